"""When a page says it was published: instants, never guesses."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from coranto.desk.reading import Reading, words

_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "og:published_time"),
    *("datepublished", "date.published", "parsely-pub-date", "sailthru.date"),
    *("cxenseparse:recs:publishtime", "cxenseparse:publishtime", "publish-date"),
    *("publishdate", "publish_date", "published_date", "pubdate", "article.published"),
    *("dcterms.created", "dc.date.issued", "dcterms.issued", "dc.date.created"),
    *("dc.date", "dcterms.date", "citation_publication_date", "vr:published_time"),
    *("datecreated", "date", "last-published"),
)
_UPDATED = (
    *("article:modified_time", "og:updated_time", "og:article:modified_time"),
    *("datemodified", "article:updated_time", "article.updated", "last-modified"),
    *("dcterms.modified", "dc.date.modified", "revised", "lastmod"),
)

# RFC 5322 §4.3 lists the American ones; the others are what European sites write.
# Those that mean different offsets on different continents (IST, CST in China) are
# left out or read as RFC 5322 does.
_ZONES = {
    "Z": 0,
    "UT": 0,
    "UTC": 0,
    "GMT": 0,
    "WET": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "BST": 1,
    "WEST": 1,
    "CET": 1,
    "CEST": 2,
    "MEZ": 1,
    "MESZ": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "JST": 9,
    "KST": 9,
    "AEST": 10,
    "AEDT": 11,
    "SAST": 2,
}
_ISO = re.compile(
    r"(?P<day>\d{4}-?\d\d-?\d\d)(?:[T\s]+(?P<time>\d{1,2}:?\d\d(?::?\d\d(?:[.,]\d+)?)?)"
    r"\s*(?P<zone>[+-]\d\d?:?\d\d|[+-]\d\d|[A-Z]{1,4})?)?(?:\[[\w/]+\])?"
)
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
# The first newspapers on the web are from the early nineties.
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
# Clocks differ a little between a publisher and us.
_AHEAD = timedelta(minutes=10)


def instants(
    page: Reading, now: datetime | None = None
) -> tuple[datetime | None, datetime | None]:
    """When the page says it was published, and when it says it was last changed.

    JSON-LD is believed before ``<meta>``, and that before visible ``<time>`` elements.
    A time without a zone is read in the zone that the page's other times name, and as
    UTC where none does; a day without a time is its midnight.

    Args:
        page: The page's statements.
        now: The present. A date after it is no date: it is a typing error, a day
            swapped with a month, or the date of an event. None lets all dates pass.

    Returns:
        Two aware UTC instants, either of which may be None.
    """
    published = [*_said(page, "datePublished", _PUBLISHED), *_visible(page)]
    updated = _said(page, "dateModified", _UPDATED)
    zone = _zone([*published, *updated])
    first = _first(published, zone, now)
    if first is None:
        first = _first(_said(page, "dateCreated", ()), zone, now)
    return first, _first(updated, zone, now)


def instant(text: str, zone: tzinfo = UTC) -> datetime | None:
    """Read one written instant: ISO 8601 in all its spellings, RFC 5322, Unix time.

    Args:
        text: As written by a publisher.
        zone: The zone of a time that names none.

    Returns:
        Aware UTC, or None where the text is nothing of this.
    """
    found = _parsed(text.strip())
    if found is None:
        return None
    try:
        aware = found if found.tzinfo else found.replace(tzinfo=zone)
        return aware.astimezone(UTC)
    except OverflowError:
        return None


def _said(page: Reading, prop: str, names: tuple[str, ...]) -> list[str]:
    metas = [text for name in names for text in page.metas.get(name, ())]
    return [words(page.article.get(prop)), *metas, *page.items.get(prop.lower(), ())]


def _visible(page: Reading) -> list[str]:
    marked = [at for at, is_marked, _ in page.times if is_marked]
    return [*marked, *(at for at, _, _ in page.times[:1])]


def _zone(texts: list[str]) -> tzinfo:
    named = (found.tzinfo for text in texts if (found := _parsed(text.strip())))
    # "Z" is also what scripts append without converting, so it explains no other time.
    return next((zone for zone in named if zone and zone != UTC), UTC)


def _first(texts: list[str], zone: tzinfo, now: datetime | None) -> datetime | None:
    found = (instant(text, zone) for text in texts)
    return next((at for at in found if at and _possible(at, now)), None)


def _possible(at: datetime, now: datetime | None) -> bool:
    return at >= _EARLIEST and (now is None or at <= now + _AHEAD)


def _parsed(text: str) -> datetime | None:
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    match = _ISO.match(text)
    try:
        return _iso(match) if match else parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _iso(match: re.Match[str]) -> datetime:
    day = match["day"].replace("-", "")
    clock = (match["time"] or "0000").replace(",", ".").replace(":", "").zfill(4)
    whole, _, _ = clock.partition(".")
    if len(whole) % 2:
        whole = f"0{whole}"
    at = datetime.strptime(day + whole[:6].ljust(6, "0"), "%Y%m%d%H%M%S")  # noqa: DTZ007 - the zone follows
    return at.replace(tzinfo=_offset(match["zone"]))


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    if text[0] not in "+-":
        known = _ZONES.get(text)
        return None if known is None else timezone(timedelta(hours=known))
    digits = text[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    size = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(size if text[0] == "+" else -size)
