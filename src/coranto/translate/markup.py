"""Links and emphasis find their words again in a translation, or are left out.

The text is never touched: a mark is a range over it, and one that is not sure of its
words is dropped. Method: for each mark the run of target words that says most of the
marked words and least of the others (the best sum of share - 1/2, Kadane 1984), its
edges trimmed to how the source has them, crossing marks trimmed into a tree.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coranto.model import Mark, MarkKind
from coranto.translate.engine import Link

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*|[^\w\s]")
# A word that says nothing of the source, such as an article that only the target has,
# may stand inside a run but costs a little there, and nothing ends with it.
_UNLINKED = -0.1
# A name or a number: what reads the same in both languages.
_SAME = re.compile(r"[A-Z\d]|[^\W\d_a-z]")
_OUTER = "\"'“”‘’«»„‹›()[]{},.;:!?…¿¡—–-"


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


def projected(
    source: str, target: str, marks: Sequence[Mark], links: Sequence[Link] = ()
) -> tuple[Mark, ...]:
    """Where ``marks`` of ``source`` belong in ``target``.

    Args:
        source: The sentence, plain text.
        target: Its rendering, plain text.
        marks: Ranges over ``source``, nested and never crossing.
        links: Which stretch of the target says which of the source. Without any, a mark
            is placed only where it covers the whole sentence, or where its words stand
            once on both sides as they are: names, numbers, titles.

    Returns:
        Marks over ``target``, outer before inner, nested and never crossing; no link in
        a link. Fewer than came in where one has no words of its own in the target.
    """
    words = _words(target)
    if not words:
        return ()
    placed: list[tuple[Mark, Mark]] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        found = _whole(source, words, mark) or (
            _aligned(words, mark, links) if links else _verbatim(source, target, mark)
        )
        if found is None:
            continue
        trimmed = _trimmed(
            target, replace(mark, start=found[0], end=found[1]), source, mark
        )
        nested = trimmed and _nested(trimmed, mark, placed)
        if nested:
            placed.append((mark, nested))
    return tuple(sorted((at for _, at in placed), key=lambda at: (at.start, -at.end)))


def _words(text: str) -> list[_Word]:
    return [_Word(*found.span(), found[0]) for found in _WORD.finditer(text)]


def _whole(source: str, words: list[_Word], mark: Mark) -> tuple[int, int] | None:
    """All of the target, for a mark over every word of the source."""
    said = [word for word in _words(source) if word.text[0].isalnum()]
    if said and mark.start <= said[0].start and said[-1].end <= mark.end:
        return words[0].start, words[-1].end
    return None


def _aligned(
    words: list[_Word], mark: Mark, links: Sequence[Link]
) -> tuple[int, int] | None:
    """The run of words that says most of the mark and least of the rest."""
    best, run, start = 0.0, 0.0, 0
    found: tuple[int, int] | None = None
    for number, word in enumerate(words):
        worth = _worth(word, mark, links)
        if run <= 0:
            run, start = 0.0, number
        run += worth
        if run > best and worth > 0:
            best, found = run, (words[start].start, word.end)
    return found


def _worth(word: _Word, mark: Mark, links: Sequence[Link]) -> float:
    """-1/2 for a word that says nothing of the mark, 1/2 for one that says only that."""
    inside = total = 0.0
    for link in links:
        common = min(link.target_end, word.end) - max(link.target_start, word.start)
        width = link.source_end - link.source_start
        if common <= 0 or width <= 0:
            continue
        share = link.share * common / (word.end - word.start)
        covered = min(link.source_end, mark.end) - max(link.source_start, mark.start)
        inside += share * max(0, covered) / width
        total += share
    return inside / total - 0.5 if total else _UNLINKED


def _verbatim(source: str, target: str, mark: Mark) -> tuple[int, int] | None:
    """Where the marked words stand as they are, once on either side."""
    words = source[mark.start : mark.end].strip(_OUTER + " ")
    if not _SAME.search(words):
        return None
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    places = [found.span() for found in re.finditer(pattern, target)]
    once = len(places) == 1 == len(re.findall(pattern, source))
    return places[0] if once else None


def _trimmed(target: str, at: Mark, source: str, mark: Mark) -> Mark | None:
    """The mark without marks of punctuation at its edges that the source's lacks."""
    said = source[mark.start : mark.end].strip()
    start, end = at.start, at.end
    if said and said[0] not in _OUTER:
        while start < end and target[start] in _OUTER + " ":
            start += 1
    if said and said[-1] not in _OUTER:
        while start < end and target[end - 1] in _OUTER + " ":
            end -= 1
    return replace(at, start=start, end=end) if start < end else None


def _nested(at: Mark, mark: Mark, placed: Sequence[tuple[Mark, Mark]]) -> Mark | None:
    """``at`` cut back so that it crosses none of ``placed``; None if nothing is left."""
    for outer, out in placed:
        if mark.start >= outer.start and mark.end <= outer.end:
            # Inside in the source, so inside here too.
            at = replace(at, start=max(at.start, out.start), end=min(at.end, out.end))
        elif at.start < out.end and out.start < at.end:
            at = max(_outside(at, out), key=lambda part: part.end - part.start)
        if at.start >= at.end:
            return None
    is_link = at.kind is MarkKind.LINK
    if is_link and any(
        out.kind is MarkKind.LINK and at.start < out.end and out.start < at.end
        for _, out in placed
    ):
        return None
    return at


def _outside(at: Mark, out: Mark) -> Iterator[Mark]:
    """What of ``at`` lies before and behind ``out``."""
    yield replace(at, end=min(at.end, out.start))
    yield replace(at, start=max(at.start, out.end))
