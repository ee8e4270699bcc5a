"""Serve the site alone."""

import asyncio
from pathlib import Path

import click

from coranto.cli.site import site_options
from coranto.cli.stopping import finished, until_stopped
from coranto.config import Settings, load
from coranto.newsroom.records import Records
from coranto.store.database import opened
from coranto.web.app import Site
from coranto.web.server import served


@click.command()
@site_options
@click.pass_obj
def serve(config: Path, host: str, port: int) -> None:
    """Serve the site alone: what is published already, and nothing new."""
    finished(_serve(load(config), host, port))


async def _serve(settings: Settings, host: str, port: int) -> None:
    with opened(settings.store) as database:
        database.look_over()
        app = Site(settings, Records(database)).app()
        async with served(app, host, port) as address:
            await until_stopped(_serving(address))


async def _serving(address: str) -> None:
    click.echo(f"The site is at {address} (Ctrl-C stops it).", err=True)
    await asyncio.Event().wait()
