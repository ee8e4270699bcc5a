"""WebSub as far as a subscriber needs it (W3C Recommendation, 23 January 2018)."""

import hmac
import re

# §8: how a hub may sign what it delivers.
_METHODS = frozenset({"sha1", "sha256", "sha384", "sha512"})

LEASE_S = 10 * 24 * 3600
"""Seconds for which we ask to be told; a hub may choose otherwise."""

_SHORTEST_S = 5 * 60

LONGEST_S = 30 * 24 * 3600
"""The longest that a hub is believed to tell us without being asked again."""

# RFC 8288 §3: <target>; parameter=value; …, as far as rel= goes.
_LINK = re.compile(
    r'<([^<>]{0,2000})>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^\s",;]+))*)'
)
_REL = re.compile(r';\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))', re.IGNORECASE)


def linked(header: str, rel: str) -> str:
    """The first target of a ``Link`` header with that relation, as written, or empty.

    Examples:
        >>> linked('<https://hub.example/>; rel="hub", </feed>; rel=self', "hub")
        'https://hub.example/'
    """
    for link in _LINK.finditer(header):
        said = _REL.search(link[2])
        if said and rel in (said[1] or said[2] or "").lower().split():
            return link[1].strip()
    return ""


def subscription(callback: str, topic: str, secret: str) -> dict[str, str]:
    """What is posted to a hub to be told of ``topic`` (§5.1)."""
    return {
        "hub.callback": callback,
        "hub.mode": "subscribe",
        "hub.topic": topic,
        "hub.secret": secret,
        "hub.lease_seconds": str(LEASE_S),
    }


def lease_s(said: str) -> int:
    """Seconds of a hub's ``hub.lease_seconds``, from five minutes to thirty days."""
    seconds = int(said) if re.fullmatch(r"[0-9]{1,9}", said) else LEASE_S
    return max(_SHORTEST_S, min(seconds, LONGEST_S))


def is_signed(body: bytes, signature: str, secret: str) -> bool:
    """Whether ``signature``, an ``X-Hub-Signature``, proves that our hub sent ``body``."""
    method, _, told = signature.strip().partition("=")
    if method.lower() not in _METHODS:
        return False
    made = hmac.new(secret.encode(), body, method.lower()).hexdigest()
    return hmac.compare_digest(made.encode(), told.strip().lower().encode())
