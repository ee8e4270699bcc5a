"""What is a quotation in the source is one in the rendering, and the same words of it."""

import re
from collections.abc import Iterator, Sequence

from coranto.model import Finding, Severity, Unit
from coranto.text.quotations import Quoted, quotations

# Translators often leave out the marks around a name or one word, hardly ever around
# what somebody said, or around two words that are no name. Swept over 3,984 human
# translations in 24 directions: 28 of them drop the marks around two words or more, 12
# around three or more, or two without a capital.
LEAST_WORDS = 3
# Share of the text that may come into quotation marks, or out of them: of the same
# translations 4 go beyond, and nine in ten whose closing mark was moved to the end.
MOST_MOVED = 0.2

_WORD = re.compile(r"[^\W\d_]+")
# Chinese and Japanese write no spaces; a word has about two characters and a half.
_IDEOGRAPH = re.compile("[\u2e80-\uffef]")
_CHARACTERS_OF_WORD = 2.5
_TAG = re.compile(r"<[^<>]{1,2000}>")


def quotes(unit: Unit) -> Iterator[Finding]:
    """Compare what stands between quotation marks on both sides of ``unit``.

    Only quotations with both their marks are compared: one that goes on in another
    sentence may end anywhere. Names and single words may lose their marks.

    Yields:
        A loss where a quotation is no longer marked at all; a contradiction where the
        marks enclose far more or less than in the source.
    """
    said, printed = _quotations(unit.source), _quotations(unit.target)
    if not said or not all(each.whole for each in (*said, *printed)):
        return
    if not any(map(_is_speech, (*said, *printed))):
        return
    if not printed:
        longest = max(said, key=lambda each: _words(each.text))
        yield _finding(unit, "finding-quote-lost", Severity.LOSS, longest, None)
    elif abs(_share(printed, unit.target) - _share(said, unit.source)) > MOST_MOVED:
        one, other = _longest(said), _longest(printed)
        yield _finding(unit, "finding-quote-moved", Severity.CONTRADICTION, one, other)


def _quotations(text: str) -> list[Quoted]:
    # The marks within a tag are none; spaces keep every offset.
    return quotations(_TAG.sub(lambda tag: " " * len(tag.group()), text))


def _is_speech(quoted: Quoted) -> bool:
    """Whether these are words of somebody, rather than a name or a single word."""
    if _words(quoted.text) >= LEAST_WORDS:
        return True
    words = _WORD.findall(quoted.text)
    return len(words) == LEAST_WORDS - 1 and all(word.islower() for word in words)


def _words(text: str) -> float:
    ideographs = len(_IDEOGRAPH.findall(text))
    if ideographs:
        return ideographs / _CHARACTERS_OF_WORD
    return len(_WORD.findall(text))


def _longest(some: Sequence[Quoted]) -> Quoted:
    return max(some, key=lambda each: len(each.text))


def _share(some: Sequence[Quoted], text: str) -> float:
    return sum(len(each.text) for each in some) / len(text)


def _finding(
    unit: Unit,
    message: str,
    severity: Severity,
    said: Quoted,
    printed: Quoted | None,
) -> Finding:
    facts = {"said": unit.source[said.start : said.end]}
    if printed:
        facts["printed"] = unit.target[printed.start : printed.end]
    return Finding(
        "quotes",
        "mistranslation" if printed else "omission",
        severity,
        message,
        facts["said"],
        facts.get("printed", ""),
        said.start,
        printed.start if printed else -1,
        facts,
    )
