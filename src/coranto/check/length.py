"""A rendering has lost no half of its sentence, and grown none."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

import msgspec

from coranto.model import Finding, Severity, Unit
from coranto.text.languages import primary
from coranto.text.sentences import sentences

# Short sentences vary too much: "Yes." is "Por supuesto." In characters of English,
# without spaces.
LEAST = 35

_END_CHARACTERS = 20
_ENDED = re.compile(r"[.!?…。！？؟।:;：；]\W*$")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Shares of the length that a rendering should have, and what they mean.

    Attributes:
        short: Below it, something is missing.
        fewer: Below it, something is missing where there are fewer sentences as well.
        cut: Below it, the end is missing where the last mark is missing as well.
        long: Above it, something was added.
        more: Above it, something was added where there are more sentences as well.
    """

    short: float
    fewer: float
    cut: float
    long: float
    more: float


# Of 3,984 human translations in 24 directions, 2 seem short by this, 2 cut and 3 long.
# Nine in ten sentences cut in the middle are found, and three in four that lost or gained
# a whole sentence.
MEASURED = Bounds(short=0.5, fewer=0.65, cut=0.8, long=2.2, more=1.6)
# Where the length to expect is not known.
GUESSED = Bounds(short=0.35, fewer=0.45, cut=0.55, long=3.0, more=2.2)


def length(unit: Unit) -> Iterator[Finding]:
    """Find a rendering far shorter or far longer than its source.

    Yields:
        A loss or an addition over the whole sentence.
    """
    said = _characters(unit.source) / _factor(unit.source_lang)
    printed = _characters(unit.target) / _factor(unit.target_lang)
    bounds = _bounds(unit)
    if said >= LEAST and printed < bounds.cut * said:
        yield from _short(unit, printed / said, bounds)
    elif max(said, printed) >= LEAST and printed > bounds.more * said:
        yield from _long(unit, said, printed, bounds)


def _short(unit: Unit, share: float, bounds: Bounds) -> Iterator[Finding]:
    if _is_ended(unit.source) and not _is_ended(unit.target):
        yield _finding(unit, "omission", Severity.LOSS, "finding-cut")
    elif share < bounds.short or (share < bounds.fewer and _sentences_more(unit) < 0):
        yield _finding(unit, "omission", Severity.LOSS, "finding-short")


def _long(unit: Unit, said: float, printed: float, bounds: Bounds) -> Iterator[Finding]:
    # A short sentence may well double: the bound counts from the least length on.
    too_long = printed > bounds.long * max(said, LEAST)
    if too_long or (said >= LEAST and _sentences_more(unit) > 0):
        yield _finding(unit, "addition", Severity.ADDITION, "finding-long")


def _sentences_more(unit: Unit) -> int:
    """How many sentences more the rendering has than the source."""
    said = sentences(unit.source, unit.source_lang)
    return len(sentences(unit.target, unit.target_lang)) - len(said)


def _is_ended(text: str) -> bool:
    return bool(_ENDED.search(text[-_END_CHARACTERS:]))


def _bounds(unit: Unit) -> Bounds:
    langs = {primary(unit.source_lang), primary(unit.target_lang)}
    return MEASURED if langs <= _lengths().keys() else GUESSED


def _characters(text: str) -> int:
    """Without spaces, which some engines set between Chinese words."""
    return sum(not character.isspace() for character in text)


def _factor(lang: str) -> float:
    return _lengths().get(primary(lang), 1.0)


@functools.cache
def _lengths() -> dict[str, float]:
    table = files("coranto.check").joinpath("lengths.toml").read_bytes()
    return msgspec.toml.decode(table, type=dict[str, float])


def _finding(unit: Unit, kind: str, severity: Severity, message: str) -> Finding:
    return Finding("length", kind, severity, message, unit.source, unit.target, 0, 0)
