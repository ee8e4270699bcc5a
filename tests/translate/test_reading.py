"""Each family of models is given its sentences as it was trained to read them."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.errors import ModelRefused
from coranto.translate.engines.neural import cards
from coranto.translate.engines.neural.reading import Reader, cleaned, reader
from tests.translate.tiny import TINY, installed

CARD = cards.read(TINY)
READER = reader(TINY, CARD)
SAID = ["\u2581El", "\u2581Gobierno"]


@pytest.mark.parametrize(
    ("family", "codes", "source", "prefix"),
    [
        ("marian", {}, SAID, []),
        ("marian-multi", {"en": "eng"}, [">>eng<<", *SAID], []),
        ("m2m100", {}, ["__es__", *SAID], ["__en__"]),
        (
            "nllb",
            {"es": "spa_Latn", "en": "eng_Latn"},
            ["spa_Latn", *SAID],
            ["eng_Latn"],
        ),
        ("madlad", {}, ["\u2581", "<2en>", *SAID], []),
        ("argos", {}, SAID, []),
    ],
)
@pytest.mark.parametrize("adds_end", [True, False])
def test_the_tokens_of(tmp_path, family, codes, source, prefix, adds_end):  # noqa: PLR0917
    folder = installed(tmp_path, family=family, codes=codes) / "tiny"
    config = json.loads((folder / "config.json").read_text())
    config["add_source_eos"] = adds_end
    (folder / "config.json").write_text(json.dumps(config))

    made = reader(folder, cards.read(folder)).prepared("El Gobierno", "es", "en")

    end = [] if adds_end or family == "argos" else ["</s>"]
    assert (made.source, made.prefix) == ([*source, *end], prefix)
    assert [piece.text for piece in made.pieces] == ["El", " Gobierno"]


def test_an_argos_package_for_several_targets_begins_with_its_prefix():
    argos = replace(CARD, family="argos", prefix=(">>en<<",))

    made = reader(TINY, argos).prepared("El Gobierno", "es", "en", "The")

    assert (made.prefix, made.target) == ([">>en<<"], ["\u2581The"])


@given(st.text(max_size=60))
def test_the_pieces_of_a_text_are_its_own_stretches(text):
    made = READER.prepared(text, "es", "en")
    plain = cleaned(text)

    assert all(plain[one.start : one.end] == one.text for one in made.pieces)


@given(st.text(max_size=60))
def test_what_is_written_stands_where_it_says(text):
    tokens = READER.target.encode(text, out_type=str)

    spelt, places = READER.written(tokens)

    assert all(spelt[one.start : one.end] == one.text for one in places)


@given(st.integers(1, 400))
def test_no_more_is_read_than_the_model_can_take(words):
    made = READER.prepared("casa " * words, "es", "en")

    assert made.length <= READER.longest - 1
    assert made.truncated == (words > READER.longest - 2)


def test_a_model_without_its_pieces_is_named(tmp_path):
    folder = installed(tmp_path) / "tiny"
    (folder / "source.spm").unlink()

    with pytest.raises(ModelRefused, match=r"tiny: .*source\.spm is missing"):
        reader(folder, cards.read(folder))


def test_one_set_of_pieces_serves_both_sides(tmp_path):
    folder = installed(tmp_path) / "tiny"
    (folder / "target.spm").unlink()

    assert isinstance(reader(folder, cards.read(folder)), Reader)
