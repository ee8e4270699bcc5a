"""Beside the way: hubs are asked to push feeds here, and what they push is taken in.

Only where the site has an address in public (``site.url``), because a hub must reach
it. A push is a feed document like any other, and goes the same way as one polled;
feeds that are pushed are still polled, but seldom.
"""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from coranto.errors import NotAFeed, WireError
from coranto.newsroom import polling
from coranto.newsroom.hints import BACKFILL, Hint, Waits
from coranto.newsroom.records import Records
from coranto.newsroom.room import Newsroom
from coranto.store import subscriptions
from coranto.store.subscriptions import SubscriptionRow
from coranto.text.clock import now
from coranto.wire import cadence, feeds, websub

log = structlog.get_logger()

PATH = "/websub/"
"""Where hubs reach us, followed by the token of a subscription."""

# A hub confirms within minutes; what it has not confirmed in an hour is asked again.
PATIENCE_S = 3600.0

# Renewed when this part of the lease is over, so that a hub may be away for a while.
RENEWED = 0.8


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Subscriptions to be asked for, or renewed, by ``at``."""
    waiting = subscriptions.due(connection, at, limit)
    return [Hint(BACKFILL, Waits.TO_BE_SUBSCRIBED, number) for number in waiting]


async def subscribe(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Ask the hubs of the subscriptions in ``keys``."""
    for key in keys:
        row = await room.records.write(_begin, int(key))
        if row is None or not polling.can_be_pushed(room.settings):
            continue
        callback = f"{room.settings.site.url.rstrip('/')}{PATH}{row.token}"
        form = websub.subscription(callback, row.topic, row.secret)
        try:
            await room.wire.subscribe(row.hub, form)
        except WireError as error:
            log.warning("hub failed", feed=row.feed_url, hub=row.hub, why=error.why)
            await room.records.write(subscriptions.refused, row.id, error.why)
    return []


def _begin(connection: Connection, number: int) -> SubscriptionRow | None:
    # Noted before it is asked: some hubs confirm while we still wait for their answer.
    row = subscriptions.get(connection, number)
    if row is not None:
        at = now()
        later = cadence.next_poll(at, PATIENCE_S, row.failures + 1, 0.5)
        subscriptions.asked(connection, row, at, later)
    return row


async def confirm(
    records: Records, token: str, params: Mapping[str, str]
) -> str | None:
    """Answer a hub that asks whether we meant it (WebSub §5.3).

    Returns:
        What to answer with 200: its challenge; nothing to a denial, which is only
        noted. None where we did not mean it.
    """
    return await records.write(_confirm, token, params)


def _confirm(
    connection: Connection, token: str, params: Mapping[str, str]
) -> str | None:
    mode, challenge = params.get("hub.mode", ""), params.get("hub.challenge", "")
    row = subscriptions.find(connection, token)
    if row is None or row.topic != params.get("hub.topic"):
        # Of what we have forgotten we do not want to hear.
        return challenge if mode == "unsubscribe" and row is None else None
    if mode == "denied":
        why = params.get("hub.reason", "")[:200]
        log.warning("hub denied", feed=row.feed_url, hub=row.hub, why=why)
        subscriptions.refused(connection, row.id, f"denied by the hub: {why}")
        return ""
    if mode != "subscribe" or row.asked_at is None:
        return None
    at = now()
    lease = timedelta(seconds=websub.lease_s(params.get("hub.lease_seconds", "")))
    subscriptions.confirmed(connection, row.id, at + lease, at + RENEWED * lease)
    log.info("hub confirmed", feed=row.feed_url, hub=row.hub, until=str(at + lease))
    return challenge


async def known(records: Records, token: str) -> SubscriptionRow | None:
    """The subscription that a hub pushes for, or None."""
    row: SubscriptionRow | None = await records.read(subscriptions.find, token)
    return row


async def take_in(
    records: Records, row: SubscriptionRow, push: tuple[bytes, str, str]
) -> None:
    """Take over what a hub pushes; what it did not sign is left aside (WebSub §7.1).

    Args:
        records: The database.
        row: The subscription.
        push: Body, ``Content-Type`` and ``X-Hub-Signature``.
    """
    body, content_type, signature = push
    if not websub.is_signed(body, signature, row.secret):
        log.warning("push ignored", feed=row.feed_url, why="its signature is wrong")
        return
    try:
        document = await asyncio.to_thread(feeds.parse, body, row.topic, content_type)
    except NotAFeed as error:
        log.warning("push ignored", feed=row.feed_url, why=error.why)
        return
    found = await asyncio.to_thread(polling.announced, document, row.source)
    await records.write(polling.pushed, row.feed_id, found)
