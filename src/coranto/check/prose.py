"""What is left of a text when markup, addresses and code are covered."""

import re
from functools import lru_cache

from coranto.text.verbatim import verbatim

_COVERED = re.compile(
    r"</?[A-Za-z][^<>]{0,300}>|&(?:[a-z]{2,8}|#\d{1,6});"
    # A bare address: its last label has letters alone, and no full stop after it.
    r"|\b(?:[a-z\d-]{1,63}\.){1,3}[a-z]{2,6}\b(?:/[^\s<>\"]*)?",
    re.ASCII,
)


# Several checks ask for the two sides of one unit.
@lru_cache(maxsize=4)
def prose(text: str) -> str:
    """``text`` with spaces over tags, entities and what is the same in every language.

    Offsets stay as they are.

    Examples:
        >>> prose('See <a href="https://example.org">this</a>.')
        'See                               this    .'
    """
    for each in verbatim(text):
        text = f"{text[: each.start]}{' ' * len(each.text)}{text[each.end :]}"
    return _COVERED.sub(lambda found: " " * len(found[0]), text)
