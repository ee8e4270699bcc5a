"""See a newsroom at work, on a wire of invented news."""

import asyncio
import logging
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click
from sqlalchemy import Connection

from coranto.cli.log import configure_log
from coranto.cli.progress import shown
from coranto.cli.run import begun, summarise
from coranto.cli.site import site_options
from coranto.cli.stopping import finished, until_stopped
from coranto.config import Settings
from coranto.machine import ask_for_memory
from coranto.model import Rights, Source
from coranto.newsroom.pipeline import WAY_OF_A_STORY
from coranto.newsroom.room import Newsroom, open_newsroom
from coranto.newsroom.runner import Runner
from coranto.press.settings import Settings as SiteSettings
from coranto.store import sources
from coranto.store.settings import Settings as StoreSettings
from coranto.text.clock import now
from coranto.web.app import Site
from coranto.web.sample import SampleFeed, SampleWire
from coranto.web.server import served
from coranto.wire.settings import Settings as WireSettings

LANGUAGES = ("en", "es", "ca", "pt", "fr", "gl")

# Long enough to open the site and look at a page before its source corrects it.
EVENTS_AFTER_S = 20.0
POLL_S = 5.0


@click.command()
@site_options
def demo(host: str, port: int) -> None:
    """See a newsroom at work, on a wire of invented news.

    Five invented newspapers, in five languages, are read over the loopback network,
    translated, checked and published. A little later one of them corrects a figure and
    another withdraws a story. Nothing is kept; nothing leaves this machine.
    """
    ask_for_memory()
    configure_log(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="coranto-demo-") as folder:
        finished(_demo(Path(folder), host, port))


async def _demo(folder: Path, host: str, port: int) -> None:
    wire = SampleWire(now)
    async with served(wire.app, "127.0.0.1", 0) as base:
        settings = _settings(folder, f"http://{host}:{port}")
        async with open_newsroom(settings, to_work=True) as room:
            site = Site(settings, room.records).app()
            async with served(site, host, port) as address:
                await room.records.write(_subscribe, wire.feeds(base))
                runner = await begun(room, yes=True)
                await _read(room, runner)
                await until_stopped(_play(runner, wire, address))


def _settings(folder: Path, address: str) -> Settings:
    return Settings(
        site=SiteSettings(url=address, languages=LANGUAGES),
        wire=WireSettings(
            allow_private_networks=True,
            delay_s=0.0,
            poll_s=POLL_S,
            fastest_s=POLL_S,
            slowest_s=POLL_S,
        ),
        store=StoreSettings(str(folder / "coranto.db")),
    )


def _subscribe(connection: Connection, publishers: Sequence[SampleFeed]) -> None:
    for name, feed_url, home_url, lang in publishers:
        key = home_url.rstrip("/").rpartition("/")[2]
        paper = Source(key, name, home_url, Rights.FULL, lang)
        sources.add(connection, paper, feed_url, now())


async def _read(room: Newsroom, runner: Runner) -> None:
    click.echo("Reading five invented newspapers, in five languages …", err=True)
    async with shown(runner, WAY_OF_A_STORY):
        await runner.run_once()
    await summarise(room)


async def _play(runner: Runner, wire: SampleWire, address: str) -> None:
    click.echo(f"\nThe site is at {address} (Ctrl-C stops it).", err=True)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(runner.run())
        await asyncio.sleep(EVENTS_AFTER_S)
        wire.correct()
        wire.withdraw()
        await asyncio.sleep(2 * POLL_S)
        click.echo(
            "\nMeanwhile one newspaper has corrected a figure and another has withdrawn "
            f"a story:\n{address}/en/corrections",
            err=True,
        )
