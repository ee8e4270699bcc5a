"""What a source said at one time."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from coranto.model.rights import Signal


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTATION = "quotation"
    CAPTION = "caption"
    """What stands below a picture, a chart or a video."""
    ROW = "row"
    """The first cell of a row of a table."""
    CELL = "cell"
    """A further cell of the same row."""

    @property
    def running(self) -> bool:
        """Whether it is running text, which an excerpt is made of."""
        return self in {self.PARAGRAPH, self.LIST, self.QUOTATION}


class PageKind(StrEnum):
    """What a page is. Only an article is published as one."""

    ARTICLE = "article"
    TEASER = "teaser"
    """The beginning of an article that has to be paid for."""
    CONSENT = "consent"
    """A question about cookies in place of an article."""
    VIDEO = "video"
    LIVE = "live"
    """A live ticker, which goes on changing."""
    MISSING = "missing"
    """A page that says there is nothing here, although it was delivered."""
    LISTING = "listing"
    """A list of other pages."""


class MarkKind(StrEnum):
    """What inline markup says of a range of text."""

    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over a range of a text.

    Attributes:
        start: Offset of the first character.
        end: Offset behind the last character, greater than ``start``.
        kind: What it is.
        href: Absolute http or https address of a link; empty for other kinds.
    """

    start: int
    end: int
    kind: MarkKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that stands by itself: plain text, NFC.

    Attributes:
        kind: What it is on the page. A table is the run of its cells, row by row; an
            empty cell is a dash.
        text: Never empty.
        marks: Its links and emphasis, outer before inner and otherwise in order; they
            nest and never cross.
    """

    kind: BlockKind
    text: str
    marks: tuple[Mark, ...] = ()


def cut(marks: Iterable[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """The part of ``marks`` that lies between two offsets, counted from ``start``."""
    return tuple(
        replace(
            mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start
        )
        for mark in marks
        if mark.start < end and mark.end > start
    )


@dataclass(frozen=True, slots=True)
class Revision:
    """What an article said at one time. Never changed; a correction is a new one.

    Attributes:
        url: Where it was read, in canonical form.
        lang: BCP 47 tag of the language of the text itself.
        headline: Plain text, never empty.
        blocks: The body in reading order, without the headline.
        authors: People, as named on the page; empty where none is named.
        published_at: When the source says it published this, or None.
        updated_at: When the source says it last changed this, or None.
        correction: The source's own correction line, verbatim, or empty.
    """

    url: str
    lang: str
    headline: str
    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    updated_at: datetime | None = None
    correction: str = ""

    @property
    def digest(self) -> str:
        """Hash of the words alone, so that new dates or markup are no new revision.

        Nor is a new picture: captions do not count.
        """
        said = (one.text for one in self.blocks if one.kind is not BlockKind.CAPTION)
        parts = [self.headline, *said, *self.authors]
        words = "\x1f".join(" ".join(part.split()) for part in parts)
        return hashlib.sha256(words.encode()).hexdigest()

    @property
    def silence(self) -> "Revision":
        """The revision without words that follows when the article is gone."""
        return Revision(self.url, self.lang, "", (), published_at=self.published_at)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says about itself: the article on it, before it is taken over.

    Attributes:
        url: Canonical address of the article.
        title: The headline without the site's name, or None.
        authors: People only: no site names, addresses or ids.
        organisation: Who the page states as its author where it names no person, such
            as "BBC News"; else None.
        published_at: Aware UTC, or None.
        updated_at: Aware UTC, or None.
        lang: BCP 47 tag read off the text, or None where there is too little of it.
        blocks: The body in reading order, without the title.
        site_name: The publication, or None.
        licence: URL of a licence the page names, or None.
        rights: Other rights statement, or None.
        signals: All it says about rights, undated.
        declared_lang: BCP 47 tag that the page declares where its text is in another
            language; else None.
        kind: What the page is.
    """

    url: str
    title: str | None
    authors: tuple[str, ...]
    published_at: datetime | None
    updated_at: datetime | None
    lang: str | None
    blocks: tuple[Block, ...]
    site_name: str | None = None
    licence: str | None = None
    rights: str | None = None
    signals: tuple[Signal, ...] = ()
    organisation: str | None = None
    declared_lang: str | None = None
    kind: PageKind = PageKind.ARTICLE
