"""The tables of the page on choosing an engine are those of the data they are made of."""

import json
import runpy
from pathlib import Path

from coranto.translate import quality

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def test_the_page_is_what_the_bench_would_write():
    bench = runpy.run_path(str(ROOT / "bench" / "engines.py"))
    figures = json.loads((DOCS / "engines.json").read_text())
    text = (DOCS / "choosing.md").read_text()

    assert bench["page"](text, figures) == text


def test_both_ways_of_a_measured_pair_have_one_tier():
    figures = json.loads((DOCS / "engines.json").read_text())
    pairs = {(row["source"], row["target"]) for row in figures["apertium"]}
    both = [pair for pair in pairs if pair[::-1] in pairs]

    assert [
        pair
        for pair in both
        if quality.tier("apertium", *pair) is not quality.tier("apertium", *pair[::-1])
    ] == []
