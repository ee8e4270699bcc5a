"""What was given up: never in silence, and never for good."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, func, select, true

from coranto.store import articles, renditions, sources
from coranto.store.schema import article, feed, newsroom, rendition, source


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A unit that failed too often.

    Attributes:
        what: ``feed``, ``article`` or ``translation``.
        number: Of the feed or the article.
        url: Of the feed or the article.
        lang: Of a translation; else empty.
        why: What is known of the reason.
        at: When it was given up.
    """

    what: str
    number: int
    url: str
    lang: str
    why: str
    at: datetime


def count(connection: Connection) -> int:
    """How many feeds, articles and translations are given up now."""
    found = 0
    for column in (feed.c.given_up_at, article.c.given_up_at, rendition.c.given_up_at):
        here = select(func.count()).select_from(column.table).where(_is_set(column))
        found += connection.execute(here).scalar_one()
    return found


def listed(connection: Connection) -> list[GivenUp]:
    """All that is given up now, latest first."""
    feeds = connection.execute(select(feed).where(_is_set(feed.c.given_up_at)))
    found = [
        GivenUp("feed", row.id, row.url, "", row.condition.error, row.given_up_at)
        for row in feeds
    ]
    rows = connection.execute(select(article).where(_is_set(article.c.given_up_at)))
    found += [
        GivenUp("article", row.id, row.url, "", row.reason, row.given_up_at)
        for row in rows
    ]
    made = select(rendition, article.c.url).join(
        article, article.c.id == rendition.c.article_id
    )
    found += [
        GivenUp(
            "translation",
            row.article_id,
            row.url,
            row.lang,
            row.error or "failed while it was alone at work",
            row.given_up_at,
        )
        for row in connection.execute(made.where(_is_set(rendition.c.given_up_at)))
    ]
    return sorted(found, key=lambda each: each.at, reverse=True)


def retry(
    connection: Connection,
    at: datetime,
    *,
    source_key: str | None = None,
    article_id: int | None = None,
) -> int:
    """Take up again what was given up: all of it, a source's, or of one article.

    Returns:
        How many units are taken up.
    """
    of_source = select(source.c.id).where(source.c.key == source_key)
    asked = 0
    if article_id is None:
        chosen = _is_set(feed.c.given_up_at)
        if source_key is not None:
            chosen &= feed.c.source_id.in_(of_source)
        asked += sources.UNITS.ask(connection, chosen, at, not_before=None)
    these: ColumnElement[bool] = true()
    if article_id is not None:
        these = article.c.id == article_id
    elif source_key is not None:
        these = article.c.source_id.in_(of_source)
    unread = _is_set(article.c.given_up_at) & these
    asked += articles.UNITS.ask(connection, unread, at)
    made = select(rendition.c.id).where(
        _is_set(rendition.c.given_up_at),
        rendition.c.article_id.in_(select(article.c.id).where(these)),
    )
    ids = list(connection.execute(made).scalars())
    return asked + len(renditions.take_up(connection, ids, at))


def retry_after_upgrade(connection: Connection, version: str, at: datetime) -> int:
    """Take everything up again where another Coranto worked here the last time.

    Returns:
        How many units are taken up.
    """
    known = connection.execute(select(newsroom.c.version)).scalar()
    if known == version:
        return 0
    connection.execute(newsroom.update().values(version=version))
    return retry(connection, at)


def _is_set(column: Column[datetime]) -> ColumnElement[bool]:
    return column.is_not(None)
