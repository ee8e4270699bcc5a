"""Thresholds for a pair of languages, fitted on good translations of the pair.

Whatever the distribution of a measure is, the next good rendering is above the k-th
highest of n others with a probability of k in n + 1 (order statistics of exchangeable
samples, as in split conformal prediction). The threshold is the highest of them that
keeps to the target.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from coranto.check import MEASURED, findings
from coranto.check.standards import Standards, Threshold, pair
from coranto.model import Unit

# Of the good renderings, one check may hold back so many.
ALARMS = 0.005

# With fewer, a pair is not known, whatever the target.
LEAST = 200

# Finer steps are chance.
_STEPS = 1000


@dataclass(slots=True)
class Sample:
    """What good renderings measure; they themselves are not kept.

    Attributes:
        values: By pair and threshold.
        left_out: How many renderings were no good examples.
    """

    values: dict[tuple[str, Threshold], list[float]] = field(
        default_factory=lambda: defaultdict(list)
    )
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Fit:
    """What became of a threshold of a pair.

    Attributes:
        pair: Such as ``en-es``.
        threshold: Which one.
        sentences: How many it was fitted on.
        was: What it was, within its bounds.
        now: What it is.
        alarms_was: The share of the sentences that it held back, 0 to 1,
        alarms_now: and holds back.
        note: ``few`` where it stays as it was for want of sentences, ``bound`` where it
            would go beyond a bound, else empty.
    """

    pair: str
    threshold: Threshold
    sentences: int
    was: float
    now: float
    alarms_was: float
    alarms_now: float
    note: str


def sample(units: Iterable[Unit], standards: Standards, *, known_good: bool) -> Sample:
    """Measure ``units``, one after another.

    Args:
        units: Renderings of any pairs.
        standards: The standards of the house; its thresholds are not asked.
        known_good: Whether people vouch for the units. Then what other checks find
            fault with is no example. Otherwise, nothing is in which any check does,
            by its wide thresholds: so the sample is the same before and after a
            calibration, and thresholds do not tighten from one to the next.
    """
    wide = replace(standards, thresholds={})
    forgiven = frozenset(MEASURED if known_good else ())
    measured = Sample()
    for unit in units:
        if {found.check for found in findings(unit, wide)} <= forgiven:
            for measure in MEASURED.values():
                for threshold, value in measure(unit, wide):
                    measured.values[pair(unit), threshold].append(value)
        else:
            measured.left_out += 1
    return measured


def fitted(measured: Sample, standards: Standards, alarms: float = ALARMS) -> list[Fit]:
    """Fit every threshold that ``measured`` says something of, by pair and name.

    Args:
        measured: Good renderings.
        standards: The thresholds that hold now.
        alarms: The share of good renderings that one threshold may hold back, 0 to 1.
    """
    named = sorted(
        measured.values.items(), key=lambda each: (each[0][0], each[0][1].name)
    )
    return [
        _fit(
            name, threshold, sorted(values), standards.of_pair(name, threshold), alarms
        )
        for (name, threshold), values in named
    ]


def least(alarms: float) -> int:
    """So few sentences that ``alarms`` can be kept to at all, and never below 200."""
    return max(LEAST, math.ceil(1 / alarms) - 1)


def _fit(
    name: str, threshold: Threshold, values: list[float], was: float, alarms: float
) -> Fit:
    count = len(values)
    if count < least(alarms):
        now, note = was, "few"
    else:
        free = values[-int((count + 1) * alarms)]
        # Where the bound is too low for the target, being loose must at least save some.
        saved = [value for value in values if value <= min(free, threshold.loosest)]
        # Rounded up: what was measured must not be above what is kept.
        highest = math.ceil(max(saved, default=threshold.wide) * _STEPS) / _STEPS
        now = threshold.held(highest)
        note = "" if threshold.held(free) == free else "bound"
    above = [sum(value > at for value in values) / count for at in (was, now)]
    return Fit(name, threshold, count, was, now, above[0], above[1], note)
