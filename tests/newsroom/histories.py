"""A publisher, an engine, a house and its operator, whose histories can be played.

Every statement that the house says to its database may be its last. What is right at
every moment, and what in the end, is told here in terms of what readers see.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import BigInteger, event, select, type_coerce
from typing_extensions import override

from coranto.config import Settings
from coranto.errors import EngineFailed, EngineUnreachable, Gone
from coranto.model import Feed, PubStatus, Rights, Signal, SignalKind, Source
from coranto.model import Where as Place
from coranto.newsroom import operating
from coranto.newsroom.budgets import EngineBudgets
from coranto.newsroom.pipeline import COMES_ROUND, WAY_OF_A_STORY
from coranto.newsroom.policy.recovery import ONCE_MORE_AFTER
from coranto.newsroom.policy.scope import barred
from coranto.newsroom.records import Records
from coranto.newsroom.room import Newsroom, Remembered
from coranto.newsroom.runner import Runner, Step
from coranto.press.settings import Settings as SiteSettings
from coranto.store import articles, given_up, renditions, sources
from coranto.store.articles import ArticleRow, ArticleState
from coranto.store.database import Database
from coranto.store.schema import (
    article,
    edition,
    feed,
    metadata,
    printing,
    publication,
    rendition,
    revision,
)
from coranto.store.settings import Settings as StoreSettings
from coranto.store.types import Instant
from coranto.text.clock import now
from coranto.translate import selftest
from coranto.translate.engine import Hop, Rendering
from coranto.translate.settings import Settings as TranslateSettings
from coranto.translate.tiers import said
from coranto.translate.translator import Translator
from coranto.wire.fetch import Fetched, NotModified
from tests import synthetic
from tests.fakes import FakeEngine, FakeWire

BASE = "https://quay.example"
FEED = f"{BASE}/feed.rss"
PAPER = Source("quay.example", "Quay Post", f"{BASE}/", None, "en")

# A headline and its lead: what is longer costs more and says no more about rows.
SENTENCES = 3
LANGS = ("en", "fr", "es")
ALL = (LANGS, ("en", "fr"), ("es",))

NO_AI = (Signal(SignalKind.ROBOTS, "noai", Place.HEADER, "x-robots-tag"),)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
FREE = Signal(SignalKind.LICENCE, LICENCE, Place.HEADER, "link")

Meanwhile = Callable[[], Awaitable[None]]


class Killed(BaseException):
    """The process is no more."""


@dataclass
class Story:
    """An article at its publisher.

    Attributes:
        version: How often it was corrected.
        told: The version that the feed lists.
        status: What its page answers: 200, 404 or 410.
        listed: Whether the feed lists it.
        signals: What its header says about rights.
    """

    version: int = 0
    told: int = 0
    status: int = 200
    listed: bool = True
    signals: tuple[Signal, ...] = (FREE,)


class Publisher(FakeWire):
    """A site with a feed; while it answers, something else may happen."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.stories = [Story() for _ in range(count)]
        self.meanwhile: Meanwhile | None = None
        self.say()

    def say(self) -> None:
        listed = {
            number: story.told
            for number, story in enumerate(self.stories)
            if story.listed
        }
        self.answers[FEED] = synthetic.listing(BASE, listed).encode()
        for number, story in enumerate(self.stories):
            url = f"{BASE}/article/{number}"
            page = synthetic.page(number, story.version, SENTENCES).encode()
            there = story.status == 200
            self.answers[url] = page if there else Gone(url, story.status)
            self.signals[url] = story.signals

    @override
    async def feed(self, feed: Feed) -> Fetched | NotModified:
        answer = await super().feed(feed)
        await _let_happen(self)
        return answer

    @override
    async def page(
        self, url: str, etag: str = "", last_modified: str = ""
    ) -> Fetched | NotModified:
        answer = await super().page(url, etag, last_modified)
        await _let_happen(self)
        return answer


class Interpreter(FakeEngine):
    """An engine that is well, away, failing, or wrong in its figures."""

    def __init__(self) -> None:
        super().__init__(synthetic.LANGS, _translated)
        self.mode = "well"
        self.meanwhile: Meanwhile | None = None

    @override
    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        if self.mode == "away":
            raise EngineUnreachable("fake", "does not answer")
        if self.mode == "failing":
            raise EngineFailed("fake", "answered nonsense")
        made = await super().translate(texts, hop)
        await _let_happen(self)
        if self.mode == "wrong":
            return [replace(each, text=_wrong(each.text)) for each in made]
        return made


async def _let_happen(where: Publisher | Interpreter) -> None:
    happens, where.meanwhile = where.meanwhile, None
    if happens is not None:
        await happens()


def _translated(text: str, lang: str) -> str:
    for each in synthetic.LANGS:
        own = selftest.sentence(each)
        if text.startswith(own):
            return selftest.sentence(lang) + text.removeprefix(own)
    return synthetic.translated(text, lang)


def _wrong(text: str) -> str:
    return re.sub(r"\d", lambda found: str((int(found[0]) + 1) % 10), text)


class Fate:
    """Ends a process before one of its statements; it says none after that."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.struck = False

    def strikes(self, *_: object) -> None:
        if self.left is not None:
            self.left -= 1
        if self.struck or (self.left is not None and self.left < 0):
            self.struck = True
            raise Killed

    def binds(self, database: Database) -> None:
        for engine in (database._backend.writer, database._backend.reader):
            event.listen(engine, "before_cursor_execute", self.strikes)
            event.listen(engine, "commit", self.strikes)


class Process:
    """One run of the newsroom, from its start to its end or its death."""

    def __init__(self, settings: Settings, wire: Publisher, engine: Interpreter):
        self.fate = Fate()
        self.database = Database(settings.store)
        self.database.migrate()
        self.fate.binds(self.database)
        records = Records(self.database)
        budgets = EngineBudgets(records, {})
        tiers = said(settings.translate)
        memory = Remembered(records)
        translator = Translator([engine], memory, tiers, meter=budgets)
        self.room = Newsroom(
            settings, records, wire, translator, budgets, any_cost=True
        )
        self.runner = Runner(self.room, WAY_OF_A_STORY, COMES_ROUND)
        self.loop = asyncio.Runner()

    async def starts(self) -> None:
        """As ``coranto run`` does."""
        await self.room.translator.open()
        await self.runner.begin()

    async def stops(self) -> None:
        async with self.runner._stopping():
            pass

    async def takes(self, step: Step) -> bool:
        """Do what is due for one step; whether anything was."""
        hints = await self.room.records.read(step.due, now(), 1000)
        keys = list(dict.fromkeys(hint.key for hint in hints))
        for start in range(0, len(keys), step.batch):
            await step.work(self.room, keys[start : start + step.batch])
        return bool(keys)

    def ends(self) -> None:
        self.loop.close()
        self.room.records.close()
        self.database.close()


@dataclass
class Follower:
    """Somebody who reads the outbox now and then, and knows what stands from it alone."""

    cursor: int = 0
    known: dict[tuple[int, str], tuple[int, str, str]] = field(default_factory=dict)


class House:
    """A newsroom, with what was seen of it so far."""

    def __init__(self, store: StoreSettings, count: int = 2) -> None:
        self.store = store
        self.wire = Publisher(count)
        self.engine = Interpreter()
        self.blocked: set[int] = set()
        self.langs: tuple[str, ...] = LANGS
        self.observer = Database(store)
        self.observer.migrate()
        self.outbox: list[tuple[Any, ...]] = []
        self.stood: dict[tuple[int, str], tuple[int, int]] = {}
        self.followers = [Follower(), Follower()]
        self.start_dies_after: int | None = None
        self.process = self._begun()
        self.add()

    # What happens to the process.

    @property
    def settings(self) -> Settings:
        return Settings(
            site=SiteSettings(url="http://127.0.0.1:8000", languages=self.langs),
            translate=TranslateSettings(),
            store=self.store,
        )

    def _begun(self) -> Process:
        """A process that is at work; its start may be the end of another before it."""
        for left in (self.start_dies_after, None):
            process = Process(self.settings, self.wire, self.engine)
            process.fate.left, self.start_dies_after = left, None
            try:
                process.loop.run(process.starts())
            except Killed:
                process.ends()
            else:
                process.fate.left = None
                return process
        raise AssertionError("a process died that nobody killed")

    def ends(self) -> None:
        self.process.ends()
        self.observer.close()

    def restart(self) -> None:
        self.does(self.process.stops)
        self.process.ends()
        self.process = self._begun()

    def does(self, work: Callable[[], Awaitable[Any]]) -> Any:
        """Work in the process, unless it is killed over it and another begins."""

        async def awaited() -> Any:
            return await work()

        try:
            return self.process.loop.run(awaited())
        except Killed:
            self.wire.meanwhile = self.engine.meanwhile = None
            self.process.ends()
            self.process = self._begun()
            return None

    def step(self, name: str) -> bool:
        """Do what is due for a step; whether anything was, or it died over it."""
        return self.does(lambda: self.process.takes(_step(name))) is not False

    def work(self) -> None:
        """Everything that is due, and what comes of it."""
        for _ in range(30):
            done = [self.step(step.name) for step in WAY_OF_A_STORY]
            if not any(done):
                return
        raise AssertionError("there is always something to do")

    # What an operator does, and time.

    def tells(self, verb: Callable[..., Any], *args: Any) -> Any:
        """Another process, such as the command line, writes."""
        with self.observer.write() as connection:
            return verb(connection, *args)

    def declare(self, rights: Rights | None) -> None:
        with suppress(LookupError):
            self.tells(
                operating.change_source,
                PAPER.key,
                now(),
                lambda known: replace(known, rights=rights),
            )

    def remove(self) -> None:
        self.tells(operating.remove_source, PAPER.key, now())

    def add(self) -> None:
        self.tells(operating.add_source, PAPER, FEED, now())

    def withdraw(self, number: int) -> None:
        if (row := self.known(number)) is not None:
            self.tells(operating.withdraw, [row.id], now())
            self.blocked.add(number)

    def unblock(self, number: int) -> None:
        self.tells(operating.unblock, f"{BASE}/article/{number}", now())
        self.blocked.discard(number)

    def known(self, number: int) -> ArticleRow | None:
        with self.observer.read() as connection:
            return articles.find(connection, f"{BASE}/article/{number}")

    def retry(self) -> None:
        self.tells(given_up.retry, now())

    def expedite(self) -> None:
        self.tells(sources.expedite, now())

    def hint(self, number: int) -> None:
        """A hub tells of an article."""
        row = self.known(number)
        if row is not None and row.state is not ArticleState.REMOVED:
            self.tells(articles.look_again, [row.id], now())

    async def beside(self, name: str) -> None:
        """Another worker of the process does a step, unless somebody is to be alone."""
        suspects = [
            self.ask(select(table.c.id).where(table.c.suspect))
            for table in (feed, article, rendition)
        ]
        if not any(suspects):
            await self.process.takes(_step(name))

    def speak(self, langs: tuple[str, ...]) -> None:
        self.langs = langs
        self.restart()

    def wait(self, span: timedelta) -> None:
        """Time passes: all that the records know happened that much earlier."""
        with self.observer.write() as connection:
            for table in metadata.sorted_tables:
                times = [each for each in table.c if isinstance(each.type, Instant)]
                if times:
                    micros = span // timedelta(microseconds=1)
                    earlier = {
                        each.name: type_coerce(each, BigInteger) - micros
                        for each in times
                    }
                    connection.execute(table.update().values(earlier))

    # What is right at every moment.

    def ask(self, statement: Any) -> Sequence[Any]:
        with self.observer.read() as connection:
            return connection.execute(statement).all()

    def watch(self) -> None:
        """Hold what stands against the outbox, and both against what stood before."""
        rows = self.ask(select(publication).order_by(publication.c.seq))
        outbox = [
            (
                row.seq,
                row.article_id,
                row.revision_id,
                row.rendition_id,
                row.lang,
                row.pubstatus,
                row.reason,
            )
            for row in rows
        ]
        assert outbox[: len(self.outbox)] == self.outbox, "the outbox was changed"
        self.outbox = outbox
        editions = self.ask(select(edition))
        stands = {(row.article_id, row.lang): row for row in editions}
        last = {(row[1], row[4]): row for row in outbox}
        assert set(last) == set(stands)
        for key, row in stands.items():
            told = (
                row.seq,
                row.article_id,
                row.revision_id,
                row.rendition_id,
                row.lang,
                row.pubstatus,
                row.reason,
            )
            assert last[key] == told, "an edition is not the last that was told of it"
            before = self.stood.get(key, (0, 0))
            assert row.seq >= before[0]
            assert row.revision_id >= before[1], "a correction was undone"
            self.stood[key] = row.seq, row.revision_id
            assert (row.pubstatus == PubStatus.USABLE) == (not row.reason)
        self._watch_decisions(stands)
        self._watch_words(stands)

    def follow(self, who: Follower) -> None:
        """Read on in the outbox: what is known then is what stands."""
        for row in self.outbox:
            if row[0] > who.cursor:
                who.known[row[1], row[4]] = row[0], row[5], row[6]
        who.cursor = max((row[0] for row in self.outbox), default=0)
        stands = {
            (row.article_id, row.lang): (row.seq, row.pubstatus, row.reason)
            for row in self.ask(select(edition))
        }
        assert who.known == stands

    def _watch_decisions(self, stands: dict[tuple[int, str], Any]) -> None:
        """What was decided on of the words that stand is what the edition says."""
        decided = self.ask(
            select(rendition)
            .join(article, article.c.standing_id == rendition.c.revision_id)
            .where(rendition.c.state.in_(("usable", "withheld", "canceled")))
        )
        for row in decided:
            stood = stands[row.article_id, row.lang]
            assert stood.revision_id == row.revision_id, f"{row} never came out"
            if stood.pubstatus != PubStatus.REMOVED:
                assert (stood.rendition_id, stood.pubstatus, stood.reason) == (
                    row.id,
                    row.state,
                    row.reason,
                )

    def _watch_words(self, stands: dict[tuple[int, str], Any]) -> None:
        """Nothing is printed but what was decided on, and it is true."""
        printed = {row.seq: row.body for row in self.ask(select(printing))}
        bodies = {row.id: row.body for row in self.ask(select(revision))}
        for row in stands.values():
            if row.pubstatus != PubStatus.USABLE:
                continue
            units = printed[row.seq].units
            headline = bodies[row.revision_id].headline
            assert units[0].source == headline
            for unit in units:
                true = synthetic.translated(unit.source, row.lang)
                assert not unit.printed or unit.target == true
            assert units[0].printed

    # What is right in the end.

    def all_is_well(self) -> None:
        """The engine is well and days pass: everything is as it should be."""
        self.engine.mode = "well"
        self.wire.meanwhile = self.engine.meanwhile = None
        for days in (0, 1, 1, 3, 1):
            self.wait(timedelta(days=days))
            # An engine that was away is asked again at once by another process.
            self.restart()
            self.expedite()
            self.work()
            self.watch()
        self._nothing_is_under_way()
        for number in range(len(self.wire.stories)):
            self._is_out(number)
        for each in (*self.followers, Follower()):
            self.follow(each)

    def _nothing_is_under_way(self) -> None:
        at = now()
        for table in (feed, article, rendition):
            columns = table.c
            left = self.ask(
                select(table).where(
                    columns.taken_by.is_not(None)
                    | columns.given_up_at.is_not(None)
                    | columns.suspect
                    | columns.alone
                    | (columns.due_at <= at)
                )
            )
            assert left == [], table.name
        with self.observer.read() as connection:
            assert renditions.unfinished(connection) == 0

    def _is_out(self, number: int) -> None:
        row = self.known(number)
        with self.observer.read() as connection:
            is_read = sources.find(connection, PAPER.key) is not None
        story = self.wire.stories[number]
        if row is None:
            assert not is_read or not story.listed or number in self.blocked
            return
        stands = {
            each.lang: each
            for each in self.ask(select(edition).where(edition.c.article_id == row.id))
        }
        if not is_read or number in self.blocked:
            shown = {each.pubstatus for each in stands.values()}
            assert shown <= {PubStatus.CANCELED, PubStatus.REMOVED}
            return
        if row.source.rights is Rights.NONE:
            assert PubStatus.USABLE not in {each.pubstatus for each in stands.values()}
            return
        if story.status != 200 or not story.listed:
            shown = {each.pubstatus for each in stands.values()}
            if story.status != 200:
                assert shown <= {PubStatus.CANCELED, PubStatus.REMOVED}, (row, shown)
            return
        assert row.standing is not None, row
        headlines = [
            synthetic.sentences(number, "en", version)[0]
            for version in range(story.told, story.version + 1)
        ]
        assert row.standing.body.headline in headlines, (row, story)
        terms = self.process.room.terms(row.source, row.signals, now())
        for lang in LANGS:
            if lang not in self.langs:
                assert (
                    lang not in stands or stands[lang].pubstatus == PubStatus.REMOVED
                ), lang
                continue
            stood = stands[lang]
            assert stood.revision_id == row.standing.id, (lang, stood)
            if why := barred(terms, translation=lang != "en"):
                assert (stood.pubstatus, stood.reason) == (PubStatus.WITHHELD, why)
                continue
            if stood.pubstatus == PubStatus.USABLE:
                continue
            with self.observer.read() as connection:
                (made,) = renditions.get(connection, [stood.rendition_id])
            assert made.taken_up == len(ONCE_MORE_AFTER), stood


def _step(name: str) -> Step:
    return next(each for each in WAY_OF_A_STORY if each.name == name)
