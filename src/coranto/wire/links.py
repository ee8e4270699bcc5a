"""Links in feeds become absolute web addresses, or nothing."""

import re
from urllib.parse import urljoin, urlsplit

# Browsers drop these from an address (WHATWG URL §4.1); others are no part of one.
_DROPPED = re.compile(r"[\t\r\n]")
_WHOLE = re.compile("https?:(?=//)", re.IGNORECASE)
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def absolute(link: object, base: str = "") -> str:
    """Make ``link`` absolute.

    Args:
        link: What the feed says, of any type.
        base: Address that a relative link starts from, or empty.

    Returns:
        An address that begins with http:// or https:// and names a host, as written
        otherwise; empty for everything else, such as ``javascript:``.

    Examples:
        >>> absolute("/a?b=1", "https://elfaro.example/feed")
        'https://elfaro.example/a?b=1'
        >>> absolute("javascript:alert(1)", "https://elfaro.example/feed")
        ''
    """
    if not isinstance(link, str):
        return ""
    written = _DROPPED.sub("", link.strip())
    try:
        joined = _joined(base, written) if written else ""
        parts = urlsplit(joined)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""  # a broken IPv6 address, or a host no address can have
    return joined if is_web and not _FORBIDDEN.search(joined) else ""


def _joined(base: str, link: str) -> str:
    # urljoin takes "https:///x", which names no host, for a path of the base.
    if whole := _WHOLE.match(link):
        return whole[0].lower() + link[whole.end() :]
    return urljoin(base, link)
