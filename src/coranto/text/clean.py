"""Text from outside becomes plain: no markup, no controls, nothing that misleads the eye."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from coranto.text.characters import NOT_IN_XML, printable

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = frozenset({
    "script", "style", "template", "noscript", "iframe", "object", "head", "select",
    "rp", "rt",
})  # fmt: skip
# Phrasing content (HTML Living Standard §3.2.5.2.5): its tags separate no words.
PHRASING = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "rp", "rt", "script", "style", "template",
})  # fmt: skip
"""Elements within a line."""
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def plain(text: str) -> str:
    r"""Tidy plain text.

    Returns:
        ``text`` in NFC on one line: every run of whitespace is one space, and
        what :func:`~coranto.text.characters.printable` takes out is gone.

    Examples:
        >>> plain("  Flood in\tPuerto\u202e Alba\n")
        'Flood in Puerto Alba'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    shown = printable(unicodedata.normalize("NFC", text))
    # What stood between a letter and its accent is gone now.
    return unicodedata.normalize("NFC", " ".join(shown.split()))


def from_html(html: str) -> str:
    """Read the words of an HTML fragment as a browser would show them.

    Args:
        html: A fragment or a page, well-formed or not; entities encoded once.

    Returns:
        Plain text as of :func:`plain`: tags removed, entities decoded; scripts, styles,
        hidden elements and readings beside ruby left out. Raised digits stay raised, so
        that ``10<sup>6</sup>`` does not become 106.

    Examples:
        >>> from_html("<p>Fish &amp; <b>chip</b>s</p><p>10<sup>6</sup> of them</p>")
        'Fish & chips 10⁶ of them'
    """
    if "<" not in html:
        return plain(unescape(html))
    root = tree(html)
    return plain(shown(root)) if root is not None else ""


def shown(element: "_Element") -> str:
    """What a browser would show of an element of HTML, white space as it was written."""
    return "".join(_seen(element))


def tree(html: str) -> "_Element | None":
    """The root of an HTML fragment or page; None where there is no element in it."""
    from lxml import etree  # noqa: PLC0415 - slow to load

    # A "<" that opens no tag is text: "profits <3 %" (HTML Living Standard §13.2.5.6).
    text = re.sub(r"<(?![a-zA-Z/!?])", "&lt;", NOT_IN_XML.sub("", html))
    # Bytes, because lxml refuses a str that carries an encoding declaration.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return None  # there is no element in it, only comments or broken tags


def _seen(root: "_Element") -> Iterator[str]:
    """Text in the order of the document, without recursion: pages nest deeply."""
    waiting: list[_Element | str] = [root]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        else:
            waiting.extend(reversed(list(_parts(part))))


def _parts(element: "_Element") -> "Iterator[_Element | str]":
    tag = element.tag
    gap = "" if tag in PHRASING else " "
    yield gap
    if not _unseen(element, tag):
        yield _raised(element, tag)
        for child in element:
            yield child
            yield child.tail or ""
    yield gap


def _unseen(element: "_Element", tag: str) -> bool:
    style = element.get("style") or ""
    return (
        tag in _UNSEEN
        or element.get("hidden") is not None
        or "display:none" in style.replace(" ", "").lower()
    )


def _raised(element: "_Element", tag: str) -> str:
    text = element.text or ""
    is_number = tag == "sup" and text.strip().lstrip("+-").isdigit()
    return text.translate(_RAISED) if is_number else text
