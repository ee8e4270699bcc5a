"""When a feed is asked again: pure arithmetic, the clock is handed in."""

from datetime import datetime, timedelta

LONGEST_S = 24 * 60 * 60.0
"""Seconds after which even a feed that always fails is asked again."""

# Most corrections come within hours of the first version; after a week hardly any do.
LOOKS_S = (15 * 60.0, 3600.0, 4 * 3600.0, 24 * 3600.0, 3 * 24 * 3600.0, 7 * 24 * 3600.0)
"""Seconds after its last change at which an article is looked at again."""

# With these two, a pause settles where one poll in four brings something new: what is
# new waits on average an eighth of the time between two news (halving p of the times
# and growing by a quarter else stands still at p = ln 1.25 / (ln 1.25 + ln 2) = .24).
_FASTER = 0.5
_SLOWER = 1.25
_MOST_STEPS = 3

# Spread around the middle: feeds added together drift apart within a few polls, so
# that no host meets them all at once.
_SPREAD = 0.2

LONGEST_LOOK_S = LOOKS_S[-1] * (1 + _SPREAD)
"""Seconds after which the last look at an article is due at the latest."""


def pace(pace_s: float, news: int, fastest_s: float, slowest_s: float) -> float:
    """Learn how often a feed is worth asking.

    Args:
        pace_s: Seconds between two polls so far.
        news: How many entries were new or changed at this one. A burst of them, as in
            breaking news, counts as up to three polls that brought one.
        fastest_s: Least pause.
        slowest_s: Longest pause.

    Returns:
        Seconds to the next poll, within the bounds.

    Examples:
        >>> pace(900, 1, 120, 3600), pace(900, 0, 120, 3600), pace(900, 9, 120, 3600)
        (450.0, 1125.0, 120.0)
    """
    factor = _FASTER ** min(news, _MOST_STEPS) if news else _SLOWER
    return max(fastest_s, min(pace_s * factor, slowest_s))


def next_look(since: datetime, at: datetime, jitter: float) -> datetime | None:
    """Find the time at which to look at an article again.

    Args:
        since: When it last changed, or was first read. What lies after ``at``, by a
            clock that ran ahead, counts as ``at``.
        at: When it was last looked at.
        jitter: From 0 to 1, by chance: looks are spread over up to a fifth more.

    Returns:
        The next of ``LOOKS_S``, or None after the last.

    Examples:
        >>> noon = datetime(2026, 1, 8, 12)
        >>> str(next_look(noon, noon + timedelta(minutes=16), jitter=0))
        '2026-01-08 13:00:00'
    """
    since = min(since, at)
    for after_s in LOOKS_S:
        if since + timedelta(seconds=after_s) > at:
            return since + timedelta(seconds=after_s * (1 + _SPREAD * jitter))
    return None


def next_poll(
    at: datetime,
    poll_s: float,
    failures: int,
    jitter: float,
    retry_after_s: float | None = None,
) -> datetime:
    """Find the time of the next poll.

    Args:
        at: When the last one ended.
        poll_s: Seconds between two polls of a feed that is well.
        failures: Polls failed in a row, 0 after an answer or a 304. The pause doubles
            with each after the first.
        jitter: From 0 to 1, by chance; 0.5 is the middle, and exact.
        retry_after_s: Seconds the server asked us to wait (RFC 9110 §10.2.3), or None.
            We wait so long at least.

    Returns:
        ``at`` plus the pause, which is at most 24 hours, whatever the server asks.

    Examples:
        >>> noon = datetime(2026, 1, 8, 12)
        >>> str(next_poll(noon, 900, failures=3, jitter=0.5))
        '2026-01-08 13:00:00'
    """
    # 2 ** 30 pauses are longer than a day for every poll_s that makes sense.
    doubled = poll_s * 2.0 ** min(max(failures - 1, 0), 30)
    spread = min(doubled, LONGEST_S) * (1 + _SPREAD * (jitter - 0.5))
    pause = min(max(spread, retry_after_s or 0.0), LONGEST_S)
    return at + timedelta(seconds=pause)
