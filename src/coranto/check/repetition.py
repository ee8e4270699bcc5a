"""A rendering says nothing over and over that the source says once.

Neural engines fall into loops: "of the harbour of the harbour of the harbour", into a
stutter within one word, or come back to the same phrase with others between.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from coranto.model import Finding, Severity, Unit

# A loop of more words than this is a sentence said twice, seen as an addition.
LONGEST = 24

# So many words must come again at once. One word said three times is emphasis, and so is
# "step by step", so that short loops must go round more often.
LEAST_AGAIN = 3
LEAST_IDEOGRAPHS = 5
LEAST_LETTERS = 8
# "Really, really, really" is emphasis; a loop it is where nothing parts so many letters.
LEAST_UNPARTED = 16

# A phrase of so many words that comes back so much oftener than the source's own does is
# no style (top n-gram difference; Raunak et al. 2021, n = 4 and 2).
PHRASE = 4
OFTENER = 2

_IDEOGRAPH = r"[\u3041-\u30ff\u3400-\u9fff]"
_SIGN = re.compile(_IDEOGRAPH)
_WORD = re.compile(rf"{_IDEOGRAPH}|(?:(?!{_IDEOGRAPH})\w)+")
_STUTTER = re.compile(r"([^\W\d_]{4,}?)\1{2,}")
# "… a cyclical event. A cyclical event …": a new start takes up the words before it.
_NEW_START = re.compile(r"[.!?…:;。！？：；؟—–\"“”„«»(]|\s-\s")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Loop:
    """Words that come again at once.

    Attributes:
        start: Offset of the first time they come, in characters.
        end: Offset of the end of the last time.
        join: What stands between the first time and the second.
        period: After how many words they come again.
        again: How many words stand there a second time, or a third.
    """

    start: int
    end: int
    join: str
    period: int
    again: int

    @property
    def times(self) -> float:
        """How often the words stand there."""
        return 1 + self.again / self.period


def repetition(unit: Unit) -> Iterator[Finding]:
    """Find words that the rendering repeats, where the source does not.

    Yields:
        At most one addition, over all that is repeated.
    """
    span = _loop(unit) or _stutter(unit) or _refrain(unit)
    if span:
        start, end = span
        yield Finding(
            "repetition",
            "addition",
            Severity.ADDITION,
            "finding-repeated",
            target=unit.target[start:end],
            target_at=start,
        )


def _loop(unit: Unit) -> Span | None:
    found = longest_loop(unit.target)
    if not found or not _is_long(unit.target, found):
        return None
    own = longest_loop(unit.source)
    if own and own.again * 2 > found.again:
        return None
    return found.start, found.end


def _stutter(unit: Unit) -> Span | None:
    """Where a word goes round in itself: "WhiteWhiteWhite"."""
    found = _STUTTER.search(unit.target)
    return found.span() if found and not _STUTTER.search(unit.source) else None


def _refrain(unit: Unit) -> Span | None:
    """From the first to the last time that the rendering comes back to a phrase.

    Words can be counted on both sides only where both part them.
    """
    if _SIGN.search(unit.source) or _SIGN.search(unit.target):
        return None
    found, own = _phrases(unit.target), _phrases(unit.source)
    most = max(found.values(), key=len, default=[])
    # A source of fewer than four words is a phrase that is there once.
    usual = max(map(len, own.values()), default=1)
    return (most[0][0], most[-1][1]) if len(most) >= usual + OFTENER else None


def _phrases(text: str) -> dict[tuple[str, ...], list[Span]]:
    """Where each run of four words stands in ``text``."""
    words = list(_WORD.finditer(text))
    found: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for first in range(len(words) - PHRASE + 1):
        run = words[first : first + PHRASE]
        spelt = tuple(word[0].casefold() for word in run)
        found[spelt].append((run[0].start(), run[-1].end()))
    return found


def longest_loop(text: str) -> Loop | None:
    """The loop in ``text`` in which the most words come again, or None.

    Examples:
        >>> longest_loop("and so on and so on and so on")
        Loop(start=0, end=29, join=' ', period=3, again=6)
    """
    words = list(_WORD.finditer(text))
    spelt = [word[0].casefold() for word in words]
    best: Loop | None = None
    for first, period in _starts(spelt):
        again = _again(spelt, first, period)
        if again >= period and (best is None or again > best.again):
            second = first + period
            join = text[words[second - 1].end() : words[second].start()]
            ends = words[first].start(), words[second + again - 1].end()
            best = Loop(*ends, join, period, again)
    return best


def _starts(spelt: list[str]) -> Iterator[tuple[int, int]]:
    """Where a loop may start, and after how many words it would come again."""
    last: dict[str, list[int]] = defaultdict(list)
    for here, word in enumerate(spelt):
        for before in reversed(last[word]):
            if here - before > LONGEST:
                break
            if not before or spelt[before - 1] != spelt[here - 1]:
                yield before, here - before
        last[word].append(here)


def _again(spelt: list[str], first: int, period: int) -> int:
    count, end = 0, len(spelt) - period
    while first + count < end and spelt[first + count] == spelt[first + count + period]:
        count += 1
    return count


def _is_long(text: str, loop: Loop) -> bool:
    if loop.times < 3 and _NEW_START.search(loop.join):
        return False
    by_character = _SIGN.match(text, loop.start)
    least = LEAST_IDEOGRAPHS if by_character else LEAST_LETTERS
    letters = sum(map(str.isalpha, text[loop.start : loop.end]))
    again = letters * (1 - 1 / loop.times)
    if loop.times >= 3 and loop.join.isspace() and again >= LEAST_UNPARTED:
        return True
    return loop.again >= LEAST_AGAIN and again >= least
