"""The embedded runner: one process, a queue of hints in memory, and a reconciler.

The rows are the truth. A hint that is lost, late or told twice does no harm: each step
leaves out what no longer waits for it, and the reconciler hints again at whatever is
due. So nothing here needs to survive a crash.
"""

import asyncio
import contextlib
import heapq
import itertools
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import cast

import structlog
from sqlalchemy import Connection

from coranto import __version__
from coranto.errors import Damaged, Occupied
from coranto.newsroom.hints import Hint, Waits
from coranto.newsroom.room import Newsroom
from coranto.newsroom.timekeeping import Timekeeper
from coranto.store import given_up, turns
from coranto.store.units import Left, Units
from coranto.text.clock import now

log = structlog.get_logger()

RECONCILE_S = 1.0

# ``run --once`` stays for retries that are due this soon, and leaves later ones to
# the next run.
PATIENCE = timedelta(seconds=30)

HINTS_A_ROUND = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way.

    Attributes:
        name: A verb.
        label: What a number of its work done is called: ``Feeds asked``. A terminal may
            be narrow, so it is short.
        says: What it does, in plain words.
        waits: What it works on.
        due: What waits for it in the database at a time, at most so many.
        work: Does it to a list of keys; what it returns waits for another step.
        units: The rows that its keys name, where a row can be at fault; None else.
        at_once: How many batches are worked on at the same time.
        batch: Most keys in one.
        recurs: Whether its work comes round again by the clock, so that one round of
            it is enough for ``run --once``.
    """

    name: str
    label: str
    says: str
    waits: Waits
    due: Callable[[Connection, datetime, int], list[Hint]]
    work: Callable[[Newsroom, Sequence[int | str]], Awaitable[list[Hint]]]
    at_once: int = 1
    batch: int = 1
    recurs: bool = False
    units: Units | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """What comes round by the clock beside the steps, and once at each start.

    One process does it for all: the instant of the last turn is a row, and whoever moves
    it has taken the turn.

    Attributes:
        name: A few words; what the row is called.
        told: What is said of a turn that took something up, with ``{count}`` in it.
        says: What it does, in plain words.
        work: Does it as of an instant; how much was taken up.
        every: The pause between two turns.
        own: Whether each process does it for itself, about what only it holds.
    """

    name: str
    told: str
    says: str
    work: Callable[[Newsroom, datetime], Awaitable[int]]
    every: timedelta
    own: bool = False


@dataclass(slots=True)
class Queue:
    """Hints for one step, by priority and age; a key is in it, or at work, once."""

    waiting: list[tuple[int, int, int | str]] = field(default_factory=list)
    open: set[int | str] = field(default_factory=set)
    told: int = 0
    filled: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, hint: Hint) -> None:
        """Add ``hint``, unless its key is open."""
        if hint.key not in self.open:
            self.open.add(hint.key)
            self.told += 1
            heapq.heappush(self.waiting, (hint.priority, self.told, hint.key))
            self.filled.set()

    async def take(self, most: int) -> list[int | str]:
        """The most urgent keys, oldest first: at least one, at most ``most``."""
        while not self.waiting:
            self.filled.clear()
            await self.filled.wait()
        count = min(most, len(self.waiting))
        return [heapq.heappop(self.waiting)[2] for _ in range(count)]

    def done(self, keys: Iterable[int | str]) -> None:
        """Close ``keys``: a later hint at them counts again."""
        self.open.difference_update(keys)


class Runner:
    """Keeps the work going.

    Attributes:
        done: How many keys each step has worked on.
    """

    def __init__(
        self,
        room: Newsroom,
        steps: Sequence[Step],
        recurring: Sequence[Recurring] = (),
    ) -> None:
        self.done: Counter[str] = Counter()
        self._room = room
        self._steps = steps
        self._recurring = recurring
        self._own_turns: dict[str, datetime] = {}
        self._keeper: Timekeeper | None = None
        self._queues = {step.waits: Queue() for step in steps}
        self._moved = asyncio.Event()

    def open(self, step: Step) -> int:
        """How many keys wait for ``step`` or are being worked on."""
        return len(self._queues[step.waits].open)

    async def begin(self) -> list[str]:
        """Take back what was under way in a process that died, and what is possible now.

        Returns:
            What is to be told of it, a sentence each. Whoever does not care may leave
            this to :meth:`run` and :meth:`run_once`.
        """
        at, write = now(), self._room.records.write
        for step in self._steps:
            if step.units is not None:
                left = await write(step.units.orphaned, self._room.run, at)
                self._report(step, left)
        if count := await write(given_up.retry_after_upgrade, __version__, at):
            log.warning("what was given up is tried again", units=count)
        self._keeper = Timekeeper(self._room.records, at, time.monotonic())
        await self._keeper.begin()
        return [told async for told in self._recur(at, at_start=True)]

    async def run(self) -> None:
        """Work until cancelled."""
        keeper = await self._begun()
        async with self._stopping(), asyncio.TaskGroup() as tasks:
            self._start(tasks)
            while True:
                await self._look(keeper)
                self._tell(await self._due(self._steps, now()))
                # On the full second, because that is when embargoes end.
                await asyncio.sleep(RECONCILE_S - time.time() % RECONCILE_S)

    async def run_once(self) -> None:
        """Work until nothing is due, now or within ``PATIENCE``; what recurs, once."""
        keeper = await self._begun()
        finite = [step for step in self._steps if not step.recurs]
        async with self._stopping(), asyncio.TaskGroup() as tasks:
            workers = self._start(tasks)
            self._tell(await self._due(self._steps, now()))
            while self._busy() or await self._due(finite, now() + PATIENCE):
                if not self._busy():
                    self._tell(await self._due(finite, now()))
                await self._pause()
                await self._look(keeper)
            for worker in workers:
                worker.cancel()

    async def _begun(self) -> Timekeeper:
        if self._keeper is None:
            await self.begin()
        return cast("Timekeeper", self._keeper)

    async def _look(self, keeper: Timekeeper) -> None:
        """Look at the clock, and at what comes round by it."""
        at = now()
        await keeper.look(at, time.monotonic())
        async for told in self._recur(at):
            log.info("taken up", what=told)

    async def _is_due(self, each: Recurring, at: datetime, every: timedelta) -> bool:
        """Whether it is time for ``each``, and nobody else has taken the turn."""
        if not each.own:
            return await self._room.records.write(turns.take, each.name, at, every)
        last = self._own_turns.get(each.name)
        is_due = last is None or not last <= at < last + every
        if is_due:
            self._own_turns[each.name] = at
        return is_due

    async def _recur(
        self, at: datetime, *, at_start: bool = False
    ) -> AsyncIterator[str]:
        for each in self._recurring:
            every = timedelta() if at_start else each.every
            if not await self._is_due(each, at, every):
                continue
            if count := await each.work(self._room, at):
                yield each.told.format(count=count)

    @contextlib.asynccontextmanager
    async def _stopping(self) -> AsyncIterator[None]:
        """Let go, at the end, of what is under way: whoever is stopped is no suspect."""
        try:
            yield
        finally:
            for step in self._steps:
                if step.units is not None:
                    await self._room.records.write(step.units.release, self._room.run)

    def _report(self, step: Step, left: Left) -> None:
        if left.suspects:
            log.warning("work was cut off", stage=step.name, suspects=left.suspects)
        for number in left.charged:
            log.error("failed while alone", stage=step.name, unit=number)

    def _start(self, tasks: asyncio.TaskGroup) -> list[asyncio.Task[None]]:
        return [
            tasks.create_task(self._work(step), name=step.name)
            for step in self._steps
            for _ in range(step.at_once)
        ]

    def _busy(self) -> bool:
        return any(queue.open for queue in self._queues.values())

    async def _pause(self) -> None:
        """Until a batch is done, or it is time to look again."""
        self._moved.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._moved.wait(), RECONCILE_S)

    async def _due(self, steps: Sequence[Step], at: datetime) -> list[Hint]:
        """What the rows say is due for ``steps`` by ``at``."""
        ask = self._room.records.read
        found = [await ask(step.due, at, HINTS_A_ROUND) for step in steps]
        return list(itertools.chain.from_iterable(found))

    def _tell(self, hints: Iterable[Hint]) -> None:
        for hint in hints:
            self._queues[hint.waits].put(hint)

    async def _work(self, step: Step) -> None:
        queue = self._queues[step.waits]
        while True:
            keys = await queue.take(step.batch)
            began = time.perf_counter()
            try:
                hints = await step.work(self._room, keys)
            except (Damaged, Occupied):
                # No other try helps, and every one would say the same.
                raise
            except Exception:
                # A bug met one batch: each of its rows is tried again alone, and what
                # fails alone is given up after five times.
                log.exception("step failed", stage=step.name, keys=keys)
                hints = []
                if step.units is not None:
                    write, at = self._room.records.write, now()
                    run = self._room.run
                    self._report(step, await write(step.units.failed, keys, run, at))
            queue.done(keys)
            self._tell(hints)
            self.done[step.name] += len(keys)
            self._moved.set()
            stage_ms = round((time.perf_counter() - began) * 1000)
            log.debug("batch done", stage=step.name, keys=len(keys), stage_ms=stage_ms)
