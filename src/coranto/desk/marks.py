"""Links and emphasis within the words of an article, read off the page they came from.

The library that finds the article drops inline markup, or keeps it and then finds less.
So the words are found first, and the element of the page that says the same words, but
for white space, tells how they are marked.
"""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from urllib.parse import quote, urljoin, urlsplit

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from coranto.desk.canonical import SAFE, canonical
from coranto.errors import NotAnArticle
from coranto.model import Block, Mark, MarkKind
from coranto.text.clean import PHRASING, plain

_KINDS = {
    "a": MarkKind.LINK,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
}
# More than any paragraph needs; a page that marks more is trying to keep us busy.
_MOST = 100
# Shorter parts of a run that line breaks divide are found in the wrong place too easily.
_PART = 40
# So many characters tell that an element cannot be one of the blocks.
_BEGINNING, _GLANCE = 4, 200


def with_marks(found: list[Block], tree: HtmlElement, url: str) -> list[Block]:
    """``found`` with the links and the emphasis that the page gives its words.

    Links lead to absolute http or https addresses, without tracking parameters; those
    to the page itself are none. What marks a whole block is no emphasis.

    Args:
        found: Blocks in reading order.
        tree: The page they were found on.
        url: Its canonical address, which relative links start from; may be empty.
    """
    wanted: dict[str, list[int]] = {}
    for number, block in enumerate(found):
        wanted.setdefault(_dense(block.text), []).append(number)
    declared = next((one.get("href") or "" for one in tree.iter("base")), "")
    base = _Base(urljoin(url, declared), url)
    made = list(found)
    beginnings = {text[:_BEGINNING] for text in wanted}
    for holder in _holders(tree):
        raw = "".join(holder.itertext())
        # Most holders are links of the navigation: looked at no closer.
        begins = "".join(raw.lstrip()[:_GLANCE].split())[:_BEGINNING]
        if begins not in beginnings and holder.find(".//br") is None:
            continue
        text = _dense(raw)
        parts = [(text, 0)] if text in wanted else _parts(text, holder, wanted)
        ranges = _ranges(holder) if parts else []
        for part, at in parts:
            for number in wanted.pop(part, ()):
                marks = _placed(found[number].text, ranges, at, base)
                made[number] = replace(found[number], marks=marks)
    return made


@dataclass(frozen=True, slots=True)
class _Range:
    """Inline markup, in characters that are no white space."""

    start: int
    end: int
    kind: MarkKind
    href: str


@dataclass(frozen=True, slots=True)
class _Base:
    """What links start from, and the page they may lead back to."""

    href: str
    page: str


def _holders(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The innermost blocks that hold inline markup, each once."""
    known: dict[HtmlElement, None] = {}
    passed: set[HtmlElement] = set()
    for element in tree.iter(*_KINDS):
        parent = element.getparent()
        while parent is not None and parent.tag in PHRASING and parent not in passed:
            passed.add(parent)
            parent = parent.getparent()
        if parent is not None and parent not in passed and parent not in known:
            known[parent] = None
            yield parent


def _parts(
    text: str, holder: HtmlElement, wanted: dict[str, list[int]]
) -> list[tuple[str, int]]:
    """Blocks that line breaks divide within one element, and where they begin."""
    if holder.find(".//br") is None:
        return []
    long = (part for part in wanted if len(part) >= _PART and part in text)
    return [(part, text.index(part)) for part in long]


def _ranges(holder: HtmlElement) -> list[_Range]:
    """What is marked under ``holder``, outer before inner, no kind within itself."""
    found: list[_Range] = []
    opened: dict[MarkKind, tuple[HtmlElement, int]] = {}
    at = 0
    for event, element in iterwalk(holder, events=("start", "end")):
        kind = None if element is holder else _KINDS.get(element.tag)
        if event == "start":
            if kind and kind not in opened and len(found) < _MOST:
                opened[kind] = (element, len(found))
                found.append(_Range(at, at, kind, element.get("href") or ""))
            at += len(_dense(element.text or ""))
            continue
        if kind and kind in opened and opened[kind][0] is element:
            number = opened.pop(kind)[1]
            found[number] = replace(found[number], end=at)
        if element is not holder:
            at += len(_dense(element.tail or ""))
    return found


def _placed(text: str, ranges: list[_Range], at: int, base: _Base) -> tuple[Mark, ...]:
    """``ranges`` as marks of a block that begins ``at`` characters into them."""
    # Words are divided by single spaces: how many characters end with each of them?
    ends = list(accumulate(map(len, text.split(" "))))
    marks: list[Mark] = []
    for one in ranges:
        start, end = max(one.start - at, 0), min(one.end - at, ends[-1])
        link = one.kind is MarkKind.LINK
        if start >= end or (not link and end - start == ends[-1]):
            continue
        href = _address(one.href, base) if link else ""
        if href or not link:
            first, last = start + bisect(ends, start), end + bisect(ends, end - 1)
            marks.append(Mark(first, last, one.kind, href))
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _address(href: str, base: _Base) -> str:
    """Where a link leads, in canonical form with its fragment; empty if nowhere."""
    try:
        whole = urljoin(base.href, href.strip())
        leads_to = canonical(whole)
    except (NotAnArticle, ValueError):
        return ""
    if leads_to == base.page:
        return ""
    fragment = quote(urlsplit(whole).fragment, safe=SAFE)
    return f"{leads_to}#{fragment}" if fragment else leads_to


def _dense(text: str) -> str:
    return "".join(plain(text).split())
