"""Every installed pair says through our pipelines what Apertium's own script says.

The script is how Apertium is used and tried; it rewrites some modes before it runs them,
and which and how changes with its releases.
"""

import asyncio
import subprocess
from pathlib import Path

import pytest

from coranto.translate import selftest
from coranto.translate.engine import Rendering
from coranto.translate.engines.apertium import Apertium, stream
from coranto.translate.engines.apertium.engine import MODES_DIR
from coranto.translate.engines.apertium.modes import Mode, installed
from tests.translate.stages import hop

CORPUS = Path(__file__).parents[1] / "check" / "corpus"
SENTENCES = 6
# What the engine writes otherwise, in some languages, before it asks a pipeline.
PREPARED = "-’"


def modes() -> list[Mode]:
    return list(installed(MODES_DIR)) if Apertium.installed() else []


def texts(lang: str) -> list[str]:
    """Our own sentence in the language, and some news where there is a corpus of it."""
    corpus = CORPUS / f"{lang.partition('-')[0]}.txt"
    lines = corpus.read_text("utf-8").splitlines() if corpus.exists() else []
    news = [line.partition(": ")[2] for line in lines]
    plain = [text for text in news if not any(char in text for char in PREPARED)]
    return [selftest.sentence(lang), *plain[:: max(1, len(plain) // SENTENCES)]]


def by_the_script(mode: Mode, requests: list[bytes]) -> list[Rendering]:
    made = subprocess.run(
        ["apertium", "-f", "none", "-z", mode.name],
        input=b"".join(requests),
        stdout=subprocess.PIPE,
        check=True,
    )
    answers = made.stdout.split(b"\0")[: len(requests)]
    return [stream.rendering(answer) for answer in answers]


async def by_us(mode: Mode, asked: list[str]) -> list[Rendering]:
    engine = Apertium()
    try:
        pair = f"{mode.source_lang}-{mode.target_lang}"
        return await engine.translate(asked, await hop(engine, pair))
    finally:
        await engine.aclose()


@pytest.mark.parametrize("mode", modes(), ids=lambda mode: mode.name)
def test_our_pipeline_answers_as_the_script_does(mode):
    asked = texts(mode.source_lang)

    ours = asyncio.run(by_us(mode, asked))

    assert ours == by_the_script(mode, [stream.request(text) for text in asked])
