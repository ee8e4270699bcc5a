"""Sentences already rendered, by the key of what they were rendered from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select

from coranto.store.inserts import insert
from coranto.store.schema import memory

# SQLite 3.32 and later take 32,766 variables in one statement; older ones 999.
PAGE = 900


# Text, unknown words, failed words, and as JSON what only some engines tell.
Remembered = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where renderings come from.

    Attributes:
        engine: Name of the engine, or of the engines of a chain, ``apertium+deepl``;
            empty for people.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        at: When they were made.
    """

    engine: str
    source_lang: str
    target_lang: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which of the renderings that engines made are meant: all that is said must hold.

    Attributes:
        engine: Name of an engine that had part in them.
        source_lang: Primary subtag of the language they are from.
        target_lang: Primary subtag of the language they are in.
        since: Made then or later.
        until: Made before then.
    """

    engine: str | None = None
    source_lang: str | None = None
    target_lang: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def recall(connection: Connection, keys: Sequence[str]) -> dict[str, Remembered]:
    """What is remembered of ``keys``; the others are left out."""
    found: dict[str, Remembered] = {}
    for start in range(0, len(keys), PAGE):
        page = keys[start : start + PAGE]
        for row in connection.execute(select(memory).where(memory.c.key.in_(page))):
            found[row.key] = (row.text, row.unknown, row.failures, row.facts)
    return found


def settle(
    connection: Connection, renderings: Mapping[str, Remembered], origin: Origin
) -> None:
    """Keep renderings, each in the place of one kept before."""
    forget(connection, renderings)
    remember(connection, renderings, origin)


def remember(
    connection: Connection, renderings: Mapping[str, Remembered], origin: Origin
) -> None:
    """Keep renderings; one already kept stays as it is."""
    rows = [
        {
            "key": key,
            "text": text,
            "unknown": unknown,
            "failures": failures,
            "facts": facts,
            "engine": origin.engine,
            "source_lang": origin.source_lang,
            "target_lang": origin.target_lang,
            "remembered_at": origin.at,
        }
        for key, (text, unknown, failures, facts) in renderings.items()
    ]
    if rows:
        connection.execute(insert(connection, memory).on_conflict_do_nothing(), rows)


def forget(connection: Connection, keys: Collection[str]) -> None:
    """Keep what is remembered by ``keys`` no longer."""
    every = list(keys)
    for start in range(0, len(every), PAGE):
        page = every[start : start + PAGE]
        connection.execute(memory.delete().where(memory.c.key.in_(page)))


def chosen(connection: Connection, which: Chosen) -> int:
    """How many renderings of engines :func:`forget_chosen` would forget."""
    count = select(func.count()).select_from(memory).where(*_conditions(which))
    return int(connection.execute(count).scalar_one())


def forget_chosen(connection: Connection, which: Chosen) -> int:
    """Forget renderings that engines made; what people settled is kept.

    Returns:
        How many.
    """
    return connection.execute(memory.delete().where(*_conditions(which))).rowcount


def _conditions(which: Chosen) -> list[ColumnElement[bool]]:
    c = memory.c
    found = [c.engine != ""]
    if which.engine is not None:
        parts = "+" + c.engine + "+"
        found.append(parts.contains(f"+{which.engine}+", autoescape=True))
    for column, lang in (
        (c.source_lang, which.source_lang),
        (c.target_lang, which.target_lang),
    ):
        if lang is not None:
            varieties = column.startswith(f"{lang}-", autoescape=True)
            found.append((column == lang) | varieties)
    if which.since is not None:
        found.append(c.remembered_at >= which.since)
    if which.until is not None:
        found.append(c.remembered_at < which.until)
    return found
