"""A term of the house is rendered as the house wants it."""

from collections.abc import Iterator

from coranto.check.standards import Standards
from coranto.model import Finding, Severity, Unit

# Inflection changes the end of a word: this much of a word must be there, and of a short
# one all but its last letter.
_STEM = 0.7
_SHORT = 4


def terminology(unit: Unit, standards: Standards) -> Iterator[Finding]:
    """Find terms of the house that were rendered in another way.

    Yields:
        A loss for a term that must be kept as it is; a doubt for any other, since the
        rendering may be right and only worded otherwise.
    """
    low = unit.target.casefold()
    for term in standards.terms.terms(unit.source, unit.source_lang, unit.target_lang):
        if any(_stands(wanted.casefold(), low) for wanted in term.wanted):
            continue
        severity = Severity.LOSS if term.kept else Severity.DOUBT
        facts = {"said": term.text, "wanted": term.wanted[0]}
        yield Finding(
            "terminology",
            "terminology",
            severity,
            "finding-term",
            source=term.text,
            source_at=term.start,
            facts=facts,
        )


def _stands(wanted: str, text: str) -> bool:
    """Whether every word of ``wanted`` stands in ``text``, in whatever inflection."""
    return wanted in text or all(_stem(word) in text for word in wanted.split())


def _stem(word: str) -> str:
    return word[: max(int(len(word) * _STEM + 0.5), min(len(word) - 1, _SHORT), 1)]
