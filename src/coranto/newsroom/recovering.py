"""What was withheld for an engine's sake is taken up again: later, or once it is well."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

import structlog
from sqlalchemy import Connection

from coranto.check import version
from coranto.model import Rendition, State
from coranto.newsroom import retrying
from coranto.newsroom.hints import Hint, Waits
from coranto.newsroom.policy import recovery
from coranto.newsroom.policy.verdict import is_mistrusted_whole, mistrusted
from coranto.newsroom.room import Newsroom
from coranto.store import memories, renditions
from coranto.store.renditions import RenditionRow
from coranto.text.clock import now
from coranto.translate.memory import repairs

log = structlog.get_logger()

# Renditions looked at and taken up together.
PAGE = 500
_DIGITS = 8


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Renditions that were withheld and are to be translated once more by ``at``."""
    waiting = renditions.due(connection, State.WITHHELD, at, limit)
    return [Hint(rank, Waits.TO_BE_TRIED_AGAIN, number) for number, rank in waiting]


async def once_more(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Have the renditions in ``keys`` translated once more, those that are due.

    Engines are asked for what the checks refused; the rest is remembered. What waits
    for an engine that is known to be ill is taken up when that one is well, and not by
    another way a moment before.
    """
    at, write = now(), room.records.write
    rows = await room.records.read(renditions.get, [int(key) for key in keys])
    ill = [
        row.id for row in rows if room.translator.is_ill(row.revision.lang, row.lang)
    ]
    await write(renditions.postpone, ill, at + recovery.FIRST_TEST_PAUSE)
    taken = await write(renditions.take_up_due, [row.id for row in rows], at)
    return [Hint(rank, Waits.TO_BE_TRANSLATED, number) for number, rank in taken]


async def hear_again(room: Newsroom, at: datetime) -> int:
    """Take up what is withheld for good, and would be made otherwise now.

    That is by another engine or model, or repaired or judged by other rules, than when it
    was given up. Where only the rules are others, what its engines said is heard again,
    and they are not asked. As long as an engine has not told what it can do, nothing is
    taken up: it may be the one by which it was made.

    Returns:
        How many renditions are taken up.
    """
    found = await _made_otherwise(room)
    for start in range(0, len(found), PAGE):
        page = dict(found[start : start + PAGE])
        rows = await room.records.read(renditions.get, list(page))
        keys = set[str]()
        for row in rows:
            if page[row.id]:
                keys |= await remembered(room, row, row.body)
        await room.records.write(_hear, list(page), keys, at)
    return len(found)


def _hear(
    connection: Connection, ids: Sequence[int], keys: set[str], at: datetime
) -> None:
    memories.pardon(connection, keys)
    renditions.take_up(connection, ids, at)


async def given_up(room: Newsroom) -> list[int]:
    """Numbers of what :func:`hear_again` takes up."""
    return [number for number, _ in await _made_otherwise(room)]


async def _made_otherwise(room: Newsroom) -> list[tuple[int, bool]]:
    """(number, whether its engines are the same) of what would be made otherwise now."""
    if not room.translator.is_complete:
        return []
    since = now() - recovery.NEWS_FOR
    found = await room.records.read(
        renditions.given_up, sorted(recovery.BY_ENGINE), since
    )
    today = {pair: made_with(room, *pair) for pair in {row[1:3] for row in found}}
    return [
        (number, today[pair[0], pair[1]][:_DIGITS] == before[:_DIGITS])
        for number, *pair, before in found
        if today[pair[0], pair[1]] not in ("", before)
    ]


async def remembered(
    room: Newsroom, row: RenditionRow, body: Rendition | None
) -> set[str]:
    """By what is remembered what engines said to the mistrusted sentences of ``body``."""
    if body is None or not row.translation:
        return set()
    whole = is_mistrusted_whole(body)
    units = [unit for unit in body.units if whole or mistrusted(unit)]
    texts = {text for unit in units for text in retrying.texts(unit)}
    langs = row.revision.lang, row.lang
    return await room.translator.remembered_as(texts, *langs) if texts else set()


def made_with(room: Newsroom, source_lang: str, target_lang: str) -> str:
    """By what translations are made and judged now: another one is worth another try.

    Returns:
        Eight hex digits for the engines, and eight for what is made of their words and
        how it is judged; empty where nothing leads there.
    """
    routes = room.translator.fingerprint(source_lang, target_lang)
    rules = f"{repairs()}\x1f{version(room.standards)}"
    return _digest(routes) + _digest(rules) if routes else ""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
