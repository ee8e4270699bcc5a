"""What a clock that ran ahead leaves behind: rows that wait too long, rows of a future.

Two kinds of instants stand in the tables. Some say when a row is to be taken up; the
others say when something happened, and can only lie in the past.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    case,
    func,
    literal,
    select,
    type_coerce,
    update,
)

from coranto.store import spending
from coranto.store.schema import (
    ailment,
    article,
    blob,
    feed,
    metadata,
    publication,
    rendition,
    revision,
    subscription,
)
from coranto.store.types import Instant

WAITS: tuple[Column[datetime], ...] = (
    feed.c.due_at,
    feed.c.not_before,
    subscription.c.due_at,
    subscription.c.expires_at,
    article.c.due_at,
    rendition.c.due_at,
    ailment.c.test_at,
    blob.c.due_at,
)
"""Columns that say until when something waits, or holds."""

# Rows changed by one statement.
_PAGE = 500


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest instants that the schedules give, as of one moment.

    Attributes:
        feed: At which a feed is asked again.
        subscription: At which a hub is asked again.
        lease: Until which a hub tells us.
        article: At which an article is read again, an embargo apart.
        rendition: At which a rendition is taken up again, a budget apart.
        test: At which an engine that is ill is tested.
        page: At which bytes of a page are looked after again.
        budget: When the budget of another month opens, for which renditions wait too.
    """

    feed: datetime
    subscription: datetime
    lease: datetime
    article: datetime
    rendition: datetime
    test: datetime
    page: datetime
    budget: datetime


def beyond(connection: Connection, latest: Latest) -> dict[str, int]:
    """How many rows of each kind wait for an instant that no schedule gives."""
    found = {"articles": len(_late_articles(connection, latest))}
    for name, column, late in _late(latest):
        count = select(func.count()).select_from(column.table).where(late)
        found[name] = found.get(name, 0) + connection.execute(count).scalar_one()
    return {name: count for name, count in sorted(found.items()) if count}


def pull_in(connection: Connection, latest: Latest, at: datetime) -> dict[str, int]:
    """Make due at ``at`` what waits for an instant that no schedule gives.

    Returns:
        How many rows of each kind there were, as :func:`beyond`.
    """
    found = beyond(connection, latest)
    for _, column, late in _late(latest):
        _write(connection, column, late, at)
    ids = _late_articles(connection, latest)
    for start in range(0, len(ids), _PAGE):
        page = article.c.id.in_(ids[start : start + _PAGE])
        connection.execute(article.update().where(page).values(due_at=at))
    return found


def ahead(connection: Connection, at: datetime) -> timedelta:
    """How far the newest records lie after ``at``; zero where none does.

    The newest of each kind is asked for by its number, whatever the tables hold.
    """
    last_poll = select(func.max(feed.c.polled_at))
    newest: list[datetime | None] = [connection.execute(last_poll).scalar()]
    for number, column in (
        (revision.c.id, revision.c.seen_at),
        (rendition.c.id, rendition.c.changed_at),
        (publication.c.seq, publication.c.published_at),
    ):
        last = select(column).order_by(number.desc()).limit(1)
        newest.append(connection.execute(last).scalar())
    return max([at, *filter(None, newest)]) - at


def turn_back(connection: Connection, by: timedelta, at: datetime) -> None:
    """Let everything that waits wait ``by`` less, but not for what is past at ``at``.

    What waits by a clock that is turned back meanwhile is so due when it would have
    been. What waited before is due early, which costs a look and no more: whoever takes
    it up asks for embargo and budget again.
    """
    for column in WAITS:
        earlier, present = _earlier(column, by), literal(at, Instant)
        moved = case((earlier > present, earlier), else_=present)
        _write(connection, column, column > at, moved)


def redate(connection: Connection, by: timedelta, at: datetime) -> None:
    """Date ``by`` earlier what happened after ``at``, and count its costs at ``at``.

    Only where it is certain that the clock was ahead then: by a clock that is behind
    now this would falsify the whole past.
    """
    for column in happened():
        earlier, present = _earlier(column, by), literal(at, Instant)
        moved = case((earlier < present, earlier), else_=present)
        _write(connection, column, column > at, moved)
    spending.redate(connection, at)


def happened() -> list[Column[datetime]]:
    """Columns that say when something happened, but for the outbox, which never changes."""
    waits = {(each.table.name, each.name) for each in WAITS}
    return [
        column
        for table in metadata.sorted_tables
        if table is not publication
        for column in table.c
        # The days of the books are keys, and move with what is counted on them.
        if isinstance(column.type, Instant) and not column.primary_key
        if (table.name, column.name) not in waits
    ]


def _earlier(column: Column[datetime], by: timedelta) -> ColumnElement[int]:
    return type_coerce(column, BigInteger) - by // timedelta(microseconds=1)


def _write(
    connection: Connection,
    column: Column[datetime],
    where: ColumnElement[bool],
    value: object,
) -> None:
    written = update(column.table).where(where)
    connection.execute(written.values({column.name: value}))


def _late(latest: Latest) -> list[tuple[str, Column[datetime], ColumnElement[bool]]]:
    """Kind, column and what is too late in it; articles apart."""
    late = rendition.c.due_at > latest.rendition
    return [
        ("feeds", feed.c.due_at, feed.c.due_at > latest.feed),
        (
            "feeds that asked for a pause",
            feed.c.not_before,
            feed.c.not_before > latest.feed,
        ),
        (
            "subscriptions",
            subscription.c.due_at,
            subscription.c.due_at > latest.subscription,
        ),
        (
            "leases",
            subscription.c.expires_at,
            subscription.c.expires_at > latest.lease,
        ),
        (
            "renditions",
            rendition.c.due_at,
            late & (rendition.c.due_at != latest.budget),
        ),
        ("tests of engines", ailment.c.test_at, ailment.c.test_at > latest.test),
        ("bytes of pages", blob.c.due_at, blob.c.due_at > latest.page),
    ]


def _late_articles(connection: Connection, latest: Latest) -> list[int]:
    """Numbers of articles that wait too long; an embargo may be as far as it likes."""
    rows = connection.execute(
        select(article.c.id, article.c.due_at, article.c.entry).where(
            article.c.due_at > latest.article
        )
    )
    return [row.id for row in rows if row.entry.embargoed_at != row.due_at]
