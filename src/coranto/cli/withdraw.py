"""Take an article out, and keep it out."""

from collections.abc import Sequence
from pathlib import Path

import click

from coranto.cli.questions import agreed
from coranto.config import load
from coranto.newsroom import operating
from coranto.store.articles import ArticleRow
from coranto.text.clock import now

WHY = click.option(
    "--why", default="", help="Your ground, for your records: 'letter of 2026-03-01'."
)
YES = click.option("--yes", is_flag=True, help="Do it without a question.")


@click.command()
@click.argument("article", metavar="URL|N")
@WHY
@click.option(
    "--public-reason",
    default="",
    help="Told to readers, as you write it. Without it they learn only that this site "
    "took the story out.",
)
@click.option(
    "--forget", is_flag=True, help="Delete its words from the records as well."
)
@YES
@click.pass_obj
def withdraw(config: Path, /, article: str, **said: str | bool) -> None:
    """Take an article out of every edition and feed at once, and keep it out.

    It is named by its address at the publisher, its number, or the address of its page
    on this site. A note stays at its pages and among the corrections. Its address is
    blocked, so that no feed brings it back; to let it in again: coranto block remove.
    """
    settings = load(config)
    rows = operating.ask(settings, operating.meant, article)
    if not rows:
        message = (
            f'no article "{article}"; give its number or its address, or keep an '
            "address out that is not here yet: coranto block add URL"
        )
        raise click.ClickException(message)
    if not said["yes"]:
        agreed(
            f"{_named(rows)}\nTake it out of every edition, and keep it out?",
            f"{_named(rows)}\nThere is no terminal to ask at; to take it out, add --yes",
            "nothing was taken out",
        )
    done = operating.perform(
        settings,
        operating.withdraw,
        [row.id for row in rows],
        now(),
        why=str(said["why"]),
        said=str(said["public_reason"]),
        forget=bool(said["forget"]),
    )
    out = (
        f"Taken out of {done.editions} editions" if done.editions else "It was not out"
    )
    click.echo(f"{out}. Blocked: {', '.join(done.blocked)}.", err=True)


def _named(rows: Sequence[ArticleRow]) -> str:
    lines = [
        f"article {row.id}, {row.source.name}: {row.entry.title or row.url}"
        for row in rows
    ]
    return "\n".join(lines)
