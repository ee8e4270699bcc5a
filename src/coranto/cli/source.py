"""Add, import, list and remove the publishers a newsroom reads."""

import asyncio
import re
from pathlib import Path
from urllib.parse import urlsplit

import click
import msgspec
from rich.console import Console
from rich.markup import escape

from coranto import __version__
from coranto.config import Settings, load
from coranto.errors import WireError
from coranto.model import Feed, FeedDocument, Rights, Source
from coranto.store import sources
from coranto.store.database import opened
from coranto.store.sources import FeedRow
from coranto.text.clock import now
from coranto.text.languages import normal
from coranto.wire import feeds
from coranto.wire.fetch import Fetcher, NotModified
from coranto.wire.opml import subscriptions

RIGHTS = click.option(
    "--rights",
    type=click.Choice([each.value for each in Rights]),
    default=Rights.EXCERPT.value,
    show_default=True,
    help="How much may be republished. 'full' is your word that the publisher agrees.",
)


@click.group()
def source() -> None:
    """Choose the publishers to read."""


@source.command()
@click.argument("url")
@click.option("--name", help="What readers are told; the feed's own title if left out.")
@click.option("--lang", help="Its language, where the feed does not say or is wrong.")
@RIGHTS
@click.pass_obj
def add(
    config: Path, url: str, name: str | None, lang: str | None, rights: str
) -> None:
    """Read the feed at URL from now on.

    The feed is asked once, to see that it is one and what it is called.
    """
    settings = load(config)
    document = asyncio.run(_ask(settings, url))
    home = document.link or _home(url)
    title = name or document.title or urlsplit(url).netloc
    new = Source(
        _key(home), title, home, Rights(rights), normal(lang or document.lang or "")
    )
    with opened(settings.store) as database, database.write() as connection:
        is_new = sources.add(connection, new, url, now())
    done = "is read from now on" if is_new else "was known; name and rights are updated"
    entries = len(document.entries)
    click.echo(f"{title} {done} ({entries} entries, rights: {rights}).", err=True)


@source.command("import")
@click.argument("opml", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@RIGHTS
@click.pass_obj
def import_(config: Path, opml: Path, rights: str) -> None:
    """Read every feed of an OPML file from now on."""
    settings = load(config)
    listed = subscriptions(opml.read_bytes())
    at = now()
    new = 0
    with opened(settings.store) as database, database.write() as connection:
        for each in listed:
            home = each.home or _home(each.url)
            title = each.title or urlsplit(each.url).netloc
            made = Source(_key(home), title, home, Rights(rights))
            new += sources.add(connection, made, each.url, at)
    known = len(listed) - new
    also = f"; {known} were known" if known else ""
    click.echo(f"{new} feeds are read from now on (rights: {rights}){also}.", err=True)


@source.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines instead of a table.")
@click.pass_obj
def list_(config: Path, *, as_json: bool) -> None:
    """List the publishers with their rights and the state of their feeds."""
    with opened(load(config).store) as database, database.read() as connection:
        rows = sources.listed(connection)
    if as_json:
        for read, asked, articles in rows:
            line = {"source": read, "feeds": asked, "articles": articles}
            click.echo(msgspec.json.encode(line).decode())
        return
    if not rows:
        click.echo("No publishers yet; add one: coranto source add URL", err=True)
        return
    console = Console()
    for read, asked, articles in rows:
        told = f"{read.key}, rights: {read.rights}, {articles} articles"
        console.print(f"[bold]{escape(read.name)}[/]  {told}", highlight=False)
        for feed in asked:
            console.print(f"  {_state(feed)}  {feed.feed.url}", soft_wrap=True)


def _state(feed: FeedRow) -> str:
    if feed.error:
        return f"[red]✗ {escape(feed.error)}[/]"
    return "never asked" if feed.polled_at is None else "[green]✓ well[/]"


@source.command()
@click.argument("key")
@click.pass_obj
def remove(config: Path, key: str) -> None:
    """Forget the publisher called KEY, and all its articles.

    `coranto source list` shows the keys.
    """
    with opened(load(config).store) as database, database.write() as connection:
        removed = sources.remove(connection, key)
    if not removed:
        message = f'no source is called "{key}"; see: coranto source list'
        raise click.ClickException(message)
    click.echo(f"{key} is forgotten, with all its articles.", err=True)


async def _ask(settings: Settings, url: str) -> FeedDocument:
    if urlsplit(url).scheme not in ("http", "https"):
        message = f'"{url}" is no web address; it begins with https://'
        raise click.UsageError(message)
    fetcher = Fetcher(settings.wire, __version__)
    try:
        answer = await fetcher.feed(Feed("", url))
    finally:
        await fetcher.aclose()
    if isinstance(answer, NotModified):
        raise WireError(url, "answered 304 to a request that asked for no such thing")
    return feeds.parse(answer.body, answer.url, answer.content_type)


def _home(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


def _key(home: str) -> str:
    """A short name for the site at ``home``: ``elfaro.example``, ``host-8900-path``."""
    parts = urlsplit(home)
    words = parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")
    return re.sub(r"[^a-z0-9.]+", "-", words).strip("-")
