"""What it costs to check a sentence, an article and a long paragraph.

``python bench/check_pairs.py`` prints one line of JSON. Its input is the corpus of the
tests: 1,600 sentence pairs in 14 directions, true and falsified. The time is that of the
processor; of five runs the median counts, and the first, which fills the tables, is left
out. ``article_growth`` is how much dearer a sentence is in an article of 320 sentences
than in one of 20, and ``paragraph_growth`` how much dearer a character is in a paragraph
of 16 times the length: 1 is linear.
"""

import json
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from coranto import check
from coranto.model import Rendition, Unit
from tests.check.falsified import cases

RUNS = 5
SHORT, LONG = 20, 320
LONGER = 16
PAIR = "en", "es"


def cpu_s(work: Callable[[Unit], object], units: Sequence[Unit]) -> float:
    began = time.process_time()
    for unit in units:
        work(unit)
    return time.process_time() - began


def ms_a_pair(work: Callable[[Unit], object], units: Sequence[Unit]) -> list[float]:
    runs = [cpu_s(work, units) for _ in range(RUNS + 1)][1:]
    return [round(1000 * run / len(units), 3) for run in runs]


def each_check() -> dict[str, Callable[[Unit], object]]:
    alone = {
        each.__name__: lambda unit, each=each: tuple(each(unit))
        for each in (*check.DECISIVE, *check.BY_UNIT)
    }
    by_standards = {
        each.__name__: lambda unit, each=each: tuple(each(unit, check.Standards()))
        for each in check.BY_STANDARDS
    }
    return alone | by_standards


def article_growth(units: Sequence[Unit]) -> float:
    pair = true(units)
    many = [pair[place % len(pair)] for place in range(LONG)]
    whole = Rendition(PAIR[1], tuple(many))
    parts = [
        Rendition(PAIR[1], tuple(many[at : at + SHORT])) for at in range(0, LONG, SHORT)
    ]
    return growth(lambda: check.checked(whole), lambda: list(map(check.checked, parts)))


def paragraph_growth(units: Sequence[Unit]) -> float:
    some = true(units)
    some = some[: len(some) - len(some) % LONGER]
    longer = [joined(some[at : at + LONGER]) for at in range(0, len(some), LONGER)]
    return growth(
        lambda: [check.findings(each) for each in longer],
        lambda: [check.findings(each) for each in some],
    )


def true(units: Sequence[Unit]) -> list[Unit]:
    """Those of one pair of languages that pass: every check looks at them."""
    return [
        unit
        for unit in units
        if (unit.source_lang, unit.target_lang) == PAIR and not check.findings(unit)
    ]


def joined(units: Sequence[Unit]) -> Unit:
    source, target = (
        " ".join(getattr(unit, side) for unit in units) for side in ("source", "target")
    )
    return Unit(source, target, *PAIR)


def growth(whole: Callable[[], object], parts: Callable[[], object]) -> float:
    """How much dearer a whole is than its parts, each run beside the other."""
    ratios = []
    for _ in range(RUNS + 1):
        began = time.process_time()
        parts()
        between = time.process_time()
        whole()
        ratios.append((time.process_time() - between) / (between - began))
    return round(statistics.median(ratios[1:]), 2)


def main() -> None:
    units = [
        Unit(case.source, case.target, case.source_lang, case.target_lang)
        for case in cases()
    ]
    whole = ms_a_pair(check.findings, units)
    checks = {
        name: statistics.median(ms_a_pair(work, units))
        for name, work in each_check().items()
    }
    result = {
        "bench": "check.pairs",
        "pairs": len(units),
        "ms_per_pair": statistics.median(whole),
        "spread": round(max(whole) / min(whole), 2),
        "article_growth": article_growth(units),
        "paragraph_growth": paragraph_growth(units),
        "checks_ms": checks,
        "python": platform.python_version(),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
