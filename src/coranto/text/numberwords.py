"""Numbers spelled out in words."""

import functools
import re
from decimal import Decimal

from babel import Locale, UnknownLocaleError

from coranto.text.languages import primary

# Above this, newspapers write digits.
MOST = 10**12

# Centuries, popes and congresses; larger ones are years on buildings.
MOST_ROMAN = 40


def spells(text: str, value: Decimal, lang: str) -> bool:
    """Whether ``text`` has ``value`` otherwise than in digits.

    As a cardinal, an ordinal, a month (``5`` is in "el tres de mayo", for May is the
    fifth) or a Roman numeral from II. Inflected forms that the tables do not have are
    not seen.
    """
    if value != value.to_integral_value() or value > MOST:
        return False
    if 1 < value < MOST_ROMAN and re.search(rf"\b{_roman(int(value))}\b", text):
        return True
    words = f" {_folded(text)} "
    return any(f" {word} " in words for word in _words(int(value), primary(lang)))


@functools.lru_cache(4096)
def _words(value: int, lang: str) -> frozenset[str]:
    spelled = {_spelled(value, lang, form) for form in ("cardinal", "ordinal")}
    months = _months(lang).get(value, set())
    every = {_folded(word) for word in spelled | months}
    return frozenset(every - {""})


def _folded(word: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", word.casefold()))


def _spelled(value: int, lang: str, form: str) -> str:
    from num2words import num2words  # noqa: PLC0415 - loads fifty languages

    try:
        return str(num2words(value, lang=lang, to=form))
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
def _months(lang: str) -> dict[int, set[str]]:
    try:
        months = Locale.parse(lang).months
    except (UnknownLocaleError, ValueError):
        return {}
    names: dict[int, set[str]] = {}
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, word in months[use][width].items():
                names.setdefault(number, set()).add(word)
    return names
