"""What an operator does with a newsroom's records, and what nobody does by accident."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coranto.cli import cli
from coranto.errors import Occupied, StoreError
from coranto.newsroom.records import Records
from coranto.store.database import opened
from coranto.store.lock import held
from coranto.web.app import Site
from tests.asgi import get

AT = datetime(2026, 12, 1, tzinfo=UTC)
OPML = """<opml version="2.0"><body>
<outline type="rss" text="Quay Post" xmlUrl="https://quay.example/feed"/>
</body></opml>"""


def coranto(folder, *words: str) -> Result:
    command = ["--config", str(folder / "coranto.toml"), *words]
    return CliRunner().invoke(cli, command)


@pytest.fixture
def folder(tmp_path):
    coranto(tmp_path, "init", str(tmp_path))
    (tmp_path / "feeds.opml").write_text(OPML)
    return tmp_path


@pytest.fixture
def begun(folder):
    coranto(folder, "source", "import", str(folder / "feeds.opml"))
    return folder


def test_a_second_run_is_refused_and_a_source_is_added_all_the_same(begun):
    with held(begun / "coranto.db", AT):
        second = coranto(begun, "run", "--once")
        added = coranto(begun, "source", "set", "quay.example", "--name", "Quay")

    assert isinstance(second.exception, Occupied)
    assert added.exit_code == 0


def test_doctor_makes_nothing(folder):
    before = sorted(each.name for each in folder.iterdir())

    told = coranto(folder, "doctor", "--json").output

    assert sorted(each.name for each in folder.iterdir()) == before
    assert "not made yet" in told


def test_doctor_says_what_became_of_a_database(begun):
    (begun / "coranto.db").unlink()

    told = coranto(begun, "doctor", "--json")
    found = {row["subject"]: row for row in map(json.loads, told.output.splitlines())}

    assert told.exit_code == 1
    assert "is gone" in found[str(begun / "coranto.db")]["says"]


def test_a_newsroom_whose_database_is_gone_begins_anew_on_purpose(begun):
    (begun / "coranto.db").unlink()
    refused = coranto(begun, "source", "list")

    anew = coranto(begun, "init", "--anew")
    listed = coranto(begun, "source", "list")

    assert isinstance(refused.exception, StoreError)
    assert (anew.exit_code, "counted from 1 again" in anew.output) == (0, True)
    assert "No publishers yet" in listed.output


def test_a_newsroom_whose_database_is_there_does_not_begin_anew(begun):
    anew = coranto(begun, "init", "--anew")

    assert (anew.exit_code, "is still there" in anew.output) == (1, True)
    assert "quay.example" in coranto(begun, "source", "list").output


def test_the_id_lies_beside_the_settings_wherever_the_database_is(folder, tmp_path):
    elsewhere = tmp_path / "disk"
    elsewhere.mkdir()
    (folder / "coranto.toml").write_text(f'[store]\npath = "{elsewhere}/news.db"\n')
    coranto(folder, "source", "import", str(folder / "feeds.opml"))

    # The disk is no longer mounted.
    (elsewhere / "news.db").unlink()
    (elsewhere / "news.db.lock").unlink()

    refused = coranto(folder, "source", "list").exception
    assert (folder / "coranto.id").exists()
    assert isinstance(refused, StoreError)
    assert "is gone" in refused.why


def test_a_site_whose_records_are_damaged_says_so_with_503(desk):
    desk.poll()

    with opened(desk.settings.store) as database:
        app = Site(desk.settings, Records(database)).app()
        well = get(app, "/healthz").status
        database.close()
        Path(desk.settings.store.path).write_bytes(b"hello" * 1000)
        ill = [get(app, path).status for path in ("/healthz", "/en/")]

    assert (well, ill) == (200, [503, 503])


def test_a_newsroom_is_put_away_looked_over_and_brought_back(begun, tmp_path):
    backups, empty = tmp_path / "backups", tmp_path / "empty"
    backups.mkdir()
    empty.mkdir()

    made = json.loads(coranto(begun, "backup", str(backups), "--json").stdout)
    sound = json.loads(coranto(begun, "verify", made["file"], "--json").stdout)
    well = coranto(begun, "verify")
    back = coranto(empty, "restore", made["file"])

    assert (made["tables"]["source"], sound["faults"]) == (1, [])
    assert (well.exit_code, "all is well" in well.output) == (0, True)
    assert (back.exit_code, f"{made['rows']} rows are back" in back.output) == (0, True)
    assert "quay.example" in coranto(empty, "source", "list").output


def test_verify_fails_where_something_is_wrong(begun):
    with closing(sqlite3.connect(begun / "coranto.db")) as driver:
        driver.execute("DELETE FROM source")
        driver.commit()

    told = coranto(begun, "verify")

    assert told.exit_code == 1
    assert "1 rows of feed belong to rows of source that are gone" in told.output
