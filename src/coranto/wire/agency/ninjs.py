"""ninjs 1, 2 and 3 (https://iptc.org/std/ninjs/), one item or a list of them."""

from collections.abc import Iterable
from typing import Any

from coranto.model import Block, FeedDocument
from coranto.wire.agency import bodies
from coranto.wire.agency.item import Item, document

Object = dict[str, Any]

# By these a JSON document is told from another: an identifier, and a thing that only
# news has.
_IDENTIFIERS = ("uri", "guid")
_NEWS = (
    *("versioncreated", "pubstatus", "headline", "headlines", "bodies", "byline"),
    *("body_text", "body_html", "body_xhtml", "representationtype", "usageterms"),
)
# Where systems put the items of a collection; ninjs itself has only the bare list.
_LISTS = ("_items", "items", "newsitems")


def items(document: object) -> list[Object]:
    """The news items in a JSON ``document``, their names in lower case; or none.

    Version 1 and 2 write ``versioncreated``, version 3 ``versionCreated``.
    """
    found = document if isinstance(document, list) else [document]
    if isinstance(document, dict):
        lists = [document[key] for key in _LISTS if isinstance(document.get(key), list)]
        found = lists[0] if lists else found
    lowered = [_lowered(one) for one in found if isinstance(one, dict)]
    return [one for one in lowered if _is_news(one)]


def read(found: Iterable[Object]) -> FeedDocument:
    """Read the items that :func:`items` found."""
    return document("ninjs", [_item(one) for one in found])


def _lowered(one: Object) -> Object:
    return {str(key).lower(): value for key, value in one.items()}


def _is_news(one: Object) -> bool:
    return any(one.get(key) for key in _IDENTIFIERS) and any(
        key in one for key in _NEWS
    )


def _item(one: Object) -> Item:
    embargo = one.get("embargoed")
    return Item(
        guid=_string(one, "guid") or _string(one, "uri"),
        version=_string(one, "version"),
        type=_string(one, "type"),
        pubstatus=_string(one, "pubstatus"),
        embargoed=None if embargo in (None, False) else str(embargo),
        versioncreated=_string(one, "versioncreated"),
        firstcreated=_string(one, "firstcreated"),
        language=_string(one, "language"),
        headline=_string(one, "headline")
        or _value(one, "headlines", "main")
        or _string(one, "title"),
        description=_string(one, "description_text")
        or _value(one, "descriptions", "summary"),
        blocks=_blocks(one),
        byline=_string(one, "byline") or _string(one, "by"),
        located=_string(one, "located"),
        subjects=tuple(map(_name, _objects(one, "subject", "subjects"))),
        usageterms=_string(one, "usageterms"),
        copyrightholder=_string(one, "copyrightholder"),
        copyrightnotice=_string(one, "copyrightnotice"),
        ednote=_string(one, "ednote"),
        slugline=_string(one, "slugline"),
        urgency=_string(one, "urgency"),
        link=_page(one),
        owner=_string(one, "source"),
    )


def _blocks(one: Object) -> tuple[Block, ...]:
    """The body, marked up where there is such a one: it has the paragraphs."""
    texts = [(_string(one, key), "html") for key in ("body_html", "body_xhtml")]
    told = sorted(_objects(one, "bodies"), key=lambda body: "html" not in _type(body))
    texts += [(_string(body, "value"), _type(body)) for body in told]
    texts += [(_string(one, "body_text"), "")]
    for text, kind in texts:
        found = bodies.of_html(text) if "html" in kind else bodies.of_text(text)
        if found:
            return found
    return ()


def _page(one: Object) -> str:
    """Where the item is on the web: one of its renditions is a page."""
    found = one.get("renditions")
    values = list(found.values()) if isinstance(found, dict) else found
    for each in values if isinstance(values, list) else []:
        rendition = _lowered(each) if isinstance(each, dict) else {}
        if "text/html" in (_string(rendition, "mimetype") or _type(rendition)):
            return _string(rendition, "href")
    return ""


def _value(one: Object, key: str, role: str) -> str:
    """The text of that role, else of the first."""
    told = sorted(_objects(one, key), key=lambda each: _string(each, "role") != role)
    return _string(told[0], "value") if told else ""


def _type(body: Object) -> str:
    return _string(body, "contenttype")


def _name(subject: Object) -> str:
    names = ("name", "literal", "code", "uri")
    return next(filter(None, (_string(subject, key) for key in names)), "")


def _objects(one: Object, *keys: str) -> list[Object]:
    values = [value for key in keys if isinstance(value := one.get(key), list)]
    return [
        _lowered(each) for value in values for each in value if isinstance(each, dict)
    ]


def _string(one: Object, key: str) -> str:
    """The text at ``key``; versions and urgencies are numbers in one, text in another."""
    value = one.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""
