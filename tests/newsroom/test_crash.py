"""Whatever happens to the process, nothing is lost and nothing comes out twice."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from coranto.store.database import Database, opened
from coranto.store.settings import Settings

LANGS = ("en", "fr", "es")

CONFIG = """
[store]
url = "{url}"
[site]
languages = ["en", "fr", "es"]
[wire]
allow_private_networks = true
delay_s = 0.0
[translate]
engines = ["libretranslate"]
url = "{address}"
"""

# What a run that gets on stays below, however loaded the machine is: processor seconds
# from one publication to the next (a start takes 2), and looks at a process that sleeps.
MOST_CPU_S = 60.0
MOST_IDLE = 5000

# Without a key, so that a row published twice is seen twice.
AUDIT = "CREATE TABLE audit (article_id bigint, lang text)"
WRITE_DOWN = "INSERT INTO audit VALUES (new.article_id, new.lang);"
IN_SQLITE = (
    AUDIT,
    f"CREATE TRIGGER audits AFTER INSERT ON publication BEGIN {WRITE_DOWN} END",
)
IN_POSTGRESQL = (
    AUDIT,
    f"""
    CREATE FUNCTION write_down() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN {WRITE_DOWN} RETURN new; END $$
    """,
    """
    CREATE TRIGGER audits AFTER INSERT ON publication
    FOR EACH ROW EXECUTE FUNCTION write_down()
    """,
)


@dataclass(frozen=True)
class Size:
    """How much is published, and how often the newsroom is killed over it."""

    articles: int
    kills: int

    @property
    def publications(self) -> int:
        return self.articles * len(LANGS)


@pytest.fixture
def size(store: Settings) -> Size:
    # What is not about the database is tried in SQLite.
    return Size(60, 4) if store.url else Size(150, 10)


@pytest.fixture
def database(store: Settings) -> Iterator[Database]:
    """An empty newsroom that writes down what is published."""
    with opened(store) as database:
        with database.write() as connection:
            for statement in IN_POSTGRESQL if store.url else IN_SQLITE:
                connection.execute(text(statement))
        yield database


@pytest.fixture
def publisher(size: Size) -> Iterator[str]:
    script = Path(__file__).parent.parent / "synthetic.py"
    command = [sys.executable, str(script), "--articles", str(size.articles)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


def coranto(config: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "coranto", "--config", str(config), *words]


def count(database: Database, what: str) -> int:
    with database.read() as connection:
        counted = text(f"SELECT count(*) FROM {what}")
        return int(connection.execute(counted).scalar_one())


@pytest.mark.both_databases
@pytest.mark.slow
@pytest.mark.timeout(0)
@pytest.mark.enable_socket
def test_kills_at_random_moments_lose_nothing_and_publish_nothing_twice(
    publisher, database, size, store, tmp_path
):
    config = tmp_path / "coranto.toml"
    config.write_text(CONFIG.format(address=publisher, url=store.url))
    subprocess.run(
        coranto(config, "source", "add", f"{publisher}/feed.rss"), check=True
    )

    moments = [
        _killed_after(config, database, random.randint(1, 20))
        for _ in range(size.kills)
    ]
    with subprocess.Popen(coranto(config, "run", "--once")) as newsroom:
        _watch(newsroom, database, until=lambda out: out >= size.publications)
        # Once a quarter of an hour has passed, the first articles are looked at again,
        # and a slow run is never without work. It is asked to end.
        newsroom.terminate()
    assert newsroom.returncode in {0, 128 + signal.SIGTERM}

    assert moments == sorted(moments)
    assert moments[-1] < size.publications, "a kill came after the work was done"
    different = "(SELECT DISTINCT article_id, lang FROM audit) AS different"
    usable = "publication WHERE pubstatus = 'usable'"
    counts = [count(database, what) for what in ("audit", different, usable)]
    assert counts == [size.publications] * 3


def _killed_after(config: Path, database: Database, more: int) -> int:
    """Run until ``more`` publications came out, kill the run, and say how many there are."""
    before = count(database, "publication")
    with subprocess.Popen(
        coranto(config, "run", "--once"),
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    ) as newsroom:
        _watch(newsroom, database, until=lambda out: out >= before + more)
        assert newsroom.poll() is None, "the run ended before it was killed"
        os.killpg(newsroom.pid, signal.SIGKILL)
    return count(database, "publication")


def _watch(
    newsroom: subprocess.Popen[bytes], database: Database, until: Callable[[int], bool]
) -> None:
    """Wait until so many publications are out, or the run ended.

    A run that does not get on is killed. That is told by the processor time it had and
    not by the clock: a loaded machine may take as long as it wants.
    """
    out, since, spent, idle = -1, 0.0, 0.0, 0
    while newsroom.poll() is None and not until(out):
        had, spent = spent, _cpu_s(newsroom.pid)
        idle = idle + 1 if spent == had else 0
        if spent - since > MOST_CPU_S or idle > MOST_IDLE:
            newsroom.kill()
            pytest.fail(f"{out} are out, and no more for {spent - since:.0f} s of work")
        time.sleep(random.uniform(0.001, 0.02))
        if (now := count(database, "publication")) != out:
            out, since = now, spent


def _cpu_s(pid: int) -> float:
    """Processor seconds that a process had, its threads included: proc_pid_stat(5)."""
    stat = Path(f"/proc/{pid}/stat").read_text()
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
