"""Keep addresses and publishers out, whoever announces them."""

from pathlib import Path

import click
import msgspec

from coranto.cli.lines import answer
from coranto.cli.questions import agreed
from coranto.cli.source import meant
from coranto.cli.withdraw import WHY, YES
from coranto.config import Settings, load
from coranto.newsroom import operating
from coranto.text.clock import now


@click.group()
def block() -> None:
    """Keep addresses and publishers out, whoever announces them."""


@block.command()
@click.argument("what", metavar="URL|SOURCE")
@WHY
@YES
@click.pass_obj
def add(config: Path, what: str, why: str, *, yes: bool) -> None:
    """Keep an address out, or a publisher: SOURCE is its name, key or address.

    What is out of it is taken out. Of a publisher all that is below its address is
    kept out, and every word of its articles is deleted.
    """
    settings = load(config)
    if operating.ask(settings, operating.called, what, removed=True):
        place = operating.home_of(meant(settings, what, removed=True)[0])
    else:
        place = operating.site(what)
    if place:
        _add_source(settings, place, why, yes=yes)
        return
    done = operating.perform(settings, operating.block_address, what, now(), why)
    out = f" Taken out of {done.editions} editions." if done.editions else ""
    click.echo(f"Blocked: {', '.join(done.blocked)}.{out}", err=True)


def _add_source(settings: Settings, place: str, why: str, *, yes: bool) -> None:
    read = operating.ask(settings, operating.kept_below, place)
    count = sum(articles for _, articles in read)
    if count and not yes:
        names = ", ".join(each.name for each, _ in read)
        agreed(
            f"Block {place}, forget {names} and delete {count:,} articles?",
            f"{names} at {place}: {count:,} articles, and there is no terminal to ask "
            "at; to delete them all, add --yes",
            "nothing was blocked",
        )
    operating.perform(settings, operating.block_source, place, now(), why)
    also = f", with all words of {count:,} articles" if count else ""
    click.echo(f"{place} is blocked, and what is below it{also}.", err=True)


@block.command()
@click.argument("what", metavar="URL|N|SOURCE")
@click.pass_obj
def remove(config: Path, what: str) -> None:
    """Let in again what was kept out: an address, an article's number, or a publisher.

    An article that was taken out is read anew, under its old number. A publisher has to
    be added again: coranto source add.
    """
    settings = load(config)
    ended, again = operating.perform(settings, operating.unblock, what, now())
    if not ended:
        message = f'"{what}" is not blocked; see: coranto block list'
        raise click.ClickException(message)
    anew = f" Read anew: {', '.join(again)}." if again else ""
    click.echo(f"{what} is let in again.{anew}", err=True)


@block.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
@click.pass_obj
def list_(config: Path, *, as_json: bool) -> None:
    """List what is kept out, newest first, with your grounds."""
    for each in operating.ask(load(config), operating.blocked):
        if as_json:
            answer(msgspec.to_builtins(each))
        else:
            ground = f"  {each.why}" if each.why else ""
            click.echo(f"{each.at:%Y-%m-%d}  {each.kind:<7}  {each.value}{ground}")
