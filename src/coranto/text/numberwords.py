"""Numbers spelled out in words."""

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from importlib.resources import files

from coranto.text.calendars import month_names
from coranto.text.ideographs import ideographic
from coranto.text.languages import primary
from coranto.text.scales import Scale, scales

# Above this, newspapers write digits.
MOST = 10**15

# Centuries, popes and congresses; larger ones are years on buildings.
MOST_ROMAN = 40
# "XIXe", "XIX-го", "IIº"; the letters after it are no part of a word.
_ROMAN_END = r"(?:e|er|re|ère|ème|es|th|st|[nr]d|º|ª|-?[а-яі]{1,3})?(?!\w)"

_WRITES_IDEOGRAPHS = frozenset({"zh", "ja", "yue"})
# "and", "in", "to", "as", "so" are written on to the next word.
_PROCLITICS = {"ar": "وبلكف"}
_QUARTER, _HALF, _AND_A_HALF = Decimal("0.25"), Decimal("0.5"), Decimal("1.5")
_BROKEN = (_QUARTER, _HALF, _AND_A_HALF, Decimal("2.5"))
# "half a", "un quart de", "половина": small words may stand between it and its scale.
_BEFORE = re.compile(r"(?:[^\W\d_]+[\s'’-]{1,2}){1,5}$")
_LONGEST_BETWEEN = 3
_MOST_BETWEEN = 2
# As many are looked at to tell "two and a half" from "a half".
_COUNTS = range(2, 21)

# Bokmål has the only table for Norwegian. A Galician cardinal that our table lacks is
# in most cases spelled as in Portuguese.
_SPELLED_LIKE = {"nb": "no", "nn": "no", "gl": "pt"}


def spells(text: str, value: Decimal, lang: str) -> bool:
    """Whether ``text`` has ``value`` otherwise than in digits.

    As a cardinal or ordinal, a month (``5`` is in "el tres de mayo", for May is the
    fifth), a Roman numeral from II, a decade (``1970`` is in "die Siebziger"), with a
    scale word ("half a million"), in Chinese characters, or as one of the words of
    ``words/<lang>.txt``. It is tolerant: a word may be there and mean something else.
    """
    if not 0 <= value <= MOST:
        return False
    lang = primary(lang)
    if _is_in(text, value, lang) or _is_roman(text, value):
        return True
    return _is_scaled(text, value, lang) or _is_compound(text, value, lang)


def shares(text: str, lang: str) -> Iterator[tuple[Scale, Decimal]]:
    """The scale words of ``text`` of which it says a half or a quarter, and how much.

    Examples:
        >>> [(scale.text, share) for scale, share in shares("half a billion", "en")]
        [('billion', Decimal('0.5'))]
    """
    for scale in scales(text, lang):
        before = _BEFORE.search(text, max(0, scale.start - 60), scale.start)
        if before and (share := _share(_folded(before[0]).split(), primary(lang))):
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
    forms = _listed(lang).get(value, ())
    return any(
        word == form.rstrip("*")
        or (form[-1] == "*" and value == _HALF and word.startswith(form[:-1]))
        for form in forms
    )


def _is_more(words: list[str], place: int, lang: str) -> bool:
    """Whether the half at ``place`` is added to a number, or is one of three quarters."""
    up_to = " ".join(words[: place + 1])
    one_too = _words(_AND_A_HALF, lang)
    if any(f" {up_to}".endswith(f" {whole}") for whole in one_too[0]) or any(
        words[place].startswith(begun) for begun in one_too[1]
    ):
        return True
    before = " ".join(words[max(0, place - 2) : place])
    return any(_is_in(before, Decimal(count), lang) for count in _COUNTS)


def _is_in(text: str, value: Decimal, lang: str) -> bool:
    if lang in _WRITES_IDEOGRAPHS and float(value) in _ideographic(text):
        return True
    whole, begun = _words(value, lang)
    folded = _folded_text(text, lang)
    return any(f" {word} " in folded for word in whole) or any(
        f" {word}" in folded for word in begun
    )


def _is_roman(text: str, value: Decimal) -> bool:
    if not 1 < value < MOST_ROMAN or value != value.to_integral_value():
        return False
    return bool(re.search(rf"(?<!\w){_roman(int(value))}{_ROMAN_END}", text))


def _is_scaled(text: str, value: Decimal, lang: str) -> bool:
    """Whether it is there as a word and a scale word: "thirty thousand"."""
    if value < 500:
        return False
    for scale in scales(text, lang):
        times = value / scale.factor
        if times == 1:
            return True
        small = times < 1000 and times == times.to_integral_value()
        if (small or times in _BROKEN) and _is_in(text, times.normalize(), lang):
            return True
    return False


def _is_compound(text: str, value: Decimal, lang: str) -> bool:
    """Whether its tens and ones are there: "двадцати пяти", for which no table is long.

    Of the years of a decade only the last two digits are spelled.
    """
    if 1000 <= value <= 2100 and value % 10 == 0 and value % 100 >= 20:
        return _is_in(text, value % 100, lang)
    if not 20 < value < 100 or not value % 10 or value != value.to_integral_value():
        return False
    ones = value % 10
    return _is_in(text, value - ones, lang) and _is_in(text, ones, lang)


@functools.lru_cache(256)
def _ideographic(text: str) -> frozenset[float]:
    return ideographic(text)


@functools.lru_cache(256)
def _folded_text(text: str, lang: str) -> str:
    """The words of ``text`` in lower case between spaces, clitics also taken off."""
    folded = _folded(text)
    clitics = _PROCLITICS.get(lang)
    if clitics:
        words = folded.split()
        bare = [word[1:] for word in words if word[0] in clitics and len(word) > 3]
        folded = " ".join((*words, *bare))
    return f" {folded} "


@functools.lru_cache(4096)
def _words(value: Decimal, lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that mean ``value``: whole ones, and the beginnings of others."""
    spelled = set[str]()
    if value == value.to_integral_value():
        whole = int(value)
        spelled |= month_names(lang).get(whole, set())
        spelled |= {_spelled(whole, lang, form) for form in ("cardinal", "ordinal")}
    listed = _listed(lang).get(value, ())
    spelled |= {word for word in listed if word[-1] != "*"}
    begun = {_folded(word) for word in listed if word[-1] == "*"}
    return frozenset({_folded(word) for word in spelled} - {""}), frozenset(begun)


@functools.lru_cache(4096)
def _folded(word: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", word.casefold()))


def _spelled(value: int, lang: str, form: str) -> str:
    from num2words import num2words  # noqa: PLC0415 - loads fifty languages

    try:
        return str(num2words(value, lang=_SPELLED_LIKE.get(lang, lang), to=form))
    except (NotImplementedError, OverflowError, KeyError, IndexError, TypeError):
        # num2words raises any of these for a language or a form it does not have.
        return ""


def _roman(value: int) -> str:
    tens, ones = divmod(value, 10)
    return (
        "X" * tens
        + ("", *["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"])[ones]
    )


@functools.cache
def _listed(lang: str) -> dict[Decimal, list[str]]:
    """The words of ``words/<lang>.txt`` by number."""
    table = files("coranto.text").joinpath("words", f"{lang}.txt")
    if not table.is_file():
        return {}
    words: dict[Decimal, list[str]] = {}
    for line in table.read_text("utf-8").splitlines():
        if line and line[0] != "#":
            value, _, listed = line.partition(" ")
            words.setdefault(Decimal(value), []).extend(
                word.strip() for word in listed.split(",")
            )
    return words
