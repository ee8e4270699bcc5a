"""Whatever happens to the process, nothing is lost and nothing comes out twice."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coranto.store.database import opened
from coranto.store.settings import Settings

ARTICLES = 500
KILLS = 20
LANGS = ("en", "fr", "es")
PUBLICATIONS = ARTICLES * len(LANGS)

CONFIG = """
[site]
languages = ["en", "fr", "es"]
[wire]
allow_private_networks = true
delay_s = 0.0
[translate]
engines = ["libretranslate"]
url = "{address}"
"""

# Without a key, so that a row published twice is seen twice.
AUDIT = """
CREATE TABLE audit (article_id, lang);
CREATE TRIGGER audit_publication AFTER INSERT ON publication
BEGIN INSERT INTO audit VALUES (new.article_id, new.lang); END;
"""


@pytest.fixture
def publisher() -> Iterator[str]:
    script = Path(__file__).parent.parent / "synthetic.py"
    command = [sys.executable, str(script), "--articles", str(ARTICLES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


def coranto(config: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "coranto", "--config", str(config), *words]


def count(database: Path, what: str) -> int:
    with closing(sqlite3.connect(database, timeout=10)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0])


@pytest.mark.slow
@pytest.mark.timeout(280)
@pytest.mark.enable_socket
def test_kill_at_twenty_random_moments_loses_nothing_and_publishes_nothing_twice(
    publisher, tmp_path
):
    config = tmp_path / "coranto.toml"
    config.write_text(CONFIG.format(address=publisher))
    database = tmp_path / "coranto.db"
    with opened(Settings(str(database))):
        pass
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(AUDIT)
    subprocess.run(
        coranto(config, "source", "add", f"{publisher}/feed.rss"), check=True
    )

    moments = [
        _killed_after(config, database, random.randint(1, 20)) for _ in range(KILLS)
    ]
    subprocess.run(coranto(config, "run", "--once"), check=True)

    assert moments == sorted(moments)
    assert moments[-1] < PUBLICATIONS, "a kill came after the work was done"
    assert count(database, "audit") == PUBLICATIONS
    assert (
        count(database, "(SELECT DISTINCT article_id, lang FROM audit)") == PUBLICATIONS
    )
    assert count(database, "publication WHERE pubstatus = 'usable'") == PUBLICATIONS


def _killed_after(config: Path, database: Path, more: int) -> int:
    """Run until ``more`` publications came out, kill the run, and say how many there are."""
    before = count(database, "publication")
    with subprocess.Popen(
        coranto(config, "run", "--once"),
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    ) as newsroom:
        while count(database, "publication") < before + more:
            assert newsroom.poll() is None, "the run ended before it was killed"
            time.sleep(random.uniform(0.001, 0.02))
        os.killpg(newsroom.pid, signal.SIGKILL)
    return count(database, "publication")
