"""What people want to be said: sentences they settled, by the key of their source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from coranto.store.inserts import insert
from coranto.store.memories import PAGE
from coranto.store.schema import wording


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence as people want it.

    Attributes:
        key: What it is found by.
        text: The sentence.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
    """

    key: str
    text: str
    source_lang: str
    target_lang: str


def recall(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    """What people settled for ``keys``; the others are left out."""
    found: dict[str, str] = {}
    for start in range(0, len(keys), PAGE):
        page = keys[start : start + PAGE]
        these = select(wording.c.key, wording.c.text).where(wording.c.key.in_(page))
        found |= {row.key: row.text for row in connection.execute(these)}
    return found


def settle(connection: Connection, wordings: Sequence[Wording], at: datetime) -> None:
    """Keep ``wordings``, each in the place of one with its key; the last one holds."""
    rows = {
        each.key: {
            "key": each.key,
            "text": each.text,
            "source_lang": each.source_lang,
            "target_lang": each.target_lang,
            "settled_at": at,
        }
        for each in wordings
    }
    if rows:
        new = insert(connection, wording)
        names = ("text", "source_lang", "target_lang", "settled_at")
        values = {name: new.excluded[name] for name in names}
        statement = new.on_conflict_do_update(index_elements=["key"], set_=values)
        connection.execute(statement, list(rows.values()))


def counts(connection: Connection) -> list[tuple[str, str, int]]:
    """(source language, target language, how many), in the order of the languages.

    Languages are empty for what an earlier version took in.
    """
    langs = wording.c.source_lang, wording.c.target_lang
    rows = connection.execute(
        select(*langs, func.count()).group_by(*langs).order_by(*langs)
    )
    return [(row[0], row[1], row[2]) for row in rows]
