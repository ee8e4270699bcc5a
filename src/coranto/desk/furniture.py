"""What stands around an article and is no part of it, told by how the page is made."""

import math
import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from coranto.desk.bylines import people
from coranto.desk.reading import Reading, words
from coranto.model import Block, BlockKind
from coranto.text.clean import plain

# What a reader sees as one run of text.
_BLOCKS = frozenset(
    {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd", "dt", "div"}
)
_STANDFIRSTS = ("p", "h2", "h3", "h4", "div", "span", "strong", "b")
_STANDFIRST_CHARACTERS = range(40, 1000)

# A paragraph made of a link, besides a few words such as "Read also:", leads away
# from the article. Of running text, links are a small part.
_LINKED = 0.8
_LEAD_IN = 40

# What the page's own style sheet calls things that are not the article. The names are
# matched as whole words of class and id, on short texts only, because some pages put
# "has-newsletter" on everything.
_ASIDE = re.compile(
    r"(?<![a-z])(?:disclaimer|newsletter|caption|credits?|copyright)(?![a-z])",
    re.IGNORECASE,
)
_ASIDE_CHARACTERS = 1000

# A rest of a <title> template begins or ends with its separator.
_LEFTOVER = re.compile(r"[|｜¦].*|.*[|｜¦]", re.DOTALL)
_LEFTOVER_CHARACTERS = 120
# Bylines and repeated headlines stand at the very edges.
_EDGE = 3
_BYLINE_CHARACTERS = 120
# How much longer the headline may be with a line above it.
_TOPLINE = 1.5
# A page without an article yields few blocks, and those of many links.
_FEW = 3
_LINK_LETTERS = 8
_LISTING_CHARACTERS = 5000


def without_furniture(
    found: Iterable[Block],
    tree: HtmlElement,
    title: str | None,
    authors: tuple[str, ...],
    lang: str | None = None,
) -> list[Block]:
    """``found`` without what the page only puts around its article.

    Left out are the headline and the byline where the body repeats them, paragraphs
    and list items that are nothing but a link, rests of a ``<title>`` template such
    as "| News | Example Times", and headings with nothing below them.

    Args:
        found: Blocks in reading order.
        tree: The page they were found on.
        title: Its headline, or None.
        authors: Names already known.
        lang: BCP 47 tag of the text, or None.
    """
    links, marked = _links(tree), _marked(tree)
    kept = [
        one
        for one in found
        if not _is_leftover(one) and not _is_aside(_key(one.text), links, marked)
    ]
    if len(kept) <= _FEW:
        kept = _without_listings(kept, links)
    begins = _beginning(kept)
    kept = [
        one
        for number, one in enumerate(kept)
        if not _repeats(one.text, title, begun=number > begins)
    ]
    kept = [
        one
        for number, one in enumerate(kept)
        if _EDGE <= number < len(kept) - _EDGE or not _is_byline(one, authors, lang)
    ]
    while kept and kept[-1].kind is BlockKind.HEADING:
        kept.pop()
    return kept


def with_lost_headings(found: list[Block], tree: HtmlElement) -> list[Block]:
    """``found`` with the sub-headings that extraction drops from short articles.

    A heading belongs to the article when the element right behind it is one of the
    article's blocks.
    """
    numbers = {_key(one.text): number for number, one in enumerate(found)}
    lost: dict[int, Block] = {}
    for heading in tree.iter("h2", "h3", "h4"):
        below = heading.getnext()
        text = plain("".join(heading.itertext()))
        if below is None or not text or _key(text) in numbers:
            continue
        at = numbers.get(_key("".join(below.itertext())))
        if at:
            lost[at] = Block(BlockKind.HEADING, text)
    return [
        block
        for number, one in enumerate(found)
        for block in ((lost[number], one) if number in lost else (one,))
    ]


def standfirst(page: Reading, tree: HtmlElement, found: list[Block]) -> list[Block]:
    """The lead that stands apart from the body, as a block or none.

    It is what the page's description says, when a reader can see the same words on
    the page and ``found`` does not hold them: extraction often takes a lead that is
    set in a container of its own for a teaser.

    Args:
        page: The page's statements.
        tree: The page.
        found: The body as far as known.
    """
    told = (
        page.article.get("description"),
        page.meta("og:description"),
        page.meta("description"),
    )
    known = _key(" ".join(one.text for one in found))
    keys = {_key(words(one).rstrip(" .…")) for one in told} - {""}
    keys = {
        key
        for key in keys
        if key not in known and len(key) >= _STANDFIRST_CHARACTERS[0]
    }
    if not keys or not found:
        return []
    initials = {key[0] for key in keys}
    for element in tree.iter(*_STANDFIRSTS):
        begins = (element.text or "").lstrip()[:1].lower()
        if begins.isalnum() and begins not in initials:
            continue
        text = _own_text(element)
        if len(text) in _STANDFIRST_CHARACTERS and _key(text) in keys:
            return [Block(BlockKind.PARAGRAPH, text)]
    return []


def _own_text(element: HtmlElement) -> str:
    """Text of an element that holds no other block; empty for containers."""
    if len(element) > 8 or any(
        child.tag in _BLOCKS for child in element.iter() if child is not element
    ):
        return ""
    return plain("".join(element.itertext()))


def _is_aside(key: str, links: set[str], marked: set[str]) -> bool:
    """Whether a text is marked as aside, or is a link but for a few letters."""
    if key in marked or key in links:
        return True
    spare = len(key) - math.ceil(len(key) * _LINKED)
    ends = range(1, min(spare, _LEAD_IN) + 1)
    return any(key[n:] in links or key[:-n] in links for n in ends)


def _links(tree: HtmlElement) -> set[str]:
    found = {_key("".join(a.itertext())) for a in tree.iter("a") if a.get("href")}
    return {key for key in found if len(key) >= _LINK_LETTERS}


def _marked(tree: HtmlElement) -> set[str]:
    found = set()
    for element in tree.iter("p", "div", "section", "aside", "small", "span", "li"):
        name, number = element.get("class"), element.get("id")
        if not (name and _ASIDE.search(name)) and not (
            number and _ASIDE.search(number)
        ):
            continue
        text = "".join(element.itertext())
        if len(text) <= _ASIDE_CHARACTERS:
            found.add(_key(text))
            found.update(_key("".join(p.itertext())) for p in element.iter("p"))
    return found - {""}


def _is_leftover(block: Block) -> bool:
    if block.kind is BlockKind.LIST or len(block.text) > _LEFTOVER_CHARACTERS:
        return False
    return bool(_LEFTOVER.fullmatch(block.text))


def _without_listings(found: list[Block], links: set[str]) -> list[Block]:
    """Without blocks put together from the links of a page that has no article."""
    return [
        one
        for one in found
        if len(one.text) > _LISTING_CHARACTERS
        or _link_share(_key(one.text), links) < _LINKED
    ]


def _link_share(key: str, links: set[str]) -> float:
    return sum(len(link) for link in links if link in key) / (len(key) or 1)


def _beginning(found: list[Block]) -> int:
    """Number of the first block long enough to be no headline or byline."""
    long = (len(one.text) > _BYLINE_CHARACTERS for one in found)
    return next((number for number, is_long in enumerate(long) if is_long), len(found))


def _repeats(text: str, title: str | None, *, begun: bool) -> bool:
    """Whether a block is the headline; before the text, perhaps behind a topline."""
    key, headline = _key(text), _key(title or "")
    if not headline or headline not in key:
        return False
    return key == headline or (not begun and len(key) < _TOPLINE * len(headline))


def _is_byline(block: Block, authors: tuple[str, ...], lang: str | None) -> bool:
    if len(block.text) > _BYLINE_CHARACTERS or not authors:
        return False
    named = {_key(name) for name in people([block.text], lang)}
    return bool(named) and named <= {_key(name) for name in authors}


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
