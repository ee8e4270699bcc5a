"""The step that reads: fetch articles, find their words, and wait where it must."""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import structlog
from sqlalchemy import Connection

from coranto.errors import (
    AskedMeanwhile,
    CorantoError,
    Gone,
    NotAnArticle,
    Refused,
    Retracted,
    WireError,
)
from coranto.model import (
    Signal,
    SignalKind,
    Where,
)
from coranto.newsroom import comparing, revising
from coranto.newsroom.comparing import Found, Past
from coranto.newsroom.hints import NORMAL, URGENT, Hint, Waits
from coranto.newsroom.policy import attempts
from coranto.newsroom.policy.scope import revoked, unreadable
from coranto.newsroom.room import Newsroom
from coranto.rights.history import remembered
from coranto.store import articles
from coranto.store.articles import ArticleRow, ArticleState, Reading
from coranto.text.clock import now
from coranto.wire.fetch import Fetched, NotModified

log = structlog.get_logger()

# A host with a long queue gives way to more urgent ones after so many articles.
AT_A_TIME = 20


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Hosts with articles to be read by ``at``."""
    return [
        Hint(priority, Waits.TO_BE_READ, host)
        for host, priority in articles.hosts_due(connection, at, limit)
    ]


async def read(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Read what is due at the hosts in ``keys``, one article after the other."""
    hints: list[Hint] = []
    for host in keys:
        for _ in range(AT_A_TIME):
            row = await room.records.write(articles.take, str(host), now(), room.run)
            if row is None:
                break
            try:
                hints += await _read(room, row)
            except AskedMeanwhile as error:
                log.info("article is read again", article=row.id, why=error.why)
                await room.records.write(articles.UNITS.free, [row.id])
                hints.append(Hint(URGENT, Waits.TO_BE_READ, host))
                break
        else:
            hints.append(Hint(NORMAL, Waits.TO_BE_READ, host))
    return hints


async def _read(room: Newsroom, row: ArticleRow) -> list[Hint]:
    if instead := _instead(room, row, now()):
        return await instead
    try:
        answer = await _page(room, row)
        if isinstance(answer, NotModified):
            return await _keep(room, row, answer)
        async with room.floor.work(room.records, articles.UNITS, [row]):
            past = await comparing.past(room, row, answer)
            found = await asyncio.to_thread(_article, answer, row, past)
            await comparing.keep(room, found.source, answer.body)
            take_over = revising.take_over
            return await room.records.write(take_over, room, row, found, now())
    except (Gone, Retracted) as error:
        return await _gone(room, row, error)
    except Refused as error:
        return await _refused(room, row, error)
    except (WireError, NotAnArticle) as error:
        return await _wait_or_skip(room, row, error)


def _instead(
    room: Newsroom, row: ArticleRow, at: datetime
) -> Awaitable[list[Hint]] | None:
    """What to do with an article that may not be read now."""
    if refusal := unreadable(row.source.rights):
        return _skip(room, row, refusal, at)
    if attempts.is_given_up(row.attempts, suspect=row.suspect):
        return _give_up(room, row, at)
    if reason := revoked(row.entry):
        return room.records.write(revising.withdraw, room, row, reason, at)
    if (ends := row.entry.embargoed_at) and ends > at:
        return _wait_until(room, row, ends, at)
    return None


async def _page(room: Newsroom, row: ArticleRow) -> Fetched | NotModified:
    """The article's page; nothing of an agency's item, which came whole."""
    if row.entry.dispatch is not None:
        return Fetched(row.url, b"", None, "", "", "", row.url)
    return await room.wire.page(row.url, row.etag, row.last_modified)


async def _wait_until(
    room: Newsroom, row: ArticleRow, ends: datetime, at: datetime
) -> list[Hint]:
    """Leave an embargoed article alone till then; what is out of it stays out."""
    reason = f"is embargoed until {ends:%Y-%m-%d %H:%M:%S} UTC"
    waiting = replace(
        revising.as_it_was(row, at), reason=reason, due_at=ends, priority=NORMAL
    )
    await room.records.write(articles.settle, row, waiting)
    return []


def _article(answer: Fetched, row: ArticleRow, past: Past) -> Found:
    """What the page and the way to it say about rights, and its words."""
    if _is_front(answer.url) and not _is_front(row.url):
        # A page that was taken away often leads there, and answers 200.
        raise Gone(row.url, 404, "leads to the front page now")
    return comparing.read(answer, row, past, now())


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


async def _keep(room: Newsroom, row: ArticleRow, answer: NotModified) -> list[Hint]:
    """The page is as it was; what its headers and its site say need not be."""
    at = now()
    told = [*answer.signals, *row.entry.signals]
    holds = remembered(row.signals, told, at, unheard=(Where.PAGE, Where.HEADER))
    state = row.state if row.standing else ArticleState.SKIPPED
    kept = replace(
        revising.as_it_was(row, at),
        state=state,
        reason=row.reason,
        read_at=at,
        signals=holds,
    )
    return await room.records.write(revising.settle, room, row, kept, at)


async def _refused(room: Newsroom, row: ArticleRow, error: Refused) -> list[Hint]:
    """Leave the article alone; of what is out already the headline stays."""
    told = [Signal(SignalKind.REFUSED, error.why, Where.SITE, "answer")]
    elsewhere = (Where.PAGE, Where.HEADER, Where.FEED, Where.SITE)
    at = now()
    holds = remembered(row.signals, told, at, unheard=elsewhere)
    return await _skip(room, row, error.why, at, holds)


async def _skip(
    room: Newsroom,
    row: ArticleRow,
    reason: str,
    at: datetime,
    holds: tuple[Signal, ...] = (),
) -> list[Hint]:
    """Leave the article alone; what is out already stays out as far as it may."""
    state = row.state if row.standing else ArticleState.SKIPPED
    as_it_was = revising.as_it_was(row, at)
    skipped = replace(
        as_it_was, state=state, reason=reason, signals=holds or as_it_was.signals
    )
    log.info("article skipped", article=row.id, url=row.url, why=reason)
    return await room.records.write(revising.settle, room, row, skipped, at)


async def _give_up(room: Newsroom, row: ArticleRow, at: datetime) -> list[Hint]:
    """Leave an article alone that could not be read, until somebody asks for it."""
    why = f"given up after {row.attempts - 1} attempts"
    reason = f"{why}; the last: {row.reason}" if row.reason else why
    state = row.state if row.standing else ArticleState.SKIPPED
    given_up = replace(
        revising.as_it_was(row, at),
        state=state,
        reason=reason,
        due_at=None,
        given_up_at=at,
    )
    await room.records.write(articles.settle, row, given_up)
    log.error("article given up", article=row.id, url=row.url, why=reason)
    return []


async def _wait_or_skip(
    room: Newsroom, row: ArticleRow, error: CorantoError
) -> list[Hint]:
    at = now()
    if not error.retry:
        return await _skip(room, row, error.why, at)
    asked_s = error.retry_after_s or 0
    wait_s = max(asked_s, attempts.back_off_s(row.attempts))
    waiting = replace(
        revising.as_it_was(row, at),
        reason=error.why,
        due_at=at + timedelta(seconds=wait_s),
        priority=NORMAL,
        attempts=row.attempts,
    )
    pause = timedelta(seconds=asked_s or attempts.BACK_OFF_S)
    await room.records.write(_wait, row, waiting, at + pause)
    log.warning("article waits", article=row.id, url=row.url, why=error.why)
    return []


def _wait(
    connection: Connection, row: ArticleRow, waiting: Reading, until: datetime
) -> None:
    """Put the article off; for trouble at its host, the others there till ``until``.

    A host that asks to wait means all its pages, also after a restart. One that does
    not answer would otherwise hold up other hosts, with one timeout for each article.
    """
    articles.settle(connection, row, waiting)
    articles.postpone(connection, urlsplit(row.url).netloc.lower(), until)


async def _gone(room: Newsroom, row: ArticleRow, error: Gone | Retracted) -> list[Hint]:
    missing, at = row.missing + 1, now()
    if isinstance(error, Gone) and not attempts.withdrawn(error.status, missing):
        once = replace(
            revising.as_it_was(row, at),
            reason=error.why,
            missing=missing,
            due_at=at + timedelta(seconds=attempts.SECOND_LOOK_S),
            priority=URGENT,
        )
        await room.records.write(articles.settle, row, once)
        return []
    return await room.records.write(revising.withdraw, room, row, error.why, at)
