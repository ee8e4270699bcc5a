"""Who we read, and what their feeds say."""

from dataclasses import dataclass
from datetime import datetime

from coranto.model.dispatch import Dispatch
from coranto.model.rights import Rights, Signal


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher we read, with its rights.

    Attributes:
        key: Short name, unique and stable: letters, digits, dots and hyphens.
        name: What readers are told, as the publisher writes it.
        url: The publisher's own address.
        rights: What may be republished by the operator's word, or None where the
            signals of the source decide.
        lang: BCP 47 tag the publisher declares, or None.
        note: What the operator's word rests on: "agreement of 2026-03-01"; or empty.
        declared_at: When the operator gave that word, or None.
    """

    key: str
    name: str
    url: str
    rights: Rights | None = None
    lang: str | None = None
    note: str = ""
    declared_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """Where a source announces its articles, and what we were told there last.

    Attributes:
        source: Key of its source.
        url: Address of the feed.
        etag: Last ``ETag`` header, verbatim, or empty.
        last_modified: Last ``Last-Modified`` header, verbatim, or empty.
        kind: What it was when last read, as in :class:`FeedDocument`, or empty.
        section: Where the operator put it, its folders with " / " between them, or empty.
    """

    source: str
    url: str
    etag: str = ""
    last_modified: str = ""
    kind: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One element of a feed, as parsed.

    Attributes:
        id: The feed's own identifier, or the link where it gives none.
        link: Absolute http(s) URL of the article, or empty.
        title: Plain text, or empty.
        summary: Plain text, or empty.
        authors: Names as given.
        published_at: Aware UTC, or None where absent or unreadable.
        updated_at: Aware UTC, or None where the feed gives none of its own.
        lang: BCP 47 tag declared for the entry, or None.
        embargoed_at: When it may be published at the earliest, or None.
        dispatch: The whole text, where an agency's item carries it, or None.
        signals: What entry and feed say about rights, undated.
    """

    id: str
    link: str
    title: str
    summary: str = ""
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    updated_at: datetime | None = None
    lang: str | None = None
    embargoed_at: datetime | None = None
    dispatch: Dispatch | None = None
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A sitemap that an index of sitemaps lists.

    Attributes:
        url: Absolute http(s) URL.
        updated_at: When it last changed, or None where the index does not say.
    """

    url: str
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A feed as parsed: entries in the order of the feed.

    Attributes:
        kind: ``rss``, ``atom``, ``rdf``, ``json``, ``sitemap``, ``sitemapindex``,
            ``newsml-g2``, ``newsml``, ``nitf``, ``ninjs``, ``iptc7901`` or ``unknown``.
        title: Plain text, or None.
        lang: BCP 47 tag, or None.
        entries: In feed order.
        link: Home page of the publisher, or None.
        parts: Of an index, the sitemaps it lists; its entries are theirs.
        hub: Address of the hub that pushes it (WebSub), or empty.
        topic: Its own address, as it gives it, or empty.
    """

    kind: str
    title: str | None
    lang: str | None
    entries: tuple[Entry, ...] = ()
    link: str | None = None
    parts: tuple[Part, ...] = ()
    hub: str = ""
    topic: str = ""
