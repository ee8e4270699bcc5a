"""What one side names and the other names otherwise."""

from collections.abc import Iterator, Sequence

from coranto.text.vocabulary import Mention


def swaps(
    said: Sequence[Mention], printed: Sequence[Mention]
) -> Iterator[tuple[Mention, Mention]]:
    """Pair what the source alone names with what the rendering alone names.

    A name missing on one side says little: translations put pronouns, and other words,
    for names. One that is missing where another one turns up was changed.

    Args:
        said: What the source names, in order.
        printed: What the rendering names, in order.

    Yields:
        In order, one that the source names for sure and the rendering not even by a
        doubtful word, with one that the rendering names oftener than the source.
    """
    lost = _alone(said, printed)
    if lost:
        yield from zip(lost, _surplus(printed, said), strict=False)


def _alone(some: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    theirs = frozenset[str]().union(*(other.values for other in others))
    return [each for each in some if each.sure and theirs.isdisjoint(each.values)]


def _surplus(some: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """``some`` but for as many of each value as the ``others`` have."""
    left = list(others)
    surplus = []
    for one in some:
        twin = next((each for each in left if one.values & each.values), None)
        if twin:
            left.remove(twin)
        elif one.sure:
            surplus.append(one)
    return surplus
