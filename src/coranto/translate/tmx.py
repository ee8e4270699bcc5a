"""Translations as TMX 1.4b, which every translation tool reads.

LISA OSCAR, TMX 1.4b Specification (2005); ``xml:lang`` is a BCP 47 tag, ``srclang`` of
each unit says which side is the source.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import IO, NamedTuple

from lxml import etree

from coranto import __version__
from coranto.text.characters import NOT_IN_XML

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Entry(NamedTuple):
    """A sentence and its translation.

    Attributes:
        source: Plain text.
        target: Plain text.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        engine: What made the translation.
    """

    source: str
    target: str
    source_lang: str
    target_lang: str
    engine: str


def write(entries: Iterable[Entry], stream: IO[bytes], at: datetime) -> int:
    """Write ``entries`` one after another and never all at once.

    Args:
        entries: In any order.
        stream: Open for bytes.
        at: When this is written, aware UTC.

    Returns:
        How many there were.
    """
    count = 0
    with etree.xmlfile(stream, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("tmx", version="1.4"):
            xml.write(_header(at), pretty_print=True)
            with xml.element("body"):
                for entry in entries:
                    xml.write(_unit(entry), pretty_print=True)
                    count += 1
    return count


def _header(at: datetime) -> etree._Element:
    return etree.Element(
        "header",
        {
            "creationtool": "Coranto",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "Coranto",
            "adminlang": "en",
            "srclang": "*all*",
            "datatype": "plaintext",
            "creationdate": f"{at:%Y%m%dT%H%M%SZ}",
        },
    )


def _unit(entry: Entry) -> etree._Element:
    unit = etree.Element("tu", srclang=entry.source_lang)
    etree.SubElement(unit, "prop", type="x-engine").text = entry.engine
    sides = (entry.source_lang, entry.source), (entry.target_lang, entry.target)
    for lang, text in sides:
        variant = etree.SubElement(unit, "tuv", {_LANG: lang})
        etree.SubElement(variant, "seg").text = NOT_IN_XML.sub("", text)
    return unit
