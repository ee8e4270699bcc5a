"""One newsroom, one process, in PostgreSQL: a lock that dies with its connection."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, text

from coranto.errors import Occupied
from coranto.store.lock import LOOK_AGAIN_S, OTHERS_MIGRATE_S, in_words

# Beside the lock for one transaction's turn; counted for each database by itself.
_KEY = 0x636F72616E7470

# PostgreSQL cuts the name of an application to 63 characters, and the host is last.
_HOST = 20

_TRY = text("SELECT pg_try_advisory_lock(:key)")
_SIGN = text("SELECT set_config('application_name', :name, false)")
_HOLDER = text(
    """
    SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND objsubid = 1
       AND pg_locks.database = (
           SELECT oid FROM pg_database WHERE datname = current_database()
       )
       AND (CAST(classid AS bigint) << 32) + CAST(objid AS bigint) = :key
    """
)

# The databases whose lock this process holds, as they are called.
_held: set[str] = set()
_holding = threading.Lock()


@contextmanager
def held(
    engine: Engine, database: str, at: datetime, wait_s: float = 0.0
) -> Iterator[None]:
    """Hold the lock of the newsroom in ``database``, on a connection of its own.

    The server drops the lock with the connection, and that ends with its process.

    Args:
        engine: Connects to the database; commits each statement.
        database: What it is called.
        at: Now; told to whoever asks meanwhile.
        wait_s: How long to wait for another process, in seconds.

    Raises:
        Occupied: Another process holds it.
    """
    with _holding:
        if database in _held:
            raise Occupied(database, "is in use by this very process already")
        _held.add(database)
    try:
        with engine.connect() as connection:
            # In no pool: to close it is to end the session, and the lock with it.
            connection.detach()
            _sign(connection, at)
            _lock(connection, database, wait_s)
            yield
    finally:
        _held.discard(database)


@contextmanager
def held_to_migrate(engine: Engine, database: str, at: datetime) -> Iterator[None]:
    """Hold the lock while tables change; by whoever holds it already, or after a wait.

    Raises:
        Occupied: Another process works on the tables as they are.
    """
    if database in _held:
        yield
        return
    with held(engine, database, at, OTHERS_MIGRATE_S):
        yield


def _sign(connection: Connection, at: datetime) -> None:
    host = socket.gethostname()[:_HOST]
    name = f"coranto {os.getpid()} {at.isoformat(timespec='seconds')} {host}"
    connection.execute(_SIGN, {"name": name})


def _lock(connection: Connection, database: str, wait_s: float) -> None:
    end = time.monotonic() + wait_s
    while not connection.execute(_TRY, {"key": _KEY}).scalar_one():
        if time.monotonic() >= end:
            raise Occupied(database, _holder(connection))
        time.sleep(LOOK_AGAIN_S)


def _holder(connection: Connection) -> str:
    """Who works there, in words, and the way out."""
    signed = connection.execute(_HOLDER, {"key": _KEY}).scalar() or ""
    try:
        _, number, since, host = signed.split()
        began = datetime.fromisoformat(since).astimezone(UTC)
    except ValueError:
        return "this newsroom is already running as another process; stop that first"
    elsewhere = "" if host == socket.gethostname()[:_HOST] else host
    return in_words(number, elsewhere, began)
