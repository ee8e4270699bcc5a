"""Kills by the clock, at whatever the newsroom is, while its publisher goes on."""

import json
import os
import random
import signal
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import func, select

from coranto.model import PubStatus
from coranto.store import articles, renditions
from coranto.store.database import Database, opened
from coranto.store.schema import article, edition, publication, rendition
from coranto.wire.cadence import LOOKS_S
from tests import synthetic
from tests.newsroom.test_crash import CONFIG, LANGS, coranto

# So many articles and kills; by hand: CORANTO_KILLS=300x60.
ARTICLES, KILLS = map(int, os.environ.get("CORANTO_KILLS", "6x4").split("x"))

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
MOSTLY_KILL = (8, 1, 1)


@dataclass
class Publisher:
    """The server of ``tests/synthetic.py``, and what was changed there.

    Attributes:
        versions: How often each article that is out was corrected.
        asked_for: How often each page may be asked for: once, and once more for each
            change, and once more where it was the last before a kill.
    """

    address: str
    versions: dict[int, int] = field(
        default_factory=lambda: dict.fromkeys(range(ARTICLES), 0)
    )
    asked_for: Counter[int] = field(default_factory=lambda: Counter(range(ARTICLES)))

    def changes(self) -> None:
        """One article is corrected, or now and then withdrawn."""
        number = random.choice(list(self.versions))
        self.asked_for[number] += 1
        if random.random() < 0.25 and len(self.versions) > 1:
            self._say(number, "withdraw")
            del self.versions[number]
        else:
            self._say(number, "correct")
            self.versions[number] += 1

    def asked(self) -> list[int]:
        with urllib.request.urlopen(f"{self.address}/asked") as answer:
            return list(json.load(answer))

    def excuses(self) -> None:
        """The page that was asked for last may have been under way."""
        if asked := self.asked():
            self.asked_for[asked[-1]] += 1

    def _say(self, number: int, what: str) -> None:
        url = f"{self.address}/article/{number}/{what}"
        with urllib.request.urlopen(urllib.request.Request(url, method="POST")):
            return


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    script = Path(__file__).parent.parent / "synthetic.py"
    command = [sys.executable, str(script), "--articles", str(ARTICLES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield Publisher(server.stdout.readline().strip())
        server.terminate()


@pytest.mark.both_databases
@pytest.mark.slow
@pytest.mark.timeout(0)
@pytest.mark.enable_socket
def test_kills_by_the_clock_lose_nothing_and_undo_nothing(publisher, store, tmp_path):
    config = tmp_path / "coranto.toml"
    config.write_text(CONFIG.format(address=publisher.address, url=store.url))
    added = coranto(config, "source", "add", f"{publisher.address}/feed.rss")
    subprocess.run(added, check=True)
    began = time.monotonic()

    for _ in range(KILLS):
        _struck(config, publisher)
    subprocess.run(coranto(config, "run", "--once"), check=True)

    lasted_s = time.monotonic() - began
    looks = sum(after_s < lasted_s for after_s in LOOKS_S)
    asked = Counter(publisher.asked())
    with opened(store) as database:
        found = (_wrong(database, publisher), _twice(database), _stuck(database))
    too_often = {
        number: times
        for number, times in asked.items()
        if times > publisher.asked_for[number] + looks
    }
    print(f"{sum(asked.values())} pages asked for in {lasted_s:.0f} s, {KILLS} kills")
    assert (*found, too_often) == ({}, [], [], {})


def _struck(config: Path, publisher: Publisher) -> None:
    """A run that ends after some seconds, while something changes at the publisher."""
    with subprocess.Popen(
        coranto(config, "run", "--once"),
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    ) as newsroom:
        seconds = random.choice((0.5, 4.0, 8.0)) * random.random()
        time.sleep(seconds / 2)
        publisher.changes()
        time.sleep(seconds / 2)
        (how,) = random.choices(SIGNALS, MOSTLY_KILL)
        if newsroom.poll() is None:
            os.killpg(newsroom.pid, how)
    publisher.excuses()


def _wrong(database: Database, publisher: Publisher) -> dict[int, str]:
    """Articles that are not out as their publisher has them, and how they are."""
    found = {}
    with database.read() as connection:
        for number in range(ARTICLES):
            url = f"{publisher.address}/article/{number}"
            row = articles.find(connection, url)
            here = article.c.url == url
            stands = connection.execute(
                select(edition.c.lang, edition.c.pubstatus, edition.c.revision_id)
                .join(article)
                .where(here)
            ).all()
            if number not in publisher.versions:
                if {each.pubstatus for each in stands} - {PubStatus.CANCELED}:
                    found[number] = f"withdrawn, and {stands}"
                continue
            if row is None or row.standing is None:
                found[number] = f"lost: {row}"
                continue
            version = publisher.versions[number]
            headline = synthetic.sentences(number, "en", version)[0]
            right = {(lang, PubStatus.USABLE, row.standing.id) for lang in LANGS}
            if (
                row.standing.body.headline != headline
                or set(map(tuple, stands)) != right
            ):
                found[number] = f"{row.standing.body.headline}: {stands}"
    return found


def _twice(database: Database) -> list[tuple[int, str]]:
    """(revision, language) of what came out more than once."""
    columns = publication.c.revision_id, publication.c.lang
    several = select(*columns).group_by(*columns).having(func.count() > 1)
    with database.read() as connection:
        return [tuple(row) for row in connection.execute(several)]


def _stuck(database: Database) -> list[str]:
    """What is still said to be under way, on its way, or was given up."""
    with database.read() as connection:
        found = [
            f"{table.name} {row.id}"
            for table in (article, rendition)
            for row in connection.execute(
                select(table.c.id).where(
                    table.c.taken_by.is_not(None)
                    | table.c.suspect
                    | table.c.given_up_at.is_not(None)
                )
            )
        ]
        on_the_way = renditions.unfinished(connection)
    return found + [f"{on_the_way} on their way"] * bool(on_the_way)
