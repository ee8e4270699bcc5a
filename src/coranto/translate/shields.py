"""What an engine might spoil never passes through it: a plain number goes in its place.

A rule-based engine translates "@alguien" and the words of an address, a neural one
changes a letter in them, and either may change a figure. Every engine copies a plain
number and treats it as something that is counted or named.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from coranto.text.figures import Figure, figures
from coranto.text.separators import is_separated, localised
from coranto.text.verbatim import verbatim
from coranto.translate.engine import Link, Rendering

# Plain numbers from here on, without a separator: neither years nor counts that a
# reader would meet. One that stands in the text already stands for nothing, so that a
# text may be shielded again and what was put in first comes back last.
_FIRST = 7301

_NUMBER = re.compile(r"\d(?:.*\d)?", re.DOTALL)
# A number that touches one of these is part of a code, a date or a time.
_STUCK = re.compile(r"[\w/:@#\-–.,=&?%]")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stand-in is, and what belongs there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Shielded:
    """A text of which something was taken out.

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

    def restored(
        self, rendering: Rendering, written: Callable[[str], str] = str
    ) -> Rendering | None:
        """``rendering`` of the text with all back in, its links too.

        Args:
            rendering: Of ``text``.
            written: How the target language writes what was taken out.

        Returns:
            None where a stand-in is lost or doubled: the engine changes plain numbers.
        """
        if not self.kept or not rendering.text:
            return rendering
        said, made = self._places(self.text), self._places(rendering.text)
        whole = sorted(self.kept.values())
        if any(sorted(each.text for each in side) != whole for side in (said, made)):
            return None
        back = [replace(each, text=written(each.text)) for each in made]
        links = tuple(_linked(link, said, back) for link in rendering.alignment)
        return replace(rendering, text=_filled(rendering.text, back), alignment=links)

    def _places(self, text: str) -> list[_Place]:
        pattern = rf"(?<!\d)(?<!\d[.,])(?:{'|'.join(self.kept)})(?![.,]?\d)"
        return [
            _Place(*found.span(), self.kept[found[0]])
            for found in re.finditer(pattern, text)
        ]


def shielded(text: str) -> Shielded:
    """Take addresses, handles and code out of ``text``: what no translation changes.

    Examples:
        >>> shielded("Ask @ana or see https://a.example/b.").text
        'Ask 7301 or see 7302.'
    """
    return _taken_out(text, ((each.start, each.end) for each in verbatim(text)))


def without_figures(text: str, lang: str) -> Shielded:
    """Take each figure that stands alone out of ``text``, for its digits alone.

    The words behind it, such as "million", stay: they are the engine's to translate.

    Examples:
        >>> without_figures("It cost 8,500 euros.", "en").text
        'It cost 7301 euros.'
    """
    return _taken_out(text, _numbers(text, lang))


def figure_writer(source_lang: str, target_lang: str) -> Callable[[str], str]:
    """How ``target_lang`` writes the figures taken out of a text in ``source_lang``."""

    def written(figure: str) -> str:
        separated = is_separated(figure, source_lang)
        return localised(figure, source_lang, target_lang) if separated else figure

    return written


def _taken_out(text: str, places: Iterable[tuple[int, int]]) -> Shielded:
    pieces, kept, at = [], dict[str, str](), 0
    free = (str(number) for number in count(_FIRST) if str(number) not in text)
    for (start, end), stand_in in zip(places, free, strict=False):
        pieces += [text[at:start], stand_in]
        kept[stand_in] = text[start:end]
        at = end
    return Shielded("".join([*pieces, text[at:]]), kept)


def _numbers(text: str, lang: str) -> Iterator[tuple[int, int]]:
    end = 0
    for figure in figures(text, lang):
        number = _NUMBER.match(figure.text)
        if number and figure.start >= end and _is_alone(text, figure, number):
            end = figure.start + number.end()
            yield figure.start, end


def _is_alone(text: str, figure: Figure, number: re.Match[str]) -> bool:
    before = text[: figure.start][-1:]
    after = text[figure.start + number.end() :]
    # A mark that ends the sentence or a clause is followed by a space.
    closed = re.sub(r"^[.,:%](?=\s|$)", "", after)[:1]
    return not _STUCK.match(before) and not _STUCK.match(closed)


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
