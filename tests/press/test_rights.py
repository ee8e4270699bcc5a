from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coranto.model import BlockKind, Rendition, Rights, Scope, Terms, Tier, Unit
from coranto.press.excerpt import extract, summary

SENTENCE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]),
    min_size=1,
    max_size=250,
)


def told(printing, rights):
    return replace(printing, terms=Terms(rights))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(SENTENCE, SENTENCE, st.booleans()), max_size=8))
def test_an_excerpt_never_shows_more_than_300_characters_of_either_side(build, texts):
    headline, *_ = build().rendition.units
    body = [Unit(s, t, "es", "en", 0, printed=ok) for s, t, ok in texts]
    story = build(rendition=Rendition("en", (headline, *body)))
    shown = extract(told(story, Rights.EXCERPT)).body
    sides = (
        " ".join(unit.source for unit in shown),
        " ".join(unit.target if unit.printed else unit.source for unit in shown),
    )

    assert max(map(len, sides)) <= 300


@pytest.mark.parametrize(
    ("rights", "shown", "note"),
    [
        (Rights.FULL, 3, ""),
        (Rights.EXCERPT, 3, ""),
        (Rights.HEADLINE, 0, "note-headline"),
        (Rights.NONE, 0, "note-headline"),
    ],
)
def test_rights_decide_how_much_is_printed(build, rights, shown, note):
    found = extract(told(build(), rights))

    assert (len(found.body), found.note) == (shown, note)


def test_one_long_sentence_is_cut_at_a_word_and_says_so(build):
    headline, first, *_ = build().rendition.units
    long = replace(first, source="palabra " * 60, target="word " * 100)
    story = build(rendition=Rendition("en", (headline, long)))
    found = extract(told(story, Rights.EXCERPT))

    assert (found.body[0].target[-6:], found.note) == (" word…", "note-excerpt")


def test_headings_are_no_sentences_of_an_excerpt(build):
    headline, first, *rest = build().rendition.units
    heading = replace(first, kind=BlockKind.HEADING)
    story = build(rendition=Rendition("en", (headline, heading, *rest)))
    found = extract(told(story, Rights.EXCERPT))

    assert found.body == tuple(rest)


def test_a_gist_is_an_excerpt_even_where_all_may_be_printed(build):
    headline, *body = build().rendition.units
    long = tuple(replace(unit, target="word " * 40) for unit in body)
    gist = Rendition("en", (headline, *long), tier=Tier.GIST)
    found = extract(build(rendition=gist))

    assert (len(found.body), found.note) == (1, "note-gist")


def test_what_was_never_rendered_is_said_to_be_missing(build):
    part = replace(build().rendition, scope=Scope.EXCERPT)

    assert extract(build(rendition=part)).note == "note-beginning"


def test_a_summary_stops_before_a_sentence_with_a_doubt(build, doubt):
    headline, first, second, third = build().rendition.units
    doubtful = (headline, first, replace(second, findings=(doubt,)), third)
    story = build(rendition=Rendition("en", doubtful))

    assert summary(story) == "The port will open a pier on Monday."


def test_an_original_is_told_in_its_own_words(build):
    story = build("es", rendition=Rendition("es", ()))

    assert [unit.target for unit in extract(story).body] == [
        "El puerto abrirá el lunes un muelle.",
        "Costó 14,2 millones de euros.",
        "No habrá despidos.",
    ]
