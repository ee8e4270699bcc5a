"""Tags, links and addresses come through unharmed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from coranto.model import Finding, Severity, Unit
from coranto.text.verbatim import verbatim

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_NAME = re.compile(r"</?([A-Za-z][\w-]*)")
# HTML §13.1.2: elements that have no end tag.
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("source", "track", "wbr"),
    )
)
# A character written as its number or its name (RFC 8259 §7, HTML §13.1.4).
_CODED = re.compile(
    r"\\u[\dA-Fa-f]{4}|&(?:#\d{2,7}|#[xX][\dA-Fa-f]{2,6}|[A-Za-z]{2,8});"
)
# What a source lacks and a rendering has may be the engine's own invention, if it leads
# somewhere; code and names of files may be quoted otherwise.
_LEADING = re.compile(r"://|www\.|@")


def markup(unit: Unit) -> Iterator[Finding]:
    r"""Compare the tags of both sides of ``unit``, and all that is the same everywhere.

    That is, addresses, handles, names of files and code. Their order is free, as that
    of words is. An element that held words must still hold some.

    Yields:
        A loss for each tag or address that is missing or another one, an addition for
        each that the source does not have, a doubt for a hashtag that is another one,
        a loss where elements no longer nest or have become empty, and an addition where
        readers would see the code of a character, such as ``\u0027``.
    """
    yield from _addresses(unit)
    if (coded := _CODED.search(unit.target)) and not _CODED.search(unit.source):
        yield _finding(unit, "finding-coded", "", coded.group())
    if "<" not in unit.source and "<" not in unit.target:
        return
    said, printed = _TAG.findall(unit.source), _TAG.findall(unit.target)
    if Counter(said) != Counter(printed):
        yield from _differences(unit, "finding-markup", said, printed)
    elif said and _is_whole(unit.source) and not _is_whole(unit.target):
        yield _finding(unit, "finding-markup", said[0], printed[0])


def _addresses(unit: Unit) -> Iterator[Finding]:
    said, printed = _TAG.sub(" ", unit.source), _TAG.sub(" ", unit.target)
    invented = [each for each in _more(printed, said) if _LEADING.search(each)]
    for one, other in zip_longest(_more(said, printed), invented, fillvalue=""):
        found = _finding(unit, "finding-address", one, other)
        is_tag = one[:1] == "#"
        yield replace(found, severity=Severity.DOUBT) if is_tag else found


def _more(text: str, other: str) -> list[str]:
    """What stands in ``text`` more often than in ``other``, where it may be stuck."""
    counted = Counter(each.text for each in verbatim(text))
    return [
        each
        for each, times in counted.items()
        for _ in range(times - other.count(each))
    ]


def _differences(
    unit: Unit, message: str, said: list[str], printed: list[str]
) -> Iterator[Finding]:
    theirs, ours = Counter(said), Counter(printed)
    lost, invented = (theirs - ours).elements(), (ours - theirs).elements()
    for one, other in zip_longest(lost, invented, fillvalue=""):
        yield _finding(unit, message, one, other)


def _is_whole(text: str) -> bool:
    """Whether the elements of ``text`` nest, and each has something in it."""
    opened: list[tuple[str, int]] = []
    for tag in _TAG.finditer(text):
        name = _named(tag.group())
        if tag.group().startswith("</"):
            if not opened or opened[-1][0] != name:
                return False
            if not text[opened.pop()[1] : tag.start()].strip():
                return False
        elif name not in _VOID and not tag.group().endswith("/>"):
            opened.append((name, tag.end()))
    return not opened


def _named(tag: str) -> str:
    match = _NAME.match(tag)
    return match.group(1).lower() if match else ""


def _finding(unit: Unit, message: str, said: str, printed: str) -> Finding:
    return Finding(
        "markup",
        "markup",
        Severity.LOSS if said else Severity.ADDITION,
        message,
        said,
        printed,
        unit.source.find(said) if said else -1,
        unit.target.find(printed) if printed else -1,
    )
