"""An engine whose answers fail the checks in a row is tested, and left alone if it is ill."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import structlog
from sqlalchemy import Connection

from coranto.check import check_pair
from coranto.errors import BudgetSpent, TranslateError
from coranto.newsroom.hints import NORMAL, Hint, Waits
from coranto.newsroom.policy import recovery
from coranto.newsroom.room import Newsroom
from coranto.newsroom.translating import NO_ROUTE
from coranto.store import ailments, memories, renditions
from coranto.store.ailments import Ailment
from coranto.store.memories import Chosen
from coranto.text.clock import now
from coranto.translate import selftest
from coranto.translate.absences import Illness
from coranto.translate.engine import Hop

log = structlog.get_logger()

# Behind our sentence, since none of these has a figure: they stay what they are in every
# language, and an engine that changes figures changes these.
FIGURES = " (3, 47, 1958)"

Judged = tuple[Sequence[Hop], bool]
"""By which directions a translation was made, and whether the checks refuse it."""


def due(connection: Connection, at: datetime, limit: int) -> list[Hint]:
    """Engines to be tested by ``at``."""
    found = ailments.due(connection, at, limit)
    return [Hint(NORMAL, Waits.TO_BE_TESTED, key) for key in found]


def judged(connection: Connection, first: Iterable[Judged], at: datetime) -> None:
    """Count what engines' first attempts are worth, and have those tested that fail.

    Args:
        connection: A transaction.
        first: By which directions each was made, and whether the checks refuse it.
        at: The present.
    """
    for hops, refused in first:
        for hop in hops:
            which = hop.engine, hop.source_lang, hop.target_lang
            if not refused:
                ailments.passed(connection, which)
            elif ailments.refused(connection, which, at) >= recovery.MOST_REFUSED:
                ailments.suspect(connection, which, at)


async def heed(room: Newsroom) -> bool:
    """Leave alone the directions that are known to be ill, and no others.

    Returns:
        Whether one was left alone that is not any more.
    """
    known = await room.records.read(ailments.known)
    at, ill = now(), list[Illness]()
    for each in known:
        hop = _hop(room, each)
        if hop and each.tests and each.test_at:
            wait_s = (each.test_at - at).total_seconds()
            since_s = (at - each.since).total_seconds()
            ill.append(Illness(hop, each.why, wait_s, since_s))
    return room.translator.leave(ill)


async def examine(room: Newsroom, keys: Sequence[int | str]) -> list[Hint]:
    """Test the directions in ``keys``; what a well one spoiled before is taken up."""
    known = await room.records.read(ailments.known)
    hints: list[Hint] = []
    for each in known:
        if each.key in keys and each.test_at and each.test_at <= now():
            hints += await _examine(room, each)
    return hints


async def _examine(room: Newsroom, ill: Ailment) -> list[Hint]:
    hop = _hop(room, ill)
    flaw = await _flaw(room, hop) if hop else ""
    at = now()
    if not flaw:
        return await _well(room, ill, hop, at)
    test_at = at + recovery.tested_after(ill.tests)
    tell = log.warning if ill.tests else log.error
    tell(
        "engine is ill",
        direction=ill.key,
        refused_in_a_row=ill.refused,
        why=flaw,
        tested_again_at=test_at,
    )
    await room.records.write(ailments.failed, ill, flaw, test_at)
    await heed(room)
    return []


async def _well(
    room: Newsroom, ill: Ailment, hop: Hop | None, at: datetime
) -> list[Hint]:
    """Take up what was withheld while it was ill; suspicion alone takes up nothing."""
    await room.records.write(ailments.cured, ill)
    # Before anything is taken up, or it would still go by another way.
    await heed(room)
    if hop is None or not ill.tests:
        return []
    # What is too short for the checks to tell was remembered with the rest.
    spoken = Chosen(engine=ill.engine, since=ill.since)
    await room.records.write(memories.forget, spoken)
    reasons = [*sorted(recovery.BY_ENGINE), NO_ROUTE]
    found = await room.records.read(renditions.withheld_since, reasons, ill.since)
    spoiled = [number for number, *pair in found if room.translator.serves(hop, *pair)]
    taken = await room.records.write(renditions.take_up, spoiled, at)
    log.warning(
        "engine is well again",
        direction=ill.key,
        ill_since=ill.since,
        taken_up=len(taken),
    )
    return [Hint(rank, Waits.TO_BE_TRANSLATED, number) for number, rank in taken]


def _hop(room: Newsroom, ill: Ailment) -> Hop | None:
    """The direction, where its engine still offers it."""
    wanted = ill.engine, ill.source_lang, ill.target_lang
    return next(
        (
            hop
            for hop in room.translator.hops
            if (hop.engine, hop.source_lang, hop.target_lang) == wanted
        ),
        None,
    )


async def _flaw(room: Newsroom, hop: Hop) -> str:
    """What shows that a direction is ill, or empty."""
    source = selftest.sentence(hop.source_lang)
    if not source:
        return ""  # nothing to test it with: its next translations will tell
    texts = [source, f"{source}{FIGURES}"]
    try:
        plain, counted = await room.translator.tried(texts, hop)
    except BudgetSpent:
        return ""  # nobody asks it anyway
    except TranslateError as error:
        return str(error)
    if flaw := selftest.flaw(source, plain):
        return flaw
    langs = hop.source_lang, hop.target_lang
    for text, made in zip(texts, (plain, counted), strict=True):
        found = check_pair(text, made.text, *langs, room.standards)
        if wrong := next(filter(recovery.is_ill, found), None):
            return f'the check "{wrong.check}" refuses "{made.text[:80]}"'
    return ""
