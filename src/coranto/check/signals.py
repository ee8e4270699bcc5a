"""An engine's own doubts about its rendering."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from coranto.check.standards import NONE, Standards, Threshold
from coranto.model import EngineReport, Finding, Severity, Unit

# So many words copied for want of a translation, in a sentence, are many.
MOST_UNKNOWN = 0.34


def signals(unit: Unit, standards: Standards = NONE) -> Iterator[Finding]:
    """Find a rendering that its engine cut off, or believes in less than it should.

    A log probability says something beside others of the same model and pair alone.
    What is low is therefore measured, as a percentile over good renderings, and stands
    in the standards, its sign turned round, as ``signals.score`` and
    ``signals.reverse``, behind these the engine's name where it has its own:
    ``signals.score.opus-mt``. Where nothing was measured, no number decides. On the closed
    language of a small model of our own, the lowest probability of the source, given
    the rendering, found nine in ten of its own wrong figures, and its score for the
    rendering four in ten; on news it will be less.

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


def signals_measured(
    unit: Unit, standards: Standards = NONE
) -> Iterator[tuple[Threshold, float]]:
    """How little its engine believes in the rendering: log probabilities, negated."""
    told = unit.signals or EngineReport()
    for name, value in (("reverse", told.reverse), ("score", told.score)):
        if value is not None:
            yield _of_engine(name, unit, standards), -value


def _is_low(value: float | None, name: str, unit: Unit, standards: Standards) -> bool:
    if value is None:
        return False
    return -value > standards.threshold(unit, _of_engine(name, unit, standards))


def _of_engine(name: str, unit: Unit, standards: Standards) -> Threshold:
    """The threshold of an engine; where it has none, that of all of them counts."""
    engine = (unit.signals or EngineReport()).engine
    common = Threshold(f"signals.{name}", wide=inf, tightest=0.0, loosest=inf)
    wide = standards.threshold(unit, common)
    return replace(common, name=f"signals.{name}.{engine}", wide=wide)


def _finding(unit: Unit, kind: str, severity: Severity, message: str) -> Finding:
    sides = (unit.source, unit.target, 0, 0)
    return Finding("signals", kind, severity, message, *sides)
