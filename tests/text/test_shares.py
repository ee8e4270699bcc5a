from decimal import Decimal

import pytest

from coranto.text.shares import shares

HALF, QUARTER = Decimal("0.5"), Decimal("0.25")


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("more than half a billion dollars", "en", [("billion", HALF)]),
        ("a quarter of a million", "en", [("million", QUARTER)]),
        ("medio millón de votos", "es", [("millón", HALF)]),
        ("un demi-milliard d'euros", "fr", [("milliard", HALF)]),
        ("eine halbe Million", "de", [("Million", HALF)]),
        ("un quart de milió", "ca", [("milió", QUARTER)]),
    ],
)
def test_a_part_of_a_million_is_no_million(text, lang, found):
    assert [(scale.text, share) for scale, share in shares(text, lang)] == found


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("two and a half million", "en"),
        ("one and a half billion", "en"),
        ("three quarters of a million", "en"),
        ("half of the people, millions in all", "en"),
        ("uno y medio millones", "es"),
        ("полтора миллиона", "ru"),
        ("a million", "en"),
    ],
)
def test_what_is_added_to_or_counted_is_no_part(text, lang):
    assert list(shares(text, lang)) == []
