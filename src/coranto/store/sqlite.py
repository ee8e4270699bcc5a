"""A newsroom in one SQLite file."""

import sqlite3
import threading
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text

from coranto.store import damage, lock, sqlite_file

if TYPE_CHECKING:
    from sqlalchemy.pool import PoolProxiedConnection

_TO_READ = ("PRAGMA foreign_keys=ON",)
# The mode is written into the file, so whoever only looks does not ask for it.
_TO_WRITE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", *_TO_READ)

# Of SQLite's virtual machine, between two looks at the clock.
_OPERATIONS = 10_000


class SQLite:
    """The file; see :class:`coranto.store.database.Backend`.

    Writers begin IMMEDIATE: a transaction that reads first and writes later fails at
    once under SQLite's deferred BEGIN when another one wrote in between.
    """

    setting = "store.path"

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._path = path
        self.writer = _engine(path, "BEGIN IMMEDIATE", _TO_WRITE)
        self.reader = _engine(path, "BEGIN", _TO_READ)
        self._watcher: PoolProxiedConnection | None = None
        self._watching = threading.Lock()

    def make(self, *, begun: bool) -> None:
        """Make the file where the newsroom has not begun."""
        sqlite_file.make(self._path, begun=begun)

    def unmake(self) -> None:
        """Take the file away."""
        sqlite_file.unmake(self._path)

    def find(self, *, begun: bool) -> None:
        """Make sure that the file is there."""
        sqlite_file.find(self._path, begun=begun)

    def holds_anything(self) -> bool:
        """Whether there is more than an empty file."""
        return sqlite_file.holds_anything(self._path)

    def keep_private(self) -> None:
        """Let nobody but its owner read the file."""
        sqlite_file.keep_private(self._path)

    def held(self, at: datetime) -> AbstractContextManager[None]:
        """Hold the lock beside the file."""
        return lock.held(self._path, at)

    def held_to_migrate(self, at: datetime) -> AbstractContextManager[None]:
        """Hold that lock while tables change."""
        return lock.held_to_migrate(self._path, at)

    def damage_met(self) -> AbstractContextManager[None]:
        """Say of errors that mean damage that the file is damaged."""
        return damage.met(self.name)

    def version(self) -> str:
        """SQLite counts the changes seen from one connection: one is kept for this."""
        with self._watching:
            if self._watcher is None:
                self._watcher = self.reader.raw_connection()
            row = self._watcher.cursor().execute("PRAGMA data_version").fetchone()
        return str(row[0])

    def integrity(self, connection: Connection, *, thorough: bool) -> str:
        """SQLite's own verdict on the file.

        To hold every index against its table as well takes several times as long.
        """
        check = "integrity_check" if thorough else "quick_check"
        return str(connection.execute(text(f"PRAGMA {check}(1)")).scalar_one())

    def looked_over(self, connection: Connection, most_s: float) -> str:
        """SQLite's own check grows with the archive, so it is broken off."""
        end = time.monotonic() + most_s
        driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        driver.set_progress_handler(lambda: time.monotonic() > end, _OPERATIONS)
        try:
            return str(driver.execute("PRAGMA quick_check(1)").fetchone()[0])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            return "ok"
        finally:
            driver.set_progress_handler(None, 0)

    def close(self) -> None:
        """Close every connection."""
        if self._watcher is not None:
            self._watcher.close()
            self._watcher = None
        self.writer.dispose()
        self.reader.dispose()


def _engine(path: Path, begin: str, pragmas: Sequence[str]) -> Engine:
    # The file is made on purpose, never because somebody asks what is in it.
    where = f"{path.absolute().as_uri()}?mode=rw"

    def connected() -> sqlite3.Connection:
        return sqlite3.connect(where, timeout=10, uri=True, check_same_thread=False)

    engine = create_engine(
        "sqlite://", creator=connected, poolclass=QueuePool, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def _connect(driver: sqlite3.Connection, _record: object) -> None:
        driver.isolation_level = None
        for pragma in pragmas:
            driver.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
