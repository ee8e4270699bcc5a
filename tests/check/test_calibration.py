"""Thresholds follow what good translations of a pair look like, within bounds."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.check import Standards, findings
from coranto.check.calibration import LEAST, Sample, fitted, least, sample
from coranto.check.completeness import THRESHOLD
from coranto.check.standards import Threshold, pair
from coranto.model import EngineReport, Unit

FREE = Threshold("any", wide=0.0, tightest=-math.inf, loosest=math.inf)
GOOD = Unit(
    "The old harbour road is closed.",
    "La carretera vieja del puerto está cerrada.",
    "en",
    "es",
)
CUT = Unit(
    "The council closed the old harbour road because the river had undermined it after "
    "the storm in the spring of last year.",
    "El ayuntamiento cerró la carretera.",
    "en",
    "es",
)


def fit(values, threshold=FREE, alarms=0.005, standards=None):
    measured = Sample({("en-es", threshold): values})
    [found] = fitted(measured, standards or Standards(), alarms)
    return found


@given(
    st.lists(st.floats(-9, 9), min_size=LEAST, max_size=600),
    st.sampled_from([0.005, 0.01, 0.05]),
)
def test_no_more_good_translations_are_held_back_than_was_asked(values, alarms):
    found = fit(values, alarms=alarms)

    assert found.alarms_now <= alarms


def test_the_next_good_translation_has_the_same_chance():
    # The k-th highest of n: another is above it with a probability of k in n + 1.
    assert fit([float(n) for n in range(399)], alarms=0.005).now == 397.0


def test_a_pair_with_few_sentences_stays_as_it_is():
    house = Standards({"en-es": {"any": 0.7}})

    found = fit([-2.0] * (LEAST - 1), standards=house)

    assert (found.note, found.was, found.now) == ("few", 0.7, 0.7)


def test_a_smaller_share_of_alarms_takes_more_sentences():
    assert (least(0.05), least(0.005), least(0.001)) == (200, 200, 999)


def test_an_archive_full_of_cut_sentences_does_not_open_the_gate():
    measured = sample([CUT] * LEAST, Standards(), known_good=True)

    [found] = fitted(measured, Standards())

    assert (found.note, found.now) == ("bound", THRESHOLD.wide)
    kept = Standards({"en-es": {"completeness": found.now}})
    assert [each.check for each in findings(CUT, kept)] == ["completeness"]


def test_a_check_is_not_loosened_beyond_what_saves_a_good_translation():
    bounded = Threshold("any", wide=0.0, tightest=-1.0, loosest=1.0)

    found = fit([-3.0] * 300 + [0.25] + [5.0] * 9, bounded)

    assert (found.note, found.now) == ("bound", 0.25)


@pytest.mark.parametrize("written", [99.0, math.inf, math.nan])
def test_no_slip_of_a_hand_opens_the_gate(written):
    slip = Standards({"en-es": {"completeness": written}})

    assert [each.check for each in findings(CUT, slip)] == ["completeness"]


@pytest.mark.parametrize("written", [-99.0, -math.inf])
def test_no_slip_of_a_hand_closes_the_gate(written):
    assert findings(GOOD, Standards({"en-es": {"completeness": written}})) == ()


@pytest.mark.parametrize(("known_good", "left_out"), [(True, 1), (False, 2)])
def test_what_a_check_finds_fault_with_is_no_example(known_good, left_out):
    copied = Unit(CUT.source, CUT.source, "en", "es")

    measured = sample([GOOD, CUT, copied], Standards(), known_good=known_good)

    assert measured.left_out == left_out
    assert [len(values) for values in measured.values.values()] == [3 - left_out]


def test_calibrating_twice_on_one_archive_is_calibrating_once():
    units = [GOOD, CUT] * LEAST
    first = fitted(sample(units, Standards(), known_good=False), Standards())
    house = Standards({each.pair: {each.threshold.name: each.now} for each in first})

    again = sample(units, house, known_good=False)

    assert [each.now for each in fitted(again, house)] == [each.now for each in first]


def test_each_engine_has_thresholds_of_its_own():
    units = [
        Unit(
            GOOD.source,
            GOOD.target,
            "en",
            "es",
            signals=EngineReport(engine, score=-(n % 100) / 100, reverse=-2.0),
        )
        for n in range(LEAST)
        for engine in ("opus", "tiny")
    ]

    fits = fitted(sample(units, Standards(), known_good=False), Standards())

    assert {(each.threshold.name, each.now) for each in fits} >= {
        ("signals.score.opus", 0.99),
        ("signals.reverse.tiny", 2.0),
    }
    assert {each.pair for each in fits} == {pair(GOOD)}
