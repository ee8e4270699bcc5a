"""The database: opened, brought up to date, and asked in transactions."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine, exc

from coranto.errors import StoreError
from coranto.store import damage, identity, migrations
from coranto.store.settings import Settings
from coranto.store.sqlite import SQLite
from coranto.text.clock import now

# Enough for some hundred megabytes; longer, a start would be waited for.
LOOK_OVER_S = 2.0


class Backend(Protocol):
    """What SQLite and PostgreSQL do each in a way of their own.

    Attributes:
        name: Where the newsroom is kept, in words that hold no secret.
        setting: The setting that says so.
        writer: Its transactions write, one at a time over all processes.
        reader: Its transactions see one moment throughout, and wait for no writer.
    """

    name: str
    setting: str
    writer: Engine
    reader: Engine

    def make(self, *, begun: bool) -> None:
        """Make what is missing, unless the newsroom had ``begun`` there."""
        ...

    def unmake(self) -> None:
        """Take away what ``make`` made, and what came to hold nothing."""
        ...

    def find(self, *, begun: bool) -> None:
        """Make sure that it is there, and not empty where the newsroom had ``begun``."""
        ...

    def holds_anything(self) -> bool:
        """Whether anything was ever kept there."""
        ...

    def keep_private(self) -> None:
        """Let nobody read it who has no business to."""
        ...

    def held(self, at: datetime) -> AbstractContextManager[None]:
        """Be the only process that works on the newsroom."""
        ...

    def held_to_migrate(self, at: datetime) -> AbstractContextManager[None]:
        """The same while tables change, after a wait or where this process is so."""
        ...

    def damage_met(self) -> AbstractContextManager[None]:
        """Say of errors that mean damage what is damaged, and the way out."""
        ...

    def version(self) -> str:
        """A mark that is another one after every change by any connection."""
        ...

    def integrity(self, connection: Connection, *, thorough: bool) -> str:
        """``ok``, or what is wrong with the files of the database."""
        ...

    def looked_over(self, connection: Connection, most_s: float) -> str:
        """The same, as far as it is seen in so many seconds."""
        ...

    def close(self) -> None:
        """Close every connection."""
        ...


class Database:
    """Where a newsroom is kept, with a way to read and a way to write.

    Attributes:
        name: Where that is, for people: a path, or an address without its password.
        id_file: The file that says which newsroom the folder belongs to.
    """

    def __init__(self, settings: Settings) -> None:
        self._backend = _backend(settings)
        self.name = self._backend.name
        self.id_file = Path(settings.id_file or Path(settings.path).with_suffix(".id"))

    def migrate(self) -> None:
        """Make what is missing where a newsroom begins, and bring its tables up to date.

        Raises:
            StoreError: It is no database, or not the one that belongs here, or a newer
                Coranto made it.
            Occupied: An older Coranto works on it.
        """
        known = identity.known_in(self.id_file)
        self._backend.make(begun=known is not None)
        found = self.standing()
        self._backend.keep_private()
        if not found.is_current:
            found = self._bring_up_to_date(now())
        if known is None and found.id:
            identity.keep_in(self.id_file, found.id)

    def _bring_up_to_date(self, at: datetime) -> identity.Standing:
        # Whoever works on the old tables would not know the new ones.
        alone = self._backend.held_to_migrate(at)
        with self._usable(), alone, self.write() as rows:
            migrations.upgrade(rows)
            identity.name(rows, at)
            return identity.standing(rows)

    def standing(self) -> identity.Standing:
        """What the database is, without changing anything.

        Raises:
            StoreError: It cannot be used here.
        """
        known = identity.known_in(self.id_file)
        self._backend.find(begun=known is not None)
        with self._usable(), self.read() as connection:
            found = identity.standing(connection)
        where = identity.Where(self.name, self._backend.setting, self.id_file)
        identity.refuse_wrong(where, known, found)
        return found

    def is_begun(self) -> bool:
        """Whether a newsroom was begun here, by what the folder or the database says."""
        known = identity.known_in(self.id_file)
        return known is not None or self._holds_anything()

    def forget(self) -> bool:
        """Let a newsroom begin anew where the database of the old one is gone.

        Returns:
            Whether it may: a database that holds anything is never given up.
        """
        if self._holds_anything():
            return False
        self.id_file.unlink(missing_ok=True)
        return True

    def fill(
        self, load: Callable[[Connection], None], newsroom_id: str | None, at: datetime
    ) -> None:
        """Put the records of a newsroom into this database, all of them or none.

        Args:
            load: Puts them there, into no tables at all.
            newsroom_id: Whose they are; None where that newsroom had no id yet.
            at: Now.

        Raises:
            StoreError: There are records already, or the folder is another newsroom's.
            Occupied: Another process works here.
        """
        known = identity.known_in(self.id_file)
        if known and known != newsroom_id:
            why = (
                f"this folder belongs to newsroom {known[:8]}, and the backup to "
                f"{(newsroom_id or 'none')[:8]}; restore it into an empty folder"
            )
            raise StoreError(str(self.id_file), why)
        with self.alone(at), ExitStack() as undone:
            if not self._holds_anything():
                undone.callback(self._backend.unmake)
                undone.callback(self.close)
            self._backend.make(begun=False)
            with self._usable(), self.read() as connection:
                is_empty = identity.standing(connection).is_empty
            if not is_empty:
                why = "holds a newsroom, and nothing was changed; restore elsewhere"
                raise StoreError(self.name, why)
            with self._usable(), self.write() as rows:
                load(rows)
                migrations.upgrade(rows)
                kept = identity.name(rows, at)
            undone.pop_all()
            self._backend.keep_private()
            identity.keep_in(self.id_file, kept)

    @contextmanager
    def alone(self, at: datetime) -> Iterator[None]:
        """Work on this newsroom as its only process, until the body ends.

        Args:
            at: Now.

        Raises:
            Occupied: Another process does already.
        """
        with ExitStack() as stack:
            with self._usable():
                stack.enter_context(self._backend.held(at))
            yield

    def _holds_anything(self) -> bool:
        with self._usable():
            return self._backend.holds_anything()

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except exc.DatabaseError as error:
            why = " ".join(str(error.orig).split())
            raise StoreError(self.name, f"cannot be used: {why}") from error

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes: committed at the end, undone by an error."""
        with self._backend.damage_met(), self._backend.writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads, and sees one moment throughout."""
        with self._backend.damage_met(), self._backend.reader.begin() as connection:
            yield connection

    def version(self) -> str:
        """A mark that is another one after every change by any connection."""
        with self._backend.damage_met():
            return self._backend.version()

    def integrity(self, *, thorough: bool = False) -> str:
        """The database's own verdict on its files: ``ok``, or what is wrong.

        Args:
            thorough: Whether to look at everything, however long it takes.
        """
        with self.read() as connection:
            return self._backend.integrity(connection, thorough=thorough)

    def look_over(self, most_s: float = LOOK_OVER_S) -> None:
        """Look for damage before the work begins, for a short while.

        What is not come to by then is told when it is met.

        Args:
            most_s: How long to look, in seconds.

        Raises:
            Damaged: It is damaged.
        """
        with self.read() as connection:
            verdict = self._backend.looked_over(connection, most_s)
        if verdict != "ok":
            raise damage.told(self.name, verdict)

    def close(self) -> None:
        """Close every connection."""
        self._backend.close()


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


def _backend(settings: Settings) -> Backend:
    if not settings.url:
        return SQLite(Path(settings.path))
    # The driver is not loaded for those who have no such server.
    from coranto.store.postgres import PostgreSQL  # noqa: PLC0415

    return PostgreSQL(settings.url)
