"""Units of measurement and of time, beside the figures that they measure."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.units import format_unit

from coranto.text.figures import Figure, figures
from coranto.text.languages import primary
from coranto.text.vocabulary import Entry, Mention, Vocabulary, table_entries

# The kinds and units of CLDR that newspapers use.
_UNITS = {
    "length": "kilometer meter centimeter millimeter nanometer mile yard foot inch "
    "light-year nautical-mile",
    "mass": "kilogram gram milligram ounce pound tonne ton",
    "duration": "century decade year month week day hour minute second millisecond",
    "area": "square-kilometer square-meter square-mile square-foot hectare acre",
    "volume": "liter milliliter gallon barrel cubic-meter cubic-foot cubic-kilometer",
    "speed": "kilometer-per-hour mile-per-hour meter-per-second knot",
    "power": "watt kilowatt megawatt gigawatt horsepower",
    "digital": "byte kilobyte megabyte gigabyte terabyte megabit",
    "energy": "kilowatt-hour",
    "concentr": "percent",
    "temperature": "celsius fahrenheit",
}
# What one is in the units of the SI (NIST Special Publication 811, appendix B.8).
_METRIC = {
    "mile": (1.609, "kilometer"),
    "yard": (0.9144, "meter"),
    "foot": (0.3048, "meter"),
    "inch": (2.54, "centimeter"),
    "nautical-mile": (1.852, "kilometer"),
    "mile-per-hour": (1.609, "kilometer-per-hour"),
    "knot": (1.852, "kilometer-per-hour"),
    "square-mile": (2.59, "square-kilometer"),
    "square-foot": (0.0929, "square-meter"),
    "acre": (0.4047, "hectare"),
    "cubic-foot": (0.02832, "cubic-meter"),
    "pound": (0.4536, "kilogram"),
    "ounce": (28.35, "gram"),
    "gallon": (3.785, "liter"),
    "fahrenheit": (0.5556, "celsius"),
}
_ROUNDED = 0.05
# Which ton a ton is, the language decides.
_SAME = {"ton": "tonne"}
# One of each plural form in CLDR's languages.
Width = Literal["long", "short"]
_WIDTHS: tuple[Width, ...] = ("long", "short")
_NUMBERS = (1, 2, 3, 5, 11, 100, 1.5)
_NUMBER = re.compile(r"\d[\d.,٫]*")
# The symbols that are no other word; "m" is a metre, a minute, a million or a man, and
# "in" is hardly ever an inch.
_SYMBOLS = frozenset(
    (
        *("km", "cm", "mm", "kg", "mg", "ml", "mL", "ft", "lb", "lbs", "oz", "mph"),
        *("kph", "kW", "MW", "GW", "kWh", "kB", "MB", "GB", "TB", "км", "см", "мм"),
        *("кг", "мг", "мл", "кВт", "МВт", "ГВт", "كم", "كغم", "سم"),
    )
)
_LEAST_WORD = 4
_MARKED = re.compile("[²³°/]")
# "10 long years", "24-hour", "5 and more km"
_GAP = re.compile(r"[\s\u00a0\u202f\-‑]*(?:[^\W\d_]+[\s\u00a0\-‑]+)?")
_RANGE = re.compile(r"\s?(?:[-–—~〜～至到]|(?<=\s)[^\W\d_]{1,4}(?=\s))\s?")
_SIGNS = re.compile(r"[%％]|° ?[CF]\b|℃|℉")
_SIGN_UNITS = {"%": "percent", "％": "percent", "℃": "celsius", "℉": "fahrenheit"}


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with the unit that it measures.

    Attributes:
        figure: The figure.
        unit: The unit, by its name in CLDR (``kilometer``).
        text: As written, from the figure to the unit.
    """

    figure: Figure
    unit: Mention
    text: str

    @property
    def start(self) -> int:
        """Offset of the figure in the text, in characters."""
        return self.figure.start


def measures(text: str, lang: str) -> list[Measure]:
    """The figures of ``text`` that have a unit after them, in order.

    One word may lie between. The first figure of a range has the unit of the second.
    """
    found = figures(text, lang)
    if not found:
        return []
    units = {unit.start: unit for unit in _units(text, primary(lang))}
    return list(_measured(text, found, units))[::-1]


def has_units(lang: str) -> bool:
    """Whether units are known by name in a language; signs are the same in all."""
    return bool(_vocabulary(primary(lang)))


def is_same_quantity(one: Measure, other: Measure) -> bool:
    """Whether two figures say the same in two units, as newspapers round them."""
    for ours in one.unit.values:
        for theirs in other.unit.values:
            if ours != theirs and _is_converted(one.figure, ours, other.figure, theirs):
                return True
            if ours != theirs and _is_converted(other.figure, theirs, one.figure, ours):
                return True
    return False


def _is_converted(one: Figure, unit: str, other: Figure, into: str) -> bool:
    factor, target = _METRIC.get(unit, (0.0, ""))
    if target != into:
        return False
    warmer = 32 if unit == "fahrenheit" else 0
    exact = (float(one.value) - warmer) * factor
    return abs(exact - float(other.value)) <= _ROUNDED * abs(exact)


def _measured(
    text: str, found: Sequence[Figure], units: dict[int, Mention]
) -> Iterator[Measure]:
    after: Figure | None = None
    unit: Mention | None = None
    for figure in reversed(found):
        own = _unit_after(text, figure, units)
        in_range = after and _RANGE.fullmatch(text, figure.end, after.start)
        unit = own or (unit if in_range else None)
        if unit:
            yield Measure(figure, unit, text[figure.start : unit.end])
        after = figure


def _unit_after(text: str, figure: Figure, units: dict[int, Mention]) -> Mention | None:
    gap = _GAP.match(text, figure.end)
    ends = (figure.end, *(() if not gap else range(figure.end, gap.end() + 1)))
    return next((units[end] for end in ends if end in units), None)


def _units(text: str, lang: str) -> list[Mention]:
    signs = [
        Mention(
            match.group(),
            match.start(),
            frozenset({_SIGN_UNITS.get(match.group(), _degrees(match.group()))}),
        )
        for match in _SIGNS.finditer(text)
    ]
    return [*_vocabulary(lang).find(text), *signs]


def _degrees(sign: str) -> str:
    return "fahrenheit" if sign.endswith("F") else "celsius"


@functools.cache
def _vocabulary(lang: str) -> Vocabulary:
    return Vocabulary((*table_entries("units", lang), *_cldr(lang)))


def _cldr(lang: str) -> Iterator[Entry]:
    """The names and symbols of CLDR, in each form that a number asks for."""
    try:
        locale = Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return
    for kind, names in _UNITS.items():
        for unit in names.split():
            for word in _words(f"{kind}-{unit}", locale):
                yield Entry(word, _SAME.get(unit, unit))


def _words(name: str, locale: Locale) -> set[str]:
    shown = {
        (
            width,
            _NUMBER.sub("", format_unit(number, name, width, locale=locale)).strip(),
        )
        for width in _WIDTHS
        for number in _NUMBERS
    }
    # Without a pattern Babel gives back the name.
    return {word for width, word in shown if word != name and _is_word(word, width)}


def _is_word(phrase: str, width: Width) -> bool:
    """Whether a phrase is no abbreviation that is another word too: "in", "dec".

    Where the long form is the short one, Babel has only the short one.
    """
    if not phrase:
        return False
    if width == "long" or phrase in _SYMBOLS or _MARKED.search(phrase):
        return True
    return len(phrase) >= _LEAST_WORD and phrase.isalpha()
