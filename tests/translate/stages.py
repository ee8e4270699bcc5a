"""Apertium modes made of small programs that answer, crash, hang or talk nonsense."""

import asyncio
import sys
import time
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, TypeVar

from coranto.translate.engine import Hop
from coranto.translate.engines.apertium import Apertium

T = TypeVar("T")

_PROGRAM = """#!{python} -SE
import os, sys, time

def requests():
    rest = b""
    while part := os.read(0, 65536):
        *whole, rest = (rest + part).split(b"\\0")
        yield from whole

def say(answer):
    left = answer + b"\\0"
    while left:
        left = left[os.write(1, left):]

def once():
    "Whether this is the first call in the life of the mode."
    try:
        os.close(os.open(__file__ + ".once", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True

for request in requests():
{body}
"""

# Makes another text of any text, as an engine should.
SHIFT = 'say(request.replace(b"a", b"e"))'
COPY = "say(request)"


class Modes:
    """A folder of modes, and an Apertium that knows no others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "modes"
        self.folder.mkdir()

    def install(self, name: str, *bodies: str, extra: str = "") -> None:
        """A mode of programs, each with its body for every request."""
        programs = []
        for number, body in enumerate(bodies):
            program = self.folder / f"{name}.{number}"
            lines = "\n".join(f"    {line}" for line in body.splitlines())
            program.write_text(_PROGRAM.format(python=sys.executable, body=lines))
            program.chmod(0o755)
            programs.append(f"'{program}' $1")
        self.write(name, " | ".join(programs) + extra)

    def write(self, name: str, text: str) -> None:
        """A mode file, word for word."""
        (self.folder / f"{name}.mode").write_text(text)

    def use(
        self,
        work: Callable[[Apertium], Coroutine[Any, Any, T]],
        timeout_s: float = 20.0,
        workers: int = 12,
        clock: Callable[[], float] = time.monotonic,
    ) -> T:
        """What ``work`` makes of the engine, which is closed after it."""

        async def used() -> T:
            engine = Apertium(timeout_s, workers, self.folder, clock)
            try:
                return await work(engine)
            finally:
                await engine.aclose()

        return asyncio.run(used())

    def running(self) -> list[int]:
        """Processes that run a program of this folder."""
        return [pid for pid in _pids() if str(self.folder).encode() in _command(pid)]

    def left(self) -> list[int]:
        """As ``running``, once those already killed had the time to die."""
        until = time.monotonic() + 5
        while self.running() and time.monotonic() < until:
            time.sleep(0.02)
        return self.running()


async def hop(engine: Apertium, pair: str) -> Hop:
    """The engine's hop called ``pair``, such as ``es-ca``."""
    for each in await engine.hops():
        if f"{each.source_lang}-{each.target_lang}" == pair:
            return each
    raise AssertionError(pair)


async def translated(engine: Apertium, pair: str, texts: Sequence[str]) -> list[str]:
    """The bare texts of the engine's answer."""
    renderings = await engine.translate(texts, await hop(engine, pair))
    return [rendering.text for rendering in renderings]


def _pids() -> list[int]:
    return [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""
