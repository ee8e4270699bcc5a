"""The numbers written in a text, as values, and how each language writes them."""

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

from babel import Locale, UnknownLocaleError

from coranto.text.languages import normal, primary

# A thousands separator is a point, a comma, a space of any kind, an apostrophe (Swiss
# usage) or the Arabic one; a space only stands before exactly three digits.
_SPACES = "\u00a0\u202f\u2009 "
_NUMBER = re.compile(rf"\d+(?:[.,'’٬٫]\d+|[{_SPACES}]\d{{3}}(?!\d))*")
_GROUPED = re.compile(r"\d{1,3}(?:\D\d{3})+")
_GROUPED_BY_TWO = re.compile(r"\d{1,2}(?:\D\d{2})+\D\d{3}")

# Languages that group only from five digits on: 8500, but 85.000 (CLDR
# minimumGroupingDigits; Ortografía de la lengua española 2010, VIII 2.2.1).
_FROM_FIVE = frozenset({"es", "pt-PT", "pl"})

# What a number must not touch to be rewritten: it is then a code, version, date or time.
_STUCK = re.compile(r"[\w/:@#\-–.,]")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number written in a text.

    Attributes:
        text: As written, with its scale word: ``1.200 millones``.
        start: Offset in the text, in characters.
        value: The value by the customs of the language.
        other: The value by the customs of others, where the separator is read two ways
            (``1.250`` is 1250 in German and 1.25 in English); else the same.
    """

    text: str
    start: int
    value: Decimal
    other: Decimal

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.start + len(self.text)


def figures(text: str, lang: str) -> list[Figure]:
    """Read the numbers written in digits in ``text``, in order.

    Args:
        text: Plain text in any script; digits are read by their Unicode value.
        lang: BCP 47 tag, which decides what a separator means and which words multiply.

    Returns:
        One figure per written number. Dates, times and scores come back as their parts:
        ``"2-1"`` is 2 and 1.

    Examples:
        >>> [str(figure.value) for figure in figures("1.250,5 Euro am 3. Mai", "de")]
        ['1250.5', '3']
        >>> [str(figure.value) for figure in figures("1.200 millones", "es")]
        ['1200000000']
    """
    return list(_figures(text, lang))


def localise(source: str, target: str, source_lang: str, target_lang: str) -> str:
    """Rewrite in ``target`` the numbers that an engine copied from ``source`` unchanged.

    ``8,500`` in an English source reads as eight and a half in a Spanish text. Only
    numbers with a separator are touched, and only where they stand alone: dates, times,
    versions, codes and addresses stay as they are.

    Examples:
        >>> localise("It cost 8,500 euros.", "Costó 8,500 euros.", "en", "es")
        'Costó 8500 euros.'
        >>> localise("Up 2.5 points.", "En hausse de 2.5 points.", "en", "fr")
        'En hausse de 2,5 points.'
    """
    if _marks(source_lang) == _marks(target_lang):
        return target
    for written in dict.fromkeys(_separated(source, source_lang)):
        target = _rewritten(target, written, source_lang, target_lang)
    return target


def _figures(text: str, lang: str) -> Iterator[Figure]:
    scales = _scales(primary(lang))
    for match in _NUMBER.finditer(text):
        for start, written in _parts(match.group(), match.start()):
            value, other = _readings(written, lang)
            factor, length = _scale(text, start + len(written), scales)
            whole = text[start : start + len(written) + length]
            yield Figure(whole, start, value * factor, other * factor)


def _parts(written: str, start: int) -> Iterator[tuple[int, str]]:
    """Split what is no single number: ``1.2.3`` and ``12.05.2026`` are three."""
    if _is_one(written):
        yield start, written
    else:
        for piece in re.finditer(r"\d+", written):
            yield start + piece.start(), piece.group()


def _is_one(written: str) -> bool:
    separators = re.findall(r"\D", written)
    if len(separators) < 2:
        return True
    whole, last = written, separators[-1]
    if separators.count(last) == 1 and len(set(separators)) == 2:
        whole = written[: written.rindex(last)]
    return bool(_GROUPED.fullmatch(whole) or _GROUPED_BY_TWO.fullmatch(whole))


def _readings(written: str, lang: str) -> tuple[Decimal, Decimal]:
    """The value by the customs of ``lang``, and by the other customs."""
    digits = _ascii(written)
    separators = re.findall(r"\D", digits)
    plain = re.sub(r"\D", "", digits)
    if not separators:
        return Decimal(plain), Decimal(plain)
    decimals = len(digits) - digits.rindex(separators[-1]) - 1
    fraction = Decimal(plain) / (Decimal(10) ** decimals)
    if len(set(separators)) > 1:
        return fraction, fraction
    if len(separators) > 1 or separators[0] in _SPACES:
        return Decimal(plain), Decimal(plain)
    if not _GROUPED.fullmatch(digits) or digits.startswith("0"):
        return fraction, fraction
    decimal, _ = _marks(lang)
    if separators[0] == decimal:
        return fraction, Decimal(plain)
    return Decimal(plain), fraction


def _ascii(written: str) -> str:
    return "".join(
        str(unicodedata.digit(character)) if character.isdigit() else character
        for character in written.replace("٫", ",").replace("٬", ".")
    )


def _scale(text: str, at: int, scales: dict[str, Decimal]) -> tuple[Decimal, int]:
    """The factor of the scale words at ``at``, and how many characters they take."""
    found = re.match(
        r"([\s\u00a0\u202f]{0,2})([^\W\d_]+\.?(?:\s[^\W\d_]+)?)", text[at : at + 40]
    )
    if not found:
        return Decimal(1), 0
    words = found.group(2).casefold()
    first = words.split()[0]
    # Chinese and Japanese set no space after the scale: 8020億立方フィート.
    joined = (words[:2], words[:1]) if words >= "\u2e80" else ()
    for piece in (words, first, first.rstrip("."), *joined):
        if piece in scales:
            return scales[piece], len(found.group(1)) + len(piece)
    return Decimal(1), 0


@functools.cache
def _scales(lang: str) -> dict[str, Decimal]:
    """Words that multiply the number before them, from ``scales/<lang>.txt``."""
    table = files("coranto.text").joinpath("scales", f"{lang}.txt")
    if not table.is_file():
        return {}
    lines = table.read_text("utf-8").splitlines()
    rows = [line.split(maxsplit=1) for line in lines if line and line[0] != "#"]
    return {word: Decimal(10) ** int(power) for power, word in rows}


@functools.cache
def _marks(lang: str) -> tuple[str, str]:
    """The decimal mark and the group mark of ``lang`` (CLDR)."""
    try:
        symbols = Locale.parse(normal(lang) or lang, sep="-").number_symbols["latn"]
    except (UnknownLocaleError, ValueError):
        return ".", ","
    return symbols["decimal"], symbols["group"]


def _separated(text: str, lang: str) -> Iterator[str]:
    """Numbers of ``text`` whose separators are those of ``lang`` beyond doubt."""
    decimal, group = _marks(lang)
    groups = {group} | (set(_SPACES) if group in _SPACES else set())
    for match in _NUMBER.finditer(text):
        written = match.group()
        whole, _, fraction = written.partition(decimal)
        separators = set(re.findall(r"\D", whole))
        grouped = _GROUPED.fullmatch(whole) and separators <= groups
        decimal_too = fraction.isdigit() and (grouped or whole.isdigit())
        if (decimal_too or (grouped and not fraction)) and _alone(text, match):
            yield written


def _rewritten(target: str, written: str, source_lang: str, target_lang: str) -> str:
    new = _written(written, source_lang, target_lang)
    pattern = re.compile(re.escape(written))
    return pattern.sub(lambda match: new if _alone(target, match) else written, target)


def _alone(text: str, match: re.Match[str]) -> bool:
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    after = text[match.end() : match.end() + 2]
    if after[:1] in (".", ",") and not after[1:2].isalnum():
        after = ""
    return not _STUCK.match(before) and not _STUCK.match(after[:1])


def _written(written: str, source_lang: str, target_lang: str) -> str:
    decimal, _ = _marks(source_lang)
    whole, _, fraction = written.partition(decimal)
    digits = re.sub(r"\D", "", whole)
    new_decimal, new_group = _marks(target_lang)
    least = 5 if target_lang in _FROM_FIVE else 4
    if len(digits) >= least:
        digits = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", new_group, digits)
    return digits + (new_decimal + fraction if fraction else "")
