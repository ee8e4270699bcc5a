"""Bytes of pages go when nothing is compared with them any more."""

from datetime import datetime

import structlog

from coranto.errors import StoreError
from coranto.newsroom.room import Newsroom
from coranto.store import pages

log = structlog.get_logger()

# So that who waits to write never waits long.
AT_A_TIME = 100


async def clear(room: Newsroom, at: datetime) -> int:
    """Remove the bytes of pages whose time is over by ``at``, some at a time.

    What cannot be removed is left for the next turn.

    Returns:
        How many pages are removed.
    """
    removed = 0
    keep_for = room.settings.store.keep_pages_for
    while names := await room.records.read(pages.due, at, AT_A_TIME):
        try:
            removed += await room.records.write(
                pages.clear, names, room.blobs, keep_for, at
            )
        except StoreError as error:
            log.warning("old pages not removed", why=str(error))
            break
    return removed
