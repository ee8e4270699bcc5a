"""What a source said at one time."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that stands by itself: plain text, NFC, no markup."""

    kind: BlockKind
    text: str


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
        """Hash of the words alone, so that new dates or markup are no new revision."""
        parts = [self.headline, *(block.text for block in self.blocks), *self.authors]
        words = "\x1f".join(" ".join(part.split()) for part in parts)
        return hashlib.sha256(words.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says about itself: the article on it, before it is taken over.

    Attributes:
        url: Canonical address of the article.
        title: The headline without the site's name, or None.
        authors: People only: no site names, addresses or ids.
        published_at: Aware UTC, or None.
        updated_at: Aware UTC, or None.
        lang: BCP 47 tag read off the text, or None where there is too little of it.
        blocks: The body in reading order, without the title.
        site_name: The publication, or None.
        licence: URL of a licence the page names, or None.
        rights: Other rights statement, or None.
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
