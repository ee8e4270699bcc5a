"""No engine is asked for more than its budget, and what is urgent goes first."""

import asyncio
import re
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from coranto.errors import BudgetSpent, EngineUnreachable
from coranto.model import State, Tier
from coranto.newsroom import budgets
from coranto.newsroom.budgets import EngineBudgets
from coranto.newsroom.records import Records
from coranto.store import spending
from coranto.store.database import opened
from coranto.store.spending import Work, day_after
from coranto.text.clock import now
from coranto.translate.settings import Budget
from tests import synthetic
from tests.fakes import FakeEngine
from tests.newsdesk import BASE, FEED, Desk

pytestmark = pytest.mark.both_databases

# What a paid engine is sent of one synthetic article in one language, as long as each
# of them is counted by itself.
LENGTHS = [sum(map(len, synthetic.sentences(number, "en"))) for number in range(9)]


class Paid(FakeEngine):
    name = "paid"


class Free(FakeEngine):
    name = "free"


def bill(desk: Desk) -> dict[str, Work]:
    found: dict[str, Work] = desk.ask(spending.since, now(), now())
    return found


def states(desk: Desk, lang: str = "fr") -> list[State]:
    rows = [row for number in range(1, 9) for row in desk.renditions(number)]
    return [row.state for row in rows if row.lang == lang]


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.engine = Paid(synthetic.LANGS, synthetic.translated)
    desk.langs = ("en", "fr")
    return desk


def test_what_an_engine_is_sent_is_counted_and_what_is_remembered_is_free(desk):
    desk.poll()
    desk.publish(2)
    copy = desk.wire.answers[f"{BASE}/article/0"]
    desk.wire.answers[f"{BASE}/article/1"] = copy
    desk.poll()

    segments = len(synthetic.sentences(0, "en"))
    assert states(desk) == [State.USABLE] * 2
    assert bill(desk) == {"paid": Work(LENGTHS[0], segments, 1)}


def test_with_a_spent_budget_articles_wait_for_midnight_and_no_attempt_is_counted(desk):
    desk.publish(3)
    desk.budgets = {"paid": Budget(characters_a_day=LENGTHS[0] + LENGTHS[1] + 50)}

    desk.poll()

    waiting = [row for n in (1, 2, 3) for row in desk.renditions(n) if row.due_at]
    assert sorted(states(desk)) == sorted([State.USABLE, State.USABLE, State.NEW])
    assert [(row.attempts, row.due_at) for row in waiting] == [(0, day_after(now()))]
    assert "characters of this day are spent" in waiting[0].error
    assert bill(desk)["paid"].characters <= LENGTHS[0] + LENGTHS[1] + 50


def test_a_day_that_ends_while_an_engine_is_asked_is_paid_or_refused_at_once(
    desk, monkeypatch
):
    """Asked about one day and refused about the next, it would do neither for ever."""
    last = datetime(2026, 11, 30, 23, 59, 59, 999_000, UTC)
    ticks = (last + timedelta(milliseconds=tick) for tick in range(1000))
    monkeypatch.setattr(budgets, "now", lambda: next(ticks))

    async def paid(records: Records) -> bool:
        await records.write(spending.charge, "paid", Work(995, 1, 1), last)
        meter = EngineBudgets(records, {"paid": Budget(characters_a_day=1000)})
        try:
            async with asyncio.timeout(5), meter.paid("paid", ["ten chars."]):
                return True
        except BudgetSpent:
            return False

    with opened(desk.settings.store) as database:
        records = Records(database)
        outcome = asyncio.run(paid(records))
        records.close()

    assert outcome is False


def test_after_midnight_what_waited_comes_out(desk):
    desk.publish(3)
    desk.budgets = {"paid": Budget(characters_a_day=2 * max(LENGTHS))}
    desk.poll()
    desk.wait(timedelta(days=1))

    desk.work()

    assert states(desk) == [State.USABLE] * 3


def test_the_month_closes_an_engine_as_well(desk):
    desk.publish(2)
    desk.budgets = {"paid": Budget(characters_a_month=max(LENGTHS) + 10)}

    desk.poll()

    (waiting,) = [row for n in (1, 2) for row in desk.renditions(n) if row.due_at]
    assert waiting.due_at == spending.month_after(now())


def test_a_raised_budget_is_used_at_the_next_start(desk):
    desk.publish(2)
    desk.budgets = {"paid": Budget(characters_a_day=max(LENGTHS) + 10)}
    desk.poll()
    assert sorted(states(desk)) == sorted([State.USABLE, State.NEW])
    desk.budgets = {"paid": Budget(characters_a_day=10 * max(LENGTHS))}

    desk.poll()

    assert states(desk) == [State.USABLE] * 2


def test_a_spent_budget_moves_work_to_the_next_engine_of_the_same_tier(desk):
    desk.publish(2)
    desk.others = (Free(synthetic.LANGS, synthetic.translated),)
    desk.budgets = {"paid": Budget(characters_a_day=1)}

    desk.poll()

    assert states(desk) == [State.USABLE] * 2
    assert list(bill(desk)) == ["free"]


@pytest.mark.parametrize("when_spent", ["wait", "weaker"])
def test_a_weaker_engine_steps_in_only_where_the_operator_says_so(desk, when_spent):
    desk.others = (Free(synthetic.LANGS, synthetic.translated, Tier.ROUGH),)
    desk.budgets = {"paid": Budget(characters_a_day=1)}
    desk.when_spent = when_spent

    desk.poll()

    made = [row.body.tier if row.body else None for row in desk.renditions()]
    assert made == [Tier.PUBLISH, {"wait": None, "weaker": Tier.ROUGH}[when_spent]]


def test_of_what_waits_the_newest_goes_first(desk):
    desk.publish(6)
    desk.budgets = {"paid": Budget(characters_a_day=10)}
    desk.poll()
    desk.budgets = {"paid": Budget(characters_a_day=2 * max(LENGTHS) + 10)}
    desk.wait(timedelta(days=1))

    desk.work()

    assert states(desk) == [State.NEW] * 4 + [State.USABLE] * 2


async def paid(
    desk: Desk, budget: Budget, chars: int, trouble: Exception | None = None
):
    with opened(desk.settings.store) as database:
        records = Records(database)
        try:
            async with EngineBudgets(records, {"paid": budget}).paid(
                "paid", ["x" * chars]
            ):
                if trouble:
                    raise trouble
        finally:
            records.close()


def test_an_engine_that_does_not_answer_costs_nothing(desk):
    with pytest.raises(EngineUnreachable):
        asyncio.run(paid(desk, Budget(), 70, EngineUnreachable("paid", "is away")))

    assert bill(desk)["paid"] == Work()


def test_an_engine_that_hangs_or_fails_may_want_its_money(desk):
    with pytest.raises(TimeoutError):
        asyncio.run(paid(desk, Budget(), 70, TimeoutError()))

    assert bill(desk)["paid"] == Work(70, 1, 1)


def test_more_at_once_than_a_day_allows_is_refused_with_the_way_out(desk):
    with pytest.raises(BudgetSpent, match=r"200 .* than a day's 100; raise its limit"):
        asyncio.run(paid(desk, Budget(characters_a_day=100), 200))


KILLED = """
import asyncio, os, signal, sys
from coranto.newsroom.records import Records
from coranto.newsroom.budgets import EngineBudgets
from coranto.store.database import opened
from coranto.store.settings import Settings
from coranto.translate.settings import Budget

async def work(database):
    budgets = EngineBudgets(Records(database), {"paid": Budget(characters_a_day=100)})
    async with budgets.paid("paid", ["x" * 60]):
        os.kill(os.getpid(), signal.SIGKILL)

with opened(Settings(sys.argv[1], url=sys.argv[2])) as database:
    asyncio.run(work(database))
"""


def test_what_was_sent_when_the_process_was_killed_stays_counted(desk):
    where = desk.settings.store

    command = [sys.executable, "-c", KILLED, where.path, where.url]
    ran = subprocess.run(command, check=False)

    assert ran.returncode == -signal.SIGKILL
    with opened(where) as database, database.read() as connection:
        assert spending.since(connection, now(), now()) == {"paid": Work(60, 1, 1)}
    with pytest.raises(BudgetSpent):
        asyncio.run(paid(desk, Budget(characters_a_day=100), 60))


def test_a_correction_is_paid_from_what_is_kept_for_it(desk):
    desk.publish(4)
    three = sum(sorted(LENGTHS[:4])[:3])
    desk.budgets = {"paid": Budget(characters_a_day=int(three / 0.9))}
    desk.poll()
    page = desk.wire.answers[f"{BASE}/article/3"].decode()
    corrected = re.sub(r"\d+ weeks", "97 weeks", page)
    desk.wire.answers[f"{BASE}/article/3"] = corrected.encode()
    feed = synthetic.feed(BASE, 4).replace("Mar 2026 00:03", "Mar 2026 00:33")
    desk.wire.answers[FEED] = feed.encode()

    desk.poll()

    said = [unit.target for unit in desk.out("fr", 4).rendition.units]
    assert any("97 semaines" in target for target in said)
    assert [row.state for row in desk.renditions(1)] == [State.USABLE, State.NEW]
