"""Add, import, list and remove the publishers a newsroom reads."""

import asyncio
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import click
import msgspec
from rich.console import Console
from rich.markup import escape

from coranto import __version__
from coranto.cli.health import in_words, sick
from coranto.config import Settings, load
from coranto.errors import WireError
from coranto.model import Feed, FeedDocument, Rights, Source
from coranto.newsroom.reading import BACKLOG
from coranto.store import renditions, sources
from coranto.store.database import opened
from coranto.store.sources import FeedRow
from coranto.text.clock import now
from coranto.text.languages import normal
from coranto.wire import feeds
from coranto.wire.fetch import Fetcher, NotModified
from coranto.wire.opml import subscriptions

# Says that no word of the operator decides.
SIGNALS = "signals"

RIGHTS = click.option(
    "--rights",
    type=click.Choice([each.value for each in Rights]),
    help="How much may be republished, by your word. Without it the source's own "
    "signals decide; where there are none, an excerpt is shown.",
)
NOTE = click.option(
    "--note", help="What your word rests on: 'agreement of 2026-03-01'."
)


@click.group()
def source() -> None:
    """Choose the publishers to read."""


@source.command()
@click.argument("url")
@click.option("--name", help="What readers are told; the feed's own title if left out.")
@click.option("--lang", help="Its language, where the feed does not say or is wrong.")
@RIGHTS
@NOTE
@click.pass_obj
def add(config: Path, /, url: str, **said: str | None) -> None:
    """Read the feed at URL from now on.

    The feed is asked once, to see that it is one and what it is called.
    """
    settings = load(config)
    document = asyncio.run(_ask(settings, url))
    home = document.link or _home(url)
    title = said["name"] or document.title or urlsplit(url).netloc
    read = Source(
        _key(home), title, home, lang=normal(said["lang"] or document.lang or "")
    )
    new = _declared(read, said["rights"], said["note"])
    with opened(settings.store) as database, database.write() as connection:
        is_new = sources.add(connection, new, url, now())
    done = "is read from now on" if is_new else "was known; its name is updated"
    entries = len(document.entries)
    click.echo(f"{title} {done} ({entries} entries, rights: {_rights(new)}).", err=True)


@source.command("import")
@click.argument("opml", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@RIGHTS
@NOTE
@click.pass_obj
def import_(config: Path, opml: Path, rights: str | None, note: str | None) -> None:
    """Read every feed of an OPML file from now on."""
    settings = load(config)
    listed = subscriptions(opml.read_bytes())
    at = now()
    new = 0
    with opened(settings.store) as database, database.write() as connection:
        for each in listed:
            home = each.home or _home(each.url)
            title = each.title or urlsplit(each.url).netloc
            made = _declared(Source(_key(home), title, home), rights, note)
            new += sources.add(connection, made, each.url, at)
    known = len(listed) - new
    also = f"; {known} were known" if known else ""
    told = rights or SIGNALS
    click.echo(f"{new} feeds are read from now on (rights: {told}){also}.", err=True)


@source.command("set")
@click.argument("key")
@click.option(
    "--rights",
    type=click.Choice([*(each.value for each in Rights), SIGNALS]),
    help="How much may be republished, by your word; 'signals' takes your word back.",
)
@NOTE
@click.option("--name", help="What readers are told.")
@click.option("--lang", help="Its language.")
@click.pass_obj
def set_(config: Path, /, key: str, **said: str | None) -> None:
    """Change what you declare of the publisher called KEY.

    New rights hold at once for what is out already; articles of the last seven days
    are translated again where more of them may be shown now.
    """
    rights, note = said["rights"], said["note"]
    if note and rights in (None, SIGNALS):
        raise click.UsageError("--note is the ground of --rights; give both")
    with opened(load(config).store) as database, database.write() as connection:
        known = sources.find(connection, key)
        if known is None:
            raise _unknown(key)
        lang = normal(said["lang"] or "") or known.lang
        changed = replace(known, name=said["name"] or known.name, lang=lang)
        if rights == SIGNALS:
            changed = replace(changed, rights=None, note="", declared_at=None)
        else:
            changed = _declared(changed, rights, note)
        sources.change(connection, changed)
        if changed.rights != known.rights:
            at = now()
            renditions.reconsider(connection, key, at - BACKLOG, at)
    told = f" ({changed.note})" if changed.note else ""
    click.echo(f"{changed.name}, rights: {_rights(changed)}{told}.", err=True)


def _declared(read: Source, rights: str | None, note: str | None) -> Source:
    if rights is None:
        return read
    return replace(read, rights=Rights(rights), note=note or "", declared_at=now())


def _rights(read: Source) -> str:
    return read.rights.value if read.rights else SIGNALS


def _unknown(key: str) -> click.ClickException:
    message = f'no source is called "{key}"; see: coranto source list'
    return click.ClickException(message)


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
        note = f" ({escape(read.note)})" if read.note else ""
        told = f"{read.key}, rights: {_rights(read)}{note}, {articles} articles"
        console.print(f"[bold]{escape(read.name)}[/]  {told}", highlight=False)
        for feed in asked:
            console.print(f"  {_state(feed)}  {feed.feed.url}", soft_wrap=True)


def _state(feed: FeedRow) -> str:
    condition = feed.condition
    mark = "[red]✗[/]" if sick(condition) else "[green]✓[/]"
    said = f"{mark if feed.polled_at else '·'} {escape(in_words(condition))}"
    if condition.moved_from:
        said += f"; moved for good, from {escape(condition.moved_from)}"
    return said


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
        raise _unknown(key)
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
