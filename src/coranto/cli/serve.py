"""Serve the site alone."""

import asyncio
from pathlib import Path

import click

from coranto.cli.run import until_stopped
from coranto.config import Settings, load
from coranto.newsroom.records import Records
from coranto.store.database import opened
from coranto.web.app import Site
from coranto.web.server import served


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.pass_obj
def serve(config: Path, host: str, port: int) -> None:
    """Serve the site alone: what is published already, and nothing new."""
    asyncio.run(_serve(load(config), host, port))


async def _serve(settings: Settings, host: str, port: int) -> None:
    with opened(settings.store) as database:
        app = Site(settings, Records(database)).app()
        async with served(app, host, port) as address:
            click.echo(f"The site is at {address} (Ctrl-C stops it).", err=True)
            await until_stopped(asyncio.Event().wait())
