"""Which of the routes of one tier is taken: the cheapest, unless its operator wants another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coranto.translate.engine import Route


@dataclass(frozen=True, slots=True)
class Choice:
    """The operator's word on engines that are as good.

    Attributes:
        prices: Of a million characters, by engine; those left out cost nothing.
        preferred: Engines that go before all others, whatever they cost, the first
            first.
    """

    prices: Mapping[str, float] = field(default_factory=dict)
    preferred: Sequence[str] = ()

    def rank(self, route: Route) -> tuple[int, float]:
        """What makes one route go before another: the least is the best."""
        engines = [hop.engine for hop in route.hops]
        return max(map(self._place, engines)), sum(map(self.price, engines))

    def price(self, engine: str) -> float:
        """What a million characters cost, from 0 up."""
        return self.prices.get(engine, 0.0)

    def _place(self, engine: str) -> int:
        places = [place for place, name in enumerate(self.preferred) if name == engine]
        return places[0] if places else len(self.preferred)


NO_CHOICE = Choice()
