"""A rendering is in the language it claims to be in."""

import re
from collections.abc import Iterator, Sequence

from coranto.check.prose import prose
from coranto.model import Finding, Severity, Unit
from coranto.text.languages import (
    NO_LANGUAGE,
    kin,
    letters,
    likelihoods,
    one_in_writing,
    primary,
)

# Swept over 26 languages of parallel news and encyclopedia text, cut to 60, 100 and 400
# characters: at these values no sentence passed for another language, and nine in ten
# that were in another were found. Near relatives (es, gl, pt, ca) are told apart only
# where their own language is all but excluded.
LEAST_LETTERS = 20
CERTAIN = 0.5
EXCLUDED = 0.02
EXCLUDED_AMONG_KIN = 0.005

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def language(unit: Unit) -> Iterator[Finding]:
    """Find a sentence in another language than it should be.

    Names and addresses are left out, for they look like any language, and so is text with too few
    other words to tell.

    Yields:
        A loss over the whole sentence, with the language it is in.
    """
    found = _wrong(unit.target, unit.target_lang)
    if found:
        yield _finding(unit, found, Severity.LOSS)


def article_language(units: Sequence[Unit]) -> Iterator[Finding]:
    """Find an article whose renderings, taken together, are in another language."""
    body = [unit for unit in units if unit.target]
    if not body:
        return
    whole = "\n".join(unit.target for unit in body)
    found = _wrong(whole, body[0].target_lang)
    if found:
        yield _finding(body[0], found, Severity.CONTRADICTION)


def _wrong(text: str, lang: str) -> str:
    """The language ``text`` is in, if it surely is not ``lang``; else empty."""
    words = " ".join(
        word for word in _WORD.findall(prose(text)) if word == word.lower()
    )
    if letters(words) < LEAST_LETTERS:
        return ""
    shares = likelihoods(words)
    own = {"no": "nb"}.get(primary(lang), primary(lang))
    best = max(shares, key=lambda tag: shares[tag])
    if own not in shares or best == NO_LANGUAGE or one_in_writing(best, own):
        return ""
    most = EXCLUDED_AMONG_KIN if kin(best, own) else EXCLUDED
    return best if shares[best] >= CERTAIN and shares[own] <= most else ""


def _finding(unit: Unit, found: str, severity: Severity) -> Finding:
    facts = {"expected": primary(unit.target_lang), "found": found}
    return Finding(
        "language",
        "untranslated" if found == primary(unit.source_lang) else "non-conformance",
        severity,
        "finding-language",
        unit.source,
        unit.target,
        0,
        0,
        facts,
    )
