"""Sentences already rendered, by the key of what they were rendered from."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from coranto.store.inserts import insert
from coranto.store.schema import memory

# SQLite 3.32 and later take 32,766 variables in one statement; older ones 999.
PAGE = 900


# Text, unknown words, failed words, and as JSON what only some engines tell.
Remembered = tuple[str, int, int, str]


def recall(connection: Connection, keys: Sequence[str]) -> dict[str, Remembered]:
    """What is remembered of ``keys``; the others are left out."""
    found: dict[str, Remembered] = {}
    for start in range(0, len(keys), PAGE):
        page = keys[start : start + PAGE]
        for row in connection.execute(select(memory).where(memory.c.key.in_(page))):
            found[row.key] = (row.text, row.unknown, row.failures, row.facts)
    return found


def settle(connection: Connection, renderings: Mapping[str, Remembered]) -> None:
    """Keep renderings, each in the place of one kept before."""
    keys = list(renderings)
    for start in range(0, len(keys), PAGE):
        page = keys[start : start + PAGE]
        connection.execute(memory.delete().where(memory.c.key.in_(page)))
    remember(connection, renderings)


def remember(connection: Connection, renderings: Mapping[str, Remembered]) -> None:
    """Keep renderings; one already kept stays as it is."""
    rows = [
        {
            "key": key,
            "text": text,
            "unknown": unknown,
            "failures": failures,
            "facts": facts,
        }
        for key, (text, unknown, failures, facts) in renderings.items()
    ]
    if rows:
        connection.execute(insert(connection, memory).on_conflict_do_nothing(), rows)
