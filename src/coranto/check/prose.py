"""What is left of a text when markup and addresses are covered."""

import re

_COVERED = re.compile(
    r"</?[A-Za-z][^<>]{0,300}>|&(?:[a-z]{2,8}|#\d{1,6});"
    r"|(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+"
    # A bare address: its last label has letters alone, and no full stop after it.
    r"|\b(?:[a-z\d-]{1,63}\.){1,3}[a-z]{2,6}\b(?:/[^\s<>\"]*)?",
    re.ASCII,
)


def prose(text: str) -> str:
    """``text`` with spaces over tags, entities and addresses; offsets stay as they are.

    Examples:
        >>> prose('See <a href="https://example.org">this</a>.')
        'See                               this    .'
    """
    return _COVERED.sub(lambda found: " " * len(found[0]), text)
