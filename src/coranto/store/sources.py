"""Sources and their feeds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from coranto.model import Condition, Feed, Rights, Source
from coranto.store.schema import article, feed, source
from coranto.store.units import Units

# For statements about other tables, labelled so that no name stands twice in a row.
SOURCE_COLUMNS = (
    source.c.key.label("source_key"),
    source.c.name.label("source_name"),
    source.c.url.label("source_url"),
    source.c.rights.label("source_rights"),
    source.c.lang.label("source_lang"),
    source.c.note.label("source_note"),
    source.c.declared_at.label("source_declared_at"),
)


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed with what the newsroom knows of it.

    Attributes:
        id: Its number.
        source_id: Number of its source.
        feed: The feed itself.
        condition: How it is.
        due_at: When it is asked next.
        polled_at: When it was last asked, or None.
        attempts: How often asking it killed the process; while it is asked, this time
            included.
        generation: Raised by whatever asks something of it.
        suspect: Whether it was being asked when a process died.
        given_up_at: When it was given up, or None.
    """

    id: int
    source_id: int
    feed: Feed
    condition: Condition
    due_at: datetime
    polled_at: datetime | None
    attempts: int = 0
    generation: int = 0
    suspect: bool = False
    given_up_at: datetime | None = None


UNITS = Units(feed, feed.c.id)


def add(
    connection: Connection,
    new: Source,
    feed_url: str,
    due_at: datetime,
    section: str = "",
) -> bool:
    """Keep ``new`` with a feed; a known feed's source takes the new name.

    It takes the rights too where ``new`` declares any.

    Args:
        connection: Inside a transaction.
        new: The source.
        feed_url: Address of the feed.
        due_at: When to ask it first.
        section: Where the feed is put; empty leaves a known feed where it is.

    Returns:
        Whether the feed is new.
    """
    known = connection.execute(
        select(feed.c.source_id).where(feed.c.url == feed_url)
    ).scalar()
    if known is not None:
        if section:
            moved = feed.update().where(feed.c.url == feed_url)
            connection.execute(moved.values(section=section))
        connection.execute(
            source.update()
            .where(source.c.id == known)
            .values(name=new.name, **_declared(new))
        )
        return False
    connection.execute(
        feed.insert().values(
            source_id=_source_id(connection, new),
            url=feed_url,
            due_at=due_at,
            section=section,
        )
    )
    return True


def _source_id(connection: Connection, new: Source) -> int:
    values = {"name": new.name, "url": new.url, **_declared(new), "removed_at": None}
    known: int | None = connection.execute(
        source.update()
        .where(source.c.key == new.key)
        .values(values)
        .returning(source.c.id)
    ).scalar()
    if known is not None:
        return known
    added = source.insert().values(
        {"rights": "", "key": new.key, "lang": new.lang} | values
    )
    return int(connection.execute(added.returning(source.c.id)).scalar_one())


def _declared(new: Source) -> dict[str, Any]:
    """The columns of the operator's word, or none where ``new`` has no such word."""
    if new.rights is None:
        return {}
    return {
        "rights": new.rights.value,
        "note": new.note,
        "declared_at": new.declared_at,
    }


def find(connection: Connection, key: str) -> Source | None:
    """The source called ``key``, or None."""
    known = source.c.key == key, source.c.removed_at.is_(None)
    row = connection.execute(select(*SOURCE_COLUMNS).where(*known)).first()
    return None if row is None else source_of(row)


def called(connection: Connection, word: str) -> list[Source]:
    """The sources that ``word`` may mean: one by its key, else all of that name or address.

    Names are compared without regard to capitals; addresses, those of the source or of
    a feed of it, without a slash at the end.
    """
    if found := find(connection, word):
        return [found]
    name, address = word.strip().casefold(), word.strip().rstrip("/")
    rows = connection.execute(
        select(source.c.id, source.c.name, source.c.url, feed.c.url.label("feed_url"))
        .join(feed, feed.c.source_id == source.c.id, isouter=True)
        .order_by(source.c.id)
    )
    ids = {
        row.id
        for row in rows
        if row.name.strip().casefold() == name
        or address in {(url or "").rstrip("/") for url in (row.url, row.feed_url)}
    }
    meant = select(*SOURCE_COLUMNS).where(source.c.id.in_(ids)).order_by(source.c.id)
    return [source_of(row) for row in connection.execute(meant)]


def articles_of(connection: Connection, key: str) -> int:
    """How many articles came from the source called ``key``."""
    of_source = select(func.count()).select_from(article.join(source))
    return int(connection.execute(of_source.where(source.c.key == key)).scalar_one())


def change(connection: Connection, changed: Source) -> None:
    """Write the columns of a source anew, its key apart."""
    connection.execute(
        source.update()
        .where(source.c.key == changed.key)
        .values(
            name=changed.name,
            url=changed.url,
            rights=changed.rights.value if changed.rights else "",
            lang=changed.lang,
            note=changed.note,
            declared_at=changed.declared_at,
        )
    )


def listed(connection: Connection) -> list[tuple[Source, list[FeedRow], int]]:
    """Every source with its feeds and its number of articles, by name."""
    of_source = select(article.c.source_id, func.count()).group_by(article.c.source_id)
    counts = {row[0]: row[1] for row in connection.execute(of_source)}
    feeds: dict[int, list[FeedRow]] = {}
    for row in connection.execute(_feeds().order_by(feed.c.id)):
        feeds.setdefault(row.source_id, []).append(_feed_row(row))
    rows = connection.execute(
        select(source.c.id, *SOURCE_COLUMNS)
        .where(source.c.removed_at.is_(None))
        .order_by(func.lower(source.c.name))
    )
    return [
        (source_of(row), feeds.get(row.id, []), int(counts.get(row.id, 0)))
        for row in rows
    ]


def feeds(connection: Connection, ids: Sequence[int]) -> list[FeedRow]:
    """The feeds with these numbers; those gone meanwhile are left out."""
    return [
        _feed_row(row) for row in connection.execute(_feeds().where(feed.c.id.in_(ids)))
    ]


def due(connection: Connection, at: datetime, limit: int) -> list[int]:
    """Numbers of the feeds to be asked by ``at``, longest waiting first."""
    asked = (
        select(feed.c.id)
        .where(feed.c.due_at <= at)
        .order_by(feed.c.due_at)
        .limit(limit)
    )
    return list(connection.execute(asked).scalars())


def ask_in_full(connection: Connection) -> None:
    """Have every feed say all that it lists, the next time it is asked."""
    connection.execute(feed.update().values(etag="", last_modified=""))


def expedite(connection: Connection, at: datetime) -> None:
    """Make every feed due now, but those that asked for a pause or are in quarantine."""
    may = feed.c.not_before.is_(None) | (feed.c.not_before <= at)
    UNITS.ask(connection, (feed.c.due_at > at) & may, at)


def polled(  # noqa: PLR0913 - what became of it, and when
    connection: Connection,
    row: FeedRow,
    at: datetime,
    due_at: datetime,
    *,
    strictly: bool = False,
    given_up: bool = False,
) -> None:
    """Note that the feed was asked at ``at`` and is asked again at ``due_at``.

    Validators, address and condition are kept as ``row`` has them now; an address that
    another feed has stays with that one.

    Args:
        connection: Inside a transaction.
        row: The feed as it is now.
        at: When it was asked.
        due_at: When to ask it again.
        strictly: Whether it must not be asked before that, whoever is in a hurry.
        given_up: Whether it failed too often to be asked as the others are.

    Raises:
        AskedMeanwhile: It is to be asked again, and nothing of this is to be kept.
    """
    condition = row.condition
    taken = select(feed.c.id).where(feed.c.url == row.feed.url, feed.c.id != row.id)
    if connection.execute(taken).first() is None:
        condition = replace(condition, moved_from=_moved_from(connection, row))
        moved = feed.update().where(feed.c.id == row.id)
        connection.execute(moved.values(url=row.feed.url))
    told = {
        "etag": row.feed.etag,
        "last_modified": row.feed.last_modified,
        "kind": row.feed.kind,
    }
    times = {
        "polled_at": at,
        "due_at": due_at,
        "not_before": due_at if strictly else None,
    }
    values: dict[str, Any] = {"condition": condition, **times, **told}
    # Given up, it is asked once more all the same, when it is due: alone, and once.
    failed = {"attempts": row.attempts - 2, "given_up_at": at, "suspect": True}
    well = {"attempts": 0, "given_up_at": None}
    values |= failed if given_up else well
    UNITS.settle(connection, row.id, row.generation, values)


def _moved_from(connection: Connection, row: FeedRow) -> str:
    was: str = connection.execute(
        select(feed.c.url).where(feed.c.id == row.id)
    ).scalar_one()
    return row.condition.moved_from if was == row.feed.url else was


def take(connection: Connection, ids: Sequence[int], run: str) -> list[FeedRow]:
    """The feeds with these numbers, which the process ``run`` asks now."""
    taken = UNITS.take(connection, feed.c.id.in_(ids), run)
    rows = feeds(connection, taken)
    return [replace(row, attempts=row.attempts + 1) for row in rows]


def postpone(connection: Connection, ids: Sequence[int], due_at: datetime) -> None:
    """Have feeds asked again at ``due_at``."""
    connection.execute(feed.update().where(feed.c.id.in_(ids)).values(due_at=due_at))


def source_of(row: Row[*tuple[Any, ...]]) -> Source:
    """The source in a ``row`` that has :data:`SOURCE_COLUMNS`."""
    return Source(
        row.source_key,
        row.source_name,
        row.source_url,
        Rights(row.source_rights) if row.source_rights else None,
        row.source_lang,
        row.source_note,
        row.source_declared_at,
    )


def _feeds() -> Select[Any]:
    return select(feed, source.c.key).join(source, source.c.id == feed.c.source_id)


def _feed_row(row: Row[Any]) -> FeedRow:
    told = Feed(row.key, row.url, row.etag, row.last_modified, row.kind, row.section)
    return FeedRow(
        row.id,
        row.source_id,
        told,
        row.condition,
        row.due_at,
        row.polled_at,
        row.attempts,
        row.generation,
        row.suspect,
        row.given_up_at,
    )
