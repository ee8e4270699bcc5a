"""What every engine promises, whatever it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from coranto.model import Tier


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a route: one engine, one model, one direction.

    Attributes:
        engine: Name of the engine, ``apertium``.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        tier: What its output is good for.
        model: Which model and version, such as ``spa-cat 2.2.0``: part of the memory
            key, so that a new version translates again.
        licence: SPDX expression of the model, or empty where unknown.
    """

    engine: str
    source_lang: str
    target_lang: str
    tier: Tier
    model: str
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """A chain of one or two hops.

    Attributes:
        hops: In the order they are taken.
    """

    hops: tuple[Hop, ...]

    @property
    def source_lang(self) -> str:
        """Where it starts."""
        return self.hops[0].source_lang

    @property
    def target_lang(self) -> str:
        """Where it ends."""
        return self.hops[-1].target_lang

    @property
    def tier(self) -> Tier:
        """The weakest hop's tier."""
        return min((hop.tier for hop in self.hops), key=lambda tier: tier.rank)

    @property
    def name(self) -> str:
        """The languages passed through, ``en-ca-fr``."""
        return "-".join([self.source_lang, *(hop.target_lang for hop in self.hops)])

    @property
    def engines(self) -> str:
        """The engines' names, once each, as in ``apertium+libretranslate``."""
        return "+".join(dict.fromkeys(hop.engine for hop in self.hops))

    @property
    def fingerprint(self) -> str:
        """Engines, models and their order, on which a remembered rendering depends."""
        return ">".join(f"{hop.engine}:{hop.model}" for hop in self.hops)


@dataclass(frozen=True, slots=True)
class Rendering:
    """What came out for one text.

    Attributes:
        text: Plain text, NFC, without the engine's own marks. Empty for an empty
            source, and where an engine gave nothing: the checks judge that.
        unknown: Words the engine did not know and copied.
        failures: Words the engine knew and could not inflect.
    """

    text: str
    unknown: int = 0
    failures: int = 0


class Engine(Protocol):
    """Whatever renders segments."""

    name: str

    async def hops(self) -> tuple[Hop, ...]:
        """Directions that work here and now, as far as is known.

        An engine for which a direction is expensive to start may prove it by a
        self-test when it is first used, and leave it out from then on if it failed.

        Raises:
            EngineUnreachable: The engine does not answer.
        """
        ...

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        """Render ``texts``, one for one and in order.

        Raises:
            EngineUnreachable: The engine does not answer; nothing was rendered.
            EngineFailed: It crashed, hung, or its answer has another shape. A rendering
                that is merely bad is returned: judging it is not the engine's job.
        """
        ...

    async def aclose(self) -> None:
        """Stop processes and connections. Closing twice is allowed."""
        ...
