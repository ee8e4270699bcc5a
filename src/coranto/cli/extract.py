"""Find the article on a page in a file."""

import sys
from pathlib import Path

import click

from coranto.cli.lines import Answer, answer, answered, contents, questions
from coranto.desk.extract import extract as extracted
from coranto.model import Block, BlockKind, Page
from coranto.text.clock import now


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--url", default="", metavar="URL", help="Where the page came from.")
@click.option("--jsonl", is_flag=True, help="Answer JSON Lines on standard input.")
def extract(file: Path | None, url: str, jsonl: bool) -> None:
    """Print the article on the page in FILE, which may be gzip-compressed.

    With --jsonl, answer lines of {"id", "file", "url"} with lines of {"id", "url",
    "title", "authors", "published_at", "updated_at", "lang", "paragraphs", "blocks",
    "kind", "declared_lang", "site_name", "licence", "rights"}. Captions stand in
    "blocks" alone; "declared_lang" is there where it is not the language of the text.
    """
    if jsonl:
        for question in questions(sys.stdin.buffer):
            answer(answered(question, _answer))
        return
    if file is None:
        message = "name a FILE, or give --jsonl for lines on standard input"
        raise click.UsageError(message)
    click.echo(_readable(_page(file, url)))


def _answer(question: Answer) -> Answer:
    page = _page(Path(question["file"]), question.get("url") or "")
    return {
        "url": page.url,
        "title": page.title,
        "authors": _authors(page),
        "published_at": page.published_at,
        "updated_at": page.updated_at,
        "lang": page.lang,
        "paragraphs": _body(page),
        "kind": page.kind.value,
        "declared_lang": page.declared_lang,
        "blocks": [_block(block) for block in page.blocks],
        "site_name": page.site_name,
        "licence": page.licence,
        "rights": page.rights,
    }


def _body(page: Page) -> list[str]:
    return [one.text for one in page.blocks if one.kind is not BlockKind.CAPTION]


def _block(block: Block) -> Answer:
    """A block with its marks as [start, end, kind, address], in characters."""
    marks = [[one.start, one.end, one.kind.value, one.href] for one in block.marks]
    return {"kind": block.kind.value, "text": block.text, "marks": marks}


def _authors(page: Page) -> list[str]:
    """People, or else the organisation that the page states as its author."""
    return list(page.authors or filter(None, [page.organisation]))


def _page(file: Path, url: str) -> Page:
    return extracted(contents(file), url, now=now())


def _readable(page: Page) -> str:
    facts = (
        ", ".join(_authors(page)),
        f"{page.published_at:%Y-%m-%d %H:%M} UTC" if page.published_at else "",
        page.lang,
        page.site_name,
    )
    head = [page.title or "(no headline)", " · ".join(filter(None, facts)), page.url]
    text = _body(page) or ["(no text)"]
    return "\n\n".join(filter(None, ["\n".join(filter(None, head)), *text]))
