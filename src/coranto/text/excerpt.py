"""An excerpt is the first sentences, whole, as far as a number of characters goes."""

from collections.abc import Sequence

from coranto.text.characters import printable

LIMIT = 300
"""Characters of a body that may be shown where only an excerpt may be."""


def excerpt(sentences: Sequence[str], limit: int = LIMIT) -> int:
    """Count the leading sentences that fit into ``limit`` characters.

    Args:
        sentences: Sentences in reading order; the space that joins two of them counts.
        limit: Characters, not bytes.

    Returns:
        How many sentences fit; at least 1 where there are any, even if the first is
        longer than ``limit``, and then it has to be :func:`shortened`.

    Examples:
        >>> excerpt(["It rains.", "It will rain tomorrow."], limit=20)
        1
        >>> excerpt(["It rains.", "It will rain."], limit=23)
        2
    """
    used = -1
    for count, sentence in enumerate(sentences):
        used += 1 + len(sentence)
        if used > limit:
            return max(count, 1)
    return len(sentences)


def shortened(text: str, limit: int = LIMIT) -> str:
    """Cut ``text`` to ``limit`` characters at the end of a word, with an ellipsis.

    Args:
        text: Plain text of any length.
        limit: Characters, the ellipsis included; 1 or more.

    Returns:
        ``text`` itself where it fits. Where its first words have no space between
        them, as in Chinese, it is cut between characters.

    Examples:
        >>> shortened("It will rain tomorrow.", limit=15)
        'It will rain…'
    """
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    if not text[limit - 1].isspace():
        # In a language written without spaces the last one may stand far in front, after
        # a foreign name: then most of what may be shown would be lost with the "word".
        space = max(head.rfind(" "), head.rfind("\u00a0"))
        head = head[:space] if space > limit // 2 else head
    # What was set apart from the direction of the text may have lost its end.
    return printable(head).rstrip(" \u00a0,;:–—-") + "…"
