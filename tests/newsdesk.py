"""A whole newsroom over fakes, run poll by poll."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import BigInteger, Column, ColumnElement, type_coerce

from coranto.config import Settings
from coranto.errors import Blocked
from coranto.model import Printing, Rights, Source
from coranto.newsroom import operating
from coranto.newsroom.budgets import EngineBudgets
from coranto.newsroom.pipeline import COMES_ROUND, WAY_OF_A_STORY
from coranto.newsroom.records import Records
from coranto.newsroom.room import Newsroom, Remembered
from coranto.newsroom.runner import Runner
from coranto.press.settings import Settings as SiteSettings
from coranto.rights.terms import Judge
from coranto.store import articles, editions, renditions, sources
from coranto.store.database import opened
from coranto.store.schema import feed, metadata
from coranto.store.settings import Settings as StoreSettings
from coranto.store.sources import FeedRow
from coranto.store.types import Instant
from coranto.text.clock import now
from coranto.translate.engine import Engine
from coranto.translate.settings import Budget
from coranto.translate.settings import Settings as TranslateSettings
from coranto.translate.tiers import said
from coranto.translate.translator import Translator
from tests import synthetic
from tests.fakes import FakeEngine, FakeWire

BASE = "https://quay.example"
FEED = f"{BASE}/feed.rss"
PAPER = Source("quay.example", "Quay Post", f"{BASE}/", Rights.FULL, "en")


@dataclass
class Desk:
    """A newsroom over fakes, run poll by poll."""

    path: Path
    wire: FakeWire
    engine: FakeEngine
    rights: Rights | None = Rights.FULL
    noncommercial: bool = False
    langs: tuple[str, ...] = ("en", "fr", "es")
    others: tuple[Engine, ...] = ()
    url: str = "http://127.0.0.1:8000"
    budgets: dict[str, Budget] = field(default_factory=dict)
    when_spent: str = "wait"
    store: StoreSettings | None = None

    def poll(self) -> None:
        asyncio.run(self._poll())

    def work(self) -> None:
        """What is due is done, without hurry."""
        asyncio.run(self._poll(in_a_hurry=False))

    @property
    def settings(self) -> Settings:
        return Settings(
            site=SiteSettings(
                url=self.url,
                languages=self.langs,
                noncommercial=self.noncommercial,
            ),
            translate=TranslateSettings(
                when_spent=self.when_spent, budgets=self.budgets
            ),
            store=self.store or StoreSettings(str(self.path / "coranto.db")),
        )

    async def _poll(self, *, in_a_hurry: bool = True) -> None:
        with opened(self.settings.store) as database:
            records = Records(database)
            budgets = EngineBudgets(records, self.budgets)
            engines = [self.engine, *self.others]
            tiers = said(self.settings.translate)
            memory = Remembered(records)
            translator = Translator(engines, memory, tiers, meter=budgets)
            await translator.open()
            room = Newsroom(
                self.settings, records, self.wire, translator, budgets, any_cost=True
            )
            paper = replace(PAPER, rights=self.rights)
            with suppress(Blocked):
                await records.write(operating.add_source, paper, FEED, now())
            if in_a_hurry:
                await records.write(sources.expedite, now())
            await Runner(room, WAY_OF_A_STORY, COMES_ROUND).run_once()
            await translator.aclose()
            records.close()

    def out(self, lang: str, article: int = 1) -> Printing | None:
        judge = Judge(now(), self.noncommercial)
        printing: Printing | None = self.ask(editions.printing, lang, article, judge)
        return printing

    def article(self, number: int = 1):
        return self.ask(articles.get, number)

    def renditions(self, number: int = 1):
        return self.ask(renditions.of_article, number)

    def ask(self, question, *args):
        with opened(self.settings.store) as database, database.read() as connection:
            return question(connection, *args)

    def feed(self) -> FeedRow:
        """The one feed."""
        ((_, (row,), _),) = self.ask(sources.listed)
        found: FeedRow = row
        return found

    def make_due(self) -> None:
        """A day passes for the feeds."""
        with opened(self.settings.store) as database, database.write() as connection:
            connection.execute(feed.update().values(due_at=now(), not_before=None))

    def wait(self, span: timedelta) -> None:
        """Time passes: all that the records know happened that much earlier."""
        with opened(self.settings.store) as database, database.write() as connection:
            for table in metadata.sorted_tables:
                times = [each for each in table.c if isinstance(each.type, Instant)]
                if times:
                    earlier = {each.name: _earlier(each, span) for each in times}
                    connection.execute(table.update().values(earlier))

    def publish(self, count: int) -> None:
        """The publisher's feed lists ``count`` articles, each with its page."""
        self.wire.answers[FEED] = synthetic.feed(BASE, count).encode()
        for number in range(count):
            url = f"{BASE}/article/{number}"
            self.wire.answers[url] = synthetic.page(number).encode()


def _earlier(column: Column[datetime], span: timedelta) -> ColumnElement[int]:
    return type_coerce(column, BigInteger) - span // timedelta(microseconds=1)
