"""A newsroom in a PostgreSQL database."""

import re
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Any

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.types.string import StrDumperUnknown
from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    event,
    exc,
    inspect,
    make_url,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.interfaces import DBAPIConnection
from typing_extensions import override

from coranto.errors import StoreError
from coranto.store import damage
from coranto.store.postgres_lock import Lock

# Any number will do; advisory locks are counted for each database by itself.
_TURN = 0x636F72616E746F

# A writer that is frozen in the middle of a transaction keeps its turn no longer than
# the others wait for theirs.
_SESSION = (
    "SET idle_in_transaction_session_timeout = '20s'",
    "SET lock_timeout = '30s'",
    "SET idle_session_timeout = 0",
)

# A server that is restarted is waited for.
AWAY_S = 60.0
_ASK_AGAIN_S = 0.5

# So that what lies between does not forget a connection that is quiet.
_ALIVE = {"keepalives_idle": 60, "connect_timeout": 10}

# https://www.postgresql.org/docs/current/errcodes-appendix.html, class XX.
_DAMAGED = {"XX001", "XX002"}

_NUL = "\N{REPLACEMENT CHARACTER}"
_NUL_IN_JSON = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")

# What PostgreSQL itself noticed of its files: pages whose checksum is wrong, and
# indexes that do not cover their table.
_DAMAGE = text(
    """
    SELECT coalesce(checksum_failures, 0),
           (SELECT count(*) FROM pg_index WHERE NOT indisvalid)
      FROM pg_stat_database WHERE datname = current_database()
    """
)


class PostgreSQL:
    """The database; see :class:`coranto.store.database.Backend`.

    Writers take turns, as they do in SQLite: each transaction begins with a lock that
    it holds to its end. Every statement is then as safe beside other workers as it is
    alone, publications are numbered in the order in which they come out, and nothing is
    ever undone because two transactions met (docs/decisions/0021).
    """

    setting = "store.url"

    def __init__(self, address: str) -> None:
        url = _url(address)
        # What is in the address beside these may be a secret.
        self.name = URL.create(
            "postgresql", url.username, None, url.host, url.port, url.database
        ).render_as_string()
        self._answered = False
        self.writer = _engine(url, "READ COMMITTED")
        self.reader = _engine(url, "REPEATABLE READ", postgresql_readonly=True)
        self._watcher = self.reader.execution_options(isolation_level="AUTOCOMMIT")

        self._lock = Lock(self._watcher, self.name)
        for engine in (self.writer, self.reader):
            event.listen(engine, "do_connect", self._connect)

        @event.listens_for(self.writer, "connect")
        def _connected(_driver: object, _record: object) -> None:
            # What cut off a writer may have cut off the lock.
            self._lock.renew()

        @event.listens_for(self.writer, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")

    def _connect(
        self, dialect: Dialect, _record: object, args: list[Any], words: dict[str, Any]
    ) -> DBAPIConnection:
        """Connect; to a server that has answered before, once it answers again."""
        end = time.monotonic() + AWAY_S if self._answered else 0.0
        while True:
            try:
                connection = dialect.connect(*args, **words)
            except psycopg.OperationalError as error:
                if not self._answered:
                    raise
                if time.monotonic() >= end:
                    why = " ".join(str(error).split())
                    why = f"did not answer for {AWAY_S:.0f} seconds: {why}"
                    raise StoreError(self.name, why) from error
                time.sleep(_ASK_AGAIN_S)
            else:
                self._answered = True
                return connection

    def make(self, *, begun: bool) -> None:
        """The server's operator makes databases; only the tables are ours."""

    def unmake(self) -> None:
        """Nothing was made: tables come with a transaction, or do not."""

    def find(self, *, begun: bool) -> None:
        """Whoever connects is told whether it is there."""

    def holds_anything(self) -> bool:
        """Whether there is any table."""
        with self.reader.connect() as connection:
            return bool(inspect(connection).get_table_names())

    def keep_private(self) -> None:
        """Who may read it is for the server to know."""

    def held(self, at: datetime) -> AbstractContextManager[None]:
        """Hold the lock of the newsroom."""
        return self._lock.held(at)

    def held_to_migrate(self, at: datetime) -> AbstractContextManager[None]:
        """Hold that lock while tables change."""
        return self._lock.held_to_migrate(at)

    @contextmanager
    def damage_met(self) -> Iterator[None]:
        """Say of errors that mean damage that the database is damaged."""
        try:
            yield
        except exc.DatabaseError as error:
            if getattr(error.orig, "sqlstate", None) in _DAMAGED:
                raise damage.told(self.name, str(error.orig)) from error
            raise

    def version(self) -> str:
        """A snapshot, as words.

        A snapshot names the transactions that it sees: it is another one after each
        that ends, in this database or beside it on the same server. A sequence would
        move before its transaction is seen, and the highest transaction alone would not
        move when an older one ends after it.
        """
        with self._watcher.connect() as connection:
            snapshot = text("SELECT CAST(pg_current_snapshot() AS text)")
            return str(connection.execute(snapshot).scalar_one())

    def integrity(self, connection: Connection, *, thorough: bool = False) -> str:
        """What the server noticed of damage; it looks when it reads, and not for this."""
        pages, indexes = connection.execute(_DAMAGE).one()
        if pages or indexes:
            return (
                f"the server found {pages} damaged pages and {indexes} broken indexes,"
                " see its log"
            )
        return "ok"

    def looked_over(self, connection: Connection, most_s: float) -> str:
        """The same: it takes no time."""
        return self.integrity(connection)

    def close(self) -> None:
        """Close every connection."""
        self.writer.dispose()
        self.reader.dispose()


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (exc.ArgumentError, ValueError):
        # Without the address and the error that cites it: there may be a password in it.
        why = 'is no address; write it as "postgresql://user@host/database"'
        raise StoreError("store.url", why) from None
    return url.set(drivername="postgresql+psycopg")


def _engine(url: URL, isolation: Any, **options: bool) -> Engine:  # noqa: ANN401 - SQLAlchemy's Literal
    engine = create_engine(
        url,
        isolation_level=isolation,
        execution_options=options,
        json_serializer=_json,
        pool_pre_ping=True,
        connect_args=_ALIVE,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _connect(driver: psycopg.Connection[Any], _record: object) -> None:
        driver.adapters.register_dumper(str, _Text)
        driver.adapters.register_loader("jsonb", _Json)
        for setting in _SESSION:
            driver.execute(setting)
        driver.commit()

    return engine


class _Text(StrDumperUnknown):
    """A text without U+0000, which PostgreSQL keeps in no text."""

    @override
    def dump(self, obj: str) -> Any:
        return super().dump(obj.replace("\0", _NUL))


class _Json(Loader):
    """JSON as it stands: a noun knows itself what is in it."""

    @override
    def load(self, data: Buffer) -> bytes:
        return bytes(data)


def _json(noun: str) -> str:
    """The JSON of a noun, which is JSON already, without U+0000."""
    if "\\u0000" not in noun:
        return noun
    return _NUL_IN_JSON.sub(rf"\1{_NUL}", noun)
