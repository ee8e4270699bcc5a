"""What every engine promises: the same tests for all of them."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Protocol

import pytest

from coranto.translate.engine import Engine, Hop, Rendering
from coranto.translate.engines.apertium import Apertium
from coranto.translate.engines.neural import Neural
from coranto.translate.opening import open_engines
from coranto.translate.settings import Settings
from tests.translate.servers import ChatServer, DeepLServer, Loopback, Server
from tests.translate.stages import SHIFT, Modes
from tests.translate.tiny import MODELS

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "marian.py"

Work = Callable[[Engine, Hop], Coroutine[Any, Any, Any]]


class Use(Protocol):
    """Runs work with an engine and a hop from Spanish."""

    def __call__(self, work: Work) -> Any: ...


def _fake_apertium(modes: Modes) -> Use:
    modes.install("spa-cat", SHIFT)
    return lambda work: modes.use(lambda engine: _with_hop(engine, work))


def _apertium(modes: Modes) -> Use:
    async def used(work: Work) -> Any:
        engine = Apertium()
        try:
            return await _with_hop(engine, work)
        finally:
            await engine.aclose()

    return lambda work: asyncio.run(used(work))


def _neural(modes: Modes) -> Use:
    async def used(work: Work) -> Any:
        engine = Neural(MODELS, device="cpu", threads=1)
        try:
            return await _with_hop(engine, work)
        finally:
            await engine.aclose()

    return lambda work: asyncio.run(used(work))


def _own(modes: Modes) -> Use:
    """The example of the documentation, with a program that puts words for words."""
    program = modes.folder / "marian-decoder"
    program.write_text("#!/bin/sh\nexec sed -e 's/casa/house/g' -e 's/Agua/Water/'\n")
    program.chmod(0o755)

    async def used(work: Work) -> Any:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PATH", str(modes.folder), prepend=os.pathsep)
            (engine,) = open_engines(Settings(engines=(str(EXAMPLE),)))
            try:
                return await _with_hop(engine, work)
            finally:
                await engine.aclose()

    return lambda work: asyncio.run(used(work))


async def _with_hop(engine: Engine, work: Work) -> Any:
    hops = [hop for hop in await engine.hops() if hop.source_lang == "es"]
    return await work(engine, hops[0])


def _behind(server: type[Loopback[Any]]) -> Any:
    """An engine that asks such a server, as a parameter."""

    def made(modes: Modes) -> Use:
        return lambda work: server().use(lambda engine: _with_hop(engine, work))

    return pytest.param(made, id=server.__name__, marks=pytest.mark.enable_socket)


# A new engine is one line here, and keeps every promise below.
@pytest.fixture(
    params=[
        pytest.param(_fake_apertium, id="fake modes"),
        pytest.param(_apertium, id="apertium", marks=pytest.mark.apertium("es-ca")),
        pytest.param(_neural, id="neural"),
        pytest.param(_own, id="own"),
        _behind(Server),
        _behind(DeepLServer),
        _behind(ChatServer),
    ]
)
def use(request: pytest.FixtureRequest, modes: Modes) -> Use:
    made: Use = request.param(modes)
    return made


TEXTS = ["La casa es grande.", "Llueve mucho.", "La casa es grande.", "Agua"]


def test_as_many_come_out_as_went_in_and_in_order(use):
    async def work(engine: Engine, hop: Hop) -> bool:
        together = await engine.translate(TEXTS, hop)
        alone = [(await engine.translate([text], hop))[0] for text in TEXTS]
        return together == alone

    assert use(work)


def test_the_same_text_is_rendered_the_same_way_again(use):
    async def work(engine: Engine, hop: Hop) -> bool:
        once = await engine.translate(TEXTS, hop)
        return once == await engine.translate(TEXTS, hop)

    assert use(work)


def test_facts_of_a_rendering_are_within_their_bounds(use):
    async def work(engine: Engine, hop: Hop) -> list[Rendering]:
        return await engine.translate(TEXTS, hop)

    for text, made in zip(TEXTS, use(work), strict=True):
        assert made.score is None or made.score <= 0
        assert (made.unknown >= 0, made.failures >= 0) == (True, True)
        for link in made.alignment:
            assert 0 <= link.source_start < link.source_end <= len(text)
            assert 0 <= link.target_start < link.target_end <= len(made.text)
            assert 0 < link.share <= 1


def test_nothing_in_is_nothing_out(use):
    async def work(engine: Engine, hop: Hop) -> list[list[Rendering]]:
        return [await engine.translate(texts, hop) for texts in ([], ["", " \n"])]

    assert use(work) == [[], [Rendering(""), Rendering("")]]


def test_hostile_text_comes_back_as_text(use):
    hostile = [
        "\x00\x01\x1b[31m\u202e\ufeff",
        "Precio: 5 $ [N] [].[E] ^casa/casa<n>$ {a} \\",
        "😀 中文 العربية",
        "x" * 5000,
        "palabra " * 500,
        "* # @ *a #b @c",
    ]

    async def work(engine: Engine, hop: Hop) -> list[bool]:
        made = await engine.translate(hostile, hop)
        return [bool(each.text) and "\x00" not in each.text for each in made]

    assert use(work) == [True] * len(hostile)


def test_calls_at_the_same_time_do_not_mix(use):
    async def work(engine: Engine, hop: Hop) -> bool:
        alone = [await engine.translate([text], hop) for text in TEXTS]
        calls = (engine.translate([text], hop) for text in TEXTS)
        return list(await asyncio.gather(*calls)) == alone

    assert use(work)


def test_hops_say_whose_they_are_and_what_they_depend_on(use):
    async def work(engine: Engine, hop: Hop) -> bool:
        hops = await engine.hops()
        return all(each.engine == engine.name and each.model for each in hops)

    assert use(work)


def test_closing_twice_is_allowed(use):
    async def work(engine: Engine, hop: Hop) -> None:
        await engine.translate(["Agua"], hop)
        await engine.aclose()

    use(work)
