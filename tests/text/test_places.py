"""States in texts."""

import pytest

from coranto.text.places import places


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("the U.S., Germany and the Germans", "en", ["US", "DE", "DE?"]),
        ("let us go to Berlin", "en", ["DE?"]),
        ("Deutschlands Nachbar, die französische Seite", "de", ["DE", "FR?"]),
        ("в Саудовской Аравии и Египте", "ru", ["SA", "EG"]),
        ("w Stanach Zjednoczonych i we Włoszech", "pl", ["US", "IT"]),
        ("في ألمانيا والصين", "ar", ["DE", "CN"]),
        ("中国与日本", "zh", ["CN", "JP"]),
        ("Germany", "xx", []),
    ],
)
def test_states_are_found_by_name_and_people(text, lang, expected):
    found = [
        "/".join(sorted(each.values)) + ("" if each.sure else "?")
        for each in places(text, lang)
    ]

    assert found == expected
