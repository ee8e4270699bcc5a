"""How a feed is after a poll, and when that becomes an alarm: the clock is handed in.

A feed that is not well for long is put into quarantine: it is asked once a day, the
operator is told, and it comes back by itself with the first good answer.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from coranto.errors import Gone, WireError
from coranto.model import Condition, Health

# A quarterly bulletin is alive; a newspaper that is silent for a season is not.
STALE_AFTER = timedelta(days=100)

# How long each may last before the alarm: a long weekend without anybody at the
# publisher's to mend it; a week in which a feed that was added as stale may wake up.
PATIENCE = {
    Health.FAILING: timedelta(days=3),
    Health.EMPTY: timedelta(days=3),
    Health.GONE: timedelta(0),
    Health.STALE: timedelta(days=7),
}


def answered(
    was: Condition, at: datetime, entries: int | None, news_at: datetime | None
) -> Condition:
    """The condition of a feed that answered.

    Args:
        was: Its condition before.
        at: When it answered.
        entries: How many entries are in it; None where it said that nothing changed.
        news_at: When it last had something new, this answer included, or None.
    """
    told = replace(was, failures=0, error="", news_at=news_at)
    empty = was.health is Health.EMPTY if entries is None else entries == 0
    if empty:
        return _now(told, Health.EMPTY, at)
    if news_at is not None and at - news_at > STALE_AFTER:
        return _now(told, Health.STALE, at)
    return _now(told, Health.WELL, at)


def failed(was: Condition, at: datetime, error: WireError) -> Condition:
    """The condition of a feed that could not be read."""
    gone = isinstance(error, Gone) and error.status == 410
    told = replace(was, failures=was.failures + 1, error=error.why)
    return _now(told, Health.GONE if gone else Health.FAILING, at)


def _now(told: Condition, health: Health, at: datetime) -> Condition:
    # A clock that ran ahead must put no alarm off.
    since = min(told.since, at) if told.health is health and told.since else at
    patience = PATIENCE.get(health)
    quarantined = patience is not None and at - since >= patience
    return replace(told, health=health, since=since, quarantined=quarantined)
