"""What becomes of an article that was read: revisions, notices, and what they begin."""

import random
import re
from dataclasses import replace
from datetime import datetime

import structlog
from anyascii import anyascii
from sqlalchemy import Connection

from coranto.desk.changes import changes, kind, new_line
from coranto.model import Notice, NoticeKind, Revision, State
from coranto.newsroom import removing
from coranto.newsroom.comparing import Found
from coranto.newsroom.hints import BACKFILL, NORMAL, URGENT, Hint, Waits
from coranto.newsroom.room import Newsroom
from coranto.newsroom.segments import original
from coranto.rights.history import remembered
from coranto.store import addresses, articles, blocks, pages, renditions
from coranto.store.articles import ArticleRow, ArticleState, Reading
from coranto.store.renditions import Birth
from coranto.text.addresses import common_url
from coranto.text.languages import primary
from coranto.wire import cadence

log = structlog.get_logger()


def take_over(
    connection: Connection,
    room: Newsroom,
    row: ArticleRow,
    found: Found,
    at: datetime,
) -> list[Hint]:
    """Take over what was read of an article: its rights, and its words if they changed.

    Raises:
        AskedMeanwhile: It is to be read again, and nothing of this is to be kept.
    """
    if page := _blocked(connection, row, found):
        log.info("article blocked", article=row.id, url=row.url, page=page)
        why = f"leads to {page}, which is blocked"
        removing.take_out(connection, [row.id], at, why)
        addresses.lead_to(connection, row.id, page)
        return []
    read = _reading(row, found, at)
    if found.stands:
        hints = settle(connection, room, row, read, at)
    else:
        articles.settle(connection, row, read)
        hints = _revise(connection, room, row, found, read.path, at)
    pages.keep(connection, row.id, found.source, room.settings.store.keep_pages_for)
    return hints


def _reading(row: ArticleRow, found: Found, at: datetime) -> Reading:
    standing = row.standing if found.stands else None
    published_at = found.body.published_at or row.first_seen_at
    return Reading(
        ArticleState.READ,
        due_at=_next_look(row, standing.seen_at if standing else at, at),
        priority=BACKFILL,
        etag=found.etag,
        last_modified=found.last_modified,
        read_at=at,
        path=row.path or _path(row, found.body),
        # A source that dates it in the future does not keep it on top until then.
        dated_at=row.dated_at or min(published_at, at),
        signals=remembered(row.signals, found.signals, at),
    )


def _revise(  # noqa: PLR0913, PLR0917 - of what, from what, for where and when
    connection: Connection,
    room: Newsroom,
    row: ArticleRow,
    found: Found,
    path: str,
    at: datetime,
) -> list[Hint]:
    """Keep what an article says now, tell of the change, and begin every language."""
    body, before = found.body, row.standing
    if before and not before.canceled:
        notice = _change(row, before.body, found, at, path)
        if notice is not None:
            articles.note(connection, notice)
    number = articles.revise(connection, row, body, at, found.source)
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


def withdraw(
    connection: Connection, room: Newsroom, row: ArticleRow, why: str, at: datetime
) -> list[Hint]:
    """A withdrawal is a revision without words; it flows down like any other."""
    gone = replace(
        as_it_was(row, at),
        state=ArticleState.WITHDRAWN,
        reason=why,
        read_at=at,
        due_at=None,
    )
    articles.settle(connection, row, gone)
    pages.forget(connection, [row.id], at)
    if row.standing is None or row.standing.canceled:
        return []
    silence = row.standing.body.silence
    number = articles.revise(connection, row, silence, at, None)
    articles.note(connection, _notice(row, NoticeKind.WITHDRAWAL, at))
    langs = room.settings.site.languages
    births = [Birth(lang, State.CHECKED) for lang in langs]
    log.info("article withdrawn", article=row.id, url=row.url, why=why)
    renditions.overtake(connection, row.id, at)
    new = renditions.add(connection, (row.id, number), births, at, URGENT)
    return [Hint(URGENT, Waits.TO_BE_DECIDED, each) for each in new]


def settle(
    connection: Connection,
    room: Newsroom,
    row: ArticleRow,
    kept: Reading,
    at: datetime,
) -> list[Hint]:
    """Write what became of reading, and decide anew where other terms hold now."""
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


def as_it_was(row: ArticleRow, at: datetime) -> Reading:
    """Nothing new; what is out is looked at again on its falling schedule."""
    standing = row.standing
    watched = standing if standing and not standing.canceled else None
    return Reading(
        row.state,
        due_at=_next_look(row, watched.seen_at, at) if watched else None,
        priority=BACKFILL,
        etag=row.etag,
        last_modified=row.last_modified,
        read_at=row.read_at,
        path=row.path,
        dated_at=row.dated_at,
        signals=row.signals,
    )


def birth(lang: str, body: Revision) -> Birth:
    """How a rendition of ``body`` begins: an original is whole already."""
    if primary(lang) == primary(body.lang):
        return Birth(lang, State.CHECKED, original(body, lang))
    return Birth(lang, State.NEW)


def _blocked(connection: Connection, row: ArticleRow, found: Found) -> str:
    """The blocked page that an address led to, by where it is or what it says; or empty."""
    led_to = {common_url(url) for url in (row.url, found.source.url, found.body.url)}
    return next(iter(blocks.blocked(connection, led_to)), "")


def _change(
    row: ArticleRow, stood: Revision, found: Found, at: datetime, path: str
) -> Notice | None:
    """What readers are told of a change, or None where it is not worth a word."""
    before, after = found.before, found.body
    if before is None:
        return _line_alone(row, stood, after, at, path)
    line = new_line(before, after)
    told = [pair for pair in changes(before, after) if pair[0] or pair[1] not in line]
    what = kind(before, after, told)
    if what is None:
        return None
    notice = _notice(row, what, at, path)
    return replace(notice, headline=before.headline, line=line, changes=tuple(told))


def _line_alone(
    row: ArticleRow, stood: Revision, after: Revision, at: datetime, path: str
) -> Notice | None:
    """The publisher's own correction line, where nothing else is known to be its doing.

    A line that stood as any other, which our rules did not take for one, is not new.
    """
    line = new_line(stood, after)
    if not line or any(block.text in line for block in stood.blocks):
        return None
    notice = _notice(row, NoticeKind.CORRECTION, at, path)
    return replace(notice, headline=stood.headline, line=line)


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


def _next_look(row: ArticleRow, since: datetime, at: datetime) -> datetime | None:
    """When to look again at an article, seen ``at`` that last changed at ``since``."""
    if row.entry.dispatch is not None:
        return None  # an agency sends its changes
    # Spreads looks in time; nobody gains by guessing it.
    return cadence.next_look(since, at, random.random())  # noqa: S311


def _path(row: ArticleRow, body: Revision) -> str:
    """Where the article's page is, for ever: its first day, first headline, number."""
    day = body.published_at or row.first_seen_at
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(body.headline).lower())
    slug = words[:60].strip("-")
    return f"{day:%Y/%m/%d}/{slug}-{row.id}" if slug else f"{day:%Y/%m/%d}/{row.id}"
