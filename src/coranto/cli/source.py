"""Add, import, list and remove the publishers a newsroom reads."""

import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

import click
import msgspec
from rich.text import Text

from coranto import __version__
from coranto.cli.health import in_words, sick
from coranto.cli.questions import agreed
from coranto.cli.stopping import finished
from coranto.cli.terminal import mark, terminal
from coranto.config import Settings, load
from coranto.errors import WireError
from coranto.model import FeedDocument, Rights, Source
from coranto.newsroom import operating
from coranto.store import deliveries, sources
from coranto.store.database import opened
from coranto.store.sources import FeedRow
from coranto.text.clock import now
from coranto.text.languages import normal
from coranto.wire import feeds, folder
from coranto.wire.discovery import Found, discovered
from coranto.wire.fetch import Fetcher
from coranto.wire.opml import ListedFeed, document, listed_feeds

# Files of a folder that are looked at, and told of, by a command.
_MOST_FILES = 20

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


SECTION = click.option("--section", default="", help='Such as "World / Asia".')


@source.command()
@click.argument("url", metavar="URL|FOLDER")
@click.option("--name", help="What readers are told; the feed's own title if left out.")
@click.option("--lang", help="Its language, where the feed does not say or is wrong.")
@SECTION
@RIGHTS
@NOTE
@click.pass_obj
def add(config: Path, /, url: str, **said: str | None) -> None:
    """Read the publisher at URL from now on.

    URL is a feed, a sitemap or an agency's endpoint; or a site, whose feed is looked
    for; or a FOLDER on this machine that an agency delivers into.
    """
    settings = load(config)
    one = _delivered(settings, url) if Path(url).is_dir() else _chosen(settings, url)
    home, document = _home(one), one.document
    title = said["name"] or document.title or _plain_name(one.url)
    read = Source(
        _key(home), title, home, lang=normal(said["lang"] or document.lang or "")
    )
    new = _declared(read, said["rights"], said["note"])
    section = said["section"] or ""
    is_new = operating.perform(
        settings, operating.add_source, new, one.url, now(), section
    )
    done = "is read from now on" if is_new else "was known; its name is updated"
    told = f"{len(document.entries)} entries, {document.kind}, rights: {_rights(new)}"
    click.echo(f"{title} {done} ({told}).", err=True)


@source.command("import")
@click.argument("opml", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@RIGHTS
@NOTE
@click.pass_obj
def import_(config: Path, opml: Path, rights: str | None, note: str | None) -> None:
    """Read every feed of an OPML file from now on; its folders become sections."""
    settings = load(config)
    listed = listed_feeds(opml.read_bytes())
    feeds_of = []
    for each in listed:
        home = each.home or _root(each.url)
        title = each.title or urlsplit(each.url).netloc
        made = _declared(Source(_key(home), title, home), rights, note)
        feeds_of.append((made, each.url, each.folder))
    new, refused = operating.perform(settings, operating.add_sources, feeds_of, now())
    for refusal in refused:
        click.echo(f"Left out: {refusal}.", err=True)
    known = len(listed) - new - len(refused)
    also = f"; {known} were known" if known else ""
    told = rights or SIGNALS
    click.echo(f"{new} feeds are read from now on (rights: {told}){also}.", err=True)


@source.command("set")
@click.argument("which", metavar="SOURCE")
@click.option(
    "--rights",
    type=click.Choice([*(each.value for each in Rights), SIGNALS]),
    help="How much may be republished, by your word; 'signals' takes your word back.",
)
@NOTE
@click.option("--name", help="What readers are told.")
@click.option("--lang", help="Its language.")
@click.pass_obj
def set_(config: Path, /, which: str, **said: str | None) -> None:
    """Change what you declare of a publisher: SOURCE is its name, key or address.

    New rights hold at once for what is out already; articles of the last seven days
    are translated again where more of them may be shown now.
    """
    rights, note = said["rights"], said["note"]
    if note and rights in (None, SIGNALS):
        raise click.UsageError("--note is the ground of --rights; give both")
    settings = load(config)
    read, _ = meant(settings, which)

    def change(known: Source) -> Source:
        lang = normal(said["lang"] or "") or known.lang
        named = replace(known, name=said["name"] or known.name, lang=lang)
        if rights == SIGNALS:
            return replace(named, rights=None, note="", declared_at=None)
        return _declared(named, rights, note)

    changed = operating.perform(
        settings, operating.change_source, read.key, now(), change
    )
    told = f" ({changed.note})" if changed.note else ""
    click.echo(f"{changed.name}, rights: {_rights(changed)}{told}.", err=True)


def _declared(read: Source, rights: str | None, note: str | None) -> Source:
    if rights is None:
        return read
    return replace(read, rights=Rights(rights), note=note or "", declared_at=now())


def _rights(read: Source) -> str:
    return read.rights.value if read.rights else SIGNALS


def meant(
    settings: Settings, which: str, *, removed: bool = False
) -> tuple[Source, int]:
    """The one source called ``which``, by name, key or address, and its articles."""
    found = operating.ask(settings, operating.called, which, removed=removed)
    if not found:
        message = f'no source is called "{which}"; see: coranto source list'
        raise click.ClickException(message)
    if len(found) > 1:
        lines = [f'{len(found)} sources are called "{which}"; name one by its key:']
        for each, count in found:
            lines.append(f"  {each.key}   {each.name}, {each.url}, {count:,} articles")
        raise click.ClickException("\n".join(lines))
    return found[0]


@source.command()
@click.argument("opml", default="-", type=click.File("wb"))
@click.pass_obj
def export(config: Path, opml: BinaryIO) -> None:
    """Write the feeds as OPML, to a file or standard output; sections are folders.

    Folders that agencies deliver into are left out: they are of this machine.
    """
    settings = load(config)
    with opened(settings.store) as database, database.read() as connection:
        rows = sources.listed(connection)
    listed = [
        ListedFeed(row.feed.url, read.name, read.url, row.feed.section)
        for read, asked, _ in rows
        for row in asked
        if not folder.is_folder(row.feed.url)
    ]
    opml.write(document(settings.site.title, listed))


@source.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines instead of a table.")
@click.pass_obj
def list_(config: Path, *, as_json: bool) -> None:
    """List the publishers with their rights and the state of their feeds."""
    with opened(load(config).store) as database, database.read() as connection:
        rows = sources.listed(connection)
        unread = deliveries.unread(connection)
    if as_json:
        for read, asked, articles in rows:
            broken = [one for feed in asked for one in unread.get(feed.id, [])]
            line = {"source": read, "feeds": asked, "articles": articles}
            line |= {"unread_files": broken}
            click.echo(msgspec.json.encode(line).decode())
        return
    if not rows:
        click.echo("No publishers yet; add one: coranto source add URL", err=True)
        return
    console = terminal()
    for read, asked, articles in rows:
        note = f" ({read.note})" if read.note else ""
        told = f"  {read.key}, rights: {_rights(read)}{note}, {articles} articles"
        console.print(Text.assemble((read.name, "bold"), told))
        for feed in asked:
            facts = [feed.feed.kind, feed.feed.section, feed.feed.url]
            told = "  ".join(filter(None, facts))
            state = Text.assemble("  ", _state(feed), f"  {told}")
            console.print(state, soft_wrap=True)
            for file in unread.get(feed.id, [])[:_MOST_FILES]:
                failed = mark(f"{file.name} {file.error}", well=False)
                console.print(Text("    ").append(failed), soft_wrap=True)


def _state(feed: FeedRow) -> Text:
    condition = feed.condition
    said = in_words(condition)
    if condition.moved_from:
        said += f"; moved for good, from {condition.moved_from}"
    if not feed.polled_at:
        return Text(f"· {said}")
    return mark(said, well=not sick(condition))


@source.command()
@click.argument("which", metavar="SOURCE")
@click.option("--yes", is_flag=True, help="Delete its articles without a question.")
@click.pass_obj
def remove(config: Path, which: str, *, yes: bool) -> None:
    """Forget a publisher, and all its articles: SOURCE is its name, key or address.

    Asks before it deletes articles; without a terminal to ask at, --yes has to say so.
    """
    settings = load(config)
    read, count = meant(settings, which)
    if count and not yes:
        agreed(
            f"Forget {read.name} ({read.key}) and delete its {count:,} articles?",
            f"{read.name} ({read.key}) has {count:,} articles, and there is no terminal "
            "to ask at; to delete them all, add --yes",
            "nothing was deleted",
        )
    operating.perform(settings, operating.remove_source, read.key, now())
    also = f", with all words of its {count:,} articles" if count else ""
    click.echo(f"{read.name} ({read.key}) is forgotten{also}.", err=True)


def _chosen(settings: Settings, url: str) -> Found:
    """The one feed at ``url``, or of its site."""
    if urlsplit(url).scheme not in ("http", "https"):
        message = f'"{url}" is no folder and no web address; that begins with https://'
        raise click.UsageError(message)
    with terminal(stderr=True).status(f"Looking for a feed at {url} …"):
        several = finished(_discovered(settings, url))
    if len(several) > 1:
        lines = [
            f"{urlsplit(url).netloc} has {len(several)} feeds; add those you want:"
        ]
        for each in several:
            told = f"{each.document.title or ''}, {len(each.document.entries)} entries"
            lines.append(f"  coranto source add {each.url}   # {told.strip(', ')}")
        raise click.ClickException("\n".join(lines))
    return several[0]


async def _discovered(settings: Settings, url: str) -> list[Found]:
    fetcher = Fetcher(settings.wire, __version__)
    try:
        return await discovered(fetcher, url)
    finally:
        await fetcher.aclose()


def _delivered(settings: Settings, path: str) -> Found:
    """The folder at ``path``, with the first items in it that can be read."""
    url = folder.address(Path(path))
    read: list[FeedDocument] = []
    for file in folder.listing(url)[:_MOST_FILES]:
        with suppress(WireError):
            body = folder.contents(url, file.name, settings.wire.body_bytes)
            read.append(feeds.parse(body, file.name))
    entries = tuple(entry for each in read for entry in each.entries)
    first = read[0] if read else FeedDocument("folder", None, None)
    return Found(url, replace(first, entries=entries, lang=None))


def _home(one: Found) -> str:
    """The publisher's address; of a folder, which has none, a name in its place."""
    if folder.is_folder(one.url):
        return f"wire:{_plain_name(one.url)}"
    return one.document.link or _root(one.url)


def _plain_name(url: str) -> str:
    """Host of a web address, or last name in the path of a folder."""
    parts = urlsplit(url)
    return parts.netloc or Path(unquote(parts.path)).name


def _root(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


def _key(home: str) -> str:
    """A short name for the site at ``home``: ``elfaro.example``, ``host-8900-path``."""
    parts = urlsplit(home)
    words = parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")
    return re.sub(r"[^a-z0-9.]+", "-", words).strip("-")
