"""Tags are BCP 47, and the language of a text is read off the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.languages import (
    detect,
    detect_among,
    direction,
    endonym,
    kin,
    lookup,
    name,
    normal,
    one_in_writing,
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
        ("en-", None),
        ("en us", None),
        ("x-default", None),
        ("es_419", "es-419"),
        ("pt_BR.UTF-8", "pt-BR"),
        ("iw", "he"),
        ("ca-ES-valencia", "ca-ES-valencia"),
        ("EN-x-Local", "en-x-local"),
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
        ("no", ("es", "nb"), "nb"),
        ("en-x-local", ("es", "en"), "en"),
        ("??", ("es",), None),
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
        ("新桥将在明年春天开放。", "zh"),
        ("Ferga går ikke på søndager om vinteren.", "nb"),
        ("12 / 34 / 56", None),
    ],
)
def test_the_language_is_read_off_the_text(text, expected):
    assert detect(text) == expected


def test_near_relatives_are_kin_whatever_their_region():
    assert [kin("pt-BR", "gl"), kin("es", "fr"), kin("nb", "da")] == [True, False, True]


def test_the_first_subtag_is_the_language():
    assert primary("pt-BR") == "pt"


@pytest.mark.parametrize(
    ("text", "langs", "expected"),
    [
        ("El ple va aprovar ahir la nova llei.", ("es", "ca", "fr"), "ca"),
        ("A ponte foi fechada ontem pela câmara.", ("es", "pt-BR"), "pt-BR"),
        ("The bridge was closed.", ("xx",), None),
        ("The bridge was closed.", (), None),
    ],
)
def test_a_text_is_put_down_to_one_of_the_languages_asked_for(text, langs, expected):
    found, share = detect_among(text, langs)

    assert (found, 0 <= share <= 1) == (expected, True)


def test_standards_of_one_language_are_one_in_writing():
    pairs = [("hr", "sr-Latn"), ("nb", "nn"), ("es", "gl")]

    assert [one_in_writing(*pair) for pair in pairs] == [True, True, False]
