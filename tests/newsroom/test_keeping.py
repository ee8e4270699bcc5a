"""A backup brings back all that readers see, and numbers are never given twice."""

import sqlite3
import threading
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from coranto.config import load
from coranto.errors import StoreError
from coranto.newsroom import keeping
from coranto.newsroom.records import Records
from coranto.store import numbers, verifying
from coranto.store.database import Database, opened
from coranto.store.removal import remove_source
from coranto.store.schema import metadata, newsroom, source
from coranto.store.settings import Settings
from coranto.web.app import Site
from tests.asgi import get
from tests.newsdesk import Desk

AT = datetime(2026, 12, 1, 0, 30, tzinfo=UTC)
CONFIG = '[site]\nlanguages = ["en", "fr", "es"]\n'


def told(_count: int) -> None:
    """Nobody looks at the progress."""


def settings_for(store: Settings) -> str:
    return f'{CONFIG}[store]\nurl = "{store.url}"\n' if store.url else CONFIG


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A newsroom with three articles, settings and a calibration."""
    (desk.path / "coranto.toml").write_text(settings_for(desk.settings.store))
    (desk.path / "calibration.toml").write_text("# mine\n")
    desk.publish(3)
    desk.poll()
    return desk


def backed_up(desk: Desk, name: str = "backup.zip") -> Path:
    target = desk.path.with_name(f"{desk.path.name}-{name}")
    file, _ = keeping.back_up(desk.path / "coranto.toml", target, AT, told)
    return file


def restored(file: Path, desk: Desk) -> Desk:
    """The newsroom of ``desk``, brought back into an empty folder from ``file``."""
    folder = desk.path.with_name(f"{desk.path.name}-restored")
    folder.mkdir()
    keeping.restore(folder / "coranto.toml", file, AT, told)
    return Desk(folder, desk.wire, desk.engine)


def rows(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    with opened(desk.settings.store) as database, database.read() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
        }


def pages(desk: Desk) -> dict[str, bytes]:
    paths = [
        f"/{lang}/{printing.path}"
        for lang in desk.langs
        for number in range(1, 4)
        if (printing := desk.out(lang, number))
    ]
    with opened(desk.settings.store) as database:
        site = Site(desk.settings, Records(database)).app()
        seen = ["/en/", "/fr/", "/es/feed.atom", "/en/corrections", *paths]
        assert len(paths) == 9
        return {path: get(site, path).body for path in seen}


def test_a_newsroom_comes_back_row_by_row_and_page_by_page(full, monkeypatch):
    # Pages say when they were made.
    monkeypatch.setattr("coranto.web.app.now", lambda: AT)
    back = restored(backed_up(full), full)

    assert rows(back) == rows(full)
    assert pages(back) == pages(full)
    assert (back.path / "coranto.toml").read_text() == CONFIG
    assert (back.path / "calibration.toml").read_text() == "# mine\n"
    assert (back.path / "coranto.id").read_text() == (
        full.path / "coranto.id"
    ).read_text()


def test_what_is_read_after_a_restore_has_a_number_nobody_had(full):
    file = backed_up(full)
    full.publish(5)
    full.poll()
    given = {article.url: article.id for article in map(full.article, range(1, 6))}

    back = restored(file, full)
    back.poll()
    with opened(back.settings.store) as database, database.read() as connection:
        table = metadata.tables["article"]
        again = {row.url: row.id for row in connection.execute(select(table))}

    assert len(again) == 5
    assert [again[url] for url in list(given)[:3]] == [1, 2, 3]
    assert min(again[url] for url in list(given)[3:]) > max(given.values())
    assert min(again.values()) == 1


def test_a_number_that_was_given_and_deleted_is_not_given_again(full):
    with opened(full.settings.store) as database, database.write() as connection:
        remove_source(connection, "quay.example", AT)

    back = restored(backed_up(full), full)

    with opened(back.settings.store) as database, database.read() as connection:
        known = numbers.highest(connection, metadata.sorted_tables)
    assert known["article"] == numbers.leap(3)
    assert known["publication"] == numbers.leap(2 * 9)


def test_a_backup_of_a_newsroom_at_work_is_of_one_moment(full):
    """Sources come two in a transaction, so one moment has an even number of them."""
    stop = threading.Event()
    with opened(full.settings.store) as database, database.read() as connection:
        before = len(connection.execute(select(source)).all())

    def write():
        count = 0
        with opened(full.settings.store) as database:
            while not stop.is_set():
                with database.write() as connection:
                    for _ in "ab":
                        count += 1
                        row = {"name": "N", "url": "https://n.example/", "rights": ""}
                        connection.execute(
                            source.insert().values(key=f"n{count}", **row)
                        )

    writer = threading.Thread(target=write)
    writer.start()
    try:
        files = [backed_up(full, f"{number}.zip") for number in range(3)]
    finally:
        stop.set()
        writer.join()

    held = []
    for file in files:
        manifest, faults = keeping.faults_of_backup(file, AT, told)
        assert faults == []
        held.append(manifest.tables["source"].rows - before)
    assert [count % 2 for count in held] == [0, 0, 0]
    assert held == sorted(held)
    assert held[-1] > 0


def test_a_backup_is_its_owners_alone_and_overwrites_nothing(full):
    file = backed_up(full)
    was = file.read_bytes()

    with pytest.raises(StoreError, match=r"is there already"):
        backed_up(full)

    assert (file.stat().st_mode & 0o777, file.read_bytes()) == (0o600, was)
    assert list(file.parent.glob("*.part")) == []


def test_a_folder_gets_a_backup_named_for_its_time(full, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()

    file, _ = keeping.back_up(full.path / "coranto.toml", folder, AT, told)

    assert file == folder / "coranto-20261201-003000.zip"


def test_a_restore_changes_no_records_that_are_there(full):
    file, before = backed_up(full), rows(full)

    with pytest.raises(StoreError, match=r"holds a newsroom, and nothing was changed"):
        keeping.restore(full.path / "coranto.toml", file, AT, told)

    assert rows(full) == before


def test_a_lost_database_comes_back_in_its_own_folder(full):
    file, before = backed_up(full), rows(full)
    (full.path / "coranto.db").unlink()
    (full.path / "calibration.toml").write_text("# newer\n")

    keeping.restore(full.path / "coranto.toml", file, AT, told)

    assert rows(full) == before
    assert (full.path / "calibration.toml").read_text() == "# newer\n"


def test_another_newsrooms_backup_is_not_restored_into_a_folder(full, tmp_path):
    file = backed_up(full)
    other = tmp_path / "other"
    other.mkdir()
    (other / "coranto.toml").write_text(CONFIG)
    with opened(load(other / "coranto.toml").store):
        pass
    (other / "coranto.db").unlink()

    with pytest.raises(StoreError, match=r"this folder belongs to newsroom"):
        keeping.restore(other / "coranto.toml", file, AT, told)

    assert not (other / "coranto.db").exists()


def spoilt(file: Path, name: str, change) -> Path:
    """A copy of the backup ``file`` whose member ``name`` is changed."""
    copy = file.with_suffix(".spoilt.zip")
    with zipfile.ZipFile(file) as was, zipfile.ZipFile(copy, "w") as now:
        for member in was.namelist():
            raw = was.read(member)
            if member == name:
                raw = change(raw)
            if raw is not None:
                now.writestr(member, raw)
    return copy


@pytest.mark.parametrize(
    ("name", "change", "says"),
    [
        ("tables/article.jsonl", lambda raw: raw.replace(b"quay", b"quai"), "article"),
        ("tables/revision.jsonl", lambda raw: raw[: len(raw) // 2], "revision"),
        ("tables/notice.jsonl", lambda _: None, "notice.jsonl is missing"),
        ("files/calibration.toml", lambda raw: raw + b"x", "calibration.toml"),
        ("manifest.json", lambda _: b"{}", "no backup of a newsroom"),
        ("manifest.json", lambda _: None, "manifest.json is missing"),
    ],
)
def test_a_backup_that_was_changed_is_told_and_restores_nothing(
    full, name, change, says
):
    file = spoilt(backed_up(full), name, change)

    with pytest.raises(StoreError, match=says):
        keeping.faults_of_backup(file, AT, told)
    with pytest.raises(StoreError, match=says):
        restored(file, full)

    back = full.path.with_name(f"{full.path.name}-restored")
    assert [path.name for path in back.iterdir()] in ([], ["coranto.db.lock"])


def test_a_backup_that_was_cut_off_is_told(full):
    file = backed_up(full)
    file.write_bytes(file.read_bytes()[:-100])

    with pytest.raises(StoreError, match=r"is damaged, or no backup of a newsroom"):
        keeping.faults_of_backup(file, AT, told)


def test_an_older_newsroom_is_backed_up_as_it_is_and_restored_as_of_today(desk):
    (desk.path / "coranto.toml").write_text(CONFIG)
    schema = Path(__file__).parent.parent / "upgrades" / "schema-0008.sql"
    with closing(sqlite3.connect(desk.path / "coranto.db")) as driver:
        driver.executescript(schema.read_text())
    before = (desk.path / "coranto.db").read_bytes()

    file = backed_up(desk)
    manifest, faults = keeping.faults_of_backup(file, AT, told)

    assert (desk.path / "coranto.db").read_bytes() == before
    assert (manifest.step, manifest.newsroom, faults) == ("0008", None, [])
    back = restored(file, desk)
    with opened(back.settings.store) as database, database.read() as connection:
        assert len(connection.execute(select(newsroom)).all()) == 1
        assert len(connection.execute(select(source)).all()) > 0


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        ("UPDATE edition SET pubstatus = 'canceled'", "disagree"),
        ("DELETE FROM edition WHERE lang = 'fr'", "has no edition"),
        ("DELETE FROM article WHERE id = 2", "belong to rows of article"),
        ("UPDATE sqlite_sequence SET seq = 1", "next number of article is taken"),
        ("UPDATE rendition SET article_id = 1", "the revision of another article"),
    ],
)
def test_records_that_cannot_be_true_are_told(full, harm, says):
    with closing(sqlite3.connect(full.path / "coranto.db")) as driver:
        driver.execute(harm)
        driver.commit()

    with closing(Database(full.settings.store)) as database:
        found = list(verifying.faults(database))

    assert any(says in each for each in found), found


def test_records_of_a_newsroom_that_worked_are_all_well(full):
    full.publish(4)
    full.poll()

    with closing(Database(full.settings.store)) as database:
        assert list(verifying.faults(database)) == []


@pytest.mark.both_databases
def test_a_newsroom_moves_from_one_kind_of_database_to_another(full, unmade):
    full.publish(4)
    full.poll()
    before, file = rows(full), backed_up(full)
    folder = full.path.with_name(f"{full.path.name}-moved")
    folder.mkdir()
    (folder / "coranto.toml").write_text(settings_for(unmade))

    keeping.restore(folder / "coranto.toml", file, AT, told)

    moved = replace(full, path=folder, store=load(folder / "coranto.toml").store)
    assert rows(moved) == before
    with closing(Database(moved.settings.store)) as database:
        assert list(verifying.faults(database)) == []
    moved.publish(5)
    moved.poll()
    assert moved.article(numbers.leap(4) + 1).url.endswith("/article/4")
