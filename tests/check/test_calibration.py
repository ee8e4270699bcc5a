"""Thresholds follow what good translations of a pair look like."""

from coranto.check import MEASURES, findings
from coranto.check.calibration import LEAST, Measure, fitted
from coranto.check.standards import Standards
from coranto.model import Unit


def units(count: int, lang: str = "es") -> list[Unit]:
    return [Unit("a", "b", "en", lang) for _ in range(count)]


def rising() -> Measure:
    """A measure that is higher each time: 0, 1, 2 …"""
    seen = iter(range(10_000))
    return lambda *_: {"check.measure": float(next(seen))}


def test_all_but_a_few_good_translations_stay_below_the_threshold():
    thresholds, counts = fitted(units(1000), [rising()])

    assert (thresholds, counts) == (
        {"en-es": {"check.measure": 996.0}},
        {"en-es": 1000},
    )


def test_a_pair_with_few_sentences_keeps_the_defaults():
    thresholds, counts = fitted(units(LEAST - 1, "ca"), [rising()])

    assert (thresholds, counts) == ({}, {"en-ca": LEAST - 1})


def test_a_habit_of_an_engine_is_no_fault_once_it_is_known():
    said = "The council closed the old harbour road because the river had undermined it after the storm in the spring of last year."
    habit = Unit(said, "El ayuntamiento cerró la carretera.", "en", "es")
    before = findings(habit)

    thresholds, _ = fitted([habit] * LEAST, MEASURES)

    assert [each.check for each in before] == ["completeness"]
    assert findings(habit, Standards(thresholds)) == ()
