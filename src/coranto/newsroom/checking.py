"""The step that checks: hold every sentence against its original."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from coranto.check import Standards, check_pair, checked
from coranto.model import State
from coranto.newsroom import examining, retrying
from coranto.newsroom.examining import Judged
from coranto.newsroom.hints import Hint, Waits
from coranto.newsroom.policy.attempts import MOST_ATTEMPTS
from coranto.newsroom.policy.recovery import is_refused
from coranto.newsroom.policy.verdict import with_best_attempt
from coranto.newsroom.room import Newsroom
from coranto.store import renditions
from coranto.store.renditions import Outcome, RenditionRow
from coranto.text.clock import now

# Holds a date, a number, money, a place and a "not", so that every table is asked for.
_ANY = "On 3 May 2024, no one in France paid 5 euros.", "4 1 2 6 7 8."


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Renditions to be checked by ``at``."""
    waiting = renditions.due(connection, State.TRANSLATED, at, limit)
    return [Hint(rank, Waits.TO_BE_CHECKED, number) for number, rank in waiting]


async def check(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Check the renditions in ``keys``, one after another.

    No table is loaded while one is at work that may be to blame for a death.

    One in which something failed that may yet be rendered better goes back to be
    translated; the others go on to be decided.
    """
    ids = [int(key) for key in keys]
    waiting = await room.records.read(renditions.get, ids)
    pairs = {(row.revision.lang, row.lang) for row in waiting}
    await asyncio.to_thread(_load, pairs, room.standards)
    hints: list[Hint] = []
    for number in ids:
        hints += await _check(room, number)
    return hints


def _load(pairs: set[tuple[str, str]], standards: Standards) -> None:
    """Load what the checks of each pair of languages read, on a text of our own."""
    for source_lang, target_lang in pairs:
        check_pair(*_ANY, source_lang, target_lang, standards)


async def _check(room: Newsroom, number: int) -> list[Hint]:
    take, write = renditions.take, room.records.write
    rows = await write(take, [number], State.TRANSLATED, now(), room.run)
    async with room.floor.work(room.records, renditions.UNITS, rows):
        outcomes = await asyncio.to_thread(
            lambda: [_outcome(room, row) for row in rows]
        )
        first = [
            each
            for pair in zip(rows, outcomes, strict=True)
            if (each := _judged(room, *pair))
        ]
        moved = await write(_keep, rows, outcomes, first, now())
    return [
        Hint(row.priority, Waits(outcome.state.value), outcome.id)
        for row, outcome in zip(rows, outcomes, strict=True)
        if outcome.id in moved
    ]


def _keep(
    connection: Connection,
    rows: Sequence[RenditionRow],
    outcomes: Sequence[Outcome],
    first: Sequence[Judged],
    at: datetime,
) -> list[int]:
    examining.judged(connection, first, at)
    return renditions.move(connection, rows, outcomes, at)


def _judged(room: Newsroom, row: RenditionRow, outcome: Outcome) -> Judged | None:
    """What an engine's first attempt is worth; None where there were more."""
    if outcome.body is None or not row.body:
        return None
    if any(unit.way or unit.tried for unit in row.body.units):
        return None
    body, langs = outcome.body, (row.revision.lang, row.lang)
    route = room.translator.called(body.engine, body.route, *langs)
    return (route.hops, is_refused(body)) if route else None


def _outcome(room: Newsroom, row: RenditionRow) -> Outcome:
    if row.body is None or row.attempts > MOST_ATTEMPTS:
        return Outcome(row.id, State.CHECKED, reason="withheld-engine", due_at=now())
    body = checked(row.body, room.standards)
    body = replace(body, units=tuple(map(with_best_attempt, body.units)))
    hopeful = any(retrying.rungs(room.translator, body).values())
    state = State.NEW if hopeful else State.CHECKED
    return Outcome(row.id, state, body, due_at=now())
