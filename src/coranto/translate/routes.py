"""The chains of engines between two languages, or the plain word: there is none."""

from collections.abc import Iterable, Iterator, Sequence, Set

from coranto.errors import NoRoute
from coranto.model import Tier
from coranto.text.languages import primary
from coranto.translate import quality
from coranto.translate.choice import NO_CHOICE, Choice
from coranto.translate.engine import Hop, Route

# chrF that a second hop must bring: it costs as much again, and its own mistakes are of
# a kind that chrF hardly sees.
WORTH_A_HOP = 1.0
NONE_DEAD: frozenset[Hop] = frozenset()

Rank = tuple[int, int, int, float, int, float, str]


def plan(
    hops: Iterable[Hop],
    source_lang: str,
    target_lang: str,
    dead: Set[Hop] = NONE_DEAD,
    choice: Choice = NO_CHOICE,
) -> list[Route]:
    """The routes of at most two hops, the best first; at least one.

    A better tier wins, then the closer match of the tags, then the operator's choice and
    the lower price (docs/decisions/0016), then quality as measured: Spanish reaches
    French better by way of Catalan than directly. Where nothing was measured, the
    shorter way wins. A hop of tier test is never taken. Of ways that differ in the
    variety of a language alone, such as Valencian for Catalan, only the best is a route:
    the others say the same once more.

    Args:
        hops: What the engines offer.
        source_lang: BCP 47 tag; a hop from ``pt`` serves ``pt-BR`` too (RFC 4647 §3.4).
        target_lang: BCP 47 tag, matched the same way.
        dead: Hops not to be used.
        choice: What engines cost, and which the operator prefers.

    Raises:
        NoRoute: Nothing leads there, or both are the same language.
    """
    pair = f"{source_lang} to {target_lang}"
    if primary(source_lang) == primary(target_lang):
        raise NoRoute(pair, "is one language; there is nothing to translate")
    alive = [hop for hop in hops if hop not in dead and hop.tier is not Tier.TEST]
    routes = list(_routes(alive, source_lang, target_lang))
    if not routes:
        raise NoRoute(pair, "no engine leads there; see: coranto engine list")
    routes.sort(key=lambda route: _rank(route, source_lang, target_lang, choice))
    best: dict[tuple[tuple[str, str], ...], Route] = {}
    for route in routes:
        best.setdefault(_way(route), route)
    return list(best.values())


def _routes(hops: list[Hop], source_lang: str, target_lang: str) -> Iterator[Route]:
    ends = {primary(source_lang), primary(target_lang)}
    last = [hop for hop in hops if _serves(hop.target_lang, target_lang)]
    for first in hops:
        if not _serves(first.source_lang, source_lang):
            continue
        if first in last:
            yield Route((first,))
        elif primary(first.target_lang) not in ends:
            for second in last:
                if _serves(second.source_lang, first.target_lang):
                    yield Route((first, second))


def _serves(offered: str, wanted: str) -> bool:
    """Whether a hop in ``offered`` will do for ``wanted``: ``pt`` for ``pt-BR``."""
    return f"{wanted.lower()}-".startswith(f"{offered.lower()}-")


def _way(route: Route) -> tuple[tuple[str, str], ...]:
    """Engines and languages in order, whatever the variety."""
    return tuple((hop.engine, primary(hop.target_lang)) for hop in route.hops)


def _rank(route: Route, source_lang: str, target_lang: str, choice: Choice) -> Rank:
    """What makes one route better than another: the least is the best."""
    given = len(route.source_lang) + len(route.target_lang)
    loose = len(source_lang) + len(target_lang) - given
    return (-route.tier.rank, loose, *choice.rank(route), *_merit(route), route.name)


def _merit(route: Route) -> tuple[int, float]:
    """How well known and how good: the least is the best.

    A direct way of unknown quality goes before all others, a chain of unknown quality
    behind them, judged by its weakest hop as far as that is known.
    """
    measured = _measured(route.hops)
    if measured is not None:
        return 1, WORTH_A_HOP * len(route.hops) - measured
    if len(route.hops) == 1:
        return 0, 0.0
    parts = [_measured((hop,)) for hop in route.hops]
    return 2, -min((part for part in parts if part is not None), default=0.0)


def _measured(hops: Sequence[Hop]) -> float | None:
    langs = [hops[0].source_lang, *(hop.target_lang for hop in hops)]
    engines = {hop.engine for hop in hops}
    return quality.chrf(engines.pop(), *langs) if len(engines) == 1 else None
