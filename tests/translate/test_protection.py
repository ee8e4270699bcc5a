"""Figures that never pass through an engine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.translate.protection import protected


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
    assert protected(text, "en").text == shown


def test_they_come_back_as_the_language_writes_them():
    taken = protected("Of 12,500 boats, 12.5 % sank in 2024.", "en")

    back = taken.restored(
        "Dels 7301 vaixells, el 7303 se’n va anar el 7302 %.", "en", "ca"
    )

    assert back == "Dels 12.500 vaixells, el 2024 se’n va anar el 12,5 %."


@pytest.mark.parametrize(
    "rendering", ["Barques.", "7301 i 7301 barques.", "73011 barques."]
)
def test_an_engine_that_changes_even_plain_numbers_gives_nothing(rendering):
    assert protected("Some 120 boats.", "en").restored(rendering, "en", "ca") == ""


@given(st.text(alphabet="0123456789., -abc%", max_size=60))
def test_what_is_taken_out_and_put_back_is_as_it_was(text):
    taken = protected(text, "en")

    assert taken.restored(taken.text, "en", "en") == text
