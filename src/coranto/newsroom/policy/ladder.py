"""What is tried with a sentence that failed, in which order, and when that ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coranto.model import Unit
from coranto.newsroom.policy.verdict import verdict
from coranto.text.clauses import clauses
from coranto.translate.engine import Route
from coranto.translate.shields import without_figures

# Other wordings that an engine is asked for.
MOST_WORDINGS = 4

# Other routes that a failed sentence is sent by. Each costs about as much as the first.
MOST_OTHER_ROUTES = 2

# Checks whose doubts are reason enough to render a sentence once more.
AGAIN = frozenset({"negation"})


class Way(StrEnum):
    """How a sentence that failed is rendered once more."""

    WORDING = "another wording"
    """The best of the other wordings that the engine itself thought of."""
    NUMBERS = "protected numbers"
    """With its figures put in by us, so that the engine cannot change them."""
    CLAUSES = "clause by clause"
    """Cut in two, since engines lose their way in long sentences."""
    ROUTE = "another route"
    """By other engines, or through another language."""


# What is made of a sentence in one piece. One in two pieces reads worse, which a doubt
# alone is not worth.
_WHOLE = (Way.WORDING, Way.ROUTE)


@dataclass(frozen=True, slots=True)
class Rung:
    """One thing to try with a sentence that failed.

    Attributes:
        way: How it is rendered.
        route: By which engines.
    """

    way: Way
    route: Route

    @property
    def name(self) -> str:
        """What a unit made this way is marked with, as ``Unit.way``."""
        if self.way is Way.ROUTE:
            return f"by {self.route.name}, {self.route.engines}"
        return self.way.value


def peers(routes: Sequence[Route]) -> list[Route]:
    """Those of ``routes`` whose tier is not below that of the first."""
    least = routes[0].tier.rank
    return [route for route in routes if route.tier.rank >= least]


def ladder(routes: Sequence[Route], *, wordings: bool) -> list[Rung]:
    """What may be tried with a sentence that failed, in this order.

    Args:
        routes: The ways between its languages, that of the first attempt first. None of
            a weaker tier is tried: the label on the page would not be true of it.
        wordings: Whether the first route knows several wordings.
    """
    first, *others = peers(routes)
    return [
        *([Rung(Way.WORDING, first)] if wordings else []),
        Rung(Way.NUMBERS, first),
        Rung(Way.CLAUSES, first),
        *(Rung(Way.ROUTE, other) for other in others[:MOST_OTHER_ROUTES]),
    ]


def next_rung(unit: Unit, rungs: Iterable[Rung]) -> Rung | None:
    """What to try next with ``unit``, or None where it will do or all was tried.

    A "not" that may be lost is worth another try as well, before readers get it with a
    mark: of what may go out, nothing is worse.
    """
    judged = verdict(unit.findings)
    if judged != "block" and not any(each.check in AGAIN for each in unit.findings):
        return None
    tried = {unit.way, *(trial.way for trial in unit.tried)}
    ways = list(Way) if judged == "block" else _WHOLE
    left = (rung for rung in rungs if rung.name not in tried and rung.way in ways)
    return next((rung for rung in left if _may_help(rung.way, unit)), None)


def _may_help(way: Way, unit: Unit) -> bool:
    if way is Way.NUMBERS:
        wrong = any(finding.kind == "numbers" for finding in unit.findings)
        return wrong and bool(without_figures(unit.source, unit.source_lang).kept)
    return way is not Way.CLAUSES or len(clauses(unit.source)) > 1
