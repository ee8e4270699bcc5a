"""Numbers are read as values, and written as each language writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.figures import figures, localise
from coranto.text.numberwords import spells

LANGS = ("en", "es", "ca", "pt", "fr", "gl", "it", "de")


def values(text: str, lang: str) -> list[str]:
    return [f"{figure.value.normalize():f}" for figure in figures(text, lang)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("1.250,5 Euro am 3. Mai", "de", ["1250.5", "3"]),
        ("8,500 people and 8.5 %", "en", ["8500", "8.5"]),
        ("10 000 habitants", "fr", ["10000"]),
        ("10\u202f000 habitants", "fr", ["10000"]),
        ("1,00,000 rupees", "en", ["100000"]),
        ("٣٥ قتيلا", "ar", ["35"]),
        ("3 mil millones", "es", ["3000000000"]),
        ("80万人", "zh", ["800000"]),
        ("on 12.05.2026 at 18:40", "en", ["12", "5", "2026", "18", "40"]),
        ("they won 2-1", "en", ["2", "1"]),
        ("version 1.2.3", "en", ["1", "2", "3"]),
        ("0.125 litres", "de", ["0.125"]),
        ("no figure at all", "en", []),
    ],
)
def test_figures_are_read_by_the_customs_of_the_language(text, lang, expected):
    assert values(text, lang) == expected


@given(st.integers(min_value=0, max_value=10**12))
def test_grouping_never_changes_a_value(value):
    assert [figure.value for figure in figures(f"{value:,}", "en")] == [value]


@given(st.text(), st.sampled_from(LANGS))
def test_figures_stand_in_the_text_where_they_say(text, lang):
    for figure in figures(text, lang):
        assert text[figure.start : figure.end] == figure.text


@given(
    st.integers(0, 10**9),
    st.integers(0, 99),
    st.sampled_from(LANGS),
    st.sampled_from(LANGS),
)
def test_a_localised_number_keeps_its_value(whole, cents, source_lang, target_lang):
    source = localise(
        f"{whole:,}.{cents:02}", f"{whole:,}.{cents:02}", "en", source_lang
    )
    expected = Decimal(whole) + Decimal(cents) / 100

    target = localise(source, source, source_lang, target_lang)

    assert [figure.value for figure in figures(target, target_lang)] == [expected]


@pytest.mark.parametrize(
    "text",
    ["3.5.2026", "version 2.10.1", "at 18:40", "https://a.example/1,234", "A-1,234"],
)
def test_dates_versions_times_and_codes_stay_as_they_are(text):
    assert localise(text, text, "en", "de") == text


def test_spanish_groups_from_five_digits_on():
    text = "8,500 and 85,000"

    assert localise(text, text, "en", "es") == "8500 and 85.000"


@pytest.mark.parametrize(
    ("text", "value", "lang", "expected"),
    [
        ("twenty-one boats", 21, "en", True),
        ("veintiuno", 21, "es", True),
        ("am dritten Tag", 3, "de", True),
        ("der dritte Tag", 3, "de", True),
        ("le 5 mars", 3, "fr", True),
        ("au XVIIe siècle et au XVII siècle", 17, "fr", True),
        ("nobody", 1, "en", False),
    ],
)
def test_numbers_in_words_are_recognised(text, value, lang, expected):
    assert spells(text, Decimal(value), lang) is expected
