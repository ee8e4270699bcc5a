"""Money in texts."""

import pytest

from coranto.text.currencies import currencies


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("It won 5 million US dollars.", "en", ["won?", "dollar"]),
        ("US$20, R$5 and 12 EUR", "en", ["dollar/peso/real", "real", "euro"]),
        ("20 фунтов стерлингов", "ru", ["pound"]),
        ("la corona de oro y 20 coronas", "es", ["crown?", "crown"]),
        ("ミドルトン、カナダドル、地元で３元", "ja", ["dollar", "yuan?", "yuan"]),
        ("5 dollars", "xx", []),
    ],
)
def test_money_is_found_as_words_and_signs(text, lang, expected):
    found = [
        "/".join(sorted(each.values)) + ("" if each.sure else "?")
        for each in currencies(text, lang)
    ]

    assert found == expected
