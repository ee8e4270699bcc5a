"""What may be done with an article follows from what was said about its rights."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coranto.model import Licence, Rights, Signal, Source, Terms
from coranto.rights.effects import effects, licences


def terms(
    source: Source, signals: Sequence[Signal], at: datetime, *, noncommercial: bool
) -> Terms:
    """What may be done with an article.

    The operator's word holds over every signal. Without it the most restrictive signal
    holds; a licence opens what no signal closes; where nothing is known, an excerpt is
    shown. Every rule with its source: ``docs/rights.md``.

    Args:
        source: Whose article it is.
        signals: All that was read about rights in it.
        at: The present.
        noncommercial: Whether the site is non-commercial, by its operator's word.
    """
    granted = licences(signals)
    strictest = max((found for _, found in granted), key=_strictness, default=None)
    if source.rights is not None:
        return Terms(source.rights, licence=strictest, reason="declared")
    asked = effects(signals, at, noncommercial=noncommercial)
    most = [Rights.FULL if granted else Rights.EXCERPT, *(each.most for each in asked)]
    rights = min(most, key=lambda each: each.rank)
    silencing = [each for each in asked if not each.translate]
    closing = [each for each in asked if each.most is rights is not Rights.FULL]
    deciding = closing if rights is Rights.NONE else [*silencing, *closing]
    why = [each.because for each in deciding] or [signal for signal, _ in granted]
    return Terms(
        rights,
        index=all(each.index for each in asked),
        limit=min((each.limit for each in asked if each.limit), default=None),
        licence=strictest,
        reason=closing[0].reason if closing else "licence" if granted else "default",
        silence=silencing[0].reason if silencing else "",
        because=tuple(dict.fromkeys(why)),
    )


def _strictness(found: Licence) -> tuple[bool, ...]:
    return (
        found.noderivatives,
        found.noncommercial,
        found.sharealike,
        found.attribution,
    )


@dataclass(frozen=True, slots=True)
class Judge:
    """:func:`terms` at one instant, for one site.

    Attributes:
        at: When the question is asked; some signals hold from a time on, or until one.
        noncommercial: Whether the site is non-commercial, by its operator's word.
    """

    at: datetime
    noncommercial: bool

    def __call__(self, source: Source, signals: Sequence[Signal]) -> Terms:
        """What may be done with an article of ``source`` that says ``signals``."""
        return terms(source, signals, self.at, noncommercial=self.noncommercial)
