"""What words with and without their like say about a rendering, as one number.

A word of the source that has its like in the rendering speaks for it, one that has none
against it: by the logarithm of how much likelier that is in a translation than in two
texts that have nothing to do with each other. Sums over a stretch tell what is missing.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coranto.check.words import Kind, Word, keys

# What parts the clauses of a sentence.
BREAKS = re.compile(r"[,;:，、；：،؛—–()（）.!?…。！？؟]|\s-\s")

Chances = dict[str, tuple[float, float]]
"""For a kind of word: how often it has its like in a translation, and how often any one
word of another text happens to be that."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the words of one side say; positive numbers speak for the rendering.

    Attributes:
        total: Of all words.
        words: How many they are, each counted once.
        met: How many have their like.
        stretch: Of the worst run of words, as a loss: 0 or more.
        start: Offset of that run in the text, in characters, or -1.
        end: Offset of its end.
        tail: Of the worst run that goes to the end, as a loss.
        clause: Of the worst clause, as a loss.
    """

    total: float
    words: int
    met: int
    stretch: float
    start: int
    end: int
    tail: float
    clause: float


def evidence(
    words: Sequence[Word], others: Sequence[Word], text: str, chances: Chances
) -> Evidence:
    """What the ``words`` of ``text`` say of ``others`` as its translation."""
    like = keys(others)
    met = [not word.keys.isdisjoint(like) for word in words]
    news = list(_news(words))
    size = len({word.keys for word in others})
    said = [
        # A figure may be spelt out: whether it is lost is another check's business.
        _said(*chances[word.kind], size, has_like=has_like)
        if is_news and (has_like or word.kind is not Kind.FIGURE)
        else 0.0
        for word, has_like, is_news in zip(words, met, news, strict=True)
    ]
    stretch, first, last = _worst_run(said)
    return Evidence(
        sum(said),
        sum(news),
        sum(met),
        stretch,
        words[first].start if stretch else -1,
        words[last].end if stretch else -1,
        _worst_tail(said),
        max(_clauses(words, said, text), default=0.0),
    )


def _news(words: Sequence[Word]) -> Iterator[bool]:
    """Whether a word stands there for the first time; said again it tells nothing."""
    seen: set[frozenset[str]] = set()
    for word in words:
        yield word.keys not in seen
        seen.add(word.keys)


@lru_cache(maxsize=1 << 14)
def _said(translated: float, one: float, others: int, *, has_like: bool) -> float:
    by_chance = 1 - (1 - one) ** max(others, 1)
    if has_like:
        return math.log(translated / by_chance)
    return math.log((1 - translated) / (1 - by_chance))


def _worst_run(said: Sequence[float]) -> tuple[float, int, int]:
    """The run of words that says most against, its first and its last (Kadane)."""
    worst, first, last = 0.0, 0, 0
    sum_here, start = 0.0, 0
    for place, each in enumerate(said):
        if sum_here <= 0:
            sum_here, start = 0.0, place
        sum_here -= each
        if sum_here > worst:
            worst, first, last = sum_here, start, place
    return worst, first, last


def _worst_tail(said: Sequence[float]) -> float:
    worst = sum_here = 0.0
    for each in reversed(said):
        sum_here -= each
        worst = max(worst, sum_here)
    return worst


def _clauses(
    words: Sequence[Word], said: Sequence[float], text: str
) -> Iterator[float]:
    breaks = [found.start() for found in BREAKS.finditer(text)]
    place, sum_here = 0, 0.0
    for word, each in zip(words, said, strict=True):
        while place < len(breaks) and breaks[place] < word.start:
            yield -sum_here
            sum_here, place = 0.0, place + 1
        sum_here += each
    yield -sum_here


__all__ = ["BREAKS", "Chances", "Evidence", "Kind", "evidence"]
