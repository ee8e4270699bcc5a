"""Write the tables of docs/choosing.md, and measure how fast engines are.

``just engines`` writes the tables from the catalogue, the measured quality and the
figures in docs/engines.json. With ``--measure`` those figures are measured again first,
on this machine: words of the source in a second of processor time, for each direction
of Apertium that is installed, for the project's small model, and for random weights of
the size of OPUS-MT. Loading is left out: it is done once.

    taskset -c 0 python bench/engines.py --measure
"""

import argparse
import asyncio
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import cycle, islice, takewhile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path += [str(ROOT / "models"), str(ROOT / "bench")]

import neural_throughput  # noqa: E402
import random_model  # noqa: E402
from corpus import Newsroom  # noqa: E402

from coranto.model import Tier  # noqa: E402
from coranto.text.languages import name, primary  # noqa: E402
from coranto.translate import quality, selftest  # noqa: E402
from coranto.translate.engine import Hop  # noqa: E402
from coranto.translate.engines.apertium import MODES_DIR, Apertium, modes  # noqa: E402
from coranto.translate.engines.neural import Neural  # noqa: E402
from coranto.translate.models import catalogue  # noqa: E402
from coranto.translate.models.catalogue import Entry  # noqa: E402

FIGURES = ROOT / "docs" / "engines.json"
PAGE = ROOT / "docs" / "choosing.md"
TINY = ROOT / "models" / "tiny-news"
# The project's own sentences, and what a direction without any is measured on.
CORPUS = ROOT / "tests" / "check" / "corpus"
SENTENCES = 300
# OPUS-MT splits a word of European news into about so many pieces.
PIECES_A_WORD = 1.35
ARTICLES, PARAGRAPHS, EACH = 20, 6, 3
ROUNDS = 3
TABLE = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

Table = Iterator[str]


def main() -> None:
    """Measure where that is wanted, and write the page."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--measure", action="store_true")
    if options.parse_args().measure:
        FIGURES.write_text(json.dumps(measured(), indent=1) + "\n", "utf-8")
    figures = json.loads(FIGURES.read_text("utf-8"))
    PAGE.write_text(page(PAGE.read_text("utf-8"), figures), "utf-8")


def page(text: str, figures: Mapping[str, Any]) -> str:
    """The page with every table made anew; what stands between them is left alone."""

    def table(match: re.Match[str]) -> str:
        lines = "\n".join(TABLES[match[2]](figures))
        return f"{match[1]}\n{lines}\n\n{match[3]}"

    return TABLE.sub(table, text)


def measured() -> dict[str, Any]:
    """All figures, of this machine and today."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "cores": len(os.sched_getaffinity(0)),
        "apertium": asyncio.run(apertium()),
        "neural": neural(),
    }


async def apertium() -> list[dict[str, Any]]:
    """A row for each direction that is installed and passes its self-test."""
    engine, rows = Apertium(60.0, 1), []
    by_pair = {(m.source_lang, m.target_lang): m for m in modes.installed(MODES_DIR)}
    try:
        for hop in await engine.hops():
            mode = by_pair[hop.source_lang, hop.target_lang]
            sys.stderr.write(f"{mode.name}\n")
            texts = sentences(hop.source_lang)
            await engine.translate(texts[:5], hop)
            rates = [await words_per_cpu_s(engine, hop, texts) for _ in range(ROUNDS)]
            rows.append(
                {
                    "source": hop.source_lang,
                    "target": hop.target_lang,
                    "words_per_cpu_s": round(statistics.median(rates)),
                    "package_mb": package_mb(mode),
                    "licence": hop.licence,
                }
            )
    finally:
        await engine.aclose()
    return rows


async def words_per_cpu_s(engine: Apertium, hop: Hop, texts: list[str]) -> float:
    """Words of the source in a second of the pipeline's and our own processor time."""
    began = cpu_s()
    await engine.translate(texts, hop)
    return sum(len(text.split()) for text in texts) / (cpu_s() - began)


def sentences(lang: str) -> list[str]:
    """Sentences in ``lang``: news of our own, or that of the self-test again and again."""
    file = CORPUS / f"{primary(lang)}.txt"
    known = [selftest.sentence(lang)]
    if file.exists():
        lines = (line.partition(": ") for line in file.read_text("utf-8").splitlines())
        known = [text for _, _, text in lines if text]
    return list(islice(cycle(known), SENTENCES))


def cpu_s() -> float:
    """Processor time of this process and of those it has started and that still run.

    Read from schedstat, in nanoseconds: the ticks of stat are longer than what a stage
    of a pipeline works on a sentence.
    """
    spent = time.process_time()
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            told = Path(f"/proc/{child}/schedstat").read_text().split()
            spent += int(told[0]) / 1e9
    return spent


def package_mb(mode: modes.Mode) -> float:
    """What the package of a mode takes on disk."""
    data = next(Path(w) for s in mode.stages for w in s[1:] if w.startswith("/"))
    command = ["dpkg-query", "-W", "-f", "${Installed-Size}", data.parent.name]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return round(int(told) / 1024, 1)


def neural() -> dict[str, dict[str, float]]:
    """Both models, fed as the newsroom feeds them: many articles at once."""
    made = Newsroom(seed=4).triples(ARTICLES * PARAGRAPHS * EACH)
    texts = [each["es"].text for each in made]
    words = sum(len(text.split()) for text in texts)
    said = random_model.SAID * len(texts)
    with tempfile.TemporaryDirectory() as folder:
        random_model.write(Path(folder) / "opus-size", neural_throughput.PIECES)
        tokens = rate(Path(folder), texts, said)
        opus_mb = size_mb(Path(folder) / "opus-size")
    return {
        "tiny": {
            "words_per_cpu_s": round(rate(TINY.parent, texts, words)),
            "mb": size_mb(TINY),
        },
        "opus": {
            "tokens_per_cpu_s": round(tokens),
            "words_per_cpu_s": round(tokens / PIECES_A_WORD),
            "mb": opus_mb,
        },
    }


def rate(models: Path, texts: Sequence[str], units: int) -> float:
    """How many of ``units`` are done in a second of processor time."""
    each = iter(texts)
    articles = [
        [list(islice(each, EACH)) for _ in range(PARAGRAPHS)] for _ in range(ARTICLES)
    ]
    engine, rates = Neural(models, device="cpu", threads=1), []
    with asyncio.Runner() as runner:
        offered = runner.run(engine.hops())
        hop = next(each for each in offered if each.source_lang == "es")
        runner.run(engine.translate(texts[:2], hop))
        for _ in range(ROUNDS):
            began = time.process_time()
            runner.run(neural_throughput.read(engine, hop, articles))
            rates.append(units / (time.process_time() - began))
        runner.run(engine.aclose())
    return statistics.median(rates)


def size_mb(folder: Path) -> float:
    """What a model takes on disk."""
    taken = sum(file.stat().st_size for file in folder.iterdir())
    return round(taken / 1e6, 1)


def apertium_table(figures: Mapping[str, Any]) -> Table:
    """A row for two languages, both ways; varieties are as their language."""
    by_pair = {(row["source"], row["target"]): row for row in figures["apertium"]}
    plain = [pair for pair in by_pair if "-" not in "".join(pair)]
    pairs = {(min(pair), max(pair)) for pair in plain}
    yield "| between | and | good for | like a person's | words in a second | package | licence |"
    yield "|---|---|---|---|---|---|---|"
    for pair in sorted(pairs, key=lambda pair: (-_tier(*pair).rank, pair)):
        ways = [way for way in (pair, pair[::-1]) if way in by_pair]
        row = by_pair[ways[0]]
        names = " | ".join(f"{name(lang, 'en')} (`{lang}`)" for lang in pair)
        likeness = [quality.chrf("apertium", *way) for way in (pair, pair[::-1])]
        like = (
            "–"
            if likeness == [None, None]
            else " / ".join("–" if each is None else f"{each:.0f}" for each in likeness)
        )
        speeds = [
            by_pair[way]["words_per_cpu_s"] if way in by_pair else 0
            for way in (pair, pair[::-1])
        ]
        speed = " / ".join(f"{each:,}" if each else "–" for each in speeds)
        size = f"{row['package_mb']:.0f} MB"
        yield f"| {names} | `{_tier(*pair)}` | {like} | {speed} | {size} | {row['licence']} |"


def _tier(*pair: str) -> Tier:
    """Both ways of a pair have the same tier, as far as they are measured."""
    return quality.tier("apertium", *pair)


def catalogue_table(_: Mapping[str, Any]) -> Table:
    """A row for each set of models that differ in their languages alone."""
    groups: dict[tuple[object, ...], list[Entry]] = {}
    for entry in catalogue.entries(Path()):
        alike = (
            entry.family,
            entry.tier,
            entry.size_mb,
            entry.licence,
            bool(entry.langs),
        )
        groups.setdefault(alike, []).append(entry)
    yield "| models | directions | good for | to fetch | licence | may be used | named |"
    yield "|---|---|---|---|---|---|---|"
    for found in groups.values():
        first = found[0]
        ids = [entry.id for entry in found]
        title = ids[0] if len(ids) == 1 else f"{common(ids)}…"
        use = "not commercially" if first.noncommercial else "by all"
        use += f", not in {', '.join(first.excluded)}" if first.excluded else ""
        said = (
            f"`{title}` | {_directions(found)} | `{first.tier}` | {first.size_mb:,} MB"
        )
        makers = first.attribution or "–"
        yield f"| {said} | {first.licence} | {use} | {makers} |"


def common(names: Sequence[str]) -> str:
    """The beginning that all names share."""
    together = zip(*names, strict=False)
    return "".join(
        letters[0] for letters in takewhile(lambda s: len(set(s)) == 1, together)
    )


def _directions(found: Sequence[Entry]) -> str:
    every = [pair for entry in found for pair in entry.directions]
    langs = found[0].langs
    return f"any two of {len(langs)} languages" if langs else ", ".join(sorted(every))


def speed_table(figures: Mapping[str, Any]) -> Table:
    """What is measured, beside what it takes."""
    rates = [row["words_per_cpu_s"] for row in figures["apertium"]]
    tiny, opus = figures["neural"]["tiny"], figures["neural"]["opus"]
    slow, typical, fast = min(rates), statistics.median(rates), max(rates)
    yield "| engine | words in a second of one core | an article of 600 words, five languages |"
    yield "|---|---|---|"
    yield f"| Apertium | {slow:,} to {fast:,} | {_article_s(typical)} |"
    size = opus["words_per_cpu_s"]
    yield f"| a model of the size of OPUS-MT ({opus['mb']:.0f} MB) | {size:,} | {_article_s(size)} |"
    small = tiny["words_per_cpu_s"]
    yield f"| the small model that Coranto is tested with ({tiny['mb']} MB) | {small:,} | – |"
    yield "| a server: LibreTranslate, DeepL, a chat model | none of yours: the network and the server decide | – |"


def _article_s(words_per_s: float) -> str:
    return f"{600 * 5 / words_per_s:.1f} s"


def measured_on(figures: Mapping[str, Any]) -> Table:
    """When that was."""
    yield f"Measured on {figures['date']} by `just engines --measure`, on {figures['cores']} core of a machine that had other work."


TABLES: dict[str, Callable[[Mapping[str, Any]], Table]] = {
    "apertium": apertium_table,
    "catalogue": catalogue_table,
    "speed": speed_table,
    "measured": measured_on,
}


if __name__ == "__main__":
    main()
