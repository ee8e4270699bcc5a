"""The tables are what the code believes them to be, and time survives them."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import exc, select, text
from sqlalchemy.dialects.sqlite import dialect

from coranto.errors import StoreError
from coranto.model import Condition
from coranto.store.database import Database, opened
from coranto.store.migrations import HEAD, upgrade
from coranto.store.schema import article, feed, metadata, source
from coranto.store.settings import Settings
from coranto.store.types import Instant

pytestmark = pytest.mark.both_databases


@pytest.fixture
def database(store):
    with opened(store) as database:
        yield database


def test_the_migrations_end_where_the_schema_stands(database):
    with database.read() as connection:
        # Of an identity SQLite knows nothing.
        defaults = connection.dialect.name == "postgresql"
        options = {"compare_server_default": defaults}
        context = MigrationContext.configure(connection, opts=options)

        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == HEAD


def test_migrating_twice_changes_nothing(database):
    with database.write() as connection:
        upgrade(connection)

    assert database.integrity() == "ok"


def test_a_file_that_is_no_database_is_named(tmp_path):
    path = tmp_path / "coranto.db"
    path.write_bytes(b"this is a letter to my grandmother" * 100)

    database = Database(Settings(str(path)))
    with pytest.raises(StoreError, match=str(path)):
        database.migrate()
    database.close()


@given(st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(9990, 1, 1)))
def test_an_instant_comes_back_as_the_same_instant(naive):
    kind, sqlite = Instant(), dialect()
    at = naive.replace(tzinfo=timezone(timedelta(hours=2)))

    back = kind.process_result_value(kind.process_bind_param(at, sqlite), sqlite)

    assert back == at


def test_a_time_without_a_zone_is_refused(database):
    with (
        pytest.raises(exc.StatementError, match="naive"),
        database.write() as connection,
    ):
        connection.execute(
            feed.insert().values(source_id=1, url="u", due_at=datetime(2026, 1, 1))
        )


def test_an_error_undoes_the_whole_transaction(database):
    row = {"key": "a", "name": "A", "url": "https://a.example/", "rights": "full"}

    def work(connection):
        connection.execute(source.insert().values(row))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), database.write() as connection:
        work(connection)

    with database.read() as connection:
        assert connection.execute(select(source)).all() == []


def test_a_reader_does_not_block_a_writer(database):
    row = {"key": "a", "name": "A", "url": "https://a.example/", "rights": "full"}
    with database.read() as reader:
        reader.execute(select(source)).all()
        with database.write() as writer:
            writer.execute(source.insert().values(row))
        before = reader.execute(select(source)).all()

    with database.read() as reader:
        assert (before, len(reader.execute(select(source)).all())) == ([], 1)


def test_a_newsroom_from_before_feeds_had_a_condition_keeps_all_its_articles(unmade):
    old = Database(unmade)
    Path(unmade.path).touch()
    with old.write() as connection:
        upgrade(connection, "0001")
        for statement in _OLD_NEWSROOM:
            connection.execute(text(statement))

    old.migrate()

    with old.read() as connection:
        kept = connection.execute(select(article.c.url, feed.c.condition).join(feed))
        assert kept.all() == [("https://quay.example/1", Condition())]
    old.close()


_OLD_NEWSROOM = (
    "INSERT INTO source (id, key, name, url, rights) VALUES (1, 'q', 'Q', 'u', 'full')",
    "INSERT INTO feed (id, source_id, url, due_at, error) VALUES (1, 1, 'f', 0, 'x')",
    """
    INSERT INTO article (source_id, feed_id, url, host, entry, first_seen_at)
    VALUES (1, 1, 'https://quay.example/1', 'quay.example', '{}', 0)
    """,
)
