"""What people settled is kept when the memory begins to keep engines' own words."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text

from coranto.store import memories, migrations, wordings
from coranto.store.database import Database
from coranto.store.schema import wording

OLD = """
    INSERT INTO memory
        (key, text, unknown, failures, facts, engine, source_lang, target_lang,
         remembered_at)
    VALUES
        ('engine', 'Hola.', 0, 0, '{}', 'fake', 'en', 'es', 1),
        ('older', 'Hola.', 1, 0, '{}', '', '', '', NULL),
        ('people', 'Buenas.', 0, 0, '{}', '', '', '', 1)
"""


@pytest.mark.both_databases
def test_peoples_words_stay_and_repaired_renderings_are_forgotten(unmade):
    if not unmade.url:
        Path(unmade.path).touch()
    with closing(Database(unmade)) as database:
        with database.write() as connection:
            migrations.upgrade(connection, "0017")
            connection.execute(text(OLD))
        with database.write() as connection:
            migrations.upgrade(connection)
        with database.read() as connection:
            left = memories.counts(connection)
            found = wordings.recall(connection, ["engine", "older", "people"])
            settled_at = connection.execute(select(wording.c.settled_at)).scalar_one()

    assert (left, found) == ([], {"people": "Buenas."})
    assert settled_at == datetime(1970, 1, 1, microsecond=1, tzinfo=UTC)
