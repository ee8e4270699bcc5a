"""Halves and quarters of a million and its like, in words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from coranto.text.languages import primary
from coranto.text.numberwords import spells
from coranto.text.scales import Scale, scales
from coranto.text.spelling import folded, table

_QUARTER, _HALF, _AND_A_HALF = Decimal("0.25"), Decimal("0.5"), Decimal("1.5")
# "half a", "un quart de", "половина": small words may stand between it and its scale.
_BEFORE = re.compile(r"(?:[^\W\d_]+[\s'’-]{1,2}){1,5}$")
_LONGEST_BETWEEN = 3
_MOST_BETWEEN = 2
# As many are looked at to tell "two and a half" from "a half".
_COUNTS = range(2, 21)


def shares(text: str, lang: str) -> Iterator[tuple[Scale, Decimal]]:
    """The scale words of ``text`` of which it says a half or a quarter, and how much.

    Examples:
        >>> [(scale.text, share) for scale, share in shares("half a billion", "en")]
        [('billion', Decimal('0.5'))]
    """
    for scale in scales(text, lang):
        before = _BEFORE.search(text, max(0, scale.start - 60), scale.start)
        if before and (share := _share(folded(before[0]).split(), primary(lang))):
            yield scale, share


def _share(words: list[str], lang: str) -> Decimal | None:
    """What the last of ``words`` takes of the scale word after them, if only a part."""
    for place in range(len(words) - 1, max(-1, len(words) - 2 - _MOST_BETWEEN), -1):
        for share in (_HALF, _QUARTER):
            if _means(words[place], share, lang) and not _is_more(words, place, lang):
                return share
        if len(words[place]) > _LONGEST_BETWEEN:
            return None
    return None


def _means(word: str, value: Decimal, lang: str) -> bool:
    # "half*" is "halbe" too, but "quarters" are several.
    return any(
        word == form.strip()
        or (form[-1] != " " and value == _HALF and word.startswith(form.strip()))
        for form in table(lang).words.get(value, ())
    )


def _is_more(words: list[str], place: int, lang: str) -> bool:
    """Whether the half at ``place`` is added to a number, or is one of three quarters."""
    up_to = f" {' '.join(words[: place + 1])} "
    if any(
        up_to.endswith(form) or f" {words[place]}".startswith(form)
        for form in table(lang).words.get(_AND_A_HALF, ())
    ):
        return True
    before = " ".join(words[max(0, place - 2) : place])
    return any(spells(before, Decimal(count), lang) for count in _COUNTS)
