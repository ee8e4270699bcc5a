"""What engines cost is told before it is spent."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from click.testing import CliRunner, Result

from coranto.cli import cli
from coranto.cli.run import begun as started
from coranto.config import load
from coranto.model import State
from coranto.newsroom.room import open_newsroom
from coranto.store import renditions, spending
from coranto.store.spending import day_after
from coranto.text.clock import now
from coranto.translate.settings import Budget
from tests import synthetic
from tests.fakes import FakeEngine
from tests.newsdesk import BASE, Desk

CONFIG = """
[site]
languages = [{langs}]
[translate]
engines = ["paid.py"]
currency = "CHF"
[translate.budgets.paid]
price = {price}
characters_a_day = 100000
"""
# The same as the fake, for a newsroom that is opened from its settings.
ENGINE = """
from tests import synthetic
from tests.cli.test_budget import Paid

def engine(settings):
    return Paid(synthetic.LANGS, synthetic.translated)
"""

AWAY = """
from coranto.errors import EngineUnreachable
from tests.cli.test_budget import Paid

class Away(Paid):
    async def hops(self):
        raise EngineUnreachable("paid", "is away")

def engine(settings):
    return Away((), str)
"""


class Paid(FakeEngine):
    name = "paid"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A newsroom in two languages whose engine wants 20 francs for a million."""
    desk.engine = Paid(synthetic.LANGS, synthetic.translated)
    desk.langs = ("en", "fr")
    desk.budgets = {"paid": Budget(20.0, 100_000)}
    (desk.path / "paid.py").write_text(ENGINE)
    write(desk)
    return desk


def write(desk: Desk, price: float = 20.0) -> None:
    langs = ", ".join(f'"{lang}"' for lang in desk.langs)
    text = CONFIG.format(langs=langs, price=price)
    (desk.path / "coranto.toml").write_text(text)


def coranto(desk: Desk, *words: str) -> Result:
    config = str(desk.path / "coranto.toml")
    return CliRunner().invoke(cli, ["--config", config, *words])


def told(desk: Desk, *words: str) -> dict[str, Any]:
    line: dict[str, Any] = json.loads(coranto(desk, "budget", "--json", *words).stdout)
    return line


def spent(desk: Desk) -> int:
    count: int = desk.ask(spending.since, now(), now())["paid"].characters
    return count


def test_what_a_new_language_would_cost_is_what_it_then_costs(desk):
    desk.publish(3)
    # One article is a copy of another: it costs nothing.
    desk.wire.answers[f"{BASE}/article/2"] = synthetic.page(1).encode()
    desk.poll()
    before = spent(desk)
    estimate = told(desk, "--lang", "es")
    desk.langs = ("en", "fr", "es")

    desk.poll()

    assert estimate["to_come"]["characters"] == spent(desk) - before == before
    assert estimate["to_come"]["cost"] == pytest.approx(before * 20.0 / 1_000_000)


def test_what_waits_would_cost_what_it_then_costs(desk):
    desk.publish(3)
    desk.budgets = {"paid": Budget(20.0, 1)}
    desk.poll()
    estimate = told(desk)
    desk.budgets = {"paid": Budget(20.0, 100_000)}
    desk.wait(timedelta(days=1))

    desk.work()

    assert estimate["to_come"]["characters"] == spent(desk)
    assert told(desk)["to_come"] == {"characters": 0, "segments": 0, "cost": 0.0}


def test_the_table_tells_today_the_month_and_the_money(desk):
    desk.poll()
    answer = coranto(desk, "budget")

    count = sum(map(len, synthetic.sentences(0, "en")))
    assert answer.stdout.split() == [
        *("Engine", "Today", "This", "month", "CHF", "To", "come", "CHF"),
        *("paid", str(count), "of", "100,000", str(count), f"{count / 5e4:.2f}"),
        *("0", "0.00"),
    ]
    assert answer.stderr == "0 translations to come\n"


def begun(desk: Desk, lang: str, *, yes: bool) -> list[State]:
    """How the translations into ``lang`` stand after a start."""

    async def start() -> None:
        async with open_newsroom(load(desk.path / "coranto.toml")) as room:
            await started(room, yes=yes)

    asyncio.run(start())
    rows = desk.ask(renditions.of_article, 1)
    return [row.state for row in rows if row.lang == lang]


@pytest.mark.parametrize(
    ("price", "yes", "states"),
    [(20.0, False, [State.NEW]), (2e4, False, []), (2e4, True, [State.NEW])],
)
def test_a_dear_backfill_begins_only_with_a_yes(desk, capsys, price, yes, states):
    desk.poll()
    desk.langs = ("en", "fr", "es")
    write(desk, price)

    assert begun(desk, "es", yes=yes) == states
    assert ("coranto run --yes" in capsys.readouterr().err) == (not states)


def test_a_backfill_of_unknown_price_begins_only_with_a_yes(desk, capsys):
    desk.poll()
    desk.langs = ("en", "fr", "es")
    write(desk)
    (desk.path / "paid.py").write_text(AWAY)

    assert begun(desk, "es", yes=False) == []
    assert "1 at a price that is not known" in capsys.readouterr().err


def test_what_is_no_language_is_named(desk):
    answer = coranto(desk, "budget", "--lang", "Spanish!")

    assert (answer.exit_code, '"Spanish!" is no language tag' in answer.stderr) == (
        2,
        True,
    )


def test_the_operator_is_told_what_waits_for_money_and_until_when(desk):
    desk.budgets = {"paid": Budget(20.0, 1)}
    desk.poll()
    when = f"{day_after(now()):%Y-%m-%d} 00:00"

    life = " ".join(coranto(desk, "explain", "1").output.split())
    doctor = coranto(desk, "doctor").output

    assert "0 of the 1 characters of this day are spent" in life
    assert f"to be translated at {when}" in life
    assert "1 translations wait for another day; see: coranto budget" in doctor
