"""Figures that an engine cannot change, because it never sees them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coranto.text.figures import Figure, figures
from coranto.text.separators import is_separated, localised

# Plain numbers without a separator, such as every engine copies: neither years nor
# counts that a reader would meet, and plural in every language.
_STANDS_FOR = range(7301, 7400)

_NUMBER = re.compile(r"\d(?:.*\d)?", re.DOTALL)
# A number that touches one of these is part of a code, a date or a time.
_STUCK = re.compile(r"[\w/:@#\-–.,=&?%]")


@dataclass(frozen=True, slots=True)
class Protected:
    """A text whose figures were taken out.

    Attributes:
        text: The text with a stand-in for each figure.
        kept: What was taken out, by its stand-in.
    """

    text: str
    kept: dict[str, str]

    def restored(self, rendering: str, source_lang: str, target_lang: str) -> str:
        """``rendering`` with the figures back in, as ``target_lang`` writes them.

        Returns:
            Empty where a stand-in is lost or doubled: then the engine changes even
            plain numbers.
        """
        for stand_in, figure in self.kept.items():
            if len(re.findall(rf"(?<!\d){stand_in}(?!\d)", rendering)) != 1:
                return ""
            separated = is_separated(figure, source_lang)
            ours = localised(figure, source_lang, target_lang) if separated else figure
            rendering = rendering.replace(stand_in, ours)
        return rendering


def protected(text: str, lang: str) -> Protected:
    """Put a plain number in the place of each figure of ``text`` that stands alone.

    The words behind it, such as "million", stay: they are the engine's to translate.

    Examples:
        >>> protected("It cost 8,500 euros.", "en").text
        'It cost 7301 euros.'
    """
    pieces, kept, at = [], {}, 0
    free = (str(number) for number in _STANDS_FOR if str(number) not in text)
    for (start, end), stand_in in zip(_numbers(text, lang), free, strict=False):
        pieces += [text[at:start], stand_in]
        kept[stand_in] = text[start:end]
        at = end
    return Protected("".join([*pieces, text[at:]]), kept)


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
