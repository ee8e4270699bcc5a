"""What comes round by the clock is done by one process at a time, without a leader."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from coranto.store.inserts import insert
from coranto.store.schema import turn


def take(connection: Connection, name: str, at: datetime, every: timedelta) -> bool:
    """Take a turn of ``name``, where the last one is as long ago as ``every``.

    Returns:
        Whether it is taken: of several that try, one has it.
    """
    first = insert(connection, turn).values(name=name, at=at).on_conflict_do_nothing()
    # Not by the count of rows: of such an insert not every driver knows it.
    if connection.execute(first.returning(turn.c.name)).first() is not None:
        return True
    # A clock that was set back must not keep a turn from coming.
    due = (turn.c.at <= at - every) | (turn.c.at > at)
    moved = turn.update().where(turn.c.name == name, due).values(at=at)
    return connection.execute(moved).rowcount > 0
