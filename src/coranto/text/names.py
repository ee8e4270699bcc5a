"""Words that their capital makes names, in the languages that have a list of the others.

``names/<lang>.txt`` holds words that are written with a capital and translated all the
same: titles, what bodies and places are called, feasts, words of address, and what stands
in the names of offices and works.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from coranto.text.languages import primary
from coranto.text.vocabulary import Vocabulary, table_entries

# In Latin script an apostrophe parts words: "l'Iran", "Branson's". In Cyrillic it is a
# letter: "В'ячеслав". "Don't" is no Don.
_WORD = re.compile(r"[^\W\d_]+(?:(?<=[\u0400-\u04ff])['’ʼ][^\W\d_]+|n?['’]t\b)*")
# What a sentence, a quotation or an entry of a list may begin after.
_START = re.compile(r"(?:^|[.!?…:;\"“”„«»‘|/>•*\[]|\s[-–—]|[—–]|\d\))[\s\W]*$")
# "Mr. Rudd", "J. Smith": no sentence ends there.
_SHORTENED = re.compile(r"(?:^|\W)(?=[^\W\d_])[^a-zа-яіїєґ]\w{0,2}\.\s$")
# Before a word; what came earlier cannot matter.
_GAP = 12
# Between the words of one name: "Angela Merkel", "Jean-Luc", "Ursula von der Leyen".
_WITHIN = re.compile(
    r"[ \u00a0-]|\. | (?:al|el|as|ash)-"
    r"|(?: (?:d[aeiou]s?|del|della|las?|los|v[ao]n|den|der|bin|al|el))+ "
)
_LEAST = 3
# Where more of the longer words have capitals, it is a heading.
_MOST_CAPITALS = 0.6
_LONGER = 4
_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        text: As written.
        start: Offset in the text, in characters.
        capital: Whether it begins with a capital and is not all in capitals.
        first: Whether it has a capital because a sentence may begin there.
        after: Offset of the word with a capital that it goes on with the name of: of
            "Marta" for "Solbes" in "Marta Solbes"; -1 for none.
    """

    text: str
    start: int
    capital: bool
    first: bool
    after: int

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.start + len(self.text)


def words(text: str) -> list[Word]:
    """The words of ``text`` in order, with what may make them names.

    Examples:
        >>> [(each.text, each.after) for each in words("said Marta Solbes") if each.capital]
        [('Marta', -1), ('Solbes', 5)]
    """
    found: list[Word] = []
    before: Word | None = None
    for match in _WORD.finditer(text):
        spelt, start = match[0], match.start()
        capital = spelt[0].isupper() and not spelt.isupper()
        first = capital and _may_begin(text, start)
        joined = before and capital and _WITHIN.fullmatch(text, before.end, start)
        after = before.start if before and joined else -1
        word = Word(spelt, start, capital, first, after)
        found.append(word)
        before = word if capital else before
    return found


def _may_begin(text: str, start: int) -> bool:
    """Whether a sentence may begin at ``start``."""
    gap = text[max(start - _GAP, 0) : start]
    return bool(_START.search(gap) and not _SHORTENED.search(gap))


def is_heading(words: Sequence[Word]) -> bool:
    """Whether so many words have capitals that a capital tells nothing."""
    longer = [word.capital for word in words if len(word.text) >= _LONGER]
    return sum(longer) > _MOST_CAPITALS * len(longer)


def has_names(lang: str) -> bool:
    """Whether there is a list for a language; none of another one can be told."""
    return _vocabulary(primary(lang)) is not None


def nouns_have_capitals(lang: str) -> bool:
    """Whether a capital makes a noun, and no name yet."""
    return primary(lang) in _NOUNS_HAVE_CAPITALS


def is_name(word: Word, lang: str) -> bool:
    """Whether only a name explains the capital of ``word``, but for German nouns."""
    fit = word.capital and not word.first and len(word.text) >= _LEAST
    return fit and not is_common(word.text, lang)


def is_common(word: str, lang: str) -> bool:
    """Whether ``word`` is in the list of those that are no names."""
    vocabulary = _vocabulary(primary(lang))
    return vocabulary is not None and any(
        found.text == word for found in vocabulary.find(word)
    )


@cache
def _vocabulary(lang: str) -> Vocabulary | None:
    entries = list(table_entries("names", lang))
    return Vocabulary(entries) if entries else None
