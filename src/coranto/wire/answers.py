"""What the status and the headers of an HTTP answer mean for us."""

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus

from multidict import MultiMapping

from coranto.errors import Gone, Refused, Unreachable, WireError
from coranto.text.clock import wait_s

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})

# Client errors that say "not now" or "not this way" (RFC 9110, RFC 6585, RFC 8470).
_LATER = frozenset({408, 421, 425, 429})
ASKS_TO_WAIT = frozenset({429, 503})


def trouble(
    url: str, status: int, headers: Mapping[str, str], now: datetime
) -> WireError:
    """The error that says what a status other than 2xx and 304 means for us."""
    if status in (404, 410):
        return Gone(url, status)
    if 400 <= status < 500 and status not in _LATER:
        return Refused(url, in_words(status))
    asked_s = wait_s(headers.get("Retry-After", ""), now)
    return Unreachable(url, in_words(status), asked_s)


def in_words(status: int) -> str:
    """``answered 503 Service Unavailable``."""
    try:
        return f"answered {status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"answered {status}"


def joined(headers: Mapping[str, str], name: str) -> str:
    """All headers of that ``name`` as one list (RFC 9110 §5.3)."""
    values = headers.getall(name, ()) if isinstance(headers, MultiMapping) else ()
    return ", ".join(values)


def verbatim(headers: Mapping[str, str], name: str) -> str:
    """The header ``name``; empty where it holds what no header may (RFC 9110 §5.5)."""
    value = headers.get(name, "")
    return value if value.isascii() and value.isprintable() else ""
