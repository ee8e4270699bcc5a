"""Check translations against their sources."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from coranto.check import Standards, judged, unable
from coranto.cli.lines import Answer, answer, answered, questions
from coranto.cli.pairs import Languages, Pair, pair_of, pairs, parallel
from coranto.cli.progress import counting
from coranto.cli.terminal import mark, terminal
from coranto.config import Settings, present
from coranto.errors import BadConfig
from coranto.model import Finding, Severity, Unit
from coranto.newsroom.lexicons import Lexicons
from coranto.newsroom.policy.verdict import verdict
from coranto.newsroom.standards import standards
from coranto.press.messages import messages
from coranto.press.reading import told
from coranto.text.languages import normal

Judged = tuple[Pair, tuple[Finding, ...]]

_STYLES = {Severity.DOUBT: "yellow"}
_TEXTS_ARE = ("en", "de")
# A text may hold what moves a terminal's cursor or renames its window: shown as pictures
# (Unicode 16, block Control Pictures), one for one, so that offsets stay.
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_PICTURES |= dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
# More of a long text than this round what was found is no help to a reader.
_ROUND = 120
# A file may be of any size: no more pairs in a row than this are taken for one article.
_LONGEST_ARTICLE = 100


@click.command()
@click.argument("source", required=False)
@click.argument("target", required=False)
@click.option(
    "--langs",
    metavar="FROM:TO",
    help="Languages of two texts, en:de unless said; of a file, the pairs to check.",
)
@click.option("--jsonl", is_flag=True, help="Answer JSON Lines on standard input.")
@click.option("--json", "as_json", is_flag=True, help="Findings as JSON Lines.")
@click.option(
    "--no-newsroom",
    "alone",
    is_flag=True,
    help="Leave out the calibration, terms and lexicons of the newsroom here.",
)
@click.pass_obj
def check(  # noqa: PLR0913 - an argument for each option
    config: Path,
    source: str | None,
    target: str | None,
    langs: str | None,
    *,
    jsonl: bool,
    as_json: bool,
    alone: bool,
) -> None:
    """Check TARGET as a translation of SOURCE, or all the pairs in the file SOURCE.

    SOURCE and TARGET are texts, or files in which every line is a line of the other.
    SOURCE alone is a file of pairs: TMX, XLIFF 1.2 or 2, or JSON Lines, packed or not.
    In the folder of a newsroom, its calibration, terms and lexicons count.

    Exits 0 when nothing was found, 1 when something was, and 2 when the pairs cannot
    be read or there are none. With --jsonl, answers
    lines of {"id", "src", "mt", "src_lang", "tgt_lang"} with a verdict each.
    """
    if (source is None) != jsonl:
        raise click.UsageError("give SOURCE and TARGET, or --jsonl with lines on stdin")
    try:
        house = _standards(None if alone else present(config), config)
        if source is None:
            _answer_lines(house)
            return
        given = _pairs(source, target, _languages(langs) if langs else None)
        report = _as_json if as_json else _in_words
        seen, bad = report(_checked(given, house))
    except BadConfig as error:
        # Not 1, which says that the translations are at fault.
        raise click.UsageError(str(error)) from error
    if not seen:
        # A delivery without a translation is not a good one.
        message = f"{source}: holds no pair to check"
        raise click.UsageError(message)
    raise SystemExit(1 if bad else 0)


def _standards(settings: Settings | None, name: Path) -> Standards:
    """Those of the newsroom; without one, the dictionaries that this machine has."""
    if settings is None:
        return Standards(lexicons=Lexicons())
    told = "its calibration, terms and lexicons count; without them: --no-newsroom"
    click.echo(f"{name}: {told}", err=True)
    return standards(settings)


def _languages(langs: str) -> Languages:
    source_lang, _, target_lang = langs.partition(":")
    tags = normal(source_lang), normal(target_lang)
    if None in tags:
        message = f'--langs "{langs}" is not two language tags, such as en:de'
        raise click.UsageError(message)
    return str(tags[0]), str(tags[1])


def _pairs(source: str, target: str | None, langs: Languages | None) -> Iterable[Pair]:
    if target is None:
        return pairs(Path(source), langs)
    if _is_file(source) and _is_file(target):
        return parallel(Path(source), Path(target), langs or _TEXTS_ARE)
    return [Pair(source, target, *(langs or _TEXTS_ARE))]


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        # A text may be longer than any name, or hold what no name can.
        return False


def _checked(given: Iterable[Pair], house: Standards) -> Iterator[Judged]:
    for article in _articles(given):
        units = [
            Unit(each.src, each.mt, each.src_lang, each.tgt_lang) for each in article
        ]
        for pair, unit in zip(article, judged(units, house), strict=True):
            yield pair, unit.findings


def _articles(given: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Pairs in a row of the same languages, as many as an article may have."""
    for _, alike in groupby(given, lambda pair: (pair.src_lang, pair.tgt_lang)):
        while article := list(islice(alike, _LONGEST_ARTICLE)):
            yield article


def _answer_lines(house: Standards) -> None:
    def answer_to(question: Answer) -> Answer:
        try:
            pair = pair_of(question)
        except msgspec.ValidationError as error:
            return {"error": str(error)}
        [(_, found)] = _checked([pair], house)
        return _judgement(pair, found)

    for question in questions(sys.stdin.buffer):
        answer(answered(question, answer_to))


def _judgement(pair: Pair, found: Sequence[Finding]) -> Answer:
    return {
        "verdict": verdict(found),
        "findings": [_told(each) for each in found],
        "unchecked": sorted(unable(pair.src_lang, pair.tgt_lang)),
    }


def _told(finding: Finding) -> Answer:
    return {
        "check": finding.check,
        "kind": finding.kind,
        "severity": finding.severity.name.lower(),
        "source": finding.source or None,
        "source_at": finding.source_at if finding.source_at >= 0 else None,
        "target": finding.target or None,
        "target_at": finding.target_at if finding.target_at >= 0 else None,
        "message": told(finding, messages("en")),
        "facts": finding.facts,
    }


def _as_json(given: Iterable[Judged]) -> tuple[int, int]:
    """Write a line for each pair; how many they are, and how many have findings."""
    seen = bad = 0
    for pair, found in given:
        seen += 1
        bad += bool(found)
        answer({**msgspec.to_builtins(pair), **_judgement(pair, found)})
    return seen, bad


def _in_words(given: Iterable[Judged]) -> tuple[int, int]:
    """Tell what was found, pair by pair; how many they are, how many have findings."""
    console = terminal()
    langs = set[Languages]()
    seen = bad = 0
    with counting(console, "pairs checked") as count:
        for pair, found in given:
            seen += 1
            count(seen)
            langs.add((pair.src_lang, pair.tgt_lang))
            if found:
                bad += 1
                _report(console, pair, found)
    if seen > 1:
        console.print(f"{bad} of {seen} pairs have findings")
    elif seen and not bad:
        console.print(mark("nothing found", well=True))
    for source_lang, target_lang in sorted(langs):
        if without := sorted(unable(source_lang, target_lang)):
            told = f"not checked, for want of a table: {', '.join(without)}"
            click.echo(f"{source_lang}:{target_lang} {told}", err=True)
    return seen, bad


def _report(console: Console, pair: Pair, found: Sequence[Finding]) -> None:
    if pair.id is not None:
        heading = Text(f"{pair.id}".translate(_PICTURES), "bold")
        langs = f"  {pair.src_lang}:{pair.tgt_lang}"
        console.print(Text.assemble(heading, (langs, "dim")))
    for each in found:
        severity = each.severity
        cross = "✗", _STYLES.get(severity, "red")
        name = each.check, "bold"
        console.print(Text.assemble(cross, " ", name, f", {severity.name.lower()}"))
        _print(console, Text(told(each, messages("en"))))
    said = [(each.source_at, each.source) for each in found]
    printed = [(each.target_at, each.target) for each in found]
    _print(console, _shown(pair.src, said))
    _print(console, _shown(pair.mt, printed))
    console.print()


def _print(console: Console, text: Text) -> None:
    console.print(Padding(text, (0, 0, 0, 2), expand=False))


def _shown(text: str, parts: Iterable[tuple[int, str]]) -> Text:
    """The text, dimmed, with what the findings speak of underlined."""
    spans = [(at, at + len(part)) for at, part in parts if at >= 0 and part]
    shown = Text(text.translate(_PICTURES), style="dim")
    for start, end in spans:
        if end - start < len(text):
            shown.stylize("bold not dim underline", start, end)
    first = max(min((start for start, _ in spans), default=0) - _ROUND, 0)
    last = max((end for _, end in spans), default=0) + _ROUND
    window = shown[first:last]
    if first:
        window = Text("…", "dim") + window
    return window.append("…", "dim") if last < len(text) else window
