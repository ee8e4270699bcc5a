"""What every engine promises, whatever it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, runtime_checkable

from coranto.model import Credit, Tier


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a route: one engine, one model, one direction.

    Attributes:
        engine: Name of the engine, ``apertium``.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        tier: What its output is good for.
        model: Which model and version, such as ``spa-cat 2.2.0``: part of the memory
            key, so that a new version translates again. So is whatever else changes the
            answer to the same text, unless :class:`Phrasing` shows it.
        licence: SPDX expression of the model, or empty where unknown.
        attribution: Whom that licence wants named with what the model made, or empty.
    """

    engine: str
    source_lang: str
    target_lang: str
    tier: Tier
    model: str
    licence: str = ""
    attribution: str = ""


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
    def credits(self) -> tuple[Credit, ...]:
        """Whom the licences of its models want named, once each."""
        wanted = [
            Credit(hop.attribution, hop.licence) for hop in self.hops if hop.attribution
        ]
        return tuple(dict.fromkeys(wanted))

    @property
    def fingerprint(self) -> str:
        """Engines, models and their order, on which a remembered rendering depends."""
        return ">".join(f"{hop.engine}:{hop.model}" for hop in self.hops)


class Link(NamedTuple):
    """How much of a stretch of the target says a stretch of the source.

    Attributes:
        source_start: Characters of the source, half-open, counted after NFC and with
            single spaces.
        source_end: Where the stretch of the source ends.
        target_start: Characters of the rendering's text, half-open.
        target_end: Where the stretch of the target ends.
        share: 0 to 1; the shares of one stretch of the target sum to at most 1.
    """

    source_start: int
    source_end: int
    target_start: int
    target_end: int
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Rendering:
    """What came out for one text.

    Attributes:
        text: Plain text, NFC, without the engine's own marks. Empty for an empty
            source, and where an engine gave nothing: the checks judge that.
        unknown: Words the engine did not know and copied.
        failures: Words the engine knew and could not inflect.
        score: The engine's own mean log probability of a piece of the text, at most 0;
            None where it gives none. Compare those of one model only.
        truncated: Whether the engine read or wrote only a part, for its length.
        alignment: Which stretch says which, in the order of the target; empty where
            the engine does not tell.
        alternatives: Other renderings of the same text, best first, where several were
            asked for (:class:`NBest`). They have no alternatives themselves.
        said: The answer as it came, where ``text`` was read from it (:class:`Marking`);
            empty where it is ``text`` itself.
    """

    text: str
    unknown: int = 0
    failures: int = 0
    score: float | None = None
    truncated: bool = False
    alignment: tuple[Link, ...] = ()
    alternatives: tuple["Rendering", ...] = ()
    said: str = field(default="", compare=False, repr=False)


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


@runtime_checkable
class Changing(Protocol):
    """An engine whose directions may become others while it works."""

    async def has_changed(self) -> bool:
        """Whether to ask for ``hops`` again, because others may be offered now."""
        ...


@runtime_checkable
class Phrasing(Protocol):
    """An engine that is sent something else than the text."""

    def phrased(self, text: str, hop: Hop) -> str:
        """What is sent for ``text``: where that is another, so is the question."""
        ...


@runtime_checkable
class Marking(Protocol):
    """An engine whose answers have marks of their own, which are remembered with them."""

    def read(self, said: str) -> Rendering:
        """What an answer says, as rules stand now; empty where it cannot be read."""
        ...


@runtime_checkable
class NBest(Protocol):
    """An engine that can say the same in several ways."""

    async def n_best(
        self, texts: Sequence[str], hop: Hop, count: int
    ) -> list[Rendering]:
        """As ``translate``, each with up to ``count`` - 1 alternatives.

        Raises:
            EngineUnreachable: As ``translate``.
            EngineFailed: As ``translate``.
        """
        ...


@runtime_checkable
class Aligner(Protocol):
    """An engine that can tell afterwards which word of a rendering says which."""

    async def alignments(
        self, pairs: Sequence[tuple[str, str]], hop: Hop
    ) -> list[tuple[Link, ...]]:
        """Links for texts that this engine rendered.

        Args:
            pairs: (source, what ``hop`` made of it).
            hop: The direction.

        Returns:
            As many as came in, in order; empty where it cannot tell.
        """
        ...


class Likelihood(NamedTuple):
    """How likely a model finds a translation that it did not make itself.

    Attributes:
        mean: Mean log probability of the target's pieces, at most 0.
        least: The least likely piece's, at most 0: a changed number or a lost "not"
            shows here, while the mean hardly moves.
    """

    mean: float
    least: float


@runtime_checkable
class Scorer(Protocol):
    """An engine that can judge a translation made elsewhere (forced decoding)."""

    async def likelihoods(
        self, pairs: Sequence[tuple[str, str]], hop: Hop
    ) -> list[Likelihood]:
        """How likely ``hop`` leads from each pair's source to its target, in order.

        Score the pair the other way round too, by the hop back, and take the lesser:
        what was added shows in one direction and what was left out in the other.
        A threshold holds for one model and one direction only.

        Args:
            pairs: (source, target), neither of them empty.
            hop: The direction.

        Raises:
            EngineFailed: The engine crashed or hung.
        """
        ...
