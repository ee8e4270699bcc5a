"""What the checks find in the cases that speakers wrote down."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coranto.check import findings
from coranto.model import Finding, Unit

CASES = Path(__file__).parent / "cases"


def cases() -> Iterator[tuple[str, Unit, list[str]]]:
    for path in sorted(CASES.glob("*.txt")):
        source_lang, target_lang = path.stem.split("-")
        for number, block in enumerate(
            path.read_text("utf-8").strip().split("\n\n"), 1
        ):
            title, source, target, *expected = block.splitlines()
            unit = Unit(source, target, source_lang, target_lang)
            yield f"{path.stem} {number} {title.lstrip('# ')}", unit, expected


def shown(finding: Finding) -> str:
    facts = "".join(f" {name}={value}" for name, value in finding.facts.items())
    return f"{finding.check} {finding.severity.name.lower()}{facts}"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [pytest.param(unit, expected, id=name) for name, unit, expected in cases()],
)
def test_a_case_is_judged_as_its_speaker_says(unit, expected):
    found = [shown(finding) for finding in findings(unit)]

    assert (found or ["ok"]) == expected
