"""A rendering is not the source again."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from coranto.model import Finding, Severity, Unit
from coranto.text.languages import detect_among, kin

# As words, in order. A rendering that keeps nine in ten is a copy; names and figures
# alone do not reach that in a sentence of this length.
SAME = 0.9
LEAST_WORDS = 4

# Between near languages whole sentences are the same in both ("La casa del mar"), and
# in Chinese and Japanese each character counts as a word.
LEAST_WORDS_OF_KIN = 12

# So sure must it be that the source was in the target language all along.
SURE = 0.9

_IDEOGRAPH = r"[\u3041-\u30ff\u3400-\u9fff]"
_WORD = re.compile(rf"{_IDEOGRAPH}|(?:(?!{_IDEOGRAPH})[^\W\d_])+")


def untranslated(unit: Unit) -> Iterator[Finding]:
    """Find a rendering that repeats the source.

    Names stay as they are in most languages, so only words in lower case tell, where
    the script has cases. A sentence that was in the target language from the start,
    such as a quotation, is rightly repeated.

    Yields:
        A loss over the whole sentence.
    """
    said, printed = _common_words(unit.source), _common_words(unit.target)
    if len(said) < _least(unit, said) or not _is_same(said, printed):
        return
    found, sure = detect_among(unit.source, (unit.source_lang, unit.target_lang))
    if found == unit.target_lang and sure >= SURE:
        return
    yield Finding(
        "untranslated",
        "untranslated",
        Severity.LOSS,
        "finding-untranslated",
        unit.source,
        unit.target,
        0,
        0,
    )


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
