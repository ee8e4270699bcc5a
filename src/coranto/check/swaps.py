"""What one side names, and the other side something else of the same kind."""

from collections.abc import Iterator, Sequence

from coranto.model import Finding, Severity
from coranto.text.vocabulary import Mention


def swaps(
    check: str, said: Sequence[Mention], printed: Sequence[Mention]
) -> Iterator[Finding]:
    """Find what the source names and the rendering names otherwise.

    A name missing on one side says little: translations put pronouns, and other words,
    for names. One that is missing where another one turns up was changed.

    Args:
        check: Name of the check that asks.
        said: What the source names, in order.
        printed: What the rendering names, in order.

    Yields:
        A contradiction for each one of the source without a twin, not even a doubtful
        word, beside one of the rendering without a twin.
    """
    alone = zip(_alone(said, printed), _alone(printed, said), strict=False)
    for one, other in alone:
        yield Finding(
            check,
            "mistranslation",
            Severity.CONTRADICTION,
            "finding-changed",
            one.text,
            other.text,
            one.start,
            other.start,
            {"said": one.text, "printed": other.text},
        )


def _alone(some: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Those of ``some`` that surely mean one thing, without the twins of ``others``."""
    left = list(others)
    alone = []
    for one in some:
        twin = next((each for each in left if one.values & each.values), None)
        if twin:
            left.remove(twin)
        elif one.sure:
            alone.append(one)
    return alone
