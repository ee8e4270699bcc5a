"""A PostgreSQL server that is restarted, or cut off, stops no newsroom."""

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from sqlalchemy import select

from coranto.errors import Occupied, StoreError
from coranto.store import postgres, postgres_lock
from coranto.store.database import Database, opened
from coranto.store.schema import source
from coranto.store.settings import Settings

pytestmark = pytest.mark.parametrize("store", ["postgresql"], indirect=True)

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
ROW = {"key": "a", "name": "A", "url": "https://a.example/", "rights": "full"}


def write(database: Database) -> None:
    with database.write() as connection:
        connection.execute(source.insert().values(ROW))


def read(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.execute(select(source.c.key)).scalars())


def cut(store: Settings) -> None:
    """Every connection to the newsroom ends, as in a restart of the server."""
    others = (
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with psycopg.connect(store.url, autocommit=True) as connection:
        connection.execute(others)


@dataclass
class Road:
    """The way to the server, which can be taken away."""

    way: Path
    folder: str
    settings: Settings

    def open(self) -> None:
        self.way.symlink_to(self.folder)

    def close(self) -> None:
        cut(self.settings)
        self.way.unlink()


@pytest.fixture
def road(store, tmp_path) -> Road:
    (folder,) = parse_qs(urlsplit(store.url).query)["host"]
    way = tmp_path / "way"
    there = Settings(store.path, url=store.url.replace(folder, str(way)))
    made = Road(way, folder, there)
    made.open()
    return made


def test_connections_that_were_cut_are_made_anew(store):
    with opened(store) as database:
        before = database.version()
        cut(store)
        write(database)

        assert (read(database), database.version() != before) == (["a"], True)


def test_a_server_that_is_away_for_a_while_is_waited_for(road):
    with opened(road.settings) as database:
        road.close()
        Timer(1.0, road.open).start()
        write(database)

        assert read(database) == ["a"]


def test_a_server_that_stays_away_is_named(road, monkeypatch):
    monkeypatch.setattr(postgres, "AWAY_S", 0.0)
    with opened(road.settings) as database:
        road.close()

        with pytest.raises(StoreError, match="did not answer for 0 seconds"):
            write(database)


def test_the_lock_is_taken_again_when_its_connection_was_cut(store):
    with opened(store) as database, database.alone(NOON):
        cut(store)
        write(database)

        with closing(_from_outside(store)) as other:
            assert other.execute(_IS_FREE).fetchone() == (False,)


def test_a_newsroom_that_another_process_took_over_writes_nothing_more(
    store, monkeypatch
):
    monkeypatch.setattr(postgres_lock, "OTHERS_MIGRATE_S", 0.0)
    with opened(store) as database, database.alone(NOON):
        cut(store)
        with closing(_from_outside(store)) as other:
            assert other.execute(_IS_FREE).fetchone() == (True,)

            with pytest.raises(Occupied, match="already running"):
                write(database)


_IS_FREE = f"SELECT pg_try_advisory_lock({postgres_lock.KEY})"


def _from_outside(store: Settings) -> psycopg.Connection:
    return psycopg.connect(store.url, autocommit=True)
