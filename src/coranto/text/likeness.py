"""When words of two languages may be the same name or have the same root."""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

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

# Of two words of one root, so much is the same: "Katalonien" and "Catalunya" are.
_OF_ONE_ROOT = 0.6
# Of two spellings of one name: "Mishri" and "Мишри", "Lwów" and "Lemberg".
_OF_ONE_NAME = 0.5
_OF_ONE_SKELETON = 0.6


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
    letters = _romanised(word)
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


@lru_cache(maxsize=1 << 16)
def of_one_root(one: str, other: str) -> bool:
    """Whether two words surely have one root, whatever their endings and their script.

    Examples:
        >>> of_one_root("Vallbruna", "Vallbrunas"), of_one_root("Marta", "Olga")
        (True, False)
    """
    if not likenesses(one).isdisjoint(likenesses(other)):
        return True
    short, long = sorted((_romanised(one), _romanised(other)), key=len)
    if len(short) >= _LEAST_CONSONANTS and long.startswith(short):
        return True
    if len(short) < _LENGTH:
        return False
    if short in long:
        return True
    # "Marta" rhymes with "carta" and has another root.
    alike = Levenshtein.normalized_similarity(short, long) >= _OF_ONE_ROOT
    return alike and skeleton(short)[:1] == skeleton(long)[:1]


@lru_cache(maxsize=1 << 16)
def of_one_name(one: str, other: str) -> bool:
    """Whether two names may be one, spelt by the rules of two languages.

    It says so in doubt: where too few consonants are left to compare, or where two
    names begin alike.

    Examples:
        >>> of_one_name("Joel", "Джоэла"), of_one_name("Hume", "Хьюм")
        (True, True)
        >>> of_one_name("Deschamps", "Renoir")
        False
    """
    short, long = sorted((_spoken(one), _spoken(other)), key=len)
    if short[:2] == long[:2] or not short:
        return True
    if Levenshtein.normalized_similarity(short, long) >= _OF_ONE_NAME:
        return True
    few, more = sorted((skeleton(short), skeleton(long)), key=len)
    if one.isascii() != other.isascii() and len(few) < _LEAST_CONSONANTS:
        # "Ruiz" is "Руис": so little is left that the first sound decides.
        return len(few) < 2 or few[0] == more[0]
    if len(few) > 1 and more.startswith(few[:_LEAST_CONSONANTS]):
        return True
    alike = Levenshtein.normalized_similarity(few, more)
    return len(few) > 1 and alike >= _OF_ONE_SKELETON


@lru_cache(maxsize=1 << 16)
def _romanised(word: str) -> str:
    return _NO_LETTER.sub("", anyascii(word).lower())


@lru_cache(maxsize=1 << 16)
def _spoken(word: str) -> str:
    """Romanised, with the letters that stand for foreign sounds as those write them.

    "Дж" is the English "j", and "х" its "h".
    """
    return _romanised(word).replace("dzh", "j").replace("kh", "h")
