"""What common words mean, in whatever language: ``Wasser``, ``вода`` and ``水`` are water.

``concepts/<lang>.txt`` holds a line for each concept: its name, then how words for it
begin. A speaker can add words, a concept that other lists have, or a list of their own.
It is no dictionary: a word may have several concepts, and most words have none.
"""

from functools import cache, lru_cache
from importlib.resources import files

from coranto.text.languages import primary

# A stem is followed by an ending. A short one says little, so that its ending is short.
_LEAST_STEM = 3
_LONGEST_ENDING = 7
_LONGEST_ENDING_OF_SHORT = 3
# German and its like write compounds: "Wahlkampfhelfer" has its meaning at its end.
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "nn", "fi", "hu"})
_LEAST_PART = 4
# German words that are endings too: "folgend" (a participle), "innerhalb", "existiert"
# (a verb in -ieren).
_ENDINGS = frozenset({"end", "halb", "tier"})
# Arabic writes and, so, the, with, for and as together with the word that follows.
_PREFIXES = {"ar": ("و", "ف", "ال", "وال", "بال", "فال", "كال", "لل", "ب", "ل", "ك")}
# In characters: the longest entry of a script that sets no spaces.
_LONGEST_UNSPACED = 8

Concepts = frozenset[str]
_NONE: Concepts = frozenset()


@lru_cache(maxsize=1 << 16)
def concepts(word: str, lang: str) -> Concepts:
    """What ``word`` may mean.

    Args:
        word: In lower case.
        lang: BCP 47 tag.

    Examples:
        >>> sorted(concepts("elections", "en")), sorted(concepts("wahlen", "de"))
        (['election'], ['election'])
        >>> concepts("elections", "xx")
        frozenset()
    """
    language = primary(lang)
    stems = _stems(language)
    if not stems:
        return _NONE
    found = _by_stem(word, stems)
    for prefix in _PREFIXES.get(language, ()):
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEAST_STEM:
            found |= _by_stem(word[len(prefix) :], stems)
    if not found and language in _COMPOUNDING:
        found = _by_last_part(word, stems)
    return found


def has_concepts(lang: str) -> bool:
    """Whether there is a list for a language."""
    return bool(_stems(primary(lang)))


def at(text: str, start: int, lang: str) -> tuple[int, Concepts]:
    """The longest entry that ``text`` has at ``start``, where no spaces part the words.

    Returns:
        Its length in characters, 0 for none, and what it means.
    """
    stems = _stems(primary(lang))
    for length in range(_LONGEST_UNSPACED, 0, -1):
        entry = text[start : start + length]
        if len(entry) == length and entry in stems:
            return length, stems[entry]
    return 0, _NONE


def _by_stem(word: str, stems: dict[str, Concepts]) -> Concepts:
    for length in range(len(word), 0, -1):
        found = stems.get(word[:length])
        if found and len(word) - length <= _longest_ending(length):
            return found
    return _NONE


def _longest_ending(stem: int) -> int:
    if stem < _LEAST_STEM:
        return 0
    return _LONGEST_ENDING if stem > _LEAST_STEM else _LONGEST_ENDING_OF_SHORT


def _by_last_part(word: str, stems: dict[str, Concepts]) -> Concepts:
    for start in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        for end in range(len(word), max(start + _LEAST_PART, len(word) - 2) - 1, -1):
            part = word[start:end]
            if part in stems and part.removesuffix("e") not in _ENDINGS:
                return stems[part]
    return _NONE


@cache
def _stems(language: str) -> dict[str, Concepts]:
    path = files("coranto.text").joinpath("concepts", f"{language}.txt")
    if not language.isalpha() or not path.is_file():
        return {}
    stems: dict[str, Concepts] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        concept, _, words = line.partition("#")[0].partition(":")
        for stem in filter(None, map(str.strip, words.split(","))):
            stems[stem] = stems.get(stem, _NONE) | {concept.strip()}
    return stems
