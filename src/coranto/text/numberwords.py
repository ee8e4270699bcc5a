"""Numbers spelled out in words."""

import functools
import re
from dataclasses import dataclass
from decimal import Decimal

from coranto.text.hours import half_to, names_half_day
from coranto.text.ideographs import ideographic
from coranto.text.languages import primary
from coranto.text.scales import scales
from coranto.text.spelling import cardinal, folded, folded_text, table, words

# Above this, newspapers write digits.
MOST = 10**15

# Centuries, popes and congresses; larger ones are years on buildings.
MOST_ROMAN = 40
# "XIXe", "XIX-го", "IIº"; the letters after it are no part of a word.
_ROMAN_END = r"(?:e|er|re|ère|ème|es|th|st|[nr]d|º|ª|-?[а-яі]{1,3})?(?!\w)"

_WRITES_IDEOGRAPHS = frozenset({"zh", "ja", "yue"})
_HALF = Decimal("0.5")
# Between an hour and its half of the day: "three o'clock in the afternoon".
_NEAR = 30


def spells(text: str, value: Decimal, lang: str) -> bool:
    """Whether ``text`` has ``value`` otherwise than in digits.

    As a cardinal or ordinal, a month (``5`` is in "el tres de mayo", for May is the
    fifth), a Roman numeral from II, a decade (``1970`` is in "die Siebziger"), an hour
    (``15`` is in "three in the afternoon"), with a half, a dozen or a scale word ("half
    a million"), in Chinese characters, or as one of the words of ``words/<lang>.txt``.
    It is tolerant: a word may be there and mean something else.
    """
    if not 0 <= value <= MOST:
        return False
    lang = primary(lang)
    return (
        _is_small(text, value, lang)
        or _is_roman(text, value)
        or _is_decade(text, value, lang)
        or _is_hour(text, value, lang)
        or _is_scaled(text, value, lang)
    )


def multiplied(text: str, at: int, value: Decimal, lang: str) -> frozenset[Decimal]:
    """What else a number ending at ``at`` is: 24 for "2 dozen", nothing for most."""
    after = f" {folded(text[at : at + _NEAR])} "
    return frozenset(
        value * factor
        for factor, patterns in table(primary(lang)).multiples.items()
        if any(after.startswith(f" {pattern.lstrip()}") for pattern in patterns)
    )


def _is_small(text: str, value: Decimal, lang: str) -> bool:
    return (
        _is_in(text, value, lang)
        or _is_compound(text, value, lang)
        or _is_multiple(text, value, lang)
    )


def _is_in(text: str, value: Decimal, lang: str) -> bool:
    if lang in _WRITES_IDEOGRAPHS and float(value) in _ideographic(text):
        return True
    said = folded_text(text, lang)
    return any(pattern in said for pattern in words(value, lang))


def _is_roman(text: str, value: Decimal) -> bool:
    if not 1 < value < MOST_ROMAN or value != value.to_integral_value():
        return False
    return bool(re.search(rf"(?<!\w){_roman(int(value))}{_ROMAN_END}", text))


def _is_decade(text: str, value: Decimal, lang: str) -> bool:
    """Of the years of a decade only the last two digits are spelled."""
    if not 1000 <= value <= 2100 or value % 10 or value % 100 < 20:
        return False
    return _is_in(text, value % 100, lang)


def _is_hour(text: str, value: Decimal, lang: str) -> bool:
    """Whether it is there as "seven in the evening", or before a half: "halb vier"."""
    if not 0 <= value <= 24 or value != value.to_integral_value():
        return False
    said = folded_text(text, lang)
    if any(
        f" {half}{hour}" in said
        for half in half_to(lang)
        for hour in words(value % 12 + 1, lang)
    ):
        return True
    return value > 12 and any(
        names_half_day(said[place.end() : place.end() + _NEAR], lang)
        for hour in words(value - 12, lang)
        for place in re.finditer(re.escape(hour), said)
    )


def _is_scaled(text: str, value: Decimal, lang: str) -> bool:
    """Whether it is there as a word and a scale word: "thirty thousand"."""
    if value < 500:
        return False
    for scale in scales(text, lang):
        times = (value / scale.factor).normalize()
        if times == 1 or (times < 1000 and _is_small(text, times, lang)):
            return True
    return False


def _is_compound(text: str, value: Decimal, lang: str) -> bool:
    """Whether its parts are there: "двадцати пяти", for which no table is long.

    Tens and ones, hundreds and what is below them, or a whole number and a half.
    """
    parts = _parts(value)
    return all(parts) and all(_is_small(text, part, lang) for part in parts)


def _parts(value: Decimal) -> tuple[Decimal, Decimal]:
    if value > 1 and value % 1 == _HALF:
        return value - _HALF, _HALF
    if value == value.to_integral_value() and 20 < value < 100:
        return value - value % 10, value % 10
    # Below 120 the words would be "hundred" and "one", which stand anywhere.
    if value == value.to_integral_value() and 120 < value < 1000:
        return value - value % 100, value % 100
    return Decimal(0), Decimal(0)


def _is_multiple(text: str, value: Decimal, lang: str) -> bool:
    """Whether it is there as "two dozen", "three decades" or "two hundred"."""
    said = folded_text(text, lang)
    return any(
        _is_times(text, value / factor, lang)
        for factor, patterns in table(lang).multiples.items()
        if any(pattern in said for pattern in patterns)
    )


def _is_times(text: str, times: Decimal, lang: str) -> bool:
    if times == 1:
        return True
    is_whole = 1 < times < 100 and times == times.to_integral_value()
    return (is_whole or times == _HALF) and _is_in(text, times.normalize(), lang)


@functools.lru_cache(256)
def _ideographic(text: str) -> frozenset[float]:
    return ideographic(text)


def _roman(value: int) -> str:
    tens, ones = divmod(value, 10)
    return (
        "X" * tens
        + ("", *["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"])[ones]
    )


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words.

    Attributes:
        text: As written.
        start: Offset in the text, in characters.
        value: What it is.
    """

    text: str
    start: int
    value: Decimal


def spelled(text: str, lang: str) -> list[Spelled]:
    """The numbers from eleven to ninety-nine that ``text`` has as plain cardinals.

    Smaller ones are other words too in many languages, and larger ones written in
    digits. Inflected ones are not found, nor any in a language that num2words lacks.
    """
    pattern, values = _cardinals(primary(lang))
    return [
        Spelled(match[0], match.start(), values[folded(match[0])])
        for match in pattern.finditer(text)
    ]


@functools.cache
def _cardinals(lang: str) -> tuple[re.Pattern[str], dict[str, Decimal]]:
    values = {folded(cardinal(value, lang)): Decimal(value) for value in range(11, 100)}
    values.pop("", None)
    # "Soixante-quinze" before "soixante".
    longest = sorted(values, key=len, reverse=True)
    words = "|".join(r"[\W_]{1,2}".join(each.split()) for each in longest) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), values
