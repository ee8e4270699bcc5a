"""What changed between two revisions, sentence by sentence."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from coranto.desk.typos import is_typo
from coranto.model import BlockKind, NoticeKind, Revision

Split = Callable[[str], list[str]]

# Two sentences that share less than this part of their words are different sentences.
_REWORDED = 0.3
# A passage of more sentence pairs than this was written anew, not corrected.
_PAIRS = 400
_ENDLESS = 1000


def changes(
    before: Revision, after: Revision, split: Split | None = None
) -> tuple[tuple[str, str], ...]:
    """Sentences replaced, left out or added, in the order of the newer text.

    Captions do not count: a picture that was exchanged corrects nothing.

    Args:
        before: What the source said.
        after: What it says now.
        split: Cuts a text into its sentences; by default the rules of the language
            that each revision is in.

    Returns:
        Pairs of old and new wording; either may be empty. The headline comes first.
        Nothing where only white space, markup, authors or times changed.
    """
    old, new = _sentences(before, split), _sentences(after, split)
    # Without autojunk the cost of endlessly repeated sentences grows with the square.
    endless = max(len(old), len(new)) > _ENDLESS
    matcher = SequenceMatcher(None, _keys(old), _keys(new), autojunk=endless)
    headline = [(before.headline, after.headline)]
    pairs = headline if _keys([before.headline]) != _keys([after.headline]) else []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            pairs.extend(_paired(old[i:j], new[k:m]))
    return tuple(pairs)


def kind(
    before: Revision, after: Revision, told: Sequence[tuple[str, str]]
) -> NoticeKind | None:
    """What readers are told has happened.

    Args:
        before: What the source said.
        after: What it says now.
        told: The :func:`changes` between the two.

    Returns:
        A correction where the source's own correction line is new; a retitle where the
        headline alone changed; an update for every other change of what is said. None
        where only spelling, layout, authors or times changed: of that nobody is told.
    """
    if new_line(before, after):
        return NoticeKind.CORRECTION
    if all(is_typo(old, new) for old, new in told):
        return None
    headline = (before.headline, after.headline)
    return NoticeKind.RETITLE if list(told) == [headline] else NoticeKind.UPDATE


def new_line(before: Revision, after: Revision) -> str:
    """The source's correction line, where it says another thing than before."""
    line, was = after.correction, before.correction
    return "" if line == was or (was and is_typo(was, line)) else line


def _paired(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """One old sentence beside one new one while there are both, most alike together.

    Sentences that have little in common are not presented as a rewording: one was
    left out and the other added.
    """
    if not old or not new or len(old) * len(new) > _PAIRS:
        return [(text, "") for text in old] + [("", text) for text in new]
    alike, i, j = max(
        (_likeness(one, other), -i, -j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
    )
    if alike < _REWORDED:
        return [(text, "") for text in old] + [("", text) for text in new]
    i, j = -i, -j
    middle = [(old[i], new[j])]
    return _paired(old[:i], new[:j]) + middle + _paired(old[i + 1 :], new[j + 1 :])


def _likeness(one: str, other: str) -> float:
    """Share of words in common; of characters where the script sets no spaces."""
    spaced = " " in one and " " in other
    left, right = (one.split(), other.split()) if spaced else (one, other)
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _sentences(revision: Revision, split: Split | None) -> list[str]:
    cut = split or _by_language(revision.lang)
    return [
        sentence
        for block in revision.blocks
        if block.kind is not BlockKind.CAPTION
        for sentence in cut(block.text)
        if sentence.strip()
    ]


def _by_language(lang: str) -> Split:
    from coranto.text.sentences import sentences  # noqa: PLC0415 - loads its tables

    return lambda text: list(sentences(text, lang))


def _keys(texts: list[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]
