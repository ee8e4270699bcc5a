"""This site takes an article out, and says that it did."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from coranto.model import Notice, NoticeKind
from coranto.store import articles, removal

BY_OPERATOR = "removed-operator"
"""Message key: what readers are told in the place of an article taken out."""


def take_out(
    connection: Connection, ids: Sequence[int], at: datetime, why: str, said: str = ""
) -> int:
    """Take articles out of every edition and feed, with a notice for each that was out.

    Args:
        connection: A transaction.
        ids: Numbers of the articles.
        at: The present.
        why: The ground, for the records alone.
        said: What readers are told beside it, or empty.

    Returns:
        How many editions are changed.
    """
    changed = 0
    for number in ids:
        editions = removal.take_out(connection, [number], BY_OPERATOR, at, why)
        row = articles.get(connection, number)
        if editions and row is not None:
            # No headline, no address and no page: whoever reads it learns nothing of it.
            notice = Notice(
                NoticeKind.REMOVAL,
                at,
                number,
                row.source.name,
                "",
                row.standing.body.lang if row.standing else "und",
                said=said,
            )
            articles.note(connection, notice)
        changed += editions
    return changed
