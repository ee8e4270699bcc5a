"""What the checks find in a whole article."""

import pytest

from coranto.check import article
from coranto.model import Unit

SPANISH = (
    "El ayuntamiento cerró ayer la carretera vieja del puerto.",
    "Nadie sabe todavía cuándo volverá a abrirse al tráfico.",
    "Los vecinos piden desde hace años un puente nuevo.",
)
ENGLISH = (
    "Yesterday the council closed the old harbour road.",
    "Nobody knows yet when it will open to traffic again.",
    "For years the neighbours have asked for a new bridge.",
)


def units(targets: tuple[str, ...], target_lang: str) -> list[Unit]:
    return [
        Unit(source, target, "en", target_lang)
        for source, target in zip(ENGLISH, targets, strict=True)
    ]


@pytest.mark.parametrize(
    ("targets", "target_lang", "expected"),
    [
        (SPANISH, "es", []),
        (SPANISH, "fr", [("language", {"expected": "fr", "found": "es"})]),
        (SPANISH, "ca", [("language", {"expected": "ca", "found": "es"})]),
        (ENGLISH, "es", [("language", {"expected": "es", "found": "en"})]),
        (("", "…", " "), "es", [("empty", {})]),
        (("", SPANISH[1], ""), "es", []),
    ],
)
def test_an_article_is_judged_as_a_whole(targets, target_lang, expected):
    found = article(units(targets, target_lang))

    assert [(each.check, each.facts) for each in found] == expected


def test_nothing_is_wrong_with_no_article():
    assert article([]) == ()
