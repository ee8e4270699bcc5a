"""The last step: let policy decide, and bring out what it lets pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import Connection

from coranto.model import PubStatus, State
from coranto.newsroom import recovering
from coranto.newsroom.hints import Hint, Waits
from coranto.newsroom.policy.recovery import once_more_at
from coranto.newsroom.policy.verdict import Candidate, Decision, decide
from coranto.newsroom.room import Newsroom
from coranto.store import memories, publications, renditions
from coranto.store.renditions import Outcome, RenditionRow
from coranto.text.clock import now

log = structlog.get_logger()


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Renditions to be decided on by ``at``."""
    waiting = renditions.due(connection, State.CHECKED, at, limit)
    return [Hint(rank, Waits.TO_BE_DECIDED, number) for number, rank in waiting]


async def publish(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Publish, withhold or cancel the renditions in ``keys``, suspects one by one."""
    ids, write, at = [int(key) for key in keys], room.records.write, now()
    rows = await write(renditions.take, ids, State.CHECKED, at, room.run)
    batches = [[row] for row in rows if row.suspect]
    batches.append([row for row in rows if not row.suspect])
    for batch in filter(None, batches):
        async with room.floor.work(room.records, renditions.UNITS, batch):
            judged = [await _judged(room, row, at) for row in batch]
            await write(_publish, room, judged, at)
    return []


@dataclass(frozen=True, slots=True)
class _Judged:
    """A rendition, what becomes of it, and by what its refused sentences are remembered."""

    row: RenditionRow
    decision: Decision
    refused: set[str]


async def _judged(room: Newsroom, row: RenditionRow, at: datetime) -> _Judged:
    terms = room.terms(row.source, row.signals, at)
    decision = decide(_candidate(row), terms)
    return _Judged(row, decision, await recovering.remembered(room, row, decision.body))


def _publish(
    connection: Connection, room: Newsroom, judged: Sequence[_Judged], at: datetime
) -> None:
    """A rendition's last state and its publication are one transaction.

    What the checks refused of it is used no more from then on.
    """
    for each in judged:
        row, decision = each.row, each.decision
        if not row.stands:
            late = Outcome(row.id, State.OVERTAKEN)
            renditions.move(connection, [row], [late], at)
            continue
        last = _last(room, row, decision, at)
        if renditions.move(connection, [row], [last], at):
            if not _is_known(connection, row, decision):
                body = None if row.canceled else decision.body or row.body
                said = decision.status, decision.reason, body
                publications.publish(connection, row, *said, at)
            memories.refuse(connection, each.refused, at)
        log.info(
            "rendition decided",
            article=row.article_id,
            lang=row.lang,
            status=decision.status.value,
            reason=decision.reason,
            once_more_at=last.due_at,
        )


def _candidate(row: RenditionRow) -> Candidate:
    return Candidate(
        row.body, row.translation, row.attempts, row.reason, canceled=row.canceled
    )


def _last(
    room: Newsroom, row: RenditionRow, decision: Decision, at: datetime
) -> Outcome:
    """The last state of a rendition, until it is taken up again."""
    due_at = once_more_at(
        decision.reason, row.taken_up, at, engine_failed=bool(row.error)
    )
    given_up = decision.reason == "withheld-engine" and due_at is None
    return Outcome(
        row.id,
        decision.state,
        decision.body,
        decision.reason,
        row.error,
        due_at=due_at,
        made_with=recovering.made_with(room, row.revision.lang, row.lang),
        given_up_at=at if given_up else None,
    )


def _is_known(connection: Connection, row: RenditionRow, decision: Decision) -> bool:
    """Whether a translation stays withheld for the reason for which it is already."""
    before = publications.standing(connection, row)
    return before == (PubStatus.WITHHELD, decision.reason)
