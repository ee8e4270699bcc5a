"""An engine in one file is loaded, or its file is named with what is wrong with it."""

import asyncio
from pathlib import Path

import pytest

from coranto.errors import BadConfig, EngineFailed, EngineUnreachable
from coranto.translate.engine import Engine
from coranto.translate.opening import open_engines
from coranto.translate.settings import Settings
from tests.translate.test_engines import EXAMPLE


def opened(path: Path) -> Engine:
    (engine,) = open_engines(Settings(engines=(str(path),)))
    return engine


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "cannot be loaded"),
        ("import nothing_of_that_name", "cannot be loaded: No module named"),
        ("def engine(:", "cannot be loaded"),
        ("def motor(settings): ...", r"has no function engine\(settings\)"),
        (
            "class Other:\n    name = 'other'\ndef engine(settings): return Other()",
            'makes the engine "other"; name both alike',
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path, text, why):
    path = tmp_path / "mine.py"
    if text is not None:
        path.write_text(text)

    with pytest.raises(BadConfig, match=f"translate.engines: {path} {why}"):
        opened(path)


def program(folder: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "marian-decoder"
    file.write_text(f"#!/bin/sh\n{line}\n")
    file.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_without_its_program_the_example_is_away(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(EngineUnreachable, match="there is no marian-decoder here"):
        asyncio.run(opened(EXAMPLE).hops())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("exit 1", "0 answers to 1 lines"),
        ("echo one; echo two", "2 answers to 1 lines"),
        ("cat; exit 3", "1 answers to 1 lines"),
        ("exec sleep 60", "did not answer in time"),
    ],
)
def test_a_program_that_misbehaves_is_no_answer(tmp_path, monkeypatch, line, why):
    program(tmp_path, line, monkeypatch)
    (engine,) = open_engines(Settings(engines=(str(EXAMPLE),), timeout_s=0.5))

    async def work() -> None:
        (hop,) = await engine.hops()
        await engine.translate(["Llueve."], hop)

    with pytest.raises(EngineFailed, match=why):
        asyncio.run(work())
