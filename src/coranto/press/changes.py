"""What changed between two wordings of a sentence, word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher

# Below this likeness (difflib's ratio over words) the two sentences are set whole, one
# after the other: word by word they would read like a torn page.
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a sentence.

    Attributes:
        kind: ``same``, ``del`` or ``ins``.
        text: The words, joined by spaces.
    """

    kind: str
    text: str


def runs(before: str, after: str) -> tuple[Run, ...]:
    """Set ``after`` beside ``before``.

    Args:
        before: The sentence as it was, or empty where it is new.
        after: The sentence as it is, or empty where it was struck out.

    Returns:
        Runs in reading order; those not inserted make up ``before`` and those not
        deleted make up ``after``, but for runs of white space.
    """
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _non_empty(("del", old), ("ins", new))
    found: list[tuple[str, list[str]]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found.append(("same", old[i1:i2]))
        else:
            found += [("del", old[i1:i2]), ("ins", new[j1:j2])]
    return _non_empty(*found)


def _non_empty(*found: tuple[str, list[str]]) -> tuple[Run, ...]:
    return tuple(Run(kind, " ".join(words)) for kind, words in found if words)
