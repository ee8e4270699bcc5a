"""An engine of our own: Marian, run as a program that answers a line with a line."""

import asyncio
import shutil
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence

from coranto.errors import EngineFailed, EngineUnreachable
from coranto.model import Tier
from coranto.text.clean import plain
from coranto.translate.engine import Hop, Rendering
from coranto.translate.settings import Settings

PROGRAM = ("marian-decoder", "--config", "/srv/models/es-en/decoder.yml", "--quiet")
HOP = Hop("marian", "es", "en", Tier.ROUGH, model="es-en 2026-03", licence="MPL-2.0")


def engine(settings: Settings) -> "Marian":
    """What Coranto calls: the engine, not yet started."""
    return Marian(settings.timeout_s)


class Marian:
    """Asks a new process for every batch; it loads the model each time."""

    name = "marian"

    def __init__(self, timeout_s: float) -> None:
        self._timeout_s = timeout_s

    async def hops(self) -> tuple[Hop, ...]:
        """The one direction, where the program is installed."""
        if shutil.which(PROGRAM[0]) is None:
            raise EngineUnreachable(self.name, f"there is no {PROGRAM[0]} here")
        return (HOP,)

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        """Render ``texts``, one for one and in order."""
        lines = [plain(text) for text in texts]
        answers = iter(await self._answers([line for line in lines if line]))
        return [Rendering(plain(next(answers)) if line else "") for line in lines]

    async def aclose(self) -> None:
        """No process outlives its batch."""

    async def _answers(self, lines: list[str]) -> list[str]:
        if not lines:
            return []
        process = await asyncio.create_subprocess_exec(
            *PROGRAM, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )
        try:
            async with asyncio.timeout(self._timeout_s * len(lines)):
                told, _ = await process.communicate(
                    "".join(f"{line}\n" for line in lines).encode()
                )
        except TimeoutError as error:
            raise EngineFailed(self.name, "did not answer in time") from error
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        answers = told.decode(errors="replace").split("\n")[:-1]
        if process.returncode or len(answers) != len(lines):
            raise EngineFailed(
                self.name, f"{len(answers)} answers to {len(lines)} lines"
            )
        return answers
