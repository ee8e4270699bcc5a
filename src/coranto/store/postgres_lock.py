"""One newsroom, one process, in PostgreSQL: a lock that dies with its connection."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, exc, text

from coranto.errors import Occupied
from coranto.store.lock import LOOK_AGAIN_S, OTHERS_MIGRATE_S, in_words

# Beside the lock for one transaction's turn; counted for each database by itself.
KEY = 0x636F72616E7470

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


class Lock:
    """The lock of the newsroom in a database, on a connection of its own.

    The server drops the lock with the connection, and that ends with its process.
    """

    def __init__(self, engine: Engine, database: str) -> None:
        """Nothing is held yet.

        Args:
            engine: Connects to the database; commits each statement.
            database: What it is called.
        """
        self._engine = engine
        self._database = database
        self._since: datetime | None = None
        self._connection: Connection | None = None

    @contextmanager
    def held(self, at: datetime, wait_s: float = 0.0) -> Iterator[None]:
        """Hold it.

        Args:
            at: Now; told to whoever asks meanwhile.
            wait_s: How long to wait for another process, in seconds.

        Raises:
            Occupied: Another process holds it.
        """
        with _holding:
            if self._database in _held:
                raise Occupied(self._database, "is in use by this very process already")
            _held.add(self._database)
        try:
            self._take(at, wait_s)
            self._since = at
            yield
        finally:
            self._since = None
            self._drop()
            _held.discard(self._database)

    @contextmanager
    def held_to_migrate(self, at: datetime) -> Iterator[None]:
        """Hold it while tables change; by whoever holds it already, or after a wait.

        Raises:
            Occupied: Another process works on the tables as they are.
        """
        if self._database in _held:
            yield
            return
        with self.held(at, OTHERS_MIGRATE_S):
            yield

    def renew(self) -> None:
        """Take it again where it was held, and its connection is gone.

        Raises:
            Occupied: Another process took it meanwhile.
        """
        if self._since is None or self._connection is None:
            return
        try:
            self._connection.execute(text("SELECT 1"))
        except exc.DBAPIError:
            self._drop()
            # A server that was cut off may take the old connection for alive a while.
            self._take(self._since, OTHERS_MIGRATE_S)

    def _take(self, at: datetime, wait_s: float) -> None:
        self._connection = self._engine.connect()
        # In no pool: to close it is to end the session, and the lock with it.
        self._connection.detach()
        _sign(self._connection, at)
        _lock(self._connection, self._database, wait_s)

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _sign(connection: Connection, at: datetime) -> None:
    host = socket.gethostname()[:_HOST]
    name = f"coranto {os.getpid()} {at.isoformat(timespec='seconds')} {host}"
    connection.execute(_SIGN, {"name": name})


def _lock(connection: Connection, database: str, wait_s: float) -> None:
    end = time.monotonic() + wait_s
    while not connection.execute(_TRY, {"key": KEY}).scalar_one():
        if time.monotonic() >= end:
            raise Occupied(database, _holder(connection))
        time.sleep(LOOK_AGAIN_S)


def _holder(connection: Connection) -> str:
    """Who works there, in words, and the way out."""
    signed = connection.execute(_HOLDER, {"key": KEY}).scalar() or ""
    try:
        _, number, since, host = signed.split()
        began = datetime.fromisoformat(since).astimezone(UTC)
    except ValueError:
        return "this newsroom is already running as another process; stop that first"
    elsewhere = "" if host == socket.gethostname()[:_HOST] else host
    return in_words(number, elsewhere, began)
