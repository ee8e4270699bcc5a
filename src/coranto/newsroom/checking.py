"""The fourth step: hold every sentence against its original."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from coranto.check import checked
from coranto.model import State
from coranto.newsroom import policy, retrying
from coranto.newsroom.hints import Hint, Waits
from coranto.newsroom.room import Newsroom
from coranto.store import renditions
from coranto.store.renditions import Outcome, RenditionRow
from coranto.text.clock import now


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Renditions to be checked by ``at``."""
    waiting = renditions.due(connection, State.TRANSLATED, at, limit)
    return [Hint(rank, Waits.TO_BE_CHECKED, number) for number, rank in waiting]


async def check(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Check the renditions in ``keys``.

    One in which something failed that may yet be rendered better goes back to be
    translated; the others go on to be decided.
    """
    ids = [int(key) for key in keys]
    rows = await room.records.write(renditions.take, ids, State.TRANSLATED, now())
    outcomes = await asyncio.to_thread(lambda: [_outcome(room, row) for row in rows])
    moved = await room.records.write(renditions.move, State.TRANSLATED, outcomes, now())
    urgency = {row.id: row.priority for row in rows}
    return [
        Hint(urgency[outcome.id], Waits(outcome.state.value), outcome.id)
        for outcome in outcomes
        if outcome.id in moved
    ]


def _outcome(room: Newsroom, row: RenditionRow) -> Outcome:
    if row.body is None or row.attempts > policy.MOST_ATTEMPTS:
        return Outcome(row.id, State.CHECKED, reason="withheld-engine", due_at=now())
    body = checked(row.body, room.standards)
    body = replace(body, units=tuple(map(policy.settled, body.units)))
    hopeful = any(retrying.rungs(room.translator, body).values())
    state = State.NEW if hopeful else State.CHECKED
    return Outcome(row.id, state, body, due_at=now())
