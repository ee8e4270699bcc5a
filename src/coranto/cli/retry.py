"""Take up again what was given up."""

from pathlib import Path

import click
import msgspec

from coranto.cli.terminal import terminal
from coranto.config import load
from coranto.newsroom import operating
from coranto.store.given_up import GivenUp
from coranto.text.clock import now


@click.command()
@click.argument("which", required=False, metavar="[ARTICLE|SOURCE]")
@click.option("--all", "everything", is_flag=True, help="All that was given up.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines, one each.")
@click.pass_obj
def retry(config: Path, which: str | None, *, everything: bool, as_json: bool) -> None:
    """Take up again what failed too often: an article, by number or address, or a source.

    Without a word, list what was given up. An upgrade takes up all of it by itself.
    """
    if which and everything:
        message = "name what to take up, or say --all, but not both"
        raise click.UsageError(message)
    settings = load(config)
    if not which and not everything:
        _list(operating.ask(settings, operating.given_up_now), as_json=as_json)
        return
    count = operating.perform(settings, operating.retry, which, now())
    if count is None:
        message = (
            f'no article or source "{which}"; coranto retry lists what was given up'
        )
        raise click.ClickException(message)
    if as_json:
        click.echo(msgspec.json.encode({"taken_up": count}).decode())
    else:
        click.echo(f"{count:,} taken up again.", err=True)


def _list(found: list[GivenUp], *, as_json: bool) -> None:
    for each in found:
        if as_json:
            click.echo(msgspec.json.encode(each).decode())
        else:
            what = f"{each.what} {each.number}" + (
                f" in {each.lang}" if each.lang else ""
            )
            terminal().print(f"{what}  {each.url}\n    {each.why}", markup=False)
    if not found and not as_json:
        click.echo("Nothing is given up.", err=True)
