"""An index of sitemaps becomes what is new in those it lists."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coranto.errors import WireError
from coranto.model import Feed, FeedDocument, Part
from coranto.wire import feeds
from coranto.wire.fetch import Fetch, NotModified

# Asked of one index at one poll: a large site lists hundreds.
MOST_PARTS = 5

# A <lastmod> may be a day alone, and a poll may have come in the middle of it.
_DAY = timedelta(days=1)
_NEVER = datetime.min.replace(tzinfo=UTC)


async def gathered(
    wire: Fetch, document: FeedDocument, since: datetime | None = None
) -> FeedDocument:
    """``document`` with the entries of the sitemaps it lists, if it is an index.

    Asked are news sitemaps first, then those that changed last. One that cannot be
    read is left out, as long as another can be.

    Args:
        wire: Fetches them.
        document: As parsed.
        since: When the index was last asked: what has not changed since is not asked
            again. None asks anew.

    Raises:
        WireError: Not one of them can be read.
    """
    if not document.parts:
        return document
    entries, trouble = [], None
    asked = parts(document.parts, since)
    for part in asked:
        try:
            answer = await wire.feed(Feed("", part.url))
            if not isinstance(answer, NotModified):
                read = feeds.parse(answer.body, answer.url, answer.content_type)
                entries.append(read.entries)
        except WireError as error:
            trouble = error
    if trouble and not entries:
        raise trouble
    return replace(document, entries=tuple(one for part in entries for one in part))


def parts(listed: tuple[Part, ...], since: datetime | None) -> list[Part]:
    """Of the sitemaps that an index lists, those to ask now.

    Without dates the last ones listed are taken to be the newest: archives are
    numbered upwards.
    """
    fresh = [
        part
        for part in reversed(listed)
        if since is None or part.updated_at is None or part.updated_at > since - _DAY
    ]
    ranked = sorted(fresh, key=lambda part: part.updated_at or _NEVER, reverse=True)
    ranked.sort(key=lambda part: "news" not in part.url.lower())
    return ranked[:MOST_PARTS]
