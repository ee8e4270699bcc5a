"""``coranto engine add, use, remove, catalogue``: the neural models of a newsroom."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
import msgspec
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table

from coranto.cli.stopping import finished
from coranto.cli.terminal import mark, terminal
from coranto.cli.translate import engine_settings
from coranto.errors import ModelRefused
from coranto.translate.engines.neural.cards import languages
from coranto.translate.models import adding, argos, catalogue
from coranto.translate.models.catalogue import Entry
from coranto.translate.selftest import Proof
from coranto.translate.settings import Settings


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="PAIR|MODEL|PACKAGE ...")
@click.option(
    "--licence",
    default="",
    metavar="SPDX",
    help="Licence of an Argos package, which names none itself.",
)
@click.pass_obj
def add(settings_path: Path, what: Sequence[str], licence: str) -> None:
    """Add neural models, and have them translate.

    For each PAIR, such as en-uk, the best model of the catalogue whose licence is
    allowed is fetched, converted if need be and tested. Behind a MODEL by its name,
    pairs say which directions it is wanted for. A PACKAGE is an .argosmodel file.

    A download that broke off goes on where it ended.
    """
    settings = engine_settings(settings_path)
    proofs = []
    for each in _wanted(what, settings):
        with _watched() as watcher:
            if isinstance(each, Path):
                proofs += finished(
                    adding.add_package(each, licence or "unknown", settings, watcher)
                )
            else:
                entry, pairs = each
                _tell(entry)
                proofs += finished(adding.add(entry, pairs, settings, watcher))
    for proof in proofs:
        _show(proof)
    if "neural" not in settings.engines:
        click.echo('Add "neural" to translate.engines to have it used.', err=True)
    raise SystemExit(1 if any(proof.flaw for proof in proofs) else 0)


@click.command()
@click.argument("model")
@click.argument("pair")
@click.pass_obj
def use(settings_path: Path, model: str, pair: str) -> None:
    """Have PAIR translated by MODEL, whatever else is added."""
    adding.choose(model, pair, Path(engine_settings(settings_path).models))
    click.echo(f"{pair} is translated by {model}.", err=True)


@click.command()
@click.argument("model")
@click.pass_obj
def remove(settings_path: Path, model: str) -> None:
    """Take MODEL away, with its files."""
    adding.remove(model, Path(engine_settings(settings_path).models))
    click.echo(f"{model} is removed.", err=True)


@click.command("catalogue")
@click.argument("pair", required=False)
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
@click.pass_obj
def show_catalogue(settings_path: Path, pair: str | None, *, as_json: bool) -> None:
    """List the models there are to add, or those for PAIR alone."""
    settings = engine_settings(settings_path)
    found = [
        entry
        for entry in catalogue.entries(Path(settings.models))
        if pair is None or pair in entry.directions
    ]
    if as_json:
        for entry in found:
            click.echo(msgspec.json.encode(entry).decode())
        return
    table = Table(box=None)
    for title in ("Model", "Directions", "Good for", "MB", "Licence"):
        table.add_column(title, no_wrap=title == "Model")
    for entry in found:
        count = len(entry.directions)
        serves = ", ".join(entry.directions) if count <= 3 else f"{count:,}"
        licence = entry.licence
        licence += ", non-commercial" if entry.noncommercial else ""
        licence += f", not in {', '.join(entry.excluded)}" if entry.excluded else ""
        table.add_row(entry.id, serves, entry.tier, f"{entry.size_mb:,}", licence)
    terminal().print(table)


COMMANDS = (add, use, remove, show_catalogue)


def _wanted(
    what: Sequence[str], settings: Settings
) -> list[Path | tuple[Entry, list[str]]]:
    """Packages, and each model once with its pairs, in the order of the command line."""
    packages: list[Path | tuple[Entry, list[str]]] = []
    models: dict[str, tuple[Entry, list[str]]] = {}
    named: Entry | None = None
    for word in what:
        if word.endswith(argos.SUFFIX):
            packages.append(Path(word))
        elif _is_pair(word):
            entry = named or catalogue.best(word, settings)
            models.setdefault(entry.id, (entry, []))[1].append(word)
        else:
            named = catalogue.named(word, Path(settings.models))
            models.setdefault(named.id, (named, []))
    return packages + [_with_pairs(*each) for each in models.values()]


def _with_pairs(entry: Entry, pairs: list[str]) -> tuple[Entry, list[str]]:
    if not pairs and len(entry.directions) > 10:
        why = f"serves {len(entry.directions):,} directions; say which, such as en-uk"
        raise ModelRefused(entry.id, why)
    for pair in pairs:
        if pair not in entry.directions:
            raise ModelRefused(entry.id, f"does not serve {pair}")
    return entry, pairs or list(entry.directions)


def _is_pair(word: str) -> bool:
    try:
        languages(word)
    except ModelRefused:
        return False
    return True


def _tell(entry: Entry) -> None:
    where = f"{entry.size_mb:,} MB from {entry.repo}"
    click.echo(f"{entry.id}: {entry.terms}; {where}", err=True)


def _show(proof: Proof) -> None:
    console = terminal()
    pair = f"{proof.hop.source_lang}-{proof.hop.target_lang}"
    told = (pair, "bold"), f"  {proof.hop.model}, {proof.hop.tier}"
    console.print(mark(*told, well=not proof.flaw))
    for line in filter(None, (proof.sentence, proof.output, proof.flaw)):
        console.print(f"    {line}")


class _Bars:
    """Tells what is done on standard error: bars where somebody looks."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=None)

    def says(self, phrase: str) -> None:
        """A step begins."""
        if not self._progress.console.is_terminal:
            click.echo(f"{phrase} …", err=True)
        self._progress.update(self._task, description=phrase, completed=0, total=None)

    def brought(self, name: str, have: int, total: int) -> None:
        """A file grows."""
        self._progress.update(self._task, completed=have, total=total or None)


@contextmanager
def _watched() -> Iterator[_Bars]:
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(20),
        DownloadColumn(),
    )
    with Progress(*columns, console=terminal(stderr=True), transient=True) as progress:
        yield _Bars(progress)
