"""Whoever pays for an engine is asked before it is."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol


class Meter(Protocol):
    """Counts what engines are asked for, and keeps them within a budget."""

    def paid(
        self, engine: str, texts: Sequence[str]
    ) -> AbstractAsyncContextManager[None]:
        """Have ``texts`` counted, all of them or none, while ``engine`` is asked.

        They are counted beforehand, so that a process that dies has counted too much
        and never too little. An engine that raises EngineUnreachable has rendered
        nothing: what it was asked for is not counted.

        Raises:
            BudgetSpent: The budget does not reach; the engine is not to be asked.
        """
        ...


class Unmetered:
    """Counts nothing and forbids nothing."""

    @asynccontextmanager
    async def paid(self, engine: str, texts: Sequence[str]) -> AsyncIterator[None]:
        """Let ``engine`` be asked for ``texts``."""
        yield


UNMETERED = Unmetered()
