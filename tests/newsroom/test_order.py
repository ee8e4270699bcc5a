"""Whoever comes first: newer words stay, and the outbox is read in its order."""

import itertools
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from coranto.newsroom.pipeline import WAY_OF_A_STORY
from coranto.store.schema import edition, publication
from tests.newsroom.histories import LANGS, House, Process

pytestmark = pytest.mark.both_databases

ARTICLES = 4


@pytest.fixture
def house(store) -> Iterator[House]:
    made = House(store, ARTICLES)
    yield made
    made.ends()


def test_an_old_translation_that_is_finished_late_does_not_come_out(house):
    house.step("poll")
    house.step("read")

    async def corrected() -> None:
        for story in house.wire.stories:
            story.version = story.told = 1
        house.wire.say()
        house.expedite()
        for name in ("poll", "read"):
            await house.beside(name)

    house.engine.meanwhile = corrected
    house.work()

    told = house.ask(select(publication.c.revision_id).distinct())
    stands = house.ask(select(edition.c.revision_id).distinct())
    assert {row[0] for row in told} == {row[0] for row in stands}
    house.watch()
    assert {row.standing.number for row in map(house.known, range(ARTICLES))} == {2}


def test_two_workers_bring_everything_out_once_and_in_the_order_of_its_numbers(house):
    another = Process(house.settings, house.wire, house.engine)
    another.loop.run(another.room.translator.open())

    with ThreadPoolExecutor(2) as workers:
        each = (house.process, another)
        at_work = [workers.submit(_works, process) for process in each]
        seen: list[tuple[int, ...]] = [()]
        while not all(done.done() for done in at_work) or len(seen[-1]) == 0:
            seen.append(_numbers(house))
    for done in at_work:
        done.result()
    another.ends()

    assert all(
        later[: len(sooner)] == sooner for sooner, later in itertools.pairwise(seen)
    )
    out = house.ask(select(publication.c.article_id, publication.c.lang))
    assert len(out) == len(set(out)) == ARTICLES * len(LANGS)
    house.watch()


def _numbers(house: House) -> tuple[int, ...]:
    rows = house.ask(select(publication.c.seq).order_by(publication.c.seq))
    return tuple(row[0] for row in rows)


def _works(process: Process) -> None:
    async def work() -> None:
        idle = 0
        while idle < 3:
            done = [await process.takes(step) for step in WAY_OF_A_STORY]
            idle = 0 if any(done) else idle + 1

    process.loop.run(work())
