"""Hints are carried in order, once each, and a failing step takes nothing with it."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto import machine
from coranto.errors import Damaged
from coranto.newsroom.hints import NORMAL, URGENT, Hint, Waits
from coranto.newsroom.records import Records
from coranto.newsroom.runner import Queue, Runner, Step
from coranto.store.database import opened
from coranto.store.settings import Settings

READ, DECIDE = Waits.TO_BE_READ, Waits.TO_BE_DECIDED


def taken(queue: Queue, most: int) -> list[int | str]:
    return asyncio.run(queue.take(most))


def test_urgent_work_overtakes_and_age_decides_among_equals():
    queue = Queue()
    for priority, key in [(NORMAL, 1), (NORMAL, 2), (URGENT, 3), (NORMAL, 0)]:
        queue.put(Hint(priority, DECIDE, key))

    assert taken(queue, 9) == [3, 1, 2, 0]


def test_a_key_is_open_until_it_is_done():
    queue = Queue()
    for _ in range(3):
        queue.put(Hint(NORMAL, DECIDE, 7))
    first = taken(queue, 9)
    queue.put(Hint(NORMAL, DECIDE, 7))
    during = list(queue.waiting)
    queue.done(first)
    queue.put(Hint(NORMAL, DECIDE, 7))

    assert (first, during, taken(queue, 9)) == ([7], [], [7])


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 20))), st.integers(1, 5))
def test_every_key_told_is_taken_exactly_once(told, most):
    queue = Queue()
    for priority, key in told:
        queue.put(Hint(priority, DECIDE, key))

    out: list[int | str] = []
    while queue.waiting:
        out += taken(queue, most)

    assert sorted(out, key=str) == sorted({key for _, key in told}, key=str)


@dataclass
class Rows:
    """The keys waiting for each step, and the records of the room they are in."""

    records: Records
    waiting: dict[str, set[int]]


@pytest.fixture
def records(tmp_path) -> Iterator[Records]:
    with opened(Settings(str(tmp_path / "coranto.db"))) as database:
        made = Records(database)
        yield made
        made.close()


def step(rows: Rows, name: str, waits: Waits, work, batch: int = 1) -> Step:
    def due(_connection, _at, _limit):
        return [Hint(NORMAL, waits, key) for key in sorted(rows.waiting[name])]

    return Step(name, "", "", waits, due, work, batch=batch)


def test_the_reconciler_finds_what_no_hint_told(records):
    rows = Rows(records, {"read": {1, 2}, "decide": set()})

    async def read(_room, keys):
        rows.waiting["read"] -= set(keys)
        rows.waiting["decide"] |= set(keys)
        return []

    async def decide(_room, keys):
        rows.waiting["decide"] -= set(keys)
        return []

    room: Any = rows
    asyncio.run(
        Runner(
            room,
            [step(rows, "read", READ, read), step(rows, "decide", DECIDE, decide)],
        ).run_once()
    )

    assert rows.waiting == {"read": set(), "decide": set()}


def test_a_step_that_fails_is_tried_again_and_the_rest_goes_on(records):
    rows = Rows(records, {"read": {1, 2, 3}})
    failures = [RuntimeError("a bug")]

    async def read(_room, keys):
        if keys == [2] and failures:
            raise failures.pop()
        rows.waiting["read"] -= set(keys)
        return []

    room: Any = rows
    asyncio.run(Runner(room, [step(rows, "read", READ, read)]).run_once())

    assert rows.waiting == {"read": set()}


def test_damaged_records_end_the_run_and_are_told_once(records, capsys):
    rows = Rows(records, {"read": {1, 2}, "decide": {3}})

    async def work(_room, _keys):
        raise Damaged("coranto.db", "is damaged (database disk image is malformed)")

    steps = [step(rows, "read", READ, work), step(rows, "decide", DECIDE, work)]
    room: Any = rows

    def run() -> int:
        asyncio.run(Runner(room, steps).run_once())
        return 0

    assert machine.status(run) == 1
    assert capsys.readouterr().err.count("is damaged") == 1
