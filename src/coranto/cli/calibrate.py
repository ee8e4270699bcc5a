"""``coranto calibrate``: the checks fitted to the pairs of languages of a newsroom."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click
from rich.table import Table

from coranto.check.calibration import ALARMS, Fit, fitted, least, sample
from coranto.cli.lines import answer
from coranto.cli.pairs import pairs
from coranto.cli.progress import counting
from coranto.cli.terminal import terminal
from coranto.config import load
from coranto.model import Unit
from coranto.newsroom.standards import calibrated, standards
from coranto.store import renditions
from coranto.store.database import Database, opened

# Renditions read together.
PAGE = 50


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--alarms",
    metavar="PERCENT",
    type=click.FloatRange(0.1, 5),
    default=100 * ALARMS,
    show_default=True,
    help="Good translations that one check may hold back, in a hundred.",
)
@click.option("--dry-run", is_flag=True, help="Keep nothing.")
@click.option("--json", "as_json", is_flag=True, help="Thresholds as JSON Lines.")
@click.pass_obj
def calibrate(
    config: Path,
    files: tuple[Path, ...],
    alarms: float,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Fit thresholds of the checks to pairs of languages, on good translations.

    FILES are translations that people vouch for, in TMX, XLIFF or JSON Lines. Without
    them it is done on what the newsroom has translated and no check found fault with,
    which can make checks stricter only. A pair with too few sentences stays as it is.
    """
    settings = load(config)
    house = standards(settings)
    console = terminal(stderr=as_json)
    with (
        opened(settings.store) as database,
        counting(console, "sentences measured") as count,
    ):
        units = _counted(_in_files(files) if files else _archive(database), count)
        measured = sample(units, house, known_good=bool(files))
    fits = fitted(measured, house, alarms / 100)
    for each in fits if as_json else ():
        answer(_facts(each))
    if not as_json and fits:
        console.print(_table(fits, alarms))
    console.print(f"{measured.left_out:,} sentences left out, as checks find fault")
    new = [each for each in fits if each.note != "few"]
    if not new:
        console.print("Nothing to keep: too few good translations of every pair.")
    elif not dry_run:
        file = calibrated(settings, new)
        console.print(f"Kept in {file}. See what changes: coranto recheck --dry-run")


def _counted(units: Iterable[Unit], count: Callable[[int], None]) -> Iterator[Unit]:
    for number, unit in enumerate(units, start=1):
        count(number)
        yield unit


def _in_files(files: Sequence[Path]) -> Iterator[Unit]:
    for file in files:
        for each in pairs(file):
            yield Unit(each.src, each.mt, each.src_lang, each.tgt_lang)


def _archive(database: Database) -> Iterator[Unit]:
    """Every sentence of what is out or held back now."""
    after = 0
    while True:
        with database.read() as connection:
            rows = renditions.out(connection, after, PAGE)
        if not rows:
            return
        after = rows[-1].id
        for row in rows:
            if row.body:
                yield from row.body.units


def _table(fits: Sequence[Fit], alarms: float) -> Table:
    columns = ("Pair", "Threshold", "Sentences", "Was", "Now", "Held back", "")
    table = Table(*columns, box=None)
    notes = {"few": f"needs {least(alarms / 100)}", "bound": "at its bound", "": ""}
    for each in fits:
        held = f"{each.alarms_was:.1%} → {each.alarms_now:.1%}"
        values = f"{each.was:+.2f}", f"{each.now:+.2f}", held, notes[each.note]
        table.add_row(each.pair, each.threshold.name, f"{each.sentences:,}", *values)
    return table


def _facts(fit: Fit) -> dict[str, object]:
    return {
        "pair": fit.pair,
        "threshold": fit.threshold.name,
        "sentences": fit.sentences,
        # JSON has no infinity: null is a threshold that nothing reaches.
        "was": fit.was if fit.was < float("inf") else None,
        "now": fit.now if fit.now < float("inf") else None,
        "alarms": {"was": fit.alarms_was, "now": fit.alarms_now},
        "note": fit.note or None,
    }
