"""Who is at work on what came from outside, and who must be at it alone."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from coranto.newsroom.records import Records
from coranto.store.units import Units


class Suspected(Protocol):
    """A row that may have been at work when a process died."""

    @property
    def id(self) -> int:
        """Its number."""
        ...

    @property
    def suspect(self) -> bool:
        """Whether it was."""
        ...


class Floor:
    """Lets the steps work together, and a suspect alone.

    Only so can a death be charged to the one who caused it. What merely waits for the
    network is not at work.
    """

    def __init__(self) -> None:
        self._changed = asyncio.Condition()
        self._at_work = 0
        self._waiting_alone = 0

    @asynccontextmanager
    async def together(self) -> AsyncIterator[None]:
        """Work beside others, but not beside a suspect, nor before one that waits."""
        async with self._changed:
            await self._changed.wait_for(
                lambda: self._at_work >= 0 and not self._waiting_alone
            )
            self._at_work += 1
        try:
            yield
        finally:
            await self._leave(1)

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Work while nobody else does."""
        async with self._changed:
            self._waiting_alone += 1
            try:
                await self._changed.wait_for(lambda: self._at_work == 0)
                self._at_work = -1
            finally:
                self._waiting_alone -= 1
                self._changed.notify_all()
        try:
            yield
        finally:
            await self._leave(-1)

    async def _leave(self, count: int) -> None:
        async with self._changed:
            self._at_work -= count
            self._changed.notify_all()

    @asynccontextmanager
    async def work(
        self, records: Records, units: Units, rows: Sequence[Suspected]
    ) -> AsyncIterator[None]:
        """Work on ``rows``: alone, and noted so, where one of them is a suspect."""
        suspects = [row.id for row in rows if row.suspect]
        if not suspects:
            async with self.together():
                yield
            return
        async with self.alone():
            await records.write(units.alone, suspects)
            yield
