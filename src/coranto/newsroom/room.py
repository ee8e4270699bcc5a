"""The newsroom's equipment: what every step of the way may use."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from coranto import __version__
from coranto.check.standards import NONE, Standards
from coranto.config import Settings
from coranto.model import Signal, Source, Terms
from coranto.newsroom.budgets import EngineBudgets
from coranto.newsroom.floor import Floor
from coranto.newsroom.records import Records
from coranto.newsroom.standards import standards
from coranto.rights.terms import terms
from coranto.store import memories, wordings
from coranto.store.blobs import Blobs
from coranto.store.database import opened
from coranto.store.memories import Origin, Saying
from coranto.text.clock import now
from coranto.translate.engine import Hop, Link, Rendering
from coranto.translate.opening import open_engines
from coranto.translate.tiers import said
from coranto.translate.translator import Translator
from coranto.wire.fetch import Fetch, Fetcher


@dataclass(frozen=True, slots=True)
class Newsroom:
    """What every step may use: settings, database, wire, engines, money and standards.

    Attributes:
        any_cost: Whether a backfill may begin whatever it costs, by its operator's word.
        floor: Who is at work.
        run: Names this run of the process, for the rows that are under way in it.
    """

    settings: Settings
    records: Records
    wire: Fetch
    translator: Translator
    budgets: EngineBudgets
    standards: Standards = NONE
    any_cost: bool = False
    floor: Floor = field(default_factory=Floor)
    run: str = field(default_factory=lambda: uuid.uuid4().hex)

    @property
    def blobs(self) -> Blobs:
        """The bytes of pages."""
        return Blobs(self.settings.store.pages)

    def terms(self, source: Source, signals: Sequence[Signal], at: datetime) -> Terms:
        """What may be done at ``at`` with an article of ``source``."""
        noncommercial = self.settings.site.noncommercial
        return terms(source, signals, at, noncommercial=noncommercial)


class Remembered:
    """The translator's memory, kept in the newsroom's database."""

    def __init__(self, records: Records) -> None:
        self._records = records

    async def recall(
        self, keys: Sequence[str], *, refused: bool = False
    ) -> dict[str, Rendering]:
        """What engines said, by those ``keys`` that are remembered."""
        found = await self._records.read(memories.recall, keys, refused=refused)
        return {key: _rendering(saying) for key, saying in found.items()}

    async def remember(self, said: Mapping[str, Rendering], hop: Hop) -> None:
        """Keep what ``hop`` said by its keys, with who said it and when."""
        sayings = {key: _saying(each) for key, each in said.items()}
        whose = hop.engine, hop.model, hop.source_lang, hop.target_lang
        await self._records.write(memories.remember, sayings, Origin(*whose, now()))

    async def settled(self, keys: Sequence[str]) -> dict[str, str]:
        """What people want to be said."""
        return await self._records.read(wordings.recall, keys)


class _Facts(msgspec.Struct, omit_defaults=True):
    """What only some engines tell of a rendering."""

    score: float | None = None
    truncated: bool = False
    alignment: tuple[Link, ...] = ()


def _saying(each: Rendering) -> Saying:
    told = _Facts(each.score, each.truncated, each.alignment)
    facts = msgspec.json.encode(told).decode()
    return Saying(each.text, each.unknown, each.failures, facts)


def _rendering(each: Saying) -> Rendering:
    told = msgspec.json.decode(each.facts, type=_Facts)
    facts = told.score, told.truncated, told.alignment
    return Rendering(each.said, each.unknown, each.failures, *facts)


@asynccontextmanager
async def open_newsroom(
    settings: Settings, *, to_work: bool = False
) -> AsyncIterator[Newsroom]:
    """Open the database, the wire and the engines, and close them at the end.

    Args:
        settings: The newsroom's.
        to_work: Whether its steps are to be run, which one process does at a time.

    Raises:
        StoreError: The database cannot be used.
        Occupied: Another process works here.
    """
    with opened(settings.store, alone=to_work) as database:
        if to_work:
            await asyncio.to_thread(database.look_over)
        records = Records(database)
        wire = Fetcher(settings.wire, __version__)
        engines = open_engines(settings.translate)
        tiers = said(settings.translate)
        budgets = EngineBudgets(records, settings.translate.budgets)
        translator = Translator(engines, Remembered(records), tiers, meter=budgets)
        try:
            yield Newsroom(
                settings, records, wire, translator, budgets, standards(settings)
            )
        finally:
            await translator.aclose()
            await wire.aclose()
            records.close()
