"""Words that multiply a number: million, mil millones, Milliarde, 億."""

import functools
import re
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

from coranto.text.languages import primary
from coranto.text.letters import WORD

# A number and its scale word stand together, or with a space or hyphen, or in Chinese
# with "more than" between them (300多万 is three million and more).
_GAP = re.compile(r"[- \u00a0\u202f\u2009]?[多余餘]?")
_WORD = re.compile(rf"{WORD}\.?")
# Nobody multiplies further: a row of "mil mil mil" is no number.
_MOST = 15
_FIRST_IDEOGRAPH = "\u2e80"


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale word, or several in a row, as in ``mil millones``.

    Attributes:
        text: As written.
        start: Offset in the text, in characters.
        power: The power of ten it multiplies by.
    """

    text: str
    start: int
    power: int

    @property
    def factor(self) -> Decimal:
        """What it multiplies by."""
        return Decimal(10) ** self.power

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.start + len(self.text)


def scale_at(text: str, at: int, lang: str) -> Scale | None:
    """The scale words that follow a number ending at ``at``, or None."""
    power, end, read = 0, at, at
    while power <= _MOST and (step := _step(text, read, lang)):
        if step[0] == 0 and not power:
            break
        power, read = power + step[0], step[1]
        end = read if step[0] else end
    if not power:
        return None
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    return Scale(text[start:end], start, power)


# Asked again for each figure of a sentence.
@functools.lru_cache(256)
def scales(text: str, lang: str) -> tuple[Scale, ...]:
    """All scale words of ``text`` in order, attached to a number or not.

    Only for scripts with spaces between words.
    """
    found: list[Scale] = []
    for match in _WORD.finditer(text):
        is_new = not found or match.start() >= found[-1].end
        if is_new and (scale := scale_at(text, match.start(), lang)):
            found.append(scale)
    return tuple(found)


def _step(text: str, at: int, lang: str) -> tuple[int, int] | None:
    """The power and the end of the one scale word at ``at``."""
    table = _table(lang)
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    # Chinese and Japanese set no space after the scale: 8020億立方フィート.
    if text[start : start + 1] >= _FIRST_IDEOGRAPH:
        word = next(
            (w for w in (text[start : start + 2], text[start]) if w in table), ""
        )
    else:
        match = _WORD.match(text, start)
        word = match.group() if match else ""
    whole = word.casefold()
    for form in (whole, whole[:-1]) if whole[-1:] == "." else (whole,):
        power = table.get(form)
        if power is None:
            power = _power_of_end(form, lang)
        if power is not None:
            return power, start + len(word)
    return None


def _power_of_end(word: str, lang: str) -> int | None:
    """The power of a compound such as "dreitausend", or None."""
    for end, power in _ends(lang).items():
        if word.endswith(end):
            return power
    return None


@functools.cache
def _ends(lang: str) -> dict[str, int]:
    return {word[1:]: power for word, power in _table(lang).items() if word[0] == "*"}


@functools.cache
def _table(lang: str) -> dict[str, int]:
    """Powers of ten by word, from ``scales/<lang>.txt``."""
    # Bokmål's table serves Nynorsk too.
    name = {"no": "nb", "nn": "nb"}.get(primary(lang), primary(lang))
    table = files("coranto.text").joinpath("scales", f"{name}.txt")
    if not table.is_file():
        return {}
    powers = {}
    for line in table.read_text("utf-8").splitlines():
        if line and line[0] != "#":
            power, stem, *endings = line.split()
            for ending in ("-", *endings):
                powers[(stem + ending[1:]).casefold()] = int(power)
    return powers
