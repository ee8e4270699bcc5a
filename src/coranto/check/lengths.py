"""How long a text is in one language for its length in another.

``lengths/<lang>.toml`` says, of a language, what its characters are worth in characters
of English, without spaces, and how far good translations stray from that:

``letter``, ``ideograph``, ``kana``
    What one is worth.
``freedom``
    Variance of the logarithm of the length that no length of text takes away.
``roughness``
    What comes on top for a text of one character, and falls with its length.
``twice``
    A regular expression for what is said of women and again of men, and counts for
    nothing: "Bürgerinnen und" before "Bürger".

All were fitted with bench/fit_completeness.py on human translations from or into English
(WMT, FLORES; 166 sentences for a direction), but for ca and gl, whose first value is a
mean over 500 sentences of FLORES-200 dev.
"""

import math
import re
from functools import cache
from importlib.resources import files

import msgspec

from coranto.text.languages import primary

_IDEOGRAPH = re.compile(r"[\u3400-\u9fff々]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_SPACE = re.compile(r"\s+")

# A text of a word or two may well double.
_LEAST = 8.0
_DAMPING = 4.0
# Of a text and its rendering in the same language, whose other variances are none.
_LEAST_VARIANCE = 0.001
MOST = 8.0


class Length(msgspec.Struct, frozen=True):
    """What the characters of a language are worth, and how much that varies."""

    letter: float = 1.0
    ideograph: float = 2.5
    kana: float = 1.3
    freedom: float = 0.06
    roughness: float = 2.0
    twice: str = ""


def size(text: str, lang: str) -> float:
    """The length of ``text`` in characters of English, without spaces.

    Examples:
        >>> size("Bürgerinnen und Bürger", "de") == size("Bürger", "de")
        True
    """
    worth = length_of(primary(lang))
    if worth.twice:
        text = re.sub(worth.twice, "", text)
    characters = len(_SPACE.sub("", text))
    ideographs, kana = len(_IDEOGRAPH.findall(text)), len(_KANA.findall(text))
    letters = (characters - ideographs - kana) * worth.letter
    return letters + ideographs * worth.ideograph + kana * worth.kana


def stray(said: float, printed: float, source_lang: str, target_lang: str) -> float:
    """How many standard deviations a rendering is longer than it should be.

    Args:
        said: The size of the source.
        printed: The size of its rendering.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.

    Returns:
        From -8 to 8, below 0 for a rendering that is short.
    """
    one, other = length_of(primary(source_lang)), length_of(primary(target_lang))
    variance = _LEAST_VARIANCE + one.freedom + other.freedom
    variance += (one.roughness + other.roughness) / max(said, _LEAST)
    ratio = math.log((printed + _DAMPING) / (said + _DAMPING))
    return max(-MOST, min(MOST, ratio / math.sqrt(variance)))


@cache
def length_of(language: str) -> Length:
    """What is known of a language; wide guesses where nothing is."""
    path = files("coranto.check").joinpath("lengths", f"{language}.toml")
    if not language.isalpha() or not path.is_file():
        return Length()
    return msgspec.toml.decode(path.read_bytes(), type=Length)
