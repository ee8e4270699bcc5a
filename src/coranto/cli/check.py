"""Check a translation against its source."""

import sys

import click
from rich.console import Console
from rich.text import Text

from coranto.check import findings
from coranto.cli.lines import Answer, answer, answered, questions
from coranto.model import Finding, Unit
from coranto.newsroom.policy import verdict
from coranto.press.messages import Messages


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
    source_lang, colon, target_lang = langs.partition(":")
    if not colon:
        raise click.UsageError("--langs is two languages, such as en:de")
    found = findings(Unit(source, target, source_lang, target_lang))
    _report(Unit(source, target, source_lang, target_lang), found)
    raise SystemExit(1 if found else 0)


def _verdict(question: Answer) -> Answer:
    unit = Unit(
        question["src"], question["mt"], question["src_lang"], question["tgt_lang"]
    )
    found = findings(unit)
    messages = Messages("en")
    return {
        "verdict": verdict(found),
        "findings": [
            {
                "check": each.check,
                "severity": each.severity.name.lower(),
                "source": each.source or None,
                "target": each.target or None,
                "message": messages(each.message, **each.facts),
            }
            for each in found
        ],
    }


def _report(unit: Unit, found: tuple[Finding, ...]) -> None:
    console = Console()
    if not found:
        console.print("[green]✓[/] nothing found")
        return
    messages = Messages("en")
    for each in found:
        console.print(f"[red]✗[/] [bold]{each.check}[/], {each.severity.name.lower()}")
        console.print(f"  {messages(each.message, **each.facts)}")
        console.print(_shown(unit.source, each.source_at, each.source))
        console.print(_shown(unit.target, each.target_at, each.target))


def _shown(text: str, at: int, part: str) -> Text:
    shown = Text("  " + text, style="dim")
    if at >= 0 and part:
        shown.stylize("bold not dim underline", at + 2, at + 2 + len(part))
    return shown
