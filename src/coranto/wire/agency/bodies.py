"""The body of an agency's item becomes blocks."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from coranto.model import Block, BlockKind
from coranto.text.clean import plain, shown, tree
from coranto.wire import markup

if TYPE_CHECKING:
    from lxml.etree import _Element

# Elements of HTML and NITF that stand by themselves, and what they are.
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("hl1", "hl2", "hedline"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST),
    **dict.fromkeys(("blockquote", "bq"), BlockKind.QUOTATION),
}
_BLOCKS = (
    *_KINDS,
    "tr",
    *(
        "html",
        "body",
        "nitf",
        "body.content",
        "article",
        "block",
        "div",
        "dl",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
    ),
    *("tbody", "thead", "ul"),
)
# What is around a text: the slug lines, pictures with their captions, notes to editors
# (NITF 3.6 <note>), what only a browser runs.
_AROUND = frozenset({
    "aside", "audio", "body.end", "body.head", "figure", "footer", "form", "head",
    "header", "iframe", "media", "nav", "nitf-table-metadata", "note", "noscript",
    "object", "picture", "script", "style", "svg", "template", "video",
})  # fmt: skip

# What NITF marks inside a line (its entity "enriched-text"), and HTML has no name for.
_WITHIN_A_LINE = frozenset({
    "chron", "classifier", "copyrite", "event", "frac", "frac-den", "frac-num",
    "function", "lang", "location", "money", "num", "object.title", "org", "person",
    "postaddr", "pronounce", "virtloc",
})  # fmt: skip

# Names that lxml lets an element of HTML have; repaired markup is full of others.
_NAME = re.compile(r"[a-z][a-z0-9.-]*", re.ASCII)

_EMPTY_CELL = "–"
_BREAK = "\x1e"
_TWO_BREAKS = re.compile(rf"\s*{_BREAK}(?:\s*{_BREAK})+\s*")
# An empty line, or the indent by which agencies begin a paragraph of plain text.
_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]{2,}\S)")
_TAG = re.compile(r"</?(?:p|br|div)\b[^<>]*>", re.IGNORECASE)


def of_html(html: str) -> tuple[Block, ...]:
    """The blocks of an HTML or XHTML fragment."""
    if "<" not in html:
        return of_text(unescape(html))
    root = tree(html)
    return of_element(root) if root is not None else ()


def of_element(root: "_Element") -> tuple[Block, ...]:
    """The blocks of a tree of HTML, XHTML or NITF."""
    for element in root.iter("*"):
        # So that one reader serves them all, whatever the prefix.
        name = markup.local_name(element)
        is_line = name in _WITHIN_A_LINE or not _NAME.fullmatch(name)
        element.tag = "span" if is_line else name
    return tuple(_walk(root, BlockKind.PARAGRAPH))


def of_text(text: str) -> tuple[Block, ...]:
    """The blocks of plain text, its lines wrapped or not.

    A paragraph ends at an empty line, or before a line that is indented. Some
    systems leave the tags of paragraphs in; they divide too.
    """
    lines = _TAG.sub("\n\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    parts = (plain(unescape(part)) for part in _PARAGRAPHS.split(lines))
    return tuple(Block(BlockKind.PARAGRAPH, part) for part in parts if _says(part))


def _walk(element: "_Element", kind: BlockKind) -> Iterator[Block]:
    """The blocks under ``element``; text beside inner blocks is a block of its own."""
    run = [element.text or ""]
    for child in element.iterchildren("*"):
        tag = child.tag
        if tag in _AROUND:
            pass
        elif next(child.iter(*_BLOCKS), None) is not None:
            yield from _made(run, kind)
            yield from _inner(child, _KINDS.get(tag, kind))
            run = []
        elif tag == "br":
            run.append(_BREAK)
        else:
            run.append(shown(child))
        run.append(child.tail or "")
    yield from _made(run, kind)


def _inner(element: "_Element", kind: BlockKind) -> Iterator[Block]:
    if element.tag != "tr":
        yield from _walk(element, kind)
        return
    for number, cell in enumerate(element.iterchildren("*")):
        kind = BlockKind.CELL if number else BlockKind.ROW
        yield Block(kind, plain(shown(cell)) or _EMPTY_CELL)


def _made(run: list[str], kind: BlockKind) -> Iterator[Block]:
    for part in _TWO_BREAKS.split("".join(run)):
        text = plain(part.replace(_BREAK, " "))
        if _says(text):
            yield Block(kind, text)


def _says(text: str) -> bool:
    """Whether there is a letter or digit in it: agencies draw lines of "___"."""
    return any(character.isalnum() for character in text)
