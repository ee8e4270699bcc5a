"""Articles: announced, read, revised, withdrawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from coranto.model import Entry, Notice, Revision, Signal, Source
from coranto.store import blocks
from coranto.store.inserts import insert
from coranto.store.pages import Kept
from coranto.store.schema import article, notice, revision, source
from coranto.store.sources import SOURCE_COLUMNS, source_of
from coranto.store.units import Units
from coranto.text.addresses import common_url

UNITS = Units(article, article.c.id)
AT_HOST = Units(article, article.c.host)
"""Articles by their hosts, which is how they are taken."""


class ArticleState(StrEnum):
    """What became of an article so far."""

    NEW = "new"
    READ = "read"
    SKIPPED = "skipped"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    """We took it out, or its source. It is read anew when it is announced again, unless
    it is blocked."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """An entry of a feed, with the address of its article in canonical form."""

    url: str
    host: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Known:
    """What the newsroom holds of an announced article."""

    id: int
    url: str
    entry: Entry
    listed: bool
    state: ArticleState
    missing: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The revision of an article that stands now, and since when it was seen.

    Attributes:
        extractor: Version of the extractor that it was read with; empty where nobody
            knows, or nothing was read.
        page: Name of the bytes that it was read from; empty as well for an agency's
            item.
    """

    id: int
    number: int
    digest: str
    body: Revision
    canceled: bool
    seen_at: datetime
    extractor: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article with what the newsroom knows of it.

    Attributes:
        attempts: How often reading it failed since it last succeeded; of one that is
            taken, this time included.
        missing: How often in a row its page was not found (404).
        path: Path of its page below ``/{lang}/``; empty until it was first read.
        standing: Its latest revision, or None.
        signals: What was read about rights in it.
        generation: Raised by whatever asks something of it.
        suspect: Whether it was being read when a process died.
        given_up_at: When it was given up, or None.
    """

    id: int
    source: Source
    url: str
    path: str
    entry: Entry
    state: ArticleState
    reason: str
    due_at: datetime | None
    attempts: int
    missing: int
    etag: str
    last_modified: str
    first_seen_at: datetime
    read_at: datetime | None
    dated_at: datetime | None
    standing: Standing | None
    signals: tuple[Signal, ...] = ()
    generation: int = 0
    suspect: bool = False
    given_up_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of reading an article.

    Attributes:
        state: Where it leaves the article.
        reason: Why it was skipped, or why reading waits, in words; or empty.
        due_at: When to read it again, or None.
        priority: How urgent that is then: 1 as a new article, 2 less.
        attempts: Attempts behind it if it is to be read again, else 0.
        missing: How often in a row its page was not found.
        etag: The page's validators, to be sent next time.
        last_modified: As ``etag``.
        read_at: When the page was last got, or None.
        path: Path of its page below ``/{lang}/``.
        dated_at: Its place on front pages; when its source first published it.
        signals: What was read about rights in it.
        given_up_at: When it was given up, because reading it failed too often.
    """

    state: ArticleState
    reason: str = ""
    due_at: datetime | None = None
    priority: int = 1
    attempts: int = 0
    missing: int = 0
    etag: str = ""
    last_modified: str = ""
    read_at: datetime | None = None
    path: str = ""
    dated_at: datetime | None = None
    signals: tuple[Signal, ...] = ()
    given_up_at: datetime | None = None


def known(connection: Connection, feed_id: int, urls: Iterable[str]) -> list[Known]:
    """Articles of a feed that it lists, or listed last time, unless we took them out."""
    rows = connection.execute(
        select(article).where(
            article.c.feed_id == feed_id,
            article.c.state != ArticleState.REMOVED.value,
            article.c.listed | article.c.url.in_(list(urls)),
        )
    )
    return [
        Known(
            row.id,
            row.url,
            row.entry,
            row.listed,
            ArticleState(row.state),
            row.missing,
        )
        for row in rows
    ]


def announce(
    connection: Connection,
    feed: tuple[int, int],
    new: Sequence[Announcement],
    at: datetime,
) -> list[Announcement]:
    """Keep new articles of ``feed`` (its number, its source's), to be read now.

    An address that another feed announced first stays that feed's article. One that was
    taken out, and is back, is read like a new one, under its old number. What is
    blocked is not kept, whoever announces it.

    Returns:
        Those that are to be read now.
    """
    feed_id, source_id = feed
    refused = _refused(connection, new)
    return [
        each
        for each in new
        if each.url not in refused
        and _announce(
            connection,
            {
                "feed_id": feed_id,
                "source_id": source_id,
                "url": each.url,
                "host": each.host,
                "entry": each.entry,
                # A delivery lists what is new; its silence of the rest says nothing.
                "listed": each.entry.dispatch is None,
                "due_at": at,
                "first_seen_at": at,
                "common_url": common_url(each.url),
            },
        )
    ]


# What makes an article one that was never read.
_ANEW = {
    "state": ArticleState.NEW.value,
    "reason": "",
    "attempts": 0,
    "given_up_at": None,
    "generation": article.c.generation + 1,
    "priority": 1,
    "missing": 0,
    # An answer that nothing changed would leave it without words.
    "etag": "",
    "last_modified": "",
}


def _announce(connection: Connection, row: dict[str, Any]) -> bool:
    back = ("feed_id", "source_id", "host", "entry", "listed", "due_at")
    known = insert(connection, article).values(row)
    kept = known.on_conflict_do_update(
        index_elements=[article.c.url],
        set_={name: row[name] for name in back} | _ANEW,
        where=article.c.state == ArticleState.REMOVED.value,
    ).returning(article.c.id)
    return connection.execute(kept).first() is not None


def _refused(connection: Connection, new: Sequence[Announcement]) -> set[str]:
    """Addresses that are blocked: they, their page, their entry or their source."""
    pages = {
        each.url: [common_url(each.url), *blocks.names(each.url, each.entry)]
        for each in new
    }
    known = (
        select(article.c.url, article.c.common_url, source.c.url)
        .join(source, source.c.id == article.c.source_id)
        .where(
            article.c.url.in_(list(pages)),
            article.c.state == ArticleState.REMOVED.value,
        )
    )
    for url, page, home in connection.execute(known):
        pages[url] += [page, common_url(home)]
    every = {page for found in pages.values() for page in found}
    blocked = blocks.blocked(connection, every)
    return {url for url, found in pages.items() if blocked.keys() & set(found)}


def read_anew(connection: Connection, ids: Sequence[int], at: datetime) -> list[str]:
    """Have articles that were taken out read like new ones, under their old numbers.

    Those whose feed was removed wait until they are announced again.

    Returns:
        The addresses of those that are read now.
    """
    taken_out = select(article.c.id, article.c.url, article.c.entry).where(
        article.c.id.in_(ids),
        article.c.state == ArticleState.REMOVED.value,
        article.c.feed_id.is_not(None),
    )
    rows = connection.execute(taken_out.order_by(article.c.id)).all()
    # An agency's item that was forgotten can be read nowhere until it is sent again.
    found = [row for row in rows if row.entry.dispatch or "://" in row.url]
    here = article.c.id.in_([row.id for row in found])
    UNITS.ask(connection, here, at, **_ANEW)
    return [row.url for row in found]


def announce_again(connection: Connection, number: int, entry: Entry) -> None:
    """Keep what the feed now says of an article."""
    values = {"entry": entry, "listed": entry.dispatch is None}
    connection.execute(article.update().where(article.c.id == number).values(values))


def unlist(connection: Connection, ids: Sequence[int]) -> None:
    """Note that a feed no longer lists these articles."""
    connection.execute(
        article.update().where(article.c.id.in_(ids)).values(listed=False)
    )


def look_again(connection: Connection, ids: Sequence[int], at: datetime) -> None:
    """Have articles read again at ``at``, before the new ones."""
    still_here = article.c.state != ArticleState.REMOVED.value
    UNITS.ask(connection, article.c.id.in_(ids) & still_here, at, priority=0)


def look_again_at(
    connection: Connection, source_key: str, since: datetime, at: datetime
) -> None:
    """Have a source's articles first seen ``since`` read at ``at``.

    Not those that it withdrew, nor those that were taken out.
    """
    of_source = select(source.c.id).where(source.c.key == source_key).scalar_subquery()
    gone = (ArticleState.WITHDRAWN.value, ArticleState.REMOVED.value)
    which = (
        (article.c.source_id == of_source)
        & (article.c.first_seen_at >= since)
        & article.c.state.not_in(gone)
    )
    UNITS.ask(connection, which, at)


def postpone(connection: Connection, host: str, until: datetime) -> None:
    """Leave every article of ``host`` alone until then."""
    due = (article.c.host == host) & (article.c.due_at < until)
    connection.execute(article.update().where(due).values(due_at=until))


def missing(connection: Connection, feed_id: int) -> list[int]:
    """Articles of a feed whose page was not found when last looked for."""
    rows = select(article.c.id).where(
        article.c.feed_id == feed_id,
        article.c.missing > 0,
        article.c.state.not_in([ArticleState.WITHDRAWN, ArticleState.REMOVED]),
    )
    return list(connection.execute(rows).scalars())


def hosts_due(
    connection: Connection, at: datetime, limit: int
) -> list[tuple[str, int]]:
    """Hosts with articles to be read by ``at``, each with its most urgent priority."""
    urgency = func.min(article.c.priority)
    rows = connection.execute(
        select(article.c.host, urgency)
        .where(article.c.due_at <= at)
        .group_by(article.c.host)
        .order_by(urgency, func.min(article.c.id))
        .limit(limit)
    )
    return [(row[0], row[1]) for row in rows]


def take(
    connection: Connection, host: str, at: datetime, run: str
) -> ArticleRow | None:
    """The article of ``host`` that the process ``run`` reads next; None when done.

    Suspects come first, so that they are cleared soon.
    """
    due = (
        select(article.c.id)
        .where(article.c.host == host, article.c.due_at <= at)
        .order_by(article.c.suspect.desc(), article.c.priority, article.c.id)
        .limit(1)
    )
    taken = connection.execute(due).scalar()
    if taken is None:
        return None
    UNITS.take(connection, article.c.id == taken, run)
    row = get(connection, taken)
    return None if row is None else replace(row, attempts=row.attempts + 1)


def get(connection: Connection, number: int) -> ArticleRow | None:
    """The article with this number, or None."""
    row = connection.execute(_articles().where(article.c.id == number)).first()
    return None if row is None else _article_row(connection, row)


def find(connection: Connection, url: str) -> ArticleRow | None:
    """The article at this address in canonical form, or None."""
    row = connection.execute(_articles().where(article.c.url == url)).first()
    return None if row is None else _article_row(connection, row)


def settle(connection: Connection, row: ArticleRow, reading: Reading) -> None:
    """Write what became of reading an article.

    Raises:
        AskedMeanwhile: It is to be read again, and nothing of this is to be kept.
    """
    values = {each.name: getattr(reading, each.name) for each in fields(reading)}
    values |= {"state": reading.state.value}
    UNITS.settle(connection, row.id, row.generation, values)


def revise(
    connection: Connection,
    row: ArticleRow,
    body: Revision,
    at: datetime,
    source: Kept | None,
) -> int:
    """Keep a new revision of an article, which stands from now on.

    Args:
        connection: A transaction.
        row: The article as it was.
        body: What it says; a withdrawal has no words.
        at: When it was seen.
        source: What it was read from; None of a withdrawal, which is canceled.

    Returns:
        The revision's number in the table.
    """
    number = row.standing.number + 1 if row.standing else 1
    new = revision.insert().values(
        article_id=row.id,
        number=number,
        digest=body.digest,
        lang=body.lang,
        body=body,
        canceled=source is None,
        seen_at=at,
        extractor=source.extractor if source else "",
        page=source.hash if source else "",
    )
    added = int(connection.execute(new.returning(revision.c.id)).scalar_one())
    stands = {"standing_id": added, "common_url": common_url(body.url)}
    connection.execute(article.update().where(article.c.id == row.id).values(stands))
    return added


def revisions(connection: Connection, article_id: int) -> list[Standing]:
    """Every revision of an article, oldest first."""
    rows = connection.execute(
        select(revision)
        .where(revision.c.article_id == article_id)
        .order_by(revision.c.number)
    )
    return [_standing(row) for row in rows]


def note(connection: Connection, entry: Notice) -> None:
    """Add to the public ledger."""
    row = {"article_id": entry.article, "kind": entry.kind.value, "at": entry.at}
    connection.execute(notice.insert().values(body=entry, **row))


def counts(connection: Connection) -> dict[str, int]:
    """Number of articles in each state."""
    rows = connection.execute(
        select(article.c.state, func.count()).group_by(article.c.state)
    )
    return {row[0]: row[1] for row in rows}


def _articles() -> Select[Any]:
    of_source = source.c.id == article.c.source_id
    return select(article, *SOURCE_COLUMNS).join(source, of_source)


def _article_row(connection: Connection, row: Row[Any]) -> ArticleRow:
    standing = select(revision).where(revision.c.id == row.standing_id)
    latest = connection.execute(standing).first()
    return ArticleRow(
        id=row.id,
        source=source_of(row),
        url=row.url,
        path=row.path,
        entry=row.entry,
        state=ArticleState(row.state),
        reason=row.reason,
        due_at=row.due_at,
        attempts=row.attempts,
        missing=row.missing,
        etag=row.etag,
        last_modified=row.last_modified,
        first_seen_at=row.first_seen_at,
        read_at=row.read_at,
        dated_at=row.dated_at,
        standing=None if latest is None else _standing(latest),
        signals=row.signals,
        generation=row.generation,
        suspect=row.suspect,
        given_up_at=row.given_up_at,
    )


def _standing(row: Row[Any]) -> Standing:
    return Standing(
        row.id,
        row.number,
        row.digest,
        row.body,
        row.canceled,
        row.seen_at,
        row.extractor,
        row.page,
    )
