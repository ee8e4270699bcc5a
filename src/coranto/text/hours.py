"""Hours of the day, as languages write them: 6.40 p.m., 18 Uhr, 午後3時."""

import functools
import re
from decimal import Decimal
from importlib.resources import files

from babel import Locale, UnknownLocaleError

from coranto.text.languages import primary

_HOUR_AND_MINUTES = re.compile(r"(?:[01]?\d|2[0-4])[.,][0-5]\d")
_GAP = "[ \u00a0\u202f]?"
_LATIN_HALF = r"[ap]\.?\s?m\b"
_MINUTES = re.compile(rf"{_GAP}(?:[:.h]{_GAP}[0-5]\d)?{_GAP}")
# "3 o'clock in the afternoon", "las tres y media de la tarde": some words may lie
# between an hour and its half of the day.
_AFTER_CHARACTERS = 30
_BEFORE_CHARACTERS = 6

_NOTHING: frozenset[Decimal] = frozenset()


def is_clock(text: str, start: int, end: int, lang: str) -> bool:
    """Whether ``text[start:end]`` is an hour and its minutes, as "6.40" is in "6.40 p.m."."""
    if not _HOUR_AND_MINUTES.fullmatch(text, start, end):
        return False
    before, after = _patterns(primary(lang))
    return bool(
        before.search(text, max(0, start - 12), start) or after.match(text, end)
    )


def half_day(
    text: str, start: int, end: int, value: Decimal, lang: str
) -> frozenset[Decimal]:
    """What else the hour at ``text[start:end]`` is on a clock of 24 hours.

    Returns:
        15 for the 3 of "3 p.m." and for that of "午後3時"; 0 and 24 for the 12 of
        "12 a.m."; nothing where no half of the day is named near.
    """
    if value != value.to_integral_value() or not 1 <= value <= 12:
        return _NOTHING
    minutes = _MINUTES.match(text, end)
    at = minutes.end() if minutes else end
    near_after = text[at : at + _AFTER_CHARACTERS]
    near_before = text[max(0, start - _BEFORE_CHARACTERS) : start]
    if not (names_half_day(near_after, lang) or names_half_day(near_before, lang)):
        return _NOTHING
    return frozenset({value + 12, value - 12} if value == 12 else {value + 12})


def names_half_day(text: str, lang: str) -> bool:
    """Whether ``text`` has words such as "in the afternoon", "p.m." or 午後."""
    return bool(_halves(primary(lang)).search(text))


def half_to(lang: str) -> list[str]:
    """What says that half an hour is missing to the hour that follows: "halb vier"."""
    rows = _rows().get({"no": "nb", "nn": "nb"}.get(lang, lang), {})
    return [word.replace("_", " ") for word in rows.get("to", ())]


@functools.cache
def _halves(lang: str) -> re.Pattern[str]:
    words = sorted(_half_words(lang), key=len, reverse=True)
    joined = "|".join(re.escape(word) for word in words)
    latin = rf"(?:(?<![^\W\d_])(?:{joined})(?![^\W\d_]))" if joined else "(?!)"
    ideographs = "|".join(word for word in words if word >= "\u2e80") or "(?!)"
    return re.compile(
        rf"(?<![^\W\d_]){_LATIN_HALF}|{latin}|{ideographs}", re.IGNORECASE
    )


def _half_words(lang: str) -> set[str]:
    """The day periods of CLDR but the one-letter forms, with ordinary spaces."""
    try:
        periods = Locale.parse(lang).day_periods
    except (UnknownLocaleError, ValueError):
        return set()
    words = {
        word.replace("\u202f", " ").replace("\u00a0", " ")
        for use in periods.values()
        for width in use.values()
        for word in width.values()
    }
    return {word for word in words if len(word.rstrip(".")) > 1 or word >= "\u2e80"}


@functools.cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after a time with a point in it."""
    rows = _rows().get({"no": "nb", "nn": "nb"}.get(lang, lang), {})
    before = "|".join(map(re.escape, rows.get("before", []))) or "(?!)"
    after = "|".join(map(re.escape, rows.get("after", []))) or "(?!)"
    return (
        re.compile(rf"(?<![^\W\d_])(?:{before}){_GAP}$", re.IGNORECASE),
        re.compile(rf"{_GAP}(?:{_LATIN_HALF}|(?:{after})(?![^\W\d_]))", re.IGNORECASE),
    )


@functools.cache
def _rows() -> dict[str, dict[str, list[str]]]:
    table = files("coranto.text").joinpath("hours.txt").read_text("utf-8")
    rows: dict[str, dict[str, list[str]]] = {}
    for line in table.splitlines():
        if line and line[0] != "#":
            lang, place, *words = line.split()
            rows.setdefault(lang, {})[place] = words
    return rows
