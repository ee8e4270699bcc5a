"""How numbers are spelled: num2words, the months, and ``words/<lang>.txt``."""

import functools
import re
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

from coranto.text.calendars import month_names
from coranto.text.letters import WORD
from coranto.text.vocabulary import bare

# "and", "in", "to", "as", "so" are written on to the next word, and the article too.
_PROCLITICS = {"ar": re.compile("^[وبلكف]?(?:ال|لل)|^[وبلكف]")}
_SHORTEST = 3

# Bokmål has the only table for Norwegian. A Galician cardinal that our table lacks is
# in most cases spelled as in Portuguese.
_SPELLED_LIKE = {"nb": "no", "nn": "no", "gl": "pt"}


@dataclass(frozen=True, slots=True)
class Table:
    """What ``words/<lang>.txt`` holds, as parts of a folded text: ``" seven "``.

    A word with a star at either end may have more letters there.

    Attributes:
        words: By what they mean.
        multiples: By what they multiply a number by: "two dozen".
    """

    words: dict[Decimal, set[str]]
    multiples: dict[Decimal, set[str]]


@functools.lru_cache(4096)
def words(value: Decimal, lang: str) -> frozenset[str]:
    """Words that mean ``value``, as parts of a folded text: ``" seven "``."""
    spelled = set[str]()
    if value == value.to_integral_value():
        whole = int(value)
        spelled |= month_names(lang).get(whole, set())
        spelled |= {cardinal(whole, lang), _spelled(whole, lang, "ordinal")}
    patterns = {_pattern(word) for word in spelled if folded(word)}
    return frozenset(patterns | table(lang).words.get(value, set()))


@functools.cache
def table(lang: str) -> Table:
    """The table of a language, a primary subtag; an empty one where there is none."""
    read = Table({}, {})
    file = files("coranto.text").joinpath("words", f"{lang}.txt")
    if not file.is_file():
        return read
    for line in file.read_text("utf-8").splitlines():
        if line and line[0] != "#":
            value, _, listed = line.partition(" ")
            rows = read.multiples if value[0] == "x" else read.words
            patterns = {_pattern(word.strip()) for word in listed.split(",")}
            rows.setdefault(Decimal(value.lstrip("x")), set()).update(patterns)
    return read


@functools.lru_cache(256)
def folded_text(text: str, lang: str) -> str:
    """The words of ``text`` in lower case between spaces, clitics also taken off."""
    found = folded(text).split()
    if clitics := _PROCLITICS.get(lang):
        forms = [form for word in found for form in (clitics.sub("", word), word[1:])]
        found += [form for form in forms if len(form) >= _SHORTEST]
    return f" {' '.join(found)} "


@functools.lru_cache(4096)
def folded(word: str) -> str:
    """The letters of ``word`` in lower case, other signs as one space."""
    return " ".join(re.findall(WORD, bare(word).casefold()))


def _pattern(word: str) -> str:
    """``word`` between spaces, but where a star says that there may be letters."""
    before, after = ("" if star == "*" else " " for star in (word[0], word[-1]))
    return before + folded(word) + after


def cardinal(value: int, lang: str) -> str:
    """What ``value`` is called in ``lang``, a primary subtag; empty where none knows."""
    return _spelled(value, lang, "cardinal")


def _spelled(value: int, lang: str, form: str) -> str:
    from num2words import num2words  # noqa: PLC0415 - loads fifty languages

    try:
        return str(num2words(value, lang=_SPELLED_LIKE.get(lang, lang), to=form))
    except (NotImplementedError, OverflowError, KeyError, IndexError, TypeError):
        # num2words raises any of these for a language or a form it does not have.
        return ""
