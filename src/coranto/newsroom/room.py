"""The newsroom's equipment: what every step of the way may use."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

import msgspec
from sqlalchemy import Connection

from coranto import __version__
from coranto.check.standards import NONE, Standards
from coranto.config import Settings
from coranto.model import Signal, Source, Terms
from coranto.newsroom import policy
from coranto.newsroom.standards import standards
from coranto.store import memories
from coranto.store.database import Database, opened
from coranto.translate.engine import Link, Rendering
from coranto.translate.tiers import Tiers
from coranto.translate.translator import Translator, open_engines
from coranto.wire.fetch import Fetch, Fetcher

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Newsroom:
    """What every step may use: settings, database, wire, engines and standards."""

    settings: Settings
    records: "Records"
    wire: Fetch
    translator: Translator
    standards: Standards = NONE

    def terms(self, source: Source, signals: Sequence[Signal]) -> Terms:
        """What may be done today with an article of ``source``."""
        judge = policy.judge(noncommercial=self.settings.site.noncommercial)
        return judge(source, signals)


class Records:
    """The database, asked from the event loop.

    One thread writes: SQLite lets one write at a time, and a thread that waits for
    another's lock is a thread wasted.
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

    async def version(self) -> int:
        """A number that is another one after every change to the records."""
        return await asyncio.to_thread(self.database.version)

    def close(self) -> None:
        """Finish what is being written. The database is closed by who opened it."""
        self._writer.shutdown()


class Remembered:
    """The translator's memory, kept in the newsroom's database."""

    def __init__(self, records: Records) -> None:
        self._records = records

    async def recall(self, keys: Sequence[str]) -> dict[str, Rendering]:
        """Renderings of those ``keys`` that are remembered."""
        found = await self._records.read(memories.recall, keys)
        return {key: _rendering(*values) for key, values in found.items()}

    async def remember(self, renderings: Mapping[str, Rendering]) -> None:
        """Keep ``renderings`` by their keys."""
        rows = {
            key: (each.text, each.unknown, each.failures, _facts(each))
            for key, each in renderings.items()
        }
        await self._records.write(memories.remember, rows)


class _Facts(msgspec.Struct, omit_defaults=True):
    """What only some engines tell of a rendering."""

    score: float | None = None
    truncated: bool = False
    alignment: tuple[Link, ...] = ()


def _facts(rendering: Rendering) -> str:
    told = _Facts(rendering.score, rendering.truncated, rendering.alignment)
    return msgspec.json.encode(told).decode()


def _rendering(text: str, unknown: int, failures: int, facts: str) -> Rendering:
    told = msgspec.json.decode(facts, type=_Facts)
    return Rendering(
        text, unknown, failures, told.score, told.truncated, told.alignment
    )


@asynccontextmanager
async def open_newsroom(settings: Settings) -> AsyncIterator[Newsroom]:
    """Open the database, the wire and the engines, and close them at the end.

    Raises:
        StoreError: The database cannot be used.
    """
    with opened(settings.store) as database:
        records = Records(database)
        wire = Fetcher(settings.wire, __version__)
        engines = open_engines(settings.translate)
        tiers = Tiers(settings.translate.tiers, settings.translate.least_tiers)
        translator = Translator(engines, Remembered(records), tiers)
        try:
            yield Newsroom(settings, records, wire, translator, standards(settings))
        finally:
            await translator.aclose()
            await wire.aclose()
            records.close()
