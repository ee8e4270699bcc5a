"""CPU seconds an article costs, from its feed to its publication in two languages.

Runs ``coranto run --once`` against a replay server (``replay.py --synthetic N
--spread``, whose ``/libretranslate`` is the engine) with few articles and with many,
and prints the difference: what start-up and loading cost is in both and cancels out.
CPU time is that of the whole process tree. One JSON line:

    python bench/article_cpu.py --replay PATH/replay.py
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CONFIG = """
[site]
languages = ["fr", "de"]
[wire]
allow_private_networks = true
delay_s = {delay}
[translate]
engines = ["libretranslate"]
url = "{address}/libretranslate"
"""


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--replay", type=Path, required=True)
    options.add_argument("--articles", type=int, default=60)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--delay", type=float, default=0.0)
    asked = options.parse_args()
    few, many = 10, asked.articles
    rates = []
    for _ in range(asked.rounds):
        low = cpu_s(asked.replay, few, asked.delay)
        high = cpu_s(asked.replay, many, asked.delay)
        rates.append((many - few) / (high - low))
    median = statistics.median(rates)
    line = {
        "bench": "article_cpu",
        "articles_per_cpu_s": round(median, 1),
        "lowest": round(min(rates), 1),
        "highest": round(max(rates), 1),
        "rounds": asked.rounds,
        "python": sys.version.split()[0],
    }
    print(json.dumps(line))


def cpu_s(replay: Path, articles: int, delay: float) -> float:
    """CPU seconds of one run over ``articles`` articles that were never seen before."""
    with replayed(replay, articles) as address, tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "coranto.toml"
        config.write_text(CONFIG.format(address=address, delay=delay))
        opml = Path(folder) / "feeds.opml"
        opml.write_bytes(_get(f"{address}/opml.xml"))
        coranto = [sys.executable, "-m", "coranto", "--config", str(config)]
        subprocess.run(
            [*coranto, "source", "import", str(opml), "--rights", "full"],
            check=True,
            stderr=subprocess.DEVNULL,
        )
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [*coranto, "run", "--once"], check=True, stderr=subprocess.DEVNULL
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


@contextmanager
def replayed(replay: Path, articles: int) -> Iterator[str]:
    """A replay server of ``articles`` synthetic articles, at its address."""
    words = ["--synthetic", str(articles), "--spread", "--port", "0"]
    command = [sys.executable, str(replay), *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            if server.stdout is None:
                raise RuntimeError(command)
            opml = next(w for w in server.stdout.readline().split() if "http" in w)
            yield opml.removesuffix("/opml.xml")
        finally:
            server.terminate()


def _get(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=10) as answer:
        body: bytes = answer.read()
    return body


if __name__ == "__main__":
    main()
