"""The floors of measured quality: scores over our own corpora never sink unnoticed.

Every module of ``tests/scores`` measures one thing: it names the files of its corpus and
gives scores between 0 and 1. ``tests/floors.json`` pins each score together with the
digest and the size of the corpus it was measured on. ``just floors`` measures again and
pins what it sees; it refuses to lower a floor, to shrink a corpus or to drop a score
unless told ``--allow-worse``. Adding a measurement adds a module and edits nothing.
"""

import argparse
import hashlib
import importlib
import json
import math
import pkgutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol, cast

from tests import scores

PINNED = Path(__file__).with_name("floors.json")
# Scores are kept to four digits, rounded down so that a floor is never above its score.
_STEPS = 10_000


class Measurement(Protocol):
    """A module of ``tests/scores``."""

    def corpus(self) -> Iterable[Path]:
        """The files that are measured on: one item each, labels included."""

    def scores(self) -> Mapping[str, float]:
        """Scores by name, between 0 and 1; more is better."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What was reached, and on what.

    Attributes:
        corpus: SHA-256 over names and contents of the files.
        size: How many files.
        scores: By name, rounded down to four digits.
    """

    corpus: str
    size: int
    scores: dict[str, float]


def measurements() -> dict[str, Measurement]:
    """All modules of ``tests/scores`` by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(scores.__path__))
    found = {name: importlib.import_module(f"tests.scores.{name}") for name in names}
    return cast("dict[str, Measurement]", found)


def measured(measurement: Measurement) -> Floor:
    """What ``measurement`` says today."""
    files = sorted(measurement.corpus())
    digest = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
    rounded = {
        name: math.floor(score * _STEPS) / _STEPS
        for name, score in measurement.scores().items()
    }
    return Floor(digest.hexdigest(), len(files), rounded)


def pinned(path: Path = PINNED) -> dict[str, Floor]:
    """The floors as pinned."""
    if not path.exists():
        return {}
    table = json.loads(path.read_text("utf-8"))
    return {name: Floor(**floor) for name, floor in table.items()}


def worse(name: str, old: Floor, new: Floor | None) -> list[str]:
    """What pinning ``new`` in place of ``old`` would lower, each in a line."""
    if new is None:
        return [f"{name}: is no longer measured"]
    lines = [
        f"{name}.{score}: {new.scores.get(score, 'gone')} is below its floor {floor}"
        for score, floor in old.scores.items()
        if new.scores.get(score, -1.0) < floor
    ]
    if new.size < old.size:
        lines.append(f"{name}: its corpus shrank from {old.size} to {new.size} files")
    return lines


def main() -> int:
    """Measure everything and pin it, unless something got worse."""
    options = argparse.ArgumentParser(description="Pin today's scores as floors.")
    options.add_argument("--allow-worse", action="store_true")
    asked = options.parse_args()
    before = pinned()
    after = {name: measured(one) for name, one in measurements().items()}
    for name, floor in after.items():
        for score, value in floor.scores.items():
            was = before[name].scores.get(score) if name in before else None
            print(f"{name}.{score:24} {was if was is not None else '-':>8} {value:>8}")
    complaints = [
        line
        for name, old in before.items()
        for line in worse(name, old, after.get(name))
    ]
    if complaints and not asked.allow_worse:
        print("\n".join(complaints), file=sys.stderr)
        print("floors: nothing pinned; --allow-worse pins it", file=sys.stderr)
        return 1
    text = json.dumps({name: asdict(one) for name, one in after.items()}, indent=2)
    PINNED.write_text(f"{text}\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
