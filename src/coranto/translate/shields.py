"""What is the same in every language never passes through an engine.

A rule-based engine translates "@alguien" and the words of an address, a neural one
changes a letter in them. So a plain number goes in their place, which every engine copies
and treats as something that is counted or named, and they are put back afterwards.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from coranto.text.verbatim import verbatim
from coranto.translate.engine import Link, Rendering

# Beyond those of protection.py, which may stand in the same sentence.
_FIRST = 7401


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stand-in is, and what belongs there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Shielded:
    """A text whose addresses, handles and code were taken out.

    Attributes:
        text: The text with a stand-in for each.
        kept: What was taken out, by its stand-in.
    """

    text: str
    kept: dict[str, str]

    @property
    def is_bare(self) -> bool:
        """Whether nothing is left to translate."""
        return bool(self.kept) and not any(map(str.isalpha, self.text))

    def restored(self, rendering: Rendering) -> Rendering | None:
        """``rendering`` of the text with all back in, its links too.

        Returns:
            None where a stand-in is lost or doubled: the engine changes plain numbers.
        """
        if not self.kept or not rendering.text:
            return rendering
        said, made = self._places(self.text), self._places(rendering.text)
        if sorted(each.text for each in said) != sorted(each.text for each in made):
            return None
        links = tuple(_linked(link, said, made) for link in rendering.alignment)
        return replace(rendering, text=_filled(rendering.text, made), alignment=links)

    def _places(self, text: str) -> list[_Place]:
        pattern = rf"(?<!\d)(?<!\d[.,])(?:{'|'.join(self.kept)})(?![.,]?\d)"
        return [
            _Place(*found.span(), self.kept[found[0]])
            for found in re.finditer(pattern, text)
        ]


def shielded(text: str) -> Shielded:
    """Put a plain number in the place of all of ``text`` that no translation changes.

    Examples:
        >>> shielded("Ask @ana or see https://a.example/b.").text
        'Ask 7401 or see 7402.'
    """
    pieces, kept, at = [], dict[str, str](), 0
    free = (str(number) for number in count(_FIRST) if str(number) not in text)
    for each, stand_in in zip(verbatim(text), free, strict=False):
        pieces += [text[at : each.start], stand_in]
        kept[stand_in] = each.text
        at = each.end
    return Shielded("".join([*pieces, text[at:]]), kept)


def _filled(text: str, places: Sequence[_Place]) -> str:
    for place in reversed(places):
        text = text[: place.start] + place.text + text[place.end :]
    return text


def _linked(link: Link, said: Sequence[_Place], made: Sequence[_Place]) -> Link:
    return Link(
        _start(link.source_start, said),
        _end(link.source_end, said),
        _start(link.target_start, made),
        _end(link.target_end, made),
        link.share,
    )


def _start(at: int, places: Sequence[_Place]) -> int:
    """Where ``at`` is when the places are filled; their start for what was inside."""
    inside = (place.start for place in places if place.start < at < place.end)
    return _shifted(next(inside, at), places)


def _end(at: int, places: Sequence[_Place]) -> int:
    inside = (place.end for place in places if place.start < at < place.end)
    return _shifted(next(inside, at), places)


def _shifted(at: int, places: Sequence[_Place]) -> int:
    before = (place for place in places if place.end <= at)
    return at + sum(len(each.text) - (each.end - each.start) for each in before)
