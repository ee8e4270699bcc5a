"""What engines are asked for is counted, and no two workers count the same money."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.store import spending
from coranto.store.database import Database, opened
from coranto.store.spending import Limits, Work

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


pytestmark = pytest.mark.both_databases


@pytest.fixture
def database(store):
    with opened(store) as database:
        yield database


def charge(database: Database, characters: int, at: datetime, limits: Limits) -> bool:
    with database.write() as connection:
        work = Work(characters, 1, 1)
        return spending.charge(connection, "deepl", work, at, limits)


def characters(database: Database, since: datetime, at: datetime | None = None) -> int:
    with database.read() as connection:
        return (
            spending.since(connection, since, at or since)
            .get("deepl", Work())
            .characters
        )


def test_what_does_not_fit_is_not_counted_and_what_fits_still_is(database):
    limits = Limits(a_day=100)

    told = [charge(database, count, NOON, limits) for count in (60, 50, 40, 1)]

    assert (told, characters(database, NOON)) == ([True, False, True, False], 100)


def test_a_day_begins_at_midnight_utc(database):
    limits = Limits(a_day=100)
    late = datetime(2026, 3, 14, 23, 59, tzinfo=UTC)
    east = datetime(2026, 3, 15, 1, tzinfo=timezone(timedelta(hours=2)))

    told = [
        charge(database, 100, at, limits)
        for at in (NOON, late, east, late + timedelta(minutes=1))
    ]

    assert told == [True, False, False, True]


def test_a_month_is_what_its_days_have_together(database):
    limits = Limits(a_day=100, a_month=250)
    days = [NOON + timedelta(days=count) for count in range(4)]

    told = [charge(database, 90, day, limits) for day in days]
    told.append(charge(database, 90, datetime(2026, 4, 1, tzinfo=UTC), limits))

    assert told == [True, True, False, False, True]
    assert (
        characters(database, spending.month_of(NOON), NOON + timedelta(days=30)) == 270
    )


def test_what_is_given_back_can_be_spent_again(database):
    limits = Limits(a_day=100)
    charge(database, 100, NOON, limits)
    with database.write() as connection:
        spending.give_back(connection, "deepl", Work(100, 1, 1), NOON)

    assert charge(database, 100, NOON, limits)


def test_many_workers_spend_the_budget_together_and_not_a_character_more(store):
    limits = Limits(500, 400)

    def work(_: int) -> int:
        with opened(store) as database:
            return sum(charge(database, 7, NOON, limits) for _ in range(20))

    with opened(store) as database, ThreadPoolExecutor(4) as workers:
        counted = sum(workers.map(work, range(4)))

        assert counted == 400 // 7
        assert characters(database, NOON) == 400 // 7 * 7


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_every_instant_is_in_its_day_and_its_month(naive):
    at = naive.replace(tzinfo=UTC)

    assert spending.day_of(at) <= at < spending.day_after(at)
    assert spending.month_of(at) <= at < spending.month_after(at)
    assert spending.month_after(at).day == 1
