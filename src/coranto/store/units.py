"""The law of rows: one for feeds, articles and renditions.

A unit is a row that work is done on. It carries a generation, which everything raises
that asks something of it: a feed's hint, a push, a changed right, an operator's word.
Who takes a unit notes its generation, and settles it only where it still stands; what
was asked meanwhile leaves it due at once, and nothing of the work is kept.

Who dies takes nobody along. Units that were under way in a process that died are
suspects; each is tried again while nobody else is at work, and only one that failed
alone is charged with an attempt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    Table,
    Text,
    case,
    false,
    literal,
    select,
    text,
)

from coranto.errors import AskedMeanwhile
from coranto.store.types import Instant

_FREE: dict[str, Any] = {"taken_by": None, "alone": False, "suspect": False}


def unit_columns(table: str) -> tuple[Column[Any] | Index, ...]:
    """The columns and indexes that make a row of ``table`` a unit.

    Always: ``taken_by`` names the run of the process that is at work on it, and is empty
    while none is; only a unit that is taken is ``alone``.
    """
    taken_by = Column("taken_by", Text)
    given_up_at = Column("given_up_at", Instant)
    return (
        Column("generation", BigInteger, nullable=False, server_default="0"),
        taken_by,
        Column("alone", Boolean, nullable=False, server_default=false()),
        Column("suspect", Boolean, nullable=False, server_default=false()),
        given_up_at,
        Index(f"{table}_taken", "taken_by", **_where("taken_by IS NOT NULL")),
        Index(f"{table}_given_up", "given_up_at", **_where("given_up_at IS NOT NULL")),
    )


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


@dataclass(frozen=True, slots=True)
class Left:
    """What a death or a fault left behind.

    Attributes:
        suspects: How many units were under way.
        charged: Numbers of those that were at work alone.
    """

    suspects: int
    charged: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Units:
    """The rows of one table that work is done on.

    Attributes:
        table: With :func:`unit_columns`, ``due_at`` and ``attempts``.
        key: The column that hints name: the number, or the host of an article.
    """

    table: Table
    key: Column[Any]

    def ask(
        self,
        connection: Connection,
        which: ColumnElement[bool],
        at: datetime,
        **values: object,
    ) -> int:
        """Have units worked on at ``at``, whatever is under way or was given up.

        Returns:
            How many there are.
        """
        asked = {
            "due_at": at,
            "attempts": 0,
            "given_up_at": None,
            "generation": self.table.c.generation + 1,
        }
        written = self.table.update().where(which).values(asked | values)
        return connection.execute(written).rowcount

    def take(
        self, connection: Connection, which: ColumnElement[bool], run: str
    ) -> list[int]:
        """Note that units are under way in the process ``run``; their numbers."""
        taken = self.table.update().where(which).values(taken_by=run)
        return list(connection.execute(taken.returning(self.table.c.id)).scalars())

    def alone(self, connection: Connection, ids: Sequence[int]) -> None:
        """Note that the work on these is done while nobody else is at work."""
        here = self.table.c.id.in_(ids)
        connection.execute(self.table.update().where(here).values(alone=True))

    def settled(
        self,
        connection: Connection,
        number: int,
        generation: int,
        values: dict[str, Any],
        *also: ColumnElement[bool],
    ) -> bool:
        """Write what became of a unit, where nothing was asked of it meanwhile.

        Returns:
            Whether it was written. Otherwise the unit is as it was, and free.
        """
        here = self.table.c.id == number
        written = self.table.update().where(
            here, self.table.c.generation == generation, *also
        )
        new = _FREE | values | {"generation": generation + 1}
        if connection.execute(written.values(new)).rowcount:
            return True
        self.free(connection, [number])
        return False

    def settle(
        self,
        connection: Connection,
        number: int,
        generation: int,
        values: dict[str, Any],
    ) -> None:
        """As :meth:`settled`.

        Raises:
            AskedMeanwhile: It was not written; the transaction is to be undone.
        """
        if not self.settled(connection, number, generation, values):
            raise self._asked(number)

    def hold(self, connection: Connection, number: int, generation: int) -> None:
        """Let nothing be asked of a unit before this transaction ends.

        Raises:
            AskedMeanwhile: Something was, or it is no longer there.
        """
        here = self.table.c.id == number, self.table.c.generation == generation
        held = select(self.table.c.id).where(*here).with_for_update()
        if connection.execute(held).first() is None:
            raise self._asked(number)

    def _asked(self, number: int) -> AskedMeanwhile:
        what = f"{self.table.name} {number}"
        return AskedMeanwhile(what, "something was asked of it meanwhile")

    def free(self, connection: Connection, ids: Sequence[int]) -> None:
        """Nobody is at work on these any more, and nobody is to blame."""
        here = self.table.c.id.in_(ids)
        connection.execute(self.table.update().where(here).values(_FREE))

    def release(self, connection: Connection, run: str) -> None:
        """The process ``run`` stops; what was under way in it is as it was.

        A suspect stays one, for nobody has seen it end well.
        """
        here = self.table.c.taken_by == run
        stopped = self.table.update().where(here)
        connection.execute(stopped.values(taken_by=None, alone=False))

    def orphaned(self, connection: Connection, run: str, at: datetime) -> Left:
        """Take back what was under way in any process but ``run``, which is alone now."""
        here = self.table.c.taken_by.is_not(None) & (self.table.c.taken_by != run)
        return self.left(connection, here, at)

    def failed(
        self,
        connection: Connection,
        keys: Sequence[int | str],
        run: str,
        at: datetime,
    ) -> Left:
        """Take back what was under way in ``run`` among ``keys``, after a fault of ours."""
        here = self.key.in_(keys) & (self.table.c.taken_by == run)
        return self.left(connection, here, at)

    def left(
        self, connection: Connection, which: ColumnElement[bool], at: datetime
    ) -> Left:
        """Take back units whose work ended in a death or a fault.

        All become suspects, and one that was at work alone is charged with an attempt.
        What was ended meanwhile, such as words that were overtaken, waits for nothing.

        Returns:
            How many there were, and the numbers of those that were charged.
        """
        columns = self.table.c
        rows = connection.execute(select(columns.id, columns.alone).where(which)).all()
        values = _FREE | {
            "suspect": True,
            "due_at": case((columns.due_at.is_not(None), literal(at, Instant))),
            "attempts": columns.attempts + case((columns.alone, 1), else_=0),
            "generation": columns.generation + 1,
        }
        here = columns.id.in_([row.id for row in rows])
        connection.execute(self.table.update().where(here).values(values))
        return Left(len(rows), [row.id for row in rows if row.alone])
