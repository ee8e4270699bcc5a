"""A database that is not the newsroom's is refused in words, and begun anew by nobody."""

import random
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text

from coranto.errors import Damaged, StoreError
from coranto.store.database import Database, opened
from coranto.store.migrations import HEAD, upgrade
from coranto.store.schema import newsroom, source
from coranto.store.settings import Settings

PAPER = {"key": "a", "name": "A", "url": "https://a.example/", "rights": "full"}


@pytest.fixture
def settings(tmp_path):
    """A newsroom with a source."""
    made = begun(tmp_path / "coranto.db")
    settle(tmp_path / "coranto.db")
    return made


def begun(path: Path) -> Settings:
    made = Settings(str(path))
    with opened(made) as database, database.write() as connection:
        connection.execute(source.insert().values(PAPER))
    return made


def settle(path: Path) -> None:
    """Nothing is left in the log."""
    with closing(sqlite3.connect(path)) as driver:
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def refused(settings: Settings) -> str:
    with pytest.raises(StoreError) as told, opened(settings):
        pass
    assert told.value.subject == settings.path
    return told.value.why


def sources(settings: Settings) -> int:
    with opened(settings) as database, database.read() as connection:
        return len(connection.execute(select(source)).all())


def ids(settings: Settings) -> tuple[str, str]:
    """The newsroom's id in its database, and in its folder."""
    with opened(settings) as database:
        with database.read() as connection:
            inside = connection.execute(select(newsroom.c.id)).scalar_one()
        return inside, database.id_file.read_text().strip()


def test_a_newsroom_has_one_id_in_folder_and_database_for_ever(settings):
    inside, beside = ids(settings)

    assert inside == beside
    assert ids(settings) == (inside, beside)


def test_a_deleted_database_is_not_begun_anew(settings):
    Path(settings.path).unlink()

    assert "is gone" in refused(settings)
    assert not Path(settings.path).exists()


def test_an_emptied_database_is_not_begun_anew(settings):
    Path(settings.path).write_bytes(b"")

    assert "is empty" in refused(settings)
    assert Path(settings.path).read_bytes() == b""


def test_a_database_without_its_tables_is_not_begun_anew(settings):
    Path(settings.path).unlink()
    with closing(sqlite3.connect(settings.path)) as driver:
        driver.execute("PRAGMA user_version=1")

    assert "is empty" in refused(settings)


def test_another_newsrooms_database_is_not_taken_for_ours(settings, tmp_path):
    (tmp_path / "other").mkdir()
    other = begun(tmp_path / "other" / "coranto.db")
    settle(Path(other.path))
    shutil.copy(other.path, settings.path)

    why = refused(settings)

    assert f"belongs to newsroom {ids(other)[0][:8]}" in why
    assert f"delete {tmp_path / 'coranto.id'}" in why


def test_a_database_that_was_exchanged_on_purpose_is_taken(settings, tmp_path):
    (tmp_path / "other").mkdir()
    other = begun(tmp_path / "other" / "coranto.db")
    settle(Path(other.path))
    shutil.copy(other.path, settings.path)
    (tmp_path / "coranto.id").unlink()

    assert ids(settings) == ids(other)


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "mail.db"
    with closing(sqlite3.connect(path)) as driver:
        driver.execute("CREATE TABLE letter (id)")
    before = path.read_bytes()

    assert "another program" in refused(Settings(str(path)))
    assert path.read_bytes() == before


def test_a_database_of_a_newer_coranto_is_refused_and_not_changed(settings):
    with closing(sqlite3.connect(settings.path)) as driver:
        driver.execute("UPDATE alembic_version SET version_num = '9999'")
        driver.commit()
    settle(Path(settings.path))
    before = Path(settings.path).read_bytes()

    assert "newer Coranto (step 9999" in refused(settings)
    assert Path(settings.path).read_bytes() == before


def test_a_database_cut_in_half_is_told_in_words(settings):
    with Path(settings.path).open("r+b") as file:
        file.truncate(Path(settings.path).stat().st_size // 2)

    assert "is damaged" in refused(settings)


@pytest.mark.parametrize("seed", range(8))
def test_flipped_bytes_are_told_in_words_when_they_are_met(settings, seed):
    draw, file = random.Random(seed), Path(settings.path)
    raw = bytearray(file.read_bytes())
    for _ in range(2000):
        raw[draw.randrange(4096, len(raw))] ^= 255
    file.write_bytes(raw)

    with pytest.raises(Damaged, match=r"is damaged"), opened(settings) as database:
        database.look_over()


def test_a_look_that_takes_too_long_is_broken_off(settings):
    with opened(settings) as database:
        database.look_over(most_s=-1.0)
        database.look_over()

    assert sources(settings) == 1


def test_a_newsroom_from_before_gets_its_id_in_silence(tmp_path):
    old = Database(Settings(str(tmp_path / "coranto.db")))
    Path(old.name).touch()
    with old.write() as connection:
        upgrade(connection, "0008")
        connection.execute(text(_SOURCE))
    old.close()

    inside, beside = ids(Settings(str(Path(old.name))))

    assert (inside, sources(Settings(str(Path(old.name))))) == (beside, 1)


_SOURCE = "INSERT INTO source (key, name, url, rights) VALUES ('q', 'Q', 'u', 'full')"


def test_looking_makes_and_changes_nothing(tmp_path):
    old = Database(Settings(str(tmp_path / "coranto.db")))
    with pytest.raises(StoreError, match=r"is not there yet"):
        old.standing()
    assert list(tmp_path.iterdir()) == []

    Path(old.name).touch()
    with old.write() as connection:
        upgrade(connection, "0008")
    old.close()
    before = Path(old.name).read_bytes()

    found = old.standing()
    old.close()

    assert (found.step, found.is_current, found.id) == ("0008", False, None)
    assert found.step != HEAD
    assert Path(old.name).read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["coranto.db"]


def test_only_its_owner_reads_a_newsroom(settings, tmp_path):
    (tmp_path / "coranto.db").chmod(0o644)
    with opened(settings, alone=True) as database, database.write() as connection:
        connection.execute(source.insert().values(PAPER | {"key": "b"}))
        made = {
            each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()
        }

    assert made == dict.fromkeys(
        (
            "coranto.db",
            "coranto.db-wal",
            "coranto.db-shm",
            "coranto.db.lock",
            "coranto.id",
        ),
        0o600,
    )


def test_a_database_opened_to_a_group_on_purpose_stays_so(settings):
    Path(settings.path).chmod(0o660)
    with opened(settings):
        pass

    assert stat.S_IMODE(Path(settings.path).stat().st_mode) == 0o660


def test_an_id_file_that_holds_none_is_named(settings, tmp_path):
    (tmp_path / "coranto.id").write_text("hello")

    with pytest.raises(StoreError, match=r"coranto\.id: holds no newsroom's id"):
        sources(settings)
