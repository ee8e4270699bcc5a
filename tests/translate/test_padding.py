"""The small model keeps the contract of Marian models with CTranslate2: no first word is lost.

CTranslate2 starts decoding from zero, and transformers from the padding row of the
embeddings; where training moved that row, most first words come out wrong.
"""

import asyncio
import runpy
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from coranto.translate.engine import Rendering
from coranto.translate.engines.neural import Neural
from coranto.translate.engines.neural.cards import WEIGHTS
from tests.translate.tiny import MODELS, TINY

SENTENCES = 60


def variables(path: Path) -> Iterator[tuple[str, tuple[int, ...], bytes]]:
    """Name, shape and bytes of what a CTranslate2 model holds, as its sixth format says.

    ``ctranslate2/specs/model_spec.py``, ``ModelSpec._serialize``.
    """
    raw, at = path.read_bytes(), 0

    def take(layout: str) -> Any:
        nonlocal at
        values = struct.unpack_from(f"<{layout}", raw, at)
        at += struct.calcsize(f"<{layout}")
        return values

    def text() -> str:
        (length,) = take("H")
        (letters,) = take(f"{length}s")
        return str(letters, "utf-8").rstrip("\0")

    assert take("I") == (6,)
    assert (text(), take("I")) == ("TransformerSpec", (7,))
    (count,) = take("I")
    for _ in range(count):
        name, (rank,) = text(), take("B")
        shape = take(f"{rank}I")
        _, size = take("BI")
        yield name, shape, take(f"{size}s")[0]


def test_decoding_starts_from_zero_and_no_row_is_for_padding():
    held = {name: (shape, value) for name, shape, value in variables(TINY / WEIGHTS)}
    vocabulary = msgspec.json.decode((TINY / "shared_vocabulary.json").read_bytes())

    assert "<pad>" not in vocabulary
    assert held["decoder/embeddings/weight"][0][0] == len(vocabulary)
    assert held["decoder/start_from_zero_embedding"][1] == b"\1"


def first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].strip("«»“”\"'’").lower()


@pytest.mark.parametrize("pair", ["es-en", "en-es", "en-fr"])
def test_no_first_word_is_lost(pair: str):
    source, target = pair.split("-")
    made = _news()

    async def work() -> list[Rendering]:
        engine = Neural(MODELS, device="cpu", threads=1)
        try:
            hops = {(h.source_lang, h.target_lang): h for h in await engine.hops()}
            texts = [each[source].text for each in made]
            return await engine.translate(texts, hops[source, target])
        finally:
            await engine.aclose()

    wanted = [first_word(each[target].text) for each in made]
    assert [first_word(each.text) for each in asyncio.run(work())] == wanted


def _news() -> list[Any]:
    """Sentences that the model was not trained on, in all its languages."""
    newsroom = runpy.run_path(str(MODELS / "corpus.py"))["Newsroom"]
    return list(newsroom(seed=99).triples(SENTENCES))
