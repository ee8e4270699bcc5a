"""A model is added whole, tested and allowed, or not at all."""

import json
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from coranto.cli import cli
from coranto.errors import CorantoError, ModelRefused
from coranto.translate.engines.neural import cards, families
from coranto.translate.models import argos, catalogue, conversion
from coranto.translate.settings import Settings
from tests.translate.hub_server import HubServer
from tests.translate.tiny import TINY

WHOLE = ["model.bin", "config.json", "shared_vocabulary.json", "source.spm"]
NOWHERE = Path("nowhere")

CATALOGUE = """
[[model]]
id = "small"
family = "marian-multi"
repo = "own/small"
format = "ctranslate2"
size_mb = 2
files = { "model.bin" = "model.bin", "config.json" = "config.json", \
"shared_vocabulary.json" = "shared_vocabulary.json", "source.spm" = "source.spm" }
pairs = ["es-en", "en-es", "en-fr", "es-fr"]
licence = "CC-BY-4.0"
attribution = "its makers"

[[model]]
id = "hobby"
family = "marian-multi"
repo = "own/hobby"
format = "ctranslate2"
size_mb = 2
pairs = ["es-tlh", "es-en"]
licence = "CC-BY-NC-4.0"
noncommercial = true

[[model]]
id = "local"
family = "marian-multi"
repo = "own/small"
format = "ctranslate2"
size_mb = 2
files = { "model.bin" = "model.bin", "config.json" = "config.json", \
"shared_vocabulary.json" = "shared_vocabulary.json", "source.spm" = "source.spm" }
pairs = ["fr-tlh", "es-en"]
licence = "LicenseRef-Local"
excluded = ["EU", "GB", "KR"]
"""


class Newsroom:
    """A newsroom's folder, a hub, and ``coranto engine`` between them."""

    def __init__(self, folder: Path) -> None:
        place = folder / "hub" / "own" / "small"
        place.mkdir(parents=True)
        for name in WHOLE:
            shutil.copy(TINY / name, place)
        self.hub = HubServer(folder / "hub")
        self.models = folder / "room" / "models"
        self.models.mkdir(parents=True)
        (self.models / "catalogue.toml").write_text(CATALOGUE)
        self.settings = folder / "room" / "coranto.toml"
        self.more = 'engines = ["neural"]'

    def engine(self, *words: str) -> Result:
        with self.hub.at_work() as url:
            self.settings.write_text(f'[translate]\nhub = "{url}"\n{self.more}\n')
            arguments = ["--config", str(self.settings), "engine", *words]
            return CliRunner().invoke(cli, arguments)

    def serves(self) -> dict[str, tuple[str, ...]]:
        return {card.id: card.pairs for _, card in cards.installed(self.models)}


@pytest.fixture
def room(tmp_path) -> Newsroom:
    return Newsroom(tmp_path)


def refusal(result: Result) -> str:
    assert isinstance(result.exception, CorantoError), result
    return str(result.exception)


@pytest.mark.enable_socket
def test_a_pair_is_added_and_then_translated(room):
    added = room.engine("add", "es-en")
    listed = room.engine("list", "--json")

    assert added.exit_code == 0, added.output
    assert (
        "small: CC-BY-4.0, wants its makers named; 2 MB from own/small" in added.stderr
    )
    assert "✓ es-en" in added.stdout
    assert [json.loads(line)["model"][:5] for line in listed.stdout.splitlines()] == [
        "small"
    ]
    assert sorted(path.name for path in (room.models / "small").iterdir()) == sorted(
        [*WHOLE, "card.json"]
    )


@pytest.mark.enable_socket
def test_a_further_pair_of_a_model_is_tested_and_not_fetched(room):
    room.engine("add", "es-en")
    room.hub.asked.clear()
    room.engine("add", "en-es")

    assert (room.serves(), room.hub.asked) == ({"small": ("es-en", "en-es")}, [])


@pytest.mark.enable_socket
def test_pairs_of_one_model_are_added_together(room):
    result = room.engine("add", "es-en", "en-fr")

    assert (result.exit_code, room.serves()) == (0, {"small": ("es-en", "en-fr")})
    assert [line[:7] for line in result.stdout.splitlines() if "✓" in line] == [
        "✓ es-en",
        "✓ en-fr",
    ]
    assert len(room.hub.asked) == len(WHOLE)


@pytest.mark.enable_socket
def test_a_pair_that_the_model_never_learnt_is_no_route(room):
    result = room.engine("add", "small", "es-en", "es-fr")

    assert (result.exit_code, room.serves()) == (1, {"small": ("es-en",)})
    assert "✗ es-fr" in result.stdout


@pytest.mark.enable_socket
def test_a_model_that_fails_its_test_leaves_nothing_behind(room):
    result = room.engine("add", "es-fr")

    assert "failed its self-test: es-fr: " in refusal(result)
    assert room.serves() == {}
    assert list(room.models.glob(".new-*")) == []


@pytest.mark.enable_socket
def test_a_pair_that_works_is_kept_when_another_one_fails(room):
    room.engine("add", "es-en")
    result = room.engine("add", "es-fr")

    assert (result.exit_code, room.serves()) == (1, {"small": ("es-en",)})


@pytest.mark.enable_socket
def test_what_was_fetched_before_the_hub_went_away_is_kept(room):
    room.hub.breaks_after["model.bin"] = 400_000
    broken = room.engine("add", "es-en")
    room.hub.asked.clear()
    whole = room.engine("add", "es-en")

    assert "broke off" in refusal(broken)
    assert (whole.exit_code, room.hub.asked[0][1][:6]) == (0, "bytes=")
    assert not (room.models / ".downloads" / "small").exists()


@pytest.mark.enable_socket
def test_a_model_not_for_commercial_use_is_refused_unless_allowed(room):
    refused = room.engine("add", "es-tlh")
    named = room.engine("add", "hobby", "es-en")

    assert refusal(refused) == (
        "es-tlh: only hobby serves it: CC-BY-NC-4.0, not for commercial use;"
        " translate.allow_noncommercial allows it"
    )
    assert "hobby: CC-BY-NC-4.0, not for commercial use" in refusal(named)
    assert room.hub.asked == []


@pytest.mark.enable_socket
def test_where_a_model_must_not_be_used_is_said_before_it_is_fetched(room):
    said = room.engine("add", "local", "es-en").stderr.splitlines()

    assert said[:2] == [
        "local: LicenseRef-Local, not to be used in EU, GB, KR; 2 MB from own/small",
        "Fetching model.bin …",
    ]


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    "disguised", [b"\x80\x04\x95cos\nsystem\n", b"PK\x03\x04archive/data.pkl", b""]
)
def test_weights_that_could_hold_code_are_never_opened(room, disguised):
    (room.hub.folder / "own" / "small" / "model.bin").write_bytes(disguised)

    assert "PyTorch files and pickles can hold code" in refusal(
        room.engine("add", "es-en")
    )
    assert room.serves() == {}


@pytest.mark.enable_socket
def test_a_model_is_removed_with_its_files(room):
    room.engine("add", "es-en")
    removed = room.engine("remove", "small")

    assert (removed.exit_code, room.serves()) == (0, {})
    assert not (room.models / "small").exists()
    assert "small: is not added" in refusal(room.engine("remove", "small"))


@pytest.mark.enable_socket
def test_a_name_with_a_path_in_it_removes_nothing(room):
    result = room.engine("remove", "../models")

    assert "is not added" in refusal(result)
    assert room.models.exists()


@pytest.mark.enable_socket
def test_the_operator_chooses_which_model_serves_a_pair(room):
    room.engine("add", "es-en")
    shutil.copytree(room.models / "small", room.models / "other")
    card = json.loads((room.models / "other" / "card.json").read_text())
    (room.models / "other" / "card.json").write_text(
        json.dumps({**card, "id": "other"})
    )

    room.engine("use", "other", "es-en")
    room.engine("use", "small", "es-en")
    listed = room.engine("list", "--json")

    assert json.loads(listed.stdout)["model"].split()[0] == "small"
    chosen = {card.id: card.chosen for _, card in cards.installed(room.models)}
    assert chosen == {"small": ("es-en",), "other": ()}
    assert "does not serve de-fr" in refusal(room.engine("use", "small", "de-fr"))


def package(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, raw in files.items():
            made.writestr(name, raw)
    return path


def whole_package(**metadata: str) -> dict[str, bytes]:
    """The small model as an Argos package from Spanish to English."""
    about = {"from_code": "es", "to_code": "en", "target_prefix": "", **metadata}
    files = {f"translate-es_en/model/{n}": (TINY / n).read_bytes() for n in WHOLE[:3]}
    return {
        **files,
        "translate-es_en/metadata.json": json.dumps(about).encode(),
        "translate-es_en/sentencepiece.model": (TINY / "source.spm").read_bytes(),
        "translate-es_en/stanza/es/tokenize/ancora.pt": b"\x80\x04 a pickle",
    }


@pytest.mark.enable_socket
def test_an_argos_package_is_added_without_what_could_hold_code(room, tmp_path):
    path = package(tmp_path / "es_en.argosmodel", whole_package(package_version="1.9"))

    result = room.engine("add", str(path), "--licence", "CC0-1.0")

    # The small model wants a token that Argos packages do not have, so what it says is
    # in any language: here it only matters that the package was taken apart and tried.
    told = result.output + str(result.exception)
    assert "argos-es-en" in told
    if room.serves():
        (_, card), *_ = cards.installed(room.models)
        assert (card.licence, card.origin) == ("CC0-1.0", "es_en.argosmodel 1.9")
    assert list(tmp_path.rglob("*.pt")) == []


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"a/metadata.json": b"{}"}, "metadata.json: .*from_code"),
        ({"a/readme": b""}, "it has no metadata.json"),
        (
            {"a/metadata.json": b'{"from_code": "es", "to_code": "../../etc"}'},
            "is no pair of languages",
        ),
        (
            {"a/metadata.json": b'{"from_code": "es", "to_code": "en"}'},
            "has no sentencepiece.model",
        ),
    ],
)
def test_what_is_no_package_is_named(tmp_path, files, why):
    path = package(tmp_path / "x.argosmodel", files)

    with pytest.raises(ModelRefused, match=why):
        argos.unpacked(path, tmp_path)


def test_a_file_that_is_no_archive_is_named(tmp_path):
    path = tmp_path / "x.argosmodel"
    path.write_bytes(b"GIF89a")

    with pytest.raises(ModelRefused, match="is no Argos package"):
        argos.unpacked(path, tmp_path)


HOSTILE = ["../../evil", "/etc/evil", "a/../../evil", "a\\..\\evil", "a/model/../x"]


# Python's own zipfile ends a name at NUL, and writes none that is empty or no UTF-8.
NAMES = st.text(
    st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20
)


@given(st.lists(st.sampled_from(HOSTILE) | NAMES, max_size=5))
def test_no_name_in_a_package_leads_out_of_the_folder(tmp_path_factory, names):
    folder = tmp_path_factory.mktemp("package")
    (folder / "in").mkdir()
    files = dict.fromkeys(names, b"x") | whole_package()
    path = package(folder / "p.argosmodel", files)

    argos.unpacked(path, folder / "in")

    found = {
        str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()
    }
    assert found == {"p.argosmodel", *(f"in/{name}" for name in WHOLE)}


def test_a_member_without_a_name_is_left_out(tmp_path):
    path = package(tmp_path / "p.argosmodel", whole_package())
    nameless = zipfile.ZipInfo("x")
    nameless.filename = ""
    with zipfile.ZipFile(path, "a") as made:
        made.writestr(nameless, b"x")

    argos.unpacked(path, tmp_path)

    assert {name for name in WHOLE if (tmp_path / name).is_file()} == set(WHOLE)


def test_an_archive_that_unpacks_to_more_than_any_model_is_refused(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(argos, "MOST_BYTES", 1_000_000)
    path = package(tmp_path / "bomb.argosmodel", whole_package())

    with pytest.raises(ModelRefused, match="is larger than any model"):
        argos.unpacked(path, tmp_path)


def test_every_model_of_the_catalogue_can_be_used():
    known = {entry.id: entry for entry in catalogue.entries(NOWHERE)}

    assert len(known) == len(catalogue.entries(NOWHERE)) > 50
    for entry in known.values():
        assert families.family(entry.family)
        assert entry.licence
        assert entry.directions
        here = set(entry.files.values())
        wanted = {"model.bin", *WHOLE[1:]} if entry.format == "ctranslate2" else set()
        assert wanted <= here
        for pair in entry.directions:
            cards.languages(pair)


def test_nothing_that_could_hold_code_is_fetched_to_be_used_as_it_is():
    names = [
        here
        for entry in catalogue.entries(NOWHERE)
        if entry.format == "ctranslate2"
        for here in entry.files.values()
    ]

    assert set(names) <= {*WHOLE, "target.spm", "shared_vocabulary.txt"}


@pytest.mark.parametrize(
    ("pair", "best"),
    [
        ("en-uk", "opus-mt-tc-big-en-zle"),
        ("en-es", "opus-mt-tc-big-en-es"),
        ("es-en", "opus-mt-es-en"),
        ("en-gl", "m2m100-1.2b"),
        ("gl-eu", "madlad400-3b"),
    ],
)
def test_the_best_model_for_a_pair(pair, best):
    assert catalogue.best(pair, Settings(models="nowhere")).id == best


def test_a_pair_that_only_a_refused_licence_serves():
    settings = Settings(models="nowhere")
    allowed = Settings(models="nowhere", allow_noncommercial=True)

    with pytest.raises(ModelRefused, match=r"only nllb-200-600m .* not for commercial"):
        catalogue.best("nn-en", settings)
    assert catalogue.best("nn-en", allowed).id == "nllb-200-600m"


def test_a_model_that_is_not_added_says_why():
    with pytest.raises(ModelRefused, match="does not hold in the European Union"):
        catalogue.named("hunyuan-mt-7b", NOWHERE)


def test_the_converter_is_filled_with_pinned_wheels_alone():
    command = conversion.install_command(Path(sys.executable))

    assert "--only-binary=:all:" in command
    pinned = [word for word in command if "==" in word]
    assert [word.partition("==")[0] for word in pinned] == [
        "ctranslate2",
        "sentencepiece",
        "torch",
        "transformers",
    ]
    assert int(pinned[-1].partition("==")[2].partition(".")[0]) < 5
