"""What a source lets be done with its words, and what that was read from."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from coranto.model.licence import Licence


class Rights(StrEnum):
    """How much of a source's text may be republished, most first."""

    FULL = "full"
    """The whole text."""
    EXCERPT = "excerpt"
    """Headline, first sentences up to 300 characters, link."""
    HEADLINE = "headline"
    """Headline and link."""
    NONE = "none"
    """Nothing."""

    @property
    def rank(self) -> int:
        """0 for nothing, growing with what may be shown."""
        return -list(Rights).index(self) + len(Rights) - 1


class SignalKind(StrEnum):
    """What a signal speaks of."""

    LICENCE = "licence"
    """Address or name of a licence."""
    RIGHTS = "rights"
    """A statement in words, such as a copyright notice or the name of a holder."""
    ROBOTS = "robots"
    """Rules of a robots meta element or an ``X-Robots-Tag`` header."""
    TDM = "tdm-reservation"
    """0 or 1, for whether text and data mining is reserved, as W3C TDMRep has it."""
    TDM_POLICY = "tdm-policy"
    """Address of a TDM policy."""
    RSL = "rsl"
    """What an RSL document says of the page, as ``prohibits: ai-input``."""
    FREE = "isAccessibleForFree"
    """Whether the page can be read without paying (schema.org)."""
    REFUSED = "refused"
    """Why the page may no longer be read."""


UNREADABLE = "cannot be read"
"""Value of an RSL signal for a document that is named and cannot be had."""


class Where(StrEnum):
    """Where a signal was read."""

    HEADER = "header"
    """A header of the answer that brought the page."""
    PAGE = "page"
    """The page itself."""
    FEED = "feed"
    """The entry of the feed, or the feed."""
    SITE = "site"
    """A file about the whole site, such as ``/.well-known/tdmrep.json``."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing a source said about its rights in an article.

    Attributes:
        kind: What it speaks of.
        value: What was said, verbatim.
        where: Where it was read.
        name: Name of the header or element, or address of the file.
        at: When it was first read with this value, or None where nobody noted it. Two
            signals are equal that say the same in the same place at any time.
    """

    kind: SignalKind
    value: str
    where: Where
    name: str
    at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Terms:
    """What may be done with an article, and why.

    Attributes:
        rights: How much of its text may be shown.
        index: Whether search engines may list what is shown of it.
        limit: Characters of an excerpt, or None for as many as usual.
        licence: The licence it is under, or None where none is known.
        reason: What decided how much may be shown, as the end of a message key:
            ``declared``, ``default``, ``licence``, ``commercial``, ``reserved``,
            ``robots``, ``paywall``, ``refused``, ``expired``.
        silence: What forbids a translation, the headline's included, likewise:
            ``derivatives``, ``reserved``, ``robots``; empty where nothing does.
        because: The signals that decided either, in the order they were read; empty
            where none did.
    """

    rights: Rights = Rights.EXCERPT
    index: bool = True
    limit: int | None = None
    licence: Licence | None = None
    reason: str = "default"
    silence: str = ""
    because: tuple[Signal, ...] = ()

    @property
    def translate(self) -> bool:
        """Whether it may be translated."""
        return not self.silence
