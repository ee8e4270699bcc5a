"""What it costs to check a sentence, all checks together and each by itself.

``python bench/check_pairs.py`` prints one line of JSON. Its input is the corpus of the
tests: 1,600 sentence pairs in 14 directions, true and falsified. The time is that of the
processor; of five runs the median counts, and the first, which fills the tables, is left
out.
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
from coranto.model import Unit
from tests.check.falsified import cases

RUNS = 5


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
        "checks_ms": checks,
        "python": platform.python_version(),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
