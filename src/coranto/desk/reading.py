"""What a page says of itself, gathered in one walk and not yet believed."""

import re
from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from coranto.desk import jsonld
from coranto.desk.jsonld import Node
from coranto.text.clean import from_html, plain

# More than any page needs of one thing.
_MOST = 40
# What an element says in an attribute when its text is not the value (HTML microdata).
_VALUES = ("content", "datetime", "href")
_MARKUP = re.compile(r"</?[a-zA-Z!][^>]*>|&#?\w+;")


@dataclass(frozen=True, slots=True)
class Reading:
    """A page's own statements, as written.

    Attributes:
        url: Where the page was read, or empty.
        metas: ``<meta>`` contents by lower-case name, property or itemprop.
        links: ``<link>`` and ``<a rel>`` addresses by lower-case rel.
        title: The ``<title>``.
        h1s: Texts of the first-level headings, in page order.
        times: ``(datetime, whether marked as the publication date, text)``.
        items: Texts of visible microdata by lower-case itemprop.
        writers: Texts of visible links or elements marked as the author.
        lang: Language the page declares, as written, or empty.
        nodes: All JSON-LD objects.
        article: The JSON-LD object of the article, or an empty one.
    """

    url: str
    metas: dict[str, list[str]]
    links: dict[str, list[str]]
    title: str
    h1s: tuple[str, ...]
    times: tuple[tuple[str, bool, str], ...]
    items: dict[str, list[str]]
    writers: tuple[str, ...]
    lang: str
    nodes: list[Node]
    article: Node

    def meta(self, *names: str) -> str:
        """The first non-empty content among metas of these names, or empty."""
        return next((text for name in names for text in self.metas.get(name, ())), "")

    @property
    def host(self) -> str:
        """Host of the page without ``www.``, or empty."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


def words(value: object) -> str:
    """A metadata value as plain text: entities and stray markup undone; else empty."""
    if not isinstance(value, str):
        return ""
    return from_html(value) if _MARKUP.search(value) else plain(value)


def reading(tree: HtmlElement, url: str) -> Reading:
    """Gather what the page under ``tree`` says of itself; the tree stays as it is.

    Args:
        tree: A whole parsed document.
        url: Canonical address it was read at, or empty.
    """
    walk = _Walk()
    for element in tree.iter(*_HANDLERS):
        _HANDLERS[element.tag](walk, element)
    for element in tree.xpath("//body//*[@itemprop] | //body//*[@rel='author']"):
        walk.item(element)
    nodes = jsonld.nodes(tree)
    named = {url, *walk.links.get("canonical", ()), *walk.metas.get("og:url", ())}
    return Reading(
        url=url,
        metas=walk.metas,
        links=walk.links,
        title=walk.title,
        h1s=tuple(dict.fromkeys(walk.h1s)),
        times=tuple(walk.times),
        items=walk.items,
        writers=tuple(dict.fromkeys(walk.writers)),
        lang=tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or walk.lang,
        nodes=nodes,
        article=jsonld.article(nodes, named - {""}),
    )


class _Walk:
    """What has been met so far."""

    def __init__(self) -> None:
        self.metas: dict[str, list[str]] = defaultdict(list)
        self.links: dict[str, list[str]] = defaultdict(list)
        self.items: dict[str, list[str]] = defaultdict(list)
        self.title = ""
        self.h1s: list[str] = []
        self.times: list[tuple[str, bool, str]] = []
        self.writers: list[str] = []
        self.lang = ""

    def html(self, element: HtmlElement) -> None:
        self.lang = self.lang or element.get("lang", "")

    def meta(self, element: HtmlElement) -> None:
        content = words(element.get("content"))
        for key in ("name", "property", "itemprop", "http-equiv"):
            name = element.get(key, "").strip().lower()
            if name and content and len(self.metas[name]) < _MOST:
                self.metas[name].append(content)

    def link(self, element: HtmlElement) -> None:
        for rel in element.get("rel", "").lower().split()[:5]:
            href = element.get("href", "").strip()
            if rel == "license" and _speaks_of_a_picture(element):
                continue
            if href and rel in {"canonical", "license", "author"}:
                self.links[rel].append(href)

    def page_title(self, element: HtmlElement) -> None:
        # An SVG drawing has a <title> too, so only the first one is the page's.
        self.title = self.title or plain(element.text_content())

    def h1(self, element: HtmlElement) -> None:
        text = _spaced(element)
        if text and len(self.h1s) < _MOST:
            self.h1s.append(text)

    def time(self, element: HtmlElement) -> None:
        outside = next(element.iterancestors("nav", "aside", "footer"), None)
        if len(self.times) < _MOST and outside is None:
            marks = f"{element.get('itemprop', '')} {element.get('class', '')}".lower()
            marked = "pubdate" in element.attrib or "publish" in marks
            at = element.get("datetime", "")
            self.times.append((at.strip(), marked, plain(element.text_content())))

    def item(self, element: HtmlElement) -> None:
        prop = element.get("itemprop", "").lower()
        if element.get("rel") == "author" or prop == "author":
            name = element.find(".//*[@itemprop='name']")
            self.writers.append(_spaced(element if name is None else name))
        if prop in {"datepublished", "datemodified", "headline", "license"}:
            said = (element.get(key, "") for key in _VALUES)
            value = next(filter(None, said), "") or _spaced(element)
            self.items[prop].append(value)


_HANDLERS = {
    "html": _Walk.html,
    "meta": _Walk.meta,
    "link": _Walk.link,
    "a": _Walk.link,
    "title": _Walk.page_title,
    "h1": _Walk.h1,
    "time": _Walk.time,
}


def _speaks_of_a_picture(link: HtmlElement) -> bool:
    """Whether a licence is named in a caption or beside the text.

    ``rel=license`` is meant for the page (HTML §4.6.7.8), but credits of photographs
    have it too.
    """
    beside = link.iterancestors("figure", "figcaption", "aside", "picture")
    return next(beside, None) is not None


def _spaced(element: HtmlElement) -> str:
    """Text of an element; parts that stand in elements of their own keep apart."""
    return plain(" ".join(element.itertext()))
