"""The step that translates: put each revision into each language of the site."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, islice

import structlog
from sqlalchemy import Connection

from coranto.check import version
from coranto.errors import (
    BudgetSpent,
    EngineFailed,
    EngineUnreachable,
    NoRoute,
    TranslateError,
)
from coranto.model import Rendition, Scope, State, Unit
from coranto.newsroom import finishing, retrying
from coranto.newsroom.hints import URGENT, Hint, Waits
from coranto.newsroom.policy.attempts import MOST_ATTEMPTS, back_off_s
from coranto.newsroom.policy.ladder import peers
from coranto.newsroom.policy.recovery import said_before
from coranto.newsroom.policy.scope import allowed_scope, barred
from coranto.newsroom.room import Newsroom
from coranto.newsroom.segments import units
from coranto.store import renditions
from coranto.store.renditions import FOR_BUDGET, Outcome, RenditionRow
from coranto.text.clock import now
from coranto.translate.engine import Route
from coranto.translate.settings import WEAKER

log = structlog.get_logger()

# A batch that failed is tried again in smaller ones, so that one bad article takes
# few others with it: all together, then eight, then each alone.
BATCHES = (64, 8, 1)

NO_ROUTE = "withheld-no-route"

# Longer than the patience of ``run --once``, which leaves the rest to the next run.
ENGINE_AWAY_S = 60.0


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Renditions to be translated by ``at``."""
    waiting = renditions.due(connection, State.NEW, at, limit)
    return [Hint(rank, Waits.TO_BE_TRANSLATED, number) for number, rank in waiting]


async def translate(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Translate the renditions in ``keys``, those of one pair of languages together.

    Of one that was checked before, only the sentences that failed. What a batch brought
    is kept before the next one begins.
    """
    at = now()
    waiting = await room.records.read(renditions.get, [int(key) for key in keys])
    new = [row for row in waiting if row.state is State.NEW]
    hints: list[Hint] = []
    for batch in _batches(room, new, at):
        hints += await _batch(room, batch, at)
    return hints


def _batches(
    room: Newsroom, rows: Sequence[RenditionRow], at: datetime
) -> Iterator[list[RenditionRow]]:
    groups: dict[tuple[bool, str, str, int], list[RenditionRow]] = {}
    for row in sorted(rows, key=lambda row: (row.priority, -row.article_id)):
        last = len(BATCHES) - 1
        tried = last if row.suspect else min(row.attempts, last)
        group = (_is_begun(room, row, at), row.revision.lang, row.lang, tried)
        groups.setdefault(group, []).append(row)
    for (_, *pair, tried), group_rows in groups.items():
        # What does not fit into what is left of a budget takes nothing else with it.
        few = any(map(room.budgets.limits, possible(room, *pair)))
        members = iter(group_rows)
        while batch := list(islice(members, 1 if few else BATCHES[tried])):
            yield batch


async def _batch(
    room: Newsroom, batch: Sequence[RenditionRow], at: datetime
) -> list[Hint]:
    """Translate a batch: all of it not yet begun, or all of it checked before."""
    ids, write = [row.id for row in batch], room.records.write
    rows = await write(renditions.take, ids, State.NEW, now(), room.run)
    async with room.floor.work(room.records, renditions.UNITS, rows):
        outcomes = await _outcomes(room, rows, at)
        moved = await write(renditions.move, rows, outcomes, now())
    urgency = {row.id: row.priority for row in rows}
    return [
        Hint(urgency[outcome.id], Waits(outcome.state.value), outcome.id)
        for outcome in outcomes
        if outcome.id in moved
    ]


async def _outcomes(
    room: Newsroom, rows: Sequence[RenditionRow], at: datetime
) -> list[Outcome]:
    refused = {row.id: why for row in rows if (why := _barred(room, row, at))}
    outcomes = [_ended(row, refused[row.id]) for row in rows if row.id in refused]
    free = [row for row in rows if row.id not in refused]
    if free:
        outcomes += (
            await retrying.again(room, free)
            if _is_begun(room, free[0], at)
            else await _translate(room, free, at)
        )
    return outcomes


def _is_begun(room: Newsroom, row: RenditionRow, at: datetime) -> bool:
    """Whether as much of it was rendered as may be shown now, and no more.

    What was taken up again since is rendered afresh.
    """
    if row.body is None or row.body.taken_up < row.taken_up:
        return False
    rights = room.terms(row.source, row.signals, at).rights
    return row.body.scope is allowed_scope(rights, row.body.tier)


def _barred(room: Newsroom, row: RenditionRow, at: datetime) -> str:
    allowed = room.terms(row.source, row.signals, at)
    return barred(allowed, translation=row.translation)


def possible(room: Newsroom, source_lang: str, target_lang: str) -> list[Route]:
    """As :func:`routes`; empty where nothing leads there now."""
    try:
        return routes(room, source_lang, target_lang)
    except (NoRoute, EngineUnreachable):
        return []


def routes(room: Newsroom, source_lang: str, target_lang: str) -> list[Route]:
    """The routes that may be taken, one where the budget of another is spent.

    Raises:
        NoRoute: Nothing leads there.
        EngineUnreachable: What leads there is left alone; try again later.
    """
    best = room.translator.route(source_lang, target_lang)
    every = room.translator.routes(source_lang, target_lang)
    weaker = room.settings.translate.when_spent == WEAKER
    return every if weaker else peers([best, *every[1:]])


async def _translate(
    room: Newsroom, rows: Sequence[RenditionRow], at: datetime
) -> list[Outcome]:
    """Translate ``rows``, all of one pair of languages and of as many attempts."""
    if rows[0].attempts > MOST_ATTEMPTS:
        return [_ended(row, "withheld-engine") for row in rows]
    try:
        return await _afforded(room, rows, at)
    except NoRoute:
        return [_ended(row, NO_ROUTE) for row in rows]
    except BudgetSpent as error:
        log.info("translation postponed", engine=error.subject, why=error.why)
        return [
            replace(
                _later(row, error, row.attempts - 1, error.opens_at), reason=FOR_BUDGET
            )
            for row in rows
        ]
    except EngineUnreachable as error:
        log.warning("engine away", engine=error.subject, why=error.why)
        due_at = _after(max(ENGINE_AWAY_S, error.retry_after_s or 0.0))
        return [_later(row, error, row.attempts - 1, due_at) for row in rows]
    except TranslateError as error:
        log.warning("engine failed", engine=error.subject, why=error.why)
        due_at = _after(back_off_s(rows[0].attempts))
        return [_later(row, error, row.attempts, due_at) for row in rows]


async def _afforded(
    room: Newsroom, rows: Sequence[RenditionRow], at: datetime
) -> list[Outcome]:
    """Translate by the best route for which there is a budget.

    Raises:
        BudgetSpent: There is none; what opens first says so.
    """
    urgent = rows[0].priority == URGENT
    refusals = []
    for route in routes(room, rows[0].revision.lang, rows[0].lang):
        try:
            await room.budgets.admit(route, urgent=urgent)
            return await _rendered(room, rows, route, at)
        except BudgetSpent as refusal:
            refusals.append(refusal)
    raise min(refusals, key=lambda refusal: refusal.opens_at)


async def _rendered(
    room: Newsroom, rows: Sequence[RenditionRow], route: Route, at: datetime
) -> list[Outcome]:
    scopes = [_scope(room, row, route, at) for row in rows]
    waiting = [
        units(row.revision, row.lang, scope)
        for row, scope in zip(rows, scopes, strict=True)
    ]
    texts = [unit.asked for each in waiting for unit in each]
    renderings = iter(await room.translator.render(texts, route))
    links = await finishing.links(room, route, chain.from_iterable(waiting))
    finished = [
        tuple(
            finishing.rendered(room, unit, route, next(renderings), links)
            for unit in each
        )
        for each in waiting
    ]
    made = [
        (row, _body(row, route, scope, each))
        for row, scope, each in zip(rows, scopes, finished, strict=True)
    ]
    same = [row for row, body in made if _is_said_before(room, row, body)]
    fresh = [(row, body) for row, body in made if row not in same]
    traced = await finishing.traced(room, route, [body.units for _, body in fresh])
    return [_as_before(row) for row in same] + [
        _translated(row, replace(body, units=each))
        if len(rows) == 1 or any(unit.target for unit in each)
        else _alone(row, route)
        for (row, body), each in zip(fresh, traced, strict=True)
    ]


def _alone(row: RenditionRow, route: Route) -> Outcome:
    """Nothing of it was rendered, which another article may be to blame for."""
    error = EngineFailed(route.engines, "rendered nothing of it")
    return _later(row, error, row.attempts, _after(back_off_s(row.attempts)))


def _scope(room: Newsroom, row: RenditionRow, route: Route, at: datetime) -> Scope:
    return allowed_scope(room.terms(row.source, row.signals, at).rights, route.tier)


def _is_said_before(room: Newsroom, row: RenditionRow, body: Rendition) -> bool:
    """Whether an engine that was asked once more says what the checks refused."""
    before = row.body
    if before is None or before.checker != version(room.standards):
        return False
    return said_before(before, body)


def _as_before(row: RenditionRow) -> Outcome:
    """What was decided before is decided again, with all that was tried."""
    before = row.body and replace(row.body, taken_up=row.taken_up)
    return Outcome(row.id, State.CHECKED, before, error=row.error, due_at=now())


def _body(
    row: RenditionRow, route: Route, scope: Scope, units: tuple[Unit, ...]
) -> Rendition:
    return Rendition(
        lang=row.lang,
        units=units,
        scope=scope,
        engine=route.engines,
        route=route.name,
        tier=route.tier,
        credits=route.credits,
        taken_up=row.taken_up,
    )


def _translated(row: RenditionRow, body: Rendition) -> Outcome:
    return Outcome(row.id, State.TRANSLATED, body, due_at=now())


def _ended(row: RenditionRow, reason: str) -> Outcome:
    """No translation will come; policy says what readers are told."""
    return Outcome(row.id, State.CHECKED, reason=reason, error=row.error, due_at=now())


def _after(pause_s: float) -> datetime:
    return now() + timedelta(seconds=pause_s)


def _later(
    row: RenditionRow, error: TranslateError, attempts: int, due_at: datetime
) -> Outcome:
    return Outcome(
        row.id, State.NEW, error=str(error), due_at=due_at, attempts=attempts
    )
