"""The newest page of each article, and the bytes that it was read from.

A row of ``page`` says what an article was last read from and by what; ``blob`` lists the
bytes that may be on the disk, and until when. Bytes are listed before they are written,
so that there are none that no row knows, whenever the process dies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, func, select

from coranto.model import Entry
from coranto.store.blobs import Blobs
from coranto.store.inserts import insert
from coranto.store.schema import article, blob, page

# Between listing bytes and naming them lies the reading of one page.
_GRACE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """What an article was last read from, and what that said.

    Attributes:
        hash: Name of the page's bytes; empty for an agency's item, which is all in
            ``entry``.
        url: Where the page was, after redirects.
        charset: Charset of its ``Content-Type``, or None.
        content_type: The whole header, or empty.
        entry: What its feed said then.
        extractor: Version of the extractor that it was last read with.
        digest: Of the words that this extractor found.
        read_at: When it was got.
    """

    hash: str
    url: str
    charset: str | None
    content_type: str
    entry: Entry
    extractor: str
    digest: str
    read_at: datetime


def get(connection: Connection, article_id: int) -> Kept | None:
    """What the article was last read from, or None."""
    row = connection.execute(select(page).where(page.c.article_id == article_id))
    found = row.mappings().first()
    if found is None:
        return None
    return Kept(**{key: found[key] for key in found if key != "article_id"})


def keep(
    connection: Connection, article_id: int, kept: Kept, keep_for: timedelta
) -> None:
    """Note what the article was read from; the bytes of before are kept no longer."""
    before = select(page.c.hash).where(page.c.article_id == article_id)
    old = connection.execute(before).scalar()
    values = {name: getattr(kept, name) for name in Kept.__slots__}
    row = insert(connection, page).values(article_id=article_id, **values)
    connection.execute(
        row.on_conflict_do_update(index_elements=[page.c.article_id], set_=values)
    )
    _due(connection, blob.c.hash == kept.hash, kept.read_at + keep_for)
    if old != kept.hash:
        _due(connection, blob.c.hash == old, kept.read_at)


def expect(connection: Connection, name: str, at: datetime) -> None:
    """List bytes that are about to be written."""
    until = at + _GRACE
    row = insert(connection, blob).values(hash=name, due_at=until)
    connection.execute(
        row.on_conflict_do_update(
            index_elements=[blob.c.hash],
            set_={"due_at": until},
            where=blob.c.due_at < until,
        )
    )


def forget(connection: Connection, ids: Sequence[int], at: datetime) -> None:
    """Keep the pages of these articles no longer."""
    _forget(connection, page.c.article_id.in_(ids), at)


def forget_source(connection: Connection, source_id: int, at: datetime) -> None:
    """Keep no page of this source any longer."""
    ids = select(article.c.id).where(article.c.source_id == source_id)
    _forget(connection, page.c.article_id.in_(ids), at)


def _forget(connection: Connection, which: ColumnElement[bool], at: datetime) -> None:
    named = select(page.c.hash).where(which)
    _due(connection, blob.c.hash.in_(named), at)
    connection.execute(page.delete().where(which))


def due(connection: Connection, at: datetime, limit: int) -> list[str]:
    """Names of bytes that may be there longer than they are to be kept."""
    rows = select(blob.c.hash).where(blob.c.due_at <= at)
    return list(connection.execute(rows.order_by(blob.c.due_at).limit(limit)).scalars())


def clear(
    connection: Connection,
    names: Sequence[str],
    blobs: Blobs,
    keep_for: timedelta,
    at: datetime,
) -> int:
    """Remove those bytes that no page needs any more.

    The files go within the transaction: who lists the same bytes anew waits for its
    end, and writes them after it.

    Returns:
        How many were removed.
    """
    removed = 0
    for name in names:
        newest = select(func.max(page.c.read_at)).where(page.c.hash == name)
        read_at = connection.execute(newest).scalar()
        if read_at is not None and read_at + keep_for > at:
            _due(connection, blob.c.hash == name, read_at + keep_for)
            continue
        over = (blob.c.hash == name) & (blob.c.due_at <= at)
        if connection.execute(blob.delete().where(over)).rowcount:
            blobs.remove(name)
            removed += 1
    return removed


def _due(connection: Connection, which: ColumnElement[bool], at: datetime) -> None:
    connection.execute(blob.update().where(which).values(due_at=at))
