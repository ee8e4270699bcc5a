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
        ("1'000 Franken", "de-CH", ["1000"]),
        ("8,500 pesos", "es-MX", ["8500"]),
        ("8,500 kilos", "es", ["8.5"]),
        ("In 2010 500 people", "en", ["2010", "500"]),
        ("On May 12 300 people", "en", ["12", "300"]),
        ("el 12 300 personas", "es", ["12300"]),
        ("5 000 000 people", "en", ["5000000"]),
        ("the lists 1,2,3", "en", ["1", "2", "3"]),
        ("２，５００人", "ja", ["2500"]),
        ("下午2:34，2543年", "zh", ["2", "34", "2543"]),
        ("18h40, 6.30 p.m., 23.15 Uhr", "de", ["18", "40", "6", "30", "23", "15"]),
        ("18:00 and 18h00", "en", ["18", "18"]),
        ("1.200 millones", "es", ["1200000000"]),
        ("5,3 mil milhões", "pt", ["5300000000"]),
        ("R$ 5,3 bilhões", "pt-BR", ["5300000000"]),
        ("3 Milliarden und 2 Billionen", "de", ["3000000000", "2000000000000"]),
        ("101-million clause", "en", ["101000000"]),
        ("2,4 миллиона и 5 тыс.", "ru", ["2400000", "5000"]),
        ("1亿2000万元", "zh", ["120000000"]),
        ("3万5000人と300多万", "ja", ["35000", "3000000"]),
        ("1 млн 200 тыс. рублей", "ru", ["1200000"]),
        ("2 crore rupees", "en-IN", ["20000000"]),
        ("It&#39;s at https://a.example/309 or b7@a.example", "en", []),
    ],
)
def test_figures_are_read_by_the_customs_of_the_language(text, lang, expected):
    assert values(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("3 p.m.", "en", [["3", "15"]]),
        ("12 a.m.", "en", [["0", "12", "24"]]),
        ("las 9 de la noche", "es", [["9", "21"]]),
        ("午後3時", "ja", [["3", "15"]]),
        ("18:40", "en", [["18"], ["40"]]),
        ("340 to 500 million", "en", [["340", "340000000"], ["500000000"]]),
        ("$5m", "en", [["5", "5000000"]]),
        ("the season 1995-96", "en", [["1995"], ["96", "1996"]]),
        ("at 0500", "en", [["5", "500"]]),
    ],
)
def test_a_figure_may_have_several_values_in_its_own_language(text, lang, expected):
    found = [
        sorted((f"{value.normalize():f}" for value in figure.values), key=Decimal)
        for figure in figures(text, lang)
    ]

    assert found == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("F-16 and COVID-19", "en", ["f", "covid"]),
        ("1.6 million km2 by the A6", "en", ["", "km", "a"]),
        ("EUR50 in the mid-1990s", "en", ["", ""]),
        ("و30 شخصا", "ar", [""]),
        ("达到30%", "zh", [""]),
    ],
)
def test_digits_of_a_name_or_unit_are_told_from_numbers(text, lang, expected):
    assert [figure.code for figure in figures(text, lang)] == expected


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
    [
        "3.5.2026",
        "version 2.10.1",
        "version 2.10",
        "USB 3.2",
        "at 18:40",
        "at 6.40 p.m.",
        "https://a.example/1,234",
        "A-1,234",
        "in 2026",
        "+34 600 123 456",
        "192.0.2.1",
        "ISBN 978-3-16-148410-0",
    ],
)
def test_dates_versions_times_and_codes_stay_as_they_are(text):
    assert localise(text, text, "en", "de") == text


@pytest.mark.parametrize(
    ("text", "target_lang", "expected"),
    [
        ("-2.5 degrees", "es", "-2,5 degrees"),
        ("up 2.5%, then 3.5%.", "de", "up 2,5%, then 3,5%."),
        ("(1,250,000.75)", "fr", "(1\u202f250\u202f000,75)"),
        ("12,500: a record", "pt", "12.500: a record"),
        ("8,500", "es-MX", "8,500"),
    ],
)
def test_a_copied_number_gets_the_marks_of_the_language(text, target_lang, expected):
    assert localise(text, text, "en", target_lang) == expected


def test_a_number_that_the_source_does_not_have_is_left_alone():
    assert localise("It cost 7.5.", "Costó 8,500.", "en", "es") == "Costó 8,500."


@pytest.mark.parametrize(
    ("target_lang", "expected"),
    [
        ("es", "8500 and 85.000"),
        ("gl", "8500 and 85.000"),
        ("pt-PT", "8500 and 85\u00a0000"),
        ("pt", "8.500 and 85.000"),
        ("ca", "8.500 and 85.000"),
        ("it", "8.500 and 85.000"),
    ],
)
def test_some_languages_group_from_five_digits_on(target_lang, expected):
    text = "8,500 and 85,000"

    assert localise(text, text, "en", target_lang) == expected


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
        ("au XIXe siècle", 19, "fr", True),
        ("a dezaseis quilómetros", 16, "gl", True),
        ("vint-i-quatre hores", 24, "ca", True),
        ("el sedicenne", 16, "it", True),
        ("dwugodzinne przemówienie", 2, "pl", True),
        ("двадцати пяти человек", 25, "ru", True),
        ("وأربعة أطفال", 4, "ar", True),
        ("第十九条", 19, "zh", True),
        ("四成以上", 40, "zh", True),
        ("六七十年代", 1970, "zh", True),
        ("二〇二六年", 2026, "zh", True),
        ("half a million", 500000, "en", True),
        ("cien mil", 100000, "es", True),
        ("in den Siebzigern", 1970, "de", True),
        ("zwei Boote", 3, "de", False),
        ("three million", 3000000000, "en", False),
    ],
)
def test_numbers_in_words_are_recognised(text, value, lang, expected):
    assert spells(text, Decimal(value), lang) is expected
