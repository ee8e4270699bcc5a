"""What different addresses of one page have in common."""

import re
from urllib.parse import quote, unquote_to_bytes, urlsplit

SAME_HOST = re.compile(r"^(?:www|m|amp|mobile)\.")
"""Sites answer the same article under these names of one host."""

# May stand unquoted in a path or query (RFC 3986 §3.3 and §3.4).
_PLAIN = "/:@!$&'()*+,;=?~-._"


def common_url(url: str) -> str:
    """What all addresses of the page at ``url`` have in common: to compare, not to fetch.

    Without scheme, ``www.`` and its like, fragment, and slashes at the end. What is no
    web address, such as that of an agency's item, stays as it is.

    Examples:
        >>> common_url("http://www.quay.example/harbour/7/?page=2")
        'quay.example/harbour/7?page=2'
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        return url
    host = SAME_HOST.sub("", parts.netloc.lower())
    path = _quoted(parts.path).rstrip("/")
    query = f"?{_quoted(parts.query)}" if parts.query else ""
    return f"{host}{path}{query}"


def places(common: str) -> list[str]:
    """``common``, as :func:`common_url` has it, and all that it is below.

    Examples:
        >>> places("quay.example/harbour/7?page=2")
        ['quay.example', 'quay.example/harbour', 'quay.example/harbour/7']
    """
    parts = common.partition("?")[0].split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _quoted(text: str) -> str:
    """``text`` with one spelling of each character, whether it came quoted or not."""
    return quote(unquote_to_bytes(text), safe=_PLAIN)
