"""Which words of one language stand for which of another; given to the checks by who has it.

From dictionaries on the operator's machine, or learnt from the newsroom's own archive.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from coranto.text.languages import primary

# Words are known by their beginning, for endings change. Where they change most, it is
# shorter.
_STEM = 6
_SHORT_STEM = 5
_INFLECTING = frozenset({
    "ar", "be", "bg", "bs", "cs", "el", "et", "fi", "hr", "hu", "lt", "lv", "mk", "pl",
    "ru", "sk", "sl", "sr", "tr", "uk",
})  # fmt: skip
_LEAST = 2
_LEAST_SHORTENED = 4
_ARTICLES = ("ال", "وال", "بال", "لل", "فال", "كال")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of two languages that stand for each other, by their stems.

    Kept as sorted lists, for a machine may have dictionaries of many languages, and sets
    take five times the memory.

    Attributes:
        said: Stems of the source language, sorted.
        printed: Those of the target language.
        links: Sorted; each is the number of a stem of ``said`` in its upper half, and in
            its lower half that of one of ``printed`` that stands for it.
    """

    said: Sequence[str] = ()
    printed: Sequence[str] = ()
    links: Sequence[int] = ()

    @classmethod
    def of(
        cls, pairs: Iterable[tuple[str, str]], source_lang: str, target_lang: str
    ) -> Self:
        """Of ``pairs`` of words, source language first."""
        said: dict[str, int] = {}
        printed: dict[str, int] = {}
        links = array("q")
        for word, other in pairs:
            # Unremembered: a dictionary's words would push those of the news out.
            own, like = _stem(word, source_lang), _stem(other, target_lang)
            if own and like:
                number = said.setdefault(own, len(said))
                links.append(number << _HALF | printed.setdefault(like, len(printed)))
        one, two = _halves(links)
        numbers = _places(said)[one], _places(printed)[two]
        return cls(sorted(said), sorted(printed), _sorted(*numbers))

    def turned(self) -> "Lexicon":
        """For the other direction."""
        one, two = _halves(self.links)
        return Lexicon(self.printed, self.said, _sorted(two, one))

    def __bool__(self) -> bool:
        return bool(self.links)

    def source_keys(self, word: str, lang: str) -> frozenset[str]:
        """What a word of the source may be in the target language."""
        number = _known(word, lang, self.said)
        if number < 0:
            return _NONE
        first = bisect_left(self.links, number << _HALF)
        last = bisect_left(self.links, number + 1 << _HALF, first)
        return frozenset(self.printed[each & _LOWER] for each in self.links[first:last])

    def target_keys(self, word: str, lang: str) -> frozenset[str]:
        """What a word of the target language is known by, where it is known."""
        number = _known(word, lang, self.printed)
        return _NONE if number < 0 else frozenset({self.printed[number]})


_HALF = 32
_LOWER = (1 << _HALF) - 1
_NONE: frozenset[str] = frozenset()
NO_LEXICON = Lexicon()

Numbers = NDArray[np.int64]


def _halves(links: Sequence[int]) -> tuple[Numbers, Numbers]:
    both = np.array(links, np.int64)
    return both >> _HALF, both & _LOWER


def _sorted(upper: Numbers, lower: Numbers) -> Sequence[int]:
    return array("q", np.unique(upper << _HALF | lower).tobytes())


def _places(stems: Mapping[str, int]) -> Numbers:
    """For each of ``stems`` by its number, its place among them sorted."""
    places = np.empty(len(stems), np.int64)
    places[[stems[each] for each in sorted(stems)]] = np.arange(len(stems))
    return places


def _known(word: str, lang: str, stems: Sequence[str]) -> int:
    """The place of the stem that ``stems`` have for ``word``; -1 for none."""
    own = stem(word, lang)
    # "faroles" is of "farol", which is shorter than a stem may be.
    shorter = [own[:-cut] for cut in (1, 2) if len(own) - cut >= _LEAST_SHORTENED]
    for each in (own, *shorter):
        place = bisect_left(stems, each)
        if place < len(stems) and stems[place] == each:
            return place
    return -1


@lru_cache(maxsize=1 << 16)
def stem(word: str, lang: str) -> str:
    """What a word in any form is known by; empty for one too short to be.

    Examples:
        >>> stem("Elecciones", "es"), stem("elección", "es"), stem("والحكومة", "ar")
        ('elecci', 'elecci', 'حكومة')
    """
    return _stem(word, lang)


def _stem(word: str, lang: str) -> str:
    language = primary(lang)
    plain = word.lower()
    if language == "ar":
        plain = _without_article(plain)
    elif plain.isalpha() and not _is_unspaced(plain):
        plain = anyascii(plain).lower()
    length = _SHORT_STEM if language in _INFLECTING else _STEM
    return plain[:length] if len(plain) >= _LEAST else ""


def _without_article(word: str) -> str:
    for article in sorted(_ARTICLES, key=len, reverse=True):
        if word.startswith(article) and len(word) - len(article) > _LEAST:
            return word.removeprefix(article)
    return word


def _is_unspaced(word: str) -> bool:
    return any("\u3041" <= each <= "\u9fff" for each in word)
