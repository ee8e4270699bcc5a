"""Ten kilometres are not ten miles."""

from collections.abc import Iterator, Sequence

from coranto.model import Finding, Severity, Unit
from coranto.text.units import Measure, measures


def units(unit: Unit) -> Iterator[Finding]:
    """Compare the units that one figure has on both sides of ``unit``.

    A figure with a unit on one side only says nothing: "the 20-year-old" may be "la
    joven de 20". So does one that was converted, for it is another figure.

    Yields:
        A contradiction for each figure of the source that is in the rendering too, but
        nowhere with its unit.
    """
    printed = measures(unit.target, unit.target_lang)
    if not printed:
        return
    for one in measures(unit.source, unit.source_lang):
        if other := _changed(one, printed):
            yield _finding(one, other)


def _changed(one: Measure, printed: Sequence[Measure]) -> Measure | None:
    same = [
        each for each in printed if not each.figure.values.isdisjoint(one.figure.values)
    ]
    if any(_is_like(each, one) for each in same):
        return None
    return next((each for each in same if each.unit.sure and one.unit.sure), None)


def _is_like(one: Measure, other: Measure) -> bool:
    """Whether one unit is the other, or a part of it: "km" in "km por hora", "km2"."""
    return any(
        ours in theirs or theirs in ours
        for ours in one.unit.values
        for theirs in other.unit.values
    )


def _finding(one: Measure, other: Measure) -> Finding:
    return Finding(
        "units",
        "mistranslation",
        Severity.CONTRADICTION,
        "finding-changed",
        one.text,
        other.text,
        one.start,
        other.start,
        {"said": one.text, "printed": other.text},
    )
