"""Check a translation against its source."""

import sys
from dataclasses import dataclass

import click
import msgspec
from rich.console import Console
from rich.text import Text

from coranto.check import findings
from coranto.cli.lines import Answer, answer, answered, questions
from coranto.model import Finding, Severity, Unit
from coranto.newsroom.policy import verdict
from coranto.press.messages import messages
from coranto.press.reading import told
from coranto.text.languages import normal

_STYLES = {Severity.DOUBT: "yellow"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of the input.

    Attributes:
        src: A sentence or a short paragraph.
        mt: Its translation.
        src_lang: BCP 47 tag.
        tgt_lang: BCP 47 tag.
    """

    src: str
    mt: str
    src_lang: str
    tgt_lang: str


@click.command()
@click.argument("source", required=False)
@click.argument("target", required=False)
@click.option("--langs", default="en:de", show_default=True, metavar="FROM:TO")
@click.option("--jsonl", is_flag=True, help="Check pairs given as JSON Lines.")
def check(source: str | None, target: str | None, langs: str, *, jsonl: bool) -> None:
    """Check TARGET as a translation of SOURCE.

    Exits 0 when nothing was found and 1 when something was. With --jsonl, reads lines
    of {"id", "src", "mt", "src_lang", "tgt_lang"} and answers each with a verdict.
    """
    if jsonl:
        for question in questions(sys.stdin.buffer):
            answer(answered(question, _verdict))
        return
    if source is None or target is None:
        raise click.UsageError("give SOURCE and TARGET, or --jsonl with lines on stdin")
    unit = Unit(source, target, *_languages(langs))
    found = findings(unit)
    _report(unit, found)
    raise SystemExit(1 if found else 0)


def _languages(langs: str) -> tuple[str, str]:
    source_lang, _, target_lang = langs.partition(":")
    tags = normal(source_lang), normal(target_lang)
    if None in tags:
        message = f'--langs "{langs}" is not two language tags, such as en:de'
        raise click.UsageError(message)
    return str(tags[0]), str(tags[1])


def _verdict(question: Answer) -> Answer:
    try:
        pair = msgspec.convert(question, Pair)
    except msgspec.ValidationError as error:
        return {"error": str(error)}
    unit = Unit(pair.src, pair.mt, pair.src_lang, pair.tgt_lang)
    found = findings(unit)
    return {"verdict": verdict(found), "findings": [_told(each) for each in found]}


def _told(finding: Finding) -> Answer:
    return {
        "check": finding.check,
        "severity": finding.severity.name.lower(),
        "source": finding.source or None,
        "target": finding.target or None,
        "message": told(finding, messages("en")),
    }


def _report(unit: Unit, found: tuple[Finding, ...]) -> None:
    console = Console(highlight=False)
    if not found:
        console.print("[green]✓[/] nothing found")
    for each in found:
        severity = each.severity
        style = _STYLES.get(severity, "red")
        line = f"[{style}]✗[/] [bold]{each.check}[/], {severity.name.lower()}"
        console.print(line)
        # Plain, for the texts may hold what looks like markup.
        console.print(Text("  " + told(each, messages("en"))))
        console.print(_shown(unit.source, each.source_at, each.source))
        console.print(_shown(unit.target, each.target_at, each.target))


def _shown(text: str, at: int, part: str) -> Text:
    """The text, dimmed, with the part that a finding speaks of underlined."""
    shown = Text("  " + text, style="dim")
    if at >= 0 and part:
        shown.stylize("bold not dim underline", at + 2, at + 2 + len(part))
    return shown
