"""Path patterns as robots.txt has them: ``*`` is anything, ``$`` is the end."""

from collections.abc import Iterable
from typing import TypeVar
from urllib.parse import unquote, urlsplit

T = TypeVar("T")


def matches(pattern: str, path: str) -> bool:
    """Whether ``pattern`` matches the beginning of ``path`` (RFC 9309 §2.2.3).

    Args:
        pattern: ``/news/*.html$``; a literal ``*`` or ``$`` is written ``%2A``, ``%24``.
        path: Path and query of an address, in any encoding.

    Examples:
        >>> matches("/news/*/live", "/news/2026/live/17")
        True
        >>> matches("/news$", "/news/17")
        False
    """
    # Piece by piece and never back: a regular expression of a hostile pattern with
    # forty stars would be tried in every way there is.
    ends = pattern.endswith("$")
    pieces = [unquote(piece) for piece in pattern.removesuffix("$").split("*")]
    text, first, last = unquote(path), pieces[0], pieces[-1]
    if not text.startswith(first):
        return False
    if len(pieces) == 1:
        return not ends or text == first
    at = len(first)
    for piece in pieces[1:-1]:
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if ends:
        return text.endswith(last) and len(text) - len(last) >= at
    return text.find(last, at) >= 0


def most_specific(rules: Iterable[tuple[str, T]], path: str) -> T | None:
    """What goes with the longest pattern that matches ``path``, the first of several."""
    found = [(pattern, told) for pattern, told in rules if matches(pattern, path)]
    return max(found, key=lambda rule: len(rule[0]))[1] if found else None


def path_of(url: str) -> str:
    """Path and query of ``url``, from the slash on; of a bare path, itself."""
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return (parts.path or "/") + query
