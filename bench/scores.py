"""Measure the checks and write docs/scores.md: by kind of error and by pair.

``just scores [DIR]`` runs the scorer of fidelity in DIR/scorers on the labelled sets in
DIR/data, keeps its figures in docs/scores.json, and writes the page from them and from
``tests/floors.json``. Without DIR it takes ../shared where that exists, and otherwise
writes the page from the figures that were kept.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from coranto.newsroom.lexicons import Lexicons

ROOT = Path(__file__).parent.parent
FIGURES = ROOT / "docs" / "scores.json"
PAGE = ROOT / "docs" / "scores.md"
FLOORS = ROOT / "tests" / "floors.json"
SHARED = ROOT.parent / "shared"
SETS = ("synthetic", "real")

HEAD = """# Scores

What the checks find and what they hold back for no reason, as measured by `just scores`.
This page is made by that command; the figures say what the checks are worth today and are no promise for other texts.

*Found* is the share of wrong translations that are not published as they are, *doubted* the share that is published with a mark.
*False alarms* are good translations that are held back.
"""

OWN = """## On the project's own corpus

The same news in eight languages, written for this, with one error in each falsified translation (`tests/check/corpus`).
These are the floors below which no change may fall.
"""

LABELLED = {
    "synthetic": """## On references with one error put in

News and encyclopedia sentences in 24 directions between English and twelve languages (WMT 2013 and 2022 news, FLORES), each with its human translation, untouched or with one critical error put in by a program.
Their weights for completeness were fitted on the untouched ones of this set.
""",
    "real": """## On real translations with human marks

Output of real systems that people marked (WMT MQM and ESA, critical-error and hallucination sets).
Most of what people mark as major is a wrong choice of words, which no count can see.
""",
}


def main() -> None:
    """Measure where there is something to measure on, and write the page."""
    options = argparse.ArgumentParser(description="Measure the checks.")
    options.add_argument("folder", nargs="?", type=Path, default=SHARED)
    options.add_argument("--every", type=int, default=1, metavar="N")
    asked = options.parse_args()
    if asked.folder.exists():
        figures = {name: measured(asked.folder, name, asked.every) for name in SETS}
        FIGURES.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    elif asked.folder != SHARED:
        sys.exit(f"scores: {asked.folder}: there is no such folder")
    else:
        sys.stderr.write(f"scores: no {SHARED}: the page is of the figures kept\n")
    PAGE.write_text(page(json.loads(FIGURES.read_text("utf-8"))), "utf-8")


def measured(folder: Path, name: str, every: int) -> dict[str, Any]:
    """The figures that the scorer in ``folder`` prints for the set ``name``."""
    scorer = folder / "scorers" / "score_fidelity.py"
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "figures.json"
        command = [sys.executable, str(scorer), "--cmd", f"{sys.executable} -m coranto"]
        command += ["--data", str(folder / "data"), "--set", name]
        command += ["--every", str(every), "--json", str(out)]
        subprocess.run(command, check=True)
        figures = json.loads(out.read_text("utf-8"))
    return {**figures, "every": every, "dictionaries": len(Lexicons())}


def page(figures: Mapping[str, Mapping[str, Any]]) -> str:
    """The page, in Markdown."""
    own = json.loads(FLOORS.read_text("utf-8"))["checks"]["scores"]
    parts = [HEAD, OWN, "\n".join(_own(own))]
    for name in SETS:
        parts += [LABELLED[name], "\n".join(_labelled(figures[name]))]
    return "\n".join(parts) + "\n"


def _own(scores: Mapping[str, float]) -> Iterator[str]:
    yield from ("| kind of error | found |", "|---|---|")
    for name, share in scores.items():
        if name.startswith("found."):
            kind = name.removeprefix("found.").replace("_", " ")
            yield f"| {kind} | {share:.0%} |"
    passed = {name: share for name, share in scores.items() if "passed" in name}
    whole = [name for name, share in passed.items() if share == 1]
    yield f"\nIn {len(whole)} of {len(passed)} directions every true translation passes.\n"


def _labelled(figures: Mapping[str, Any]) -> Iterator[str]:
    every = figures["every"]
    part = "All" if every == 1 else f"One in {every}, chosen by a hash:"
    yield (
        f"{part} {figures['items']:,} items, {figures['clean']:,} of them good. "
        f"Found {figures['macro_recall']:.1%} as a mean over the kinds; "
        f"false alarms {figures['false_alarms']:.1%}, "
        f"doubts on good ones {figures['doubt_on_clean']:.1%}. "
        f"{figures['sentences_per_cpu_s']:.0f} sentences in a second of one processor; "
        f"pairs with a dictionary on the machine: {figures['dictionaries']}.\n"
    )
    yield from ("| kind of error | found | doubted |", "|---|---|---|")
    for kind, share in sorted(figures["recall"].items()):
        doubt = figures["doubt"][kind]
        yield f"| {kind.replace('_', ' ')} | {share:.1%} | {doubt:.1%} |"
    yield from ("", "| pair | good ones | false alarms |", "|---|---|---|")
    for pair, share in sorted(figures["false_alarms_per_pair"].items()):
        yield f"| {pair} | {figures['n_per_pair'][pair]} | {share:.1%} |"
    yield ""


if __name__ == "__main__":
    main()
