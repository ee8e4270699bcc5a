"""Which word says which: word-bound blanks carry a number from each word to its rendering.

A word-bound blank (https://wiki.apertium.org/wiki/Word-bound_blanks) stands before a
lexical unit, ``[[t:w:3]]^word/analysis$``, and every later stage keeps it there, however
the units change places. So each unit is numbered behind the first stage. The stages that
only join words on paper ("de el" to "del") lose blanks and are left out; what they would
have changed is told from the finished text. A pair that does not carry them through
answers another text than the finished one, and that tells nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from coranto.translate.alignment import moved
from coranto.translate.engine import Link
from coranto.translate.engines.apertium.modes import Mode
from coranto.translate.engines.apertium.stream import unmarked

# An analysed word, ``^surface/analysis/…$``; a backslash escapes the next character.
_UNIT = re.compile(r"\^((?:\\.|[^\\/$])*)(?:/(?:\\.|[^\\$])*)?\$", re.DOTALL)
_INSERTED = re.compile(rf"(?<!\]\]){_UNIT.pattern}", re.DOTALL)
_BLANK = re.compile(r"\[\[((?:\\.|[^\]\\])*)\]\]")
_NUMBER = re.compile(r"w:(\d+)", re.IGNORECASE)
# Two texts that differ by more than what joining changes: 0 to 100.
_SAME_TEXT = 80


def parts(mode: Mode) -> tuple[Mode, Mode, Mode] | None:
    """What finds the words, what renders them one by one, and what inflects them.

    None where no stage of the mode inflects.
    """
    # The tagger has a switch of that name too; it comes first.
    last = max((at for at, stage in enumerate(mode.stages) if "-g" in stage), default=0)
    if last < 2:
        return None
    return (
        replace(mode, name=f"{mode.name} words", stages=mode.stages[:1]),
        replace(mode, name=f"{mode.name} units", stages=mode.stages[1:last]),
        replace(mode, name=f"{mode.name} forms", stages=(mode.stages[last],)),
    )


def numbered(analysis: bytes) -> tuple[bytes, list[str]]:
    """The answer of the first part as a request to the second, and its words in order.

    Raises:
        UnicodeDecodeError: The answer is no UTF-8.
    """
    words: list[str] = []

    def with_number(unit: re.Match[str]) -> str:
        words.append(re.sub(r"\\(.)", r"\1", unit[1]))
        return f"[[t:w:{len(words) - 1}]]{unit[0]}"

    text = _UNIT.sub(with_number, analysis.decode())
    return f"{text}\0".encode(), words


def apart(units: bytes) -> bytes:
    """The answer of the second part as a request to the third.

    A unit that the engine put in, such as an article, carries no blank and would seem
    to belong to the one before it: it gets a blank without a number.
    """
    text = _INSERTED.sub(r"[[t:w]]\g<0>", units.decode(errors="replace"))
    return f"{text}\0".encode()


def links(
    source: str, words: Sequence[str], answer: bytes, target: str
) -> tuple[Link, ...]:
    """What the answer of the third part says of ``source`` and ``target``.

    Args:
        source: The sentence, NFC and with single spaces.
        words: Its words as :func:`numbered` found them.
        answer: The answer, without its NUL.
        target: The finished text.

    Returns:
        Links in the order of the target, or none where the answer is another text.
    """
    text, runs = _runs(answer.decode(errors="replace"))
    if fuzz.ratio(text, target) < _SAME_TEXT:
        return ()
    places = _places(source, words)
    made = [
        Link(*places[number], start, end, 1 / len(numbers))
        for numbers, start, end in runs
        for number in numbers
        if number < len(places) and places[number][0] < places[number][1]
    ]
    return moved(made, text, target)


def _runs(raw: str) -> tuple[str, list[tuple[list[int], int, int]]]:
    """The text of an answer, and the stretch behind each blank with its numbers."""
    pieces = _BLANK.split(raw)
    text, runs = unmarked(pieces[0]), []
    for blank, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        said = unmarked(piece.replace("~", ""))
        start, end = len(text), len(text) + len(said.rstrip())
        text += said
        if numbers := [int(number) for number in _NUMBER.findall(blank)]:
            runs.append((numbers, start, end))
    return text, runs


def _places(source: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where each word stands in ``source``; an empty range for one that is not found.

    A request has straight apostrophes and spaces around some hyphens, so words are
    followed character by character.
    """
    plain = source.replace("’", "'")
    places, at = [], 0
    for word in words:
        letters = [re.escape(letter) for letter in word if not letter.isspace()]
        found = re.compile(r"\s*".join(letters)).search(plain, at) if letters else None
        if found is None:
            places.append((at, at))
        else:
            places.append(found.span())
            at = found.end()
    return places
