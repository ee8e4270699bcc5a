"""What the engines were asked for, what that costs, and what is still to come."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import click
from rich.table import Table

from coranto.cli.lines import answer
from coranto.cli.stopping import finished
from coranto.cli.terminal import terminal
from coranto.config import load
from coranto.newsroom import estimating
from coranto.newsroom.estimating import Estimate
from coranto.newsroom.room import Newsroom, open_newsroom
from coranto.store import articles, renditions, spending
from coranto.store.articles import ArticleState
from coranto.store.spending import Work, month_of
from coranto.text.clock import now
from coranto.text.languages import normal
from coranto.translate.settings import NO_BUDGET, Budget


@dataclass(frozen=True, slots=True)
class Account:
    """What one engine was asked for, and will be.

    Attributes:
        today: Since midnight UTC.
        month: Since the first of the month.
        to_come: What it would be asked for next.
    """

    engine: str
    budget: Budget
    today: Work
    month: Work
    to_come: Work


@click.command()
@click.option(
    "--lang",
    "langs",
    multiple=True,
    metavar="LANG",
    help="What this language would cost, if the site spoke it from now on.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="JSON Lines, one for each engine."
)
@click.pass_obj
def budget(config: Path, langs: tuple[str, ...], *, as_json: bool) -> None:
    """Show what the engines were asked for, its cost, and what is still to come.

    To come is what waits to be translated now, or with --lang what that language would
    take up: the articles of the last days, without the sentences that are remembered.
    Second attempts at sentences that fail a check come on top. Days are those of UTC.
    """
    finished(_budget(config, tuple(map(_tag, langs)), as_json=as_json))


def _tag(lang: str) -> str:
    tag = normal(lang)
    if tag is None:
        message = f'"{lang}" is no language tag; write de or pt-BR'
        raise click.UsageError(message)
    return tag


async def _budget(config: Path, langs: tuple[str, ...], *, as_json: bool) -> None:
    settings = load(config)
    async with open_newsroom(settings) as room:
        for error in await room.translator.open():
            click.echo(str(error), err=True)
        estimate = await _estimate(room, langs)
        accounts = await _accounts(room, await estimate.work(room))
        currency = settings.translate.currency
        if as_json:
            for account in accounts:
                answer(_facts(account, currency, langs))
        else:
            terminal().print(_table(accounts, currency))
        for line in await _notes(room, estimate, langs):
            click.echo(line, err=True)


async def _estimate(room: Newsroom, langs: tuple[str, ...]) -> Estimate:
    if langs:
        return await estimating.new_languages(room, langs)
    return await estimating.pending(room)


async def _accounts(room: Newsroom, to_come: Mapping[str, Work]) -> list[Account]:
    budgets = room.settings.translate.budgets
    at = now()
    today = await room.records.read(spending.since, at, at)
    month = await room.records.read(spending.since, month_of(at), at)
    names = sorted({*budgets, *month, *to_come})
    return [
        Account(
            name,
            budgets.get(name, NO_BUDGET),
            today.get(name, Work()),
            month.get(name, Work()),
            to_come.get(name, Work()),
        )
        for name in names
    ]


def _table(accounts: list[Account], currency: str) -> Table:
    table = Table("Engine", box=None)
    for head in ("Today", "This month", currency, "To come", currency):
        table.add_column(head, justify="right")
    for each in accounts:
        coming = each.to_come
        table.add_row(
            each.engine,
            _of(each.today, each.budget.characters_a_day),
            _of(each.month, each.budget.characters_a_month),
            f"{each.budget.cost(each.month.characters):,.2f}",
            f"{coming.characters:,}",
            f"{each.budget.cost(coming.characters):,.2f}",
        )
    return table


def _of(work: Work, limit: int | None) -> str:
    spent = f"{work.characters:,}"
    return spent if limit is None else f"{spent} of {limit:,}"


def _facts(each: Account, currency: str, langs: tuple[str, ...]) -> dict[str, object]:
    cost = each.budget.cost
    coming = each.to_come
    return {
        "engine": each.engine,
        "currency": currency,
        "price": each.budget.price,
        "today": asdict(each.today)
        | {
            "limit": each.budget.characters_a_day,
            "cost": cost(each.today.characters),
        },
        "month": asdict(each.month)
        | {
            "limit": each.budget.characters_a_month,
            "cost": cost(each.month.characters),
        },
        "langs": langs,
        "to_come": {
            "characters": coming.characters,
            "segments": coming.segments,
            "cost": cost(coming.characters),
        },
    }


async def _notes(
    room: Newsroom, estimate: Estimate, langs: tuple[str, ...]
) -> list[str]:
    what = f"to take up with {', '.join(langs)}" if langs else "to come"
    notes = [f"{estimate.translations:,} translations {what}"]
    if estimate.unreached:
        notes.append(f"no engine translates {estimate.unreached:,} of them")
    held = await room.records.read(renditions.waiting, renditions.FOR_BUDGET)
    if held:
        notes.append(f"{len(held):,} wait for the budget of another day")
    unread = (await room.records.read(articles.counts)).get(ArticleState.NEW, 0)
    if unread:
        notes.append(f"{unread:,} articles are not read yet, and not in it")
    return notes
