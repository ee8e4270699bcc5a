"""Run the newsroom: once, or until stopped, with its site."""

import logging
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from coranto.cli import gaps
from coranto.cli.health import tally
from coranto.cli.log import configure_log
from coranto.cli.progress import shown
from coranto.cli.site import site_options
from coranto.cli.stopping import finished, until_stopped, waiting_for_input
from coranto.cli.terminal import terminal
from coranto.config import Settings, load
from coranto.machine import ask_for_memory
from coranto.newsroom import taking_up
from coranto.newsroom.pipeline import COMES_ROUND, WAY_OF_A_STORY
from coranto.newsroom.room import Newsroom, open_newsroom
from coranto.newsroom.runner import Runner
from coranto.newsroom.taking_up import Price
from coranto.store import articles, editions, renditions, sources
from coranto.text.clock import now
from coranto.web.app import Site
from coranto.web.server import served


@click.command()
@click.option("--once", is_flag=True, help="Do what is due, then stop; no site.")
@site_options
@click.option("--yes", is_flag=True, help="Begin a backfill whatever it costs.")
@click.option("-v", "--verbose", is_flag=True, help="Log every feed and article.")
@click.pass_obj
def run(  # noqa: PLR0913 - an argument for each option
    config: Path, *, once: bool, host: str, port: int, yes: bool, verbose: bool
) -> None:
    """Read, translate, check and publish.

    Without --once the newsroom works until it is stopped, and serves its site.

    Where it would begin a backfill for more than translate.ask_above, in a language that
    is new or with an engine that is, it asks first; without a terminal to ask at, the
    backfill waits for --yes and all other work goes on.
    """
    ask_for_memory()
    configure_log(logging.INFO if verbose else logging.WARNING)
    settings = load(config)
    work = (
        _once(settings, yes=yes) if once else _on_and_on(settings, host, port, yes=yes)
    )
    finished(work)


async def _once(settings: Settings, *, yes: bool) -> None:
    async with open_newsroom(settings, to_work=True) as room:
        runner = await begun(room, yes=yes)
        await room.records.write(sources.expedite, now())
        async with shown(runner, WAY_OF_A_STORY):
            stopped = await until_stopped(runner.run_once())
        await summarise(room)
    if stopped:
        raise stopped


async def _on_and_on(settings: Settings, host: str, port: int, *, yes: bool) -> None:
    async with open_newsroom(settings, to_work=True) as room:
        # First of all: an address that is taken is told before minutes of self-tests.
        async with served(Site(settings, room.records).app(), host, port) as address:
            runner = await begun(room, yes=yes)
            await until_stopped(_working(runner, address))
        await summarise(room)


async def _working(runner: Runner, address: str) -> None:
    click.echo(f"The site is at {address} (Ctrl-C stops it).", err=True)
    async with shown(runner, WAY_OF_A_STORY):
        await runner.run()


async def begun(room: Newsroom, *, yes: bool) -> Runner:
    """The newsroom ready to work: engines open, and what is possible now taken up.

    Args:
        room: The newsroom.
        yes: Whether to take it up whatever it costs, without a question.
    """
    for error in await room.translator.open():
        says = f"{error}\nThe other engines go on; this one will be asked again."
        click.echo(says, err=True)
    if missing := await gaps.in_words(room):
        terminal(stderr=True).print(missing)
    room = replace(room, any_cost=yes)
    if price := await taking_up.asks_first(room, now()):
        room = replace(
            room, any_cost=_is_agreed(price, room.settings.translate.currency)
        )
    runner = Runner(room, WAY_OF_A_STORY, COMES_ROUND)
    for told in await runner.begin():
        click.echo(told, err=True)
    return runner


def _is_agreed(price: Price, currency: str) -> bool:
    """Whether somebody says that a backfill may begin that is not cheap."""
    click.echo(f"{price.translations:,} translations would be taken up:", err=True)
    for name, characters in price.characters.items():
        cost = f"{price.costs[name]:,.2f} {currency}"
        click.echo(f"  {name}: {characters:,} characters, {cost}", err=True)
    if price.unknown:
        says = (
            f"  {price.unknown:,} at a price that is not known while an engine is away"
        )
        click.echo(says, err=True)
    if sys.stdin.isatty():
        with waiting_for_input():
            return click.confirm("Begin?", err=True)
    click.echo("They are left for later; coranto run --yes begins.", err=True)
    return False


async def summarise(room: Newsroom) -> None:
    """Print what stands in the records now, and what this run cost."""
    read: dict[str, int] = await room.records.read(articles.counts)
    made: dict[str, int] = await room.records.read(editions.counts)
    made["waiting"] = await room.records.read(renditions.unfinished)
    read_from = await room.records.read(sources.listed)
    conditions = [feed.condition for _, feeds, _ in read_from for feed in feeds]
    work = room.translator
    table = Table(box=None, show_header=False)
    table.add_row("feeds", tally(conditions))
    table.add_row("articles", _phrase(read, "read", "skipped", "withdrawn", "new"))
    table.add_row(
        "in every language",
        _phrase(made, "usable", "withheld", "canceled", "waiting"),
    )
    sentences = f"{work.segments_rendered} translated, {work.segments_remembered} known"
    table.add_row("sentences, this run", sentences)
    terminal(stderr=True).print(table)


def _phrase(counts: dict[str, Any], *names: str) -> str:
    words = {"usable": "published", "canceled": "withdrawn", "new": "waiting"}
    told = [
        f"{counts[name]} {words.get(name, name)}" for name in names if counts.get(name)
    ]
    return ", ".join(told) or "none"
