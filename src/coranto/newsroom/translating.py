"""The third step: put each revision into each language of the site."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain, islice

import structlog
from sqlalchemy import Connection

from coranto.errors import EngineFailed, EngineUnreachable, NoRoute, TranslateError
from coranto.model import Rendition, Scope, State, Unit
from coranto.newsroom import finishing, policy, retrying
from coranto.newsroom.hints import Hint, Waits
from coranto.newsroom.room import Newsroom
from coranto.newsroom.segments import units
from coranto.store import renditions
from coranto.store.renditions import Outcome, RenditionRow
from coranto.text.clock import now
from coranto.translate.engine import Route

log = structlog.get_logger()

# A batch that failed is tried again in smaller ones, so that one bad article takes
# few others with it: all together, then eight, then each alone.
BATCHES = (64, 8, 1)

NO_ROUTE = "withheld-no-route"

# Between two looks at what engines can do: a glance at the folder of models.
LOOK_S = 5.0

# Rows changed by one statement.
PAGE = 500

# Longer than the patience of ``run --once``, which leaves the rest to the next run.
ENGINE_AWAY_S = 60.0


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Renditions to be translated by ``at``."""
    waiting = renditions.due(connection, State.NEW, at, limit)
    return [Hint(rank, Waits.TO_BE_TRANSLATED, number) for number, rank in waiting]


async def reopen(room: Newsroom) -> int:
    """Take up what no engine could translate when it was read, and one now can.

    Returns:
        How many renditions are taken up.
    """
    stranded = await room.records.read(renditions.stranded, NO_ROUTE)
    ids = [
        number
        for number, source_lang, target_lang in stranded
        if _is_routed(room, source_lang, target_lang)
    ]
    for start in range(0, len(ids), PAGE):
        await room.records.write(renditions.reopen, ids[start : start + PAGE], now())
    return len(ids)


async def take_up(room: Newsroom) -> int:
    """Ask engines that have something else to tell, and take up what is possible now.

    Returns:
        How many renditions are taken up.
    """
    if not await room.translator.reopen():
        return 0
    count = await reopen(room)
    log.info("engines changed", directions=len(room.translator.hops), taken_up=count)
    return count


async def follow(room: Newsroom) -> None:
    """Take up what becomes possible, until cancelled, also while nothing is due."""
    while True:
        await asyncio.sleep(LOOK_S)
        await take_up(room)


async def translate(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Translate the renditions in ``keys``, those of one pair of languages together.

    Of one that was checked before, only the sentences that failed. An attempt counts
    when its batch begins, so that only those under way pay for a process that dies, and
    what a batch brought is kept before the next one begins.
    """
    await take_up(room)
    waiting = await room.records.read(renditions.get, [int(key) for key in keys])
    hints: list[Hint] = []
    for batch in _batches(room, [row for row in waiting if row.state is State.NEW]):
        hints += await _batch(room, batch)
    return hints


def _batches(
    room: Newsroom, rows: Sequence[RenditionRow]
) -> Iterator[list[RenditionRow]]:
    groups: dict[tuple[bool, str, str, int], list[RenditionRow]] = {}
    for row in rows:
        tried = min(row.attempts, len(BATCHES) - 1)
        group = (_is_begun(room, row), row.revision.lang, row.lang, tried)
        groups.setdefault(group, []).append(row)
    for (*_, tried), group_rows in groups.items():
        members = iter(group_rows)
        while batch := list(islice(members, BATCHES[tried])):
            yield batch


async def _batch(room: Newsroom, batch: Sequence[RenditionRow]) -> list[Hint]:
    """Translate a batch: all of it not yet begun, or all of it checked before."""
    ids = [row.id for row in batch]
    rows = await room.records.write(renditions.take, ids, State.NEW, now())
    barred = {row.id: why for row in rows if (why := _barred(room, row))}
    outcomes = [_ended(row, barred[row.id]) for row in rows if row.id in barred]
    free = [row for row in rows if row.id not in barred]
    if free:
        work = retrying.again if _is_begun(room, free[0]) else _translate
        outcomes += await work(room, free)
    moved = await room.records.write(renditions.move, State.NEW, outcomes, now())
    urgency = {row.id: row.priority for row in rows}
    return [
        Hint(urgency[outcome.id], Waits(outcome.state.value), outcome.id)
        for outcome in outcomes
        if outcome.id in moved
    ]


def _is_begun(room: Newsroom, row: RenditionRow) -> bool:
    """Whether as much of it was rendered as may be shown now, and no more."""
    if row.body is None:
        return False
    rights = room.terms(row.source, row.signals).rights
    return row.body.scope is policy.scope(rights, row.body.tier)


def _barred(room: Newsroom, row: RenditionRow) -> str:
    return policy.barred(row, room.terms(row.source, row.signals))


def _is_routed(room: Newsroom, source_lang: str, target_lang: str) -> bool:
    try:
        room.translator.route(source_lang, target_lang)
    except (NoRoute, EngineUnreachable):
        return False
    return True


async def _translate(room: Newsroom, rows: Sequence[RenditionRow]) -> list[Outcome]:
    """Translate ``rows``, all of one pair of languages and of as many attempts."""
    if rows[0].attempts > policy.MOST_ATTEMPTS:
        return [_ended(row, "withheld-engine") for row in rows]
    try:
        route = room.translator.route(rows[0].revision.lang, rows[0].lang)
        return await _rendered(room, rows, route)
    except NoRoute:
        return [_ended(row, NO_ROUTE) for row in rows]
    except EngineUnreachable as error:
        log.warning("engine away", engine=error.subject, why=error.why)
        pause_s = max(ENGINE_AWAY_S, error.retry_after_s or 0.0)
        return [_later(row, error, row.attempts - 1, pause_s) for row in rows]
    except TranslateError as error:
        log.warning("engine failed", engine=error.subject, why=error.why)
        pause_s = policy.back_off_s(rows[0].attempts)
        return [_later(row, error, row.attempts, pause_s) for row in rows]


async def _rendered(
    room: Newsroom, rows: Sequence[RenditionRow], route: Route
) -> list[Outcome]:
    scopes = [_scope(room, row, route) for row in rows]
    waiting = [
        units(row.revision, row.lang, scope)
        for row, scope in zip(rows, scopes, strict=True)
    ]
    texts = [unit.asked for each in waiting for unit in each]
    made = iter(await room.translator.render(texts, route))
    links = await finishing.links(room, route, chain.from_iterable(waiting))
    finished = [
        tuple(finishing.rendered(room, unit, route, next(made), links) for unit in each)
        for each in waiting
    ]
    return [
        _translated(row, route, scope, each)
        if len(rows) == 1 or any(unit.target for unit in each)
        else _alone(row, route)
        for row, scope, each in zip(rows, scopes, finished, strict=True)
    ]


def _alone(row: RenditionRow, route: Route) -> Outcome:
    """Nothing of it was rendered, which another article may be to blame for."""
    error = EngineFailed(route.engines, "rendered nothing of it")
    return _later(row, error, row.attempts, policy.back_off_s(row.attempts))


def _scope(room: Newsroom, row: RenditionRow, route: Route) -> Scope:
    return policy.scope(room.terms(row.source, row.signals).rights, route.tier)


def _translated(
    row: RenditionRow, route: Route, scope: Scope, units: tuple[Unit, ...]
) -> Outcome:
    body = Rendition(
        lang=row.lang,
        units=units,
        scope=scope,
        engine=route.engines,
        route=route.name,
        tier=route.tier,
        credits=route.credits,
    )
    return Outcome(row.id, State.TRANSLATED, body, due_at=now())


def _ended(row: RenditionRow, reason: str) -> Outcome:
    """No translation will come; policy says what readers are told."""
    return Outcome(row.id, State.CHECKED, reason=reason, error=row.error, due_at=now())


def _later(
    row: RenditionRow, error: TranslateError, attempts: int, pause_s: float
) -> Outcome:
    due_at = now() + timedelta(seconds=pause_s)
    return Outcome(
        row.id, State.NEW, error=str(error), due_at=due_at, attempts=attempts
    )
