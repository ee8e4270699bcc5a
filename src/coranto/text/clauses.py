"""Where a long sentence may be cut in two, so that each part can be read by itself."""

import re

# Marks that part whole thoughts, the strongest first; a comma only where nothing else
# does. A mark between digits, as in 10:30, has no space behind it.
_MARKS = (
    re.compile(r"[;；]\s+|；"),
    re.compile(r":\s+|：|\s+[–—]\s+"),
    re.compile(r",\s+|[，،]\s*"),
)
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), ("„", "“"))

# A part that is to stand alone. In letters and digits: words are not written apart in
# every language.
LEAST = 20


def clauses(text: str) -> list[str]:
    """Cut ``text`` once, at the strongest mark and nearest to its middle.

    No quotation or bracket is cut, and no part is shorter than ``LEAST``.

    Returns:
        Two parts, each with the mark and the space behind it, or ``text`` alone.
        Joined they are ``text`` again.

    Examples:
        >>> clauses("The ferry was late again; the captain apologised by radio.")
        ['The ferry was late again; ', 'the captain apologised by radio.']
    """
    for mark in _MARKS:
        cuts = [match.end() for match in mark.finditer(text)]
        fit = [at for at in cuts if _is_fit(text[:at], text[at:])]
        if fit:
            at = min(fit, key=lambda cut: abs(2 * cut - len(text)))
            return [text[:at], text[at:]]
    return [text]


def _is_fit(left: str, right: str) -> bool:
    return min(_length(left), _length(right)) >= LEAST and _is_balanced(left)


def _length(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _is_balanced(text: str) -> bool:
    straight = text.count('"') % 2 == 0
    return straight and all(text.count(one) <= text.count(two) for one, two in _PAIRS)
