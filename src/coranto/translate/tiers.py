"""What the operator says of a direction, which goes before what was measured."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from coranto.model import Tier
from coranto.text.languages import primary
from coranto.translate.choice import NO_CHOICE, Choice
from coranto.translate.engine import Hop, Route
from coranto.translate.settings import Settings

# Said of a direction that is not to be used, beside the tiers.
OFF = "off"
WORDS = (Tier.PUBLISH.value, Tier.ROUGH.value, Tier.GIST.value, OFF)
LEAST = (Tier.PUBLISH.value, Tier.ROUGH.value, Tier.GIST.value)


@dataclass(frozen=True, slots=True)
class Tiers:
    """The operator's word on tiers, and on what has the same.

    Attributes:
        said: One of :data:`WORDS` by engine and direction (``apertium en-es``), by
            direction (``en-es``) or by engine. The first of these that is there holds;
            a direction between languages holds for their varieties too.
        least: One of :data:`LEAST` by language: the weakest tier that readers of the
            language are given.
        choice: Which of the routes of one tier is taken.
    """

    said: Mapping[str, str] = field(default_factory=dict)
    least: Mapping[str, str] = field(default_factory=dict)
    choice: Choice = NO_CHOICE

    def applied(self, hops: Iterable[Hop]) -> tuple[Hop, ...]:
        """``hops`` as good as the operator says, without those that are off.

        A hop of tier test stays what it is: nobody can vouch for a model that was made
        to be wrong.
        """
        told = [(hop, self._word(hop)) for hop in hops]
        return tuple(replace(hop, tier=Tier(word)) for hop, word in told if word != OFF)

    def suffices(self, route: Route, target_lang: str) -> bool:
        """Whether readers of ``target_lang`` are given what takes ``route``."""
        own = self.least.get(target_lang, self.least.get(primary(target_lang)))
        return own is None or route.tier.rank >= Tier(own).rank

    def _word(self, hop: Hop) -> str:
        if hop.tier is Tier.TEST:
            return hop.tier
        found = (self.said[name] for name in _names(hop) if name in self.said)
        return next(found, hop.tier)


NOTHING_SAID = Tiers()


def said(settings: Settings) -> Tiers:
    """What ``settings`` say of engines and directions."""
    prices = {engine: budget.price for engine, budget in settings.budgets.items()}
    choice = Choice(prices, settings.prefer)
    return Tiers(settings.tiers, settings.least_tiers, choice)


def _names(hop: Hop) -> Iterator[str]:
    """What may be said of ``hop``, the most specific first."""
    exact = f"{hop.source_lang}-{hop.target_lang}"
    wide = f"{primary(hop.source_lang)}-{primary(hop.target_lang)}"
    yield from (f"{hop.engine} {exact}", f"{hop.engine} {wide}")
    yield from (exact, wide, hop.engine)
