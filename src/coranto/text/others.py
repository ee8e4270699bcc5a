"""What else a number in digits may be, for what stands beside it."""

import re
import unicodedata
from decimal import Decimal

from coranto.text.eras import year
from coranto.text.hours import half_day
from coranto.text.numberwords import multiplied

# "$5m", "30k", "5 M€": may be metres or kelvins too, so only another reading.
_SUFFIX = re.compile(r"\s?(k|mds?|m|bn?)(?![^\W\d_])", re.IGNORECASE)
_SUFFIXES = {"k": 3, "m": 6, "b": 9, "bn": 9, "md": 9, "mds": 9}

# "2½", 2年半 (two years and a half), 3割 (three tenths, said in percent).
_MORE = re.compile(r"([½⅓¼⅔¾])|[\u3041-\u9fff]{1,3}(半)|([成割])")

# "Quinze jours" are two weeks, and "huit jours" is one.
_DAYS = re.compile(r"\s(?:jours|días|dias|dies|giorni)\b")
_WEEKS = {Decimal(8): Decimal(7), Decimal(15): Decimal(14)}

# "at 0500" is at five.
_MILITARY = re.compile(r"0\d00")

_NONE: frozenset[Decimal] = frozenset()


def others(
    text: str, start: int, end: int, value: Decimal, lang: str
) -> frozenset[Decimal]:
    """What else the ``value`` at ``text[start:end]`` is for a reader of its language.

    Returns:
        15 for the 3 of "3 p.m.", 24 for the 2 of "2 dozen", 2.5 for that of 2年半, 2021
        for the 3 of 令和3年, 5 million for the 5 of "$5m"; nothing for most.
    """
    written = text[start:end]
    counted = year(text, start, int(written)) if written.isdecimal() else None
    return frozenset().union(
        half_day(text, start, end, value, lang),
        multiplied(text, end, value, lang),
        _suffixed(text, end, value),
        _more(text, end, value),
        {Decimal(counted)} if counted else _NONE,
        {value / 100} if _MILITARY.fullmatch(written) else _NONE,
    )


def _suffixed(text: str, at: int, value: Decimal) -> frozenset[Decimal]:
    suffix = _SUFFIX.match(text, at)
    if not suffix:
        return _NONE
    return frozenset({value * Decimal(10) ** _SUFFIXES[suffix.group(1).lower()]})


def _more(text: str, at: int, value: Decimal) -> frozenset[Decimal]:
    """What a number is together with what is set on to it."""
    if value in _WEEKS and _DAYS.match(text, at):
        return frozenset({_WEEKS[value]})
    more = _MORE.match(text, at)
    if not more:
        return _NONE
    fraction, half, _ = more.groups()
    if fraction:
        return frozenset({value + round(Decimal(unicodedata.numeric(fraction)), 2)})
    return frozenset({value + Decimal("0.5") if half else value * 10})
