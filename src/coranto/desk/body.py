"""The words of the article, block by block, and none of what stands around it."""

import re
from collections.abc import Iterator

from lxml.etree import _Element
from lxml.html import HtmlElement

from coranto.desk.library import trafilatura
from coranto.model import Block, BlockKind
from coranto.text.clean import from_html, plain

# Below this a JSON-LD body is a teaser; above, it wins only where the page itself
# gave less than half of it. Every other rule for preferring it lost or tied on 257
# pages of 24 languages: it has no paragraphs and often no end.
_TEASER = 200
_HALF = 0.5

_KINDS = {
    "head": BlockKind.HEADING,
    "item": BlockKind.LIST,
    "row": BlockKind.LIST,
    "quote": BlockKind.QUOTATION,
}
_BLOCKS = {"p", "head", "item", "quote", "row", "code", "list", "table", "div", "cell"}
# Two line breaks in a row are how pages without paragraphs make them.
_BREAK = "\x1e"
_PARAGRAPH = re.compile(rf"\s*{_BREAK}(?:\s*{_BREAK})+\s*")
_SHOWN_MARKUP = re.compile(
    r"</(?:p|div|span|a|b|i|strong|em|li|ul|h[1-6])>", re.IGNORECASE
)
_MARKUP_BREAK = re.compile(
    r"\n+|</(?:p|div|li|h[1-6])>|<br\s*/?>\s*<br\s*/?>", re.IGNORECASE
)
# Some systems keep their texts in Markdown and state them so.
_MARKDOWN_LINK = re.compile(r"\[([^\[\]\n]+)\]\(https?://[^()\s]+\)")


def blocks(tree: HtmlElement, url: str, told: str = "") -> list[Block]:
    """The body of the article in reading order.

    Args:
        tree: A whole parsed document; it stays as it is.
        url: Where it was read, or empty.
        told: ``articleBody`` of its JSON-LD, or empty.

    Returns:
        Paragraphs, headings, list items and quotations: plain text, NFC, none empty.
        Nothing where no article can be made out.
    """
    found = list(_seen(tree, url))
    structured = [text for text in _of_markup(_MARKDOWN_LINK.sub(r"\1", told)) if text]
    fuller = len(told) > _TEASER and _length(found) < len(told) * _HALF
    # Where the page has no body of its own, the library reads the same JSON-LD and
    # makes one paragraph of it.
    same = len(found) == 1 < len(structured) and _same(found[0].text, structured)
    if fuller or same:
        return [Block(BlockKind.PARAGRAPH, text) for text in structured]
    return found


def _same(text: str, parts: list[str]) -> bool:
    return "".join(text.split()) == "".join("".join(parts).split())


def _seen(tree: HtmlElement, url: str) -> Iterator[Block]:
    document = trafilatura().bare_extraction(
        tree, url=url or None, include_comments=False
    )
    if document is None:
        return
    yield from _walk(document.body, BlockKind.PARAGRAPH)


def _walk(element: _Element, kind: BlockKind) -> Iterator[Block]:
    """The blocks under ``element``; text beside inner blocks is a block of its own."""
    run = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS and not _is_cell_of_row(child):
            yield from _made(run, kind)
            inner = _KINDS.get(str(child.tag), BlockKind.PARAGRAPH)
            yield from _walk(child, kind if child.tag == "p" else inner)
            run = []
        else:
            run.append(_BREAK if child.tag == "lb" else _inside(child))
            run.append(" | " * (child.tag == "cell" and child.getnext() is not None))
        run.append(child.tail or "")
    yield from _made(run, kind)


def _inside(element: _Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _is_cell_of_row(element: _Element) -> bool:
    """Whether it is one of several short cells of a row, which read as one line."""
    parent = element.getparent()
    return element.tag == "cell" and parent is not None and len(parent) > 1


def _made(run: list[str], kind: BlockKind) -> Iterator[Block]:
    for part in _PARAGRAPH.split("".join(run)):
        text = part.replace(_BREAK, " ")
        # Some pages show markup as text, and some scripts hold it escaped twice.
        texts = _of_markup(text) if _SHOWN_MARKUP.search(text) else [plain(text)]
        yield from (Block(kind, one) for one in texts if one)


def _of_markup(text: str) -> list[str]:
    return [plain(from_html(part)) for part in _MARKUP_BREAK.split(text)]


def _length(found: list[Block]) -> int:
    return sum(len(block.text) for block in found)
