"""Sitemaps (https://www.sitemaps.org/protocol.html), with Google's news extension."""

from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from coranto.model import Entry, FeedDocument, Part
from coranto.text.clean import plain
from coranto.text.instants import instant
from coranto.text.languages import normal
from coranto.wire import markup
from coranto.wire.links import absolute

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOTS = ("urlset", "sitemapindex")


def read(root: "_Element", url: str) -> FeedDocument:
    """Read the sitemap or index in ``root``; namespaces are often misspelt, not asked."""
    if markup.local_name(root) == "sitemapindex":
        return FeedDocument("sitemapindex", None, None, parts=tuple(_parts(root, url)))
    facts = [_facts(each) for each in root if markup.local_name(each) == "url"]
    entries = tuple(_entry(each, url) for each in facts if each.get("loc"))
    names = [each["name"] for each in facts if each.get("name")]
    langs = {entry.lang for entry in entries}
    return FeedDocument(
        kind="sitemap",
        title=(plain(unescape(names[0])) or None) if names else None,
        lang=langs.pop() if len(langs) == 1 else None,
        entries=entries,
    )


def _facts(element: "_Element") -> dict[str, str]:
    """The texts in a ``<url>``, by local name; the first of several counts."""
    facts: dict[str, str] = {}
    waiting = [element]
    while waiting:
        found = waiting.pop()
        waiting.extend(reversed(found))
        # An image or a video on the page has a title and a date of its own.
        waiting = [each for each in waiting if not _is_media(each)]
        facts.setdefault(markup.local_name(found), (found.text or "").strip())
    return facts


def _is_media(element: "_Element") -> bool:
    return markup.local_name(element) in ("image", "video")


def _entry(facts: dict[str, str], url: str) -> Entry:
    link = absolute(facts["loc"], url)
    return Entry(
        id=link or facts["loc"],
        link=link,
        title=plain(unescape(facts.get("title", ""))),
        published_at=instant(facts.get("publication_date", "")),
        updated_at=instant(facts.get("lastmod", "")),
        lang=normal(facts.get("language", "")),
    )


def _parts(index: "_Element", url: str) -> Iterator[Part]:
    for facts in map(_facts, index):
        if link := absolute(facts.get("loc"), url):
            yield Part(link, instant(facts.get("lastmod", "")))
