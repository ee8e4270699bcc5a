"""Thirty stays thirty, where no digit says so."""

from collections.abc import Iterable, Sequence

from coranto.model import Unit
from coranto.text.figures import Figure
from coranto.text.numberwords import Spelled, spelled, spells

_CENTURY = 100
_LAST_YEAR = 2100


def respelled(
    unit: Unit, said: Sequence[Figure], printed: Sequence[Figure]
) -> Iterable[tuple[Spelled, Spelled]]:
    """Compare "thirty people" with "cuarenta personas".

    Args:
        unit: The sentence and its rendering.
        said: The figures of the source.
        printed: The figures of the rendering.

    Returns:
        What is said and what is printed instead, where each side has a number in words that the other has neither
        in words nor in digits. One side alone may have put it otherwise. Of 3,320 human
        translations between languages with spaces, none did so on both sides.
    """
    lost = _apart(unit.source, unit.source_lang, unit.target, unit.target_lang, printed)
    invented = _apart(
        unit.target, unit.target_lang, unit.source, unit.source_lang, said
    )
    return zip(lost, invented, strict=False)


def _apart(
    text: str, lang: str, other: str, other_lang: str, figures: Sequence[Figure]
) -> list[Spelled]:
    """The numbers in words of ``text`` that the other side has in no way."""
    # "The eighties" may be the 1980s.
    values = {value for each in figures for value in each.values}
    values |= {value % _CENTURY for value in values if value <= _LAST_YEAR}
    return [
        each
        for each in spelled(text, lang)
        if each.value not in values and not spells(other, each.value, other_lang)
    ]
