"""While the newsroom runs, models are added and removed, and it follows."""

import asyncio

import structlog

from coranto.errors import TranslateError
from coranto.newsroom.room import Newsroom
from coranto.newsroom.translating import reopen

log = structlog.get_logger()

# Looking costs a glance at a folder.
LOOK_S = 5.0


async def follow(room: Newsroom) -> None:
    """Take up what engines can do, and again whenever that changed, until cancelled."""
    while True:
        await asyncio.sleep(LOOK_S)
        try:
            await take_up(room)
        except TranslateError as error:
            log.warning("engine could not tell what it can do", why=str(error))


async def take_up(room: Newsroom) -> int:
    """Take up what became possible since engines were asked last.

    Returns:
        How many translations that no engine could make are taken up.

    Raises:
        TranslateError: An engine cannot tell any more what it can do.
    """
    if not await room.translator.renew():
        return 0
    count = await reopen(room)
    log.info("engines changed", directions=len(room.translator.hops), taken_up=count)
    return count
