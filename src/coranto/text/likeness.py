"""When words of two languages may be the same name or have the same root."""

import re
from functools import lru_cache

from anyascii import anyascii

# Romanisations differ in these; what is left is much the same in all of them.
_DIGRAPHS = (
    ("sch", "s"), ("dzh", "g"), ("zh", "s"), ("sh", "s"), ("ch", "k"), ("kh", "k"),
    ("ph", "f"), ("th", "t"), ("gh", "g"), ("ck", "k"), ("ts", "s"),
)  # fmt: skip
_ALIKE = str.maketrans("cqxwzjydgprv", "kkkfsiitkblf")
_VOWELS = re.compile("[aeiouh]")
_DOUBLE = re.compile(r"(.)\1+")
_NO_LETTER = re.compile("[^a-z]")

_LENGTH = 5
_LEAST_LETTERS = 4
_LEAST_CONSONANTS = 3


@lru_cache(maxsize=1 << 16)
def likenesses(word: str) -> frozenset[str]:
    """Keys that ``word`` shares with a word of the same root or name in any script.

    Returns:
        The first five letters, romanised, and the first five consonants without voice;
        none for a word too short to tell.

    Examples:
        >>> sorted(likenesses("Зеленский")), sorted(likenesses("Zelensky"))
        (['zelen', '~slnsk'], ['zelen', '~slnsk'])
    """
    letters = _NO_LETTER.sub("", anyascii(word).lower())
    if len(letters) < _LEAST_LETTERS:
        return frozenset()
    keys = {letters[:_LENGTH]}
    consonants = skeleton(letters)
    if len(consonants) >= _LEAST_CONSONANTS:
        keys.add("~" + consonants[:_LENGTH])
    return frozenset(keys)


def skeleton(letters: str) -> str:
    """The consonants of romanised ``letters``, in lower case, as all languages spell them.

    Examples:
        >>> skeleton("khrushchev"), skeleton("tashkent")
        ('klskf', 'tsknt')
    """
    for spelt, sound in _DIGRAPHS:
        letters = letters.replace(spelt, sound)
    consonants = _VOWELS.sub("", letters.translate(_ALIKE))
    return _DOUBLE.sub(r"\1", consonants)
