"""A month stays that month, and a Friday a Friday."""

from collections.abc import Iterator

from coranto.check.swaps import swaps
from coranto.model import Finding, Unit
from coranto.text.calendars import months, weekdays


def calendar(unit: Unit) -> Iterator[Finding]:
    """Compare the months and days of the week on both sides of ``unit``.

    Yields:
        A contradiction for each that became another one. One that is on one side only
        was put otherwise: "yesterday", "on the 3rd".
    """
    for named in (months, weekdays):
        said = named(unit.source, unit.source_lang)
        printed = named(unit.target, unit.target_lang)
        yield from swaps("calendar", said, printed)
