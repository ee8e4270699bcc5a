"""Thresholds for a pair of languages, fitted on good translations of the pair."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from coranto.check.standards import NONE, Standards, pair
from coranto.model import Unit

# Of the good translations, so many may be held back by one threshold: the whole gate
# has a budget of 2 %, and three thresholds of completeness share it with a dozen checks.
MOST_ALARMS = 0.003

# With fewer, so rare a share is no more than chance: the third highest of a thousand.
LEAST = 300

Measure = Callable[[Unit, Standards], Mapping[str, float]]


def fitted(
    units: Iterable[Unit], measures: Sequence[Measure], standards: Standards = NONE
) -> tuple[dict[str, dict[str, float]], dict[str, int]]:
    """The thresholds that all but ``MOST_ALARMS`` of ``units`` stay below.

    Args:
        units: Good translations of any pairs, one after another; none is kept.
        measures: What is measured.
        standards: What checks are told, such as lexicons.

    Returns:
        Thresholds by pair and name, of pairs with at least ``LEAST`` units, and how
        many units each pair has. Of a threshold that few units can reach, such as that
        of an omission in short sentences, there is none.
    """
    values: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    counts: dict[str, int] = defaultdict(int)
    for unit in units:
        counts[pair(unit)] += 1
        for measure in measures:
            for threshold, value in measure(unit, standards).items():
                values[pair(unit)][threshold].append(value)
    thresholds = {
        langs: {
            threshold: _bound(found)
            for threshold, found in measured.items()
            if len(found) >= LEAST
        }
        for langs, measured in values.items()
    }
    fit = {langs: found for langs, found in thresholds.items() if found}
    return fit, dict(counts)


def _bound(values: list[float]) -> float:
    highest = sorted(values, reverse=True)
    # Rounded up: what was measured must not be above what is kept.
    return math.ceil(highest[int(len(highest) * MOST_ALARMS)] * 1000) / 1000
