"""Whether a change of wording only mends spelling, so that readers need not be told.

In doubt it does not: a figure, a "not", a name or another word is a change of what is
said, and looks like a slip of the pen when it is one letter long ("million", "billion").
"""

import re
import unicodedata
from difflib import SequenceMatcher

# Numbers with their separators; words; then marks that change what a sentence says:
# symbols of money and measure, question marks, and quotation marks as such.
_TOKENS = re.compile(
    r"""[-+−]?\d(?:[\d.,:/'’\u00a0\u202f]*\d)?
    | [^\W\d_]+(?:['’-][^\W\d_]+)*
    | [?!¿¡؟%‰°§«»"“”„‟‹›]
    | [^\w\s.,;:()\[\]{}'‘’…–—-]
    """,
    re.VERBOSE,
)
_QUOTATION_MARKS = re.compile("[«»“”„‟‹›]")
_APOSTROPHES = str.maketrans("’ʼ", "''")

# In shorter words one letter makes another word: "now" and "not", "his" and "this".
_LEAST_LETTERS = 6


def is_typo(before: str, after: str) -> bool:
    """Whether ``after`` is ``before`` with its spelling mended.

    Spelling is: white space, commas and the like, capitals, accents, a word written
    twice, words joined or parted, and one letter lost, added, changed or exchanged with
    its neighbour inside a word of at least six. It is judged so only in scripts with
    capitals; in others a single sign carries more. Names are told from words by their
    capital within a sentence.

    Examples:
        >>> is_typo("El gobierrno dimite.", "El gobierno dimite.")
        True
        >>> is_typo("It cost 2 million.", "It cost 2 billion.")
        False
    """
    old, new = _tokens(before), _tokens(after)
    if not old or not new:
        return False
    keys = [_folded(word) for word in old], [_folded(word) for word in new]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    return all(
        _is_mended(old[i:j], new[k:m], new[max(k - 1, 0) : m + 1], first=k == 0)
        for kind, i, j, k, m in matcher.get_opcodes()
        if kind != "equal"
    )


def _is_mended(
    old: list[str], new: list[str], around: list[str], *, first: bool
) -> bool:
    """Whether ``new``, which stands in ``around``, is ``old`` better spelled."""
    if not all(word.isalpha() and _has_case(word) for word in old + new):
        return False
    if not new:
        return len(old) == 1 and _folded(old[0]) in map(_folded, around)
    if "".join(map(_folded, old)) == "".join(map(_folded, new)):
        return True
    if len(old) != len(new):
        return False
    return all(
        _is_respelled(one, other, is_name=other[0].isupper() and not (first and n == 0))
        for n, (one, other) in enumerate(zip(old, new, strict=True))
    )


def _is_respelled(old: str, new: str, *, is_name: bool) -> bool:
    """Whether one letter within the word was mended, not the first nor the last."""
    one, other = _folded(old), _folded(new)
    if one == other:
        return True
    if is_name or min(len(one), len(other)) < _LEAST_LETTERS:
        return False
    head = _shared(one, other)
    tail = _shared(one[head:][::-1], other[head:][::-1])
    left, right = one[head : len(one) - tail], other[head : len(other) - tail]
    exchanged = len(left) == 2 and left == right[::-1]
    return bool(head and tail) and (exchanged or max(len(left), len(right)) == 1)


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def _tokens(text: str) -> list[str]:
    plain = _QUOTATION_MARKS.sub('"', unicodedata.normalize("NFC", text))
    return _TOKENS.findall(plain.translate(_APOSTROPHES))


def _folded(word: str) -> str:
    """Without capitals and, where the script has capitals, without accents."""
    if not _has_case(word):
        return word
    parted = unicodedata.normalize("NFD", word.casefold())
    return "".join(char for char in parted if not unicodedata.combining(char))


def _has_case(word: str) -> bool:
    return word.lower() != word.upper()
