"""A rendering has lost no half of its sentence, and grown none."""

import unicodedata
from collections.abc import Iterator

from coranto.model import Finding, Severity, Unit

# Between languages with alphabets, sentences of news keep 0.7 to 1.5 of their length;
# the bounds are wide because one bound serves every pair. A Chinese or Japanese
# character says about as much as three letters.
SHORTEST = 0.4
LONGEST = 2.5
LETTERS_OF_IDEOGRAPH = 3

# Short sentences vary too much: "Yes." is "Por supuesto."
LEAST = 40


def length(unit: Unit) -> Iterator[Finding]:
    """Find a rendering far shorter or far longer than its source.

    Yields:
        A loss or an addition over the whole sentence.
    """
    said, printed = _length(unit.source), _length(unit.target)
    if said >= LEAST and printed < SHORTEST * said:
        yield _finding(unit, "omission", Severity.LOSS, "finding-short")
    elif printed >= LEAST * LONGEST and printed > LONGEST * said:
        yield _finding(unit, "addition", Severity.ADDITION, "finding-long")


def _finding(unit: Unit, kind: str, severity: Severity, message: str) -> Finding:
    return Finding("length", kind, severity, message, unit.source, unit.target, 0, 0)


def _length(text: str) -> int:
    return sum(map(_weight, text))


def _weight(character: str) -> int:
    if character.isascii():
        return 1
    wide = unicodedata.east_asian_width(character) == "W"
    return LETTERS_OF_IDEOGRAPH if wide else 1
