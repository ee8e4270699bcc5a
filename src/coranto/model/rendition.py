"""A revision in one language, sentence beside sentence."""

from dataclasses import dataclass, field
from enum import StrEnum

from coranto.model.article import BlockKind, Mark
from coranto.model.finding import Finding, Severity


class Tier(StrEnum):
    """What a route of engines is good for."""

    TEST = "test"
    """Proves that the engine works; never published, whatever its checks say."""
    GIST = "gist"
    """Tells what it is about; headline and summary only."""
    ROUGH = "rough"
    """Readable, published with a stronger label."""
    PUBLISH = "publish"
    """Published when the checks pass."""

    @property
    def rank(self) -> int:
        """0 for the weakest tier, growing with quality."""
        return list(Tier).index(self)


class Scope(StrEnum):
    """How much of a revision was rendered."""

    FULL = "full"
    EXCERPT = "excerpt"
    HEADLINE = "headline"


class State(StrEnum):
    """The life of a rendition: the first three are on the way, the others final.

    What is final goes back to ``NEW`` or ``CHECKED`` when there is reason to decide anew,
    but only while its revision stands: of an older one nothing is published any more.
    """

    NEW = "new"
    TRANSLATED = "translated"
    CHECKED = "checked"
    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"
    OVERTAKEN = "overtaken"
    """Its article said other words before this was out."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A rendering that was tried and set aside for a better one.

    Attributes:
        way: How it was made, as ``Unit.way``.
        target: The rendering; empty where none came out.
        findings: What the checks say of it.
        marks: Links and emphasis that found their words in it.
    """

    way: str
    target: str
    findings: tuple[Finding, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class EngineReport:
    """What an engine says of its own rendering.

    Attributes:
        engine: Which model says so, for the numbers of one are not those of another.
        score: Mean log probability of a piece of the rendering, at most 0; None where
            the engine gives none.
        reverse: The lowest log probability of a piece of the source, had it been
            rendered from the rendering; None where nobody asked.
        unknown: Words the engine did not know and copied.
        truncated: Whether it read or wrote only a part, for its length.
    """

    engine: str = ""
    score: float | None = None
    reverse: float | None = None
    unknown: int = 0
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment beside its rendering in one language.

    Attributes:
        source: The sentence as published: plain text, NFC.
        target: Its rendering; empty where the engine gave none.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        block: Number of the block it stands in, from 0; the headline is -1.
        kind: What that block is.
        printed: False where the rendering is not fit to print, so that readers
            are shown the source with the reason.
        findings: What the checks say of it.
        marks: Links and emphasis of ``source``.
        target_marks: Those of them that found their words in ``target``.
        way: How the rendering was made, where it is a second attempt:
            ``protected numbers``, ``clauses``, ``by es-fr``; empty for the first.
        tried: The other attempts, in their order.
        signals: What the engine says of it; None where nothing is known.
        recased: ``source`` written as a sentence, where it is a headline in which every
            word is large; of the same length.
    """

    source: str
    target: str
    source_lang: str
    target_lang: str
    block: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    printed: bool = True
    findings: tuple[Finding, ...] = ()
    marks: tuple[Mark, ...] = ()
    target_marks: tuple[Mark, ...] = ()
    way: str = ""
    tried: tuple[Trial, ...] = ()
    signals: EngineReport | None = None
    recased: str = ""

    @property
    def asked(self) -> str:
        """What an engine is given to render."""
        return self.recased or self.source

    @property
    def worst(self) -> Severity | None:
        """The gravest finding, or None for a clean unit."""
        return max((finding.severity for finding in self.findings), default=None)


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom the licence of a model wants named with what the model made.

    Attributes:
        name: The model and who made it.
        licence: SPDX expression.
    """

    name: str
    licence: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """A revision in one language.

    Attributes:
        lang: BCP 47 tag of the rendering.
        units: Headline first, then the body in reading order, as far as ``scope``.
        scope: How much of the revision was rendered.
        engine: Name of the engine or engines, ``apertium``; empty for an original.
        route: The hops taken, ``en-ca-fr``; empty for an original.
        tier: The weakest hop's tier.
        findings: About the article as a whole.
        coverage: How many of the units each check looked at, by its name; 0 for one
            that has no table for the languages.
        checker: Version of the checker that found its findings; empty before.
        credits: Whom the licences of its models want named.
        taken_up: How often it had been taken up again when it was made.
    """

    lang: str
    units: tuple[Unit, ...]
    scope: Scope = Scope.FULL
    engine: str = ""
    route: str = ""
    tier: Tier = Tier.PUBLISH
    findings: tuple[Finding, ...] = ()
    coverage: dict[str, int] = field(default_factory=dict)
    checker: str = ""
    credits: tuple[Credit, ...] = ()
    taken_up: int = 0
