"""Bring a newsroom back from a backup."""

from pathlib import Path

import click

from coranto.cli.lines import answer
from coranto.cli.progress import counting
from coranto.cli.terminal import terminal
from coranto.newsroom import keeping
from coranto.text.clock import now


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="What came back, as a JSON line.")
@click.pass_obj
def restore(config: Path, file: Path, *, as_json: bool) -> None:
    """Bring the newsroom in FILE, a backup, back into a folder without records.

    Where there are records already nothing is changed. Settings that are there stay;
    where there are none they come from the backup. Articles read from now on have much
    higher numbers: those read after the backup was made have theirs for ever.
    """
    with counting(terminal(stderr=True), "rows restored") as tell:
        held, written = keeping.restore(config, file, now(), tell)
    if as_json:
        facts = {"newsroom": held.newsroom, "made_at": held.made_at, "rows": held.rows}
        answer(facts | {"files": [str(path) for path in written]})
        return
    made = f"{held.made_at:%Y-%m-%d %H:%M} UTC"
    click.echo(f"{held.rows:,} rows are back, as of {made}.", err=True)
    for path in written:
        click.echo(f"{path} came from the backup.", err=True)
