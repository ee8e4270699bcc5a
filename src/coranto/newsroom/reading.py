"""The step that reads: fetch articles, find their words, notice what changed."""

import asyncio
import random
import re
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import structlog
from anyascii import anyascii
from sqlalchemy import Connection

from coranto.desk.articles import filed, retraction, revise
from coranto.desk.changes import changes, kind, new_line
from coranto.desk.extract import extract
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
    Notice,
    NoticeKind,
    Revision,
    Signal,
    SignalKind,
    State,
    Where,
)
from coranto.newsroom import removing
from coranto.newsroom.hints import BACKFILL, NORMAL, URGENT, Hint, Waits
from coranto.newsroom.policy import attempts
from coranto.newsroom.policy.scope import revoked, unreadable
from coranto.newsroom.room import Newsroom
from coranto.newsroom.segments import original
from coranto.rights.history import remembered
from coranto.store import addresses, articles, blocks, renditions
from coranto.store.articles import ArticleRow, ArticleState, Reading
from coranto.store.renditions import Birth
from coranto.text.addresses import common_url
from coranto.text.clock import now
from coranto.text.languages import primary
from coranto.wire import cadence
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
    if instead := _instead(room, row):
        return await instead
    try:
        answer = await _page(room, row)
        if isinstance(answer, NotModified):
            return await _keep(room, row, answer)
        async with room.floor.work(room.records, articles.UNITS, [row]):
            found = await asyncio.to_thread(_article, answer, row)
            return await room.records.write(_take_over, room, row, answer, found)
    except (Gone, Retracted) as error:
        return await _gone(room, row, error)
    except Refused as error:
        return await _refused(room, row, error)
    except (WireError, NotAnArticle) as error:
        return await _wait_or_skip(room, row, error)


def _instead(room: Newsroom, row: ArticleRow) -> Awaitable[list[Hint]] | None:
    """What to do with an article that may not be read now."""
    if refusal := unreadable(row.source.rights):
        return _skip(room, row, refusal)
    if attempts.is_given_up(row.attempts, suspect=row.suspect):
        return _give_up(room, row)
    if reason := revoked(row.entry):
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
    waiting = replace(_as_it_was(row), reason=reason, due_at=ends, priority=NORMAL)
    await room.records.write(articles.settle, row, waiting)
    return []


def _article(answer: Fetched, row: ArticleRow) -> tuple[list[Signal], Revision]:
    """What the page and the way to it say about rights, and its words."""
    if row.entry.dispatch is not None:
        return [*row.entry.signals], filed(row.url, row.entry)
    if _is_front(answer.url) and not _is_front(row.url):
        # A page that was taken away often leads there, and answers 200.
        raise Gone(row.url, 404, "leads to the front page now")
    page = extract(
        answer.body, answer.url, answer.charset, now=now(), told=row.entry.title
    )
    if row.standing and (line := retraction(page, row.standing.body)):
        raise Retracted(row.url, line)
    return [*answer.signals, *page.signals, *row.entry.signals], revise(page, row.entry)


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
    at = now()
    articles.settle(connection, row, kept)
    was = room.terms(row.source, row.signals, at)
    holds = room.terms(row.source, kept.signals, at)
    if row.standing is None or (was.rights, was.translate) == (
        holds.rights,
        holds.translate,
    ):
        return []
    ids = [each.id for each in renditions.decided(connection, row.id)]
    renditions.reopen(connection, ids, at)
    log.info("terms changed", article=row.id, rights=holds.rights, why=holds.reason)
    return [Hint(URGENT, Waits.TO_BE_TRANSLATED, each) for each in ids]


async def _give_up(room: Newsroom, row: ArticleRow) -> list[Hint]:
    """Leave an article alone that could not be read, until somebody asks for it."""
    why = f"given up after {row.attempts - 1} attempts"
    reason = f"{why}; the last: {row.reason}" if row.reason else why
    state = row.state if row.standing else ArticleState.SKIPPED
    at = now()
    given_up = replace(
        _as_it_was(row), state=state, reason=reason, due_at=None, given_up_at=at
    )
    await room.records.write(articles.settle, row, given_up)
    log.error("article given up", article=row.id, url=row.url, why=reason)
    return []


async def _wait_or_skip(
    room: Newsroom, row: ArticleRow, error: CorantoError
) -> list[Hint]:
    if not error.retry:
        return await _skip(room, row, error.why)
    asked_s = error.retry_after_s or 0
    wait_s = max(asked_s, attempts.back_off_s(row.attempts))
    due_at = now() + timedelta(seconds=wait_s)
    waiting = replace(
        _as_it_was(row),
        reason=error.why,
        due_at=due_at,
        priority=NORMAL,
        attempts=row.attempts,
    )
    await room.records.write(_wait, row, waiting, asked_s)
    log.warning("article waits", article=row.id, url=row.url, why=error.why)
    return []


def _wait(
    connection: Connection, row: ArticleRow, waiting: Reading, asked_s: float
) -> None:
    """Put the article off; for trouble at its host, the others there as well.

    A host that asks to wait means all its pages, also after a restart. One that does
    not answer would otherwise hold up other hosts, with one timeout for each article.
    """
    articles.settle(connection, row, waiting)
    pause = timedelta(seconds=asked_s or attempts.BACK_OFF_S)
    articles.postpone(connection, urlsplit(row.url).netloc.lower(), now() + pause)


async def _gone(room: Newsroom, row: ArticleRow, error: Gone | Retracted) -> list[Hint]:
    missing = row.missing + 1
    if isinstance(error, Gone) and not attempts.withdrawn(error.status, missing):
        due_at = now() + timedelta(seconds=attempts.SECOND_LOOK_S)
        once = replace(
            _as_it_was(row),
            reason=error.why,
            missing=missing,
            due_at=due_at,
            priority=URGENT,
        )
        await room.records.write(articles.settle, row, once)
        return []
    return await room.records.write(_withdraw, room, row, error.why)


def _as_it_was(row: ArticleRow) -> Reading:
    """Nothing new; what is out is looked at again on its falling schedule."""
    standing = row.standing
    watched = standing if standing and not standing.canceled else None
    return Reading(
        row.state,
        due_at=_next_look(row, watched.seen_at) if watched else None,
        priority=BACKFILL,
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
        _as_it_was(row),
        state=ArticleState.WITHDRAWN,
        reason=why,
        read_at=at,
        due_at=None,
    )
    articles.settle(connection, row, gone)
    if row.standing is None or row.standing.canceled:
        return []
    silence = row.standing.body.silence
    number = articles.revise(connection, row, silence, at, canceled=True)
    articles.note(connection, _notice(row, NoticeKind.WITHDRAWAL, at))
    langs = room.settings.site.languages
    births = [Birth(lang, State.CHECKED) for lang in langs]
    log.info("article withdrawn", article=row.id, url=row.url, why=why)
    renditions.overtake(connection, row.id, at)
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
    if page := _blocked(connection, row, answer, body):
        log.info("article blocked", article=row.id, url=row.url, page=page)
        removing.take_out(
            connection, [row.id], at, f"leads to {page}, which is blocked"
        )
        addresses.lead_to(connection, row.id, page)
        return []
    path = row.path or _path(row, body)
    before = row.standing if row.standing and not row.standing.canceled else None
    same = before is not None and before.digest == body.digest
    read = Reading(
        ArticleState.READ,
        due_at=_next_look(row, before.seen_at if before and same else at),
        priority=BACKFILL,
        etag=answer.etag,
        last_modified=answer.last_modified,
        read_at=at,
        path=path,
        # A source that dates it in the future does not keep it on top until then.
        dated_at=row.dated_at or min(body.published_at or row.first_seen_at, at),
        signals=remembered(row.signals, told, at),
    )
    if same:
        return _settle(connection, room, row, read)
    articles.settle(connection, row, read)
    if before and (notice := _change(row, before.body, body, at, path)):
        articles.note(connection, notice)
    number = articles.revise(connection, row, body, at, canceled=False)
    log.info("article read", article=row.id, url=row.url, lang=body.lang)
    urgency = URGENT if row.standing else NORMAL
    langs = room.settings.site.languages
    births = [birth(lang, body) for lang in langs]
    renditions.overtake(connection, row.id, at)
    new = renditions.add(connection, (row.id, number), births, at, urgency)
    return [
        Hint(urgency, Waits(birth.state.value), each)
        for each, birth in zip(new, births, strict=True)
    ]


def _blocked(
    connection: Connection, row: ArticleRow, answer: Fetched, body: Revision
) -> str:
    """The blocked page that an address led to, by where it is or what it says; or empty."""
    led_to = {common_url(url) for url in (row.url, answer.url, body.url)}
    return next(iter(blocks.blocked(connection, led_to)), "")


def birth(lang: str, body: Revision) -> Birth:
    """How a rendition of ``body`` begins: an original is whole already."""
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


def _change(
    row: ArticleRow, before: Revision, after: Revision, at: datetime, path: str
) -> Notice | None:
    """What readers are told of a change, or None where it is not worth a word."""
    line = new_line(before, after)
    told = [pair for pair in changes(before, after) if pair[0] or pair[1] not in line]
    what = kind(before, after, told)
    if what is None:
        return None
    notice = _notice(row, what, at, path)
    return replace(notice, headline=before.headline, line=line, changes=tuple(told))


def _next_look(row: ArticleRow, since: datetime) -> datetime | None:
    """When to look at an article again that last changed at ``since``, or None."""
    if row.entry.dispatch is not None:
        return None  # an agency sends its changes
    # Spreads looks in time; nobody gains by guessing it.
    return cadence.next_look(since, now(), random.random())  # noqa: S311


def _path(row: ArticleRow, body: Revision) -> str:
    """Where the article's page is, for ever: its first day, first headline, number."""
    day = body.published_at or row.first_seen_at
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(body.headline).lower())
    slug = words[:60].strip("-")
    return f"{day:%Y/%m/%d}/{slug}-{row.id}" if slug else f"{day:%Y/%m/%d}/{row.id}"
