"""Lists of feeds in OPML (http://opml.org/spec2.opml)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coranto.errors import NotAFeed
from coranto.text.clean import plain
from coranto.wire import markup
from coranto.wire.links import absolute

if TYPE_CHECKING:
    from lxml.etree import _Element


BETWEEN_FOLDERS = " / "


@dataclass(frozen=True, slots=True)
class ListedFeed:
    """A feed in such a list.

    Attributes:
        url: Address of the feed, http(s).
        title: What the list calls it, or empty.
        home: Address of the publisher's site, or empty.
        folder: Names of the folders around it, joined with `` / ``, or empty.
    """

    url: str
    title: str
    home: str
    folder: str


def listed_feeds(body: bytes) -> list[ListedFeed]:
    """Read the feeds in an OPML document, each address once, in order.

    Raises:
        NotAFeed: It is no OPML, or declares XML entities.
    """
    text = markup.decoded(body)
    if markup.declares_entities(text):
        raise NotAFeed("the OPML file", "declares XML entities, which no list needs")
    root = markup.tree(text)
    if root is None or markup.local_name(root) != "opml":
        raise NotAFeed("the OPML file", "is no OPML; it begins with <opml>")
    found: dict[str, ListedFeed] = {}
    waiting: list[tuple[_Element, str]] = [(root, "")]
    while waiting:
        element, folder = waiting.pop()
        facts = _facts(element)
        if url := absolute(facts.get("xmlurl")):
            found.setdefault(url, _listed_feed(url, facts, folder))
        inner = folder if url else _inside(folder, _title(facts))
        waiting.extend((child, inner) for child in reversed(element))
    return list(found.values())


def _inside(folder: str, name: str) -> str:
    return BETWEEN_FOLDERS.join(filter(None, [folder, name]))


def _facts(element: "_Element") -> dict[str, str]:
    """The attributes; their case differs between programs (xmlUrl, xmlurl)."""
    if markup.local_name(element) != "outline":
        return {}
    return {str(name).lower(): str(value) for name, value in element.attrib.items()}


def _title(facts: dict[str, str]) -> str:
    return plain(facts.get("title") or facts.get("text") or "")


def _listed_feed(url: str, facts: dict[str, str], folder: str) -> ListedFeed:
    return ListedFeed(url, _title(facts), absolute(facts.get("htmlurl")), folder)


def document(title: str, listed: Iterable[ListedFeed]) -> bytes:
    """Write ``listed`` as OPML 2.0, folders and all; the opposite of :func:`listed_feeds`."""
    from lxml import etree  # noqa: PLC0415 - slow to load

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    folders: dict[str, _Element] = {"": etree.SubElement(root, "body")}
    for each in listed:
        facts = {"type": "rss", "text": each.title, "xmlUrl": each.url}
        if each.home:
            facts["htmlUrl"] = each.home
        etree.SubElement(_folder(folders, each.folder), "outline", facts)
    written: bytes = etree.tostring(
        root, encoding="utf-8", xml_declaration=True, pretty_print=True
    )
    return written


def _folder(made: "dict[str, _Element]", folder: str) -> "_Element":
    """The outline for ``folder`` in the folders around it, made when first asked for."""
    from lxml import etree  # noqa: PLC0415 - slow to load

    if folder not in made:
        above, _, name = folder.rpartition(BETWEEN_FOLDERS)
        facts = {"text": name}
        made[folder] = etree.SubElement(_folder(made, above), "outline", facts)
    return made[folder]
