"""What engines said, by the key of what they were asked."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select

from coranto.store.inserts import insert
from coranto.store.schema import memory

# SQLite 3.32 and later take 32,766 variables in one statement; older ones 999.
PAGE = 900

# Rows that one transaction lets go of: writers take turns, and none waits long.
EXPIRED_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Saying:
    """What an engine said to one sentence.

    Attributes:
        said: Its words as they came, marks and all.
        unknown: Words that it did not know.
        failures: Words that it could not inflect.
        facts: As JSON, what only some engines tell.
    """

    said: str
    unknown: int = 0
    failures: int = 0
    facts: str = "{}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Who said it.

    Attributes:
        engine: Name of the engine.
        model: Its model and version.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        at: When.
    """

    engine: str
    model: str
    source_lang: str
    target_lang: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which of what engines said is meant: all that is said here must hold.

    Attributes:
        engine: Name of the engine.
        source_lang: Primary subtag of the language they are from.
        target_lang: Primary subtag of the language they are in.
        since: Said then or later.
        until: Said before then.
    """

    engine: str | None = None
    source_lang: str | None = None
    target_lang: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """What is remembered of one model in one direction.

    Attributes:
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        engine: Name of the engine.
        model: Its model and version.
        sentences: How many.
        refused: How many of these the checks refused.
        since: When the oldest was said.
    """

    source_lang: str
    target_lang: str
    engine: str
    model: str
    sentences: int
    refused: int
    since: datetime


def recall(
    connection: Connection, keys: Sequence[str], *, refused: bool = False
) -> dict[str, Saying]:
    """What is remembered of ``keys``; the others are left out.

    Args:
        connection: The database.
        keys: In any order.
        refused: Whether also what the checks refused.
    """
    found: dict[str, Saying] = {}
    for start in range(0, len(keys), PAGE):
        which = [memory.c.key.in_(keys[start : start + PAGE])]
        if not refused:
            which.append(memory.c.refused_at.is_(None))
        for row in connection.execute(select(memory).where(*which)):
            found[row.key] = Saying(row.said, row.unknown, row.failures, row.facts)
    return found


def remember(
    connection: Connection, sayings: Mapping[str, Saying], origin: Origin
) -> None:
    """Keep what an engine said, in the place of what it said to the same before."""
    rows = [
        {
            "key": key,
            "said": each.said,
            "unknown": each.unknown,
            "failures": each.failures,
            "facts": each.facts,
            "engine": origin.engine,
            "model": origin.model,
            "source_lang": origin.source_lang,
            "target_lang": origin.target_lang,
            "remembered_at": origin.at,
            "refused_at": None,
        }
        for key, each in sayings.items()
    ]
    if rows:
        new = insert(connection, memory)
        names = ("said", "unknown", "failures", "facts", "remembered_at", "refused_at")
        values = {name: new.excluded[name] for name in names}
        statement = new.on_conflict_do_update(index_elements=["key"], set_=values)
        connection.execute(statement, rows)


def refuse(connection: Connection, keys: Collection[str], at: datetime) -> None:
    """Use what is remembered by ``keys`` no more, unless it is pardoned."""
    for which in _pages(keys):
        unrefused = memory.c.refused_at.is_(None)
        connection.execute(
            memory.update().where(which, unrefused).values(refused_at=at)
        )


def pardon(connection: Connection, keys: Collection[str]) -> None:
    """Use what was refused of ``keys`` again: it is to be judged by other rules."""
    for which in _pages(keys):
        connection.execute(memory.update().where(which).values(refused_at=None))


def expire(connection: Connection, before: datetime) -> int:
    """Forget what was said ``before`` then, at most :data:`EXPIRED_AT_ONCE`.

    Returns:
        How many are forgotten.
    """
    old = (
        select(memory.c.key)
        .where(memory.c.remembered_at < before)
        .order_by(memory.c.remembered_at)
        .limit(EXPIRED_AT_ONCE)
    )
    return connection.execute(memory.delete().where(memory.c.key.in_(old))).rowcount


def counts(connection: Connection) -> list[Count]:
    """What is remembered, by languages, engine and model. Reads all of it."""
    c = memory.c
    parts = c.source_lang, c.target_lang, c.engine, c.model
    rows = connection.execute(
        select(
            *parts, func.count(), func.count(c.refused_at), func.min(c.remembered_at)
        )
        .group_by(*parts)
        .order_by(*parts)
    )
    return [Count(*row) for row in rows]


def chosen(connection: Connection, which: Chosen) -> int:
    """How many :func:`forget` would forget."""
    count = select(func.count()).select_from(memory).where(*_conditions(which))
    return int(connection.execute(count).scalar_one())


def forget(connection: Connection, which: Chosen) -> int:
    """Forget what engines said.

    Returns:
        How many sentences.
    """
    return connection.execute(memory.delete().where(*_conditions(which))).rowcount


def _pages(keys: Collection[str]) -> list[ColumnElement[bool]]:
    every = sorted(keys)
    starts = range(0, len(every), PAGE)
    return [memory.c.key.in_(every[start : start + PAGE]) for start in starts]


def _conditions(which: Chosen) -> list[ColumnElement[bool]]:
    c = memory.c
    found: list[ColumnElement[bool]] = []
    if which.engine is not None:
        found.append(c.engine == which.engine)
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
