"""A feed of any kind becomes entries; a document that is none says what it is."""

from coranto.errors import NotAFeed
from coranto.model import FeedDocument
from coranto.wire import jsonfeed, markup, sitemap, syndication


def parse(body: bytes, url: str, content_type: str = "") -> FeedDocument:
    """Read RSS, Atom, RDF, CDF, JSON Feed or a sitemap.

    Args:
        body: Any bytes, unpacked.
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
    """
    text = markup.decoded(body, markup.charset(content_type)).strip("\ufeff \t\r\n")
    if not text:
        raise NotAFeed(url, "is empty")
    if text.startswith("{"):
        return jsonfeed.read(text, url)
    return _from_xml(markup.mended(text), url)


def _from_xml(text: str, url: str) -> FeedDocument:
    if markup.declares_entities(text):
        raise NotAFeed(url, "declares XML entities, which no feed needs")
    root = markup.root_name(text)
    if root == "html":
        raise NotAFeed(url, "is a web page, not a feed")
    if "<" not in text:
        raise NotAFeed(url, "is plain text, not a feed")
    if root in sitemap.ROOTS:
        return sitemap.read(text, url)
    return syndication.read(text, url)
