"""The database, asked from the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from coranto.store.database import Database

P = ParamSpec("P")
T = TypeVar("T")


class Records:
    """The database, in transactions.

    One thread writes: writers take turns in either database, and a thread that waits
    for another's turn to end is a thread wasted.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._writer = ThreadPoolExecutor(1, "write")

    async def write(
        self,
        work: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Do ``work`` in one transaction: all of it is kept, or nothing."""

        def transaction() -> T:
            with self.database.write() as connection:
                return work(connection, *args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(
            self._writer, transaction
        )

    async def read(
        self,
        question: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """The answer to ``question``, as of one moment."""

        def transaction() -> T:
            with self.database.read() as connection:
                return question(connection, *args, **kwargs)

        return await asyncio.to_thread(transaction)

    async def version(self) -> str:
        """A mark that is another one after every change to the records."""
        return await asyncio.to_thread(self.database.version)

    def close(self) -> None:
        """Finish what is being written. The database is closed by who opened it."""
        self._writer.shutdown()
