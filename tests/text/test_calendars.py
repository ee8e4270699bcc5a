"""Months and days of the week in texts."""

import pytest

from coranto.text.calendars import months, weekdays


def named(mentions) -> list[str]:
    return [
        "/".join(sorted(each.values)) + ("" if each.sure else "?") for each in mentions
    ]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("It may march in August.", "en", ["8"]),
        ("On May 3 and in March, but May is her name.", "en", ["5", "3", "5?"]),
        ("am 3. Mai und im Jänner", "de", ["5", "1"]),
        ("le 3 mars, vu de Mars", "fr", ["3", "3?"]),
        ("el 5 d’abril i el gener passat", "ca", ["4", "1"]),
        ("7. června pro dva", "cs", ["6"]),
        ("в августовском номере", "ru", ["8"]),
        ("十二月三日、3か月後、11月", "ja", ["12", "11"]),
        ("في نيسان وتشرين الثاني", "ar", ["4", "11"]),
        ("12/7/2021, 2021-03-30", "en", ["12/7?", "3?"]),
        ("i mars og i november", "nn", ["3", "11"]),
        ("5 mai", "xx", []),
    ],
)
def test_months_are_found_by_name_and_number(text, lang, expected):
    assert named(months(text, lang)) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("on Fridays", "en", ["5"]),
        ("na terça-feira, não na segunda", "pt", ["2", "1?"]),
        ("周三，三周，每周六天，星期天", "zh", ["3", "7"]),
        ("10日(金)と月曜", "ja", ["5", "1"]),
        ("у п’ятницю", "uk", ["5"]),
        ("på måndagen", "sv", ["1"]),
        ("pondělní ne", "cs", ["1"]),
        ("يوم الأحد والأحد", "ar", ["7", "7?"]),
    ],
)
def test_days_of_the_week_are_found(text, lang, expected):
    assert named(weekdays(text, lang)) == expected
