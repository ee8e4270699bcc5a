"""Numbers written in Chinese characters."""

import re
from collections.abc import Iterator
from itertools import pairwise

from coranto.text.eras import first_years, year

_DIGITS = {**{sign: at for at, sign in enumerate("〇一二三四五六七八九")}, "零": 0}
_DIGITS |= {"两": 2, "兩": 2, "双": 2, "雙": 2, "首": 1}
_UNITS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
# No number has more signs; a longer run is read in pieces.
_MOST_SIGNS = 24
_NUMBER = f"[{''.join((*_DIGITS, *_UNITS, *_MYRIADS))}]{{1,{_MOST_SIGNS}}}"
# Tenths are 成 in Chinese and 割 in Japanese, where 分 may follow for hundredths.
_RUN = re.compile(f"({_NUMBER})([成割]?)(?:(?<=割)({_NUMBER})分)?")
_FRACTION = re.compile(f"({_NUMBER})分[之の]({_NUMBER})")
# "半" is half of anything: 0.5, 50 of a hundred, 30 minutes.
_HALVES = frozenset({0.5, 1.5, 50, 30})


def ideographic(text: str) -> frozenset[float]:
    """Every number that the characters of ``text`` may mean, in Chinese or Japanese.

    A run is read in each way in use: as a number (``二十四`` is 24), sign by sign
    (``二〇二六`` is 2026), as several (``六七十年代`` are the sixties and seventies), in
    tenths (``四成`` and ``四割`` are 40 percent), as a fraction (``四分之三`` is 0.75, and
    75 percent), as the year of an era (``令和三年`` is 2021).
    """
    values: set[float] = set(_HALVES) if "半" in text else set()
    values.update(first_years(text))
    for run in _RUN.finditer(text):
        values.update(_readings(run[1]))
        whole = _whole(run[1])
        if run[2]:
            values.add(whole * 10 + (_whole(run[3]) if run[3] else 0))
        elif (counted := year(text, run.start(), whole)) is not None:
            values.add(counted)
    for below, above in _FRACTION.findall(text):
        share = _whole(above) / max(_whole(below), 1)
        values.update((share, share * 100))
    return frozenset(values)


def _readings(signs: str) -> Iterator[float]:
    whole = _whole(signs)
    yield whole
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
