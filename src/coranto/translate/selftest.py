"""No direction is trusted before it has translated a sentence."""

import asyncio
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from coranto.errors import EngineFailed
from coranto.translate.engine import Engine, Hop, Rendering

# A sound mode fails on none of the words; the broken ones of Debian 12 on most.
MOST_FAILURES = 0.2
# Mean log probability of a piece. A model that knows its languages gives -0.2 to -1.2 to
# a plain sentence (measured on our own); random weights gave -6.7.
LEAST_SCORE = -3.0
# Private use, surrogates, control characters, unassigned code points: what stray
# memory looks like. Format characters (Cf) are text in some scripts.
_NO_TEXT = frozenset({"Cc", "Co", "Cs", "Cn"})


@dataclass(frozen=True, slots=True)
class Proof:
    """How a direction did in its self-test.

    Attributes:
        hop: The direction.
        sentence: What it was given; empty where we have no sentence in the language.
        output: What came back; empty where nothing did.
        flaw: What is wrong with it, or empty.
        took_s: Seconds, start of the engine included.
    """

    hop: Hop
    sentence: str
    output: str
    flaw: str
    took_s: float


def sentence(lang: str) -> str:
    """A sentence in ``lang``, or in the language that the tag is a variety of.

    Returns:
        Plain text, or empty where there is none.
    """
    known = _sentences()
    return known.get(lang) or known.get(lang.partition("-")[0], "")


def flaw(source: str, rendering: Rendering) -> str:
    """What shows that ``rendering`` is no translation of ``source``.

    Returns:
        A phrase for the operator, or empty where nothing is wrong with it.
    """
    text = rendering.text
    words = max(len(source.split()), 1)
    score = 0.0 if rendering.score is None else rendering.score
    flaws = {
        "the answer is empty": not text.strip(),
        "the answer holds characters that are no text": any(
            unicodedata.category(char) in _NO_TEXT for char in text
        ),
        f"{rendering.failures} of {words} words could not be translated": (
            rendering.failures >= MOST_FAILURES * words
        ),
        "the answer is the text that was sent": text.casefold() == source.casefold(),
        "the answer does not come to an end": rendering.truncated,
        "the engine itself does not believe its answer": score < LEAST_SCORE,
    }
    return next((flaw for flaw, is_there in flaws.items() if is_there), "")


async def proof(engine: Engine, hop: Hop) -> Proof:
    """Let ``engine`` translate our sentence by ``hop``, and judge the answer.

    Raises:
        EngineUnreachable: The engine does not answer at all.
    """
    text = sentence(hop.source_lang)
    if not text:
        return Proof(hop, "", "", "there is no sentence in this language", 0.0)
    clock = asyncio.get_running_loop().time
    began = clock()
    try:
        (rendering,) = await engine.translate([text], hop)
    except EngineFailed as error:
        return Proof(hop, text, "", error.why, clock() - began)
    return Proof(hop, text, rendering.text, flaw(text, rendering), clock() - began)


@cache
def _sentences() -> dict[str, str]:
    raw = files("coranto.translate").joinpath("selftest.toml").read_bytes()
    return msgspec.toml.decode(raw, type=dict[str, str])
