"""What never passes through an engine comes back as it was, and the links with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.translate.engine import Link, Rendering
from coranto.translate.shields import figure_writer, shielded, without_figures

TEXT = "Ask @ana or see https://a.example/b."


def test_an_engine_sees_none_of_them():
    assert shielded(TEXT).text == "Ask 7301 or see 7302."


def test_a_number_of_the_text_stands_for_nothing():
    assert shielded("Ask @ana about 7301.").text == "Ask 7302 about 7301."


def test_they_come_back_in_the_order_of_the_rendering():
    made = Rendering("Mira 7302 o pregunta a 7301.", unknown=1)

    back = shielded(TEXT).restored(made)

    assert back == Rendering("Mira https://a.example/b o pregunta a @ana.", unknown=1)


def test_links_lead_to_the_words_behind_them():
    made = Rendering(
        "A 7301 o mira 7302.", alignment=(Link(12, 15, 9, 13), Link(16, 20, 14, 18))
    )

    back = shielded(TEXT).restored(made)

    assert back
    said = [
        (TEXT[each[0] : each[1]], back.text[each[2] : each[3]])
        for each in back.alignment
    ]
    assert said == [("see", "mira"), ("https://a.example/b", "https://a.example/b")]


@pytest.mark.parametrize(
    "made", ["Pregunta a 7301.", "7301, 7301 o 7302.", "7301 o 7.302.", "73011 o 7302."]
)
def test_an_engine_that_changes_plain_numbers_gives_nothing(made):
    assert shielded(TEXT).restored(Rendering(made)) is None


def test_nothing_is_translated_where_nothing_is_left():
    assert [
        shielded(each).is_bare for each in ("@ana", "#NoALaGuerra: @a, @b!", "a")
    ] == [
        True,
        True,
        False,
    ]


PIECES = ["@a", "#b!", "7301", ".", "x,", "a.com", "(/a/b)", "`a`"]


@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_what_is_taken_out_and_put_back_is_as_it_was(text):
    shield = shielded(text)

    assert shield.restored(Rendering(shield.text)) == Rendering(text)


def test_a_stand_in_that_would_be_read_as_part_of_a_number_is_not_printed():
    shield = shielded("In week 4,#Budget2026 was passed.")

    assert shield.restored(Rendering(shield.text)) is None


def test_what_is_taken_out_twice_comes_back_in_turn():
    text = "Ask @ana about 8,500 euros."
    figures = without_figures(text, "en")
    handles = shielded(figures.text)

    inner = handles.restored(Rendering(handles.text))

    assert inner
    assert handles.text == "Ask 7302 about 7301 euros."
    assert figures.restored(inner, figure_writer("en", "de")) == Rendering(
        "Ask @ana about 8.500 euros."
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It cost 8,500 euros.", "It cost 7301 euros."),
        ("Of 120 boats, 12.5 % sank.", "Of 7301 boats, 7302 % sank."),
        ("They spent 2.8 million.", "They spent 7301 million."),
        ("The A6 is shut since 3/5 at 10:30.", "The A6 is shut since 3/5 at 10:30."),
        ("Flat 7301 has 12 rooms.", "Flat 7302 has 7303 rooms."),
        ("Nobody came.", "Nobody came."),
    ],
)
def test_figures_that_stand_alone_are_taken_out(text, shown):
    assert without_figures(text, "en").text == shown


def test_figures_come_back_as_the_language_writes_them():
    taken = without_figures("Of 12,500 boats, 12.5 % sank in 2024.", "en")
    made = Rendering("Dels 7301 vaixells, el 7303 se’n va anar el 7302 %.")

    back = taken.restored(made, figure_writer("en", "ca"))

    assert back == Rendering("Dels 12.500 vaixells, el 2024 se’n va anar el 12,5 %.")


@pytest.mark.parametrize(
    "rendering", ["Barques.", "7301 i 7301 barques.", "73011 barques."]
)
def test_figures_do_not_come_back_from_an_engine_that_changes_them(rendering):
    taken = without_figures("Some 120 boats.", "en")

    assert taken.restored(Rendering(rendering)) is None


@given(st.text(alphabet="0123456789., -abc%", max_size=60))
def test_figures_taken_out_and_put_back_are_as_they_were(text):
    taken = without_figures(text, "en")

    assert taken.restored(
        Rendering(taken.text), figure_writer("en", "en")
    ) == Rendering(text)
