"""Pages of our own making, read as a person reads them.

``tests/desk/pages`` holds a page beside what is on it. The body is compared by its
runs of four words, each page weighing the same, in the manner of the article extraction
benchmark of Scrapinghub; everything else counts where it is exactly right.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

from coranto.desk.extract import extract
from coranto.model import BlockKind, Page

PAGES = [Path(__file__).parents[1] / "desk" / "golden"]
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
_RUN = 4


def corpus() -> Iterable[Path]:
    """Pages and labels."""
    return [path for folder in PAGES for path in folder.iterdir()]


def scores() -> Mapping[str, float]:
    """Shares of pages read rightly, and the mean F1 of the bodies."""
    read = [_compared(path) for folder in PAGES for path in folder.glob("*.html")]
    return {name: mean(one[name] for one in read) for name in read[0]}


def _compared(path: Path) -> dict[str, float]:
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    page = extract(
        path.read_bytes(),
        f"https://paper.example/{path.stem}",
        now=datetime(2026, 6, 1, tzinfo=UTC),
    )
    at = page.published_at.isoformat() if page.published_at else None
    texts = [text for kind, text, *_ in expected["blocks"] if kind != "caption"]
    return {
        "body_f1": _f1(_runs(texts), _runs(_text(page))),
        "title": float(page.title == expected["title"]),
        "authors": float(list(page.authors) == expected["authors"]),
        "instant": float(at == expected["published_at"]),
        "lang": float(page.lang == expected["lang"]),
    }


def _text(page: Page) -> list[str]:
    return [one.text for one in page.blocks if one.kind is not BlockKind.CAPTION]


def _runs(texts: list[str]) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(" ".join(texts).lower())
    last = max(1, len(words) - _RUN + 1)
    return Counter(tuple(words[at : at + _RUN]) for at in range(last) if words)


def _f1(expected: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> float:
    if not expected and not found:
        return 1.0
    shared = (expected & found).total()
    return 2 * shared / (expected.total() + found.total())
