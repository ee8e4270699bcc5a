"""Apertium behind the Engine protocol: pipelines kept open, watched and replaced."""

import asyncio
import shutil
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import structlog

from coranto.errors import EngineFailed
from coranto.translate import quality, selftest
from coranto.translate.engine import Hop, Link, Rendering
from coranto.translate.engines.apertium import aligning, modes, stream
from coranto.translate.engines.apertium.modes import Mode
from coranto.translate.engines.apertium.pipeline import Broken, Pipeline

log = structlog.get_logger()

MODES_DIR = Path("/usr/share/apertium/modes")
# The first answer waits for the dictionaries: 1 s, and 9 s seen on a loaded machine.
_OPENING_S = 30.0
_EMPTY = Rendering("")
# A direction that failed its self-test is tested again after a minute, four, sixteen and
# so on: what killed its programs may be gone, and one that never works costs little.
RETEST_S = 60.0
RETEST_FACTOR = 4.0
LONGEST_RETEST_S = 86_400.0


@dataclass(frozen=True, slots=True)
class _Failed:
    """A direction that failed its self-test: how often, and when it is tested again."""

    times: int
    until: float


class Apertium:
    """Every pair of languages that is installed here.

    Args:
        timeout_s: Seconds to wait for one sentence.
        workers: Pipelines kept open at once, the least recently used closed first.
            Each holds 110 to 150 MB.
        modes_dir: Where the pairs' pipelines are described.
        clock: Seconds that only grow, by which directions are tested again.
    """

    name = "apertium"

    def __init__(
        self,
        timeout_s: float = 30.0,
        workers: int = 12,
        modes_dir: Path = MODES_DIR,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._timeout_s = timeout_s
        self._workers = workers
        self._modes_dir = modes_dir
        self._clock = clock
        self._modes: dict[Hop, Mode] | None = None
        self._failed: dict[Hop, _Failed] = {}
        self._open: OrderedDict[str, Pipeline] = OrderedDict()
        self._busy: set[str] = set()
        self._locks: dict[str, asyncio.Lock] = {}
        # With a place taken for every busy pipeline, there is an idle one to close
        # whenever all are open and one more is wanted.
        self._places = asyncio.Semaphore(workers)

    @staticmethod
    def installed() -> bool:
        """Whether there is an Apertium on this machine, with or without languages."""
        return shutil.which("apertium") is not None

    async def hops(self) -> tuple[Hop, ...]:
        """Directions whose programs and data are installed.

        Starting all of them would take a minute, so each is proved by its self-test
        when it is first used. Once it has failed it is no longer among these, until
        it passes (:meth:`has_changed`); unless the machine was to blame, too slow or
        out of memory.
        """
        return tuple(await self._known())

    async def has_changed(self) -> bool:
        """Test again what failed its self-test, where it is time to.

        Returns:
            Whether a direction works again.
        """
        at = self._clock()
        due = [hop for hop, failed in self._failed.items() if failed.until <= at]
        return any([await self._works_again(hop) for hop in due])

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        """Render ``texts``, one for one and in order.

        Raises:
            EngineFailed: The mode failed its self-test, or died, hung or answered
                nothing twice on one text.
        """
        mode = (await self._known()).get(hop)
        if mode is None:
            name = f"apertium {hop.source_lang}-{hop.target_lang}"
            raise EngineFailed(name, "is not installed, or failed its self-test")
        sent = [text for text in texts if text.strip()]
        lock = self._locks.setdefault(mode.name, asyncio.Lock())
        async with lock, self._places:
            self._busy.add(mode.name)
            try:
                answers = iter(await self._answers(sent, hop, mode))
            finally:
                self._busy.discard(mode.name)
        return [next(answers) if text.strip() else _EMPTY for text in texts]

    def phrased(self, text: str, hop: Hop) -> str:
        """The request that is sent for ``text``."""
        return _request(text, hop.source_lang).decode()

    def read(self, said: str) -> Rendering:
        """What an answer says; empty where its end is missing."""
        renderings, _ = _renderings([said.encode()])
        return renderings[0] if renderings else _EMPTY

    async def alignments(
        self, pairs: Sequence[tuple[str, str]], hop: Hop
    ) -> list[tuple[Link, ...]]:
        """Which word says which, found by translating once more with numbered words."""
        mode = (await self._known()).get(hop)
        parts = aligning.parts(mode) if mode else None
        if mode is None or parts is None:
            return [()] * len(pairs)
        words, units, forms = parts
        asked = [_request(source, mode.source_lang) for source, _ in pairs]
        try:
            found = [aligning.numbered(each) for each in await self._raw(words, asked)]
            rendered = await self._raw(units, [request for request, _ in found])
            answers = await self._raw(
                forms, [aligning.apart(each) for each in rendered]
            )
        except (Broken, UnicodeDecodeError) as error:
            # The text stands without it; only links and emphasis are left out.
            log.warning("no alignment", mode=mode.name, why=str(error))
            return [()] * len(pairs)
        return [
            aligning.links(source, said, answer, target)
            for (source, target), (_, said), answer in zip(
                pairs, found, answers, strict=True
            )
        ]

    async def aclose(self) -> None:
        """Kill every pipeline."""
        for name in list(self._open):
            self._kill(name)
        # The event loop lets go of a closed pipe in its next round.
        await asyncio.sleep(0)

    async def _known(self) -> dict[Hop, Mode]:
        if self._modes is None:
            found = await asyncio.to_thread(modes.installed, self._modes_dir)
            self._modes = {_hop(mode): mode for mode in found}
        return {h: mode for h, mode in self._modes.items() if h not in self._failed}

    async def _raw(self, mode: Mode, requests: Sequence[bytes]) -> list[bytes]:
        """Answers of a part of a mode, which has no self-test of its own.

        Raises:
            Broken: It did not answer all.
        """
        lock = self._locks.setdefault(mode.name, asyncio.Lock())
        async with lock, self._places:
            self._busy.add(mode.name)
            try:
                if mode.name not in self._open:
                    self._make_room()
                    self._open[mode.name] = await Pipeline.open(mode.stages)
                self._open.move_to_end(mode.name)
                wait_s = self._timeout_s + _OPENING_S
                return await self._open[mode.name].ask(requests, wait_s)
            except BaseException:
                self._kill(mode.name)
                raise
            finally:
                self._busy.discard(mode.name)

    async def _answers(
        self, texts: Sequence[str], hop: Hop, mode: Mode
    ) -> list[Rendering]:
        """Answers to all texts; a text is asked again once, of a new pipeline."""
        requests = [_request(text, mode.source_lang) for text in texts]
        done: list[Rendering] = []
        tried = -1
        while len(done) < len(requests):
            pipeline = await self._pipeline(hop, mode)
            try:
                done += await self._asked(pipeline, requests[len(done) :], mode)
            except _Stopped as stopped:
                done += stopped.renderings
                if tried == len(done):
                    subject = f'apertium {mode.name}: "{texts[tried][:60]}"'
                    raise EngineFailed(subject, stopped.why) from stopped
                tried = len(done)
        return done

    async def _asked(
        self, pipeline: Pipeline, requests: Sequence[bytes], mode: Mode
    ) -> list[Rendering]:
        """One round with one pipeline, which is killed when anything goes wrong."""
        why = ""
        try:
            answers = await pipeline.ask(requests, self._timeout_s)
        except Broken as broken:
            answers, why = broken.answers, broken.why
            self._kill(mode.name)
        except BaseException:
            # Cancelled half way: the answers under way would go to the next caller.
            self._kill(mode.name)
            raise
        renderings, flaw = _renderings(answers)
        if flaw:
            self._kill(mode.name)
        if why or flaw:
            raise _Stopped(renderings, flaw or why)
        return renderings

    async def _pipeline(self, hop: Hop, mode: Mode) -> Pipeline:
        """The open pipeline of a mode, or a new one that passed its self-test."""
        if mode.name in self._open:
            self._open.move_to_end(mode.name)
            return self._open[mode.name]
        why, passing = await self._opened(mode)
        if not why:
            return self._open[mode.name]
        if not passing:
            self._leave(hop)
        subject = f"apertium {mode.name}"
        raise EngineFailed(subject, f"failed its self-test: {why}")

    async def _works_again(self, hop: Hop) -> bool:
        mode = (self._modes or {})[hop]
        lock = self._locks.setdefault(mode.name, asyncio.Lock())
        async with lock, self._places:
            if hop not in self._failed:
                return True
            self._busy.add(mode.name)
            try:
                why, _ = await self._opened(mode)
            finally:
                self._busy.discard(mode.name)
        if why:
            self._leave(hop)
            return False
        del self._failed[hop]
        log.info("direction works again", mode=mode.name)
        return True

    def _leave(self, hop: Hop) -> None:
        """Offer ``hop`` no longer, until it is tested again."""
        times = self._failed[hop].times + 1 if hop in self._failed else 1
        pause_s = min(RETEST_S * RETEST_FACTOR ** (times - 1), LONGEST_RETEST_S)
        self._failed[hop] = _Failed(times, self._clock() + pause_s)

    async def _opened(self, mode: Mode) -> tuple[str, bool]:
        """Open a pipeline, and prove it: twice, for once may be chance.

        Returns:
            What is wrong with it, empty where it is open and works; and whether the
            machine may be to blame.
        """
        self._make_room()
        why, passing = "unproved", False
        for _ in range(2):
            try:
                self._open[mode.name] = await Pipeline.open(mode.stages)
                why = await self._flaw(self._open[mode.name], mode)
                passing = False
            except Broken as broken:
                why, passing = broken.why, broken.passing
            except BaseException:
                self._kill(mode.name)
                raise
            if not why:
                break
            self._kill(mode.name)
        return why, passing

    async def _flaw(self, pipeline: Pipeline, mode: Mode) -> str:
        sentence = selftest.sentence(mode.source_lang)
        wait_s = self._timeout_s + _OPENING_S
        answers = await pipeline.ask([_request(sentence, mode.source_lang)], wait_s)
        renderings, flaw = _renderings(answers)
        return flaw or selftest.flaw(sentence, renderings[0])

    def _make_room(self) -> None:
        """Close idle pipelines until those open and those about to be are few enough."""
        idle = [name for name in self._open if name not in self._busy]
        while idle and len(idle) + len(self._busy) > self._workers:
            self._kill(idle.pop(0))

    def _kill(self, name: str) -> None:
        pipeline = self._open.pop(name, None)
        if pipeline is not None:
            pipeline.kill()


class _Stopped(Exception):
    """A round ended early: what came back whole until then, and why."""

    def __init__(self, renderings: list[Rendering], why: str) -> None:
        self.renderings = renderings
        self.why = why
        super().__init__(why)


def _hop(mode: Mode) -> Hop:
    source, target = mode.source_lang, mode.target_lang
    tier = quality.tier(Apertium.name, source, target)
    return Hop(Apertium.name, source, target, tier, mode.model, mode.licence)


def _request(text: str, lang: str) -> bytes:
    if modes.wants_straight_apostrophe(lang):
        text = text.replace("’", "'")
    text = modes.written_out(text, lang)
    if modes.joins_by_hyphen(lang):
        text = stream.apart(text)
    return stream.request(text)


def _renderings(answers: Sequence[bytes]) -> tuple[list[Rendering], str]:
    """Answers read up to the first that is none, and what is wrong with that one."""
    renderings: list[Rendering] = []
    for answer in answers:
        try:
            rendering = stream.rendering(answer)
        except ValueError as error:
            return renderings, f"{error}"
        if not rendering.text:
            return renderings, "the answer is empty"
        renderings.append(replace(rendering, said=answer.decode()))
    return renderings, ""
