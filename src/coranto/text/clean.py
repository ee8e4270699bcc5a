"""Text from outside becomes plain: no markup, no controls, nothing that misleads the eye."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# Characters that change how a line is shown and say nothing themselves: controls,
# embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9, they
# can make "evil" read "live"), halves of surrogate pairs, what XML 1.0 §2.2 forbids,
# the byte order mark, the word joiner and the soft hyphen. The marks U+200E, U+200F and
# U+061C and the joiners U+200C and U+200D stay: Hebrew, Persian and Hindi need them.
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u202a-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufeff\ufff9-\ufffc\ufffe\uffff]"
)

# The zero-width space divides words in Khmer, Lao, Burmese and Thai; elsewhere it is
# what editing systems leave behind, and hides "1000" in "1 000".
_STRAY_SPACE = re.compile("(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b")

# Tag characters spell the flags of England, Scotland and Wales after a black flag
# (UTS #51 §1.4.9); anywhere else they are text hidden from people, not from machines.
_HIDDEN_TAGS = re.compile(
    "(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"
)

# What no XML document may hold (XML 1.0 §2.2), so that libxml2 stops at it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

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
        controls, bidirectional overrides and other invisible characters are gone.

    Examples:
        >>> plain("  Flood in\tPuerto\u202e Alba\n")
        'Flood in Puerto Alba'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    folded = " ".join(text.split())
    for junk in (_INVISIBLE, _STRAY_SPACE, _HIDDEN_TAGS):
        folded = junk.sub("", folded)
    # A control between two spaces leaves both of them.
    return unicodedata.normalize("NFC", " ".join(folded.split()))


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
    text = re.sub(r"<(?![a-zA-Z/!?])", "&lt;", _FORBIDDEN.sub("", html))
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
