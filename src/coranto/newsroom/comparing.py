"""What an article says now beside what it said, both as one extractor reads them.

A better extractor finds other words on the same page, and that is no change by its
publisher. So where the revision that stands was read by another extractor, the page
that it was read from is read again with today's, and like is compared with like.

Where that page is gone, or cannot be read any more, nobody can tell whose change it is.
What the page says now is taken over then, for it may be a correction, and readers are
told nothing but what the publisher itself says of it.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import structlog

from coranto.desk.articles import filed, retraction, revise
from coranto.desk.extract import extract
from coranto.desk.version import version
from coranto.errors import NotAnArticle, Retracted, StoreError
from coranto.model import Page, Revision, Signal
from coranto.newsroom.room import Newsroom
from coranto.store import pages
from coranto.store.articles import ArticleRow
from coranto.store.blobs import Blobs, name_of
from coranto.store.pages import Kept
from coranto.wire.fetch import Fetched

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Found:
    """What was found when an article was read.

    Attributes:
        signals: What the page and the way to it say about rights, undated.
        body: What the article says.
        source: What that was read from, and by which extractor.
        stands: Whether its publisher changed no word of what stands.
        etag: The page's validators, to be sent next time.
        last_modified: As ``etag``.
        before: What stood, as the same extractor reads it; None where that cannot be
            known, or nothing stood.
    """

    signals: Sequence[Signal]
    body: Revision
    source: Kept
    stands: bool
    etag: str
    last_modified: str
    before: Revision | None


class Past:
    """What stands of an article, as today's extractor reads it.

    Args:
        row: The article.
        kept: What it was last read from, or None.
        answer: Its page as it is now.
        blobs: Where the bytes of earlier pages are.
    """

    def __init__(
        self, row: ArticleRow, kept: Kept | None, answer: Fetched, blobs: Blobs
    ) -> None:
        self._row = row
        self._kept = kept
        self._answer = answer
        self._blobs = blobs

    @cached_property
    def words(self) -> Revision | None:
        """What stands; None where nothing does, or it cannot be known."""
        standing = self._row.standing
        if standing is None or standing.canceled:
            return None
        if standing.extractor == version():
            return standing.body
        try:
            return self._read_again()
        except (StoreError, NotAnArticle) as error:
            log.warning(
                "earlier page cannot be read again, so its change is told to nobody",
                article=self._row.id,
                url=self._row.url,
                why=str(error),
            )
            return None

    def says(self, body: Revision) -> bool:
        """Whether ``body``, read by today's extractor, says what stands."""
        standing, kept = self._row.standing, self._kept
        if standing is None or standing.canceled:
            return False
        known = {standing.digest}
        if kept is not None and kept.extractor == version():
            known.add(kept.digest)
        if body.digest in known:
            return True
        return self.words is not None and self.words.digest == body.digest

    def retraction(self, page: Page) -> str:
        """The line by which the publisher takes back what stands, verbatim; else empty.

        Where what stands cannot be read again, the line alone is believed: a text that
        was taken back must not stay out.
        """
        standing = self._row.standing
        line = retraction(page, standing.body) if standing else ""
        return retraction(page, self.words) if line and self.words else line

    def _read_again(self) -> Revision:
        kept = self._kept
        if kept is None:
            raise StoreError(self._row.url, "was not kept when it was read")
        if not kept.hash:
            return filed(self._row.url, kept.entry)
        raw = self._answer.body
        if name_of(raw) != kept.hash:
            raw = self._blobs.get(kept.hash)
        page = extract(
            raw, kept.url, kept.charset, now=kept.read_at, told=kept.entry.title
        )
        return revise(page, kept.entry)


def read(answer: Fetched, row: ArticleRow, past: Past, at: datetime) -> Found:
    """What the page and the way to it say about rights, and its words.

    Raises:
        NotAnArticle: It is none.
        Retracted: Its publisher takes it back.
    """
    told: Sequence[Signal]
    if row.entry.dispatch is not None:
        told, body = row.entry.signals, filed(row.url, row.entry)
    else:
        page = extract(
            answer.body, answer.url, answer.charset, now=at, told=row.entry.title
        )
        if line := past.retraction(page):
            raise Retracted(row.url, line)
        told = [*answer.signals, *page.signals, *row.entry.signals]
        body = revise(page, row.entry)
    stands = past.says(body)
    before = None if stands else past.words
    source = _source(answer, row, body, at)
    validators = answer.etag, answer.last_modified
    return Found(told, body, source, stands, *validators, before)


def _source(answer: Fetched, row: ArticleRow, body: Revision, at: datetime) -> Kept:
    return Kept(
        hash="" if row.entry.dispatch is not None else name_of(answer.body),
        url=answer.url,
        charset=answer.charset,
        content_type=answer.content_type,
        entry=row.entry,
        extractor=version(),
        digest=body.digest,
        read_at=at,
    )


async def past(room: Newsroom, row: ArticleRow, answer: Fetched) -> Past:
    """What stands of the article, to compare ``answer`` with."""
    kept = await room.records.read(pages.get, row.id) if row.standing else None
    return Past(row, kept, answer, room.blobs)


async def keep(room: Newsroom, source: Kept, raw: bytes) -> None:
    """Keep the bytes of a page, before a row says that they are kept.

    Where they cannot be, a later change is told to nobody if the extractor changes too;
    that is no reason to leave the article unread.
    """
    if not source.hash or not room.settings.store.keep_pages_days:
        return
    await room.records.write(pages.expect, source.hash, source.read_at)
    try:
        await asyncio.to_thread(room.blobs.put, raw)
    except StoreError as error:
        log.warning("page not kept", url=source.url, why=str(error))
