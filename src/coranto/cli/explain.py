"""Tell the whole life of one article."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click
import msgspec
from rich.text import Text
from rich.tree import Tree
from sqlalchemy import Connection

from coranto.cli.terminal import terminal
from coranto.config import load
from coranto.desk.canonical import canonical
from coranto.model import State, Terms, Unit
from coranto.newsroom import operating
from coranto.newsroom.policy import recovery
from coranto.press.messages import messages
from coranto.press.reading import objection, told
from coranto.rights.terms import Judge
from coranto.store import articles, renditions
from coranto.store.articles import ArticleRow, ArticleState
from coranto.store.database import opened
from coranto.store.renditions import RenditionRow
from coranto.text.clock import now


@click.command()
@click.argument("article")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_obj
def explain(config: Path, article: str, *, as_json: bool) -> None:
    """Tell the whole life of ARTICLE: a number, or its address.

    The number is at the end of the address of its page.
    """
    settings = load(config)
    judge = Judge(now(), settings.site.noncommercial)
    with opened(settings.store) as database, database.read() as connection:
        row = _find(connection, article)
        if row is None:
            message = f'no article "{article}"; give its number or its address'
            raise click.ClickException(message)
        terms = judge(row.source, row.signals)
        if as_json:
            click.echo(msgspec.json.encode(_facts(connection, row, terms)).decode())
        else:
            terminal().print(_life(connection, row, terms))


def _find(connection: Connection, article: str) -> ArticleRow | None:
    if article.isdigit():
        return articles.get(connection, int(article))
    is_sent = article.startswith("wire:")
    url = article if is_sent else canonical(article)
    found = articles.find(connection, url)
    if found is None and (number := article.rpartition("-")[2]).isdigit():
        return articles.get(connection, int(number))
    return found


def _facts(connection: Connection, row: ArticleRow, terms: Terms) -> dict[str, object]:
    return {
        "article": row,
        "terms": terms,
        "revisions": [
            {
                "revision": each.body,
                "seen_at": each.seen_at,
                "canceled": each.canceled,
            }
            for each in articles.revisions(connection, row.id)
        ],
        "renditions": renditions.of_article(connection, row.id),
        "blocked": operating.blocked_by(connection, row.id),
    }


def _life(connection: Connection, row: ArticleRow, terms: Terms) -> Tree:
    title = row.entry.title or row.url
    tree = Tree(Text.assemble((title, "bold"), f"  (article {row.id})"))
    tree.add(f"from {row.source.name}")
    _rights(tree, row, terms)
    tree.add(row.url)
    _agency(tree, row)
    tree.add(f"first seen {_time(row.first_seen_at)}")
    tree.add(_reading(row))
    for block in operating.blocked_by(connection, row.id):
        ground = f": {block.why}" if block.why else ""
        tree.add(f"{block.kind} {block.value} blocked {_time(block.at)}{ground}")
    made = renditions.of_article(connection, row.id)
    for revision in articles.revisions(connection, row.id):
        kind = "without words" if revision.canceled else f"in {revision.body.lang}"
        branch = tree.add(
            f"revision {revision.number}, {kind}, {_time(revision.seen_at)}"
        )
        if revision.body.headline:
            branch.add(
                f"“{revision.body.headline}”, {len(revision.body.blocks)} blocks"
            )
        for each in made:
            if each.revision_id == revision.id:
                _rendition(branch, each)
    return tree


def _agency(tree: Tree, row: ArticleRow) -> None:
    """What an agency says of its item, line by line."""
    if row.entry.dispatch is None:
        return
    said = msgspec.to_builtins(row.entry.dispatch) | {"embargo": row.entry.embargoed_at}
    branch = tree.add("sent whole by its agency")
    for name, value in said.items():
        text = ", ".join(value) if name == "subjects" else str(value)
        if value and name != "blocks":
            branch.add(f"{name}: {text}")


def _rights(tree: Tree, row: ArticleRow, terms: Terms) -> None:
    """What may be shown, why, and every signal with where and when it was read."""
    said = f"rights: {terms.rights}" + ("" if terms.translate else ", no translation")
    reasons = dict.fromkeys(filter(None, [terms.reason, terms.silence]))
    why = " ".join(messages("en")(f"terms-{each}") for each in reasons)
    branch = tree.add(f"{said}. {why}")
    if row.source.rights is not None:
        at = row.source.declared_at
        when = f"on {at:%Y-%m-%d}" if at else "at a time that was not noted"
        note = f": {row.source.note}" if row.source.note else ""
        branch.add(f"declared {when}{note}")
    for signal in row.signals:
        decided = "decided " if signal in terms.because else ""
        when = _time(signal.at) if signal.at else "at a time that was not noted"
        said = f"{signal.kind}: {signal.value}"
        told = branch.add(Text.assemble((decided, "bold"), said))
        told.add(f"{signal.where} {signal.name}, {when}")
    if not row.signals:
        branch.add("no signal was read")


def _reading(row: ArticleRow) -> str:
    if row.state is ArticleState.REMOVED:
        return "taken out by this site" + (f": {row.reason}" if row.reason else "")
    said = f"{row.state}" + (f": {row.reason}" if row.reason else "")
    if row.read_at is not None:
        said += f", {_time(row.read_at)}"
    if row.given_up_at is not None:
        said += f"; given up at {_time(row.given_up_at)}, coranto retry takes it up"
    if row.due_at is None:
        return said
    if row.state is ArticleState.READ and not row.attempts:
        return f"{said}; looked at again at {_time(row.due_at)}"
    return f"{said}; to be read at {_time(row.due_at)}, {row.attempts} attempts so far"


def _rendition(tree: Tree, row: RenditionRow) -> None:
    line = f" {row.state}"
    if row.reason and row.state is not State.NEW:
        line += f": {_reason(row)}"
    if row.error:
        line += f" ({row.error})"
    if row.state is State.NEW and row.error and row.due_at:
        line += f"; to be translated at {_time(row.due_at)}"
    if row.state is State.WITHHELD and row.reason in recovery.BY_ENGINE:
        line += f"; {_once_more(row)}"
    branch = tree.add(Text.assemble((row.lang, "bold"), line))
    if row.body and row.body.engine:
        body = row.body
        branch.add(f"{body.engine} by {body.route}, {body.tier}, {body.scope}")
        for message in _findings(body.units):
            branch.add(message)


def _once_more(row: RenditionRow) -> str:
    """When it is translated once more, which an engine that was ill needs."""
    most = len(recovery.ONCE_MORE_AFTER)
    if row.due_at is None:
        return "translated once more only with another engine, model or checks"
    return f"translated once more at {_time(row.due_at)}, {row.taken_up} of {most} times so far"


def _reason(row: RenditionRow) -> str:
    return objection(row.reason, row.body, messages("en"))


def _findings(units: tuple[Unit, ...]) -> Iterator[str | Text]:
    for unit in units:
        if unit.tried:
            ways = [*(trial.way for trial in unit.tried), unit.way]
            tried = ", ".join(way for way in ways if way)
            yield f"tried again: {tried}; kept: {unit.way or 'the first attempt'}"
        for finding in unit.findings:
            said = told(finding, messages("en"))
            shown = "" if unit.printed else ", shown in the original"
            yield f"{finding.check}, {finding.severity.name.lower()}{shown}: {said}"
            yield Text(f"  {unit.source}\n  {unit.target}", "dim")


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"
