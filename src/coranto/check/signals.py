"""An engine's own doubts about its rendering."""

from collections.abc import Iterator

from coranto.check.standards import NONE, Standards
from coranto.model import Finding, Severity, Signals, Unit

# So many words copied for want of a translation, in a sentence, are many.
MOST_UNKNOWN = 0.34


def signals(unit: Unit, standards: Standards = NONE) -> Iterator[Finding]:
    """Find a rendering that its engine cut off, or believes in less than it should.

    A log probability says something beside others of the same model and pair alone.
    What is low is therefore measured, as a percentile over good renderings, and stands
    in the standards as ``signals.score`` and ``signals.reverse``, behind these the
    engine's name where it has its own: ``signals.score.opus-mt``. Where nothing was
    measured, no number decides. The lowest probability of the source, given the
    rendering, finds nine in ten of an engine's own wrong figures; its own score for the
    rendering, forty in a hundred.

    Yields:
        A loss for a text cut off and for an improbable source; else doubts.
    """
    told = unit.signals
    if told is None:
        return
    if told.truncated:
        yield _finding(unit, "omission", Severity.LOSS, "finding-engine-cut")
    if _is_low(told.reverse, "reverse", unit, standards):
        yield _finding(unit, "mistranslation", Severity.LOSS, "finding-engine-unlike")
    if _is_low(told.score, "score", unit, standards):
        yield _finding(unit, "mistranslation", Severity.DOUBT, "finding-engine-unsure")
    if told.unknown > MOST_UNKNOWN * len(unit.target.split()):
        yield _finding(unit, "untranslated", Severity.DOUBT, "finding-engine-unknown")


def _is_low(value: float | None, name: str, unit: Unit, standards: Standards) -> bool:
    if value is None:
        return False
    engine = (unit.signals or Signals()).engine
    common = standards.threshold(unit, f"signals.{name}", float("-inf"))
    return value < standards.threshold(unit, f"signals.{name}.{engine}", common)


def _finding(unit: Unit, kind: str, severity: Severity, message: str) -> Finding:
    sides = (unit.source, unit.target, 0, 0)
    return Finding("signals", kind, severity, message, *sides)
