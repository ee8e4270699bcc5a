"""Tags, links and addresses come through unharmed."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from coranto.model import Finding, Severity, Unit

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_NAME = re.compile(r"</?([A-Za-z][\w-]*)")
# HTML §13.1.2: elements that have no end tag.
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("source", "track", "wbr"),
    )
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'«»“”„‘’()（）、。，]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
)
_END_MARKS = ".,;:!?…"


def markup(unit: Unit) -> Iterator[Finding]:
    """Compare the tags of both sides of ``unit``, and its web and mail addresses.

    Their order is free, as that of words is. An element that held words must still hold
    some.

    Yields:
        A loss for each tag or address that is missing or another one, an addition for
        each that the source does not have, and a loss where elements no longer nest or
        have become empty.
    """
    said, printed = _addresses(unit.source), _addresses(unit.target)
    yield from _differences(unit, "finding-address", said, printed)
    if "<" not in unit.source and "<" not in unit.target:
        return
    said, printed = _TAG.findall(unit.source), _TAG.findall(unit.target)
    if Counter(said) != Counter(printed):
        yield from _differences(unit, "finding-markup", said, printed)
    elif said and _is_whole(unit.source) and not _is_whole(unit.target):
        yield _finding(unit, "finding-markup", said[0], printed[0])


def _addresses(text: str) -> list[str]:
    bare = _TAG.sub(" ", text)
    return [each.rstrip(_END_MARKS) for each in _ADDRESS.findall(bare)]


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
