"""What says what survives a second hop and a repaired text."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from coranto.translate.engine import Link

# Attention is never quite zero: a link that carries less says nothing.
LEAST_SHARE = 0.05


def moved(links: Sequence[Link], before: str, after: str) -> tuple[Link, ...]:
    """``links`` into ``before`` as links into ``after``, the same text repaired.

    A link into what was taken away is left out.
    """
    if before == after or not links:
        return tuple(links)
    places = list(_places(before, after))
    moved_links = []
    for link in links:
        kept = [at for at in places[link.target_start : link.target_end] if at >= 0]
        if kept:
            ends = {"target_start": kept[0], "target_end": kept[-1] + 1}
            moved_links.append(link._replace(**ends))
    return tuple(moved_links)


def composed(first: Iterable[Link], second: Iterable[Link]) -> tuple[Link, ...]:
    """Links of a chain of two hops: from the first's source to the second's target.

    Empty where either hop tells nothing.
    """
    middle = list(first)
    shares: dict[tuple[int, int, int, int], float] = {}
    for late in second:
        width = late.source_end - late.source_start
        for early in middle:
            start = max(early.target_start, late.source_start)
            common = min(early.target_end, late.source_end) - start
            if common > 0:
                ends = (*early[:2], *late[2:4])
                share = early.share * late.share * common / width
                shares[ends] = shares.get(ends, 0.0) + share
    links = [Link(*ends, share) for ends, share in shares.items()]
    kept = (link for link in links if link.share >= LEAST_SHARE)
    return tuple(sorted(kept, key=lambda link: (link.target_start, link.source_start)))


def _places(before: str, after: str) -> Iterator[int]:
    """Where each character of ``before`` stands in ``after``; -1 for one taken away."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        for offset in range(end - start):
            yield min(new_start + offset, new_end - 1) if new_end > new_start else -1
