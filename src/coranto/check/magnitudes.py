"""A million stays a million where no digit says so."""

from collections.abc import Iterator, Sequence

from coranto.model import Finding, Severity, Unit
from coranto.text.figures import Figure
from coranto.text.scales import Scale, scales

# Chinese and Indian numbers go by other steps (万 is 10⁴, lakh is 10⁵) and have no twin.
_STEP = 3


def magnitudes(
    unit: Unit, said: Sequence[Figure], printed: Sequence[Figure]
) -> Iterator[Finding]:
    """Compare "millions of people" with "Milliarden Menschen".

    Args:
        unit: The sentence and its rendering.
        said: The figures of the source.
        printed: The figures of the rendering.

    Yields:
        A contradiction where each side has a scale word that the other has neither as a
        word nor in a figure of that size. One side alone may have put it otherwise.
    """
    theirs = _bare(unit.source, unit.source_lang, said)
    ours = _bare(unit.target, unit.target_lang, printed)
    lost, invented = _without_common(theirs, ours)
    lost = [each for each in lost if not _is_sized(each, _apart(printed, said))]
    invented = [each for each in invented if not _is_sized(each, _apart(said, printed))]
    for one, other in zip(lost, invented, strict=False):
        yield Finding(
            "numbers",
            "numbers",
            Severity.CONTRADICTION,
            "finding-number-changed",
            one.text,
            other.text,
            one.start,
            other.start,
            {"said": one.text, "printed": other.text},
        )


def _bare(text: str, lang: str, found: Sequence[Figure]) -> list[Scale]:
    """Scale words that belong to no figure."""
    return [
        scale
        for scale in scales(text, lang)
        if not scale.power % _STEP
        and not any(each.start <= scale.start < each.end for each in found)
    ]


def _without_common(
    theirs: Sequence[Scale], ours: Sequence[Scale]
) -> tuple[list[Scale], list[Scale]]:
    """What is left on either side when pairs of the same power are taken away."""
    lost, invented = [], list(ours)
    for one in theirs:
        twin = next((each for each in invented if each.power == one.power), None)
        if twin is None:
            lost.append(one)
        else:
            invented.remove(twin)
    return lost, invented


def _apart(some: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """Figures that the other side does not have in digits, and perhaps has in words."""
    theirs = {value for other in others for value in other.values}
    return [figure for figure in some if theirs.isdisjoint(figure.values)]


def _is_sized(scale: Scale, found: Sequence[Figure]) -> bool:
    sizes = (size for figure in found for size in figure.values)
    return any(scale.factor <= size < scale.factor * 1000 for size in sizes)
