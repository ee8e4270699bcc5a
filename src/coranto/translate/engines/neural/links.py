"""Attention between pieces becomes links between words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coranto.translate.alignment import LEAST_SHARE
from coranto.translate.engine import Link

# Thai, Lao, Burmese, Khmer, Japanese and Chinese are written without gaps: there, a
# piece is the nearest thing to a word.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)


class Piece(NamedTuple):
    """A piece of a text, as it stands there, and the characters it takes (half-open)."""

    text: str
    start: int
    end: int


class _Word(NamedTuple):
    """Pieces by number (half-open), and the characters they take without the gap."""

    first: int
    last: int
    start: int
    end: int


def links(
    attention: Sequence[Sequence[float]],
    source: Sequence[Piece],
    target: Sequence[Piece],
) -> tuple[Link, ...]:
    """Words of ``target`` linked to the words of ``source`` that they were made from.

    Args:
        attention: For each piece of the target, how much it looked at each piece of
            the source: 0 to 1, the sum at most 1.
        source: Pieces in order.
        target: Pieces in order.
    """
    words = list(_words(source))
    return tuple(
        Link(word.start, word.end, made.start, made.end, round(share, 3))
        for made in _words(target)
        for word, share in _shares(attention[made.first : made.last], words)
        if share >= LEAST_SHARE
    )


def _shares(
    rows: Sequence[Sequence[float]], words: Sequence[_Word]
) -> Iterator[tuple[_Word, float]]:
    for word in words:
        total = sum(sum(row[word.first : word.last]) for row in rows)
        yield word, min(total / len(rows), 1.0)


def _words(pieces: Sequence[Piece]) -> Iterator[_Word]:
    """Runs of pieces that no gap parts; marks, and signs of unspaced scripts, alone."""
    first = 0
    for at in range(1, len(pieces) + 1):
        if at == len(pieces) or _begins(pieces[at - 1], pieces[at]):
            run = pieces[first:at]
            start = run[0].start + len(run[0].text) - len(run[0].text.lstrip())
            if start < run[-1].end:
                yield _Word(first, at, start, run[-1].end)
            first = at


def _begins(before: Piece, piece: Piece) -> bool:
    if piece.text[:1].isspace():
        # A gap that is a piece of its own belongs to the word behind it.
        return True
    last, first = before.text[-1:], piece.text[:1]
    if last.isspace():
        return False
    return last.isalnum() != first.isalnum() or bool(_UNSPACED.match(first))
