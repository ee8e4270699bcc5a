"""What is fuzzed: every function that reads what strangers send.

A target takes any bytes. It may refuse them with one of our own errors; whatever else
it raises is a bug.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from coranto.check import checked
from coranto.desk.extract import extract
from coranto.errors import CorantoError
from coranto.model import Rendition, Unit
from coranto.press.messages import languages, messages
from coranto.press.reading import told
from coranto.text.clean import from_html, plain
from coranto.text.instants import instant, release
from coranto.wire import answers, opml, robots
from coranto.wire.agency import bodies
from coranto.wire.feeds import parse
from coranto.wire.links import absolute

URL = "https://quay.example/feed"
NOON = datetime(2026, 1, 8, 12, tzinfo=UTC)
GOLDEN = Path(__file__).parent.parent / "tests"


@dataclass(frozen=True)
class Target:
    """A function that reads what strangers send.

    Attributes:
        run: Reads any bytes.
        share: Its part of all inputs, beside the parts of the others.
        seeds: Glob of files under ``tests`` that the fuzzer starts from.
        most_bytes: Length of the longest input.
    """

    run: Callable[[bytes], object]
    share: int
    seeds: str = ""
    most_bytes: int = 4096


def _document(body: bytes) -> None:
    with contextlib.suppress(CorantoError):
        msgspec.json.encode(parse(body, URL))


def _opml(body: bytes) -> None:
    with contextlib.suppress(CorantoError):
        opml.listed_feeds(body)


def _robots(body: bytes) -> None:
    rules = robots.read(body)
    assert 0 <= rules.delay_s <= robots.LONGEST_DELAY_S
    rules.allow(URL)


def _dates(body: bytes) -> None:
    text = body.decode("utf-8", "replace")
    for read in (instant, release):
        at = read(text)
        assert at is None or at.tzinfo is UTC
    seconds = answers.wait_s(text, NOON)
    assert seconds is None or 0 <= seconds <= 24 * 60 * 60


def _texts(body: bytes) -> None:
    text = body.decode("utf-8", "surrogateescape")
    assert plain(plain(text)) == plain(text)
    from_html(text)


def _bodies(body: bytes) -> None:
    text = body.decode("utf-8", "replace")
    for block in (*bodies.of_html(text), *bodies.of_text(text)):
        assert block.text


def _links(body: bytes) -> None:
    link, _, base = body.decode("utf-8", "replace").partition("\n")
    assert absolute(link, base)[:7] in ("", "http://", "https:/")


# What the checks look for; in the texts of an input, controls stand for it.
_PIECES = (
    *(
        "1,250",
        "1.250",
        "12",
        "3.5",
        "million",
        "mil millones",
        "Milliarden",
        "亿",
        "三十",
    ),
    *("18h40", "p.m.", "٣٥", "½", "Ⅻ", "12/5", "Monday", "3月", "euros", "$5", "10 km"),
    *("Россия", "Germany", "not", '"', "«", "<em>", "</em>", "https://a.example"),
)
_CONTROLS = [code for code in range(0x20) if chr(code) != "\n"]
_SPELT = dict(zip(_CONTROLS, (f" {piece} " for piece in _PIECES), strict=False))
_LANGS = (
    *("en", "es", "ca", "pt-BR", "fr", "gl", "it", "de", "ru", "uk", "cs", "pl"),
    *("zh", "ja", "ar", "nl", "sv", "hi", "ko", "xx"),
)


def _checks(body: bytes) -> None:
    langs = [_LANGS[byte % len(_LANGS)] for byte in body[:2].ljust(2)]
    text = body[2:].decode("utf-8", "replace").translate(_SPELT)
    source, _, target = text.partition("\n")
    unit = Unit(source, target, *langs)
    for each in checked(Rendition(langs[1], (unit,))).units[0].findings:
        assert each.source_at < 0 or source.startswith(each.source, each.source_at)
        assert each.target_at < 0 or target.startswith(each.target, each.target_at)
        assert all(told(each, messages(lang)) for lang in languages())


def _pages(body: bytes) -> None:
    with contextlib.suppress(CorantoError):
        extract(body, "https://quay.example/article/1", now=NOON)


TARGETS = {
    "feeds": Target(_document, 25, "wire/feeds/harbour.[ajrs]*"),
    "agencies": Target(_document, 25, "wire/feeds/harbour.[inp]*"),
    "opml": Target(_opml, 7, "wire/*.opml", 2048),
    "robots": Target(_robots, 8, "", 1024),
    "dates": Target(_dates, 15, "", 64),
    "texts": Target(_texts, 7, "wire/feeds/harbour.rss.xml", 1024),
    "bodies": Target(_bodies, 7, "wire/feeds/harbour.newsml-g2.xml", 2048),
    "links": Target(_links, 5, "", 256),
    "checks": Target(_checks, 10, "", 512),
    "pages": Target(_pages, 1, "desk/golden/*.html", 16384),
}
