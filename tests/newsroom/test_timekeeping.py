"""A clock that runs ahead and comes back leaves nothing waiting, and nobody overdrawn."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from coranto.cli import cli
from coranto.model import Condition, Entry, Health
from coranto.newsroom import schedules, subscribing
from coranto.newsroom.policy import recovery
from coranto.newsroom.policy.attempts import MOST_ATTEMPTS, back_off_s
from coranto.newsroom.records import Records
from coranto.newsroom.timekeeping import JUMP, Timekeeper, Watch
from coranto.rights.terms import Judge
from coranto.store import editions, instants, spending
from coranto.store.database import opened
from coranto.store.schema import (
    article,
    edition,
    feed,
    metadata,
    notice,
    rendition,
    subscription,
)
from coranto.store.spending import Work, day_after, month_after
from coranto.store.types import Instant
from coranto.text.clock import now, wait_s
from coranto.wire import cadence, health, websub
from tests import synthetic
from tests.newsdesk import BASE, FEED, Desk

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
YEAR = timedelta(days=365)
DAYS = st.floats(0, 400).map(lambda days: timedelta(days=days))
AT = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def late(desk: Desk) -> dict[str, int]:
    found: dict[str, int] = desk.ask(instants.beyond, schedules.latest(now()))
    return found


def write(desk: Desk, *statements) -> None:
    with opened(desk.settings.store) as database, database.write() as connection:
        for statement in statements:
            connection.execute(statement)


def kept(desk: Desk, *looks: tuple[timedelta, float]) -> None:
    """A timekeeper looks at a clock that stands so far ahead, after so many seconds."""

    async def keep() -> None:
        with opened(desk.settings.store) as database:
            records = Records(database)
            at = now()
            keeper = Timekeeper(records, at, 0.0)
            for by, seconds in looks:
                await keeper.look(at + by + timedelta(seconds=seconds), seconds)
            records.close()

    asyncio.run(keep())


@pytest.mark.both_databases
def test_a_clock_that_was_a_year_ahead_leaves_nothing_due_in_a_year(desk: Desk):
    desk.poll()
    desk.wait(-YEAR)
    ahead = late(desk)

    desk.poll()

    assert (ahead.get("feeds"), ahead.get("articles"), late(desk)) == (1, 1, {})
    assert desk.feed().due_at < now() + timedelta(hours=2)


@pytest.mark.parametrize("hours", [1, 20, 70, 24 * 20])
def test_while_it_runs_a_clock_that_comes_back_puts_nothing_off(desk: Desk, hours):
    desk.poll()
    before = desk.feed().due_at, desk.article().due_at
    ahead = timedelta(hours=hours)
    desk.wait(-ahead)

    kept(desk, (ahead, 10), (timedelta(), 20))

    after = desk.feed().due_at, desk.article().due_at
    assert all(
        abs(one - other) < timedelta(minutes=1)
        for one, other in zip(before, after, strict=True)
    )


@pytest.mark.both_databases
def test_what_happened_ahead_is_dated_when_it_happened(desk: Desk):
    desk.poll()
    desk.wait(-YEAR)

    kept(desk, (YEAR, 10), (timedelta(), 20))

    def dated_ahead(connection):
        return [
            f"{column.table.name}.{column.name}"
            for column in instants.happened()
            if connection.execute(select(column).where(column > now() + JUMP)).first()
        ]

    assert desk.ask(dated_ahead) == []


def test_a_clock_that_is_set_back_only_leaves_the_past_as_it_is(desk: Desk):
    desk.poll()
    before = desk.article().first_seen_at

    kept(desk, (-YEAR, 10))

    assert desk.article().first_seen_at == before


def test_a_step_of_a_time_server_is_no_jump():
    watch = Watch(NOON, 100.0)

    steps = [
        watch.turned(NOON + timedelta(seconds=passed + by), 100.0 + passed)
        for passed, by in ((1, 0), (2, 3), (3, -20), (4, 0))
    ]

    assert (steps, watch.ahead) == ([timedelta()] * 4, timedelta())


def test_a_clock_is_seen_to_leave_and_to_come_back():
    watch = Watch(NOON, 0.0)

    forward = watch.turned(NOON + YEAR, 0.0)
    back = watch.turned(NOON + timedelta(seconds=30), 30.0)

    assert (forward, back, watch.ahead) == (YEAR, -YEAR, timedelta())


def test_an_embargo_is_as_far_as_it_likes(desk: Desk):
    desk.poll()
    ends = now() + 3 * YEAR
    entry = Entry("urn:1", "", "Fog", embargoed_at=ends)
    write(desk, article.update().values(entry=entry, due_at=ends))

    found = late(desk)
    desk.work()

    assert (found, desk.article().due_at) == ({}, ends)


@pytest.mark.parametrize("opens", [day_after, month_after])
def test_what_waits_for_a_budget_waits_on(desk: Desk, opens):
    desk.poll()
    write(desk, rendition.update().values(state="new", due_at=opens(now())))

    assert late(desk) == {}


@pytest.mark.both_databases
def test_every_row_that_waits_too_long_is_named_and_taken_up(desk: Desk):
    desk.poll()
    far = now() + timedelta(days=40)
    hub = subscription.insert().values(
        feed_id=1, hub="h", topic="t", token="a", secret="b", due_at=far, expires_at=far
    )
    write(
        desk,
        hub,
        feed.update().values(due_at=far, not_before=far),
        article.update().values(due_at=far),
        rendition.update().values(due_at=far),
    )

    found = late(desk)
    desk.work()

    assert found == {
        "articles": 1,
        "feeds": 1,
        "feeds that asked for a pause": 1,
        "leases": 1,
        "renditions": 3,
        "subscriptions": 1,
    }
    assert late(desk) == {}


def test_doctor_says_what_waits_and_that_the_records_are_ahead(desk: Desk):
    desk.poll()
    (desk.path / "coranto.toml").write_text("")
    well = diagnosis(desk)
    desk.wait(-YEAR)

    ill = diagnosis(desk)

    assert (well["well"], ill["well"]) == (True, False)
    says = str(ill["says"])
    assert "1 articles, 1 bytes of pages, 1 feeds wait longer than any schedule" in says
    assert "it ran ahead then, or is behind now" in says


def diagnosis(desk: Desk) -> dict[str, object]:
    words = ["--config", str(desk.path / "coranto.toml"), "doctor", "--json"]
    lines = CliRunner().invoke(cli, words).output.splitlines()
    (clock,) = [row for row in map(json.loads, lines) if row["subject"] == "clock"]
    return dict(clock)


@pytest.mark.both_databases
def test_what_was_spent_in_another_year_is_no_part_of_today(desk: Desk):
    desk.poll()
    with opened(desk.settings.store) as database, database.write() as connection:
        work = Work(1000, 1, 1)
        spending.charge(connection, "paid", work, now() + YEAR)

    assert "paid" not in desk.ask(spending.since, now(), now())


def test_what_was_spent_ahead_was_spent_on_the_day_it_was(desk: Desk):
    desk.poll()
    with opened(desk.settings.store) as database, database.write() as connection:
        for at in (now(), now() + YEAR):
            spending.charge(connection, "paid", Work(10, 1, 1), at)

    kept(desk, (YEAR, 10), (timedelta(), 20))

    far = now() + 2 * YEAR
    assert desk.ask(spending.since, now(), far)["paid"] == Work(20, 2, 2)
    assert desk.ask(spending.since, day_after(now()), far) == {}


def test_a_notice_of_another_year_stands_below_what_came_after_it(desk: Desk):
    desk.poll()
    for day in ("Monday", "Friday"):
        write(desk, notice.update().values(at=now() + YEAR))
        page = synthetic.page(0).replace("Tuesday", day)
        desk.wire.answers[f"{BASE}/article/0"] = page.encode()
        write(desk, article.update().values(due_at=now()))
        desk.poll()

    told = desk.ask(editions.notices, 9, Judge(now(), noncommercial=False))

    assert [each.at > now() for each in told] == [False, True]


def test_the_day_counts_nothing_of_another_year(desk: Desk):
    desk.poll()
    write(desk, edition.update().values(published_at=now() + YEAR))

    counted = desk.ask(editions.tally, "fr", now() - timedelta(days=1), now())

    assert counted == {}


def test_a_source_that_dates_a_story_ahead_does_not_keep_it_on_top(desk: Desk):
    told = desk.wire.answers[FEED]
    assert isinstance(told, bytes)
    desk.wire.answers[FEED] = told.replace(b"01 Mar 2026", b"01 Mar 2090")
    page = synthetic.page(0).replace("article:published_time", "nothing")
    desk.wire.answers[f"{BASE}/article/0"] = page.encode()

    desk.poll()

    said, placed = desk.article().entry.published_at, desk.article().dated_at
    assert [said and said.year, placed and placed <= now()] == [2090, True]


def test_an_alarm_is_not_put_off_by_a_time_ahead():
    was = Condition(Health.EMPTY, since=NOON + YEAR)

    told = health.answered(was, NOON, 0, None)
    later = health.answered(told, NOON + timedelta(days=3), 0, None)

    assert (told.since, later.quarantined) == (NOON, True)


def test_a_look_follows_the_present_where_the_last_change_lies_ahead():
    looks = [
        cadence.next_look(NOON + YEAR, NOON, 0.0),
        cadence.next_look(NOON, NOON, 0),
    ]

    assert looks[0] == looks[1]


@given(
    at=AT,
    jitter=st.floats(0, 1),
    failures=st.integers(0, 100),
    poll_s=st.floats(1, 10**8),
    asked=st.one_of(st.just(""), st.integers(0, 10**9).map(str)),
)
def test_no_feed_waits_longer_than_is_said_of_it(at, jitter, failures, poll_s, asked):
    asked_s = wait_s(asked, at)

    poll = cadence.next_poll(at, poll_s, failures, jitter, asked_s)

    latest = schedules.latest(at)
    assert poll <= min(latest.feed, latest.subscription)


@given(at=AT, lease=st.integers(0, 10**9).map(str))
def test_no_hub_is_left_alone_longer_than_is_said_of_it(at, lease):
    lasts = timedelta(seconds=websub.lease_s(lease))

    latest = schedules.latest(at)
    assert at + lasts <= latest.lease
    assert at + subscribing.RENEWED * lasts <= latest.subscription


@given(
    at=AT,
    since=DAYS,
    jitter=st.floats(0, 1),
    asked=st.integers(0, 10**9).map(str),
    attempts=st.integers(1, MOST_ATTEMPTS),
)
def test_no_text_waits_longer_than_is_said_of_it(at, since, jitter, asked, attempts):
    waits_s = max(back_off_s(attempts), wait_s(asked, at) or 0.0)
    look = cadence.next_look(at - since, at, jitter)

    latest = schedules.latest(at)
    assert (look or at) <= latest.article
    assert at + timedelta(seconds=waits_s) <= min(latest.article, latest.rendition)
    assert day_after(at) <= latest.rendition
    assert at + max(recovery.ONCE_MORE_AFTER) <= latest.rendition
    assert month_after(at) == latest.budget


def test_every_instant_waits_or_happened():
    named = {f"{each.table.name}.{each.name}" for each in instants.WAITS}
    past = {f"{each.table.name}.{each.name}" for each in instants.happened()}
    columns = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, Instant)
    }

    assert columns - named - past == {"publication.published_at", "spending.day"}
    assert {each for each in past if each.endswith(("due_at", "_before"))} == set()
