"""RSS 0.9x, 1.0 and 2.0, Atom and their relatives, as feedparser reads them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from html import unescape
from io import BytesIO
from time import struct_time
from typing import Any

from coranto.errors import NotAFeed
from coranto.model import Entry, FeedDocument, Signal, SignalKind, Where
from coranto.text.clean import from_html, plain
from coranto.text.instants import from_parts
from coranto.text.languages import normal
from coranto.wire.links import absolute

Parsed = dict[str, Any]

# Two shapes on which feedparser 6.0.14 takes quadratic time, measured: a tag with
# 80,000 attributes kept it busy for 62 s, an author's name of 1 MB for many minutes.
# (It looks for an e-mail address from every letter of every word.) Longer words than
# these are encoded pictures, not names, titles or the parts of a link.
_MANY_ATTRIBUTES = re.compile(
    r"""<[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*')){400}"""
)
_LONG_WORD = re.compile(r"(?<![\w.+-])([\w.+-]{1024})[\w.+-]+", re.ASCII)

# What feedparser 6.0.14 lets through when broken markup meets its extensions: an image
# without a number for its width, a place without coordinates, nesting without end.
_STUMBLES = (
    *(LookupError, TypeError, ValueError, AttributeError),
    *(RecursionError, ArithmeticError),
)


def read(text: str, url: str) -> FeedDocument:
    """Read the feed in ``text``.

    Args:
        text: Decoded; entity declarations have been refused already.
        url: Where it came from: relative links start there.

    Raises:
        NotAFeed: No known format, and nothing in it looks like an entry.
    """
    if _MANY_ATTRIBUTES.search(text):
        raise NotAFeed(url, "holds a tag with hundreds of attributes")
    parsed = _parsed(_LONG_WORD.sub(r"\1", text), url)
    version = str(parsed.get("version") or "")
    entries: list[Parsed] = parsed["entries"]
    if not version and not entries:
        raise NotAFeed(url, "is XML, perhaps, but not a feed")
    feed: Parsed = parsed["feed"]
    told = _signals(feed, url, "feed")
    is_atom = version.startswith("atom")
    lang = normal(_string(feed, "language"))
    return FeedDocument(
        kind=_kind(version),
        title=_text(feed, "title", is_atom) or None,
        lang=lang,
        entries=tuple(
            replace(entry, signals=(*entry.signals, *told))
            for each in entries
            for entry in [_entry(each, url, lang, is_atom)]
        ),
        link=absolute(feed.get("link"), url) or None,
        hub=_related(feed, "hub", url),
        topic=_related(feed, "self", url),
    )


def _related(feed: Parsed, rel: str, url: str) -> str:
    """The first link of the feed with that relation, or empty (RFC 4287 §4.2.7.2)."""
    links = [each for each in feed.get("links") or () if each.get("rel") == rel]
    return absolute(links[0].get("href"), url) if links else ""


def _parsed(text: str, url: str) -> Parsed:
    import feedparser  # noqa: PLC0415 - slow to load

    # A stream, because feedparser opens a str or bytes that name a file or an address.
    # Neither cleaning is wanted: all that is kept is plain text and checked links.
    try:
        result: Parsed = feedparser.parse(
            BytesIO(text.encode("utf-8", "replace")),
            # No address here: feedparser would make even opaque ids of RSS absolute.
            response_headers={"content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except _STUMBLES as error:
        raise NotAFeed(url, f"is too broken to be read ({error!r})") from error
    return result


def _kind(version: str) -> str:
    if version in ("rss090", "rss10"):
        return "rdf"
    for kind in ("rss", "atom"):
        if version.startswith(kind):
            return kind
    return "unknown"


def _entry(parsed: Parsed, url: str, feed_lang: str | None, is_atom: bool) -> Entry:
    link = absolute(parsed.get("link"), url)
    lang = _lang(parsed)
    return Entry(
        id=_string(parsed, "id").strip() or link,
        link=link,
        title=_text(parsed, "title", is_atom),
        summary=_summary(parsed, is_atom),
        authors=tuple(dict.fromkeys(_authors(parsed))),
        published_at=_at(parsed, "published_parsed"),
        updated_at=_at(parsed, "updated_parsed"),
        # feedparser hands the feed's language down to every element.
        lang=lang if lang != feed_lang else None,
        signals=_signals(parsed, url, "entry"),
    )


def _signals(parsed: Parsed, url: str, name: str) -> tuple[Signal, ...]:
    """Licences and statements of rights of an entry, or of the feed for all entries.

    feedparser makes ``rel=license`` links of ``creativeCommons:license`` and
    ``cc:license``, and ``rights`` of ``dc:rights``, ``copyright`` and Atom's own.
    """
    links = [link for link in _objects(parsed, "links") if link.get("rel") == "license"]
    said = [absolute(link.get("href"), url) for link in links]
    # The namespace of CC REL is new to it.
    said += [_string(parsed, key) for key in parsed if key.endswith("_license")]
    told = [
        Signal(SignalKind.LICENCE, each, Where.FEED, name)
        for each in dict.fromkeys(said)
        if each
    ]
    if rights := plain(_string(parsed, "rights")):
        told.append(Signal(SignalKind.RIGHTS, rights, Where.FEED, name))
    return tuple(told)


def _text(parsed: Parsed, key: str, is_atom: bool) -> str:
    """The element ``key`` as plain text."""
    return _words(_string(parsed, key), _object(parsed, f"{key}_detail"), is_atom)


def _words(value: str, detail: Parsed, is_atom: bool) -> str:
    # Atom says whether a text is HTML (RFC 4287 §3.1.1). RSS does not, and its
    # publishers take it to be (RSS Best Practices Profile §5.1).
    if is_atom and detail.get("type") == "text/plain":
        return plain(unescape(value))
    return from_html(value)


def _summary(parsed: Parsed, is_atom: bool) -> str:
    if summary := _text(parsed, "summary", is_atom):
        return summary
    for content in _objects(parsed, "content"):
        if words := _words(_string(content, "value"), content, is_atom):
            return words
    return ""


def _authors(parsed: Parsed) -> Iterator[str]:
    for author in _objects(parsed, "authors"):
        if name := plain(unescape(_string(author, "name"))):
            yield name


def _lang(parsed: Parsed) -> str | None:
    detail = _object(parsed, "title_detail")
    return normal(_string(parsed, "language") or _string(detail, "language"))


def _at(parsed: Parsed, key: str) -> datetime | None:
    # Asked as a dict, not as feedparser's own: that one answers for the date of an
    # update with the date of publication, where there is no other.
    parts = dict.get(parsed, key)
    return from_parts(parts) if isinstance(parts, struct_time) else None


def _string(parsed: Parsed, key: str) -> str:
    value = parsed.get(key)
    return value if isinstance(value, str) else ""


def _objects(parsed: Parsed, key: str) -> list[Parsed]:
    """The list at ``key``: an element called <authors> puts a text in its place."""
    value = parsed.get(key)
    several = value if isinstance(value, list) else []
    return [each for each in several if isinstance(each, dict)]


def _object(parsed: Parsed, key: str) -> Parsed:
    value = parsed.get(key)
    return value if isinstance(value, dict) else {}
