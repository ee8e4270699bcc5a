"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from collections.abc import Iterator
from html import unescape
from typing import Any, TypeGuard

from coranto.model import Entry, FeedDocument, Signal, SignalKind, Where
from coranto.text.clean import from_html, plain
from coranto.text.instants import instant
from coranto.text.languages import normal
from coranto.wire.links import absolute

Object = dict[str, Any]


def is_one(document: object) -> TypeGuard[Object]:
    """Whether a JSON ``document`` says that it is a JSON Feed."""
    version = document.get("version") if isinstance(document, dict) else None
    return isinstance(version, str) and "jsonfeed.org/version/" in version


def read(document: Object, url: str) -> FeedDocument:
    """Read the JSON Feed that ``document`` is.

    Publishers get types wrong (numbers as ids, null for missing). What has the wrong
    type counts as missing; a wrong item does not spoil the others.
    """
    home = absolute(document.get("home_page_url"), url)
    return FeedDocument(
        kind="json",
        title=plain(_string(document, "title")) or None,
        lang=normal(_string(document, "language")),
        entries=tuple(_entry(item, url) for item in _objects(document, "items")),
        link=home or None,
        hub=next(_hubs(document, url), ""),
        topic=absolute(document.get("feed_url"), url),
    )


def _hubs(document: Object, url: str) -> Iterator[str]:
    for hub in _objects(document, "hubs"):
        if _string(hub, "type").lower() == "websub":
            yield absolute(hub.get("url"), url)


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
        signals=_signals(item),
    )


def _signals(item: Object) -> tuple[Signal, ...]:
    """JSON Feed 1.1 has no licence of its own; extensions begin with ``_`` (§ Extensions)."""
    said = _string(item, "_license") or _string(item, "_licence")
    return (Signal(SignalKind.LICENCE, said, Where.FEED, "_license"),) if said else ()


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
