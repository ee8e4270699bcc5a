"""NewsML-G2 (https://iptc.org/std/NewsML-G2/), one item or a message of several."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coranto.errors import NotAFeed
from coranto.model import Block, FeedDocument
from coranto.wire.agency import bodies
from coranto.wire.agency.item import Item, document
from coranto.wire.agency.tags import attribute, below, each, first, said, text

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOTS = ("newsmessage", "newsitem", "packageitem")


def read(root: "_Element", url: str) -> FeedDocument:
    """Read every news item in ``root``, and every item that a package refers to.

    Raises:
        NotAFeed: It holds neither.
    """
    items = [_item(found) for found in below(root, "newsItem")]
    for package in below(root, "packageItem"):
        items += _referred(package)
    if not items:
        raise NotAFeed(url, "is NewsML-G2 without a news item in it")
    return document("newsml-g2", items)


def _item(item: "_Element") -> Item:
    about, content = first(item, "itemMeta"), first(item, "contentMeta")
    rights = first(item, "rightsInfo")
    embargo = first(about, "embargoed")
    return Item(
        guid=attribute(item, "guid"),
        version=attribute(item, "version"),
        type=_code(first(about, "itemClass")),
        pubstatus=_code(first(about, "pubStatus")),
        # Present and empty: until further notice (NewsML-G2 Guidelines, "Embargo").
        embargoed=None if embargo is None else said(about, "embargoed"),
        versioncreated=said(about, "versionCreated"),
        firstcreated=said(about, "firstCreated"),
        language=_language(item, content),
        headline=_headline(content) or said(about, "title"),
        description=_first_of_role(each(content, "description"), "summary"),
        blocks=_blocks(first(item, "contentSet")),
        byline=said(content, "by"),
        creators=tuple(map(_name, each(content, "creator"))),
        located=", ".join(filter(None, map(_name, each(content, "located")))),
        subjects=tuple(map(_name, each(content, "subject"))),
        usageterms=_in_language(each(rights, "usageTerms"), item),
        copyrightholder=_party(first(rights, "copyrightHolder")),
        copyrightnotice=_in_language(each(rights, "copyrightNotice"), item),
        ednote=" ".join(map(text, each(about, "edNote"))),
        slugline=said(content, "slugline"),
        urgency=said(content, "urgency"),
        link=_page(item),
        owner=_party(first(about, "provider")),
    )


def _referred(package: "_Element") -> Iterator[Item]:
    """What a package refers to: guid, title and summary; the text comes by itself."""
    owner = _party(first(package, "itemMeta", "provider"))
    for ref in below(package, "itemRef"):
        yield Item(
            guid=attribute(ref, "residref") or attribute(ref, "href"),
            version=attribute(ref, "version"),
            type=_code(first(ref, "itemClass")),
            pubstatus=_code(first(ref, "pubStatus")),
            versioncreated=said(ref, "versionCreated"),
            language=attribute(first(ref, "title"), "lang"),
            headline=said(ref, "headline") or said(ref, "title"),
            description=said(ref, "description"),
            owner=_party(first(ref, "provider")) or owner,
        )


def _blocks(contents: "_Element | None") -> tuple[Block, ...]:
    """The first content that has words: marked up, else plain."""
    for marked in each(contents, "inlineXML"):
        if found := bodies.of_element(marked):
            return found
    for data in each(contents, "inlineData"):
        # base64 and other encodings carry pictures, never text.
        if not attribute(data, "encoding"):
            is_html = "html" in attribute(data, "contenttype")
            reader = bodies.of_html if is_html else bodies.of_text
            if found := reader(text(data)):
                return found
    return ()


def _page(item: "_Element") -> str:
    """Where the item is on the web, where it says so."""
    for content in each(item, "contentSet", "remoteContent"):
        if "html" in attribute(content, "contenttype"):
            return attribute(content, "href")
    return ""


def _headline(content: "_Element | None") -> str:
    """The main one; others are sub-headlines, or short forms for small screens."""
    return _first_of_role(each(content, "headline"), "main")


def _first_of_role(elements: "Iterator[_Element]", role: str) -> str:
    """The text of that role, else of none, else of the first."""
    ranked = sorted(elements, key=lambda one: _role(one) not in ("", role))
    return text(ranked[0]) if ranked else ""


def _role(element: "_Element") -> str:
    return attribute(element, "role").rpartition(":")[2].lower()


def _language(item: "_Element", content: "_Element | None") -> str:
    return attribute(first(content, "language"), "tag") or attribute(item, "lang")


def _in_language(elements: "Iterator[_Element]", item: "_Element") -> str:
    """The text in the language of ``item``, else the first."""
    lang = attribute(item, "lang")
    ranked = sorted(elements, key=lambda one: attribute(one, "lang") != lang)
    return text(ranked[0]) if ranked else ""


def _code(element: "_Element | None") -> str:
    return attribute(element, "qcode") or attribute(element, "uri")


def _name(element: "_Element | None") -> str:
    """The name of a party, place or subject; else its code."""
    return (
        said(element, "name")
        or attribute(element, "literal")
        or attribute(element, "qcode")
        or attribute(element, "uri")
    )


def _party(element: "_Element | None") -> str:
    """The name of a party; of a code such as ``nprov:REUTERS`` the word."""
    name = _name(element)
    return name.rpartition(":")[2] if name == attribute(element, "qcode") else name
