"""Really Simple Licensing 1.0 (https://rslstandard.org/rsl): terms for machines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coranto.model import Signal, SignalKind, Where
from coranto.model.rights import UNREADABLE
from coranto.wire import markup
from coranto.wire.patterns import most_specific, path_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_RULES = 2000


class Terms:
    """The terms in one document.

    Attributes:
        url: Where it was read.
    """

    def __init__(self, url: str, rules: list[tuple[str, tuple[str, ...]]]) -> None:
        self.url = url
        self._rules = rules

    def signals(self, url: str) -> tuple[Signal, ...]:
        """What the most specific ``<content>`` for ``url`` says, a signal each term."""
        told = most_specific(self._rules, path_of(url)) or ()
        return tuple(
            Signal(SignalKind.RSL, term, Where.SITE, self.url) for term in told
        )


def read(body: bytes, url: str) -> Terms:
    """Read the document at ``url``; one that is no RSL is :func:`unreadable`."""
    text = markup.mended(markup.decoded(body))
    root = None if markup.declares_entities(text) else markup.tree(text)
    if root is None or markup.local_name(root) != "rsl":
        return unreadable(url)
    contents = [each for each in root if markup.local_name(each) == "content"]
    return Terms(
        url,
        [
            (_pattern(content.get("url", "/")), tuple(_terms(content)))
            for content in contents[:_MOST_RULES]
        ],
    )


def unreadable(url: str) -> Terms:
    """The terms of a document that is named and cannot be had."""
    return Terms(url, [("/", (UNREADABLE,))])


def _pattern(url: str) -> str:
    return path_of(url) if "://" in url else url


def _terms(content: "_Element") -> Iterator[str]:
    """``permits usage: search``, ``prohibits usage: ai-train ai-input``, ``payment: crawl``.

    A document may offer several licences; each is a choice of its own, and what is
    permitted by any of them without payment is permitted.
    """
    for licence in content:
        if markup.local_name(licence) == "license":
            yield " | ".join(_parts(licence)) or "no terms"


def _parts(licence: "_Element") -> Iterator[str]:
    for element in licence:
        name, kind = markup.local_name(element), element.get("type", "").strip()
        if name in ("permits", "prohibits"):
            words = " ".join((element.text or "").replace(",", " ").split())
            yield f"{name} {kind}: {words}"
        elif name == "payment":
            yield f"payment: {kind or 'free'}"
