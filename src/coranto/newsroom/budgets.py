"""What engines cost is counted before they are asked, and a budget is never overdrawn."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from coranto.errors import BudgetSpent, EngineUnreachable
from coranto.newsroom.records import Records
from coranto.store import spending
from coranto.store.spending import (
    Limits,
    Work,
    day_after,
    day_of,
    month_after,
    month_of,
)
from coranto.text.clock import now
from coranto.translate.engine import Route
from coranto.translate.settings import NO_BUDGET, Budget

# The rest of a budget is kept for what is urgent: a correction that waits until
# tomorrow leaves what is wrong on the page until then.
FOR_NEWS = 0.9


class EngineBudgets:
    """The newsroom's meter (:class:`~coranto.translate.meter.Meter`).

    Args:
        records: Where the counts are kept.
        budgets: Of engines, by name; those without one are only counted.
    """

    def __init__(self, records: Records, budgets: Mapping[str, Budget]) -> None:
        self._records = records
        self._budgets = budgets

    @asynccontextmanager
    async def paid(self, engine: str, texts: Sequence[str]) -> AsyncIterator[None]:
        """Count ``texts`` while ``engine`` is asked for them.

        Raises:
            BudgetSpent: They go beyond what is left of the day or the month.
        """
        work = Work(sum(map(len, texts)), len(texts), 1)
        budget = self._budgets.get(engine, NO_BUDGET)
        limits = Limits(budget.characters_a_day, budget.characters_a_month)
        write = self._records.write
        # One instant a turn: asked about one day and refused about the next, it would
        # neither pay nor raise for ever.
        at = now()
        while not await write(spending.charge, engine, work, at, limits):
            # Does not raise where another worker gave something back in this moment.
            await self._refuse(engine, work.characters, 1.0, at)
            at = now()
        try:
            yield
        except EngineUnreachable:
            await write(spending.give_back, engine, work, at)
            raise

    def limits(self, route: Route) -> bool:
        """Whether an engine of ``route`` has only so many characters."""
        budgets = [self._budgets.get(hop.engine, NO_BUDGET) for hop in route.hops]
        return any(budget.limited for budget in budgets)

    async def admit(self, route: Route, *, urgent: bool) -> None:
        """Let a piece of work begin by ``route``, if there is a budget to begin with.

        Raises:
            BudgetSpent: An engine of it has spent its budget, or that part of it that
                is for what is not urgent.
        """
        for hop in route.hops if self.limits(route) else ():
            await self._refuse(hop.engine, 1, 1.0 if urgent else FOR_NEWS, now())

    async def _refuse(
        self, engine: str, characters: int, share: float, at: datetime
    ) -> None:
        """Raise BudgetSpent where so many characters more are too many at ``at``."""
        budget = self._budgets.get(engine, NO_BUDGET)
        for span, start, end, most in (
            ("month", month_of(at), month_after(at), budget.characters_a_month),
            ("day", day_of(at), day_after(at), budget.characters_a_day),
        ):
            if most is None:
                continue
            counts = await self._records.read(spending.since, start, at)
            used = counts.get(engine, Work()).characters
            if used + characters > most * share:
                why = _why(used, characters, most, span)
                raise BudgetSpent(engine, why, end)


def _why(used: int, characters: int, most: int, span: str) -> str:
    if characters > most:
        why = f"{characters:,} characters at once are more than a {span}'s {most:,}"
        return f"{why}; raise its limit in translate.budgets"
    return f"{used:,} of the {most:,} characters of this {span} are spent"
