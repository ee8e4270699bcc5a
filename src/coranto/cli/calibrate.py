"""Fit the checks to the pairs of languages of a site."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
import msgspec
from rich.console import Console

from coranto.check import MEASURES
from coranto.check.calibration import LEAST, fitted
from coranto.cli.lines import answer
from coranto.cli.pairs import pairs
from coranto.cli.progress import counting
from coranto.config import load
from coranto.model import PubStatus, Unit
from coranto.newsroom import standards
from coranto.store import renditions
from coranto.store.database import Database, opened

PAGE = 50


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Keep nothing.")
@click.option("--json", "as_json", is_flag=True, help="The thresholds as JSON.")
@click.pass_obj
def calibrate(
    config: Path, files: tuple[Path, ...], *, dry_run: bool, as_json: bool
) -> None:
    """Fit thresholds of the checks on good translations.

    FILES are translations known to be good, in TMX, XLIFF 2 or JSON Lines. Without
    them, it is done on what the newsroom published and no check found fault with. Pairs
    with fewer than 300 sentences keep the defaults. Afterwards: coranto recheck.
    """
    settings = load(config)
    console = Console(highlight=False, stderr=as_json)
    with opened(settings.store) as database:
        units = _in_files(files) if files else _archive(database)
        with counting(console, "sentences measured") as count:
            thresholds, counts = fitted(
                _counted(units, count), MEASURES, standards.standards(settings)
            )
    if as_json:
        answer({"thresholds": thresholds, "sentences": counts})
    for name, number in sorted(counts.items()):
        missing = "" if name in thresholds else f", fewer than {LEAST}: left as it is"
        console.print(f"{name}: {number} sentences{missing}")
    if not dry_run and thresholds:
        file = standards.path(settings)
        kept = {**standards.standards(settings).thresholds, **thresholds}
        file.write_bytes(msgspec.toml.encode(kept))
        console.print(f"kept in {file}; see what changes with: coranto recheck")


def _counted(units: Iterable[Unit], count: Callable[[int], None]) -> Iterator[Unit]:
    for number, unit in enumerate(units, start=1):
        count(number)
        yield unit


def _in_files(files: Iterable[Path]) -> Iterator[Unit]:
    for file in files:
        for each in pairs(file):
            yield Unit(each.src, each.mt, each.src_lang, each.tgt_lang)


def _archive(database: Database) -> Iterator[Unit]:
    after = 0
    while True:
        with database.read() as connection:
            rows = renditions.out(connection, after, PAGE)
        if not rows:
            return
        after = rows[-1].id
        for row in rows:
            if row.body and row.state.value == PubStatus.USABLE.value:
                yield from (unit for unit in row.body.units if not unit.findings)
