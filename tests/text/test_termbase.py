"""Terms that a house wrote down are found where they stand, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.errors import BadConfig
from coranto.text import tbx
from coranto.text.termbase import Termbase, table

TABLE = """\
en,es,ca,note
Puerto Alba,=,=,a town
town council,ayuntamiento|concejo,ajuntament,
council,consejo,,
"""
HOUSE = Termbase(tuple(table(TABLE, "terms.csv")))


def found(text: str, target_lang: str) -> list[tuple[str, tuple[str, ...], bool]]:
    return [
        (text[term.start : term.end], term.wanted, term.kept)
        for term in HOUSE.terms(text, "en-GB", target_lang)
    ]


def test_the_longest_term_is_found_with_its_renderings():
    said = found("The town council of Puerto Alba met.", "es")

    assert said == [
        ("town council", ("ayuntamiento", "concejo"), False),
        ("Puerto Alba", ("Puerto Alba",), True),
    ]


def test_a_small_term_is_found_at_the_start_of_a_sentence():
    assert found("Council votes.", "es") == [("Council", ("consejo",), False)]


def test_a_term_inside_a_word_or_of_another_case_is_none():
    assert found("The councillors of puerto alba.", "es") == []


def test_an_empty_cell_says_nothing():
    assert found("The council met.", "ca") == []


def test_a_term_has_nothing_that_nobody_should_print():
    rows = table("\ufeffen,es\ntown\u200b council,\u202eayunta\x07miento", "terms.csv")

    assert list(rows) == [{"en": ("town council",), "es": ("ayuntamiento",)}]


def test_a_term_serves_in_the_other_direction_too():
    house = HOUSE.terms("El concejo de Puerto Alba.", "es", "en")

    assert [(term.text, term.wanted) for term in house] == [
        ("concejo", ("town council",)),
        ("Puerto Alba", ("Puerto Alba",)),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "its first row must name two languages, such as: en,es"),
        ("en\nboat", "its first row must name two languages, such as: en,es"),
        ("en,es\n=,barco", "row 2: begins with =, and there is nothing to keep"),
        (f"en,es\n{'x' * 201},y", f'"{"x" * 40}…" is longer than 200'),
    ],
)
def test_a_table_that_is_none_is_told_what_it_lacks(text, why):
    with pytest.raises(BadConfig, match=r"terms\.csv") as told:
        list(table(text, "terms.csv"))

    assert str(told.value).endswith(why)


@pytest.mark.parametrize(
    ("entry", "section", "group"),
    [("termEntry", "langSet", "tig"), ("conceptEntry", "langSec", "termSec")],
)
def test_both_forms_of_tbx_are_read_and_the_preferred_term_is_first(
    entry, section, group
):
    note = '<termNote type="administrativeStatus">{}-admn-sts</termNote>'

    def term(text: str, status: str) -> str:
        return f"<{group}><term>{text}</term>{note.format(status)}</{group}>"

    raw = (
        f"<tbx><!-- a note --><text><body><{entry}>"
        f'<{section} xml:lang="en">{term("town hall", "preferredTerm")}</{section}>'
        f'<{section} xml:lang="es-ES">{term("casa", "deprecatedTerm")}'
        f"{term('concejo', 'admittedTerm')}{term('ayuntamiento', 'preferredTerm')}"
        f"</{section}></{entry}></body></text></tbx>"
    )

    assert list(tbx.concepts(raw.encode(), "terms.tbx")) == [
        {"en": ("town hall",), "es": ("ayuntamiento", "concejo")}
    ]


@pytest.mark.parametrize(
    "raw", [b"", b"<a/>", b"en,es", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']
)
def test_what_is_no_tbx_is_refused(raw):
    with pytest.raises(BadConfig, match=r"terms\.tbx"):
        list(tbx.concepts(raw, "terms.tbx"))


@given(st.text(), st.text())
def test_any_table_is_read_or_refused(text, said):
    try:
        house = Termbase(tuple(table(f"en,es\n{text}", "terms.csv")))
    except BadConfig:
        return

    for term in house.terms(said, "en", "es"):
        assert said[term.start : term.end] == term.text
        assert term.wanted
