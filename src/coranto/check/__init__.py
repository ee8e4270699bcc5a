"""Segment pairs in, findings out.

In: a sentence and its rendering. Out: what can be shown to be wrong with it. Never:
I/O, a clock, a model of translation, or a decision about what to do.
"""

from collections.abc import Sequence

from coranto.check.empty import article_empty, empty
from coranto.check.language import article_language, language
from coranto.check.length import length
from coranto.check.numbers import numbers
from coranto.check.untranslated import untranslated
from coranto.model import Finding, Unit

__all__ = ["CHECKS", "article", "findings"]

# What these find is all there is to say of a rendering; the others look only at one
# that they pass.
_DECISIVE = (empty, untranslated, language)
_DETAILED = (numbers, length)
CHECKS = (*_DECISIVE, *_DETAILED)


def findings(unit: Unit) -> tuple[Finding, ...]:
    """All that the checks find in ``unit``, the worst first.

    A rendering that is empty, copied or in another language is said to be that, and
    nothing else: what is missing in it is then no news.
    """
    for check in _DECISIVE:
        if found := tuple(check(unit)):
            return found
    details = [each for check in _DETAILED for each in check(unit)]
    return tuple(sorted(details, key=lambda each: -each.severity))


def article(units: Sequence[Unit]) -> tuple[Finding, ...]:
    """What the checks find in the article that ``units`` make up together."""
    return (*article_empty(units), *article_language(units))
