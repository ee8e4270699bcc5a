"""NITF 3 (https://iptc.org/std/NITF/3.6/), one article."""

from typing import TYPE_CHECKING

from coranto.errors import NotAFeed
from coranto.model import FeedDocument
from coranto.wire.agency import bodies
from coranto.wire.agency.item import Item, document
from coranto.wire.agency.tags import attribute, each, first, said, text

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOTS = ("nitf",)

_SUBJECT = "tobject.subject."


def read(root: "_Element", url: str) -> FeedDocument:
    """Read the article in ``root``.

    Raises:
        NotAFeed: It has no body.
    """
    if first(root, "body") is None:
        raise NotAFeed(url, "is NITF without a body in it")
    return document("nitf", [_item(root)])


def _item(root: "_Element") -> Item:
    about = first(root, "head", "docdata")
    top = first(root, "body", "body.head")
    holder = first(about, "doc.copyright")
    release = first(about, "date.release")
    content = first(root, "body", "body.content")
    return Item(
        guid=attribute(first(about, "doc-id"), "id-string") or attribute(root, "uno"),
        version=attribute(first(about, "du-key"), "version"),
        pubstatus=attribute(about, "management-status"),
        # "The date and time the document is available to be released."
        embargoed=attribute(release, "norm") or None,
        versioncreated=attribute(first(about, "date.issue"), "norm"),
        language=attribute(root, "lang") or attribute(first(root, "body"), "lang"),
        headline=said(top, "hedline", "hl1") or said(root, "head", "title"),
        description=said(top, "abstract"),
        blocks=() if content is None else bodies.of_element(content),
        byline=_byline(first(top, "byline")),
        located=said(top, "dateline", "location"),
        subjects=tuple(
            _subject(each_)
            for each_ in each(root, "head", "tobject", "tobject.subject")
        ),
        copyrightholder=attribute(holder, "holder")
        or said(top, "rights", "rights.owner"),
        copyrightnotice=said(top, "rights") or _notice(holder),
        ednote=attribute(first(about, "ed-msg"), "info"),
        slugline=attribute(first(about, "du-key"), "key"),
        urgency=attribute(first(about, "urgency"), "ed-urg"),
        owner=said(top, "distributor") or attribute(first(about, "doc-id"), "regsrc"),
    )


def _byline(byline: "_Element | None") -> str:
    """The line without the writer's title, which stands in an element of its own."""
    if byline is None:
        return ""
    parts = [byline.text or ""]
    for part in byline.iterchildren("*"):
        title = part.tag.lower().endswith("byttl")
        parts += ["" if title else text(part), part.tail or ""]
    return " ".join(parts)


def _subject(subject: "_Element") -> str:
    """The most exact of its names, else its code."""
    for part in ("detail", "matter", "type", "refnum"):
        if name := attribute(subject, _SUBJECT + part):
            return name
    return ""


def _notice(holder: "_Element | None") -> str:
    """``© 2026 Quay News``, from the parts that NITF keeps apart."""
    name, year = attribute(holder, "holder"), attribute(holder, "year")
    return " ".join(filter(None, ["©", year, name])) if name else ""
