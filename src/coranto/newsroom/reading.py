"""The second step: fetch articles, find their words, notice what changed."""

import asyncio
import re
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from anyascii import anyascii
from sqlalchemy import Connection

from coranto.desk.articles import filed, revise
from coranto.desk.changes import changes
from coranto.desk.extract import extract
from coranto.errors import CorantoError, Gone, NotAnArticle, Refused, WireError
from coranto.model import (
    Notice,
    NoticeKind,
    Revision,
    Signal,
    SignalKind,
    State,
    Where,
)
from coranto.newsroom import policy
from coranto.newsroom.hints import BACKFILL, NORMAL, URGENT, Hint, Waits
from coranto.newsroom.room import Newsroom
from coranto.newsroom.segments import original
from coranto.newsroom.signals import remembered
from coranto.store import articles, renditions
from coranto.store.articles import ArticleRow, ArticleState, Reading
from coranto.store.renditions import Birth
from coranto.text.clock import now
from coranto.text.languages import primary
from coranto.wire.fetch import Fetched, NotModified

log = structlog.get_logger()

# A host with a long queue gives way to more urgent ones after so many articles.
AT_A_TIME = 20

# What a language added to a site starts with.
BACKLOG = timedelta(days=7)
MOST_BACKLOG = 500


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
            row = await room.records.write(articles.take, str(host), now())
            if row is None:
                break
            hints += await _read(room, row)
        else:
            hints.append(Hint(NORMAL, Waits.TO_BE_READ, host))
    return hints


async def _read(room: Newsroom, row: ArticleRow) -> list[Hint]:
    if instead := _instead(room, row):
        return await instead
    try:
        answer = await _page(room, row)
        if isinstance(answer, NotModified):
            return await _keep(room, row, answer)
        found = await asyncio.to_thread(_article, answer, row)
    except Gone as error:
        return await _gone(room, row, error)
    except Refused as error:
        return await _refused(room, row, error)
    except (WireError, NotAnArticle) as error:
        return await _wait_or_skip(room, row, error)
    return await room.records.write(_take_over, room, row, answer, found)


def _instead(room: Newsroom, row: ArticleRow) -> Awaitable[list[Hint]] | None:
    """What to do with an article that may not be read now."""
    if refusal := policy.unreadable(row.source.rights, row.attempts):
        return _skip(room, row, refusal)
    if reason := policy.revoked(row.entry):
        return room.records.write(_withdraw, room, row, reason)
    if (ends := row.entry.embargoed_at) and ends > now():
        return _wait_until(room, row, ends)
    return None


async def _page(room: Newsroom, row: ArticleRow) -> Fetched | NotModified:
    """The article's page; nothing of an agency's item, which came whole."""
    if row.entry.dispatch is not None:
        return Fetched(row.url, b"", None, "", "", "", row.url)
    return await room.wire.page(row.url, row.etag, row.last_modified)


async def _wait_until(room: Newsroom, row: ArticleRow, ends: datetime) -> list[Hint]:
    """Leave an embargoed article alone till then; what is out of it stays out."""
    reason = f"is embargoed until {ends:%Y-%m-%d %H:%M:%S} UTC"
    waiting = replace(_as_it_was(row), reason=reason, due_at=ends)
    await room.records.write(articles.settle, row.id, waiting)
    return []


def _article(answer: Fetched, row: ArticleRow) -> tuple[list[Signal], Revision]:
    """What the page and the way to it say about rights, and its words."""
    if row.entry.dispatch is not None:
        return [*row.entry.signals], filed(row.url, row.entry)
    page = extract(
        answer.body, answer.url, answer.charset, now=now(), told=row.entry.title
    )
    return [*answer.signals, *page.signals, *row.entry.signals], revise(page, row.entry)


async def _keep(room: Newsroom, row: ArticleRow, answer: NotModified) -> list[Hint]:
    """The page is as it was; what its headers and its site say need not be."""
    at = now()
    told = [*answer.signals, *row.entry.signals]
    holds = remembered(row.signals, told, at, unheard=(Where.PAGE, Where.HEADER))
    state = row.state if row.standing else ArticleState.SKIPPED
    kept = replace(
        _as_it_was(row), state=state, reason=row.reason, read_at=at, signals=holds
    )
    return await room.records.write(_settle, room, row, kept)


async def _refused(room: Newsroom, row: ArticleRow, error: Refused) -> list[Hint]:
    """Leave the article alone; of what is out already the headline stays."""
    told = [Signal(SignalKind.REFUSED, error.why, Where.SITE, "answer")]
    elsewhere = (Where.PAGE, Where.HEADER, Where.FEED, Where.SITE)
    holds = remembered(row.signals, told, now(), unheard=elsewhere)
    return await _skip(room, row, error.why, holds)


async def _skip(
    room: Newsroom, row: ArticleRow, reason: str, holds: tuple[Signal, ...] = ()
) -> list[Hint]:
    """Leave the article alone; what is out already stays out as far as it may."""
    state = row.state if row.standing else ArticleState.SKIPPED
    as_it_was = _as_it_was(row)
    skipped = replace(
        as_it_was, state=state, reason=reason, signals=holds or as_it_was.signals
    )
    log.info("article skipped", article=row.id, url=row.url, why=reason)
    return await room.records.write(_settle, room, row, skipped)


def _settle(
    connection: Connection, room: Newsroom, row: ArticleRow, kept: Reading
) -> list[Hint]:
    """Write what became of reading, and decide anew where other terms hold now."""
    articles.settle(connection, row.id, kept)
    was = room.terms(row.source, row.signals)
    holds = room.terms(row.source, kept.signals)
    if row.standing is None or (was.rights, was.translate) == (
        holds.rights,
        holds.translate,
    ):
        return []
    ids = [each.id for each in renditions.decided(connection, row.id)]
    renditions.reopen(connection, ids, now())
    log.info("terms changed", article=row.id, rights=holds.rights, why=holds.reason)
    return [Hint(URGENT, Waits.TO_BE_TRANSLATED, each) for each in ids]


async def _wait_or_skip(
    room: Newsroom, row: ArticleRow, error: CorantoError
) -> list[Hint]:
    if not error.retry:
        return await _skip(room, row, error.why)
    asked_s = getattr(error, "retry_after_s", None) or 0
    wait_s = max(asked_s, policy.back_off_s(row.attempts))
    due_at = now() + timedelta(seconds=wait_s)
    waiting = replace(
        _as_it_was(row), reason=error.why, due_at=due_at, attempts=row.attempts
    )
    await room.records.write(articles.settle, row.id, waiting)
    log.warning("article waits", article=row.id, url=row.url, why=error.why)
    return []


async def _gone(room: Newsroom, row: ArticleRow, error: Gone) -> list[Hint]:
    missing = row.missing + 1
    if not policy.withdrawn(error.status, missing):
        once = replace(_as_it_was(row), reason=error.why, missing=missing)
        await room.records.write(articles.settle, row.id, once)
        return []
    return await room.records.write(_withdraw, room, row, error.why)


def _as_it_was(row: ArticleRow) -> Reading:
    return Reading(
        row.state,
        etag=row.etag,
        last_modified=row.last_modified,
        read_at=row.read_at,
        path=row.path,
        dated_at=row.dated_at,
        signals=row.signals,
    )


def _withdraw(
    connection: Connection, room: Newsroom, row: ArticleRow, why: str
) -> list[Hint]:
    """A withdrawal is a revision without words; it flows down like any other."""
    at = now()
    gone = replace(
        _as_it_was(row), state=ArticleState.WITHDRAWN, reason=why, read_at=at
    )
    articles.settle(connection, row.id, gone)
    if row.standing is None or row.standing.canceled:
        return []
    last = row.standing.body
    silence = Revision(last.url, last.lang, "", (), published_at=last.published_at)
    number = articles.revise(connection, row, silence, at, canceled=True)
    articles.note(connection, _notice(row, NoticeKind.WITHDRAWAL, at))
    langs = room.settings.site.languages
    births = [Birth(lang, State.CHECKED) for lang in langs]
    log.info("article withdrawn", article=row.id, url=row.url, why=why)
    renditions.supersede(connection, row.id, langs, at)
    new = renditions.add(connection, (row.id, number), births, at, URGENT)
    return [Hint(URGENT, Waits.TO_BE_DECIDED, each) for each in new]


def _take_over(
    connection: Connection,
    room: Newsroom,
    row: ArticleRow,
    answer: Fetched,
    found: tuple[Sequence[Signal], Revision],
) -> list[Hint]:
    at = now()
    told, body = found
    path = row.path or _path(row, body)
    read = Reading(
        ArticleState.READ,
        etag=answer.etag,
        last_modified=answer.last_modified,
        read_at=at,
        path=path,
        dated_at=row.dated_at or body.published_at or row.first_seen_at,
        signals=remembered(row.signals, told, at),
    )
    before = row.standing
    if before and not before.canceled and before.digest == body.digest:
        return _settle(connection, room, row, read)
    articles.settle(connection, row.id, read)
    if before and not before.canceled:
        articles.note(connection, _correction(row, before.body, body, at, path))
    number = articles.revise(connection, row, body, at, canceled=False)
    log.info("article read", article=row.id, url=row.url, lang=body.lang)
    urgency = URGENT if before else NORMAL
    langs = room.settings.site.languages
    births = [_birth(lang, body) for lang in langs]
    renditions.supersede(connection, row.id, langs, at)
    new = renditions.add(connection, (row.id, number), births, at, urgency)
    return [
        Hint(urgency, Waits(birth.state.value), each)
        for each, birth in zip(new, births, strict=True)
    ]


async def catch_up(room: Newsroom) -> int:
    """Begin, in languages the site speaks newly, the articles of the last days.

    Returns:
        How many renditions are begun.
    """
    begun = 0
    for lang in room.settings.site.languages:
        begun += await room.records.write(_catch_up, lang)
    return begun


def _catch_up(connection: Connection, lang: str) -> int:
    at = now()
    behind = renditions.lacking(connection, lang, at - BACKLOG, MOST_BACKLOG)
    for article_id, number, body in behind:
        births = [_birth(lang, body)]
        renditions.add(connection, (article_id, number), births, at, BACKFILL)
    return len(behind)


def _birth(lang: str, body: Revision) -> Birth:
    if primary(lang) == primary(body.lang):
        return Birth(lang, State.CHECKED, original(body, lang))
    return Birth(lang, State.NEW)


def _notice(row: ArticleRow, kind: NoticeKind, at: datetime, path: str = "") -> Notice:
    standing = row.standing
    return Notice(
        kind,
        at,
        row.id,
        row.source.name,
        row.url,
        standing.body.lang if standing else "und",
        path=path or row.path,
    )


def _correction(
    row: ArticleRow, before: Revision, after: Revision, at: datetime, path: str
) -> Notice:
    notice = _notice(row, NoticeKind.CORRECTION, at, path)
    line = after.correction if after.correction != before.correction else ""
    told = changes(before, after)
    return replace(notice, headline=before.headline, line=line, changes=told)


def _path(row: ArticleRow, body: Revision) -> str:
    """Where the article's page is, for ever: its first day, first headline, number."""
    day = body.published_at or row.first_seen_at
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(body.headline).lower())
    slug = words[:60].strip("-")
    return f"{day:%Y/%m/%d}/{slug}-{row.id}" if slug else f"{day:%Y/%m/%d}/{row.id}"
