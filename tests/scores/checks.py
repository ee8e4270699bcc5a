"""How much of what is wrong the checks hold back, and how much of what is right passes.

Measured on ``tests/check/corpus``, the same news in eight languages, with one error in
each falsified translation. ``found.*`` is the share of one kind of error that is not
published, ``passed.*`` the share of true translations of one pair that are.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import mean

from coranto.check import check_pair
from coranto.newsroom.policy.verdict import verdict
from tests.check.falsified import CORPUS, Case, cases


def corpus() -> Iterable[Path]:
    """The sentences in every language."""
    return CORPUS.iterdir()


def scores() -> Mapping[str, float]:
    """Recall by kind of error, and the share that passes by pair."""
    right: dict[str, list[float]] = defaultdict(list)
    for case in cases():
        blocked = _is_blocked(case)
        if case.kind:
            right[f"found.{case.kind}"].append(blocked)
        else:
            right[f"passed.{case.source_lang}-{case.target_lang}"].append(not blocked)
    return {name: mean(values) for name, values in sorted(right.items())}


def _is_blocked(case: Case) -> bool:
    found = check_pair(case.source, case.target, case.source_lang, case.target_lang)
    return verdict(found) == "block"
