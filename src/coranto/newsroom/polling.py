"""The step that polls: ask feeds what is new, what changed, and what is gone."""

import asyncio
import random
import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

import structlog
from sqlalchemy import Connection

from coranto.config import Settings
from coranto.desk.canonical import canonical
from coranto.errors import AskedMeanwhile, NotAnArticle, WireError
from coranto.model import Condition, Entry, FeedDocument
from coranto.newsroom import dispatches, folders
from coranto.newsroom.hints import NORMAL, URGENT, Hint, Waits
from coranto.newsroom.policy.attempts import is_given_up
from coranto.newsroom.room import Newsroom
from coranto.store import articles, deliveries, sources, subscriptions
from coranto.store.articles import Announcement, ArticleState, Known
from coranto.store.sources import FeedRow
from coranto.text.clock import now
from coranto.wire import addresses, cadence, feeds, folder, health, websub
from coranto.wire.fetch import Fetched, NotModified
from coranto.wire.indexes import gathered
from coranto.wire.links import absolute

log = structlog.get_logger()

# Taken of one feed at one poll.
MOST_ENTRIES = 1000

NO_HUB = ("", "")

_UNDATED = datetime.min.replace(tzinfo=UTC)


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Feeds to be asked by ``at``."""
    return [
        Hint(NORMAL, Waits.TO_BE_POLLED, number)
        for number in sources.due(connection, at, limit)
    ]


async def poll(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Ask the feeds in ``keys``; hints name the hosts whose articles wait."""
    hints: list[Hint] = []
    ids = [int(key) for key in keys]
    for row in await room.records.write(sources.take, ids, room.run):
        try:
            hints += await _ask(room, row)
        except WireError as error:
            await room.records.write(_fail, room, row, error)
        except AskedMeanwhile as error:
            log.info("feed is asked again", feed=row.feed.url, why=error.why)
            await room.records.write(sources.UNITS.free, [row.id])
    return hints


async def _ask(room: Newsroom, row: FeedRow) -> list[Hint]:
    if is_given_up(row.attempts, suspect=row.suspect):
        return await room.records.write(_give_up, row)
    if folder.is_folder(row.feed.url):
        return await _look_into(room, row)
    return await _take_over(room, row, await room.wire.feed(row.feed))


async def _look_into(room: Newsroom, row: FeedRow) -> list[Hint]:
    """Take over what an agency laid into a folder since the last look."""
    hints: list[Hint] = []
    async for batch in folders.batches(room, row):
        found = await asyncio.to_thread(_delivered, batch.documents, row.feed.source)
        hints += await room.records.write(_look, room, row, batch, found)
        # Each batch is settled on its own: what was read is not read again.
        row = replace(row, generation=row.generation + 1)
    return hints


def _delivered(documents: Sequence[FeedDocument], source: str) -> list[Announcement]:
    entries = tuple(entry for each in documents for entry in each.entries)
    return announced(FeedDocument("", None, None, entries), source)


def _look(
    connection: Connection,
    room: Newsroom,
    row: FeedRow,
    batch: folders.Batch,
    found: list[Announcement],
) -> list[Hint]:
    sources.UNITS.hold(connection, row.id, row.generation)
    deliveries.keep(connection, row.id, batch.read)
    deliveries.forget(connection, row.id, batch.vanished)
    if batch.documents:
        told = replace(row.feed, kind=batch.documents[-1].kind)
        hints = _changed(connection, room, replace(row, feed=told), found)
    else:
        hints = _unchanged(connection, room, row)
    again_at = now() + timedelta(seconds=folders.LOOK_S)
    sources.postpone(connection, [row.id], again_at)
    return hints


async def _take_over(
    room: Newsroom, row: FeedRow, answer: Fetched | NotModified
) -> list[Hint]:
    if isinstance(answer, NotModified):
        return await room.records.write(_unchanged, room, row)
    async with room.floor.work(room.records, sources.UNITS, [row]):
        document = await asyncio.to_thread(
            feeds.parse, answer.body, answer.url, answer.content_type
        )
    document = await gathered(room.wire, document, row.polled_at)
    found = await asyncio.to_thread(announced, document, row.feed.source)
    told = replace(
        row.feed,
        kind=document.kind,
        url=answer.permanent_url,
        etag=answer.etag,
        last_modified=answer.last_modified,
    )
    condition = replace(row.condition, kind=document.kind)
    asked = replace(row, feed=told, condition=condition)
    offer = _hub(answer, document) if can_be_pushed(room.settings) else NO_HUB
    return await room.records.write(_changed, room, asked, found, offer)


def can_be_pushed(settings: Settings) -> bool:
    """Whether hubs could reach this newsroom."""
    open_to_all = addresses.is_reachable(settings.site.url)
    return open_to_all or settings.wire.allow_private_networks


def _hub(answer: Fetched, document: FeedDocument) -> tuple[str, str]:
    """Hub and topic of a feed; what the server says counts before the feed (§4)."""
    hub = absolute(websub.linked(answer.link, "hub"), answer.url) or document.hub
    itself = absolute(websub.linked(answer.link, "self"), answer.url) or document.topic
    return (hub, itself or answer.permanent_url) if hub else NO_HUB


def announced(document: FeedDocument, source: str) -> list[Announcement]:
    """The articles that ``document`` announces, each address once, in its order.

    Of more than ``MOST_ENTRIES`` the newest: a sitemap may list 50,000 pages, which are
    the history of a site and not its news.
    """
    found: dict[str, Announcement] = {}
    entries: Sequence[Entry] = document.entries
    # An agency's items are all news; they come whole, so that few fit into a body.
    if len(entries) > MOST_ENTRIES and not entries[0].dispatch:
        entries = sorted(entries, key=_dated, reverse=True)[:MOST_ENTRIES]
    for entry in entries:
        if each := _announcement(source, entry):
            was = found.setdefault(each.url, each)
            if each.entry.dispatch and dispatches.supersedes(entry, was.entry):
                found[each.url] = each
    return list(found.values())


def _announcement(source: str, entry: Entry) -> Announcement | None:
    if entry.dispatch is not None:
        return dispatches.announcement(source, entry)
    try:
        url = canonical(entry.link)
    except NotAnArticle:
        return None  # a link to nowhere costs the feed no more than its entry
    return Announcement(url, _host(url), entry)


def _dated(entry: Entry) -> datetime:
    return entry.updated_at or entry.published_at or _UNDATED


def _host(url: str) -> str:
    """The queue of ``url``: its host, or the agency's own."""
    return urlsplit(url).netloc.lower() or url.partition("/")[0]


def _unchanged(connection: Connection, room: Newsroom, row: FeedRow) -> list[Hint]:
    at = now()
    condition = health.answered(row.condition, at, None, row.condition.news_at)
    _answered(connection, room, row, condition, 0)
    return _look_for_missing(connection, row, at)


def pushed(connection: Connection, feed_id: int, found: list[Announcement]) -> None:
    """Take over what a hub pushed: what it lists is new or changed, nothing is gone."""
    for row in sources.feeds(connection, [feed_id]):
        told = _compare(connection, row, found)
        articles.look_again(connection, [each.id for each in told.again], now())
        log.info("feed pushed", feed=row.feed.url, new=len(told.new))


def _changed(
    connection: Connection,
    room: Newsroom,
    row: FeedRow,
    found: list[Announcement],
    offer: tuple[str, str] = NO_HUB,
) -> list[Hint]:
    at = now()
    # A source may be removed while its feed is on its way.
    sources.UNITS.hold(connection, row.id, row.generation)
    new, again, gone = _compare(connection, row, found)
    articles.unlist(connection, [each.id for each in gone])
    if row.feed.kind == "sitemapindex":
        gone = []  # what is not asked this time is not gone
    articles.look_again(connection, [each.id for each in again + gone], at)
    news = len(new) + len(again)
    news_at = _news_at(row, found, at, news)
    condition = health.answered(row.condition, at, len(found), news_at)
    keys = secrets.token_urlsafe(24), secrets.token_urlsafe(32)
    subscriptions.offered(connection, row.id, offer, keys, at)
    _answered(connection, room, row, condition, news)
    log.info("feed polled", feed=row.feed.url, new=len(new), gone=len(gone))
    hosts = {each.host: NORMAL for each in new}
    hosts |= {_host(each.url): URGENT for each in again + gone}
    hints = [Hint(rank, Waits.TO_BE_READ, host) for host, rank in hosts.items()]
    return hints + _look_for_missing(connection, row, at)


class _Told(NamedTuple):
    """What a feed says now, beside what the newsroom knew."""

    new: list[Announcement]
    again: list[Known]
    gone: list[Known]


def _compare(connection: Connection, row: FeedRow, found: list[Announcement]) -> _Told:
    """Keep what is new and what a feed says otherwise than before."""
    at = now()
    known = {
        each.url: each
        for each in articles.known(connection, row.id, [each.url for each in found])
    }
    fresh = [each for each in found if each.url not in known]
    new = articles.announce(connection, (row.id, row.source_id), fresh, at)
    again = [
        known[each.url]
        for each in found
        if each.url in known and _says_otherwise(connection, known[each.url], each)
    ]
    listed = {each.url for each in found}
    gone = [each for each in known.values() if each.listed and each.url not in listed]
    return _Told(new, again, gone)


def _says_otherwise(connection: Connection, was: Known, told: Announcement) -> bool:
    """Keep what the feed now says of an article; whether it must be read again."""
    if was.entry == told.entry and (was.listed or told.entry.dispatch):
        return False
    if not dispatches.supersedes(told.entry, was.entry):
        return False
    articles.announce_again(connection, was.id, told.entry)
    return was.entry != told.entry or was.state != ArticleState.READ


def _look_for_missing(connection: Connection, row: FeedRow, at: datetime) -> list[Hint]:
    """One 404 may be a publisher's mishap: the next poll looks a second time."""
    ids = articles.missing(connection, row.id)
    articles.look_again(connection, ids, at)
    hosts = {_host(found.url) for i in ids if (found := articles.get(connection, i))}
    return [Hint(URGENT, Waits.TO_BE_READ, host) for host in hosts]


def _news_at(
    row: FeedRow, found: list[Announcement], at: datetime, news: int
) -> datetime | None:
    """When the feed last had something new; at its first poll, as it says itself."""
    if row.polled_at is None:
        dates = [_dated(each.entry) for each in found]
        newest = max((date for date in dates if date <= at), default=at)
        return at if newest == _UNDATED else newest
    return at if news else row.condition.news_at


def _answered(
    connection: Connection,
    room: Newsroom,
    row: FeedRow,
    condition: Condition,
    news: int,
) -> None:
    """Learn from how much was new; at the first poll all is, which teaches nothing."""
    if row.polled_at is not None:
        wire = room.settings.wire
        pace_s = condition.pace_s or wire.poll_s
        pace_s = cadence.pace(pace_s, news, wire.fastest_s, wire.slowest_s)
        condition = replace(condition, pace_s=pace_s)
    _settle(connection, room, row, condition)


def _fail(
    connection: Connection, room: Newsroom, row: FeedRow, error: WireError
) -> None:
    condition = health.failed(row.condition, now(), error)
    failures = condition.failures
    log.warning("feed failed", feed=row.feed.url, why=error.why, failures=failures)
    _settle(connection, room, row, condition, error.retry_after_s)


def _give_up(connection: Connection, row: FeedRow) -> list[Hint]:
    """Ask a feed that killed the process, time and again, once a day from now on."""
    at = now()
    why = f"killed the process {row.attempts - 1} times; asked once a day"
    became = replace(row, condition=replace(row.condition, error=why))
    tomorrow = cadence.next_poll(at, cadence.LONGEST_S, 0, _jitter())
    sources.polled(connection, became, at, tomorrow, strictly=True, given_up=True)
    log.error("feed given up", feed=row.feed.url, why=why)
    return []


def _settle(
    connection: Connection,
    room: Newsroom,
    row: FeedRow,
    condition: Condition,
    asked_s: float | None = None,
) -> None:
    """Keep what became of the feed in ``row``, and when to ask it again."""
    at = now()
    wire = room.settings.wire
    told = subscriptions.is_active(connection, row.id, at)
    pace_s = wire.slowest_s if told else condition.pace_s or wire.poll_s
    pause_s = cadence.LONGEST_S if condition.quarantined else pace_s
    later = cadence.next_poll(at, pause_s, condition.failures, _jitter(), asked_s)
    strictly = condition.quarantined or asked_s is not None
    became = replace(row, condition=condition)
    sources.polled(connection, became, at, later, strictly=strictly)
    _raise_alarm(row, condition)


def _raise_alarm(row: FeedRow, condition: Condition) -> None:
    """Say when a feed goes into quarantine, and when it comes back."""
    if condition.quarantined and not row.condition.quarantined:
        log.error(
            "feed quarantined",
            feed=row.feed.url,
            health=condition.health.value,
            since=str(condition.since),
            why=condition.error,
        )
    if row.condition.quarantined and not condition.quarantined:
        log.warning("feed came back", feed=row.feed.url)


def _jitter() -> float:
    # Spreads polls in time; nobody gains by guessing it.
    return random.random()  # noqa: S311
