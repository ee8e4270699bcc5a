"""What a page says in JSON-LD, read as leniently as search engines read it."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

Node = dict[str, Any]

# schema.org/Article and its subtypes that are news, and what blogs use instead.
ARTICLE_TYPES = frozenset(
    {
        *("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle"),
        *("OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle"),
        *("AskPublicNewsArticle", "AdvertiserContentArticle", "SatiricalArticle"),
        *("BlogPosting", "LiveBlogPosting", "Report", "TechArticle"),
        *("SocialMediaPosting", "ScholarlyArticle"),
    }
)

# schema.org/Organization and those of its subtypes that write.
ORGANISATIONS = frozenset(
    {
        *("Organization", "NewsMediaOrganization", "Corporation", "NGO"),
        *("GovernmentOrganization", "EducationalOrganization", "LocalBusiness"),
        *("ResearchOrganization", "OnlineBusiness", "PoliticalParty"),
    }
)

_WRAPPING = re.compile(
    r"^\s*(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?://|/\*)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*$"
)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")

# More than any article needs; a page that brings more is trying to keep us busy.
_NODES = 5000
_CHARACTERS = 2_000_000


def nodes(tree: HtmlElement) -> list[Node]:
    """Every JSON-LD object of a page, in document order, outer before inner.

    CDATA and comment wrappers, raw control characters, trailing commas, several
    values in one script, ``@graph`` and ``@id`` references are all read. A script
    that stays unreadable counts for nothing.

    Returns:
        At most 5,000 objects. A reference (an object with nothing but ``@id``) stands
        for the object it refers to where there is one; see :func:`resolved`.
    """
    found: list[Node] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for value in _values((script.text or "")[:_CHARACTERS]):
                found.extend(_objects(value))
    return found[:_NODES]


def resolved(value: object, everything: list[Node]) -> list[object]:
    """``value`` as a list, with references replaced by what they refer to."""
    items = value if isinstance(value, list) else [value]
    return [_target(item, everything) for item in items if item]


def article(everything: list[Node], urls: set[str]) -> Node:
    """The object that speaks of the page's own article, or an empty one.

    Args:
        everything: All objects of the page.
        urls: Addresses of the page; an article that names one of them comes first,
            because pages also describe the articles they link to.
    """
    articles = [node for node in everything if types(node) & ARTICLE_TYPES]
    own = [node for node in articles if _addresses(node) & urls]
    return next(iter(own or articles), {})


def types(node: Node) -> set[str]:
    """The ``@type`` of an object, without the vocabulary's address."""
    named = node.get("@type")
    listed = named if isinstance(named, list) else [named]
    return {name.rsplit("/", 1)[-1] for name in listed if isinstance(name, str)}


def _values(text: str) -> Iterator[object]:
    text = _WRAPPING.sub("", text).strip()
    for attempt in (text, _TRAILING_COMMA.sub("", text), html.unescape(text)):
        values = _decoded(attempt)
        if values:
            yield from values
            return


def _decoded(text: str) -> list[object]:
    """The JSON values in ``text``, one after the other; none where it breaks."""
    decoder, values, at = json.JSONDecoder(strict=False), [], 0
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        values.append(value)
        at += len(text[at:]) - len(text[at:].lstrip(" \t\r\n;,"))
    return values


def _objects(value: object) -> Iterator[Node]:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(reversed(item.values()))
        elif isinstance(item, list):
            waiting.extend(reversed(item))


def _target(item: object, everything: list[Node]) -> object:
    if not isinstance(item, dict) or "name" in item or "@id" not in item:
        return item
    same = (node for node in everything if node.get("@id") == item["@id"])
    return next((node for node in same if len(node) > len(item)), item)


def _addresses(node: Node) -> set[str]:
    main = node.get("mainEntityOfPage")
    named = [node.get("url"), node.get("@id"), main]
    if isinstance(main, dict):
        named += [main.get("@id"), main.get("url")]
    return {name for name in named if isinstance(name, str)}
