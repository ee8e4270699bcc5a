"""A rendering is not the source again."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from coranto.model import Finding, Severity, Unit
from coranto.text.languages import kin

# As words, in order. A rendering that keeps nine in ten is a copy; names and figures
# alone do not reach that in a sentence of this length.
SAME = 0.9
LEAST_WORDS = 4

# Between near languages whole sentences are the same in both ("La casa del mar").
LEAST_WORDS_OF_KIN = 12

_WORD = re.compile(r"[^\W\d_]+")


def untranslated(unit: Unit) -> Iterator[Finding]:
    """Find a rendering that repeats the source.

    Names stay as they are in most languages, so only words in lower case tell, where
    the script has cases.

    Yields:
        A loss over the whole sentence.
    """
    said = _common_words(unit.source)
    near = kin(unit.source_lang, unit.target_lang)
    if len(said) < (LEAST_WORDS_OF_KIN if near else LEAST_WORDS):
        return
    printed = _common_words(unit.target)
    if SequenceMatcher(None, said, printed, autojunk=False).ratio() >= SAME:
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


def _common_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word == word.lower()]
