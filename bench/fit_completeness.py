"""Fit the tables of the check "completeness" to translations that are known to be good.

    python bench/fit_completeness.py PAIRS.jsonl DICTIONARIES > completeness.toml

PAIRS has a line {"src", "mt", "src_lang", "tgt_lang"} for each good pair, some hundreds
in each direction. DICTIONARIES is a folder of FreeDict, /usr/share/dictd; whether a text is
of another source is measured with them and without, so that one table serves both. Bad ones are made of them here: a clause or a sentence left out, the
end cut off, a sentence of another text added, another text altogether. Chances are
counted, weights come from a logistic regression (L2), and each threshold lets the share
of good pairs pass that FALSE_ALARMS leaves.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from coranto.check.completeness import lexicon_for, writing
from coranto.check.evidence import BREAKS
from coranto.check.measures import measures
from coranto.check.standards import NONE, Standards
from coranto.check.words import Kind, Word, keys, telling
from coranto.model import Unit
from coranto.newsroom.lexicons import Lexicons
from coranto.text.sentences import sentences

FALSE_ALARMS = {"omission": 0.0025, "addition": 0.0007, "detached": 0.003}
MEASURES = {
    "omission": (
        "short", "short squared", "long", "fewer sentences", "more sentences",
        "fewer breaks", "no end", "no start", "fewer brackets",
        "source mean", "source stretch", "source tail", "source clause",
        "target stretch", "source words", "a short source", "short x stretch",
    ),
    "addition": (
        "long", "long squared", "short", "more sentences", "fewer sentences",
        "more breaks", "more brackets", "target mean",
        "target stretch", "target tail", "target clause", "source stretch",
        "target words", "a short source", "long x stretch",
    ),
    "detached": (
        "short", "long", "fewer sentences", "more sentences", "fewer breaks",
        "more breaks", "no end", "source mean",
        "source stretch", "target mean", "target stretch", "source words",
        "target words", "fewer brackets", "more brackets", "source total",
        "target total", "source unmet", "target unmet",
    ),
}  # fmt: skip
MADE_FOR = {
    "omission": ("clause", "sentence", "cut"),
    "addition": ("added",),
    "detached": ("other",),
}


def main() -> None:
    """Read the pairs, fit, and print the table."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    good = [Unit(*(json.loads(line)[key] for key in _FIELDS)) for line in lines]
    known = Standards(lexicons=Lexicons(Path(sys.argv[2])))
    chances = counted(good, NONE)
    for way, kinds in counted(good, known).items():
        if Kind.ENTRY in kinds:
            chances[way][Kind.ENTRY] = kinds[Kind.ENTRY]
    rng = random.Random(20)
    values: dict[str, list[dict[str, float]]] = defaultdict(list)
    with_lexicon: dict[str, list[dict[str, float]]] = defaultdict(list)
    for kind, unit in (*(("good", unit) for unit in good), *made_bad(good, rng)):
        own = chances[writing(unit)]
        values[kind].append(measures(unit, own).values)
        if lexicon := lexicon_for(unit, known):
            with_lexicon[kind].append(measures(unit, own, lexicon).values)
    print(f"# Fitted by bench/fit_completeness.py to {len(good)} good pairs.")
    print_chances(chances)
    for fault, names in MEASURES.items():
        right, bad = list(values["good"]), []
        for kind in MADE_FOR[fault]:
            bad += values[kind]
            bad += with_lexicon[kind] if fault == "detached" else []
        right += with_lexicon["good"] if fault == "detached" else []
        print_fault(fault, names, right, bad)


_FIELDS = ("src", "mt", "src_lang", "tgt_lang")


def counted(
    good: list[Unit], standards: Standards
) -> dict[str, dict[str, tuple[float, float]]]:
    """How often a word has its like in its translation, and in another one."""
    seen: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0] * 4)
    for unit, other in with_other(good):
        for mine, its, others in _sides(unit, other, standards):
            own, foreign = keys(its), keys(others)
            for word in mine:
                row = seen[writing(unit), word.kind]
                row[0] += 1
                row[1] += not word.keys.isdisjoint(own)
                row[2] += not word.keys.isdisjoint(foreign)
                row[3] += len(others)
    found: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    for (way, kind), (count, true, chance, length) in seen.items():
        one = 1 - (1 - (chance + 0.5) / count) ** (count / length)
        found[way][kind] = (round((true + 1) / (count + 4), 3), round(one, 5))
    return found


def _sides(
    unit: Unit, other: Unit, standards: Standards
) -> Iterator[tuple[list[Word], list[Word], list[Word]]]:
    one, two = unit.source_lang, unit.target_lang
    lexicon = lexicon_for(unit, standards)
    said = telling(unit.source, one, two, lexicon.source_keys)
    printed = telling(unit.target, two, one, lexicon.target_keys)
    yield said, printed, telling(other.target, two, one, lexicon.target_keys)
    yield printed, said, telling(other.source, one, two, lexicon.source_keys)


def with_other(good: list[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Each pair with the next one of the same languages."""
    by_langs: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in good:
        by_langs[unit.source_lang, unit.target_lang].append(unit)
    for units in by_langs.values():
        yield from zip(units, [*units[1:], units[0]], strict=True)


def made_bad(good: list[Unit], rng: random.Random) -> Iterator[tuple[str, Unit]]:
    """Bad pairs, with what was done to them."""
    for unit, other in with_other(good):
        target, lang = unit.target, unit.target_lang
        parts = sentences(target, lang)
        if clause := without_clause(target, rng):
            yield "clause", _with(unit, clause)
        if len(parts) > 1:
            gone = rng.randrange(len(parts))
            yield "sentence", _with(unit, " ".join(parts[:gone] + parts[gone + 1 :]))
        kept = target[: int(len(target) * rng.uniform(0.35, 0.8))]
        # A decoder that stops may still have set its full stop.
        yield "cut", _with(unit, kept + (target[-1] if rng.random() < 0.75 else ""))
        added = rng.choice(sentences(other.target, lang) or [other.target])
        yield "added", _with(unit, f"{target} {added}")
        yield "other", _with(unit, other.target)


def without_clause(text: str, rng: random.Random) -> str:
    """``text`` without one of its clauses; empty where it has none to lose."""
    ends = [0, *(found.end() for found in BREAKS.finditer(text)), len(text)]
    spans = [
        (start, end)
        for start, end in pairwise(ends)
        if max(6, len(text) * 0.12) <= end - start < len(text) * 0.75
    ]
    if not spans:
        return ""
    start, end = rng.choice(spans)
    if end < len(text) - 2:
        left = (text[:start] + text[end:]).strip()
        # An engine that leaves out the beginning may well begin with a capital.
        return left[:1].upper() + left[1:] if rng.random() < 0.7 else left
    return text[:start].rstrip(" ,;:，、；：") + text[-1]


def _with(unit: Unit, target: str) -> Unit:
    return Unit(unit.source, target, unit.source_lang, unit.target_lang)


def print_chances(chances: dict[str, dict[str, tuple[float, float]]]) -> None:
    """How often words have their like, as TOML."""
    for way, kinds in sorted(chances.items()):
        print(f"\n[chances.{way}]")
        for kind in Kind:
            print(f"{kind} = {list(kinds.get(kind, (0.5, 0.01)))}")


def print_fault(fault: str, names: tuple[str, ...], good: list, bad: list) -> None:
    """Base, threshold and weights, as TOML."""
    rows = np.array([[each[name] for name in names] for each in (*good, *bad)], float)
    wrong = np.array([0.0] * len(good) + [1.0] * len(bad))
    base, weights = regression(rows, wrong)
    weighed = base + rows[: len(good)] @ weights
    threshold = np.quantile(weighed, 1 - FALSE_ALARMS[fault])
    found = (base + rows[len(good) :] @ weights > threshold).mean()
    print(f"\n[faults.{fault}]\n# {found:.0%} of what was made so is found.")
    print(f"base = {base:.2f}\nthreshold = {threshold:.2f}\n\n[faults.{fault}.weights]")
    for name, weight in zip(names, weights, strict=True):
        print(f'"{name}" = {weight:.3f}')


def regression(rows: np.ndarray, wrong: np.ndarray) -> tuple[float, np.ndarray]:
    """Newton's method on standardised columns; a good pair counts twice."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    design = np.c_[np.ones(len(rows)), (rows - mean) / spread]
    counts = np.where(wrong == 1, 1.0, 2.0)
    found = np.zeros(design.shape[1])
    ridge = np.diag([0.0] + [1.0] * rows.shape[1])
    for _ in range(30):
        share = 1 / (1 + np.exp(-design @ found))
        slope = design.T @ (counts * (share - wrong)) + ridge @ found
        curve = (design * (counts * share * (1 - share))[:, None]).T @ design + ridge
        found -= np.linalg.solve(curve, slope)
    weights = found[1:] / spread
    return float(found[0] - weights @ mean), weights


if __name__ == "__main__":
    main()
