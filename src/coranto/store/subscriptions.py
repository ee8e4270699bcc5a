"""Subscriptions at hubs that push feeds to us (WebSub)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from coranto.store.schema import feed, source, subscription


@dataclass(frozen=True, slots=True, repr=False)
class SubscriptionRow:
    """A feed's subscription at its hub. Not shown whole: it holds a secret.

    Attributes:
        id: Its number.
        feed_id: Number of the feed.
        source: Key of the feed's source.
        feed_url: Address at which the feed is polled.
        hub: Address of the hub.
        topic: Address of the feed as the hub knows it.
        token: Last part of the address at which the hub reaches us; nobody can guess it.
        secret: Signs what the hub sends.
        asked_at: When the hub was asked and has not confirmed yet, or None.
        expires_at: Until when the hub tells us, or None.
        failures: How often in a row it was asked in vain.
    """

    id: int
    feed_id: int
    source: str
    feed_url: str
    hub: str
    topic: str
    token: str
    secret: str
    asked_at: datetime | None
    expires_at: datetime | None
    failures: int


def offered(
    connection: Connection,
    feed_id: int,
    offer: tuple[str, str],
    keys: tuple[str, str],
    at: datetime,
) -> None:
    """Keep where a feed is pushed from; one with another hub or topic begins anew.

    Args:
        connection: Inside a transaction.
        feed_id: Number of the feed.
        offer: Hub and topic; two empty texts where the feed names none.
        keys: Token and secret, for a new subscription.
        at: Now.
    """
    hub, topic = offer
    known = connection.execute(
        select(subscription.c.hub, subscription.c.topic).where(
            subscription.c.feed_id == feed_id
        )
    ).first()
    if known is not None and tuple(known) == offer:
        return
    connection.execute(subscription.delete().where(subscription.c.feed_id == feed_id))
    if hub:
        token, secret = keys
        connection.execute(
            subscription.insert().values(
                feed_id=feed_id,
                hub=hub,
                topic=topic,
                token=token,
                secret=secret,
                due_at=at,
            )
        )


def due(connection: Connection, at: datetime, limit: int) -> list[int]:
    """Numbers of the subscriptions to be asked for by ``at``, longest waiting first."""
    asked = (
        select(subscription.c.id)
        .where(subscription.c.due_at <= at)
        .order_by(subscription.c.due_at)
        .limit(limit)
    )
    return list(connection.execute(asked).scalars())


def get(connection: Connection, number: int) -> SubscriptionRow | None:
    """The subscription with this number, or None."""
    return _row(connection, _subscriptions().where(subscription.c.id == number))


def find(connection: Connection, token: str) -> SubscriptionRow | None:
    """The subscription with this token, or None."""
    return _row(connection, _subscriptions().where(subscription.c.token == token))


def is_active(connection: Connection, feed_id: int, at: datetime) -> bool:
    """Whether a hub tells us of this feed."""
    active = select(subscription.c.id).where(
        subscription.c.feed_id == feed_id, subscription.c.expires_at > at
    )
    return connection.execute(active).first() is not None


def asked(
    connection: Connection, row: SubscriptionRow, at: datetime, due_at: datetime
) -> None:
    """Note that the hub is asked at ``at``, before it is; again ``due_at``."""
    _write(connection, row.id, asked_at=at, due_at=due_at, failures=row.failures + 1)


def refused(connection: Connection, number: int, why: str) -> None:
    """Note that the hub does not want to tell us, and why."""
    _write(connection, number, asked_at=None, error=why)


def confirmed(
    connection: Connection, number: int, expires_at: datetime, due_at: datetime
) -> None:
    """Note that the hub tells us until ``expires_at``; to be renewed ``due_at``."""
    _write(
        connection,
        number,
        asked_at=None,
        expires_at=expires_at,
        due_at=due_at,
        failures=0,
        error="",
    )


def _write(connection: Connection, number: int, **values: Any) -> None:  # noqa: ANN401 - columns
    written = subscription.update().where(subscription.c.id == number)
    connection.execute(written.values(values))


def _subscriptions() -> Select[Any]:
    of_feed = feed.c.url.label("feed_url"), source.c.key.label("source")
    joined = subscription.join(feed).join(source)
    return select(subscription, *of_feed).select_from(joined)


def _row(connection: Connection, statement: Select[Any]) -> SubscriptionRow | None:
    row = connection.execute(statement).first()
    if row is None:
        return None
    return SubscriptionRow(
        row.id,
        row.feed_id,
        row.source,
        row.feed_url,
        row.hub,
        row.topic,
        row.token,
        row.secret,
        row.asked_at,
        row.expires_at,
        row.failures,
    )
