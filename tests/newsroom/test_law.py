"""Who dies takes nobody along, what is asked meanwhile is done, nothing is given up for good."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from coranto import __version__
from coranto.errors import Unreachable
from coranto.model import Entry, Rights, Source, State
from coranto.newsroom import reading
from coranto.newsroom.floor import Floor
from coranto.newsroom.policy import attempts
from coranto.newsroom.policy.attempts import MOST_ATTEMPTS, is_given_up
from coranto.store import articles, given_up, renditions, sources, turns
from coranto.store.articles import Announcement
from coranto.store.database import Database, opened
from coranto.store.schema import article, newsroom, rendition
from coranto.text.clock import now
from tests.newsdesk import BASE, FEED

HOSTS = [f"h{number}.example" for number in range(16)]
PAPER = Source("n", "N", "https://n.example/", Rights.FULL)


pytestmark = pytest.mark.both_databases


@pytest.fixture
def database(store):
    with opened(store) as made:
        with made.write() as connection:
            sources.add(connection, PAPER, "https://n.example/f", now())
            told = [
                Announcement(
                    f"https://{host}/a",
                    host,
                    Entry(host, f"https://{host}/a", "T", "", (), None, None, None),
                )
                for host in HOSTS
            ]
            articles.announce(connection, (1, 1), told, now())
        yield made


def start(database: Database, run: str) -> None:
    with database.write() as connection:
        articles.AT_HOST.orphaned(connection, run, now())


def take(database: Database, host: str, run: str, *, alone: bool = False):
    with database.write() as connection:
        row = articles.take(connection, host, now(), run)
        if alone and row is not None:
            articles.UNITS.alone(connection, [row.id])
    return row


def test_deaths_of_the_process_cost_innocent_articles_nothing(database):
    rows = []
    for number in range(7):
        start(database, f"run {number}")
        rows = [take(database, host, f"run {number}") for host in HOSTS]

    assert [row.attempts for row in rows] == [1] * len(HOSTS)
    assert [row.suspect for row in rows] == [True] * len(HOSTS)


def test_an_article_that_kills_the_process_while_it_is_alone_is_given_up(database):
    rows = []
    for number in range(MOST_ATTEMPTS + 1):
        start(database, f"run {number}")
        rows = [
            take(database, host, f"run {number}", alone=host == "h3.example")
            for host in HOSTS
        ]

    told = [is_given_up(row.attempts, suspect=row.suspect) for row in rows]

    assert told == [host == "h3.example" for host in HOSTS]


def test_a_process_that_is_stopped_leaves_no_suspects(database):
    take(database, HOSTS[0], "run 1")
    with database.write() as connection:
        articles.UNITS.release(connection, "run 1")
    start(database, "run 2")

    row = take(database, HOSTS[0], "run 2")

    assert (row.attempts, row.suspect) == (1, False)


def test_a_suspect_that_is_stopped_while_it_is_alone_is_not_charged_later(database):
    start(database, "run 1")
    take(database, HOSTS[0], "run 1")
    start(database, "run 2")
    take(database, HOSTS[0], "run 2", alone=True)
    with database.write() as connection:
        articles.UNITS.release(connection, "run 2")
    take(database, HOSTS[0], "run 3")
    start(database, "run 4")

    row = take(database, HOSTS[0], "run 4")

    assert (row.attempts, row.suspect) == (1, True)


def test_what_is_asked_while_an_article_is_read_leaves_it_due_at_once(desk):
    """A feed tells a correction while the page is on its way."""
    at = now()
    desk.poll()
    real = desk.wire.page

    async def page(url, etag="", last_modified=""):
        answer = await real(url, etag, last_modified)
        with opened(desk.settings.store) as base, base.write() as connection:
            articles.look_again(connection, [1], now())
        desk.wire.page = real
        return answer

    desk.wire.page = page
    said = desk.wire.answers[f"{BASE}/article/0"]
    desk.wire.answers[f"{BASE}/article/0"] = said.replace(b"10 hours", b"11 hours")
    with opened(desk.settings.store) as base, base.write() as connection:
        articles.look_again(connection, [1], at)
    desk.wire.got.clear()

    desk.poll()

    assert desk.wire.got.count(f"{BASE}/article/0") == 2
    assert "11" in desk.out("fr").rendition.units[0].target
    assert desk.article().standing.number == 2


def test_a_fault_of_ours_in_a_batch_costs_the_others_nothing(desk, monkeypatch):
    desk.publish(3)
    real = reading._article

    def faulty(answer, row, past):
        if row.id == 2:
            raise ZeroDivisionError
        return real(answer, row, past)

    monkeypatch.setattr(reading, "_article", faulty)

    desk.poll()

    found = [desk.article(number) for number in (1, 2, 3)]
    assert [row.state for row in found] == ["read", "skipped", "read"]
    assert [row.given_up_at is None for row in found] == [True, False, True]
    assert "given up after 5 attempts" in found[1].reason


def test_what_was_given_up_is_listed_and_taken_up_again(desk, monkeypatch):
    real = reading._article
    monkeypatch.setattr(reading, "_article", lambda *_: 1 / 0)
    desk.poll()
    listed = desk.ask(given_up.listed)
    monkeypatch.setattr(reading, "_article", real)

    with opened(desk.settings.store) as base, base.write() as connection:
        count = given_up.retry(connection, now())
    desk.poll()

    assert [(each.what, each.number) for each in listed] == [("article", 1)]
    assert (count, desk.ask(given_up.count)) == (1, 0)
    assert desk.out("fr") is not None


def test_an_upgrade_takes_up_what_was_given_up(desk, monkeypatch):
    real = reading._article
    monkeypatch.setattr(reading, "_article", lambda *_: 1 / 0)
    desk.poll()
    monkeypatch.setattr(reading, "_article", real)
    with opened(desk.settings.store) as base, base.write() as connection:
        connection.execute(newsroom.update().values(version="0.0.1"))

    desk.poll()

    assert desk.out("fr") is not None
    assert desk.ask(lambda c: c.execute(newsroom.select()).one().version) == __version__


def test_a_translation_that_dies_alone_is_withheld_and_can_be_taken_up(desk):
    desk.poll()
    here = (rendition.c.article_id == 1) & (rendition.c.lang == "fr")
    for _ in range(MOST_ATTEMPTS):
        with opened(desk.settings.store) as base, base.write() as connection:
            begun = {
                "state": "translated",
                "due_at": now(),
                "taken_by": "dead",
                "alone": True,
            }
            connection.execute(rendition.update().where(here).values(begun))
            renditions.UNITS.orphaned(connection, "run", now())
    desk.poll()
    held = desk.out("fr")

    with opened(desk.settings.store) as base, base.write() as connection:
        count = given_up.retry(connection, now(), article_id=1)
    desk.poll()

    assert (held.reason, count) == ("withheld-engine", 1)
    assert desk.out("fr").pubstatus == State.USABLE.value


def test_what_was_given_up_is_not_told_of_once_its_article_says_other_words(desk):
    desk.poll()
    here = (rendition.c.article_id == 1) & (rendition.c.lang == "fr")
    with opened(desk.settings.store) as base, base.write() as connection:
        held = {"state": "withheld", "given_up_at": now()}
        connection.execute(rendition.update().where(here).values(held))
    told = desk.ask(given_up.count)
    for url in (f"{BASE}/article/0", FEED):
        said = desk.wire.answers[url]
        desk.wire.answers[url] = said.replace(b"10 hours", b"11 hours")

    desk.poll()

    assert (told, desk.ask(given_up.count)) == (1, 0)


def test_two_workers_that_read_one_article_make_one_revision_of_it(database):
    first = take(database, HOSTS[0], "one")
    second = take(database, HOSTS[0], "two")
    values = {"state": "read", "due_at": None}

    with database.write() as connection:
        late = articles.UNITS.settled(connection, second.id, second.generation, values)
        early = articles.UNITS.settled(connection, first.id, first.generation, values)

    assert (late, early) == (True, False)


def test_a_suspect_is_at_work_alone():
    async def play() -> list[str]:
        floor, said = Floor(), []

        async def ordinary(name):
            async with floor.together():
                said.append(f"{name} begins")
                await asyncio.sleep(0)
                said.append(f"{name} ends")

        async def suspect():
            async with floor.alone():
                said.append("suspect begins")
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                said.append("suspect ends")

        async with asyncio.TaskGroup() as tasks:
            for each in (ordinary("a"), ordinary("b"), suspect(), ordinary("c")):
                tasks.create_task(each)
        return said

    said = asyncio.run(play())

    begins = said.index("suspect begins")
    assert said[begins + 1] == "suspect ends"
    assert set(said[:begins]) == {"a begins", "a ends", "b begins", "b ends"}


def test_an_article_of_a_publisher_that_is_down_for_hours_is_not_given_up(
    desk, monkeypatch
):
    monkeypatch.setattr(attempts, "BACK_OFF_S", 60.0)  # more than a run waits for
    desk.wire.answers[f"{BASE}/article/0"] = Unreachable(BASE, "does not answer")
    for _ in range(6):
        desk.work()
        desk.wait(timedelta(days=2))
    before = desk.article()
    desk.publish(1)

    desk.work()

    assert (before.given_up_at, before.reason) == (None, "does not answer")
    assert desk.article().state == "read"


def test_the_units_under_way_are_free_after_a_run(desk):
    desk.poll()

    taken = desk.ask(
        lambda c: [
            c.execute(table.select().where(table.c.taken_by.is_not(None))).all()
            for table in (article, rendition)
        ]
    )

    assert taken == [[], []]
    assert desk.feed().attempts == 0
    assert replace(desk.feed(), generation=0).suspect is False
    assert FEED in desk.wire.got


def test_of_two_that_come_round_one_takes_the_turn(desk):
    at = now()
    desk.poll()

    with opened(desk.settings.store) as base, base.write() as connection:
        hours = [at, at, at + timedelta(minutes=59), at + timedelta(hours=1)]
        took = [turns.take(connection, "a", each, timedelta(hours=1)) for each in hours]

    assert took == [True, False, False, True]
