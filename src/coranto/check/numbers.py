"""Every figure in the source reaches the reader, and no other figure does."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from coranto.model import Finding, Severity, Unit
from coranto.text.figures import Figure, figures
from coranto.text.numberwords import spells

Same = Callable[[Figure, Figure], bool]

# Twelve hours apart is one time where one side counts to twelve: "3 p.m." is 15:00.
_CLOCK = re.compile(r"\b[ap]\.?\s?m\b|上午|下午|午後|午前", re.IGNORECASE)


def numbers(unit: Unit) -> Iterator[Finding]:
    """Compare the figures on both sides of ``unit``, as values and not as text.

    Order is free, because word order is. A figure may be spelled out on the other side.

    Yields:
        A contradiction for each figure that became another one, a loss for each that
        is missing, an addition for each invented; a doubt where a figure was kept as
        written and reads differently in the other language.
    """
    said = figures(unit.source, unit.source_lang)
    printed = figures(unit.target, unit.target_lang)
    said, printed = _without_common(said, printed, _same_value)
    said, printed = _without_common(said, printed, _same_decade)
    if _CLOCK.search(unit.source) or _CLOCK.search(unit.target):
        said, printed = _without_common(said, printed, _same_hour)
    said = [
        each for each in said if not spells(unit.target, each.value, unit.target_lang)
    ]
    printed = [
        each
        for each in printed
        if not spells(unit.source, each.value, unit.source_lang)
    ]
    lost, invented = _without_common(said, printed, _same_either_way)
    for one in said:
        if one not in lost:
            yield _finding("finding-number-doubt", Severity.DOUBT, one, None)
    for one, other in zip_longest(lost, invented):
        yield _unmatched(one, other)


def _without_common(
    said: Sequence[Figure], printed: Sequence[Figure], same: Same
) -> tuple[list[Figure], list[Figure]]:
    """What is left on either side when pairs of the ``same`` are taken away."""
    rest = list(printed)
    left = []
    for one in said:
        twin = next((other for other in rest if same(one, other)), None)
        if twin is None:
            left.append(one)
        else:
            rest.remove(twin)
    return left, rest


def _same_value(one: Figure, other: Figure) -> bool:
    return one.value == other.value


def _same_decade(one: Figure, other: Figure) -> bool:
    """The 1970s are "lat 70." in Polish and "los años 70" in Spanish."""
    short, whole = sorted((one.value, other.value))
    return 1000 <= whole <= 2100 and whole % 10 == 0 and short == whole % 100


def _same_hour(one: Figure, other: Figure) -> bool:
    hours = sorted((one.value, other.value))
    return hours[1] <= 24 and hours[1] - hours[0] == 12


def _same_either_way(one: Figure, other: Figure) -> bool:
    return one.value == other.other or one.other == other.value


def _unmatched(said: Figure | None, printed: Figure | None) -> Finding:
    if said and printed:
        return _finding("finding-number-changed", Severity.CONTRADICTION, said, printed)
    if said:
        return _finding("finding-number-lost", Severity.LOSS, said, None)
    return _finding("finding-number-added", Severity.ADDITION, None, printed)


def _finding(
    message: str, severity: Severity, said: Figure | None, printed: Figure | None
) -> Finding:
    facts = {"said": said, "printed": printed}
    return Finding(
        "numbers",
        "numbers",
        severity,
        message,
        source=said.text if said else "",
        target=printed.text if printed else "",
        source_at=said.start if said else -1,
        target_at=printed.start if printed else -1,
        facts={name: figure.text for name, figure in facts.items() if figure},
    )
