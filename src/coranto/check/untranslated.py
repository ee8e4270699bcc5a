"""A rendering is not the source again, whole or in part."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from coranto.check.prose import prose
from coranto.model import Finding, Severity, Unit
from coranto.text.languages import detect_among, kin

# As words, in order. A rendering that keeps nine in ten is a copy; names and figures
# alone do not reach that in a sentence of this length.
SAME = 0.9
LEAST_WORDS = 4

# Between near languages whole sentences are the same in both ("La casa del mar"), and
# in Chinese and Japanese each character counts as a word.
LEAST_WORDS_OF_KIN = 12

# In part: so many words in lower case at a stretch, which a name or a title hardly has.
# In letters that the other language does not use, even names are not left.
LEAST_AT_A_STRETCH = 2.5
LEAST_FOREIGN_LETTERS = 6

# So sure must it be that the source was in the target language all along.
SURE = 0.9

_IDEOGRAPH = r"[\u3041-\u30ff\u3400-\u9fff]"
# A word that comes more often is no clue, and would cost its square.
_MOST_PLACES = 8
# A Chinese or Japanese word has one to three characters.
_WORDS_OF_IDEOGRAPH = 0.4
_WORD = re.compile(
    rf"{_IDEOGRAPH}|(?:(?!{_IDEOGRAPH})[^\W\d_])+(?:-(?:(?!{_IDEOGRAPH})[^\W\d_])+)*"
)


# "FOMO (fear of missing out)", "winner takes all": a gloss, kept on purpose. A longer
# stretch is none.
MOST_IN_A_GLOSS = 5
_GLOSS = re.compile('["“”„«»‘’「」『』《》()（）]')
_FOREIGN = re.compile(r"[\u0370-\u1fff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand in both texts in one order.

    Attributes:
        said: Their first offset in the source, in characters, and the end of the last.
        printed: The same in the rendering.
        words: How many of them are no names, by their letters; a name adds a hundredth.
    """

    said: tuple[int, int]
    printed: tuple[int, int]
    words: float


def untranslated(unit: Unit) -> Iterator[Finding]:
    """Find a rendering that repeats the source, or a stretch of it.

    Names stay as they are in most languages, so only words in lower case tell, where
    the script has cases. What was in the target language from the start, such as a
    quotation, is rightly repeated, and so are words that the source has in brackets
    or quotation marks.

    Yields:
        A loss over the whole sentence or over the stretch.
    """
    if _is_copy(unit):
        whole = (0, len(unit.source)), (0, len(unit.target))
        yield _finding(unit, "finding-untranslated", *whole)
    elif found := _left(unit):
        yield _finding(unit, "finding-untranslated-part", found.said, found.printed)


def _is_copy(unit: Unit) -> bool:
    said = _common_words(prose(unit.source))
    printed = _common_words(prose(unit.target))
    if len(said) < _least(unit, said) or not _is_same(said, printed):
        return False
    return not _was_in_target_language(unit, unit.source)


def _was_in_target_language(unit: Unit, text: str) -> bool:
    found, sure = detect_among(text, (unit.source_lang, unit.target_lang))
    return found == unit.target_lang and sure >= SURE


def _left(unit: Unit) -> Stretch | None:
    """The longest stretch that was left in the source language."""
    if kin(unit.source_lang, unit.target_lang):
        return None
    found = _longest(prose(unit.source), prose(unit.target))
    if found is None or _is_gloss(unit, found):
        return None
    left = unit.source[slice(*found.said)]
    if found.words < LEAST_AT_A_STRETCH and not _is_foreign(left, unit.target):
        return None
    return None if _was_in_target_language(unit, left) else found


def _is_foreign(left: str, target: str) -> bool:
    """Whether two words or more are in letters that the rest of the text has not."""
    rest = target.replace(left, "")
    foreign = len(_FOREIGN.findall(left)) >= LEAST_FOREIGN_LETTERS and " " in left
    return foreign and not _FOREIGN.search(rest)


def _is_gloss(unit: Unit, found: Stretch) -> bool:
    if found.words > MOST_IN_A_GLOSS:
        return False
    (said, said_end), (printed, _) = found.said, found.printed
    within = unit.source[max(said - 1, 0) : said_end]
    return bool(
        _GLOSS.search(within) or _GLOSS.match(unit.target[max(printed - 1, 0) :])
    )


def _longest(source: str, target: str) -> Stretch | None:
    """The stretch with the most words that stands in both."""
    said, printed = list(_WORD.finditer(source)), list(_WORD.finditer(target))
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(said):
        if len(places[word[0]]) < _MOST_PLACES:
            places[word[0]].append(place)
    # By place in the source: how many words end there as they end here, and their weight.
    runs: dict[int, tuple[int, float]] = {}
    best: tuple[float, int, int, int] = (0.0, 0, 0, 0)
    for here, word in enumerate(printed):
        runs = {
            place: _longer(runs.get(place - 1, (0, 0.0)), word[0])
            for place in places.get(word[0], ())
        }
        for place, (count, weight) in runs.items():
            best = max(best, (weight, count, place, here))
    return _stretch(said, printed, best) if best[1] else None


def _longer(run: tuple[int, float], word: str) -> tuple[int, float]:
    count, weight = run
    return count + 1, weight + _weight_of(word)


def _stretch(
    said: list[re.Match[str]],
    printed: list[re.Match[str]],
    best: tuple[float, int, int, int],
) -> Stretch:
    weight, count, place, here = best
    return Stretch(
        (said[place - count + 1].start(), said[place].end()),
        (printed[here - count + 1].start(), printed[here].end()),
        weight,
    )


def _weight_of(word: str) -> float:
    if re.match(_IDEOGRAPH, word):
        return _WORDS_OF_IDEOGRAPH
    if word != word.lower():
        return 0.01
    return 1.0 if len(word) > 1 else 0.5


def _least(unit: Unit, said: list[str]) -> int:
    by_character = any(re.match(_IDEOGRAPH, word) for word in said)
    near = kin(unit.source_lang, unit.target_lang)
    return LEAST_WORDS_OF_KIN if near or by_character else LEAST_WORDS


def _is_same(said: list[str], printed: list[str]) -> bool:
    matcher = SequenceMatcher(None, said, printed, autojunk=False)
    # The first bounds are cheap and rule out nearly every real translation.
    return matcher.quick_ratio() >= SAME and matcher.ratio() >= SAME


def _common_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word == word.lower()]


def _finding(
    unit: Unit, message: str, said: tuple[int, int], printed: tuple[int, int]
) -> Finding:
    left = unit.target[slice(*printed)]
    return Finding(
        "untranslated",
        "untranslated",
        Severity.LOSS,
        message,
        unit.source[slice(*said)],
        left,
        said[0],
        printed[0],
        {"printed": left} if message.endswith("part") else {},
    )
