"""A newsroom that an earlier version made is opened by this one, and goes on.

``schema-*.sql`` are databases as earlier versions left them, each made by the last
commit with that schema: two stories in three languages, one of them corrected.
``settings-*.toml`` is what each earlier ``coranto init`` wrote.
"""

import re
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from coranto.cli import cli
from coranto.config import Settings, load, parse
from coranto.model import PubStatus
from coranto.store import migrations
from tests import synthetic
from tests.newsdesk import BASE, Desk

HERE = Path(__file__).parent
SCHEMAS = sorted(HERE.glob("schema-*.sql"))
SETTINGS = sorted(HERE.glob("settings-*.toml"))
KEPT = ("source", "feed", "article", "revision", "rendition", "notice")


def rows(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as connection:
        return {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in KEPT
        }


def readable(desk: Desk, article: int) -> dict[str, str]:
    """What readers see in each language in which it is not held back."""
    printings = {lang: desk.out(lang, article) for lang in desk.langs}
    return {
        lang: " ".join(unit.target for unit in each.rendition.units)
        for lang, each in printings.items()
        if each is not None and each.pubstatus is PubStatus.USABLE
    }


@pytest.fixture(params=SCHEMAS, ids=lambda path: path.stem)
def old(request, desk: Desk) -> Desk:
    """A newsroom of an earlier version, whose publisher has brought a third story."""
    with sqlite3.connect(desk.path / "coranto.db") as connection:
        connection.executescript(request.param.read_text())
    connection.close()
    desk.publish(3)
    corrected = synthetic.page(0).replace("Tuesday", "Friday")
    desk.wire.answers[f"{BASE}/article/0"] = corrected.encode()
    return desk


def test_every_earlier_schema_is_here():
    steps = Path(migrations.__file__).parent.glob("versions/0*.py")

    assert [path.stem[-4:] for path in SCHEMAS] == sorted(
        path.name[:4] for path in steps if path.name[:4] < migrations.HEAD
    )[: len(SCHEMAS)]
    assert len(SCHEMAS) >= 9


def test_an_earlier_newsroom_keeps_what_it_has_and_goes_on(old: Desk):
    before = rows(old.path / "coranto.db")

    old.poll()

    after = rows(old.path / "coranto.db")
    assert {
        table: count for table, count in before.items() if after[table] < count
    } == {}
    assert list(readable(old, 3)) == ["en", "fr", "es"]


def test_what_was_out_reads_the_same(old: Desk):
    before = [readable(old, number) for number in (1, 2)]

    old.poll()

    after = [readable(old, number) for number in (1, 2)]
    assert [each | was for each, was in zip(after, before, strict=True)] == after
    assert [*before[0], *before[1]] == ["en", "en", "fr", "es"]


@pytest.mark.parametrize("path", SETTINGS, ids=lambda path: path.stem)
def test_the_settings_of_every_earlier_init_are_read(path):
    settings = load(path)

    engines = ("apertium",) if path.stem < "settings-03" else ("apertium", "neural")
    assert settings.translate.engines == engines
    assert settings.site == Settings().site


@pytest.mark.parametrize("path", SETTINGS, ids=lambda path: path.stem)
def test_every_setting_an_earlier_init_named_is_one_today(path):
    named = re.sub(r"^# (?=\w+ = )", "", path.read_text(), flags=re.MULTILINE)

    assert parse(named.encode(), path.name).wire.poll_s == Settings().wire.poll_s


@pytest.mark.parametrize("path", SETTINGS, ids=lambda path: path.stem)
def test_doctor_says_which_line_to_write(path, tmp_path):
    (tmp_path / "coranto.toml").write_bytes(path.read_bytes())

    words = ["--config", str(tmp_path / "coranto.toml"), "doctor"]
    said = " ".join(CliRunner().invoke(cli, words).stdout.split())

    is_old = (
        'engine = "apertium" is of an earlier version; write engines = ["apertium"]'
    )
    assert (is_old in said) == (path.stem < "settings-03")
