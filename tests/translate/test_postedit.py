"""Readers see spaces, capitals and separators: these are put right, and no word is.

The cases are in ``postedit/<source>-<target>.txt``: the source, what the engine made of
it and how it should read, a line each, with an empty line after.
"""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coranto
from coranto.translate.memory import REPAIRS
from coranto.translate.postedit import Draft, repaired

FOLDER = Path(__file__).parent / "postedit"
# Which modules read which tables no import tells.


def cases() -> list[tuple[str, ...]]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.startswith("#")]
        rows = "\n".join(lines).strip("\n").split("\n\n")
        found += [(path.stem, *row.strip("\n").split("\n")) for row in rows]
    return found


def langs(pair):
    source, _, target = pair.partition("-")
    return source, target


@pytest.mark.parametrize(("pair", "source", "made", "wanted"), cases())
def test_it_reads(pair, source, made, wanted):
    draft = Draft(source, made, *langs(pair))

    assert repaired(draft, "apertium") == wanted


@pytest.mark.parametrize(("pair", "source", "made", "wanted"), cases())
def test_what_is_repaired_stays_as_it_is(pair, source, made, wanted):
    draft = Draft(source, wanted, *langs(pair))

    assert repaired(draft, "apertium") == wanted


def test_of_other_engines_only_copied_numbers_are_touched():
    draft = Draft("It cost 8,500 euros.", "costó  8,500 Euros ,", "en", "it")

    assert repaired(draft, "libretranslate") == "costó  8.500 Euros ,"


LANGS = st.sampled_from(["en", "es", "fr", "de", "ca", "xx"])


@given(st.text(), st.text(min_size=1), LANGS, LANGS)
def test_no_letter_is_lost_or_added(source, target, source_lang, target_lang):
    made = repaired(Draft(source, target, source_lang, target_lang), "apertium")

    letters = [[c for c in text.casefold() if c.isalpha()] for text in (target, made)]
    assert letters[0] == letters[1]


@pytest.mark.parametrize("what", ["a", ".", '"', "\u00a0", "A b ", "« ", "1,000 ", "'"])
def test_a_long_row_of_one_thing_takes_no_longer_than_its_length(what):
    row = what * 20000 + " x"

    assert repaired(Draft(row, row, "en", "fr"), "apertium")


def test_a_rule_or_table_that_changes_is_another_version_of_the_repairs():
    told = {part.replace("coranto.", "").replace("/", ".") for part in REPAIRS}
    rules = {each for each in imported("translate.postedit") if each[:5] != "text."}

    assert {f"{name}.py" for name in rules} <= told
    assert {"text", "translate.shields.py", "translate.scales"} <= told


def imported(name):
    """The modules of the project that a module needs, and itself."""
    found, waiting = set(), [name]
    while waiting:
        at = waiting.pop()
        if at not in found and at.rpartition(".")[2] not in ("translate", "text"):
            found.add(at)
            waiting += _imports(at)
    return found


def _imports(name):
    folder = Path(coranto.__file__).parent
    for node in ast.walk(ast.parse(_file(folder, name).read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            own = node.module.removeprefix("coranto.")
            both = (own, *(f"{own}.{each.name}" for each in node.names))
            yield from (each for each in both if _file(folder, each).is_file())


def _file(folder, name):
    return folder.joinpath(*name.split(".")).with_suffix(".py")
