"""Segment pairs in, findings out.

In: a sentence and its rendering, or a whole article of them, and the standards of the
house. Out: what can be shown to be wrong. Never: I/O, a clock, a model of translation,
or a decision about what to do.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from coranto.check.calendar import calendar
from coranto.check.completeness import completeness, completeness_measured
from coranto.check.consistency import consistency
from coranto.check.coverage import coverage, unable
from coranto.check.currency import currency
from coranto.check.empty import article_empty, empty
from coranto.check.language import article_language, language
from coranto.check.markup import markup
from coranto.check.names import names
from coranto.check.negation import negation
from coranto.check.numbers import numbers
from coranto.check.places import places
from coranto.check.quotes import quotes
from coranto.check.repetition import repetition
from coranto.check.signals import signals, signals_measured
from coranto.check.standards import NONE, Standards, Threshold
from coranto.check.terminology import terminology
from coranto.check.units import units
from coranto.check.untranslated import untranslated
from coranto.check.version import version
from coranto.model import Finding, Rendition, Unit

__all__ = [
    "NAMES",
    "Standards",
    "check_pair",
    "checked",
    "findings",
    "unable",
    "version",
]

ByUnit = Callable[[Unit], Iterable[Finding]]
ByStandards = Callable[[Unit, Standards], Iterable[Finding]]
ByArticle = Callable[[Sequence[Unit]], Iterable[Finding]]
ByMeasure = Callable[[Unit, Standards], Iterable[tuple[Threshold, float]]]
# Findings with the number of the sentence that they are about.
AcrossArticle = Callable[[Sequence[Unit], Standards], Iterable[tuple[int, Finding]]]

# Every check there is. A check is a function that is called as its findings are, and is
# listed here; its label for readers is the message "check-" and its name.

# What these find is all there is to say of a sentence; the others look only at one that
# they pass.
DECISIVE: tuple[ByUnit, ...] = (empty, untranslated, language)
BY_UNIT: tuple[ByUnit, ...] = (
    numbers,
    calendar,
    currency,
    units,
    places,
    names,
    negation,
    quotes,
    markup,
    repetition,
)
BY_STANDARDS: tuple[ByStandards, ...] = (completeness, terminology, signals)
ACROSS_ARTICLE: tuple[AcrossArticle, ...] = (consistency,)
BY_ARTICLE: tuple[ByArticle, ...] = (article_empty, article_language)

# What a check measures, for each that has thresholds: they can be calibrated.
MEASURED: Mapping[str, ByMeasure] = {
    "completeness": completeness_measured,
    "signals": signals_measured,
}

NAMES = tuple(
    check.__name__ for check in (*BY_UNIT, *BY_STANDARDS, *ACROSS_ARTICLE, *DECISIVE)
)
_DECISIVE_NAMES = tuple(check.__name__ for check in DECISIVE)


def check_pair(
    source: str,
    target: str,
    source_lang: str,
    target_lang: str,
    standards: Standards = NONE,
) -> tuple[Finding, ...]:
    """All that is wrong with ``target`` as a translation of ``source``, the worst first.

    Args:
        source: A sentence or a short paragraph, plain text.
        target: Its translation.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        standards: Thresholds for the pair of languages, if there are any.

    Examples:
        >>> [found] = check_pair("At least 120 boats.", "Almenys 12 barques.", "en", "ca")
        >>> found.check, found.severity.name, found.facts
        ('numbers', 'CONTRADICTION', {'said': '120', 'printed': '12'})
    """
    return findings(Unit(source, target, source_lang, target_lang), standards)


def findings(unit: Unit, standards: Standards = NONE) -> tuple[Finding, ...]:
    """All that the checks find in ``unit`` by itself, the worst first.

    A rendering that is empty, copied or in another language is said to be that, and
    nothing else: what is missing in it is then no news.
    """
    for decisive in DECISIVE:
        if found := tuple(decisive(unit)):
            return found
    details = [each for check in BY_UNIT for each in check(unit)]
    details += [each for check in BY_STANDARDS for each in check(unit, standards)]
    return _worst_first(details)


def checked(rendition: Rendition, standards: Standards = NONE) -> Rendition:
    """``rendition`` with all that the checks find, sentence by sentence and as a whole.

    Findings of an earlier check are replaced; what was looked at and the version are
    noted.
    """
    units = judged(rendition.units, standards)
    whole = tuple(each for check in BY_ARTICLE for each in check(units))
    return replace(
        rendition,
        units=tuple(units),
        findings=whole,
        coverage=coverage(units, NAMES, _DECISIVE_NAMES, standards),
        checker=version(standards),
    )


def judged(units: Sequence[Unit], standards: Standards = NONE) -> list[Unit]:
    """``units`` of one article with all that the checks find in each, the worst first.

    As many as came in, in the same order; findings of an earlier check are replaced.
    """
    found = [replace(unit, findings=findings(unit, standards)) for unit in units]
    for check in ACROSS_ARTICLE:
        for number, finding in check(found, standards):
            unit = found[number]
            if not _is_decided(unit) and not _is_told(unit, finding):
                found[number] = replace(
                    unit, findings=_worst_first([*unit.findings, finding])
                )
    return found


def _is_told(unit: Unit, found: Finding) -> bool:
    """Whether the sentence alone says as much of the same words."""
    return any(
        each.source_at == found.source_at and each.severity >= found.severity
        for each in unit.findings
    )


def _is_decided(unit: Unit) -> bool:
    return any(found.check in _DECISIVE_NAMES for found in unit.findings)


def _worst_first(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda each: -each.severity))
