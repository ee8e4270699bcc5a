"""The fourth step: hold every sentence against its original."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from coranto.check import Standards, checked
from coranto.model import State
from coranto.newsroom import policy
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
    """Check the renditions in ``keys``."""
    ids = [int(key) for key in keys]
    rows = await room.records.write(renditions.take, ids, State.TRANSLATED, now())
    outcomes = await asyncio.to_thread(
        lambda: [_outcome(row, room.standards) for row in rows]
    )
    moved = await room.records.write(renditions.move, State.TRANSLATED, outcomes, now())
    urgency = {row.id: row.priority for row in rows}
    return [Hint(urgency[number], Waits.TO_BE_DECIDED, number) for number in moved]


def _outcome(row: RenditionRow, standards: Standards) -> Outcome:
    if row.body is None or row.attempts > policy.MOST_ATTEMPTS:
        return Outcome(row.id, State.CHECKED, reason="withheld-engine", due_at=now())
    body = checked(row.body, standards)
    return Outcome(row.id, State.CHECKED, body, due_at=now())
