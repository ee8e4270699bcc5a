"""Nobody is taken for somebody else: who and what the source names, the rendering names.

Names are spelt alike in most languages, or by the sounds of their letters. A name without
its like says little, for a pronoun or another word may stand for it; two without it, one
on each side, are one that became another.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from coranto.check.prose import prose
from coranto.model import Finding, Severity, Unit
from coranto.text.concepts import concepts
from coranto.text.exonyms import exonym
from coranto.text.likeness import likenesses, of_one_name, of_one_root
from coranto.text.names import (
    Word,
    has_names,
    is_common,
    is_heading,
    is_name,
    nouns_have_capitals,
    words,
)
from coranto.text.places import places
from coranto.text.vocabulary import Mention

Words = Sequence[Word]
IsName = Callable[[Word, str], bool]
"""Whether a word is a name in a language."""

# Fewer letters than this are like many a name: "On", "We".
_LEAST = 3


def names(unit: Unit) -> Iterator[Finding]:
    """Find the one name of the source that became another one.

    Of each side only what has no like on the other counts. Where there is more than one
    such name on a side, a title or the name of a body was worded otherwise. Languages
    without a list of words that are no names, or without capitals, are not judged.

    Yields:
        At most one contradiction.
    """
    langs = unit.source_lang, unit.target_lang
    if not all(map(has_names, langs)):
        return
    said, printed = words(prose(unit.source)), words(prose(unit.target))
    lost, new = alone(unit, said, printed, tells_name, tells_name)
    if not (is_one(lost) and is_one(new)):
        return
    unsure = any(map(_tells_little, (said, printed), langs))
    if unsure and not _are_in_like(said, lost, printed, new):
        return
    yield changed("names", unit, lost, new)


def tells_name(word: Word, lang: str) -> bool:
    """Whether ``word`` is a name by what a sentence alone tells."""
    joined = word.after >= 0 or not nouns_have_capitals(lang)
    return joined and is_name(word, lang)


def alone(
    unit: Unit, said: Words, printed: Words, is_lost: IsName, is_new: IsName
) -> tuple[list[Word], list[Word]]:
    """The names of each side that nothing on the other may be.

    Args:
        unit: The sentence and its rendering.
        said: Words of its source.
        printed: Words of its target.
        is_lost: What is a name in the source,
        is_new: and in the target.

    Returns:
        Those of the source, and those of the target where there are any of the source.
    """
    langs = unit.source_lang, unit.target_lang
    lost = unmatched(said, printed, *langs, is_lost)
    if not lost:
        return [], []
    langs = unit.target_lang, unit.source_lang
    new = unmatched(printed, said, *langs, is_new)
    states = places(unit.source, langs[1]), places(unit.target, langs[0])
    if new and all(map(_name_states, (lost, new), states)):
        # One that became another one is the business of another check.
        return [], []
    return (
        _unknown(lost, states[0], printed, states[1]),
        _unknown(new, states[1], said, states[0]),
    )


def changed(check: str, unit: Unit, lost: Words, new: Words) -> Finding:
    """That one name of ``unit`` became another one."""
    start, other = lost[0].start, new[0].start
    one, another = unit.source[start : lost[-1].end], unit.target[other : new[-1].end]
    return Finding(
        check,
        "inconsistent-entities",
        Severity.CONTRADICTION,
        "finding-changed",
        one,
        another,
        start,
        other,
        {"said": one, "printed": another},
    )


def _tells_little(side: Words, lang: str) -> bool:
    """Whether a capital makes no name: in German, or in what may be a heading."""
    return nouns_have_capitals(lang) or is_heading(side)


def unmatched(
    some: Words, others: Words, lang: str, other_lang: str, is_some: IsName
) -> list[Word]:
    """The words among ``some`` that are names, and that no word of ``others`` may be."""
    lone = [word for word in without_root(some, others) if is_some(word, lang)]
    if not lone:
        return []
    free = [
        other
        for other in without_root(others, some)
        if len(other.text) >= _LEAST and not is_common(other.text, other_lang)
    ]
    return [
        word
        for word in lone
        if not any(of_one_name(word.text, other.text) for other in free)
        and not _is_translated(word, lang, others, other_lang)
    ]


def without_root(some: Words, others: Words) -> list[Word]:
    """The words with a capital among ``some`` without one of their root in ``others``."""
    keys = frozenset[str]().union(*(likenesses(other.text) for other in others))
    return [
        word
        for word in some
        if word.capital
        and likenesses(word.text).isdisjoint(keys)
        and not any(of_one_root(word.text, other.text) for other in others)
    ]


def _is_translated(word: Word, lang: str, others: Words, other_lang: str) -> bool:
    meant = concepts(word.text.lower(), lang)
    return bool(meant) and any(
        meant & concepts(other.text.lower(), other_lang) for other in others
    )


def _name_states(some: Words, known: Sequence[Mention]) -> bool:
    return all(any(place.sure for place in _place(word, known)) for word in some)


def _unknown(
    some: Words, own: Sequence[Mention], others: Words, named: Sequence[Mention]
) -> list[Word]:
    """Those of ``some`` that the tables of states and of exonyms know no twin of."""
    if not some:
        return []
    states = frozenset[str]().union(*(place.values for place in named))
    capital = (exonym(other.text) for other in others if other.capital)
    called = frozenset[str]().union(*capital)
    return [
        word
        for word in some
        if not any(place.values & states for place in _place(word, own))
        and exonym(word.text).isdisjoint(called)
    ]


def _place(word: Word, known: Sequence[Mention]) -> list[Mention]:
    return [place for place in known if place.start <= word.start < place.end]


def is_one(some: Words) -> bool:
    """Whether these are the words of one name."""
    joined = (after.after == word.start for word, after in pairwise(some))
    return bool(some) and all(joined)


def _are_in_like(said: Words, lost: Words, printed: Words, new: Words) -> bool:
    """Whether both stand by one word: "Marta Solbes" and "Marta Brandt".

    It may be a title, "President Solbes", or what follows, "Solbes-Vidal".
    """
    beside = zip(_beside(said, lost), _beside(printed, new), strict=True)
    return any(
        of_one_root(one.text, other.text)
        for ones, others in beside
        for one in ones
        for other in others
    )


def _beside(side: Words, name: Words) -> tuple[list[Word], list[Word]]:
    """The word that goes before ``name`` in a chain of capitals, and the one after."""
    before = [word for word in side if word.start == name[0].after]
    return before, [word for word in side if word.after == name[-1].start]
