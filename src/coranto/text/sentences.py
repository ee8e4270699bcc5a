"""A text falls into its sentences, and nothing of it is lost.

The rules of sentencex come first. Then our own lists mend what it gets wrong in news:
``abbreviations/<lang>.txt``, which a speaker of the language can add to.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORD_AT_END = re.compile(r"[\w.ºª]*\w\.$")
_ORDINAL_AT_END = re.compile(r"([^\W\d_]+)\s+\d{1,4}\.$")
_INITIAL_AT_END = re.compile(r"(?:^|[^\w])([^\W\d_])\.$")
_GAP = re.compile(r"\s+(?=\S)")
# Characters that can matter to the question whether a full stop ends a sentence.
_LONGEST = 40
# What no sentence starts with. A dash may open a speech, so it is not among these.
_CONTINUING = frozenset(",;:.)]}%ºª»”")
# "Felipe V. Luego" ends a sentence more often than it begins a name.
_ROMAN = frozenset("IVX")
_OPENING, _CLOSING = "«“„(", "»”)"


def sentences(text: str, lang: str) -> list[str]:
    """Split ``text`` into its sentences.

    A quotation in curly quotation marks or guillemets stays whole. In doubt two
    sentences stay together, for half a sentence is translated worse than two.

    Args:
        text: Plain text of any length.
        lang: BCP 47 tag. A language without a list of its own gets the rules alone, an
            unknown one those of English.

    Returns:
        Sentences in order, without white space at their ends. Joined they have every
        character of ``text`` that is not white space.

    Examples:
        >>> sentences("El Sr. Rey llegó a las 5. Dijo que no. Luego se fue.", "es")
        ['El Sr. Rey llegó a las 5.', 'Dijo que no.', 'Luego se fue.']
    """
    # A compiled module: loaded when the first text comes, not with every command.
    import sentencex  # type: ignore[import-untyped] # noqa: PLC0415

    language = lang.partition("-")[0].lower()
    habits = _habits(language)
    joined: list[str] = []
    for whole in sentencex.segment(language, text):
        for piece in _cut(whole, habits):
            if joined and _continues(joined[-1], piece, habits):
                joined[-1] += piece
            else:
                joined.append(piece)
    return [piece.strip() for piece in joined if piece.strip()]


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a language uses the full stop: one list of ``abbreviations/``.

    Attributes:
        lang: The language, without region.
        inside: ``Sr.``: never at the end of a sentence.
        before_number: ``núm. 1``: not at its end before a number.
        ordinal_after: ``der 1.``: a number after this word is an ordinal.
        ends: ``etc. |``: ends a sentence before a capital.
    """

    lang: str
    inside: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    ordinal_after: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()


def _cut(piece: str, habits: _Habits) -> list[str]:
    """Cut where an abbreviation, or what looks like one, ends a sentence."""
    pieces, begin, word_begin = [], 0, 0
    for gap in _GAP.finditer(piece):
        if (
            piece[word_begin : gap.start()] in habits.ends
            and piece[gap.end()].isupper()
            and not _is_open(piece[begin : gap.end()])
        ):
            pieces.append(piece[begin : gap.end()])
            begin = gap.end()
        word_begin = gap.end()
    return [*pieces, piece[begin:]]


def _is_open(text: str) -> bool:
    """Whether ``text`` ends inside a quotation or a bracket."""
    opened = sum(map(text.count, _OPENING))
    return opened > sum(map(text.count, _CLOSING))


def _continues(before: str, after: str, habits: _Habits) -> bool:
    """Whether ``after`` belongs to the same sentence as ``before``."""
    head, tail = before.rstrip(), after.lstrip()
    gap = before[len(head) :] + after[: len(after) - len(tail)]
    if not head or not tail:
        return True
    if gap.count("\n") > 1:
        return False
    first = tail[0]
    return (
        first.islower()
        or first in _CONTINUING
        or (first == "-" and not gap)
        or _is_abbreviated(head, first, habits)
    )


def _is_abbreviated(head: str, first: str, habits: _Habits) -> bool:
    """Whether the full stop of ``head`` is one of a word, before ``first``."""
    head = head[-_LONGEST:]
    word = _WORD_AT_END.search(head)
    if word is None:
        return False
    spelt = word[0]
    if spelt in habits.inside or (first.isdigit() and spelt in habits.before_number):
        return True
    ordinal = _ORDINAL_AT_END.search(head)
    if ordinal and ordinal[1] in habits.ordinal_after:
        return True
    # sentencex knows English initials, and tells them from "plan B".
    initial = None if habits.lang == "en" else _INITIAL_AT_END.search(head)
    return (
        initial is not None
        and initial[1].isupper()
        and initial[1] not in _ROMAN
        and first.isupper()
    )


@cache
def _habits(language: str) -> _Habits:
    """The list of a language; an empty one where there is none."""
    path = files("coranto.text").joinpath("abbreviations", f"{language}.txt")
    if not language.isalpha() or not path.is_file():
        return _Habits(language)
    kinds: dict[str, set[str]] = {"": set(), "1": set(), "1.": set(), "|": set()}
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = line.partition("#")[0].strip()
        word, _, kind = entry.partition(" ")
        if word:
            # "núm." begins a sentence as "Núm.", but "Col." is not the word "col".
            kinds[kind] |= {word, word[0].upper() + word[1:]}
    return _Habits(language, *map(frozenset, kinds.values()))
