"""Read a feed in a file."""

import sys
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from coranto.cli.lines import Answer, answer, answered, contents, questions
from coranto.cli.terminal import terminal
from coranto.errors import NotAFeed
from coranto.model import Entry, FeedDocument
from coranto.wire.feeds import parse


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--url", default="", metavar="URL", help="Where the feed came from.")
@click.option("--jsonl", is_flag=True, help="Answer JSON Lines on standard input.")
def feed(file: Path | None, url: str, jsonl: bool) -> None:
    """List the entries of the feed in FILE, which may be gzip-compressed.

    Reads RSS, Atom, RDF, JSON Feed, sitemaps, and what agencies send: NewsML-G2,
    NewsML, NITF, ninjs and IPTC 7901. With --jsonl, answer lines of {"id",
    "file", "url"} with lines of {"id", "kind", "lang", "title", "entries"}.
    """
    if jsonl:
        for question in questions(sys.stdin.buffer):
            answer(answered(question, _answer))
        return
    if file is None:
        message = "name a FILE, or give --jsonl for lines on standard input"
        raise click.UsageError(message)
    _print(_document(file, url or str(file)))


def _answer(question: Answer) -> Answer:
    file = Path(question["file"])
    try:
        document = _document(file, question.get("url") or str(file))
    except NotAFeed as error:
        none: Answer = {"lang": None, "title": None, "link": None, "entries": []}
        return {"kind": "unknown", **none, "why": error.why}
    return {
        "kind": document.kind,
        "lang": document.lang,
        "title": document.title,
        "link": document.link,
        "entries": [_line(entry) for entry in document.entries],
    }


def _line(entry: Entry) -> Answer:
    return {
        "id": entry.id,
        "link": entry.link or None,
        "title": entry.title or None,
        "summary": entry.summary or None,
        "authors": entry.authors,
        "published_at": entry.published_at,
        "updated_at": entry.updated_at,
        "lang": entry.lang,
    } | _sent(entry)


def _sent(entry: Entry) -> Answer:
    """What only an agency's item has."""
    if entry.dispatch is None:
        return {}
    return {"embargoed_at": entry.embargoed_at, "dispatch": entry.dispatch}


def _document(file: Path, url: str) -> FeedDocument:
    return parse(contents(file), url)


def _print(document: FeedDocument) -> None:
    facts = (document.title, document.kind, document.lang)
    click.echo(" · ".join(filter(None, facts)))
    table = Table("published", "title and link", box=None)
    for entry in document.entries:
        at = entry.published_at or entry.updated_at
        when = f"{at:%Y-%m-%d %H:%M}" if at else ""
        words = Text(entry.title or "(no title)")
        words.append(f"\n{entry.link or '(no link)'}", style="dim")
        table.add_row(when, words)
    terminal().print(table)
