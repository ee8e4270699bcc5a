"""Addresses, handles and code come back as they were, and the links with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.translate.engine import Link, Rendering
from coranto.translate.shields import shielded

TEXT = "Ask @ana or see https://a.example/b."


def test_an_engine_sees_none_of_them():
    assert shielded(TEXT).text == "Ask 7401 or see 7402."


def test_a_number_of_the_text_stands_for_nothing():
    assert shielded("Ask @ana about 7401.").text == "Ask 7402 about 7401."


def test_they_come_back_in_the_order_of_the_rendering():
    made = Rendering("Mira 7402 o pregunta a 7401.", unknown=1)

    back = shielded(TEXT).restored(made)

    assert back == Rendering("Mira https://a.example/b o pregunta a @ana.", unknown=1)


def test_links_lead_to_the_words_behind_them():
    made = Rendering(
        "A 7401 o mira 7402.", alignment=(Link(12, 15, 9, 13), Link(16, 20, 14, 18))
    )

    back = shielded(TEXT).restored(made)

    assert back
    said = [
        (TEXT[each[0] : each[1]], back.text[each[2] : each[3]])
        for each in back.alignment
    ]
    assert said == [("see", "mira"), ("https://a.example/b", "https://a.example/b")]


@pytest.mark.parametrize(
    "made", ["Pregunta a 7401.", "7401, 7401 o 7402.", "7401 o 7.402.", "74011 o 7402."]
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


PIECES = ["@a", "#b!", "7401", ".", "x,", "a.com", "(/a/b)", "`a`"]


@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_what_is_taken_out_and_put_back_is_as_it_was(text):
    shield = shielded(text)

    assert shield.restored(Rendering(shield.text)) == Rendering(text)
