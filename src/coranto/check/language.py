"""A rendering is in the language it claims to be in."""

from collections.abc import Iterator, Sequence

from coranto.model import Finding, Severity, Unit
from coranto.text.languages import kin, likelihoods, primary

# A sentence is judged only with so many letters, and only when another language is all
# but certain and its own all but excluded: lists of names look like anything.
LEAST_LETTERS = 40
CERTAIN = 0.9
EXCLUDED = 0.02


def language(unit: Unit) -> Iterator[Finding]:
    """Find a sentence in another language than it should be.

    Near relatives (es and gl, da and nb) pass for each other.

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
    if sum(character.isalpha() for character in text) < LEAST_LETTERS:
        return ""
    shares = likelihoods(text)
    best = max(shares, key=lambda tag: shares[tag])
    own = primary(lang)
    if best == own or kin(best, own) or own not in shares:
        return ""
    return best if shares[best] >= CERTAIN and shares[own] <= EXCLUDED else ""


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
