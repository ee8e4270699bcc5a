"""Put a newsroom away in one file, while it works."""

from pathlib import Path

import click

from coranto.cli.lines import answer
from coranto.cli.progress import counting
from coranto.cli.terminal import terminal
from coranto.newsroom import keeping
from coranto.text.clock import now


@click.command()
@click.argument("target", metavar="FILE|FOLDER", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="What it holds, as a JSON line.")
@click.pass_obj
def backup(config: Path, target: Path, *, as_json: bool) -> None:
    """Write all that the newsroom knows to FILE, or to a new file in FOLDER.

    The newsroom may be at work: the backup is of one moment. It holds every row, the
    settings, and the calibration, lexicons and terms beside the database. Keys from the
    environment are not in it, nor are models.
    """
    with counting(terminal(stderr=True), "rows written") as tell:
        file, held = keeping.back_up(config, target, now(), tell)
    if as_json:
        facts = {"file": str(file), "newsroom": held.newsroom, "rows": held.rows}
        answer(facts | {"tables": {name: t.rows for name, t in held.tables.items()}})
    else:
        click.echo(f"{held.rows:,} rows are in {file}.", err=True)
