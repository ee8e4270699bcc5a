"""Texts in, as many renderings out, by whatever engines it takes."""

import time
from collections.abc import Callable, Iterable, Sequence

from coranto.errors import (
    EngineFailed,
    EngineUnreachable,
    NoRoute,
    TranslateError,
)
from coranto.translate import alignment, routes, selftest
from coranto.translate.absences import Absence, Absences, Illness
from coranto.translate.admission import admitted
from coranto.translate.answers import Answers
from coranto.translate.engine import (
    Aligner,
    Changing,
    Engine,
    Hop,
    Link,
    NBest,
    Rendering,
    Route,
    Scorer,
)
from coranto.translate.memory import Memory, settled_key
from coranto.translate.meter import UNMETERED, Meter
from coranto.translate.rendered import chained, other_wordings, restored
from coranto.translate.shields import shielded
from coranto.translate.tiers import NOTHING_SAID, Tiers

_EMPTY = Rendering("")
# A batch comes back half empty where this share of it is: of an odd number, of which the
# lesser half is, it may be a third.
HALF_EMPTY = 1 / 3
# Texts of a batch that an engine may fail on one after the other from the first on.
MOST_BAD_TEXTS = 3


class Translator:
    """Plans routes, remembers, calls engines, repairs.

    Args:
        engines: What translates, side by side.
        memory: Where renderings are kept.
        tiers: What the operator says of their directions.
        clock: Seconds that only grow, by which a failing engine is left alone.
        meter: What is asked before an engine is.

    Attributes:
        calls: Calls of an engine, of one or many texts each.
        segments_rendered: Texts that an engine rendered.
        segments_remembered: Texts that no engine was asked for.
    """

    def __init__(
        self,
        engines: Sequence[Engine],
        memory: Memory,
        tiers: Tiers = NOTHING_SAID,
        clock: Callable[[], float] = time.monotonic,
        meter: Meter = UNMETERED,
    ) -> None:
        self.calls = 0
        self.segments_rendered = 0
        self.segments_remembered = 0
        self._engines = {engine.name: engine for engine in engines}
        self._memory = memory
        self._answers = Answers(self._engines, memory, self._asked)
        self._tiers = tiers
        self._absences = Absences(clock)
        self._meter = meter
        self._hops: dict[str, tuple[Hop, ...]] = {}
        self._routes: dict[tuple[str, str], list[Route]] = {}

    async def open(self) -> list[TranslateError]:
        """Ask every engine what it can do.

        Returns:
            What keeps engines from telling. :meth:`reopen` asks those again.
        """
        return [error for name in self._engines if (error := await self._met(name))]

    async def reopen(self) -> bool:
        """Ask engines again that never told what they can do, or whose models changed.

        One that is left alone is not asked. What is under way by a direction that is no
        longer offered goes on.

        Returns:
            Whether one has told now, so that there may be routes where there were none.
        """
        waiting = [name for name in self._engines if await self._has_news(name)]
        return any([await self._met(name) is None for name in waiting])

    @property
    def hops(self) -> tuple[Hop, ...]:
        """Every direction that works, as far as is known now."""
        return tuple(hop for offered in self._hops.values() for hop in offered)

    def route(self, source_lang: str, target_lang: str) -> Route:
        """The best route that works, as far as is known now.

        While an engine is left alone, another route of its tier serves instead of it. A
        lesser one serves only when it has been away for long: what readers get once is
        not replaced when it is back.

        Raises:
            NoRoute: Nothing leads there.
            EngineUnreachable: What leads there is left alone; try again later.
        """
        planned = self._planned(source_lang, target_lang)
        taken = self._taken(planned)
        best = [route for route in planned if route.tier is planned[0].tier]
        absence = self._absences.on(best)
        if absence is None or (taken and taken[0] in best):
            return taken[0]
        if not self._absences.is_lost(absence):
            raise self._away(planned[0].engines, absence)
        if not taken:
            pair = f"{source_lang} to {target_lang}"
            raise NoRoute(pair, f"{planned[0].engines} has been away for hours")
        return taken[0]

    def routes(self, source_lang: str, target_lang: str) -> list[Route]:
        """Every route that may be taken now, the best first.

        Raises:
            NoRoute: Nothing leads there.
            EngineUnreachable: Nothing, as long as an engine does not tell what it does.
        """
        return self._taken(self._planned(source_lang, target_lang))

    async def render(self, texts: Sequence[str], route: Route) -> list[Rendering]:
        """Render ``texts`` by ``route``, one for one and in order.

        A text that occurs twice is rendered once, one that is remembered not at all.

        Returns:
            Renderings; an empty one for an empty text, for one that was cut for its
            length, and for a text on which an engine fails that renders others. Empty
            ones are not remembered.

        Raises:
            EngineUnreachable: Nothing was rendered; try again later.
            BudgetSpent: Nothing was rendered: the budget of an engine does not reach.
            EngineFailed: The engine no longer renders even our own sentence. Ask for
                the route again before trying again: it may have changed.
        """
        called_for = sum(bool(text.strip()) for text in texts)
        made, fresh = await self._made(_said_once(texts), route)
        self.segments_rendered += len(fresh)
        self.segments_remembered += called_for - len(fresh)
        return [made.get(text, _EMPTY) for text in texts]

    async def unrendered(
        self, texts: Sequence[str], route: Route
    ) -> dict[str, list[str]]:
        """What each engine would be sent, were ``texts`` rendered by ``route`` now.

        No engine is asked. What a second hop would be sent is not known before the
        first has rendered it: the texts stand for it.
        """
        waiting, sent = _said_once(texts), dict[str, list[str]]()
        settled = await self._settled(waiting, route)
        waiting = [text for text in waiting if text not in settled]
        for hop in route.hops:
            known = await self._answers.known(waiting, hop)
            missing = [text for text in waiting if text not in known]
            asked = await self._answers.unknown(missing, hop)
            sent[hop.engine] = [*sent.get(hop.engine, []), *asked]
            waiting = missing + _said_once(each.text for each in known.values())
        return sent

    @property
    def is_complete(self) -> bool:
        """Whether every engine has told what it can do."""
        return not self._untold()

    def fingerprint(self, source_lang: str, target_lang: str) -> str:
        """Engines and models of all routes, left alone or not; empty without any."""
        planned = self._every(source_lang, target_lang)
        return "\n".join(route.fingerprint for route in planned)

    def called(
        self, engines: str, name: str, source_lang: str, target_lang: str
    ) -> Route | None:
        """The route with this name by these engines, left alone or not."""
        return next(
            (
                route
                for route in self._every(source_lang, target_lang)
                if (route.engines, route.name) == (engines, name)
            ),
            None,
        )

    def serves(self, hop: Hop, source_lang: str, target_lang: str) -> bool:
        """Whether the best route between two languages takes ``hop``, left alone or not."""
        planned = self._every(source_lang, target_lang)
        return bool(planned) and hop in planned[0].hops

    def is_ill(self, source_lang: str, target_lang: str) -> bool:
        """Whether the best route takes what is ill, and is still waited for."""
        planned = self._every(source_lang, target_lang)
        ill = self._absences.illness(planned[0]) if planned else None
        return ill is not None and not self._absences.is_lost(ill)

    def leave(self, ill: Iterable[Illness]) -> bool:
        """Take no route by what is ``ill``, until it is no longer among these.

        Returns:
            Whether one is not ill any more that was.
        """
        return self._absences.leave(ill)

    async def tried(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        """What an engine makes of ``texts`` now, left alone or not; nothing is remembered.

        Raises:
            EngineUnreachable: It does not answer.
            EngineFailed: It fails on them.
            BudgetSpent: Its budget does not reach.
        """
        async with self._meter.paid(hop.engine, texts):
            made = await self._engines[hop.engine].translate(texts, hop)
        return [admitted(*pair) for pair in zip(texts, made, strict=True)]

    async def remembered_as(
        self, texts: Iterable[str], source_lang: str, target_lang: str
    ) -> set[str]:
        """Keys by which any engine's answers to ``texts`` are remembered now.

        Those of the languages on the way are among them, those that people settled are
        not.
        """
        found = set[str]()
        for route in self._every(source_lang, target_lang):
            waiting = _said_once(texts)
            for hop in route.hops:
                found |= self._answers.keys(waiting, hop)
                known = await self._answers.known(waiting, hop, refused=True)
                known |= await self._settled(waiting, Route((hop,)))
                waiting = _said_once(each.text for each in known.values())
        return found

    def varies(self, route: Route) -> bool:
        """Whether ``route`` ends at an engine that knows several wordings."""
        return isinstance(self._engines[route.hops[-1].engine], NBest)

    async def alternatives(
        self, texts: Sequence[str], route: Route, count: int
    ) -> list[tuple[Rendering, ...]]:
        """Other renderings of ``texts`` than :meth:`render` gives, best first.

        Only the last hop varies. Nothing of this is remembered.

        Args:
            texts: As many as wanted, in order; empty ones have no alternatives.
            route: The way they are rendered.
            count: At most so many for each text.

        Returns:
            For each text as many as its engine finds, none where it knows one way only.

        Raises:
            EngineUnreachable: As :meth:`render`.
            EngineFailed: As :meth:`render`.
        """
        *before, last = route.hops
        engine = self._engines[last.engine]
        if not isinstance(engine, NBest):
            return [()] * len(texts)
        made = await self.render(texts, route)
        halfway = [Rendering(text) for text in texts]
        if before:
            halfway = await self.render(texts, Route(tuple(before)))
        shields = [shielded(rendering.text) for rendering in halfway]
        sent = [each.text for each in shields]
        self.calls += 1
        async with self._meter.paid(last.engine, sent):
            told = await engine.n_best(sent, last, count + 1)
        found = [admitted(*pair) for pair in zip(sent, told, strict=True)]
        whole = [restored(*pair) for pair in zip(shields, found, strict=True)]
        return [
            other_wordings(known, early if before else None, late, last, early.text)[
                :count
            ]
            for known, early, late in zip(made, halfway, whole, strict=True)
        ]

    async def alignments(
        self, texts: Sequence[str], route: Route
    ) -> list[tuple[Link, ...]]:
        """Which words of the renderings of ``texts`` say which of theirs.

        Ask for few: an engine that does not tell by itself works as long as for the
        rendering.

        Returns:
            As many as came in, in order; empty where an engine cannot tell.

        Raises:
            EngineUnreachable: As :meth:`render`.
            EngineFailed: As :meth:`render`.
        """
        made = await self.render(texts, route)
        engines = [self._engines[hop.engine] for hop in route.hops]
        aligners = [engine for engine in engines if isinstance(engine, Aligner)]
        if any(each.alignment for each in made) or len(aligners) < len(engines):
            return [rendering.alignment for rendering in made]
        sources, found = list(texts), list[tuple[Link, ...]]()
        for number, (hop, aligner) in enumerate(zip(route.hops, aligners, strict=True)):
            made = await self.render(texts, Route(route.hops[: number + 1]))
            targets = [rendering.text for rendering in made]
            pairs = list(zip(sources, targets, strict=True))
            told = await aligner.alignments(pairs, hop)
            pairwise = zip(found, told, strict=True)
            found = [alignment.composed(*pair) for pair in pairwise] if number else told
            sources = targets
        return found

    async def traces(
        self, pairs: Sequence[tuple[str, str]], source_lang: str, target_lang: str
    ) -> list[float | None]:
        """How likely each source would be, had it been made of its rendering.

        A figure that changed or a "not" that was lost leaves a piece of the source that
        nothing in the rendering leads to. Compare the numbers of one pair of languages
        only, and of one version of its model.

        Args:
            pairs: (source, rendering).
            source_lang: BCP 47 tag.
            target_lang: BCP 47 tag.

        Returns:
            The log probability of each source's least likely piece, at most 0; None
            where a side is empty, and where no engine judges the way back.

        Raises:
            EngineFailed: As :meth:`render`.
        """
        judge = self._judge(target_lang, source_lang)
        if judge is None:
            return [None] * len(pairs)
        engine, hop = judge
        turned = [(target, source) for source, target in pairs if source and target]
        told = iter(await engine.likelihoods(turned, hop) if turned else ())
        return [next(told).least if all(pair) else None for pair in pairs]

    def _judge(self, source_lang: str, target_lang: str) -> tuple[Scorer, Hop] | None:
        """The engine that judges a direction, and its hop."""
        for hop in self.hops:
            engine = self._engines[hop.engine]
            ends = (hop.source_lang, hop.target_lang)
            if ends == (source_lang, target_lang) and isinstance(engine, Scorer):
                return engine, hop
        return None

    async def aclose(self) -> None:
        """Close every engine. Closing twice is allowed."""
        for engine in self._engines.values():
            await engine.aclose()

    def _planned(self, source_lang: str, target_lang: str) -> list[Route]:
        """Every route that is good enough for its readers, the best first.

        Raises:
            NoRoute: Nothing leads there.
            EngineUnreachable: Nothing, as long as an engine does not tell what it does.
        """
        pair = source_lang, target_lang
        if pair in self._routes:
            return self._routes[pair]
        try:
            found = routes.plan(self.hops, *pair, choice=self._tiers.choice)
            self._routes[pair] = self._sufficient(found, *pair)
        except NoRoute:
            for name in self._untold():
                absence = self._absences.of(name)
                if absence and not self._absences.is_lost(absence):
                    raise self._away(name, absence) from None
            raise
        return self._routes[pair]

    def _every(self, source_lang: str, target_lang: str) -> list[Route]:
        """As :meth:`_planned`; empty where nothing leads there now."""
        try:
            return self._planned(source_lang, target_lang)
        except (NoRoute, EngineUnreachable):
            return []

    def _untold(self) -> list[str]:
        """Engines that have not told yet what they can do."""
        return [name for name in self._engines if name not in self._hops]

    async def _has_news(self, name: str) -> bool:
        """Whether an engine may tell something else than it told before."""
        engine = self._engines[name]
        if name in self._hops:
            return isinstance(engine, Changing) and await engine.has_changed()
        return not self._absences.is_out(name)

    def _away(self, engines: str, absence: Absence) -> EngineUnreachable:
        return EngineUnreachable(engines, absence.why, self._absences.left_s(absence))

    async def _met(self, name: str) -> TranslateError | None:
        """What keeps an engine from telling what it can do."""
        try:
            await self._ask(name)
        except (EngineUnreachable, EngineFailed) as error:
            self._absences.failed(name, error)
            return error
        return None

    def _taken(self, planned: Sequence[Route]) -> list[Route]:
        """Those of ``planned`` that no absence keeps from being taken."""
        return [route for route in planned if not self._absences.on([route])]

    def _sufficient(
        self, planned: list[Route], source_lang: str, target_lang: str
    ) -> list[Route]:
        found = [each for each in planned if self._tiers.suffices(each, target_lang)]
        if not found:
            why = f"the best there is has tier {planned[0].tier}"
            pair = f"{source_lang} to {target_lang}"
            raise NoRoute(pair, f"{why}, and translate.least_tiers wants more")
        return found

    async def _ask(self, name: str) -> None:
        offered = await self._engines[name].hops()
        self._hops[name] = self._tiers.applied(offered)
        self._routes.clear()

    async def _made(
        self, texts: Sequence[str], route: Route
    ) -> tuple[dict[str, Rendering], set[str]]:
        """What becomes of each text, by people first; and those an engine was asked for."""
        settled = await self._settled(texts, route)
        left = [text for text in texts if text not in settled]
        *before, last = route.hops
        if not before:
            made, fresh = await self._answers.made(left, last)
            return settled | made, fresh
        # What English became on the way to French serves Portuguese as well.
        halfway, fresh = await self._made(left, Route(tuple(before)))
        ends, asked = await self._answers.made(
            _said_once(each.text for each in halfway.values()), last
        )
        made = {
            text: chained(each, ends[each.text]) if each.text else each
            for text, each in halfway.items()
        }
        late = {text for text, each in halfway.items() if each.text in asked}
        return settled | made, fresh | late

    async def _settled(
        self, texts: Sequence[str], route: Route
    ) -> dict[str, Rendering]:
        """What people want to be said for ``texts``; the others are left out."""
        langs = route.source_lang, route.target_lang
        names = {text: settled_key(text, *langs) for text in texts}
        words = await self._memory.settled(list(names.values())) if names else {}
        return {
            text: Rendering(words[name])
            for text, name in names.items()
            if name in words
        }

    async def _asked(self, texts: list[str], hop: Hop) -> list[Rendering]:
        """The engine's answers as they came; empty where a text is to blame."""
        engine = self._engines[hop.engine]
        self.calls += 1
        try:
            async with self._meter.paid(hop.engine, texts):
                made = await engine.translate(texts, hop)
        except EngineUnreachable as error:
            self._absences.failed(hop.engine, error)
            raise
        except EngineFailed as error:
            if (await selftest.proof(engine, hop)).flaw:
                await self._blame(hop, error)
                raise
            return await self._one_by_one(texts, hop) if len(texts) > 1 else [_EMPTY]
        unsaid = [
            text for text, each in zip(texts, made, strict=True) if _is_lost(text, each)
        ]
        if unsaid and len(unsaid) >= HALF_EMPTY * len(texts):
            return await self._filled(texts, made, unsaid, hop)
        self._absences.answered(hop)
        return made

    async def _filled(
        self, texts: list[str], made: list[Rendering], unsaid: list[str], hop: Hop
    ) -> list[Rendering]:
        """What came back half empty, where its texts are to blame, with the rest asked alone.

        Raises:
            EngineFailed: The engine is to blame, or EngineUnreachable.
        """
        count = f"{len(unsaid)} of {len(texts)} texts"
        error = EngineFailed(hop.engine, f"answered nothing to {count}")
        if (await selftest.proof(self._engines[hop.engine], hop)).flaw:
            await self._blame(hop, error)
            raise error
        if len(texts) == 1:
            return made
        alone = iter(await self._one_by_one(unsaid, hop))
        return [
            next(alone) if _is_lost(text, each) else each
            for text, each in zip(texts, made, strict=True)
        ]

    async def _blame(self, hop: Hop, error: EngineFailed) -> None:
        """What failed on our own sentence too is no longer offered, or left alone.

        Raises:
            EngineUnreachable: It is still offered: no text is to blame.
        """
        self._absences.failed(hop, error)
        await self._ask(hop.engine)
        if hop in self._hops[hop.engine]:
            raise EngineUnreachable(hop.engine, error.why) from error

    async def _one_by_one(self, texts: list[str], hop: Hop) -> list[Rendering]:
        """What the engine fails on is left empty.

        So is the rest where it fails on one after the other from the start: each may
        have cost the time that it has for an answer.
        """
        made: list[Rendering] = []
        for text in texts:
            made += await self._asked([text], hop)
            if made == [_EMPTY] * MOST_BAD_TEXTS:
                return [_EMPTY] * len(texts)
        return made


def _is_lost(text: str, made: Rendering) -> bool:
    """Whether nothing came back for a text that says something."""
    says = any(char.isalnum() for char in text)
    return says and not admitted(text, made).text.strip()


def _said_once(texts: Iterable[str]) -> list[str]:
    """``texts`` in order, each once, without those that say nothing."""
    return [text for text in dict.fromkeys(texts) if text.strip()]
