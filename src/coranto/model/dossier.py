"""What the records tell of one source, all its articles together."""

from dataclasses import dataclass
from datetime import datetime

from coranto.model.condition import Condition
from coranto.model.rights import Rights, Signal
from coranto.model.source import Source


@dataclass(frozen=True, slots=True)
class FeedReport:
    """A feed that is read.

    Attributes:
        url: Its address.
        condition: How it is.
        asked_at: When it was last asked, or None.
    """

    url: str
    condition: Condition
    asked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What may be done with some articles, and why.

    Attributes:
        rights: As of :class:`coranto.model.Terms`.
        reason: Likewise.
        silence: Likewise.
        articles: How many they are.
    """

    rights: Rights
    reason: str
    silence: str
    articles: int


@dataclass(frozen=True, slots=True)
class Saying:
    """What a source said about its rights, once for all articles.

    Attributes:
        signal: What was said, with the time when it was first read in any of them.
        articles: In how many it was read.
        decides: Whether it decides what may be done with any of them.
    """

    signal: Signal
    articles: int
    decides: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the records tell of one source.

    Attributes:
        source: Who it is.
        feeds: Where it announces its articles.
        found: How many articles were found in them.
        out: How many of those are out in one edition.
        changed: How often it changed or corrected an article.
        withdrawn: How often it withdrew one.
        judged: How many articles the rest speaks of: the latest that were read.
        outcomes: What may be done with those, the most frequent first.
        sayings: What was said in those, what decides first, then the most frequent.
    """

    source: Source
    feeds: tuple[FeedReport, ...]
    found: int
    out: int
    changed: int
    withdrawn: int
    judged: int
    outcomes: tuple[Outcome, ...]
    sayings: tuple[Saying, ...]
