"""The database: opened, brought up to date, and asked in transactions."""

import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, exc, text

from coranto.errors import StoreError
from coranto.store import damage, identity, lock, migrations, sqlite_file
from coranto.store.settings import Settings
from coranto.text.clock import now

if TYPE_CHECKING:
    from sqlalchemy.pool import PoolProxiedConnection

_TO_READ = ("PRAGMA foreign_keys=ON",)
# The mode is written into the file, so whoever only looks does not ask for it.
_TO_WRITE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", *_TO_READ)

# Enough for some hundred megabytes; longer, a start would be waited for.
LOOK_OVER_S = 2.0
# Of SQLite's virtual machine, between two looks at the clock.
_OPERATIONS = 10_000


class Database:
    """One SQLite file, with a way to read and a way to write.

    Writers begin IMMEDIATE: a transaction that reads first and writes later fails at
    once under SQLite's deferred BEGIN when another one wrote in between.
    """

    def __init__(self, settings: Settings) -> None:
        self.path = Path(settings.path)
        self.id_file = Path(settings.id_file or self.path.with_suffix(".id"))
        self._writer = _engine(self.path, "BEGIN IMMEDIATE", _TO_WRITE)
        self._reader = _engine(self.path, "BEGIN", _TO_READ)
        self._watcher: PoolProxiedConnection | None = None
        self._watching = threading.Lock()

    def migrate(self) -> None:
        """Make the file where a newsroom begins, and bring its tables up to date.

        Raises:
            StoreError: It is no database, or not the one that belongs here, or a newer
                Coranto made it.
            Occupied: An older Coranto works on it.
        """
        known = identity.known_in(self.id_file)
        sqlite_file.make(self.path, begun=known is not None)
        found = self.standing()
        sqlite_file.keep_private(self.path)
        if not found.is_current:
            found = self._bring_up_to_date(now())
        if known is None and found.id:
            identity.keep_in(self.id_file, found.id)

    def _bring_up_to_date(self, at: datetime) -> identity.Standing:
        # Whoever works on the old tables would not know the new ones.
        with lock.held_to_migrate(self.path, at), self._usable(), self.write() as rows:
            migrations.upgrade(rows)
            identity.name(rows, at)
            return identity.standing(rows)

    def standing(self) -> identity.Standing:
        """What the database is, without changing anything.

        Raises:
            StoreError: It cannot be used here.
        """
        known = identity.known_in(self.id_file)
        sqlite_file.find(self.path, begun=known is not None)
        with self._usable(), self.read() as connection:
            found = identity.standing(connection)
        identity.refuse_wrong(str(self.path), self.id_file, known, found)
        return found

    def is_begun(self) -> bool:
        """Whether a newsroom was begun here, by what the folder or the file says."""
        known = identity.known_in(self.id_file)
        return known is not None or sqlite_file.holds_anything(self.path)

    def forget(self) -> bool:
        """Let a newsroom begin anew where the database of the old one is gone.

        Returns:
            Whether it may: a database that holds anything is never given up.
        """
        if sqlite_file.holds_anything(self.path):
            return False
        self.id_file.unlink(missing_ok=True)
        return True

    @contextmanager
    def alone(self, at: datetime) -> Iterator[None]:
        """Work on this newsroom as its only process, until the body ends.

        Args:
            at: Now.

        Raises:
            Occupied: Another process does already.
        """
        with lock.held(self.path, at):
            yield

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except exc.DatabaseError as error:
            raise StoreError(str(self.path), f"cannot be used: {error.orig}") from error

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes: committed at the end, undone by an error."""
        with damage.met(str(self.path)), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads, and sees one moment throughout."""
        with damage.met(str(self.path)), self._reader.begin() as connection:
            yield connection

    def version(self) -> int:
        """A number that is another one after every change by any connection.

        SQLite counts the changes it sees from one connection, so one is kept for this.
        """
        with damage.met(str(self.path)), self._watching:
            if self._watcher is None:
                self._watcher = self._reader.raw_connection()
            row = self._watcher.cursor().execute("PRAGMA data_version").fetchone()
        return int(row[0])

    def integrity(self) -> str:
        """SQLite's own verdict on the file: ``ok``, or what is wrong."""
        with self.read() as connection:
            return str(connection.execute(text("PRAGMA quick_check(1)")).scalar_one())

    def look_over(self, most_s: float = LOOK_OVER_S) -> None:
        """Look for damage before the work begins, for a short while.

        SQLite's own check grows with the archive, so it is broken off; what it did not
        come to is told when it is met.

        Args:
            most_s: How long to look, in seconds.

        Raises:
            Damaged: It is damaged.
        """
        end = time.monotonic() + most_s
        with self.read() as connection:
            driver = cast("sqlite3.Connection", connection.connection.driver_connection)
            driver.set_progress_handler(lambda: time.monotonic() > end, _OPERATIONS)
            try:
                verdict = driver.execute("PRAGMA quick_check(1)").fetchone()[0]
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                verdict = "ok"
            finally:
                driver.set_progress_handler(None, 0)
        if verdict != "ok":
            raise damage.told(str(self.path), verdict)

    def close(self) -> None:
        """Close every connection."""
        if self._watcher is not None:
            self._watcher.close()
            self._watcher = None
        self._writer.dispose()
        self._reader.dispose()


@contextmanager
def opened(settings: Settings, *, alone: bool = False) -> Iterator[Database]:
    """The database, brought up to date, and closed at the end.

    Args:
        settings: Where it is.
        alone: Whether to be the only process that works on the newsroom meanwhile.

    Raises:
        StoreError: It cannot be used.
        Occupied: Another process works on it.
    """
    database = Database(settings)
    try:
        with database.alone(now()) if alone else nullcontext():
            database.migrate()
            yield database
    finally:
        database.close()


def _engine(path: Path, begin: str, pragmas: Sequence[str]) -> Engine:
    # The file is made on purpose, never because somebody asks what is in it.
    where = f"{path.absolute().as_uri()}?mode=rw"

    def connected() -> sqlite3.Connection:
        return sqlite3.connect(where, timeout=10, uri=True, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connected, poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def _connect(driver: sqlite3.Connection, _record: object) -> None:
        driver.isolation_level = None
        for pragma in pragmas:
            driver.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
