"""Check translations against their sources."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from coranto.check import Standards, findings
from coranto.cli.lines import Answer, answer, answered, questions
from coranto.cli.pairs import Languages, Pair, pair_of, pairs, parallel
from coranto.cli.progress import counting
from coranto.errors import BadConfig
from coranto.model import Finding, Severity, Unit
from coranto.newsroom.lexicons import Lexicons
from coranto.newsroom.policy import verdict
from coranto.press.messages import messages
from coranto.press.reading import told
from coranto.text.languages import normal

Judged = tuple[Pair, tuple[Finding, ...]]

_STYLES = {Severity.DOUBT: "yellow"}
_TEXTS_ARE = ("en", "de")
# Beside the checks' own tables, the dictionaries that this machine has.
_STANDARDS = Standards(lexicons=Lexicons())
# More of a long text than this round what was found is no help to a reader.
_ROUND = 120


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
def check(
    source: str | None,
    target: str | None,
    langs: str | None,
    *,
    jsonl: bool,
    as_json: bool,
) -> None:
    """Check TARGET as a translation of SOURCE, or all the pairs in the file SOURCE.

    SOURCE and TARGET are texts, or files in which every line is a line of the other.
    SOURCE alone is a file of pairs: TMX, XLIFF 2 or JSON Lines, packed or not.

    Exits 0 when nothing was found and 1 when something was. With --jsonl, answers
    lines of {"id", "src", "mt", "src_lang", "tgt_lang"} with a verdict each.
    """
    if jsonl:
        for question in questions(sys.stdin.buffer):
            answer(answered(question, _answer))
        return
    if source is None:
        raise click.UsageError("give SOURCE and TARGET, or --jsonl with lines on stdin")
    given = _pairs(source, target, _languages(langs) if langs else None)
    report = _as_json if as_json else _in_words
    try:
        bad = report(_checked(given))
    except BadConfig as error:
        # Not 1, which says that the translations are at fault.
        raise click.UsageError(str(error)) from error
    raise SystemExit(1 if bad else 0)


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


def _checked(given: Iterable[Pair]) -> Iterator[Judged]:
    for pair in given:
        yield pair, findings(_unit(pair), _STANDARDS)


def _unit(pair: Pair) -> Unit:
    return Unit(pair.src, pair.mt, pair.src_lang, pair.tgt_lang)


def _answer(question: Answer) -> Answer:
    try:
        pair = pair_of(question)
    except msgspec.ValidationError as error:
        return {"error": str(error)}
    [(_, found)] = _checked([pair])
    return _judgement(found)


def _judgement(found: Sequence[Finding]) -> Answer:
    return {"verdict": verdict(found), "findings": [_told(each) for each in found]}


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


def _as_json(judged: Iterable[Judged]) -> int:
    """Write a line for each pair; how many have findings."""
    bad = 0
    for pair, found in judged:
        bad += bool(found)
        answer({**msgspec.to_builtins(pair), **_judgement(found)})
    return bad


def _in_words(judged: Iterable[Judged]) -> int:
    """Tell what was found, pair by pair; how many have findings."""
    console = Console(highlight=False)
    seen = bad = 0
    with counting(console, "pairs checked") as count:
        for pair, found in judged:
            seen += 1
            count(seen)
            if found:
                bad += 1
                _report(console, pair, found)
    if seen != 1:
        console.print(f"{bad} of {seen} pairs have findings")
    elif not bad:
        console.print("[green]✓[/] nothing found")
    return bad


def _report(console: Console, pair: Pair, found: Sequence[Finding]) -> None:
    if pair.id is not None:
        console.print(Text(f"{pair.id}", "bold"))
    for each in found:
        style = _STYLES.get(each.severity, "red")
        console.print(
            f"[{style}]✗[/] [bold]{each.check}[/], {each.severity.name.lower()}"
        )
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
    shown = Text(text, style="dim")
    for start, end in spans:
        if end - start < len(text):
            shown.stylize("bold not dim underline", start, end)
    first = max(min((start for start, _ in spans), default=0) - _ROUND, 0)
    last = max((end for _, end in spans), default=0) + _ROUND
    window = shown[first:last]
    if first:
        window = Text("…", "dim") + window
    return window.append("…", "dim") if last < len(text) else window
