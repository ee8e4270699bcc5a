"""What readers of one language are given."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from coranto.model.article import Revision
from coranto.model.dispatch import PubStatus
from coranto.model.rendition import Rendition
from coranto.model.rights import Rights, Signal, Terms
from coranto.model.source import Source


class NoticeKind(StrEnum):
    """What happened to a published article."""

    UPDATE = "update"
    """The source changed its text and does not say that it was wrong."""
    RETITLE = "retitle"
    """The source changed the headline alone."""
    CORRECTION = "correction"
    """The source changed its text and says so itself, in a correction line."""
    WITHDRAWAL = "withdrawal"
    """The source withdrew it; every language dropped it."""
    RECHECK = "recheck"
    """A better check judged one translation of it otherwise."""
    REMOVAL = "removal"
    """This site took it out of every language. Its source may say it still."""

    @property
    def is_change(self) -> bool:
        """Whether the source said other words than before, and not none."""
        return self in (NoticeKind.UPDATE, NoticeKind.RETITLE, NoticeKind.CORRECTION)


@dataclass(frozen=True, slots=True)
class Notice:
    """An entry of the public ledger about one article.

    Attributes:
        kind: What happened.
        at: When we learned of it.
        article: Number of the article.
        source_name: The publisher's name.
        source_url: Address of the article at the publisher.
        source_lang: BCP 47 tag of the texts below.
        headline: The publisher's headline before the change; empty after a withdrawal.
        line: The publisher's own correction line, verbatim, or empty.
        changes: Sentences replaced, as (before, after); either may be empty.
        path: Path of the article's page below ``/{lang}/``, or empty.
        rights: How much of the article may be shown, as of today.
        lang: BCP 47 tag of the edition it concerns; empty for every edition.
        message: Key of a sentence that says what happened, for a recheck.
        sentences: How many sentences readers see otherwise since a recheck.
        said: What the operator says of a removal, verbatim, in any language; or empty.
    """

    kind: NoticeKind
    at: datetime
    article: int
    source_name: str
    source_url: str
    source_lang: str
    headline: str = ""
    line: str = ""
    changes: tuple[tuple[str, str], ...] = ()
    path: str = ""
    rights: Rights = Rights.EXCERPT
    lang: str = ""
    message: str = ""
    sentences: int = 0
    said: str = ""


@dataclass(frozen=True, slots=True)
class Printing:
    """All that press needs to print one article in one language.

    Attributes:
        seq: Place in the outbox; grows with every publication.
        article: Number of the article, stable for ever.
        path: Path of its page below ``/{lang}/``, stable for ever:
            ``2026/11/21/puerto-alba-water-17``.
        lang: BCP 47 tag of the edition.
        pubstatus: Whether readers may see it.
        reason: Message key that says why it is withheld or canceled, or empty.
        source: Who published the original.
        revision: What the source says. Of a canceled article, without words.
        rendition: The revision in ``lang``; of a withheld one, only what may be told.
        first_seen_at: When we first saw the article.
        first_published_at: When it first came out in this language.
        published_at: When this version came out in this language.
        alternates: Languages in which the same article is out, ``lang`` included.
        notices: What happened to it since, newest first.
        terms: What may be done with it, as of today.
        signals: All that was read about rights in it.
    """

    seq: int
    article: int
    path: str
    lang: str
    pubstatus: PubStatus
    reason: str
    source: Source
    revision: Revision
    rendition: Rendition
    first_seen_at: datetime
    first_published_at: datetime
    published_at: datetime
    alternates: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    terms: Terms = field(default_factory=Terms)
    signals: tuple[Signal, ...] = ()

    @property
    def silenced(self) -> bool:
        """Whether this is a translation of what may not be translated."""
        return not (self.original or self.terms.translate)

    @property
    def original(self) -> bool:
        """Whether this is the source's own text, not a translation."""
        return self.lang == self.revision.lang
