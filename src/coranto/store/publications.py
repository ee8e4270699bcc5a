"""Publications: an outbox that only grows, and the editions that point into it.

Always: of an article in a language, its edition is the publication with the highest
``seq``, and its revision never gets older. So whoever follows ``seq``, from wherever on,
arrives at what the editions show.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from coranto.model import PubStatus, Rendition
from coranto.store.inserts import insert
from coranto.store.renditions import RenditionRow
from coranto.store.schema import article, edition, printing, publication, rendition


def publish(  # noqa: PLR0913, PLR0917 - what is said, and of what
    connection: Connection,
    row: RenditionRow,
    status: PubStatus,
    reason: str,
    body: Rendition | None,
    at: datetime,
) -> int | None:
    """Bring a rendition out, or what became of it instead.

    Args:
        connection: The transaction in which the rendition takes its last state.
        row: The rendition.
        status: What becomes of it.
        reason: Message key that says why readers do not see it, or empty.
        body: What is printed; of what is withheld, what was made of it. None for
            nothing.
        at: The present.

    Returns:
        Its place in the outbox; None where its article has said other words since, so
        that nothing of it may come out.
    """
    dated_at = func.coalesce(article.c.dated_at, article.c.first_seen_at)
    of_article = select(article.c.standing_id, dated_at)
    # Nobody writes another revision before this transaction ends.
    locked = of_article.where(article.c.id == row.article_id).with_for_update()
    standing_id, place = connection.execute(locked).one()
    if standing_id != row.revision_id:
        return None
    what = {
        "article_id": row.article_id,
        "revision_id": row.revision_id,
        "rendition_id": row.id,
        "lang": row.lang,
        "pubstatus": status.value,
        "reason": reason,
        "published_at": at,
    }
    seq = _append(connection, what)
    if body is not None:
        connection.execute(printing.insert().values(seq=seq, body=body))
    _move(connection, seq, what | {"dated_at": place})
    mine = rendition.c.id == row.id
    connection.execute(rendition.update().where(mine).values(seq=seq, body=None))
    return seq


def take_out(
    connection: Connection, which: ColumnElement[bool], reason: str, at: datetime
) -> int:
    """Leave only tombstones of editions, as publications of their own.

    Args:
        connection: A transaction.
        which: Of the table ``edition``.
        reason: Message key that says why.
        at: The present.

    Returns:
        How many editions are changed.
    """
    rows = connection.execute(
        select(edition, article.c.standing_id)
        .join(article, article.c.id == edition.c.article_id)
        .where(which)
        .order_by(edition.c.seq)
    ).all()
    for row in rows:
        what = {
            "article_id": row.article_id,
            "revision_id": row.standing_id,
            "rendition_id": row.rendition_id,
            "lang": row.lang,
            "pubstatus": PubStatus.REMOVED.value,
            "reason": reason,
            "published_at": at,
        }
        seq = _append(connection, what)
        _move(connection, seq, what | {"dated_at": row.dated_at})
    return len(rows)


def leave(
    connection: Connection, langs: Sequence[str], reason: str, at: datetime
) -> int:
    """Take out what stands in languages other than ``langs``, which the site speaks.

    Returns:
        How many editions are changed.
    """
    here = edition.c.pubstatus != PubStatus.REMOVED.value
    return take_out(connection, here & edition.c.lang.not_in(langs), reason, at)


def forget_texts(connection: Connection, article_ids: Sequence[int]) -> None:
    """Drop what was printed of articles. That it was printed, and when, is kept."""
    of_these = select(publication.c.seq).where(
        publication.c.article_id.in_(article_ids)
    )
    connection.execute(printing.delete().where(printing.c.seq.in_(of_these)))


def standing(connection: Connection, row: RenditionRow) -> tuple[PubStatus, str] | None:
    """How a rendition stands in its edition, and for which reason; None where not."""
    here = select(edition.c.pubstatus, edition.c.reason).where(
        edition.c.article_id == row.article_id,
        edition.c.lang == row.lang,
        edition.c.rendition_id == row.id,
        edition.c.pubstatus != PubStatus.REMOVED.value,
    )
    found = connection.execute(here).first()
    return None if found is None else (PubStatus(found[0]), found[1])


def _append(connection: Connection, what: dict[str, Any]) -> int:
    new = publication.insert().values(what).returning(publication.c.seq)
    return int(connection.execute(new).scalar_one())


def _move(connection: Connection, seq: int, to: dict[str, Any]) -> None:
    values = to | {"seq": seq}
    first = values | {"first_at": to["published_at"]}
    statement = insert(connection, edition).values(first)
    moved = statement.on_conflict_do_update(
        index_elements=[edition.c.article_id, edition.c.lang],
        set_=values,
        where=edition.c.revision_id <= statement.excluded.revision_id,
    )
    connection.execute(moved)
