"""What the checks find in a whole article."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coranto.check import NAMES, checked, judged, unable, version
from coranto.model import EngineReport, Rendition, Unit
from tests.check.test_cases import shown

# Articles that speakers wrote down: for each sentence its rendering and what is found in
# it, without empty lines between.
ARTICLES = Path(__file__).parent / "articles"
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


def test_a_checked_article_says_which_checks_looked_at_how_much_and_whose():
    article = checked(Rendition("es", tuple(units(SPANISH, "es"))))

    given = {"terminology", "signals"}
    assert article.coverage == {name: 3 for name in NAMES if name not in given}
    assert article.checker == version()


def test_a_check_counts_only_the_sentences_that_it_looked_at():
    said, empty, last = units((SPANISH[0], "", SPANISH[2]), "es")
    last = replace(last, signals=EngineReport("opus-mt"))
    article = checked(Rendition("es", (said, empty, last)))

    assert {name: article.coverage.get(name) for name in NAMES} == {
        **dict.fromkeys(NAMES, 2),
        "empty": 3,
        "terminology": None,
        "signals": 1,
    }


def test_a_check_without_a_table_for_a_language_looks_at_nothing():
    welsh = "Ddoe caeodd y cyngor hen ffordd yr harbwr."
    article = checked(Rendition("cy", (Unit(ENGLISH[0], welsh, "en", "cy"),)))

    unseen = {name for name, count in article.coverage.items() if not count}
    assert (
        unseen == {"consistency", "currency", "names", "negation"} == unable("en", "cy")
    )


def test_what_an_earlier_check_found_is_forgotten():
    once = checked(Rendition("fr", tuple(units(SPANISH, "fr"))))

    again = checked(
        replace(
            once, units=tuple(replace(unit, target_lang="es") for unit in once.units)
        )
    )

    assert (again.findings, [unit.findings for unit in again.units]) == ((), [()] * 3)


def articles() -> Iterator[tuple[str, list[Unit], list[str]]]:
    for path in sorted(ARTICLES.glob("*.txt")):
        source_lang, target_lang = path.stem.split("-")
        for block in path.read_text("utf-8").strip().split("\n\n"):
            title, *lines = block.splitlines()
            pairs = zip(lines[::3], lines[1::3], strict=True)
            units = [Unit(*pair, source_lang, target_lang) for pair in pairs]
            yield f"{path.stem} {title.lstrip('# ')}", units, lines[2::3]


@pytest.mark.parametrize(
    ("units", "expected"),
    [pytest.param(units, expected, id=name) for name, units, expected in articles()],
)
def test_a_sentence_is_judged_in_its_article_as_its_speaker_says(units, expected):
    found = [
        [shown(finding) for finding in unit.findings] or ["ok"]
        for unit in judged(units)
    ]

    assert found == [[each] for each in expected]
