"""Neural throughput: 50 articles at once, against bare CTranslate2 and a naive client.

All three translate with the same weights (random, of the size of OPUS-MT), two beams and
one thread, in one run. Articles hand in paragraph after paragraph, as the newsroom does;
bare CTranslate2 gets all sentences at once and makes the batches it likes best; the
naive client sends one sentence after the other. Output tokens per CPU second of the
whole process, and one JSON line:

    taskset -c 0 python bench/neural_throughput.py
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path += [str(ROOT / "models"), str(ROOT / "bench")]

import ctranslate2  # noqa: E402
import random_model  # noqa: E402
import sentencepiece  # noqa: E402
from corpus import Newsroom  # noqa: E402

from coranto.translate.engine import Hop  # noqa: E402
from coranto.translate.engines.neural import Neural  # noqa: E402

PIECES = ROOT / "models" / "tiny-news" / "source.spm"
OPTIONS = {"beam_size": 2, "return_scores": True, "return_attention": True}
# Of the naive client's sentences; it is slow, and its rate does not depend on how many.
FEW = 24

Article = list[list[str]]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--articles", type=int, default=50)
    options.add_argument("--paragraphs", type=int, default=6)
    options.add_argument("--sentences", type=int, default=3)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    made = Newsroom(seed=4).triples(asked.articles * asked.paragraphs * asked.sentences)
    texts = iter([each["es"].text for each in made])
    articles = [
        [[next(texts) for _ in range(asked.sentences)] for _ in range(asked.paragraphs)]
        for _ in range(asked.articles)
    ]
    with tempfile.TemporaryDirectory() as folder:
        random_model.write(Path(folder) / "opus-size", PIECES)
        line = measured(Path(folder), articles, asked.rounds)
    print(json.dumps({"bench": "neural_throughput", **line}))


def measured(models: Path, articles: list[Article], rounds: int) -> dict[str, object]:
    """All three ways in turn, ``rounds`` times."""
    sentences = [text for article in articles for texts in article for text in texts]
    tokens = encoded(sentences)
    translator = ctranslate2.Translator(
        str(models / "opus-size"), "cpu", compute_type="int8", intra_threads=1
    )

    def bare() -> int:
        found = translator.translate_batch(
            tokens, max_batch_size=1024, batch_type="tokens", **OPTIONS
        )
        return sum(len(each.hypotheses[0]) for each in found)

    def client() -> int:
        found = [
            translator.translate_batch([each], **OPTIONS)[0] for each in tokens[:FEW]
        ]
        return sum(len(each.hypotheses[0]) for each in found)

    rates: dict[str, list[float]] = {"bare": [], "newsroom": [], "client": []}
    with asyncio.Runner() as runner:
        engine = Neural(models, device="cpu", threads=1)
        (hop,) = runner.run(engine.hops())
        runner.run(engine.translate(sentences[:2], hop))

        def newsroom() -> int:
            runner.run(read(engine, hop, articles))
            return random_model.SAID * len(sentences)

        for _ in range(rounds):
            for way in (bare, newsroom, client):
                rates[way.__name__].append(rate(way))
        runner.run(engine.aclose())
    median = {way: statistics.median(found) for way, found in rates.items()}
    pairs = zip(rates["newsroom"], rates["bare"], strict=True)
    shares = [one / other for one, other in pairs]
    return {
        "tokens_per_cpu_s": {way: round(found) for way, found in median.items()},
        "newsroom_to_bare": round(statistics.median(shares), 3),
        "lowest": round(min(shares), 3),
        "highest": round(max(shares), 3),
        "newsroom_to_client": round(median["newsroom"] / median["client"], 1),
        "sentences": len(sentences),
        "rounds": rounds,
        "cores": len(os.sched_getaffinity(0)),
    }


def rate(way: Callable[[], int]) -> float:
    """Output tokens per CPU second."""
    began = time.process_time()
    return way() / (time.process_time() - began)


def encoded(texts: list[str]) -> list[list[str]]:
    """Tokens as bare CTranslate2 takes them."""
    processor = sentencepiece.SentencePieceProcessor(model_file=str(PIECES))
    return [processor.encode(text, out_type=str) for text in texts]


async def read(engine: Neural, hop: Hop, articles: list[Article]) -> None:
    """All articles at once, each paragraph after paragraph."""

    async def one(article: Article) -> None:
        for paragraph in article:
            await engine.translate(paragraph, hop)

    await asyncio.gather(*map(one, articles))


if __name__ == "__main__":
    main()
