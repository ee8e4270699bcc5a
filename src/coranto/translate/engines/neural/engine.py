"""Every neural model that was added to this newsroom."""

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from coranto.errors import EngineFailed, ModelRefused
from coranto.translate.engine import Hop, Likelihood, Rendering
from coranto.translate.engines.neural import cards
from coranto.translate.engines.neural.batches import Batcher
from coranto.translate.engines.neural.cards import Card, Moment
from coranto.translate.engines.neural.reading import Prepared, Reader, reader
from coranto.translate.engines.neural.shelf import Shelf
from coranto.translate.engines.neural.weights import Weights

_EMPTY = Rendering("")
MEMORY_MB = 2048


class _Work(NamedTuple):
    """What may be computed together: one version of a model, asked one sort of question."""

    model: str
    question: Literal["translate", "score"]
    most: int = 1


class Neural:
    """CTranslate2 models in a folder, one below it each, with their cards.

    Each direction is served by one model: the one that the operator chose, or else the
    best of those that are added. Models are loaded when they are first used, and the
    one used longest ago makes room. All computing is done in a thread, one call at a
    time, on all cores.

    Args:
        models: The folder; it need not exist.
        timeout_s: Seconds for one sentence of a batch, loading included.
        memory_mb: What the loaded models may take together.
        device: ``auto`` takes a graphics card where there is one.
        threads: Processor threads; 0 for one a core.
        allow_noncommercial: Whether models may be used that are not for commercial use.
    """

    name = "neural"

    def __init__(  # noqa: PLR0913 - an argument for each setting
        self,
        models: Path,
        timeout_s: float = 30.0,
        memory_mb: int = MEMORY_MB,
        device: str = "auto",
        threads: int = 0,
        *,
        allow_noncommercial: bool = False,
    ) -> None:
        self._models = models
        self._device = device
        self._threads = threads
        self._allow_noncommercial = allow_noncommercial
        # Also of hops that are no longer offered: a text may be under way by one.
        self._cards: dict[Hop, Card] = {}
        self._moment: Moment | None = None
        self._readers: dict[str, Reader] = {}
        self._unusable: set[str] = set()
        self._shelf = Shelf(memory_mb * 2**20)
        self._batcher: Batcher[Prepared, Any] = Batcher(
            self._computed, timeout_s, lambda work: self._shelf.forget(work.model)
        )

    async def hops(self) -> tuple[Hop, ...]:
        """Directions of the models that are added, as their folder stands now.

        A model that could not be loaded is no longer among them, until one is added or
        removed, or the process ends.

        Raises:
            EngineFailed: A model's card cannot be read.
        """
        try:
            moment = await asyncio.to_thread(cards.moment, self._models)
            if moment != self._moment:
                self._unusable.clear()
                self._moment = moment
            found = await asyncio.to_thread(list, cards.installed(self._models))
        except ModelRefused as error:
            raise EngineFailed(error.subject, error.why) from error
        usable = [card for _, card in found if self._usable(card)]
        offered = dict(_served(usable))
        self._cards |= offered
        return tuple(offered)

    async def has_changed(self) -> bool:
        """Whether models were added, removed or chosen since :meth:`hops` looked."""
        return self._moment != await asyncio.to_thread(cards.moment, self._models)

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        """Render ``texts``, one for one and in order.

        Raises:
            EngineFailed: The model is not here, cannot be loaded, or hung.
        """
        return await self.n_best(texts, hop, 1)

    async def n_best(
        self, texts: Sequence[str], hop: Hop, count: int
    ) -> list[Rendering]:
        """As :meth:`translate`, each with up to ``count`` - 1 alternatives.

        Raises:
            EngineFailed: As :meth:`translate`.
        """
        pairs = [(text, "") for text in texts if text.strip()]
        answers = iter(await self._asked("translate", pairs, hop, count))
        return [next(answers) if text.strip() else _EMPTY for text in texts]

    async def likelihoods(
        self, pairs: Sequence[tuple[str, str]], hop: Hop
    ) -> list[Likelihood]:
        """How likely ``hop`` leads from each pair's source to its target, in order.

        Raises:
            EngineFailed: As :meth:`translate`.
        """
        return await self._asked("score", pairs, hop)

    async def aclose(self) -> None:
        """Stop computing and give the memory back."""
        await self._batcher.aclose()
        self._shelf.clear()

    async def _asked(
        self,
        question: Literal["translate", "score"],
        pairs: Sequence[tuple[str, str]],
        hop: Hop,
        count: int = 1,
    ) -> list[Any]:
        if self._moment is None:
            await self.hops()
        card = self._cards.get(hop)
        if card is None:
            pair = f"{hop.source_lang}-{hop.target_lang}"
            raise EngineFailed(pair, "no model is here; see: coranto engine add")
        try:
            items = await asyncio.to_thread(self._prepared, card, pairs, hop)
            work = _Work(card.version, question, count)
            return await self._batcher.made(work, items)
        except ModelRefused as error:
            self._unusable.add(card.id)
            raise EngineFailed(error.subject, error.why) from error
        except RuntimeError as error:
            raise EngineFailed(card.id, str(error)) from error

    def _prepared(
        self, card: Card, pairs: Sequence[tuple[str, str]], hop: Hop
    ) -> list[Prepared]:
        langs = hop.source_lang, hop.target_lang
        read = self._reader(card).prepared
        return [read(source, *langs, target) for source, target in pairs]

    def _reader(self, card: Card) -> Reader:
        if card.version not in self._readers:
            self._readers[card.version] = reader(self._models / card.id, card)
        return self._readers[card.version]

    def _computed(self, work: _Work, items: Sequence[Prepared]) -> Sequence[Any]:
        """One batch, in the worker's thread."""
        loaded = self._shelf.taken(work.model, lambda: self._loaded(work.model))
        if work.question == "score":
            return loaded.likelihoods(items)
        return loaded.rendered(items, work.most)

    def _loaded(self, model: str) -> Weights:
        read = self._readers[model]
        folder = self._models / read.card.id
        return Weights(folder, read, self._device, self._threads)

    def _usable(self, card: Card) -> bool:
        allowed = self._allow_noncommercial or not card.noncommercial
        return allowed and card.id not in self._unusable


def _served(usable: Iterable[Card]) -> list[tuple[Hop, Card]]:
    """Each direction with the model that serves it."""
    best: dict[str, Card] = {}
    for card in usable:
        for pair in card.pairs:
            if pair not in best or _worth(card, pair) > _worth(best[pair], pair):
                best[pair] = card
    return [(_hop(card, pair), card) for pair, card in best.items()]


def _worth(card: Card, pair: str) -> tuple[bool, int, float]:
    return pair in card.chosen, card.tier.rank, card.chrf.get(pair, 0.0)


def _hop(card: Card, pair: str) -> Hop:
    source, target = cards.languages(pair)
    return Hop(
        Neural.name,
        source,
        target,
        card.tier,
        card.version,
        card.licence,
        card.attribution,
    )
