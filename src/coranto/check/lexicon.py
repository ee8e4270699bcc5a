"""Which words of one language stand for which of another; given to the checks by who has it.

From dictionaries on the operator's machine, or learnt from the newsroom's own archive.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from anyascii import anyascii

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

    Attributes:
        forward: Stems of the source language, with those of their translations.
        backward: The same, from the target language.
    """

    forward: Mapping[str, frozenset[str]] = field(default_factory=dict)
    backward: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, pairs: Iterable[tuple[str, str]], source_lang: str, target_lang: str
    ) -> Self:
        """Of ``pairs`` of words, source language first."""
        forward: dict[str, set[str]] = defaultdict(set)
        backward: dict[str, set[str]] = defaultdict(set)
        for said, printed in pairs:
            one, other = stem(said, source_lang), stem(printed, target_lang)
            if one and other:
                forward[one].add(other)
                backward[other].add(one)
        return cls(_frozen(forward), _frozen(backward))

    def turned(self) -> "Lexicon":
        """For the other direction."""
        return Lexicon(self.backward, self.forward)

    def __bool__(self) -> bool:
        return bool(self.forward)

    def source_keys(self, word: str, lang: str) -> frozenset[str]:
        """What a word of the source may be in the target language."""
        return self.forward.get(_known(word, lang, self.forward), _NONE)

    def target_keys(self, word: str, lang: str) -> frozenset[str]:
        """What a word of the target language is known by, where it is known."""
        own = _known(word, lang, self.backward)
        return frozenset({own}) if own else _NONE


def _known(word: str, lang: str, stems: Mapping[str, frozenset[str]]) -> str:
    """The stem that ``stems`` have for ``word``; empty for none."""
    own = stem(word, lang)
    # "faroles" is of "farol", which is shorter than a stem may be.
    shorter = [own[:-cut] for cut in (1, 2) if len(own) - cut >= _LEAST_SHORTENED]
    return next((each for each in (own, *shorter) if each in stems), "")


_NONE: frozenset[str] = frozenset()
NO_LEXICON = Lexicon()


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {each: frozenset(found) for each, found in sets.items()}


@lru_cache(maxsize=1 << 16)
def stem(word: str, lang: str) -> str:
    """What a word in any form is known by; empty for one too short to be.

    Examples:
        >>> stem("Elecciones", "es"), stem("elección", "es"), stem("والحكومة", "ar")
        ('elecci', 'elecci', 'حكومة')
    """
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
