"""A source is removed: its texts go, and what told readers of them stays."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from coranto.store import articles, publications
from coranto.store.articles import ArticleState
from coranto.store.schema import article, edition, feed, rendition, revision, source

REASON = "removed-source"
"""Message key: what readers are told in the place of its articles."""

# Articles changed in one go.
PAGE = 500


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
    told = select(edition.c.article_id).where(edition.c.article_id == article.c.id)
    untold = (article.c.source_id == number) & ~told.exists()
    connection.execute(article.delete().where(untold))
    connection.execute(feed.delete().where(feed.c.source_id == number))
    of_source = select(article.c.id).where(article.c.source_id == number)
    ids = list(connection.execute(of_source.order_by(article.c.id)).scalars())
    for start in range(0, len(ids), PAGE):
        _forget(connection, ids[start : start + PAGE], at)
    gone = source.update().where(source.c.id == number)
    connection.execute(gone.values(removed_at=at))
    return True


def _forget(connection: Connection, ids: Sequence[int], at: datetime) -> None:
    for number in ids:
        row = articles.get(connection, number)
        if row is not None and row.standing is not None and not row.standing.canceled:
            silence = row.standing.body.silence
            articles.revise(connection, row, silence, at, canceled=True)
    standing = select(article.c.standing_id).where(article.c.id.in_(ids))
    publications.take_out(connection, edition.c.article_id.in_(ids), REASON, at)
    publications.forget_texts(connection, ids)
    connection.execute(rendition.delete().where(rendition.c.article_id.in_(ids)))
    connection.execute(
        revision.delete().where(
            revision.c.article_id.in_(ids), revision.c.id.not_in(standing)
        )
    )
    values = {"state": ArticleState.REMOVED.value, "reason": "", "due_at": None}
    connection.execute(article.update().where(article.c.id.in_(ids)).values(values))
