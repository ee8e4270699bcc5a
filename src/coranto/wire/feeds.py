"""A feed of any kind becomes entries; a document that is none says what it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from coranto.errors import NotAFeed
from coranto.model import FeedDocument
from coranto.wire import jsonfeed, markup, sitemap, syndication
from coranto.wire.agency import iptc7901, newsml, newsml1, ninjs, nitf
from coranto.wire.packing import unpacked

if TYPE_CHECKING:
    from lxml.etree import _Element

_AGENCIES: dict[str, Callable[["_Element", str], FeedDocument]] = {
    root: module.read for module in (newsml, newsml1, nitf) for root in module.ROOTS
}


def parse(body: bytes, url: str, content_type: str = "") -> FeedDocument:
    """Read a feed, a sitemap or what an agency sends.

    Feeds are RSS, Atom, RDF, CDF and JSON Feed; agencies send NewsML-G2, NewsML,
    NITF, ninjs and IPTC 7901.

    Args:
        body: Any bytes; gzip, in which sitemaps come, is unpacked.
        url: Where they came from: relative links start there.
        content_type: The ``Content-Type`` header as sent, or empty. Only its charset
            counts; servers are too often wrong about the rest.

    Returns:
        Entries in the order of the feed: links absolute and only http(s), else empty;
        titles and summaries plain text as of :func:`coranto.text.clean.plain`; dates
        aware UTC, or None where unreadable or not within the years 1990-2100.

    Raises:
        NotAFeed: It is a feed in no known sense, or declares XML entities, which can
            unfold to any size. Trying again will not help until it changes.
        TooLarge: It unpacks to more than we accept.
    """
    text = markup.decoded(unpacked(body, url), markup.charset(content_type))
    text = text.strip("\ufeff \t\r\n")
    if not text:
        raise NotAFeed(url, "is empty")
    if text[0] in "{[":
        return _from_json(text, url)
    if iptc7901.is_one(text):
        return iptc7901.read(text, url)
    return _from_xml(markup.mended(text), url)


def _from_json(text: str, url: str) -> FeedDocument:
    try:
        document = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise NotAFeed(url, f"begins like JSON and is none ({error})") from error
    except UnicodeError as error:
        raise NotAFeed(url, "is JSON in no known encoding") from error
    if jsonfeed.is_one(document):
        return jsonfeed.read(document, url)
    if items := ninjs.items(document):
        return ninjs.read(items)
    raise NotAFeed(url, "is JSON, but neither JSON Feed nor ninjs")


def _from_xml(text: str, url: str) -> FeedDocument:
    if markup.declares_entities(text):
        raise NotAFeed(url, "declares XML entities, which no feed needs")
    root = markup.root_name(text)
    if root == "html":
        raise NotAFeed(url, "is a web page, not a feed")
    if "<" not in text:
        raise NotAFeed(url, "is plain text, not a feed")
    if root in sitemap.ROOTS:
        return sitemap.read(_sound(markup.tree(text), url), url)
    if root in _AGENCIES:
        return _AGENCIES[root](_sound(markup.whole_tree(text), url), url)
    return syndication.read(text, url)


def _sound(root: "_Element | None", url: str) -> "_Element":
    if root is None:
        raise NotAFeed(url, "is broken XML, or breaks off")
    return root
