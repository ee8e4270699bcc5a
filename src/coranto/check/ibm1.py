"""A lexicon learnt from sentences and their translations.

IBM model 1 (Brown et al. 1993, §4.1), on the stems of both sides, once in each
direction; what both directions hold likely is kept.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coranto.check.lexicon import stem
from coranto.check.words import spelt_words

ROUNDS = 6
# A guess to be measured on the first real archives: higher, entries are surer and fewer.
LEAST_LIKELY = 0.08
LEAST_OFTEN = 2
# A word in one sentence of five goes with everything.
MOST_COMMON = 0.2

Entry = tuple[str, str, float]
Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Meetings:
    """Every word of a sentence with every word of its translation.

    Attributes:
        pairs: The distinct pairs of words.
        of: For each meeting, the number of its pair.
        said: For each meeting, one number for the source word in its sentence.
        printed: The same for the word of the translation.
        owner: For each pair, a number for its source word, and one for the other.
    """

    pairs: list[tuple[str, str]]
    of: Numbers
    said: Numbers
    printed: Numbers
    owner: tuple[Numbers, Numbers]


def learnt(
    sentences: Sequence[tuple[str, str]], source_lang: str, target_lang: str
) -> list[Entry]:
    """The stems that stand for each other in ``sentences`` and their translations.

    Args:
        sentences: Some thousands at least; each with its translation.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.

    Returns:
        Stem, stem and how likely the second is for the first, from 0 to 1, sorted.
    """
    said = _stems([one for one, _ in sentences], source_lang)
    printed = _stems([other for _, other in sentences], target_lang)
    met = _meetings(said, printed)
    if not met.pairs:
        return []
    forward = _likelihoods(met.of, met.printed, met.owner[0])
    backward = _likelihoods(met.of, met.said, met.owner[1])
    often = np.bincount(met.of, minlength=len(met.pairs)) >= LEAST_OFTEN
    sure = often & (forward >= LEAST_LIKELY) & (backward >= LEAST_LIKELY)
    kept = ((*met.pairs[each], float(forward[each])) for each in np.flatnonzero(sure))
    return sorted(kept)


def _stems(texts: Sequence[str], lang: str) -> list[list[str]]:
    stems = [
        sorted({stem(word, lang) for word in spelt_words(text)} - {""})
        for text in texts
    ]
    counts = Counter(each for sentence in stems for each in sentence)
    most = max(LEAST_OFTEN, MOST_COMMON * len(texts))
    return [[each for each in one if counts[each] <= most] for one in stems]


def _meetings(said: list[list[str]], printed: list[list[str]]) -> _Meetings:
    numbers: dict[tuple[str, str], int] = {}
    of, sources, targets = [], [], []
    first_said = first_printed = 0
    for one, other in zip(said, printed, strict=True):
        for place, word in enumerate(one):
            for other_place, other_word in enumerate(other):
                of.append(numbers.setdefault((word, other_word), len(numbers)))
                sources.append(first_said + place)
                targets.append(first_printed + other_place)
        first_said += len(one)
        first_printed += len(other)
    pairs = list(numbers)
    owner = (
        _numbered([one for one, _ in pairs]),
        _numbered([other for _, other in pairs]),
    )
    return _Meetings(pairs, _array(of), _array(sources), _array(targets), owner)


def _numbered(words: list[str]) -> Numbers:
    numbers: dict[str, int] = {}
    return _array([numbers.setdefault(word, len(numbers)) for word in words])


def _array(numbers: list[int]) -> Numbers:
    return np.array(numbers, dtype=np.int64)


def _likelihoods(of: Numbers, explained: Numbers, owner: Numbers) -> Floats:
    """For each pair, how likely its owner is to stand for the other word (EM).

    Args:
        of: For each meeting, its pair.
        explained: For each meeting, the word that one of several must stand for.
        owner: For each pair, the word whose likelihoods sum to 1.
    """
    likely = np.ones(len(owner))
    for _ in range(ROUNDS):
        weights = likely[of]
        shares = weights / np.bincount(explained, weights)[explained]
        expected = np.bincount(of, shares, minlength=len(owner))
        likely = expected / np.bincount(owner, expected)[owner]
    return likely
