"""What mending a rule-based engine's output is worth: faults counted, and chrF.

Translates the same sentences by the same route twice, as the engine leaves them and as
Coranto mends them, and counts what a reader stumbles over. The counting knows nothing
of the rules that mend. A row for each pair, or one JSON line with ``--json``:

    uv run --with sacrebleu python bench/postedit.py FOLDER [--json]

FOLDER holds ``<from>-<to>.jsonl`` or ``.jsonl.gz`` files of ``{"src", "ref"}`` lines.
"""

import argparse
import asyncio
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from babel import Locale
from sacrebleu import corpus_chrf

from coranto.errors import NoRoute
from coranto.translate.engine import Route
from coranto.translate.engines.apertium import Apertium
from coranto.translate.memory import InMemory
from coranto.translate.translator import Translator

FAULTS = ("spaces", "before_marks", "numbers", "full_stops", "capitals")
NUMBER = re.compile(r"(?<![\w.,:/+-])\d+(?:[.,]\d+)+(?![\w:/-]|[.,]\d)")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
NEXT = re.compile(rf"({WORD.pattern})(?= ({WORD.pattern}))")
STOPPED = re.compile(r"[.!?…]\W*$")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--json", action="store_true")
    options.add_argument("--most", type=int, default=None, help="sentences a pair")
    asked = options.parse_args()
    asyncio.run(measure(asked.folder, asked.most, as_json=asked.json))


async def measure(folder: Path, most: int | None, *, as_json: bool) -> None:
    """Translate every pair of ``folder`` that has a route."""
    engine = Apertium(60.0, 12)
    translator = Translator((engine,), InMemory())
    await translator.open()
    rows = {}
    for path in sorted([*folder.glob("*-*.jsonl"), *folder.glob("*-*.jsonl.gz")]):
        pair = path.name.partition(".")[0]
        try:
            route = translator.route(*pair.split("-"))
        except NoRoute as error:
            print(error, file=sys.stderr)
            continue
        lines = read(path)[:most]
        plain = await untouched(engine, [line["src"] for line in lines], route)
        mended = await translator.render([line["src"] for line in lines], route)
        texts = [each.text for each in mended]
        rows[pair] = figures(pair, route, lines, plain, texts)
        if not as_json:
            print(in_words(pair, rows[pair]), flush=True)
    await translator.aclose()
    print(json.dumps({"bench": "postedit", "pairs": rows}) if as_json else total(rows))


async def untouched(engine: Apertium, texts: Sequence[str], route: Route) -> list[str]:
    """What the engine alone makes of ``texts``."""
    made = list(texts)
    for hop in route.hops:
        made = [each.text for each in await engine.translate(made, hop)]
    return made


def read(path: Path) -> list[dict[str, str]]:
    """The lines of a file, packed or not."""
    raw = path.read_bytes()
    text = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return [json.loads(line) for line in text.splitlines()]


def figures(
    pair: str,
    route: Route,
    lines: Sequence[dict[str, str]],
    plain: Sequence[str],
    mended: Sequence[str],
) -> dict[str, object]:
    """Faults and chrF before and after."""
    source_lang, target_lang = pair.split("-")
    counted = []
    for made in (plain, mended):
        found = Counter[str]()
        for line, text in zip(lines, made, strict=True):
            found.update(faults(line["src"], text, source_lang, target_lang))
        counted.append({name: found[name] for name in FAULTS})
    refs = [[line["ref"] for line in lines]]
    return {
        "route": route.name,
        "sentences": len(lines),
        "plain": counted[0],
        "mended": counted[1],
        "chrf_plain": round(corpus_chrf(list(plain), refs).score, 2),
        "chrf_mended": round(corpus_chrf(list(mended), refs).score, 2),
    }


def faults(
    source: str, target: str, source_lang: str, target_lang: str
) -> Counter[str]:
    """What a reader would stumble over in ``target``, by name."""
    french = target_lang == "fr"
    marks = ",." if french else ",.;:!?"
    spaced = rf"\s[{marks}](?=\s|$)"
    inside = r"[“(]\s|\s[”)]" if french else r"[“«(]\s|\s[”»)]"
    found = Counter(
        spaces=len(re.findall(r"[^\S\n]{2,}|^\s|\s$", target)),
        before_marks=excess(spaced, source, target) + excess(inside, source, target),
        numbers=unlocalised(source, target, source_lang, target_lang),
        full_stops=int(bool(STOPPED.search(source) and not STOPPED.search(target))),
        capitals=capitals(source, target),
    )
    return +found


def excess(pattern: str, source: str, target: str) -> int:
    """How much more often ``pattern`` stands in the target than in the source."""
    theirs = len(re.findall(pattern, source))
    return max(0, len(re.findall(pattern, target)) - theirs)


def unlocalised(source: str, target: str, source_lang: str, target_lang: str) -> int:
    """Numbers copied with separators that mean something else in the target language."""
    ours = separators(target_lang)
    theirs = separators(source_lang)
    decimal, group = theirs
    number = rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})*(?:{re.escape(decimal)}\d+)?"
    misread = {mark for mark, other in zip(theirs, ours, strict=True) if mark != other}
    said = {
        each
        for each in NUMBER.findall(source)
        if re.fullmatch(number, each) and misread & set(each)
    }
    return sum(each in said for each in NUMBER.findall(target))


def separators(lang: str) -> tuple[str, str]:
    """Decimal and grouping mark of CLDR."""
    marks = Locale(lang).number_symbols["latn"]
    return marks["decimal"], marks["group"]


def capitals(source: str, target: str) -> int:
    """A small first letter, and capitals behind a copied name that the source lacks."""
    said, made = WORD.findall(source), WORD.findall(target)
    if not said or not made:
        return 0
    small = said[0][0].isupper() and made[0][0].islower() and made[0] not in said
    small_behind: dict[str, bool] = {}
    for one, other in NEXT.findall(source):
        small_behind[one] = other.islower() and small_behind.get(one, True)
    strays = sum(
        one[0].isupper() and small_behind.get(one, False) and two not in said
        for one, two in NEXT.findall(target)
        if two.istitle()
    )
    return int(small) + strays


def in_words(pair: str, row: dict[str, object]) -> str:
    """One row of the table."""
    before, after = row["plain"], row["mended"]
    shown = "  ".join(
        f"{name} {before[name]}→{after[name]}"  # type: ignore[index]
        for name in FAULTS
    )
    return f"{pair} ({row['route']}) {row['chrf_plain']}→{row['chrf_mended']}  {shown}"


def total(rows: dict[str, dict[str, object]]) -> str:
    """All pairs together."""
    sums = [
        sum(sum(row[side].values()) for row in rows.values())  # type: ignore[attr-defined]
        for side in ("plain", "mended")
    ]
    share = 1 - sums[1] / sums[0] if sums[0] else 0.0
    return f"all pairs: {sums[0]} faults before, {sums[1]} after ({share:.1%} fewer)"


if __name__ == "__main__":
    main()
