"""An engine's answers: asked for once, kept as they were said, repaired whenever read.

A text goes to an engine without what it might spoil, and some engines are sent something
else again. Exactly that question is what its answer is remembered by. All that makes a
rendering of the answer is done anew each time, so that a better table needs no engine.
"""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from coranto.translate.admission import admitted
from coranto.translate.engine import Engine, Hop, Marking, Phrasing, Rendering
from coranto.translate.memory import Memory, key, plain
from coranto.translate.rendered import mended
from coranto.translate.shields import shielded

# Sentences asked for together: more than fill the batches of any engine, and few enough
# to lose when a server fails halfway.
LOT = 512

Asked = Callable[[list[str], Hop], Awaitable[list[Rendering]]]
"""Asks an engine; an empty rendering where it failed on a text."""

Told = tuple[dict[str, Rendering], set[str]]
"""What is made of texts, by the text; and those of them for which an engine was asked."""

Source = Callable[[list[str], Hop], Awaitable[Told]]


class Answers:
    """What engines say to texts, from memory where they said it before.

    Args:
        engines: By their names.
        memory: Where answers are kept.
        asked: Asks an engine for what is not remembered.
    """

    def __init__(
        self, engines: Mapping[str, Engine], memory: Memory, asked: Asked
    ) -> None:
        self._engines = engines
        self._memory = memory
        self._ask = asked

    async def made(self, texts: Iterable[str], hop: Hop) -> Told:
        """A rendering of each text; an empty one where its engine gives none.

        Raises:
            TranslateError: As the engine; what it said before that is remembered.
        """
        return await self._put_together(texts, hop, self._told)

    async def known(
        self, texts: Iterable[str], hop: Hop, *, refused: bool = False
    ) -> dict[str, Rendering]:
        """Renderings of those texts for which no engine has to be asked.

        Args:
            texts: None of them empty.
            hop: The engine.
            refused: Whether to read what the checks refused, too.
        """

        async def recalled(texts: list[str], hop: Hop) -> Told:
            return await self._recalled(texts, hop, refused=refused), set()

        found, _ = await self._put_together(texts, hop, recalled)
        return found

    async def unknown(self, texts: Iterable[str], hop: Hop) -> list[str]:
        """What the engine would be sent if ``texts`` were asked for now."""
        questions = _shields_of(texts)
        known = await self._recalled(questions, hop)
        return [text for text in questions if text not in known]

    def keys(self, texts: Iterable[str], hop: Hop) -> set[str]:
        """By what the engine's answers to ``texts`` are remembered, whole or shielded."""
        every = list(texts)
        return {self._key(each, hop) for each in (*every, *_shields_of(every))}

    async def _put_together(
        self, texts: Iterable[str], hop: Hop, source: Source
    ) -> Told:
        """The engine's own words around what it never saw, repaired.

        Where it does not give a stand-in back, it is asked for the text as it is: what
        becomes of an address then is for the checks to say.
        """
        shields = {text: shielded(text) for text in texts}
        bare = {text: Rendering(text) for text, each in shields.items() if each.is_bare}
        sent = {text: each for text, each in shields.items() if not each.is_bare}
        said, asked = await source(_unique(each.text for each in sent.values()), hop)
        back = {
            text: shield.restored(said[shield.text])
            for text, shield in sent.items()
            if shield.text in said
        }
        fresh = {text for text, shield in sent.items() if shield.text in asked}
        lost = [text for text, each in back.items() if each is None]
        whole, asked = await source(lost, hop) if lost else ({}, set())
        found = bare | whole | {text: each for text, each in back.items() if each}
        made = {text: mended(text, each, hop) for text, each in found.items()}
        return made, fresh | asked

    async def _told(self, texts: list[str], hop: Hop) -> Told:
        """What is remembered, and what the engine says to the rest."""
        known = await self._recalled(texts, hop)
        missing = [text for text in texts if text not in known]
        waiting = {self._key(text, hop): text for text in missing}
        said: dict[str, Rendering] = {}
        # What was paid for is remembered before more is asked for.
        for lot in _lots(list(waiting)):
            answers = await self._ask([waiting[name] for name in lot], hop)
            told = dict(zip(lot, map(_keepable, answers), strict=True))
            said |= told
            kept = {
                name: _as_said(each)
                for name, each in told.items()
                if not each.truncated and admitted(waiting[name], each).text
            }
            await self._memory.remember(kept, hop)
        fresh = {text: admitted(text, said[self._key(text, hop)]) for text in missing}
        return known | fresh, set(missing)

    async def _recalled(
        self, texts: list[str], hop: Hop, *, refused: bool = False
    ) -> dict[str, Rendering]:
        """What is remembered of ``texts``, where it can be used as rules stand now."""
        names = {text: self._key(text, hop) for text in texts}
        wanted = _unique(names.values())
        found = await self._memory.recall(wanted, refused=refused) if wanted else {}
        read = {
            text: admitted(text, self._read(found[name], hop))
            for text, name in names.items()
            if name in found
        }
        return {text: each for text, each in read.items() if each.text}

    def _key(self, text: str, hop: Hop) -> str:
        engine = self._engines[hop.engine]
        if isinstance(engine, Phrasing):
            return key(engine.phrased(text, hop), hop)
        return key(plain(text), hop)

    def _read(self, said: Rendering, hop: Hop) -> Rendering:
        engine = self._engines[hop.engine]
        return engine.read(said.text) if isinstance(engine, Marking) else said


def _as_said(answer: Rendering) -> Rendering:
    """``answer`` as it is kept: in the engine's own words, marks and all."""
    return replace(answer, text=answer.said or answer.text, said="", alternatives=())


def _keepable(answer: Rendering) -> Rendering:
    """``answer`` without what no database keeps: NUL, and halves of surrogate pairs."""
    text, said = (_storable(each) for each in (answer.text, answer.said))
    if (text, said) == (answer.text, answer.said):
        return answer
    return replace(answer, text=text, said=said)


def _storable(text: str) -> str:
    return text.replace("\0", "").encode(errors="ignore").decode()


def _shields_of(texts: Iterable[str]) -> list[str]:
    shields = (shielded(text) for text in texts)
    return _unique(each.text for each in shields if not each.is_bare)


def _unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _lots(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """``names`` in order, as many at a time as are asked for together."""
    for start in range(0, len(names), LOT):
        yield names[start : start + LOT]
