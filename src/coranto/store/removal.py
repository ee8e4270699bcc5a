"""An article or a source is taken out: tombstones stay, and nothing readers could read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from coranto.model import Entry, PubStatus
from coranto.store import articles, pages, publications, renditions
from coranto.store.articles import ArticleState
from coranto.store.schema import (
    article,
    edition,
    feed,
    notice,
    rendition,
    revision,
    source,
)

REASON = "removed-source"
"""Message key: what readers are told in the place of its articles."""

# Articles changed in one go.
PAGE = 500

_GONE = [status.value for status in PubStatus if status.is_gone]


def remove_source(connection: Connection, key: str, at: datetime) -> bool:
    """Forget the source called ``key``: its feeds, and every text that came from it.

    Each edition of its articles becomes a tombstone, by a publication of its own; their
    addresses, the outbox and the public ledger stay. What never came out leaves nothing.

    Returns:
        Whether there was one.
    """
    known = select(source.c.id).where(
        source.c.key == key, source.c.removed_at.is_(None)
    )
    number = connection.execute(known).scalar()
    if number is None:
        return False
    pages.forget_source(connection, number, at)
    told = select(edition.c.article_id).where(edition.c.article_id == article.c.id)
    untold = (article.c.source_id == number) & ~told.exists()
    connection.execute(article.delete().where(untold))
    connection.execute(feed.delete().where(feed.c.source_id == number))
    of_source = select(article.c.id).where(article.c.source_id == number)
    ids = list(connection.execute(of_source.order_by(article.c.id)).scalars())
    for start in range(0, len(ids), PAGE):
        page = ids[start : start + PAGE]
        take_out(connection, page, REASON, at)
        forget(connection, page)
    gone = source.update().where(source.c.id == number)
    connection.execute(gone.values(removed_at=at))
    return True


def take_out(
    connection: Connection, ids: Sequence[int], reason: str, at: datetime, why: str = ""
) -> int:
    """Leave a tombstone of each edition of these articles, and end what is on its way.

    What they said stays in the records: see :func:`forget`. They are not read again
    until they are announced anew, or asked for.

    Args:
        connection: A transaction.
        ids: Numbers of the articles.
        reason: Message key: what readers are told.
        at: The present.
        why: The operator's ground, for the records.

    Returns:
        How many editions are changed. What is a tombstone already stays as it is.
    """
    for number in ids:
        row = articles.get(connection, number)
        if row is not None and row.standing is not None and not row.standing.canceled:
            silence = row.standing.body.silence
            articles.revise(connection, row, silence, at, None)
        renditions.overtake(connection, number, at)
    is_tombstone = edition.c.pubstatus.in_(_GONE) & (
        edition.c.revision_id == article.c.standing_id
    )
    of_these = edition.c.article_id.in_(ids) & ~is_tombstone
    changed = publications.take_out(connection, of_these, reason, at)
    # Asked, so that nothing is kept of what is under way; and nobody is at work on it.
    articles.UNITS.ask(
        connection,
        article.c.id.in_(ids),
        at,
        state=ArticleState.REMOVED.value,
        reason=why,
        due_at=None,
        listed=False,
        missing=0,
    )
    articles.UNITS.free(connection, ids)
    pages.forget(connection, ids, at)
    return changed


def forget(connection: Connection, ids: Sequence[int]) -> None:
    """Delete every word of articles that were taken out, printed or not.

    What the ledger tells of them stays, without their words.
    """
    standing = select(article.c.standing_id).where(
        article.c.id.in_(ids), article.c.standing_id.is_not(None)
    )
    _forget_entries(connection, ids)
    _forget_quotations(connection, ids)
    publications.forget_texts(connection, ids)
    connection.execute(rendition.delete().where(rendition.c.article_id.in_(ids)))
    connection.execute(
        revision.delete().where(
            revision.c.article_id.in_(ids), revision.c.id.not_in(standing)
        )
    )


def _forget_entries(connection: Connection, ids: Sequence[int]) -> None:
    """Of what a feed said of an article, what names it stays; an agency says it all."""
    rows = select(article.c.id, article.c.entry).where(article.c.id.in_(ids))
    for number, entry in connection.execute(rows).all():
        bare = Entry(entry.id, entry.link, "", published_at=entry.published_at)
        here = article.c.id == number
        connection.execute(article.update().where(here).values(entry=bare))


def _forget_quotations(connection: Connection, ids: Sequence[int]) -> None:
    rows = select(notice.c.id, notice.c.body).where(notice.c.article_id.in_(ids))
    for number, told in connection.execute(rows).all():
        bare = replace(told, headline="", line="", changes=())
        here = notice.c.id == number
        connection.execute(notice.update().where(here).values(body=bare))
