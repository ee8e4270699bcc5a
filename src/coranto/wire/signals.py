"""What the headers of an answer say about rights."""

import re
from collections.abc import Iterator, Mapping

from coranto.model import Signal, SignalKind, Where
from coranto.wire import robots

# "unavailable_after: 25 Jun 2027", "max-snippet:20": rules that have a colon of their
# own and are no crawler's name in front of its rules.
_RULES_WITH_VALUES = frozenset(
    {"max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"}
)
_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_IS_LICENCE = re.compile(
    r";\s*rel\s*=\s*(?:\"[^\"]*\blicense\b[^\"]*\"|license\b)", re.IGNORECASE
)
_LONGEST = 2000


def signals(headers: Mapping[str, str]) -> tuple[Signal, ...]:
    """Read ``X-Robots-Tag``, ``TDM-Reservation``, ``TDM-Policy`` and ``Link``.

    A header that stands several times counts each time. What a rule means is not
    asked here.
    """
    return tuple(_all(headers))


def _all(headers: Mapping[str, str]) -> Iterator[Signal]:
    for name, raw in headers.items():
        value = raw.strip()[:_LONGEST]
        match name.lower():
            case "x-robots-tag" if rules := rules_for_us(value):
                yield Signal(SignalKind.ROBOTS, rules, Where.HEADER, "X-Robots-Tag")
            case "tdm-reservation":
                yield Signal(SignalKind.TDM, value, Where.HEADER, "TDM-Reservation")
            case "tdm-policy":
                yield Signal(SignalKind.TDM_POLICY, value, Where.HEADER, "TDM-Policy")
            case "link":
                for url in _licences(value):
                    yield Signal(SignalKind.LICENCE, url, Where.HEADER, "Link")


def rules_for_us(value: str) -> str:
    """``value`` of an ``X-Robots-Tag`` without rules for a crawler of another name.

    A name holds for all rules that follow it in the header (Google, robots meta tag
    and X-Robots-Tag specifications): ``googlebot: noindex, nosnippet`` is not for us.
    """
    name, colon, _ = value.partition(":")
    named = name.strip().lower()
    if not colon or "," in name or named in _RULES_WITH_VALUES:
        return value
    return value.partition(":")[2].strip() if named == robots.PRODUCT.lower() else ""


def _licences(value: str) -> Iterator[str]:
    """Targets of ``rel=license`` in a ``Link`` header (RFC 8288 §3)."""
    for target, parameters in _LINK.findall(value):
        if _IS_LICENCE.search(parameters):
            yield target.strip()
