"""Run the newsroom: once, or until stopped, with its site."""

import asyncio
import logging
import sys
from collections.abc import Coroutine
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
from coranto.newsroom import estimating
from coranto.newsroom.pipeline import WAY_OF_A_STORY
from coranto.newsroom.reading import catch_up, leave_languages
from coranto.newsroom.room import Newsroom, open_newsroom
from coranto.newsroom.runner import Runner
from coranto.newsroom.translating import follow, reopen, resume
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
        await open_engines(room, yes=yes)
        await room.records.write(sources.expedite, now())
        runner = Runner(room, WAY_OF_A_STORY)
        async with shown(runner, WAY_OF_A_STORY):
            stopped = await until_stopped(runner.run_once())
        await summarise(room)
    if stopped:
        raise stopped


async def _on_and_on(settings: Settings, host: str, port: int, *, yes: bool) -> None:
    async with open_newsroom(settings, to_work=True) as room:
        # First of all: an address that is taken is told before minutes of self-tests.
        async with served(Site(settings, room.records).app(), host, port) as address:
            await open_engines(room, yes=yes)
            await until_stopped(_working(room, address))
        await summarise(room)


async def _working(room: Newsroom, address: str) -> None:
    click.echo(f"The site is at {address} (Ctrl-C stops it).", err=True)
    runner = Runner(room, WAY_OF_A_STORY)
    async with shown(runner, WAY_OF_A_STORY):
        await _together(runner.run(), follow(room))


async def _together(*work: Coroutine[Any, Any, None]) -> None:
    async with asyncio.TaskGroup() as tasks:
        for each in work:
            tasks.create_task(each)


async def open_engines(room: Newsroom, *, yes: bool) -> None:
    """Open the engines, and take up what could not be translated, or not yet.

    Args:
        room: The newsroom.
        yes: Whether to take it up whatever it costs, without a question.
    """
    away = await room.translator.open()
    for error in away:
        says = f"{error}\nThe other engines go on; this one will be asked again."
        click.echo(says, err=True)
    if missing := await gaps.in_words(room):
        terminal(stderr=True).print(missing)
    if count := await resume(room):
        click.echo(
            f"{count} translations have a budget now and are taken up.", err=True
        )
    if count := await leave_languages(room):
        click.echo(f"{count} editions in languages taken off are taken out.", err=True)
    if not yes and not await _agreed(room, known=not away):
        return
    if count := await reopen(room):
        click.echo(f"{count} translations are possible now and taken up.", err=True)
    if count := await catch_up(room):
        click.echo(f"{count} articles are taken up in new languages.", err=True)


async def _agreed(room: Newsroom, *, known: bool) -> bool:
    """Whether a backfill may begin: it is cheap, there is none, or somebody says so.

    Args:
        room: The newsroom.
        known: Whether all engines have told what they can do. A language that none
            leads to now may be the business of one that is away.
    """
    settings = room.settings.translate
    if not any(budget.price for budget in settings.budgets.values()):
        return True
    estimate = await estimating.backfill(room)
    work = await estimate.work(room)
    asked = {engine: each.characters for engine, each in work.items()}
    unknown = 0 if known else estimate.unreached
    if settings.cost(asked) <= settings.ask_above and not unknown:
        return True
    click.echo(f"{estimate.translations:,} translations would be taken up:", err=True)
    for name, characters in asked.items():
        cost = f"{settings.cost({name: characters}):,.2f} {settings.currency}"
        click.echo(f"  {name}: {characters:,} characters, {cost}", err=True)
    if unknown:
        says = f"  {unknown:,} at a price that is not known while an engine is away"
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
