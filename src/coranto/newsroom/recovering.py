"""What was withheld for an engine's sake is taken up again: later, or once it is well."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

import structlog
from sqlalchemy import Connection

from coranto.check import version
from coranto.model import State
from coranto.newsroom.hints import Hint, Waits
from coranto.newsroom.policy import recovery
from coranto.newsroom.room import Newsroom
from coranto.store import renditions
from coranto.text.clock import now

log = structlog.get_logger()


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Renditions that were withheld and are to be translated once more by ``at``."""
    waiting = renditions.due(connection, State.WITHHELD, at, limit)
    return [Hint(rank, Waits.TO_BE_TRIED_AGAIN, number) for number, rank in waiting]


async def once_more(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Have the renditions in ``keys`` translated once more, those that are due.

    Engines are asked for what the checks refused; the rest is remembered.
    """
    at, ids = now(), [int(key) for key in keys]
    taken = await room.records.write(renditions.take_up_due, ids, at)
    return [Hint(rank, Waits.TO_BE_TRANSLATED, number) for number, rank in taken]


async def given_up(room: Newsroom) -> list[int]:
    """Numbers of what is withheld for good, and would be made otherwise now.

    That is by another engine or model, or judged by another checker, than when it was
    given up. As long as an engine has not told what it can do, there are none: it may
    be the one by which they were made.
    """
    if not room.translator.is_complete:
        return []
    since = now() - recovery.NEWS_FOR
    found = await room.records.read(
        renditions.given_up, sorted(recovery.BY_ENGINE), since
    )
    today = {pair: made_with(room, *pair) for pair in {row[1:3] for row in found}}
    return [
        number
        for number, *pair, before in found
        if today[pair[0], pair[1]] not in ("", before)
    ]


def made_with(room: Newsroom, source_lang: str, target_lang: str) -> str:
    """By what translations are made and judged now: another one is worth another try.

    Returns:
        16 hex digits, or empty where nothing leads there.
    """
    routes = room.translator.fingerprint(source_lang, target_lang)
    parts = f"{routes}\x1f{version(room.standards)}"
    return hashlib.sha256(parts.encode()).hexdigest()[:16] if routes else ""
