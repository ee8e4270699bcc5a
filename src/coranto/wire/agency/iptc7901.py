"""IPTC 7901 (https://iptc.org/std/IPTC7901/), the text wire of the teleprinters."""

import re
from datetime import UTC, datetime

from coranto.errors import NotAFeed
from coranto.model import FeedDocument
from coranto.wire.agency import bodies
from coranto.wire.agency.item import Item, document

# Start of heading, start of text, end of text (ASCII): a message is divided by them.
_HEADING, _TEXT, _END = "\x01", "\x02", "\x03"

# Source and number, priority, category, number of words; the agency may add more.
_HEADER = re.compile(
    r"\s*(?P<number>[A-Za-z]{2,4}\d{3,4})\s+(?P<priority>[1-6])\s+(?P<category>\w{1,4})"
    r"\s+\d{1,5}[^\r\n]*",
    re.ASCII,
)
_FILED = re.compile(
    r"(\d\d)(\d\d)(\d\d) (?:GMT|UTC|Z) ([A-Z][a-z]{2}) (\d\d)\b", re.ASCII
)
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)

# Notes to editors stand under a heading marked with "#"; no prose begins a line so.
_NOTES = re.compile(r"^#", re.MULTILINE)


def is_one(text: str) -> bool:
    """Whether ``text`` begins like a message of this format."""
    return text.startswith(_HEADING) and bool(_HEADER.match(text, 1))


def read(text: str, url: str) -> FeedDocument:
    """Read the message in ``text``.

    Its first lines are the keywords and, ended by "=", the headline; its last line
    says when it was filed. The format has no language, and its number is good for a
    day only, so that the time is part of the identifier.

    Raises:
        NotAFeed: It has no text, or no end.
    """
    heading, _, rest = text[1:].partition(_TEXT)
    body, ends, tail = rest.partition(_END)
    if not ends:
        raise NotAFeed(url, "is IPTC 7901 that breaks off")
    header = _HEADER.match(heading)
    if header is None or not body.strip():
        raise NotAFeed(url, "is IPTC 7901 without a text in it")
    filed = _filed(tail)
    headline, _, story = body.partition("=\r\n" if "=\r\n" in body else "=\n")
    story, ednote = _apart(story)
    return document("iptc7901", [Item(
        guid=f"urn:iptc7901:{header['number']}:{filed}",
        versioncreated=filed,
        headline=headline,
        blocks=bodies.of_text(story),
        subjects=(header["category"],),
        ednote=ednote,
        slugline=heading[header.end() :].strip(),
        urgency=header["priority"],
    )])  # fmt: skip


def _apart(story: str) -> tuple[str, str]:
    """The text, and the notes to editors behind it."""
    found = _NOTES.search(story)
    return (story[: found.start()], story[found.start() :]) if found else (story, "")


def _filed(tail: str) -> str:
    """``131137 GMT Nov 13`` is 13 November 2013, 11:37."""
    found = _FILED.search(tail)
    if not found or found[4] not in _MONTHS:
        return ""
    day, hour, minute, year = (int(found[number]) for number in (1, 2, 3, 5))
    try:
        month = _MONTHS.index(found[4]) + 1
        return datetime(2000 + year, month, day, hour, minute, tzinfo=UTC).isoformat()
    except ValueError:
        return ""
