"""Check again what is out, after an upgrade or a calibration."""

from collections import Counter
from pathlib import Path

import click
from rich.text import Text

from coranto.cli.lines import answer
from coranto.cli.progress import counting
from coranto.cli.terminal import terminal
from coranto.config import load
from coranto.newsroom import rechecking
from coranto.newsroom.rechecking import Recheck
from coranto.newsroom.standards import standards
from coranto.press.messages import messages
from coranto.press.reading import objection
from coranto.store.database import opened


@click.command()
@click.option("--dry-run", is_flag=True, help="Change and publish nothing.")
@click.option("--json", "as_json", is_flag=True, help="What changes, as JSON Lines.")
@click.pass_obj
def recheck(config: Path, *, dry_run: bool, as_json: bool) -> None:
    """Check again what is out, where another checker than today's judged it.

    What readers see otherwise is published anew, with a notice among the corrections.
    The newsroom may run meanwhile; it must run to translate anything again.
    """
    settings = load(config)
    judged = Counter[str]()
    console = terminal(stderr=as_json)
    with (
        opened(settings.store) as database,
        counting(console, "translations checked again") as count,
    ):
        for each in rechecking.recheck(database, standards(settings), dry_run=dry_run):
            judged["checked"] += 1
            count(judged["checked"])
            if each.changed:
                judged[_change(each)] += 1
                if as_json:
                    answer(_facts(each))
                else:
                    console.print(_line(each))
    changed = judged.total() - judged["checked"]
    will = "would change" if dry_run else "changed"
    console.print(f"{judged['checked']} checked again, {changed} {will}")


def _change(each: Recheck) -> str:
    return f"{each.was.value} to {each.decision.status.value}"


def _line(each: Recheck) -> Text:
    row, decision = each.row, each.decision
    line = f" article {row.article_id}: {_change(each)}, "
    line += f"{each.sentences} sentences otherwise"
    if decision.reason:
        line += f". {objection(decision.reason, decision.body, messages('en'))}"
    return Text.assemble((row.lang, "bold"), line)


def _facts(each: Recheck) -> dict[str, object]:
    return {
        "article": each.row.article_id,
        "lang": each.row.lang,
        "was": {"pubstatus": each.was.value, "reason": each.row.reason},
        "now": {
            "pubstatus": each.decision.status.value,
            "reason": each.decision.reason,
        },
        "sentences": each.sentences,
    }
