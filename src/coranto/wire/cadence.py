"""When a feed is asked again: pure arithmetic, the clock is handed in."""

from datetime import datetime, timedelta

LONGEST_S = 24 * 60 * 60.0
"""Seconds after which even a feed that always fails is asked again."""

# Spread around the middle: feeds added together drift apart within a few polls, so
# that no host meets them all at once.
_SPREAD = 0.2


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
