"""What engines said is remembered for a while; what is older is let go of, in small steps."""

from datetime import datetime, timedelta

from coranto.newsroom.room import Newsroom
from coranto.store import memories

# Transactions in one turn: a hundred thousand sentences an hour, and nobody else who
# writes waits longer than for one of them.
MOST_STEPS = 100


async def expire(room: Newsroom, at: datetime) -> int:
    """Forget what engines said longer before ``at`` than the settings keep it.

    Returns:
        How many sentences are forgotten; there may be more.
    """
    before = at - timedelta(days=room.settings.store.keep_memory_days)
    count = 0
    for _ in range(MOST_STEPS):
        gone = await room.records.write(memories.expire, before)
        count += gone
        if gone < memories.EXPIRED_AT_ONCE:
            break
    return count
