"""Models in transformers' format become CTranslate2's, in an environment of their own.

Coranto itself never opens a file that could hold code. The converter does, once: its
torch reads weights with ``weights_only``, which refuses everything but numbers, and it
runs in another process, with packages that are not Coranto's.
"""

import asyncio
import sys
import venv
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

from coranto.errors import ModelRefused

# transformers 5 dropped the tokenizers that OPUS-MT needs and unties MADLAD's weights;
# torch before 2.6 could be made to run code in spite of weights_only (CVE-2025-32434).
PACKAGES = (
    "ctranslate2==4.8.5",
    "sentencepiece==0.2.1",
    "torch==2.13.0",
    "transformers==4.57.6",
)
FOLDER = ".converter"
_TAIL_LINES = 5

Say = Callable[[str], None]


async def converted(source: Path, target: Path, models: Path, say: Say) -> None:
    """Write the model in ``source`` to ``target`` with eight-bit weights.

    The environment is made below ``models`` when it is first needed, and kept.

    Args:
        source: Files of a transformers model.
        target: A folder that is there.
        models: The folder of models.
        say: Called with a phrase before each step that takes long.

    Raises:
        ModelRefused: The environment cannot be made, or the model not converted.
    """
    python = await environment(models / FOLDER, say)
    say("Converting")
    script = files("coranto.translate.models").joinpath("converter.py")
    with as_file(script) as path:
        command = [str(python), "-I", str(path), str(source), str(target)]
        await _run(source.name, "could not be converted", command)


async def environment(folder: Path, say: Say) -> Path:
    """The converter's Python, in ``folder``; made where it is not there yet.

    Raises:
        ModelRefused: It cannot be made.
    """
    made = folder / "packages.txt"
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    wanted = "\n".join(PACKAGES)
    if made.exists() and made.read_text() == wanted:
        return python
    say("Making the converter's environment (torch and transformers, once)")
    try:
        await asyncio.to_thread(venv.create, folder, clear=True, with_pip=True)
    except (OSError, ValueError) as error:
        raise ModelRefused(str(folder), f"cannot be made: {error}") from error
    await _run(str(folder), "cannot be filled", install_command(python))
    made.write_text(wanted)
    return python


def install_command(python: Path) -> list[str]:
    """What fills the converter's environment."""
    pip = [str(python), "-m", "pip", "install", "--quiet"]
    return [*pip, "--disable-pip-version-check", "--only-binary=:all:", *PACKAGES]


async def _run(subject: str, what: str, command: list[str]) -> None:
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        _, told = await process.communicate()
    except BaseException:
        process.kill()
        raise
    if process.returncode:
        lines = told.decode(errors="replace").strip().splitlines()
        why = " / ".join(lines[-_TAIL_LINES:]) or f"status {process.returncode}"
        raise ModelRefused(subject, f"{what}: {why}")
