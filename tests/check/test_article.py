"""What the checks find in a whole article."""

from dataclasses import replace

import pytest

from coranto.check import NAMES, checked, version
from coranto.model import Rendition, Unit

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
    article = checked(Rendition(target_lang, tuple(units(targets, target_lang))))

    assert [(each.check, each.facts) for each in article.findings] == expected


def test_nothing_is_wrong_with_no_article():
    assert checked(Rendition("es", ())).findings == ()


def test_a_checked_article_says_which_checks_it_went_through_and_whose():
    article = checked(Rendition("es", tuple(units(SPANISH, "es"))))

    assert (article.checks, article.checker) == (NAMES, version())


def test_what_an_earlier_check_found_is_forgotten():
    once = checked(Rendition("fr", tuple(units(SPANISH, "fr"))))

    again = checked(
        replace(
            once, units=tuple(replace(unit, target_lang="es") for unit in once.units)
        )
    )

    assert (again.findings, [unit.findings for unit in again.units]) == ((), [()] * 3)
