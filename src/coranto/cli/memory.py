"""``coranto memory``: what is remembered; translations for other tools, and theirs."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

import click
from rich.table import Table

from coranto.cli.instants import When
from coranto.cli.pairs import Pair, pairs
from coranto.cli.progress import counting
from coranto.cli.terminal import terminal
from coranto.config import load
from coranto.model import Unit
from coranto.store import memories, renditions, wordings
from coranto.store.database import Database, opened
from coranto.store.memories import Chosen
from coranto.store.wordings import Wording
from coranto.text.clean import plain
from coranto.text.clock import now
from coranto.text.languages import primary
from coranto.translate import tmx
from coranto.translate.memory import settled_key

# Renditions, or sentences, handled together.
PAGE = 200
BY_PEOPLE = "your own"


@click.group(invoke_without_command=True)
@click.pass_context
def memory(context: click.Context) -> None:
    """Show what is remembered; take translations out, put your own in, forget.

    Without a command it shows how many sentences are remembered of each engine in each
    pair of languages, and how many of these the checks refused, which are not used.
    """
    if context.invoked_subcommand is None:
        _show(context.obj)


def _show(config: Path) -> None:
    with opened(load(config).store) as database, database.read() as connection:
        by_engine = memories.counts(connection)
        by_people = wordings.counts(connection)
    if not by_engine and not by_people:
        click.echo("Nothing is remembered yet.")
        return
    table = Table("From", "To", "By", "Model", box=None)
    for head in ("Sentences", "Refused", "Since"):
        table.add_column(head, justify="right", no_wrap=True)
    for source_lang, target_lang, count in by_people:
        langs = source_lang or "?", target_lang or "?"
        table.add_row(*langs, BY_PEOPLE, "", f"{count:,}", "", "")
    for each in by_engine:
        table.add_row(
            each.source_lang,
            each.target_lang,
            each.engine,
            each.model,
            f"{each.sentences:,}",
            f"{each.refused:,}" if each.refused else "",
            f"{each.since:%Y-%m-%d}",
        )
    terminal().print(table)


@memory.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--from", "source_lang", metavar="LANG", help="Only from this language.")
@click.option("--to", "target_lang", metavar="LANG", help="Only into this one.")
@click.pass_obj
def export(
    config: Path, file: Path, source_lang: str | None, target_lang: str | None
) -> None:
    """Write every published sentence and its translation to FILE, as TMX.

    Left out is what the checks found anything wrong with.
    """
    langs = source_lang, target_lang
    with (
        opened(load(config).store) as database,
        counting(terminal(), "sentences written") as tell,
        file.open("wb") as stream,
    ):
        sound = (entry for entry in _archive(database) if _is_wanted(entry, langs))
        count = tmx.write(_told(sound, tell), stream, now())
    click.echo(f"{count} sentences are in {file}.", err=True)


@memory.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def import_(config: Path, file: Path) -> None:
    """Print the translations in FILE from now on, instead of any engine's.

    FILE is TMX, XLIFF or JSON Lines, as for coranto check. A sentence is taken from
    it where it occurs again word for word.
    """
    count, at = 0, now()
    with (
        opened(load(config).store) as database,
        counting(terminal(), "sentences read") as tell,
    ):
        waiting = pairs(file)
        while page := list(islice(waiting, PAGE)):
            with database.write() as connection:
                wordings.settle(connection, _settled(page), at)
            count += len(page)
            tell(count)
    click.echo(f"{count} sentences are remembered.", err=True)


@memory.command()
@click.option("--engine", metavar="NAME", help="Only what this engine said.")
@click.option("--from", "source_lang", metavar="LANG", help="Only from this language.")
@click.option("--to", "target_lang", metavar="LANG", help="Only into this one.")
@click.option("--since", type=When(), metavar="WHEN", help="Only from then on.")
@click.option("--until", type=When(), metavar="WHEN", help="Only before then.")
@click.option("--dry-run", is_flag=True, help="Only say how many there are.")
@click.pass_obj
def forget(  # noqa: PLR0913 - an argument for each option
    config: Path,
    *,
    engine: str | None,
    source_lang: str | None,
    target_lang: str | None,
    since: datetime | None,
    until: datetime | None,
    dry_run: bool,
) -> None:
    """Forget what engines said, so that it is asked for anew where it is needed again.

    All that is said must hold of a sentence, and something must be said. WHEN is a date,
    a time in UTC, or how long ago it was: 2026-11-30, "2026-11-30 14:05", 90m, 2h, 3d.
    What was published stays, and so do translations that people made.
    """
    source, target = (lang and primary(lang) for lang in (source_lang, target_lang))
    which = Chosen(engine, source, target, since, until)
    if which == Chosen():
        message = "say which sentences: by --engine, --from, --to, --since or --until"
        raise click.UsageError(message)
    with opened(load(config).store) as database:
        if dry_run:
            with database.read() as connection:
                count = memories.chosen(connection, which)
            click.echo(f"{count:,} sentences would be forgotten.")
            return
        with database.write() as connection:
            count = memories.forget(connection, which)
    click.echo(f"{count:,} sentences are forgotten.")


def _settled(page: Iterable[Pair]) -> list[Wording]:
    return [
        Wording(settled_key(source, *langs), target, *langs)
        for pair in page
        if (source := plain(pair.src)) and (target := plain(pair.mt))
        for langs in [(pair.src_lang, pair.tgt_lang)]
    ]


def _told(
    entries: Iterable[tmx.Entry], tell: Callable[[int], None]
) -> Iterator[tmx.Entry]:
    for count, entry in enumerate(entries, start=1):
        tell(count)
        yield entry


def _archive(database: Database) -> Iterator[tmx.Entry]:
    """Every sentence that is out and that no check objects to."""
    after = 0
    while True:
        with database.read() as connection:
            rows = renditions.usable(connection, after, PAGE)
        if not rows:
            return
        after = rows[-1].id
        for row in rows:
            if row.body and row.body.lang != row.revision.lang:
                engine = f"{row.body.engine} {row.body.route}"
                yield from (
                    _entry(unit, engine) for unit in row.body.units if _is_sound(unit)
                )


def _is_sound(unit: Unit) -> bool:
    return unit.printed and bool(unit.target.strip()) and not unit.findings


def _entry(unit: Unit, engine: str) -> tmx.Entry:
    return tmx.Entry(
        unit.source, unit.target, unit.source_lang, unit.target_lang, engine
    )


def _is_wanted(entry: tmx.Entry, langs: tuple[str | None, str | None]) -> bool:
    have = entry.source_lang, entry.target_lang
    return all(
        wanted is None or primary(wanted) == primary(tag)
        for wanted, tag in zip(langs, have, strict=True)
    )
