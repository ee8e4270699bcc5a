"""A feed that is not well for long is left alone, and comes back by itself."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.errors import Gone, NotAFeed, Unreachable, WireError
from coranto.model import Condition, Health
from coranto.wire.cadence import pace
from coranto.wire.health import answered, failed

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
URL = "https://quay.example/feed"
WELL = Condition(Health.WELL, NOON, news_at=NOON)


def after(days: float) -> datetime:
    return NOON + timedelta(days=days)


def failing(error: WireError, *days: float) -> Condition:
    condition = WELL
    for day in days:
        condition = failed(condition, after(day), error)
    return condition


@pytest.mark.parametrize(
    "error", [Unreachable(URL, "answered 503"), NotAFeed(URL, "is a web page")]
)
def test_a_feed_that_fails_for_three_days_is_quarantined(error):
    two, three = failing(error, 0, 1, 2), failing(error, 0, 1, 2, 3)

    assert [(each.health, each.quarantined) for each in (two, three)] == [
        (Health.FAILING, False),
        (Health.FAILING, True),
    ]
    assert (three.since, three.failures, three.error) == (NOON, 4, error.why)


@pytest.mark.parametrize(
    ("status", "how"), [(410, (Health.GONE, True)), (404, (Health.FAILING, False))]
)
def test_only_a_feed_that_says_it_is_gone_is_quarantined_at_once(status, how):
    condition = failing(Gone(URL, status), 0)

    assert (condition.health, condition.quarantined) == how


def test_one_good_answer_ends_the_quarantine():
    ill = failing(Unreachable(URL, "answered 503"), 0, 4)

    well = answered(ill, after(5), 10, after(5))

    assert well == Condition(Health.WELL, after(5), news_at=after(5))


def test_a_feed_without_entries_is_empty_also_while_nothing_changes_in_it():
    first = answered(WELL, after(0), 0, NOON)
    same = answered(first, after(3), None, NOON)
    again = answered(same, after(4), 7, after(4))

    assert [(each.health, each.quarantined) for each in (first, same, again)] == [
        (Health.EMPTY, False),
        (Health.EMPTY, True),
        (Health.WELL, False),
    ]


def test_a_feed_without_news_for_a_season_is_stale_and_then_left_alone():
    conditions = [WELL]
    for day in (99, 101, 109, 110):
        news_at = after(110) if day == 110 else NOON
        conditions.append(answered(conditions[-1], after(day), None, news_at))

    assert [(each.health, each.quarantined) for each in conditions[1:]] == [
        (Health.WELL, False),
        (Health.STALE, False),
        (Health.STALE, True),
        (Health.WELL, False),
    ]


def settled(minutes_between_news: float) -> float:
    """The pace at which a feed with regular news is asked in the end, in minutes."""
    pace_s, at, waiting = 900.0, 0.0, 0.0
    for _ in range(500):
        at += pace_s / 60
        news = int(at / minutes_between_news) - int(waiting / minutes_between_news)
        waiting = at
        pace_s = pace(pace_s, news, 120, 3600)
    return pace_s / 60


@pytest.mark.parametrize("minutes", [20, 60, 120])
def test_a_feed_is_asked_a_few_times_between_two_news(minutes):
    assert minutes / 10 < settled(minutes) < minutes


def test_a_breaking_story_makes_its_feed_fast_within_two_polls():
    pace_s = 3600.0
    for news in (5, 4):
        pace_s = pace(pace_s, news, 120, 3600)

    assert pace_s == 120


@given(st.floats(1, 1e6), st.integers(0, 10_000))
def test_the_pace_stays_within_its_bounds(pace_s, news):
    assert 120 <= pace(pace_s, news, 120, 3600) <= 3600
