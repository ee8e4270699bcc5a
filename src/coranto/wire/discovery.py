"""The feeds of a site, from its address alone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from coranto.errors import NotAFeed, PrivateAddress, WireError
from coranto.model import Feed, FeedDocument
from coranto.text import clean
from coranto.wire import feeds, markup, robots
from coranto.wire.fetch import Fetch, Fetched, NotModified
from coranto.wire.indexes import gathered
from coranto.wire.links import absolute

if TYPE_CHECKING:
    from lxml.etree import _Element

# Types of feeds (RFC 4287 §7, https://www.jsonfeed.org/version/1.1/, RSS Autodiscovery).
_TYPES = frozenset({
    "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/rss+xml",
})  # fmt: skip
# What a page links as its feed says so in its address, in any language.
_FEEDISH = re.compile(r"\b(?:rss|atom|feeds?|rdf)\b", re.IGNORECASE)
# Where most publishing systems have their feed.
_USUAL = (
    *("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml"),
    *("/feed.json", "/news-sitemap.xml"),
)
# Readers' comments are no news; WordPress announces them on every page.
_COMMENTS = re.compile(r"/comments?(?:/|$)", re.IGNORECASE)

# Asked in each of the ways to find a feed.
_MOST = 10


@dataclass(frozen=True, slots=True)
class Found:
    """A feed that was found.

    Attributes:
        url: Where it is.
        document: What it holds now.
    """

    url: str
    document: FeedDocument


async def discovered(wire: Fetch, url: str) -> list[Found]:
    """The feed at ``url``; or, where that is a web page, the feeds of its site.

    Those that the page announces come first; without any, those it links; then the
    addresses that feeds usually have; then the sitemaps that robots.txt names. The
    first way that leads to feeds is the last that is tried. Feeds with the same
    entries in several formats count once, and readers' comments do not count.

    Raises:
        NotAFeed: There is none, or ``url`` is neither feed nor page.
        PrivateAddress: All that were found lead into a private network.
        WireError: ``url`` cannot be read.
    """
    page = await _asked(wire, url)
    try:
        return [Found(url, await _read(wire, page))]
    except NotAFeed:
        text = markup.decoded(page.body, page.charset or "")
        root = clean.tree(text) if markup.root_name(text) == "html" else None
        if root is None:
            raise
    usual = [urljoin(page.url, path) for path in _USUAL]
    for way in (_announced(root, page.url), _linked(root, page.url), usual):
        if several := await _those(wire, way):
            return several
    if several := await _those(wire, await _sitemaps(wire, page.url)):
        return several
    why = "is a web page, and no feed of its site was found; name the feed itself"
    raise NotAFeed(url, why)


def _announced(root: "_Element", url: str) -> Iterator[str]:
    """Feeds announced in the head (HTML Living Standard §4.6.7.1)."""
    for link in root.iter("link"):
        kinds = (link.get("rel") or "").lower().split()
        of_type = (link.get("type") or "").partition(";")[0].strip().lower()
        if "alternate" in kinds and of_type in _TYPES:
            yield absolute(link.get("href"), _base(root, url))


def _linked(root: "_Element", url: str) -> Iterator[str]:
    """Links within the site whose address speaks of a feed."""
    for anchor in root.iter("a"):
        link = absolute(anchor.get("href"), _base(root, url))
        parts = urlsplit(link)
        if parts.netloc == urlsplit(url).netloc and _FEEDISH.search(parts.path):
            yield link


def _base(root: "_Element", url: str) -> str:
    base = next(root.iter("base"), None)
    return url if base is None else absolute(base.get("href"), url) or url


async def _sitemaps(wire: Fetch, url: str) -> list[str]:
    """The sitemaps that robots.txt names, news sitemaps alone where there are such."""
    try:
        answer = await _asked(wire, urljoin(url, "/robots.txt"))
    except WireError:
        return []
    named = [absolute(each) for each in robots.read(answer.body).sitemaps]
    return [each for each in named if "news" in each.lower()] or named


async def _those(wire: Fetch, urls: Iterable[str]) -> list[Found]:
    """The feeds among ``urls`` that have entries, each once whatever its format."""
    news = [url for url in dict.fromkeys(urls) if url and not _COMMENTS.search(url)]
    found: dict[frozenset[str], Found] = {}
    refused: PrivateAddress | None = None
    for url in news[:_MOST]:
        try:
            document = await _read(wire, await _asked(wire, url))
        except PrivateAddress as error:
            refused = error
            continue
        except WireError:
            continue
        if document.entries:
            same = frozenset(entry.link or entry.id for entry in document.entries)
            found.setdefault(same, Found(url, document))
    # Silence about it would look as if the site had no feed.
    if refused and not found:
        raise refused
    return list(found.values())


async def _asked(wire: Fetch, url: str) -> Fetched:
    answer = await wire.feed(Feed("", url))
    if isinstance(answer, NotModified):
        raise WireError(url, "answered 304 to a request that asked for no such thing")
    return answer


async def _read(wire: Fetch, answer: Fetched) -> FeedDocument:
    document = feeds.parse(answer.body, answer.url, answer.content_type)
    return await gathered(wire, document)
