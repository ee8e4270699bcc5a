"""Engines whose answers the checks refused one after the other, and when they are tested."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from coranto.store.inserts import insert
from coranto.store.schema import ailment

_KEY = ("engine", "source_lang", "target_lang")


@dataclass(frozen=True, slots=True)
class Ailment:
    """A direction of an engine by which nothing passes the checks any more.

    Always: without ``test_at`` it is only suspected; with ``tests`` it is left alone.

    Attributes:
        engine: Name of the engine.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        refused: Translations that the checks refused, without one between that passed.
        since: When the first of them was.
        tests: How often it failed its self-test since.
        test_at: When it is to be tested, or None.
        why: What was wrong in the last self-test, or empty.
    """

    engine: str
    source_lang: str
    target_lang: str
    refused: int
    since: datetime
    tests: int
    test_at: datetime | None
    why: str

    @property
    def key(self) -> str:
        """By what it is known, and shown: ``libretranslate en-fr``."""
        return f"{self.engine} {self.source_lang}-{self.target_lang}"


Direction = tuple[str, str, str]
"""Engine, source language, target language."""


def refused(connection: Connection, which: Direction, at: datetime) -> int:
    """Count one translation that the checks refused.

    Returns:
        How many there are in a row.
    """
    new = insert(connection, ailment).values(
        **dict(zip(_KEY, which, strict=True)), refused=1, since=at
    )
    counted = new.on_conflict_do_update(
        index_elements=_KEY,
        set_={"refused": ailment.c.refused + 1},
    ).returning(ailment.c.refused)
    return int(connection.execute(counted).scalar_one())


def passed(connection: Connection, which: Direction) -> None:
    """Forget what was refused, of what is only suspected."""
    suspected = ailment.c.test_at.is_(None)
    connection.execute(ailment.delete().where(_is(which), suspected))


def suspect(connection: Connection, which: Direction, at: datetime) -> None:
    """Have it tested ``at`` that time, unless it is to be tested already."""
    first = ailment.c.test_at.is_(None)
    connection.execute(ailment.update().where(_is(which), first).values(test_at=at))


def due(connection: Connection, at: datetime, limit: int) -> list[str]:
    """Keys of what is to be tested by ``at``."""
    found = select(ailment).where(ailment.c.test_at <= at).limit(limit)
    return [_ailment(row).key for row in connection.execute(found)]


def known(connection: Connection) -> list[Ailment]:
    """All that is to be tested, those longest ill first."""
    found = select(ailment).where(ailment.c.test_at.is_not(None))
    rows = connection.execute(found.order_by(ailment.c.since, ailment.c.engine))
    return [_ailment(row) for row in rows]


def failed(connection: Connection, which: Ailment, why: str, test_at: datetime) -> None:
    """Note that it failed its self-test, and when it is tested again."""
    connection.execute(
        ailment.update()
        .where(_is(_direction(which)))
        .values(tests=which.tests + 1, why=why, test_at=test_at)
    )


def cured(connection: Connection, which: Ailment) -> None:
    """Forget it: it passed its self-test."""
    connection.execute(ailment.delete().where(_is(_direction(which))))


def _direction(which: Ailment) -> Direction:
    return which.engine, which.source_lang, which.target_lang


def _is(which: Direction) -> ColumnElement[bool]:
    c = ailment.c
    engine, source_lang, target_lang = which
    langs = (c.source_lang == source_lang) & (c.target_lang == target_lang)
    return (c.engine == engine) & langs


def _ailment(row: Row[Any]) -> Ailment:
    return Ailment(
        row.engine,
        row.source_lang,
        row.target_lang,
        row.refused,
        row.since,
        row.tests,
        row.test_at,
        row.why,
    )
