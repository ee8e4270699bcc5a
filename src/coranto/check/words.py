"""The words of a sentence that should have their like in its translation."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coranto.check.prose import prose
from coranto.text.concepts import at, concepts, has_concepts
from coranto.text.likeness import likenesses

_IDEOGRAPH = r"[\u3041-\u30ff\u3400-\u9fff々]"
_LETTER = rf"(?:(?!{_IDEOGRAPH})[^\W\d_])"
_WORD = re.compile(
    rf"\d+(?:[.,:]\d+)*|[ァ-ヺー]{{2,}}|{_IDEOGRAPH}|{_LETTER}+(?:['’]{_LETTER}+)*"
)
_KATAKANA = re.compile("[ァ-ヺ]")
_SENTENCE_START = re.compile(r"[.!?…:\"“„«]\s*[\"“„«»(]*$")
# Before a word; what came earlier cannot matter.
_GAP = 12
_LEAST_LETTERS = 4
_MOST_DIGITS = 30


class Kind(StrEnum):
    """What a word tells by having its like on the other side, or by not having it."""

    FIGURE = "figure"
    CONCEPT = "concept"
    """Its meaning is known."""
    ENTRY = "entry"
    """The lexicon has it."""
    NAME = "name"
    WORD = "word"
    """It may have the root of its translation."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with what it can be known by in another language.

    Attributes:
        start: Offset in the text, in characters.
        end: Offset of its end.
        kind: What it is.
        keys: It has its like where one of them is found.
    """

    start: int
    end: int
    kind: Kind
    keys: frozenset[str]


LookUp = Callable[[str, str], frozenset[str]]
"""Keys that a lexicon has for a word of a language."""


def nothing(_word: str, _lang: str) -> frozenset[str]:
    """Where there is no lexicon."""
    return frozenset()


def spelt_words(text: str) -> list[str]:
    """The words of ``text`` in lower case, as a lexicon is asked for them."""
    found = (match[0] for match in _WORD.finditer(prose(text)))
    return [word.lower().replace("’", "'") for word in found if not word[0].isdecimal()]


def telling(
    text: str, lang: str, other_lang: str, look_up: LookUp = nothing
) -> list[Word]:
    """The words of ``text`` that tell, in order; markup and short words are left out.

    Args:
        text: A sentence or a paragraph.
        lang: Its language, a BCP 47 tag.
        other_lang: That of the other side. Meanings tell only where both have a list.
        look_up: What a lexicon says of a word.
    """
    covered = prose(text)
    spans = [match.span() for match in _WORD.finditer(covered)]
    known = has_concepts(lang) and has_concepts(other_lang)
    meanings = concepts if known else nothing
    return list(_words(covered, spans, lang, (meanings, look_up)))


def keys(words: Sequence[Word]) -> Collection[str]:
    """All that ``words`` can be known by."""
    return frozenset().union(*(word.keys for word in words))


def _words(
    text: str, spans: list[tuple[int, int]], lang: str, look_ups: tuple[LookUp, LookUp]
) -> Iterator[Word]:
    done = 0
    for start, end in spans:
        if start < done:
            continue
        spelt = text[start:end]
        if spelt[0].isdecimal():
            yield Word(start, end, Kind.FIGURE, _figure(spelt))
        elif end - start == 1 and re.match(_IDEOGRAPH, spelt):
            length, meant = at(text, start, lang)
            if length and look_ups[0] is not nothing:
                done = start + length
                yield Word(start, done, Kind.CONCEPT, _known(meant))
        elif word := _word(text, start, end, lang, look_ups):
            yield word


def _figure(spelt: str) -> frozenset[str]:
    """The digits, and each group of them: 10:50 p.m. has its like in 22.50."""
    groups = re.findall(r"\d+", spelt)
    return frozenset(
        f"#{int(each[:_MOST_DIGITS])}" for each in (*groups, "".join(groups))
    )


def _word(
    text: str, start: int, end: int, lang: str, look_ups: tuple[LookUp, LookUp]
) -> Word | None:
    spelt = text[start:end]
    plain = spelt.lower().replace("’", "'")
    meant, listed = (look_up(plain, lang) for look_up in look_ups)
    if meant:
        kind = Kind.CONCEPT
    elif listed and len(spelt) >= _LEAST_LETTERS:
        kind = Kind.ENTRY
    elif _KATAKANA.match(spelt) or _is_name(text, start, spelt, lang):
        kind = Kind.NAME
    elif len(spelt) >= _LEAST_LETTERS:
        kind = Kind.WORD
    else:
        return None
    return Word(start, end, kind, _known(meant) | _listed(listed) | likenesses(plain))


def _is_name(text: str, start: int, spelt: str, lang: str) -> bool:
    """Whether it has a capital that the start of a sentence does not explain."""
    if not spelt[0].isupper() or lang.startswith("de") or not text[:start].strip():
        return False
    return not _SENTENCE_START.search(text[max(start - _GAP, 0) : start])


def _known(meant: frozenset[str]) -> frozenset[str]:
    # The sign tells a concept from a likeness: "ital~" is no word.
    return frozenset(f"={each}" for each in meant)


def _listed(entries: frozenset[str]) -> frozenset[str]:
    return frozenset(f"+{each}" for each in entries)
