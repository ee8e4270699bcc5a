"""Pages read per CPU second, beside trafilatura alone with the same setting.

Both read every page of a folder (``*.html``, ``*.htm``, gzip-compressed or not), turn
about in one process, from bytes; libraries and models are loaded before. What counts is
the ratio: above 1, the whole of ``extract`` (headline, people, instants, language, body
with its links) is faster than the library alone. One JSON line:

    python bench/extract_ratio.py FOLDER
"""

import argparse
import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from coranto.desk.extract import extract
from coranto.desk.library import trafilatura

Read = Callable[[bytes], object]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    pages = [_body(path) for path in sorted(asked.folder.rglob("*.htm*"))]
    if not pages:
        options.error(f"{asked.folder} holds no pages (*.html, *.html.gz)")
    cpu_s: dict[str, list[float]] = {name: [] for name in READERS}
    for _ in range(asked.rounds + 1):
        for name, spent in zip(READERS, _round(pages), strict=True):
            cpu_s[name].append(spent)
    # The first round warms caches and counts for nothing.
    own = cpu_s.pop("coranto")[1:]
    line: dict[str, object] = {
        "bench": "extract_ratio",
        "pages": len(pages),
        "pages_per_cpu_s": round(len(pages) / statistics.median(own), 1),
    }
    for name, spent in cpu_s.items():
        ratios = [theirs / ours for theirs, ours in zip(spent[1:], own, strict=True)]
        line[f"ratio_{name}"] = round(statistics.median(ratios), 2)
        line[f"ratio_{name}_spread"] = [round(min(ratios), 2), round(max(ratios), 2)]
    line["python"] = sys.version.split()[0]
    print(json.dumps(line))


def _round(pages: list[bytes]) -> list[float]:
    """CPU seconds of each reader; page by page, so that a busy machine slows all."""
    spent = [0.0] * len(READERS)
    for page in pages:
        for number, read in enumerate(READERS.values()):
            begun = time.process_time()
            read(page)
            spent[number] += time.process_time() - begun
    return spent


def _body(path: Path) -> bytes:
    packed = path.read_bytes()
    return gzip.decompress(packed) if path.suffix == ".gz" else packed


def _own(page: bytes) -> object:
    return extract(page, "https://page.example/a")


def _bare(page: bytes) -> object:
    return trafilatura().bare_extraction(page, include_comments=False)


def _with_metadata(page: bytes) -> object:
    return trafilatura().bare_extraction(
        page, include_comments=False, with_metadata=True
    )


READERS: dict[str, Read] = {
    "coranto": _own,
    "trafilatura": _bare,
    "trafilatura_with_metadata": _with_metadata,
}

if __name__ == "__main__":
    main()
