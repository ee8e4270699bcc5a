"""Whoever an article names goes by one name in all of its translation.

What a sentence alone cannot tell, the article can: that the word at its start is a name,
that a German noun is one, and that this name was rendered in the other sentences.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coranto.check.names import alone, changed, is_one, tells_name, unmatched
from coranto.check.prose import prose
from coranto.check.standards import Standards
from coranto.model import Finding, Severity, Unit
from coranto.text.likeness import likenesses
from coranto.text.names import Word, has_names, is_common, words

# So many sentences must have rendered a name for the one that does not to be odd.
LEAST = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and its rendering, in words.

    Attributes:
        number: Of the unit in the article.
        unit: The sentence and its rendering.
        said: Words of its source.
        printed: Words of its target.
    """

    number: int
    unit: Unit
    said: list[Word]
    printed: list[Word]


def consistency(
    units: Sequence[Unit], _standards: Standards
) -> Iterator[tuple[int, Finding]]:
    """Learn from all sentences which names are rendered, and find the odd one out.

    Yields:
        A contradiction where a name gave way to another one of the article, which the
        sentence does not name; a doubt where one is not there that all other sentences
        rendered, ``LEAST`` or more.
    """
    pairs = [
        Pair(number, unit, words(prose(unit.source)), words(prose(unit.target)))
        for number, unit in enumerate(units)
        if has_names(unit.source_lang) and has_names(unit.target_lang)
    ]
    said = Names(
        (pair.said, pair.printed, pair.unit.source_lang, pair.unit.target_lang)
        for pair in pairs
    )
    printed = Names(
        (pair.printed, pair.said, pair.unit.target_lang, pair.unit.source_lang)
        for pair in pairs
    )
    for pair in pairs:
        lost, new = alone(pair.unit, pair.said, pair.printed, said.has, printed.has)
        if is_one(lost) and is_one(new):
            yield pair.number, changed("consistency", pair.unit, lost, new)
        elif is_one(lost) and not new and said.often(lost[-1]):
            yield pair.number, _missing(pair.unit, lost)


class Names:
    """The names of one side of an article that the other side renders."""

    def __init__(
        self, sides: Iterable[tuple[list[Word], list[Word], str, str]]
    ) -> None:
        self._named = set[str]()
        self._met: Counter[str] = Counter()
        self._unmet: Counter[str] = Counter()
        for some, others, lang, other_lang in sides:
            self._named.update(_key(word) for word in some if tells_name(word, lang))
            lone = unmatched(some, others, lang, other_lang, _has_capital)
            unmet = {_key(word) for word in lone}
            self._unmet.update(unmet)
            self._met.update({_key(word) for word in some if word.capital} - unmet)

    def has(self, word: Word, lang: str) -> bool:
        """Whether ``word`` is one of them."""
        key = _key(word)
        known = key in self._named and self._met[key] > 0
        return known and word.capital and not is_common(word.text, lang)

    def often(self, word: Word) -> bool:
        """Whether all sentences but one render ``word``, and enough of them."""
        key = _key(word)
        return self._met[key] >= LEAST and self._unmet[key] == 1


def _has_capital(word: Word, _lang: str) -> bool:
    return word.capital


def _key(word: Word) -> str:
    """What its forms have in common."""
    return min(likenesses(word.text), default=word.text)


def _missing(unit: Unit, lost: Sequence[Word]) -> Finding:
    start, end = lost[0].start, lost[-1].end
    name = unit.source[start:end]
    return Finding(
        "consistency",
        "inconsistent-entities",
        Severity.DOUBT,
        "finding-name-missing",
        name,
        source_at=start,
        facts={"said": name},
    )
