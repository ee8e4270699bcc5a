"""``coranto check``, as a person and as a program call it."""

import gzip
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from coranto.cli import cli


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Every test has its own folder, in which there is no newsroom."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def called(*args: str, lines: str = ""):
    return CliRunner().invoke(cli, ["check", *args], input=lines)


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (("Two boats.", "Zwei Boote."), 0),
        (("At least 120 boats.", "Mindestens 12 Boote."), 1),
        (("Two boats.", "Dos barcos.", "--langs", "en:es"), 0),
        (("Two boats.",), 2),
        (("no-such-file.tmx",), 2),
        (("Two boats.", "Zwei Boote.", "--langs", "english"), 2),
    ],
)
def test_the_exit_status_tells_whether_something_was_found(args, status):
    assert called(*args).exit_code == status


def test_a_person_reads_what_is_wrong_and_where():
    shown = called("At least [120] boats.", "Mindestens [12] Boote.").stdout

    assert shown.splitlines() == [
        "✗ numbers, contradiction",
        "  The source says 120, this translation says 12.",
        "  At least [120] boats.",
        "  Mindestens [12] Boote.",
        "",
    ]


def test_each_line_has_its_answer_and_a_bad_one_stops_nothing():
    questions = [
        {
            "id": "a",
            "src": "8,500 boats.",
            "mt": "8,500 barcos.",
            "src_lang": "en",
            "tgt_lang": "es",
        },
        {"id": "b", "src": None, "mt": "", "src_lang": "en", "tgt_lang": "es"},
        {
            "id": "c",
            "src": "Two boats.",
            "mt": "Dos barcos.",
            "src_lang": "en",
            "tgt_lang": "es",
        },
        {
            "id": "d",
            "src": "45 boats.",
            "mt": "Barcos.",
            "src_lang": "en",
            "tgt_lang": "es",
        },
    ]

    output = called("--jsonl", lines="\n".join(map(json.dumps, questions))).stdout

    answers = [json.loads(line) for line in output.splitlines()]
    assert [(each["id"], each.get("verdict", "error")) for each in answers] == [
        ("a", "doubt"),
        ("b", "error"),
        ("c", "ok"),
        ("d", "block"),
    ]


def test_a_finding_shows_both_sides_and_a_sentence():
    question = {
        "id": 1,
        "src": "45 boats.",
        "mt": "Barcos.",
        "src_lang": "en",
        "tgt_lang": "es",
    }

    answer = json.loads(called("--jsonl", lines=json.dumps(question)).stdout)

    assert answer["findings"] == [
        {
            "check": "numbers",
            "kind": "numbers",
            "severity": "loss",
            "source": "45",
            "source_at": 0,
            "target": None,
            "target_at": None,
            "message": "The source says 45; the figure is missing in this translation.",
            "facts": {"said": "45"},
        }
    ]


DOCTYPE = (
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY all SYSTEM "file:///etc/hostname">]>'
)
TMX = f"""<?xml version="1.0"?>
{DOCTYPE}
<tmx version="1.4"><header srclang="en" datatype="xml"/><body>
<tu tuid="quay"><note>A note.</note>
<tuv xml:lang="en-GB"><seg>The <bpt i="1">&lt;b n="9"></bpt>120<ept i="1">&lt;/b></ept> boats.</seg></tuv>
<tuv xml:lang="ca"><seg>Les 12 barques.</seg></tuv>
<tuv xml:lang="es"><seg>Los <hi>120</hi> barcos.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Nobody &all; came.</seg></tuv></tu>
</body></tmx>"""

XLIFF = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"
 srcLang="en" trgLang="ca"><file id="f"><unit id="u"><notes><note>7</note></notes>
<segment id="1"><source>The <pc id="1">120</pc> boats<ph id="2"/>.</source>
<target>Les <pc id="1">12</pc> barques.</target></segment>
<ignorable><source> 5 </source></ignorable>
<segment id="2"><source>Nobody came.</source></segment></unit></file></xliff>"""

XLIFF_1_2 = """<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="a" source-language="en" target-language="ca" datatype="html"><body>
<trans-unit id="7"><source>The <g id="1">120</g> boats<ph id="2">5</ph>.</source>
<target>Les <g id="1">12</g> barques.</target>
<alt-trans><target>Les 120 barques.</target></alt-trans></trans-unit>
<trans-unit id="8"><source>Nobody came.</source></trans-unit></body></file></xliff>"""

LINE = (
    '{"src": "The 120 boats.", "mt": "Les 12 barques.", "src_lang": "en",'
    ' "tgt_lang": "ca"}\n'
)


def judged(path, *args: str) -> list[tuple[object, ...]]:
    lines = called(str(path), *args, "--json").stdout.splitlines()
    return [
        (each["id"], each["src"], each["mt"], each["verdict"])
        for each in map(json.loads, lines)
    ]


@pytest.mark.parametrize(
    ("name", "text", "name_of_pair"),
    [
        ("a.xlf", XLIFF, "u/1"),
        ("old.xlf", XLIFF_1_2, "7"),
        ("a.jsonl", LINE, 1),
    ],
)
def test_the_pairs_of_a_file_are_checked(tmp_path, name, text, name_of_pair):
    path = tmp_path / name
    path.write_text(text)

    assert judged(path) == [
        (name_of_pair, "The 120 boats.", "Les 12 barques.", "block")
    ]


def test_every_language_of_a_memory_is_a_translation_of_its_source(tmp_path):
    path = tmp_path / "a.tmx.gz"
    path.write_bytes(gzip.compress(TMX.encode()))

    assert judged(path) == [
        ("quay", "The 120 boats.", "Les 12 barques.", "block"),
        ("quay", "The 120 boats.", "Los 120 barcos.", "ok"),
    ]


def test_only_the_languages_asked_for_are_checked(tmp_path):
    path = tmp_path / "a.tmx"
    path.write_text(TMX)

    assert [each[2] for each in judged(path, "--langs", "en:es")] == ["Los 120 barcos."]


def test_two_texts_are_checked_line_by_line(tmp_path):
    source, target = tmp_path / "a.en", tmp_path / "a.es"
    source.write_text("Two boats.\n\n45 boats.\n")
    target.write_text("Dos barcos.\n\nBarcos.\n")

    assert judged(source, str(target), "--langs", "en:es") == [
        (1, "Two boats.", "Dos barcos.", "ok"),
        (3, "45 boats.", "Barcos.", "block"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.tmx", TMX[:-20], "line 8"),
        ("a.tmx", TMX.replace(DOCTYPE, ""), "Entity 'all' not defined, line 8"),
        ("a.xlf", TMX, "it is no XLIFF 1.2 or 2"),
        ("a.xlf", XLIFF.replace('trgLang="ca"', ""), 'u/1: "" is no language tag'),
        ("a.jsonl", f'\n{LINE}{{"src": 5}}', "line 3"),
        ("a.jsonl", f"{LINE}nothing", "line 2"),
        ("a.jsonl", LINE.replace('"ca"', '"catalan"'), 'line 1: "catalan" is no'),
        ("a.jsonl", "", "no pair"),
        ("a.tmx.gz", "not packed", "cannot be read"),
        ("a.txt", "Two boats.", "give a file in .tmx"),
    ],
)
def test_a_file_that_cannot_be_read_is_no_finding(folder, name, text, says):
    (folder / name).write_text(text)

    answer = called(name)

    assert (answer.exit_code, answer.stderr.count(says)) == (2, 1), answer.stderr


def test_the_answer_in_the_documentation_is_the_one_given():
    page = (Path(__file__).parents[2] / "docs" / "checks.md").read_text()
    [said] = map(json.loads, re.findall(r"```json\n(.*?)```", page, re.DOTALL))

    pair = said["src"], said["mt"], "--langs", f"{said['src_lang']}:{said['tgt_lang']}"

    assert json.loads(called(*pair, "--json").stdout) == said


def test_texts_of_other_lengths_are_not_paired(tmp_path):
    source, target = tmp_path / "a.en", tmp_path / "a.es"
    source.write_text("Two boats.\nThree boats.\n")
    target.write_text("Dos barcos.\n")

    assert called(str(source), str(target)).exit_code == 2


def test_of_a_long_text_only_what_surrounds_a_finding_is_shown():
    said, printed = "The boats lay still. " * 40, "Les barques eren quietes. " * 40
    pair = f"{said}120 came. {said}", f"{printed}Van venir 12. {printed}"

    shown = called(*pair, "--langs", "en:ca").output

    assert len(shown) < 1000
    assert "still. 120 came. The" in " ".join(shown.split())


@pytest.fixture
def newsroom(folder):
    """A newsroom that wants its terms so."""
    (folder / "terms.csv").write_text("en,es\nQuay Post,=\n")
    (folder / "coranto.toml").write_text('[translate]\nterms = ["terms.csv"]\n')
    return folder


@pytest.mark.parametrize(
    ("args", "status", "says"),
    [
        ((), 1, "coranto.toml: its calibration, terms and lexicons count"),
        (("--no-newsroom",), 0, ""),
    ],
)
def test_in_the_folder_of_a_newsroom_its_standards_count(newsroom, args, status, says):
    pair = "The Quay Post is open.", "El Correo del Muelle está abierto."

    answer = called(*pair, "--langs", "en:es", *args)

    assert (answer.exit_code, answer.stderr.partition(";")[0].strip()) == (status, says)


def test_a_newsroom_that_cannot_be_read_is_no_finding(newsroom):
    (newsroom / "coranto.toml").write_text("terms =")

    assert called("Two boats.", "Zwei Boote.").exit_code == 2


def test_what_has_no_table_for_a_language_is_named():
    pair = "Two boats.", "Dau gwch.", "--langs", "en:cy"

    assert called(*pair).stderr.splitlines() == [
        "en:cy not checked, for want of a table: consistency, currency, names, negation"
    ]
    assert json.loads(called(*pair, "--json").stdout)["unchecked"] == [
        "consistency",
        "currency",
        "names",
        "negation",
    ]


def test_no_text_is_obeyed_by_the_terminal(folder):
    pair = {"id": "[red]a", "src": "120 [b]\x1b]0;a\x07", "mt": "12 :warning:"}
    line = json.dumps(pair | {"src_lang": "en", "tgt_lang": "es"})
    (folder / "a.jsonl").write_text(line)

    shown = called("a.jsonl").stdout

    assert {"[red]a  en:es", "  120 [b]␛]0;a␇", "  12 :warning:"} < set(
        shown.splitlines()
    )
