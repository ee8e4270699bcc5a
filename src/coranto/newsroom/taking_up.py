"""What comes round again beside the way of a story: what was impossible and now is not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import Connection

from coranto.errors import BudgetSpent
from coranto.model import State
from coranto.newsroom import estimating, examining, recovering
from coranto.newsroom.hints import BACKFILL, URGENT
from coranto.newsroom.missing_translations import lacking, stranded
from coranto.newsroom.policy.cost import may_begin
from coranto.newsroom.revising import birth
from coranto.newsroom.room import Newsroom
from coranto.newsroom.translating import possible
from coranto.store import publications, renditions
from coranto.store.renditions import FOR_BUDGET, Birth
from coranto.translate.engine import Route

log = structlog.get_logger()

LANGUAGE_GONE = "removed-language"
"""Message key: what readers are told in the place of articles in a language taken off."""

# Rows changed by one statement.
PAGE = 500


@dataclass(frozen=True, slots=True)
class Price:
    """What a backfill would cost.

    Attributes:
        translations: How many would be begun.
        characters: What each engine would be asked for, by its name.
        costs: What that costs, in the currency of the settings.
        unknown: How many of them have no price that is known, while an engine is away.
    """

    translations: int
    characters: dict[str, int]
    costs: dict[str, float]
    unknown: int

    @property
    def cost(self) -> float:
        """What all of it costs."""
        return sum(self.costs.values())


async def leave_languages(room: Newsroom, at: datetime) -> int:
    """Take out what stands in languages that the site no longer speaks.

    Returns:
        How many editions are taken out.
    """
    return await room.records.write(_leave, room.settings.site.languages, at)


def _leave(connection: Connection, langs: Sequence[str], at: datetime) -> int:
    renditions.leave(connection, langs, LANGUAGE_GONE, at)
    return publications.leave(connection, langs, LANGUAGE_GONE, at)


async def resume(room: Newsroom, at: datetime) -> int:
    """Take up what waits for the budget of another day, and need not wait any more.

    Returns:
        How many renditions are taken up.
    """
    waiting = await room.records.read(renditions.waiting, FOR_BUDGET)
    pairs = {(source_lang, target_lang) for _, source_lang, target_lang in waiting}
    open_now = {
        pair
        for pair in pairs
        for route in possible(room, *pair)
        if await _is_open(room, route)
    }
    ids = [number for number, *pair in waiting if tuple(pair) in open_now]
    return await _reopen(room, ids, at)


async def _is_open(room: Newsroom, route: Route) -> bool:
    try:
        await room.budgets.admit(route, urgent=False)
    except BudgetSpent:
        return False
    return True


async def follow_engines(room: Newsroom, at: datetime) -> int:
    """Ask engines that have something else to tell, and take up what is possible now.

    Returns:
        How many renditions are taken up.
    """
    is_well = await examining.heed(room)
    if not await room.translator.reopen() and not is_well:
        return 0
    count = await backfill(room, at)
    log.info("engines changed", directions=len(room.translator.hops), taken_up=count)
    return count


async def backfill(room: Newsroom, at: datetime) -> int:
    """Take up what nothing could translate well before, and what a language lacks.

    Only as far as its cost is agreed on; otherwise it waits, and the log says so.

    Returns:
        How many renditions are begun or taken up.
    """
    if (price := await asks_first(room, at)) is not None:
        log.warning(
            "backfill waits for an answer",
            translations=price.translations,
            cost=round(price.cost, 2),
            unknown=price.unknown,
            way_out="coranto run --yes",
        )
        return 0
    return await _reopen_possible(room, at) + await _catch_up(room, at)


async def asks_first(room: Newsroom, at: datetime) -> Price | None:
    """What a backfill would cost, where its operator is to be asked; None where not."""
    settings = room.settings.translate
    if room.any_cost or not any(each.price for each in settings.budgets.values()):
        return None
    estimate = await estimating.backfill(room, at)
    work = await estimate.work(room)
    characters = {engine: each.characters for engine, each in work.items()}
    # A language that none leads to now may be the business of an engine that is away.
    unknown = 0 if room.translator.is_complete else estimate.unreached
    costs = {name: settings.cost({name: count}) for name, count in characters.items()}
    price = Price(estimate.translations, characters, costs, unknown)
    free = may_begin(price.cost, unknown, settings.ask_above)
    return None if free else price


async def _reopen_possible(room: Newsroom, at: datetime) -> int:
    afresh = await recovering.hear_again(room, at)
    return afresh + await _reopen(room, await stranded(room), at)


async def _reopen(room: Newsroom, ids: Sequence[int], at: datetime) -> int:
    for start in range(0, len(ids), PAGE):
        await room.records.write(renditions.reopen, ids[start : start + PAGE], at)
    return len(ids)


async def _catch_up(room: Newsroom, at: datetime) -> int:
    """Begin, in languages the site speaks newly, the articles of the last days.

    What was out in a language that was taken off, and is back, comes out again.
    """
    langs, write = room.settings.site.languages, room.records.write
    begun = await write(renditions.come_back, LANGUAGE_GONE, langs, at)
    return begun + sum([await write(_begin_lacking, lang, at) for lang in langs])


def _begin_lacking(connection: Connection, lang: str, at: datetime) -> int:
    behind = lacking(connection, lang, at)
    for article_id, number, body in behind:
        births = [birth(lang, body)]
        renditions.add(connection, (article_id, number), births, at, BACKFILL)
    withdrawn = renditions.untold(connection, lang)
    for of in withdrawn:
        renditions.add(connection, of, [Birth(lang, State.CHECKED)], at, URGENT)
    return len(behind) + len(withdrawn)
