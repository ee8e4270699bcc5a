"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from collections.abc import Iterator
from html import unescape
from typing import Any

import msgspec

from coranto.errors import NotAFeed
from coranto.model import Entry, FeedDocument
from coranto.text.clean import from_html, plain
from coranto.text.languages import normal
from coranto.wire.dates import instant
from coranto.wire.links import absolute

Object = dict[str, Any]


def read(text: str, url: str) -> FeedDocument:
    """Read the JSON Feed in ``text``.

    Publishers get types wrong (numbers as ids, null for missing). What has the wrong
    type counts as missing; a wrong item does not spoil the others.

    Raises:
        NotAFeed: It is no JSON, or JSON of another kind.
    """
    document = _document(text, url)
    home = absolute(document.get("home_page_url"), url)
    return FeedDocument(
        kind="json",
        title=plain(_string(document, "title")) or None,
        lang=normal(_string(document, "language")),
        entries=tuple(_entry(item, url) for item in _objects(document, "items")),
        link=home or None,
    )


def _document(text: str, url: str) -> Object:
    try:
        document = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise NotAFeed(url, f"begins like JSON and is none ({error})") from error
    except UnicodeError as error:
        raise NotAFeed(url, "is JSON in no known encoding") from error
    version = document.get("version") if isinstance(document, dict) else None
    if not (isinstance(version, str) and "jsonfeed.org/version/" in version):
        raise NotAFeed(url, "is JSON, not a feed (it names no version of JSON Feed)")
    return dict(document)


def _entry(item: Object, url: str) -> Entry:
    link = absolute(item.get("url"), url) or absolute(item.get("external_url"), url)
    return Entry(
        id=_string(item, "id").strip() or link,
        link=link,
        title=plain(unescape(_string(item, "title"))),
        summary=_summary(item),
        authors=tuple(dict.fromkeys(_authors(item))),
        published_at=instant(_string(item, "date_published")),
        updated_at=instant(_string(item, "date_modified")),
        lang=normal(_string(item, "language")),
    )


def _summary(item: Object) -> str:
    text = _string(item, "summary") or _string(item, "content_text")
    return plain(text) or from_html(_string(item, "content_html"))


def _authors(item: Object) -> Iterator[str]:
    # Version 1.0 has one "author", version 1.1 a list of "authors".
    one = item.get("author")
    for author in [*_objects(item, "authors"), one if isinstance(one, dict) else {}]:
        if name := plain(_string(author, "name")):
            yield name


def _string(found: Object, key: str) -> str:
    """The text at ``key``; ids are often numbers, though the format wants strings."""
    value = found.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _objects(found: Object, key: str) -> list[Object]:
    value = found.get(key)
    several = value if isinstance(value, list) else []
    return [each for each in several if isinstance(each, dict)]
