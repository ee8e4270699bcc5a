"""NewsML 1 (https://iptc.org/std/NewsML/), which some agencies still send."""

import re
from typing import TYPE_CHECKING

from coranto.errors import NotAFeed
from coranto.model import Block, FeedDocument
from coranto.wire.agency import bodies
from coranto.wire.agency.item import Item, document
from coranto.wire.agency.tags import attribute, below, each, first, said, text

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOTS = ("newsml",)

# A part of NewsIdentifier: the public identifier ends in the number of the revision.
_REVISION = re.compile(r":\d+[A-Z]?$")


def read(root: "_Element", url: str) -> FeedDocument:
    """Read every news item in ``root``.

    Raises:
        NotAFeed: It holds none.
    """
    items = [_item(found) for found in below(root, "NewsItem")]
    if not items:
        raise NotAFeed(url, "is NewsML without a news item in it")
    return document("newsml", items)


def _item(item: "_Element") -> Item:
    management = first(item, "NewsManagement")
    identifier = first(item, "Identification", "NewsIdentifier")
    component = _component(item)
    lines = first(component, "NewsLines")
    facts = first(component, "DescriptiveMetadata")
    change = first(management, "StatusWillChange")
    status = _name(first(management, "Status"))
    return Item(
        guid=_REVISION.sub("", said(identifier, "PublicIdentifier")),
        version=said(identifier, "RevisionId"),
        type=_name(first(component, "ContentItem", "MediaType")),
        pubstatus=status,
        embargoed=said(change, "DateAndTime") if status == "Embargoed" else None,
        versioncreated=said(management, "ThisRevisionCreated"),
        firstcreated=said(management, "FirstCreated"),
        language=_name(first(facts, "Language")) or attribute(item, "lang"),
        headline=said(lines, "HeadLine"),
        blocks=_blocks(component),
        byline=said(lines, "ByLine"),
        located=_located(facts),
        subjects=tuple(
            attribute(code, "FormalName")
            for group in each(facts, "SubjectCode")
            for code in group.iterchildren("*")
        ),
        usageterms=said(component, "RightsMetadata", "UsageRights", "UsageType"),
        copyrightholder=said(
            component, "RightsMetadata", "Copyright", "CopyrightHolder"
        ),
        copyrightnotice=said(lines, "CopyrightLine"),
        ednote=said(lines, "NewsLine") or said(item, "NewsManagement", "Instruction"),
        slugline=said(lines, "SlugLine"),
        urgency=_name(first(management, "Urgency")),
        owner=_name(first(component, "AdministrativeMetadata", "Provider", "Party"))
        or said(identifier, "ProviderId"),
    )


def _component(item: "_Element") -> "_Element | None":
    """The component with the text: the first one, or the first within it."""
    outer = first(item, "NewsComponent")
    inner = first(outer, "NewsComponent")
    return outer if inner is None else inner


def _blocks(component: "_Element | None") -> tuple[Block, ...]:
    """The first content that has words."""
    if component is None:
        return ()
    for data in below(component, "DataContent"):
        marked = bodies.of_element(data) if len(data) else bodies.of_text(text(data))
        if marked:
            return marked
    return ()


def _name(element: "_Element | None") -> str:
    return attribute(element, "FormalName")


def _located(facts: "_Element | None") -> str:
    """Its town, else whatever names the place most exactly."""
    parts = {
        attribute(part, "FormalName"): attribute(part, "Value")
        for part in each(facts, "Location", "Property")
    }
    return parts.get("City") or parts.get("CountryArea") or parts.get("Country") or ""
