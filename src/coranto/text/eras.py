"""Years counted from the accession of an emperor, or from another beginning."""

import re

# What to add to the year of an era: Reiwa 1 is 2019. Of Japan since 1868 (Era Name Act of
# 1979 and its forerunners), of Taiwan (Minguo 1 is 1912), and of Thailand (2567 is 2024).
_BEFORE_FIRST = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    "民国": 1911,
    "民國": 1911,
    "พ.ศ.": -543,
}
_NAMES = "|".join(map(re.escape, _BEFORE_FIRST))
_BEFORE = re.compile(rf"({_NAMES})\s?$")
_FIRST = re.compile(rf"({_NAMES})元年")
_LONGEST = max(map(len, _BEFORE_FIRST)) + 1


def year(text: str, at: int, value: int) -> int | None:
    """The year that ``value`` at ``text[at:]`` is, where an era stands before it."""
    era = _BEFORE.search(text, max(0, at - _LONGEST), at)
    return _BEFORE_FIRST[era[1]] + value if era else None


def first_years(text: str) -> list[int]:
    """The years that ``text`` calls the first of an era: 令和元年 is 2019."""
    return [_BEFORE_FIRST[era[1]] + 1 for era in _FIRST.finditer(text)]
