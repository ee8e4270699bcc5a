"""Take up again what was given up."""

from pathlib import Path

import click
import msgspec
from sqlalchemy import Connection

from coranto.cli.terminal import terminal
from coranto.config import load
from coranto.desk.canonical import canonical
from coranto.errors import NotAnArticle
from coranto.store import articles, given_up, sources
from coranto.store.database import opened
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
    with opened(load(config).store) as database:
        if not which and not everything:
            with database.read() as connection:
                found = given_up.listed(connection)
            _list(found, as_json=as_json)
            return
        with database.write() as connection:
            count = _retry(connection, which)
    if as_json:
        click.echo(msgspec.json.encode({"taken_up": count}).decode())
    else:
        click.echo(f"{count:,} taken up again.", err=True)


def _retry(connection: Connection, which: str | None) -> int:
    at = now()
    if which is None:
        return given_up.retry(connection, at)
    if which.isascii() and which.isdigit():
        if articles.get(connection, int(which)) is not None:
            return given_up.retry(connection, at, article_id=int(which))
    elif sources.find(connection, which) is not None:
        return given_up.retry(connection, at, source_key=which)
    elif (row := _at(connection, which)) is not None:
        return given_up.retry(connection, at, article_id=row)
    message = f'no article or source "{which}"; coranto retry lists what was given up'
    raise click.ClickException(message)


def _at(connection: Connection, url: str) -> int | None:
    try:
        row = articles.find(connection, canonical(url))
    except NotAnArticle:
        return None
    return None if row is None else row.id


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
