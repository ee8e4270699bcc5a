"""What becomes an article, and what does not and why."""

from collections.abc import Iterable
from datetime import datetime

from coranto.desk.bylines import people
from coranto.desk.detection import language
from coranto.desk.languages import customs
from coranto.errors import NotAnArticle
from coranto.model import Block, BlockKind, Dispatch, Entry, Page, PageKind, Revision

# A news brief has two sentences. Below this, what was found is a caption, a cookie
# notice or the text around a video.
_LEAST_CHARACTERS = 140
# Chinese, Japanese and Korean say the same in less than half the characters.
_DENSE_LANGUAGES = frozenset({"zh", "ja", "ko"})
_DENSE_CHARACTERS = 60

# A page with more headings than paragraphs of prose lists articles instead of being one.
_PROSE_CHARACTERS = 80
_LISTED = 5

_NO_ARTICLES = {
    PageKind.TEASER: "has to be paid for, and only its beginning can be read",
    PageKind.CONSENT: "asks for consent to cookies instead of showing an article",
    PageKind.VIDEO: "shows a video and has no text of its own",
    PageKind.LIVE: "is a live ticker, which goes on changing",
    PageKind.MISSING: "says that there is no such page",
    PageKind.LISTING: "lists other pages and has no text of its own",
}

# A correction line is a line, not an article about a correction.
_CORRECTION_CHARACTERS = 1200


def revise(page: Page, entry: Entry | None = None) -> Revision:
    """What the page says now, as a revision of its article.

    Where the page names no headline, authors or times, the feed's are taken; where it
    has no text but the feed has a summary of enough length, the summary is the body.

    Args:
        page: What was extracted.
        entry: The element of the feed that led there, or None.

    Raises:
        NotAnArticle: There is no text, too little of it, a list of other articles
            instead, no headline, no language, or the page is of a kind that is no
            article. The reason says which.
    """
    if page.kind in _NO_ARTICLES:
        raise NotAnArticle(page.url, _NO_ARTICLES[page.kind])
    blocks = _text(page, entry)
    headline = page.title or (entry.title if entry else "")
    if not headline:
        raise NotAnArticle(page.url, "has no headline")
    lang = page.lang or (entry.lang if entry else None)
    if not lang:
        raise NotAnArticle(page.url, "is in no language that could be told")
    return Revision(
        url=page.url,
        lang=lang,
        headline=headline,
        blocks=blocks,
        authors=page.authors or _authors(page, entry),
        published_at=page.published_at or (entry.published_at if entry else None),
        updated_at=_updated(page, entry),
        correction=correction(blocks, lang),
    )


def filed(url: str, entry: Entry) -> Revision:
    """What an agency sent, as a revision of its article: nothing need be fetched.

    A text of any length is one: the agency filed it, and a flash is a single sentence.

    Args:
        url: What the article is called.
        entry: With its dispatch.

    Raises:
        NotAnArticle: It is a picture or another kind of item, or has no text, no
            headline or no language. The reason says which.
    """
    sent = entry.dispatch or Dispatch()
    if sent.type != "text":
        raise NotAnArticle(url, f"is {sent.type}, not text")
    if not sent.blocks:
        raise NotAnArticle(url, "has no text")
    lang = language(entry.title, sent.blocks, entry.lang)
    if not entry.title:
        raise NotAnArticle(url, "has no headline")
    if not lang:
        raise NotAnArticle(url, "is in no language that could be told")
    return Revision(
        url=entry.link or url,
        lang=lang,
        headline=entry.title,
        blocks=sent.blocks,
        authors=people(entry.authors, lang, (sent.copyrightholder,)),
        published_at=entry.published_at,
        updated_at=entry.updated_at,
        correction=correction(sent.blocks, lang),
    )


def retraction(page: Page, before: Revision) -> str:
    """The line by which the publisher takes the article back, verbatim; else empty.

    It is the title where that newly begins with a marker of its language, such as
    "Retraction:"; or a line that does where most of the text that stood is gone. A
    marker alone proves nothing, because retractions are news as well.

    Args:
        page: What the page says now.
        before: What the article said.
    """
    markers = customs(before.lang).retractions
    title = page.title or ""
    if _opens(title, markers) and not _opens(before.headline, markers):
        return title
    left = {block.text for block in page.blocks}
    gone = sum(block.text not in left for block in before.blocks)
    if 2 * gone <= len(before.blocks):
        return ""
    return next(
        (text for block in page.blocks if _opens(text := block.text, markers)), ""
    )


def correction(blocks: Iterable[Block], lang: str) -> str:
    """The publisher's own correction lines, verbatim, joined by a space; else empty.

    A line counts when it begins with a marker of its language, such as "Correction:",
    "Fe de errores" or "Berichtigung", and the marker is set off: by a colon, a dash,
    a bracket, or as the heading above it.
    """
    found: list[str] = []
    habits, pending = customs(lang), False
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            pending = _is_marker(block.text, habits.corrections)
            continue
        if len(block.text) <= _CORRECTION_CHARACTERS and (
            pending or _is_marked(block.text, habits.corrections)
        ):
            found.append(block.text)
        pending = False
    return " ".join(found)


def _text(page: Page, entry: Entry | None) -> tuple[Block, ...]:
    """The blocks to publish, or the reason why there are none."""
    length = sum(len(block.text) for block in page.blocks)
    dense = (page.lang or "").partition("-")[0] in _DENSE_LANGUAGES
    least = _DENSE_CHARACTERS if dense else _LEAST_CHARACTERS
    if length >= least:
        _refuse_listing(page)
        return page.blocks
    summary = entry.summary if entry else ""
    if len(summary) >= max(least, length):
        return (Block(BlockKind.PARAGRAPH, summary),)
    if not page.blocks:
        raise NotAnArticle(page.url, "has no text")
    why = f"has only {length} characters of text; {least} are the least for an article"
    raise NotAnArticle(page.url, why)


def _refuse_listing(page: Page) -> None:
    headings = sum(block.kind is BlockKind.HEADING for block in page.blocks)
    prose = sum(
        block.kind in {BlockKind.PARAGRAPH, BlockKind.QUOTATION}
        and len(block.text) >= _PROSE_CHARACTERS
        for block in page.blocks
    )
    items = sum(block.kind is BlockKind.LIST for block in page.blocks)
    if not prose and headings + items >= _LISTED:
        raise NotAnArticle(page.url, "lists other pages and has no text of its own")


def _authors(page: Page, entry: Entry | None) -> tuple[str, ...]:
    names = (page.site_name,) if page.site_name else ()
    return people(entry.authors, page.lang, names) if entry else ()


def _updated(page: Page, entry: Entry | None) -> datetime | None:
    return page.updated_at or (entry.updated_at if entry else None)


def _opens(text: str, markers: Iterable[str]) -> bool:
    return _is_marker(text, markers) or _is_marked(text, markers)


def _is_marker(text: str, markers: Iterable[str]) -> bool:
    return text.lower().strip(" :.–—-[]()") in markers


def _is_marked(text: str, markers: Iterable[str]) -> bool:
    low = text.lower().lstrip("*•†[(【 ")
    for marker in markers:
        rest = low[len(marker) :]
        if low.startswith(marker) and _is_set_off(marker, rest):
            return True
    return False


def _is_set_off(marker: str, rest: str) -> bool:
    """Whether the marker ends there: "Correction: …", "Correction (24 May): …".

    Markers of several words, such as "an earlier version of this article", are part
    of a sentence and need nothing behind them.
    """
    if len(marker.split()) > 3:
        return not rest[:1].isalpha()
    head, colon, _ = rest[:60].partition(":")
    bare = head.strip()
    if colon or "：" in rest[:30]:
        return not bare or bare[0] in "(,[–—-" or any(char.isdigit() for char in bare)
    return rest.lstrip()[:1] in {"–", "—", "】", "]", "-", "|"}
