"""Numbers written in Chinese characters."""

import re
from collections.abc import Iterator
from itertools import pairwise

_DIGITS = {**{sign: at for at, sign in enumerate("〇一二三四五六七八九")}, "零": 0}
_DIGITS |= {"两": 2, "兩": 2, "双": 2, "雙": 2, "首": 1}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
# No number has more signs; a longer run is read in pieces.
_MOST_SIGNS = 24
_RUN = re.compile(f"[{''.join((*_DIGITS, *_UNITS, *_MYRIADS))}]{{1,{_MOST_SIGNS}}}成?")
# "半" is half of anything: 0.5, 50 of a hundred, 30 minutes.
_HALVES = frozenset({0.5, 1.5, 50, 30})


def ideographic(text: str) -> frozenset[float]:
    """Every number that the characters of ``text`` may mean, in Chinese or Japanese.

    A run is read in each way in use: as a number (``二十四`` is 24), sign by sign
    (``二〇二六`` is 2026), as several (``六七十年代`` are the sixties and seventies), in
    tenths (``四成`` is 40 percent).
    """
    values: set[float] = set(_HALVES) if "半" in text else set()
    for run in _RUN.findall(text):
        values.update(_readings(run))
    return frozenset(values)


def _readings(run: str) -> Iterator[float]:
    signs = run.removesuffix("成")
    whole = _whole(signs)
    yield whole
    if run != signs:
        yield whole * 10
    digits = [_DIGITS[sign] for sign in signs if sign in _DIGITS]
    yield from digits
    if len(digits) == len(signs):
        yield int("".join(map(str, digits)))
    # 三四十 is thirty or forty, and so on for any unit that follows.
    for one, other in pairwise(signs):
        if one in _DIGITS and other in _DIGITS:
            unit = next((_UNITS[sign] for sign in signs if sign in _UNITS), 1)
            yield from (_DIGITS[one] * unit, _DIGITS[other] * unit)


def _whole(signs: str) -> int:
    total = part = digit = 0
    for sign in signs:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _UNITS:
            part += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            total = (total + part + digit or 1) * _MYRIADS[sign]
            part = digit = 0
    return total + part + digit
