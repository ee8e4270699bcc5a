"""Tags are BCP 47, and the language of a text is read off the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.languages import (
    detect,
    direction,
    endonym,
    kin,
    lookup,
    name,
    normal,
    primary,
)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en_us", "en-US"),
        ("ZH-hans-cn", "zh-Hans-CN"),
        (" pt ", "pt"),
        ("", None),
        ("english", None),
        ("x", None),
    ],
)
def test_tags_are_put_in_their_normal_case(tag, expected):
    assert normal(tag) == expected


@given(st.text())
def test_no_text_at_all_breaks_the_tag_reader(text):
    tag = normal(text)

    assert tag is None or normal(tag) == tag


@pytest.mark.parametrize(
    ("tag", "available", "expected"),
    [
        ("pt-BR", ("es", "pt"), "pt"),
        ("pt", ("es", "pt-BR"), "pt-BR"),
        ("zh-Hant-TW", ("zh-Hans", "zh-Hant"), "zh-Hant"),
        ("de", ("es", "pt"), None),
    ],
)
def test_the_nearest_language_serves(tag, available, expected):
    assert lookup(tag, available) == expected


def test_languages_have_names_and_directions():
    facts = [
        endonym("es"),
        name("es", "en"),
        name("fr", "ca"),
        direction("ar"),
        direction("uk"),
    ]

    assert facts == ["español", "Spanish", "francès", "rtl", "ltr"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry does not run on Sundays.", "en"),
        ("El transbordador no circula los domingos.", "es"),
        ("Le bac ne circule pas le dimanche.", "fr"),
        ("Паром не ходить у неділю взимку.", "uk"),
        ("Nein.", None),
        ("12 / 34 / 56", None),
    ],
)
def test_the_language_is_read_off_the_text(text, expected):
    assert detect(text) == expected


def test_near_relatives_are_kin_whatever_their_region():
    assert [kin("pt-BR", "gl"), kin("es", "fr"), kin("nb", "da")] == [True, False, True]


def test_the_first_subtag_is_the_language():
    assert primary("pt-BR") == "pt"
