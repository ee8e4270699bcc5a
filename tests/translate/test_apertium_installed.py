"""The traps of the real thing, one by one."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest

from coranto.translate.engines.apertium import Apertium
from coranto.translate.memory import InMemory
from coranto.translate.translator import Translator
from tests.translate.stages import translated

T = TypeVar("T")


def use(work: Callable[[Apertium], Coroutine[Any, Any, T]], timeout_s: float = 30) -> T:
    async def used() -> T:
        engine = Apertium(timeout_s)
        try:
            return await work(engine)
        finally:
            await engine.aclose()

    return asyncio.run(used())


def stages() -> list[int]:
    """Our own children, in the order they were started."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return [int(pid) for pid in children.read_text().split()]


@pytest.mark.apertium("es-ca")
def test_a_full_stop_directly_at_the_end_does_not_hang():
    texts = ["Dijo que no.", "Dijo que no", "¿Quién?", "No.", "5", ".", "«Sí»"]

    made = use(lambda engine: translated(engine, "es-ca", texts), timeout_s=5)

    wanted = ["Va dir que no.", "Va dir que no", "Qui?", "No.", "5", ".", "«Sí»"]
    assert made == wanted


@pytest.mark.apertium("es-ca")
def test_marks_of_the_source_stay_and_marks_of_the_engine_go():
    text = "Hola #noticias de @alguien *importante* en qwertyz."

    (made,) = use(lambda engine: translated(engine, "es-ca", [text]))

    assert made == "Hola #notícies de @algú *important* en qwertyz."


@pytest.mark.apertium("oc-es")
def test_curly_apostrophes_of_occitan_are_understood():
    texts = ["L’òme es vengut.", "L'òme es vengut."]

    made = use(lambda engine: translated(engine, "oc-es", texts))

    assert made[0] == made[1] == "El hombre ha venido."


@pytest.mark.apertium("es-ca")
def test_a_killed_stage_is_replaced_and_nothing_is_lost():
    texts = [f"El gobierno dijo que no subirá {n} impuestos." for n in range(3000)]

    async def work(engine: Apertium) -> bool:
        whole = await translated(engine, "es-ca", texts)
        call = asyncio.create_task(translated(engine, "es-ca", texts))
        await asyncio.sleep(0.1)
        os.kill(stages()[4], signal.SIGKILL)
        return await call == whole

    before = stages()
    assert use(work)
    assert stages() == before


@pytest.mark.apertium("en-ca", "ca-fr")
def test_a_chain_carries_no_marks_from_hop_to_hop():
    async def work() -> tuple[str, int]:
        translator = Translator([Apertium()], InMemory())
        await translator.open()
        try:
            route = translator.route("en", "fr")
            made = await translator.render(
                ["Qwertyz sold 12,500 zyxwvs to Asdfgh."], route
            )
            marks = sum(made[0].text.count(mark) for mark in "*#@")
            return route.name, marks
        finally:
            await translator.aclose()

    assert asyncio.run(work()) == ("en-ca-fr", 0)
