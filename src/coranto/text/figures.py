"""The numbers written in a text, as values, and how each language writes them."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from coranto.text.hours import is_clock
from coranto.text.others import others
from coranto.text.scales import scale_at
from coranto.text.separators import (
    SPACES,
    is_separated,
    localised,
    marks,
    pieces,
    readings,
)

# Digits with what may stand between them; separators.pieces says what is one number.
# The wide comma and point separate wide digits; between others they end a clause.
_RUN = re.compile(
    rf"\d+(?:[.,'’·٬٫]\d+|(?<=[０-９])[，．][０-９]+|[{SPACES}]\d{{3}}(?!\d))*"
)

# Nothing in the world has so many; a key or a fingerprint may.
_MOST_CHARACTERS = 40

# Digits of an address or of a character reference (&#39;) count nothing, nor does the
# name of a drive, which many languages put into words (Allrad, todoterreno), or the days
# of the week.
_NO_NUMBER = re.compile(
    r"\b(?:https?://|www\.)[^\s\"<>]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|&#x?\w{1,6};"
    r"|\b4[xх×]4\b|\b7\s?(?:j|jours|giorni)\s?(?:/|sur|su)\s?7\b"
)

# "F-16", "COVID-19", "km2", "A6": digits that belong to a name or a unit. Chinese,
# Arabic and Hebrew set particles before a number without a space: no letters of a code.
_CODE = re.compile(r"([A-Za-zÀ-ɏͰ-ϿЀ-ӿ]+)(-?)$")
_LONGEST_CODE = 12

# "from 340 to 500 million" means 340 million too.
_RANGE = re.compile(
    rf"[{SPACES}]?(?:[-–—~〜～至到]|[^\W\d_]{{1,4}}(?:[{SPACES}][^\W\d_]{{1,4}})?)[{SPACES}]?"
)
# "1995-96" is 1995 to 1996.
_SEASON = re.compile("[-–/]")

# "1h30" is an hour and a half.
_HOUR = re.compile("[:hH]")
_QUARTERS = frozenset({Decimal(15), Decimal(30), Decimal(45)})
# "19世纪80年代" are the 1880s.
_CENTURY = re.compile(r"\s?世[纪紀]\s?")
# The last sixteen play "8es de finale", 1/8 финала.
_FINAL = re.compile(r"(?:e|es|èmes?)? (?:de finale|финала|фіналу|finału|finále)")

# What a number must not touch to be rewritten: it is then a code, version, date or time.
_STUCK = re.compile(r"[\w/:@#\-–.,=&?%]")
# Names that carry a version with a point in every language.
_VERSION = re.compile(
    r"\b(?:v|vers\w*|ver\.|release|web|usb|bluetooth|ios|android|windows|industr\w*|gpt)"
    r"[\s\u00a0-]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number written in digits.

    Attributes:
        text: As written, with its scale word: ``1.200 millones``.
        start: Offset in the text, in characters.
        value: The value by the customs of the language.
        also: Other values it may have as written, in the same language: 3 p.m. is 15,
            2 dozen are 24, and the 340 of "340 to 500 million" is 340 million.
        foreign: The value by the customs of other languages, where a separator is
            read two ways (``1.250`` is 1250 in German and 1.25 in English), or None.
        factor: What its scale word multiplies by; 1 without one.
        code: Letters of the name or unit it belongs to, in lower case (``covid`` for
            ``COVID-19``, ``km`` for ``km2``), or empty.
    """

    text: str
    start: int
    value: Decimal
    also: frozenset[Decimal] = frozenset()
    foreign: Decimal | None = None
    factor: Decimal = Decimal(1)
    code: str = ""

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.start + len(self.text)

    @property
    def values(self) -> frozenset[Decimal]:
        """All values it may have for a reader of its language."""
        return self.also | {self.value}


def figures(text: str, lang: str) -> list[Figure]:
    """Read the numbers written in digits in ``text``, in order.

    Args:
        text: Plain text in any script; digits are read by their Unicode value.
        lang: BCP 47 tag, which decides what a separator means and which words multiply.

    Returns:
        One figure per written number. Dates, times and scores come back as their parts:
        ``"2-1"`` is 2 and 1, ``"18h40"`` is 18 and 40. Full hours have no minutes:
        ``"18:00"`` is 18. Digits of web and mail addresses are none.

    Examples:
        >>> [str(figure.value) for figure in figures("1.250,5 Euro am 3. Mai", "de")]
        ['1250.5', '3']
        >>> [str(figure.value) for figure in figures("1.200 millones", "es")]
        ['1200000000']
    """
    found = [each for each in _figures(text, lang) if not _is_nothing(text, each)]
    return _with_idioms(text, _with_ranges(text, _with_sums(text, found)))


def localise(source: str, target: str, source_lang: str, target_lang: str) -> str:
    """Rewrite in ``target`` the numbers that an engine copied from ``source`` unchanged.

    ``8,500`` in an English source reads as eight and a half in a Spanish text. Only
    numbers with a separator are touched, and only where they stand alone: dates, times,
    versions, codes and addresses stay as they are.

    Marks follow CLDR. Spanish and Galician group from five digits on (``8500``,
    ``85.000``), as newspapers do; the space that the Spanish Academy recommends since
    2010 is read, not written.

    Examples:
        >>> localise("It cost 8,500 euros.", "Costó 8,500 euros.", "en", "es")
        'Costó 8500 euros.'
        >>> localise("Up 2.5 points.", "En hausse de 2.5 points.", "en", "fr")
        'En hausse de 2,5 points.'
    """
    theirs, ours = marks(source_lang), marks(target_lang)
    if replace(theirs, least=ours.least) == ours and theirs.least >= ours.least:
        return target
    copied = {
        match.group()
        for match in _RUN.finditer(source)
        if is_separated(match.group(), source_lang)
        and _is_alone(source, match)
        and not is_clock(source, match.start(), match.end(), source_lang)
    }

    def rewritten(match: re.Match[str]) -> str:
        if match.group() in copied and _is_alone(target, match):
            return localised(match.group(), source_lang, target_lang)
        return match.group()

    return _RUN.sub(rewritten, target) if copied else target


def _figures(text: str, lang: str) -> Iterator[Figure]:
    spans = [match.span() for match in _NO_NUMBER.finditer(text)]
    for run in _RUN.finditer(text):
        too_long = run.end() - run.start() > _MOST_CHARACTERS
        if too_long or any(start <= run.start() < end for start, end in spans):
            continue
        for offset, written in _split(text, run, lang):
            yield _figure(text, run.start() + offset, written, lang)


def _split(text: str, run: re.Match[str], lang: str) -> Iterator[tuple[int, str]]:
    """The numbers of a run of digits; "6.40" before "p.m." is an hour and minutes."""
    if is_clock(text, run.start(), run.end(), lang):
        for part in re.finditer(r"\d+", run.group()):
            yield part.start(), part.group()
    else:
        yield from pieces(run.group(), lang)


def _figure(text: str, start: int, written: str, lang: str) -> Figure:
    value, foreign = readings(written, lang)
    end = start + len(written)
    if scale := scale_at(text, end, lang):
        other = None if foreign is None else foreign * scale.factor
        whole = text[start : scale.end]
        value *= scale.factor
        return Figure(whole, start, value, foreign=other, factor=scale.factor)
    also = others(text, start, end, value, lang)
    return Figure(written, start, value, also, foreign, code=_code(text, start))


def _code(text: str, start: int) -> str:
    before = text[max(0, start - _LONGEST_CODE) : start]
    match = _CODE.search(before)
    if not match:
        return ""
    letters, hyphen = match.groups()
    # "EUR50" is money, "mid-1990" and "20h30" are numbers.
    if letters in _currencies() or letters == "h":
        return ""
    return letters.lower() if not hyphen or letters != letters.lower() else ""


@functools.cache
def _currencies() -> frozenset[str]:
    from babel.numbers import list_currencies  # noqa: PLC0415 - reads a table

    return frozenset(list_currencies()) | {"RMB", "Rs", "NT", "US", "R", "Fr", "kr"}


def _is_nothing(text: str, figure: Figure) -> bool:
    """Whether these are the minutes of "18:00" or "18h00", or the days of "24/7"."""
    before = text[max(0, figure.start - 3) : figure.start]
    if figure.text == "7" and before == "24/":
        return True
    return figure.text == "00" and bool(re.fullmatch(r"\d[:hH.]", before[-2:]))


def _with_sums(text: str, found: list[Figure]) -> list[Figure]:
    """Figures that are one number in two steps: 1亿2000万, "1 million 200 thousand"."""
    summed: list[Figure] = []
    for figure in found:
        last = summed[-1] if summed else None
        if last and _continues(text, last, figure):
            whole = text[last.start : figure.end]
            value = last.value + figure.value
            summed[-1] = Figure(whole, last.start, value, factor=last.factor)
        else:
            summed.append(figure)
    return summed


def _continues(text: str, one: Figure, other: Figure) -> bool:
    gap = text[one.end : other.start]
    if one.factor == 1 or other.value >= one.factor or gap.strip(SPACES):
        return False
    # 3万5000 is one number; "3 million 500" may be anything.
    return other.factor > 1 if gap else one.text[-1] >= "\u2e80"


def _with_ranges(text: str, found: list[Figure]) -> list[Figure]:
    ranged = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        between = _RANGE.fullmatch(text, one.end, other.start)
        if between and one.factor == 1 < other.factor:
            ranged[at] = replace(one, also=one.also | {one.value * other.factor})
        elif _SEASON.fullmatch(text, one.end, other.start) and len(other.text) == 2:
            century = one.value - one.value % 100
            years = {century + other.value} if 1000 <= one.value <= 2100 else set()
            ranged[at + 1] = replace(other, also=other.also | years)
    return ranged


def _with_idioms(text: str, found: list[Figure]) -> list[Figure]:
    """Figures with what they mean in "1h30", "19世纪80年代" and "8es de finale"."""
    read = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        gap = text[one.end : other.start]
        if _HOUR.fullmatch(gap) and other.value in _QUARTERS:
            hours = {one.value + other.value / 60}
            read[at] = replace(read[at], also=one.also | hours)
            read[at + 1] = replace(other, also=other.also | hours)
        elif _CENTURY.fullmatch(gap) and other.value < 100:
            decade = {(one.value - 1) * 100 + other.value}
            read[at] = replace(read[at], also=one.also | decade)
            read[at + 1] = replace(other, also=other.also | decade)
    return [
        replace(each, also=each.also | {each.value * 2})
        if _FINAL.match(text, each.end)
        else each
        for each in read
    ]


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a number is no part of a code, date, time, version or address."""
    before = text[max(0, match.start() - 20) : match.start()]
    after = text[match.end() : match.end() + 2]
    if _VERSION.search(before) or (before.endswith("+") and " " in match.group()):
        return False
    # A minus sign is no hyphen: there is no word or digit before it.
    if re.search(r"(?<![\w-])[-\u2212\u2013]$", before[-2:]):
        before = ""
    if after[:1] in {".", ",", "%", "?", ":"} and not after[1:2].isalnum():
        after = ""
    return not (_STUCK.match(before[-1:]) or _STUCK.match(after[:1]))
