"""Small requests are computed together, in order, and nobody waits for a dead one."""

import asyncio
import threading
from collections.abc import Sequence
from typing import Any, NamedTuple

import pytest

from coranto.errors import EngineFailed
from coranto.translate.engines.neural.batches import BATCH_TOKENS, Batcher


class Text(NamedTuple):
    name: str
    length: int


class Machine:
    """Computes names in capitals, batch by batch; the first may be held up."""

    def __init__(self) -> None:
        self.batches: list[tuple[Any, list[str]]] = []
        self.gate = threading.Event()
        self.gate.set()
        self.given_up: list[Any] = []
        self.lost = threading.Event()

    def compute(self, kind: Any, items: Sequence[Text]) -> list[str]:
        self.batches.append((kind, [each.name for each in items]))
        self.gate.wait(20)
        if any(each.name == "poison" for each in items):
            raise RuntimeError("poison")
        return [each.name.upper() for each in items]

    def batcher(self, timeout_s: float = 10.0) -> Batcher[Text, str]:
        return Batcher(self.compute, timeout_s, self.given_up.append)


def test_the_oldest_goes_with_those_nearest_in_length():
    machine = Machine()
    machine.gate.clear()

    async def work() -> list[list[str]]:
        batcher = machine.batcher()
        first = asyncio.create_task(batcher.made("a", [Text("first", BATCH_TOKENS)]))
        while not machine.batches:
            await asyncio.sleep(0.001)
        texts = [Text("long", 600), Text("short", 10), Text("longer", 700)]
        texts += [Text("middle", 400), Text("less", 300)]
        rest = asyncio.create_task(batcher.made("a", texts))
        await asyncio.sleep(0)
        machine.gate.set()
        found = [await first, await rest]
        await batcher.aclose()
        return found

    found = asyncio.run(work())

    assert found == [["FIRST"], ["LONG", "SHORT", "LONGER", "MIDDLE", "LESS"]]
    assert [names for _, names in machine.batches] == [
        ["first"],
        ["long"],
        ["short", "less", "middle"],
        ["longer"],
    ]


def test_what_is_of_another_kind_is_computed_apart():
    machine = Machine()

    async def work() -> None:
        batcher = machine.batcher()
        await asyncio.gather(
            batcher.made("a", [Text("one", 5)]),
            batcher.made("b", [Text("two", 5)]),
            batcher.made("a", [Text("three", 5)]),
        )
        await batcher.aclose()

    asyncio.run(work())

    assert machine.batches == [("a", ["one", "three"]), ("b", ["two"])]


def test_a_failure_is_that_of_its_batch_alone():
    machine = Machine()

    async def work() -> tuple[str, list[str]]:
        batcher = machine.batcher()
        with pytest.raises(RuntimeError) as caught:
            await batcher.made("a", [Text("poison", 5), Text("one", BATCH_TOKENS)])
        after = await batcher.made("a", [Text("two", 5)])
        await batcher.aclose()
        return str(caught.value), after

    assert asyncio.run(work()) == ("poison", ["TWO"])


def test_a_call_that_hangs_is_given_up():
    machine = Machine()
    machine.gate.clear()

    async def work() -> list[str]:
        batcher = machine.batcher(timeout_s=0.05)
        with pytest.raises(EngineFailed, match=r"no answer in 0\.05 s to 1 texts"):
            await batcher.made("a", [Text("one", 5)])
        machine.gate.set()
        # Many texts have many times as long, however busy the machine is.
        after = await batcher.made("a", [Text("two", 1)] * 400)
        await batcher.aclose()
        return after

    assert asyncio.run(work()) == ["TWO"] * 400
    assert machine.given_up == ["a"]


def test_who_goes_away_takes_his_texts_with_him():
    machine = Machine()
    machine.gate.clear()

    async def work() -> list[str]:
        batcher = machine.batcher()
        first = asyncio.create_task(batcher.made("a", [Text("one", BATCH_TOKENS)]))
        while not machine.batches:
            await asyncio.sleep(0.001)
        second = asyncio.create_task(batcher.made("a", [Text("two", 5)]))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.gather(second, return_exceptions=True)
        machine.gate.set()
        await first
        await batcher.made("a", [Text("three", 5)])
        await batcher.aclose()
        return [name for _, names in machine.batches for name in names]

    assert asyncio.run(work()) == ["one", "three"]


def test_closing_waits_for_the_call_under_way():
    machine = Machine()
    machine.gate.clear()
    ended: list[str] = []

    def compute(kind: Any, items: Sequence[Text]) -> list[str]:
        made = machine.compute(kind, items)
        ended.append("computed")
        return made

    async def work() -> None:
        batcher: Batcher[Text, str] = Batcher(compute, 10.0, machine.given_up.append)
        call = asyncio.create_task(batcher.made("a", [Text("one", BATCH_TOKENS)]))
        while not machine.batches:
            await asyncio.sleep(0.001)
        call.cancel()
        closing = asyncio.create_task(batcher.aclose())
        await asyncio.sleep(0.01)
        machine.gate.set()
        await closing
        ended.append("closed")

    asyncio.run(work())

    assert ended == ["computed", "closed"]


def test_nothing_to_do_is_done_at_once():
    async def work() -> list[str]:
        batcher = Machine().batcher()
        made = await batcher.made("a", [])
        await batcher.aclose()
        return made

    assert asyncio.run(work()) == []
