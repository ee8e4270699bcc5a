"""A pair of texts in a few numbers that tell whether one has all that the other has."""

import math
import re
from dataclasses import dataclass

from coranto.check.evidence import BREAKS, Chances, Evidence, evidence
from coranto.check.lengths import size, stray
from coranto.check.lexicon import NO_LEXICON, Lexicon
from coranto.check.prose import prose
from coranto.check.words import telling
from coranto.model import Unit
from coranto.text.sentences import sentences

_END_CHARACTERS = 20
_ENDED = re.compile(r"[.!?…。！？؟।:：;；][\"'”“»«’)\]」』）*\s]*$")
# "(The sitting was closed)": a bracket ends it as well.
_IN_BRACKETS = re.compile(r"[)\]）]\s*$")
_LOWER_START = re.compile(r"\W*([^\W\d_])")
_OPENING = "(（["
_USUAL_LENGTH = 20


@dataclass(frozen=True, slots=True)
class Measures:
    """What is counted and weighed in a pair.

    Attributes:
        of_source: What the words of the source say.
        of_target: What those of the rendering say.
        values: The numbers by their names, as ``completeness.toml`` weighs them.
    """

    of_source: Evidence
    of_target: Evidence
    values: dict[str, float]


def measures(unit: Unit, chances: Chances, lexicon: Lexicon = NO_LEXICON) -> Measures:
    """Measure ``unit`` with the ``chances`` of its languages, and a lexicon of them."""
    source, target = prose(unit.source), prose(unit.target)
    one, other = unit.source_lang, unit.target_lang
    said = telling(source, one, other, lexicon.source_keys)
    printed = telling(target, other, one, lexicon.target_keys)
    of_source = evidence(said, printed, source, chances)
    of_target = evidence(printed, said, target, chances)
    values = {
        **_lengths(unit, source, target),
        **_structure(unit, source, target),
        **_words("source", of_source),
        **_words("target", of_target),
    }
    values["short x stretch"] = values["short"] * of_source.stretch
    values["long x stretch"] = values["long"] * of_target.stretch
    return Measures(of_source, of_target, values)


def _lengths(unit: Unit, source: str, target: str) -> dict[str, float]:
    said, printed = size(source, unit.source_lang), size(target, unit.target_lang)
    longer = stray(said, printed, unit.source_lang, unit.target_lang)
    short, long = max(0.0, -longer), max(0.0, longer)
    return {
        "short": short,
        "short squared": short * short,
        "long": long,
        "long squared": long * long,
        "a short source": 1 / (1 + said / _USUAL_LENGTH),
    }


def _structure(unit: Unit, source: str, target: str) -> dict[str, float]:
    said = len(sentences(source, unit.source_lang))
    printed = len(sentences(target, unit.target_lang))
    breaks, own = len(BREAKS.findall(source)), len(BREAKS.findall(target))
    breaks_more = (own - breaks) / math.sqrt(1 + max(own, breaks))
    brackets_more = _brackets(target) - _brackets(source)
    return {
        "fewer sentences": max(0, said - printed),
        "more sentences": max(0, printed - said),
        "fewer breaks": max(0.0, -breaks_more),
        "more breaks": max(0.0, breaks_more),
        "fewer brackets": max(0, -brackets_more),
        "more brackets": max(0, brackets_more),
        "no end": float(is_cut(source, target)),
        "no start": float(_starts_low(target) and not _starts_low(source)),
    }


def is_cut(source: str, target: str) -> bool:
    """Whether ``source`` has a mark at its end and ``target`` has none.

    A salutation ends with a comma in one language and with "!" in another: "Dear
    friends," is "Liebe Freunde!" (Duden, Anrede).
    """
    if source.rstrip().endswith("!") and target.rstrip().endswith(","):
        return False
    end = target[-_END_CHARACTERS:]
    ended = _ENDED.search(end) or _IN_BRACKETS.search(end)
    return not ended and bool(_ENDED.search(source[-_END_CHARACTERS:]))


def _starts_low(text: str) -> bool:
    start = _LOWER_START.match(text)
    return bool(start and start[1].islower())


def _brackets(text: str) -> int:
    return sum(map(text.count, _OPENING))


def _words(side: str, found: Evidence) -> dict[str, float]:
    return {
        f"{side} words": math.log(1 + found.words),
        f"{side} total": found.total,
        f"{side} mean": found.total / math.sqrt(1 + found.words),
        f"{side} stretch": found.stretch,
        f"{side} tail": found.tail,
        f"{side} clause": found.clause,
        f"{side} unmet": float(found.met == 0 and found.words > _FEW),
    }


_FEW = 2
