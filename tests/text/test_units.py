"""Figures with their units."""

import pytest

from coranto.text.units import measures


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "2-3 miles, a 24-hour day, 480 km/h",
            "en",
            ["mile", "mile", "hour", "kilometer-per-hour"],
        ),
        ("5 in March, 10 next to it", "en", []),
        ("20 letzte Jahre, 5 Prozentpunkte, 3 °C", "de", ["year", "point", "celsius"]),
        ("с 5 до 7 лет, 8 недель", "ru", ["year", "year", "week"]),
        ("3个月，2小时，3月5日", "zh", ["month", "hour", "day?"]),
        ("5 кв. км", "ru", ["square-kilometer"]),
        ("5 miles", "xx", []),
    ],
)
def test_a_unit_belongs_to_the_figure_before_it(text, lang, expected):
    found = [
        "/".join(each.unit.values) + ("" if each.unit.sure else "?")
        for each in measures(text, lang)
    ]

    assert found == expected
