"""What each engine was asked for, day by day in UTC."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, func, select

from coranto.store.inserts import insert
from coranto.store.schema import spending


@dataclass(frozen=True, slots=True)
class Work:
    """How much an engine is asked for.

    Attributes:
        characters: Code points of all texts.
        segments: Texts.
        calls: How often.
    """

    characters: int = 0
    segments: int = 0
    calls: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """Most characters an engine is asked for; None for as many as there are."""

    a_day: int | None = None
    a_month: int | None = None


NO_LIMITS = Limits()


def day_of(at: datetime) -> datetime:
    """The beginning of the day of ``at`` in UTC."""
    return at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def day_after(at: datetime) -> datetime:
    """The beginning of the next day in UTC."""
    return day_of(at) + timedelta(days=1)


def month_of(at: datetime) -> datetime:
    """The beginning of the month of ``at`` in UTC."""
    return day_of(at).replace(day=1)


def month_after(at: datetime) -> datetime:
    """The beginning of the next month in UTC."""
    return month_of(month_of(at) + timedelta(days=32))


def charge(
    connection: Connection,
    engine: str,
    work: Work,
    at: datetime,
    limits: Limits = NO_LIMITS,
) -> bool:
    """Count ``work`` of ``engine``, unless it goes beyond the limits.

    One statement asks and counts, and it asks the counted row itself about today, so
    that of two workers at the same moment only one gets what is left.

    Returns:
        Whether it was counted.
    """
    day = day_of(at)
    empty = {"characters": 0, "segments": 0, "calls": 0}
    row = insert(connection, spending).values(engine=engine, day=day, **empty)
    connection.execute(row.on_conflict_do_nothing())
    counted = connection.execute(
        spending.update()
        .where(spending.c.engine == engine, spending.c.day == day)
        .where(*_within(limits, engine, day, work.characters))
        .values(
            characters=spending.c.characters + work.characters,
            segments=spending.c.segments + work.segments,
            calls=spending.c.calls + work.calls,
        )
    )
    return bool(counted.rowcount)


def _within(
    limits: Limits, engine: str, day: datetime, characters: int
) -> list[ColumnElement[bool]]:
    """That the row of ``day`` with so many ``characters`` more keeps to the limits."""
    asked = spending.c.characters + characters
    conditions = [] if limits.a_day is None else [asked <= limits.a_day]
    if limits.a_month is not None:
        other = spending.alias()
        before = (
            select(func.coalesce(func.sum(other.c.characters), 0))
            .where(other.c.engine == engine)
            .where(other.c.day >= month_of(day), other.c.day < day)
            .scalar_subquery()
        )
        conditions.append(asked + before <= limits.a_month)
    return conditions


def give_back(connection: Connection, engine: str, work: Work, at: datetime) -> None:
    """Take back what :func:`charge` counted at ``at``, for nothing came of it."""
    connection.execute(
        spending.update()
        .where(spending.c.engine == engine, spending.c.day == day_of(at))
        .values(
            characters=spending.c.characters - work.characters,
            segments=spending.c.segments - work.segments,
            calls=spending.c.calls - work.calls,
        )
    )


def redate(connection: Connection, at: datetime) -> None:
    """Count on the day of ``at`` what was counted on later days, by a clock ahead."""
    later = spending.c.day > day_of(at)
    for row in connection.execute(select(spending).where(later)).all():
        work = Work(row.characters, row.segments, row.calls)
        charge(connection, row.engine, work, at)
    connection.execute(spending.delete().where(later))


def since(connection: Connection, start: datetime, at: datetime) -> dict[str, Work]:
    """What each engine was asked for from the day of ``start`` to that of ``at``.

    A later day, counted by a clock that ran ahead, is no part of it.
    """
    rows = connection.execute(
        select(
            spending.c.engine,
            func.sum(spending.c.characters),
            func.sum(spending.c.segments),
            func.sum(spending.c.calls),
        )
        .where(spending.c.day >= day_of(start), spending.c.day <= day_of(at))
        .group_by(spending.c.engine)
        .order_by(spending.c.engine)
    )
    return {row[0]: Work(*(int(count) for count in row[1:])) for row in rows}
