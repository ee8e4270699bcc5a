"""A billion of the source is the same number in the rendering, whatever it is called.

Bilió, bilião, billion and bilione are a million millions, not a thousand (CLDR compact
decimal formats, patterns for 10^9 and 10^12). An engine that takes one for the other is
put right where the source leaves no doubt; the rest is for the checks to find.
"""

import functools
import re
from dataclasses import dataclass, field
from importlib.resources import files

from coranto.text.figures import Figure, figures
from coranto.text.languages import primary
from coranto.text.scales import scales

# From here on "billion" and its like have false friends; a million is one everywhere.
_DOUBTFUL = 9
_BEHIND_DIGITS = re.compile(r"\D+$")
_CURRENCY = r"[$€£¥]"
_STRAYED = re.compile(
    rf"(?P<number>\d(?:[\d.,]*\d)?)(?P<sign>{_CURRENCY})(?=\s?[^\W\d_])"
)


@dataclass(slots=True)
class _Table:
    """How a language says the powers of ten.

    Attributes:
        words: What stands behind digits, by the power.
        phrases: What an engine makes of it and how it is said, by the power.
    """

    words: dict[int, str] = field(default_factory=dict)
    phrases: dict[int, dict[str, str]] = field(default_factory=dict)


def attached(source: str, target: str, source_lang: str, target_lang: str) -> str:
    """``target`` with scale words behind digits that have the value of the source's.

    Only where no figure of the target has that value yet.
    """
    words = _table(target_lang).words
    printed = figures(target, target_lang)
    missing = [
        figure
        for figure in figures(source, source_lang)
        if not any(figure.value in each.values for each in printed)
    ]
    for each in reversed(printed):
        said = next((one for one in missing if _is_false_friend(one, each)), None)
        word = words.get(said.factor.adjusted()) if said else None
        if word:
            number = _BEHIND_DIGITS.sub("", each.text)
            target = f"{target[: each.start]}{number} {word}{target[each.end :]}"
    return target


def _is_false_friend(said: Figure, printed: Figure) -> bool:
    """Whether the digits are the same and only the scale words differ."""
    scaled = printed.factor not in (1, said.factor)
    return scaled and printed.value / printed.factor == said.value / said.factor


def bare(source: str, target: str, source_lang: str, target_lang: str) -> str:
    """``target`` with the phrases of its table as they are said.

    Args:
        source: Where it speaks of billions and of trillions, nothing is certain, and
            nothing is changed.
        target: Its rendering.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
    """
    powers = {scale.power for scale in scales(source, source_lang)}
    doubtful = {power for power in powers if power >= _DOUBTFUL}
    certain = powers if len(doubtful) == 1 else powers - doubtful
    table = _table(target_lang).phrases
    phrases = {
        phrase: said
        for power in certain
        for phrase, said in table.get(power, {}).items()
    }
    if not phrases:
        return target
    longest_first = sorted(phrases, key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"

    def better(found: re.Match[str]) -> str:
        said = phrases[found[0].lower()]
        return said[0].upper() + said[1:] if found[0][0].isupper() else said

    return re.sub(pattern, better, target, flags=re.IGNORECASE)


def signs(source: str, target: str) -> str:
    """``target`` with a currency's sign before the number where the source has it there.

    Between a number and its "million" a sign tears them apart: "5$ millóns".
    """

    def moved(found: re.Match[str]) -> str:
        before = re.search(rf"{re.escape(found['sign'])}\s?\d", source)
        return found["sign"] + found["number"] if before else found[0]

    return _STRAYED.sub(moved, target)


@functools.cache
def _table(lang: str) -> _Table:
    """The table of ``scales/<lang>.txt``, of the language where its region has none."""
    folder = files("coranto.translate").joinpath("scales")
    named = (folder.joinpath(f"{each}.txt") for each in (lang, primary(lang)))
    path = next((each for each in named if each.is_file()), None)
    table = _Table()
    for line in path.read_text("utf-8").splitlines() if path else ():
        if line and line[0] != "#":
            power, _, rest = line.partition(" ")
            phrase, equals, said = (each.strip() for each in rest.partition("="))
            if equals:
                table.phrases.setdefault(int(power), {})[phrase] = said
            else:
                table.words[int(power)] = phrase
    return table
