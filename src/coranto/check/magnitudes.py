"""A million stays a million where no digit says so."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from coranto.model import Unit
from coranto.text.figures import Figure
from coranto.text.numberwords import spells
from coranto.text.scales import Scale, scales
from coranto.text.shares import shares

# Chinese and Indian numbers go by other steps (万 is 10⁴, lakh is 10⁵) and have no twin.
_STEP = 3

# Half a billion, and what it is.
Shares = Mapping[Scale, Decimal]


def magnitudes(
    unit: Unit, said: Sequence[Figure], printed: Sequence[Figure]
) -> Iterable[tuple[Scale, Scale]]:
    """Compare "millions of people" with "Milliarden Menschen".

    Args:
        unit: The sentence and its rendering.
        said: The figures of the source.
        printed: The figures of the rendering.

    Returns:
        What is said and what is printed instead, where each side has a scale word that the other has neither as a
        word nor in a figure of that size, or the source's half of one is lost. One side
        alone may have put it otherwise.
    """
    theirs = _bare(unit.source, unit.source_lang, said)
    ours = _bare(unit.target, unit.target_lang, printed)
    halved = _shares(theirs, unit.source, unit.source_lang)
    kept = _kept(halved, printed, unit.target, unit.target_lang)
    known = _kept(
        _shares(ours, unit.target, unit.target_lang),
        said,
        unit.source,
        unit.source_lang,
    )
    theirs = _apart_from(theirs, kept, known)
    ours = _apart_from(ours, known, kept)
    changed = [each for each in theirs if each in halved]
    lost, invented = _without_common([e for e in theirs if e not in changed], ours)
    lost = [each for each in lost if not _is_sized(each, _apart(printed, said))]
    invented = [each for each in invented if not _is_sized(each, _apart(said, printed))]
    lost = changed + lost
    return zip(lost, invented, strict=False)


def _bare(text: str, lang: str, found: Sequence[Figure]) -> list[Scale]:
    """Scale words that belong to no figure."""
    return [
        scale
        for scale in scales(text, lang)
        if not scale.power % _STEP
        and not any(each.start <= scale.start < each.end for each in found)
    ]


def _shares(some: Sequence[Scale], text: str, lang: str) -> Shares:
    """Those of ``some`` of which ``text`` says a half or a quarter, and the value."""
    return {
        scale: scale.factor * share
        for scale, share in shares(text, lang)
        if scale in some
    }


def _kept(halved: Shares, others: Sequence[Figure], text: str, lang: str) -> Shares:
    """The ``halved`` that the other side, written ``text``, has in any way."""
    printed = {value for other in others for value in other.values}
    return {
        scale: value
        for scale, value in halved.items()
        if value in printed or spells(text, value, lang)
    }


def _apart_from(some: Sequence[Scale], own: Shares, others: Shares) -> list[Scale]:
    """``some`` without their ``own``, and without what says the ``others``."""
    return [
        each
        for each in some
        if each not in own
        and not any(
            each.factor <= value < each.factor * 1000 for value in others.values()
        )
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
