"""The database: opened, brought up to date, and asked in transactions."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, exc, text

from coranto.errors import StoreError
from coranto.store import migrations
from coranto.store.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.pool import PoolProxiedConnection

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
)


class Database:
    """One SQLite file, with a way to read and a way to write.

    Writers begin IMMEDIATE: a transaction that reads first and writes later fails at
    once under SQLite's deferred BEGIN when another one wrote in between.
    """

    def __init__(self, settings: Settings) -> None:
        self.path = Path(settings.path)
        self._writer = _engine(self.path, "BEGIN IMMEDIATE")
        self._reader = _engine(self.path, "BEGIN")
        self._watcher: PoolProxiedConnection | None = None
        self._watching = threading.Lock()

    def migrate(self) -> None:
        """Make the file where it is missing, and bring its tables up to date.

        Raises:
            StoreError: The file is no database, or a newer Coranto made it.
        """
        try:
            with self.write() as connection:
                migrations.upgrade(connection)
        except exc.DatabaseError as error:
            raise StoreError(str(self.path), f"cannot be used: {error.orig}") from error

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes: committed at the end, undone by an error."""
        with self._writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads, and sees one moment throughout."""
        with self._reader.begin() as connection:
            yield connection

    def version(self) -> int:
        """A number that is another one after every change by any connection.

        SQLite counts the changes it sees from one connection, so one is kept for this.
        """
        with self._watching:
            if self._watcher is None:
                self._watcher = self._reader.raw_connection()
            row = self._watcher.cursor().execute("PRAGMA data_version").fetchone()
        return int(row[0])

    def integrity(self) -> str:
        """SQLite's own verdict on the file: ``ok``, or what is wrong."""
        with self.read() as connection:
            return str(connection.execute(text("PRAGMA quick_check(1)")).scalar_one())

    def close(self) -> None:
        """Close every connection."""
        if self._watcher is not None:
            self._watcher.close()
            self._watcher = None
        self._writer.dispose()
        self._reader.dispose()


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    """The database, brought up to date, and closed at the end.

    Raises:
        StoreError: It cannot be used.
    """
    database = Database(settings)
    try:
        database.migrate()
        yield database
    finally:
        database.close()


def _engine(path: Path, begin: str) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 10})

    @event.listens_for(engine, "connect")
    def _connect(driver: sqlite3.Connection, _record: object) -> None:
        driver.isolation_level = None
        for pragma in _PRAGMAS:
            driver.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
