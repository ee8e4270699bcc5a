"""What holds for every pair of texts, however strange."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coranto.check import findings
from coranto.check.calendar import calendar
from coranto.check.currency import currency
from coranto.check.markup import markup
from coranto.check.negation import negation
from coranto.check.numbers import numbers
from coranto.check.places import places
from coranto.check.quotes import quotes
from coranto.check.units import units
from coranto.model import Unit
from coranto.press.messages import languages, messages
from coranto.press.reading import told

VALUES = (
    numbers,
    calendar,
    currency,
    units,
    places,
    negation,
    quotes,
    markup,
)
LANGS = st.sampled_from(
    ("en", "es", "ca", "pt-BR", "fr", "gl", "it", "de", "ru", "zh", "ar", "xx")
)
# Mostly what the checks look for: digits, separators, scale words, marks, any script.
TEXTS = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            (
                "1,250",
                "1.250",
                "million",
                "mil millones",
                "亿",
                "三十",
                "18h40",
                "p.m.",
                "٣٥",
                "²",
                "½",
                "Ⅻ",
                "12/5",
                "Monday",
                "3月",
                "euros",
                "$5",
                "10 km",
                "Россия",
                "Germany",
                "not",
                '"',
                "«",
                "<em>",
                "</em>",
                "https://example.org",
                ".",
                "\n",
            )
        ),
    ),
    max_size=12,
).map(" ".join)


@given(TEXTS, TEXTS, LANGS, LANGS)
@example("1²3", "①", "en", "de")
@example("thirty", "9" * 40, "en", "de")
def test_both_sides_stand_in_their_texts_where_the_finding_says(
    source, target, source_lang, target_lang
):
    found = findings(Unit(source, target, source_lang, target_lang))

    for each in found:
        assert each.source_at < 0 or source.startswith(each.source, each.source_at)
        assert each.target_at < 0 or target.startswith(each.target, each.target_at)


@given(TEXTS, TEXTS, LANGS, LANGS)
def test_the_worst_comes_first(source, target, source_lang, target_lang):
    found = findings(Unit(source, target, source_lang, target_lang))

    assert list(found) == sorted(found, key=lambda each: -each.severity)


@given(TEXTS, TEXTS, LANGS, LANGS)
def test_every_finding_can_be_told_to_every_reader(
    source, target, source_lang, target_lang
):
    found = findings(Unit(source, target, source_lang, target_lang))

    said = [told(each, messages(lang)) for each in found for lang in languages()]

    assert all(said)


@given(TEXTS, LANGS)
def test_no_text_differs_from_itself_in_any_value(text, lang):
    unit = Unit(text, text, lang, lang)

    assert [found for check in VALUES for found in check(unit)] == []


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "三" * 5000,
        "mil " * 5000,
        "1," * 5000,
        "0." + "1" * 5000,
        "." * 5000 + "a",
        "dieciséis " * 500 + "9" * 40,
    ],
    ids=["digits", "ideographs", "scales", "list", "fraction", "dots", "words"],
)
def test_hostile_text_is_only_text(text):
    found = findings(Unit(text, "Nothing.", "es", "en"))

    assert {each.check for each in found} <= {
        "numbers",
        "completeness",
        "language",
        "negation",
    }


@pytest.mark.parametrize("text", ["mil " * 5000, "a b a c " * 1500, "三四" * 4000])
def test_hostile_renderings_are_only_text(text):
    found = findings(Unit(text + "x", "y" + text, "es", "en"))

    assert {each.check for each in found} <= {"numbers", "untranslated", "language"}


def test_a_long_list_of_figures_is_compared_one_by_one():
    said, printed = range(10_000, 15_000), range(20_000, 25_000)
    unit = Unit(" ".join(map(str, said)), " ".join(map(str, printed)), "en", "es")

    changed = [(each.source, each.target) for each in numbers(unit)]

    assert changed == [
        (str(one), str(other)) for one, other in zip(said, printed, strict=True)
    ]
