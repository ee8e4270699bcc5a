"""`coranto feed`: what a feed in a file announces."""

import gzip
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coranto.cli.lines import Answer, answer, answered, questions
from coranto.errors import BadConfig, NotAFeed

if TYPE_CHECKING:
    from datetime import datetime

    from coranto.model import Entry, FeedDocument


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--url", default="", metavar="URL", help="Where the feed came from.")
@click.option("--jsonl", is_flag=True, help="Answer JSON Lines on standard input.")
def feed(file: Path | None, url: str, jsonl: bool) -> None:
    """List the entries of the feed in FILE, which may be gzip-compressed.

    Reads RSS, Atom, RDF, JSON Feed and sitemaps. With --jsonl, answer lines of {"id",
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


def _line(entry: "Entry") -> Answer:
    return {
        "id": entry.id,
        "link": entry.link or None,
        "title": entry.title or None,
        "summary": entry.summary or None,
        "authors": entry.authors,
        "published_at": _iso(entry.published_at),
        "updated_at": _iso(entry.updated_at),
        "lang": entry.lang,
    }


def _iso(at: "datetime | None") -> str | None:
    return at.isoformat() if at else None


def _document(file: Path, url: str) -> "FeedDocument":
    from coranto.wire.feeds import parse  # noqa: PLC0415 - lxml is slow to load

    return parse(_bytes(file), url)


def _bytes(file: Path) -> bytes:
    try:
        raw = file.read_bytes()
        return gzip.decompress(raw) if file.suffix == ".gz" else raw
    except (OSError, EOFError, zlib.error) as error:
        raise BadConfig(str(file), f"cannot be read ({error})") from error


def _print(document: "FeedDocument") -> None:
    from rich.console import Console  # noqa: PLC0415 - slow to load
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    facts = (document.title, document.kind, document.lang)
    click.echo(" · ".join(filter(None, facts)))
    table = Table("published", "title and link", box=None)
    for entry in document.entries:
        at = entry.published_at or entry.updated_at
        when = f"{at:%Y-%m-%d %H:%M}" if at else ""
        # As Text: a title may hold square brackets, which rich would obey.
        words = Text(entry.title or "(no title)")
        words.append(f"\n{entry.link or '(no link)'}", style="dim")
        table.add_row(when, words)
    Console().print(table)
