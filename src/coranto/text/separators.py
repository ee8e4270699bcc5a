"""What a point, a comma or a space inside a number means in each language."""

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from babel import Locale, UnknownLocaleError

from coranto.text.languages import normal, primary

SPACES = " \u00a0\u202f\u2009"
_GROUPED = re.compile(r"\d{1,3}(?:\D\d{3})+")
# India writes 12,34,567 (CLDR pattern #,##,##0.###).
_GROUPED_BY_TWO = re.compile(r"\d{1,2}(?:\D\d{2})+\D\d{3}")
_SEPARATOR = re.compile(r"\D")

# Languages that group only from five digits on: 8500, but 85.000 (CLDR
# minimumGroupingDigits; Ortografía de la lengua española 2010, VIII 2.2.1; of 12 such
# numbers in Galician references none is grouped, of 13 in Catalan and in Italian all).
# Not so where Spanish has a decimal point, as in Mexico: 8,500.
_FROM_FIVE = frozenset({"es", "gl", "pl", "bg", "pt-PT"})

# Every sign that separates digits somewhere, as one of ours. Arabic has its own two,
# Chinese and Japanese the wide ones.
_ALIKE = str.maketrans({"٫": ",", "٬": ".", "，": ",", "．": ".", "’": "'", "·": "."})


@dataclass(frozen=True, slots=True)
class Marks:
    """The two marks of a language, ``decimal`` and ``group``, and when it groups.

    Attributes:
        decimal: Stands before the fraction.
        group: Stands between groups of digits.
        least: Digits a whole number has before it is grouped.
    """

    decimal: str
    group: str
    least: int


@functools.cache
def marks(lang: str) -> Marks:
    """The marks of ``lang`` (CLDR number symbols for digits 0 to 9)."""
    tag = normal(lang) or lang
    try:
        symbols = Locale.parse(tag, sep="-").number_symbols["latn"]
    except (UnknownLocaleError, ValueError):
        return Marks(".", ",", 4)
    decimal, group = symbols["decimal"], symbols["group"]
    from_five = decimal == "," and not _FROM_FIVE.isdisjoint({tag, primary(tag)})
    return Marks(decimal, group, 5 if from_five else 4)


def pieces(written: str, lang: str) -> Iterator[tuple[int, str]]:
    """Digits with separators as the numbers they are: offset and text of each.

    ``1.250.000`` is one number, ``1.2.3`` and ``12.05.2026`` are three, and
    ``2010 500`` is two, for no one begins a number with a group of four.
    """
    if _is_one(written.translate(_ALIKE), lang):
        yield 0, written
        return
    # A space separates first: "3,5 200" is a decimal and a whole number.
    for run in re.finditer(rf"[^{SPACES}]+", written):
        if _is_one(run.group().translate(_ALIKE), lang):
            yield run.start(), run.group()
        else:
            for piece in re.finditer(r"\d+", run.group()):
                yield run.start() + piece.start(), piece.group()


def _is_one(written: str, lang: str) -> bool:
    separators = _SEPARATOR.findall(written)
    if any(separator in SPACES for separator in separators):
        return _is_spaced(written, separators, lang)
    if len(separators) < 2:
        return True
    whole, last = written, separators[-1]
    if separators.count(last) == 1 and len(set(separators)) == 2:
        whole = written[: written.rindex(last)]
    return _same_separator(whole) and bool(
        _GROUPED.fullmatch(whole) or _GROUPED_BY_TWO.fullmatch(whole)
    )


def _is_spaced(written: str, separators: list[str], lang: str) -> bool:
    """Whether the spaces in ``written`` group the digits of one number."""
    whole = written
    if separators[-1] in ".,":
        whole = written[: written.rindex(separators[-1])]
    if not _GROUPED.fullmatch(whole) or not _same_separator(whole):
        return False
    # An ordinary space groups where points or spaces do; in "on May 12 300 people
    # came" it does not. A space made not to break was meant to hold digits together.
    plain = " " in whole
    return not plain or marks(lang).group != "," or whole.count(" ") > 1


def _same_separator(whole: str) -> bool:
    return len(set(_SEPARATOR.findall(whole))) == 1


def readings(written: str, lang: str) -> tuple[Decimal, Decimal | None]:
    """The value of one number by the customs of ``lang``, and by other customs.

    The second is None where no language would read it otherwise: only one separator
    before three digits has two readings (``1.250`` is 1250 in German, 1.25 in English).
    """
    digits = _plain(written)
    separators = _SEPARATOR.findall(digits)
    whole = Decimal(_SEPARATOR.sub("", digits))
    if not separators:
        return whole, None
    decimals = len(digits) - digits.rindex(separators[-1]) - 1
    fraction = whole / (Decimal(10) ** decimals)
    if len(set(separators)) > 1:
        return fraction, None
    if len(separators) > 1 or separators[0] in SPACES + "'":
        return whole, None
    if not _GROUPED.fullmatch(digits) or digits.startswith("0"):
        return fraction, None
    if separators[0] == marks(lang).decimal:
        return fraction, whole
    return whole, fraction


def localised(written: str, source_lang: str, target_lang: str) -> str:
    """A number in the marks of ``source_lang``, put into those of ``target_lang``.

    Digits that were not grouped stay so: they may be a code.
    """
    theirs, ours = marks(source_lang), marks(target_lang)
    whole, _, fraction = written.partition(theirs.decimal)
    digits = _SEPARATOR.sub("", whole)
    if digits != whole and len(digits) >= ours.least:
        digits = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ours.group, digits)
    return digits + (ours.decimal + fraction if fraction else "")


def is_separated(written: str, lang: str) -> bool:
    """Whether ``written`` has separators, and they are those of ``lang`` beyond doubt."""
    ours = marks(lang)
    groups = {ours.group} | (set(SPACES) if ours.group in SPACES else set())
    whole, _, fraction = written.partition(ours.decimal)
    if not fraction:
        return _is_grouped(whole, groups)
    return fraction.isdigit() and (whole.isdigit() or _is_grouped(whole, groups))


def _is_grouped(whole: str, groups: set[str]) -> bool:
    separators = set(_SEPARATOR.findall(whole))
    return bool(_GROUPED.fullmatch(whole)) and separators <= groups


def _plain(written: str) -> str:
    return "".join(
        str(unicodedata.digit(character)) if character.isdigit() else character
        for character in written.translate(_ALIKE)
    )
