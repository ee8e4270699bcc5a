"""The time, always aware and always UTC."""

import math
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_WAIT_S = 24 * 60 * 60.0
"""The longest that anybody who asks us to wait is waited for."""


def now() -> datetime:
    """The present instant."""
    return datetime.now(UTC)


def wait_s(retry_after: str, since: datetime) -> float | None:
    """Read a ``Retry-After`` header: seconds or a date (RFC 9110 §10.2.3).

    Returns:
        Seconds from ``since``, from 0 to 24 hours; None where it cannot be read.
    """
    written = retry_after.strip()
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]+)?", written):
        return min(float(written), LONGEST_WAIT_S)
    try:
        at = parsedate_to_datetime(written)
        seconds = (at.replace(tzinfo=at.tzinfo or UTC) - since).total_seconds()
    except (ValueError, OverflowError, IndexError):
        return None
    return min(max(float(math.ceil(seconds)), 0.0), LONGEST_WAIT_S)
