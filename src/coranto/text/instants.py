"""Times that machines wrote become aware UTC, or nothing."""

import calendar
import re
import time
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_LAST_ZONE = timezone(timedelta(hours=-12))

# Feeds began in 1999; archives put older articles into them, but a year such as 1970
# or 0001 is what software writes for "not known".
_FIRST_YEAR, _LAST_YEAR = 1990, 2100

# W3C Date and Time Formats: a year or a month alone is a date too.
_SHORT = re.compile(r"(\d{4})(?:-(\d\d))?")


def instant(text: str) -> datetime | None:
    """Read an ISO 8601 or RFC 5322 date; one without a zone is taken as UTC.

    Returns:
        Aware UTC, or None where it cannot be read or the year is not in 1990-2100.

    Examples:
        >>> instant("2026-01-08T12:42:50+01:00")
        datetime.datetime(2026, 1, 8, 11, 42, 50, tzinfo=datetime.timezone.utc)
        >>> instant("yesterday")
    """
    written = text.strip()
    if short := _SHORT.fullmatch(written):
        written = f"{short[1]}-{short[2] or '01'}-01"
    at = _read(written)
    return _sane(at) if at else None


def release(text: str) -> datetime | None:
    """Read the end of an embargo: a date as of :func:`instant`, with its day.

    One without a zone ends where it ends last, at UTC-12: twelve hours late is better
    than a minute early.

    Examples:
        >>> release("2026-01-08T06:00:00")
        datetime.datetime(2026, 1, 8, 18, 0, tzinfo=datetime.timezone.utc)
    """
    at = _read(text.strip())
    if at and at.tzinfo is None:
        at = at.replace(tzinfo=_LAST_ZONE)
    return _sane(at) if at else None


def _read(written: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(written)
        except (ValueError, OverflowError, IndexError):
            continue
    return None


def from_parts(parts: time.struct_time | None) -> datetime | None:
    """The instant that feedparser read, as nine numbers in UTC; None as above."""
    if parts is None or not _FIRST_YEAR <= parts.tm_year <= _LAST_YEAR:
        return None
    # Not datetime(*parts): a leap second is 60.
    return _sane(_EPOCH + timedelta(seconds=calendar.timegm(parts)))


def _sane(at: datetime) -> datetime | None:
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        return None
    return at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
