"""Look a newsroom's records over, or those in a backup."""

from contextlib import closing
from pathlib import Path

import click

from coranto.cli.lines import answer
from coranto.cli.progress import counting
from coranto.cli.terminal import mark, terminal
from coranto.config import load
from coranto.newsroom import keeping
from coranto.store import verifying
from coranto.store.database import Database
from coranto.text.clock import now


@click.command()
@click.argument(
    "file",
    required=False,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--json", "as_json", is_flag=True, help="What was found, as a JSON line.")
@click.pass_obj
def verify(config: Path, file: Path | None, *, as_json: bool) -> None:
    """Look over the newsroom's records, or those in FILE, a backup.

    A backup is restored into a folder that is thrown away afterwards. The records are
    held against what is always true of them, such as that every row belongs to one that
    is there, and that no number is given twice.

    Exits 0 when all is well and 1 when something is not.
    """
    if file is None:
        with closing(Database(load(config).store)) as database:
            subject, rows = database.name, None
            faults = list(verifying.faults(database))
    else:
        with counting(terminal(stderr=True), "rows restored") as tell:
            held, faults = keeping.faults_of_backup(file, now(), tell)
        subject, rows = str(file), held.rows
    if as_json:
        answer({"subject": subject, "rows": rows, "faults": faults})
    else:
        counted = "" if rows is None else f" ({rows:,} rows)"
        for says in faults or [f"all is well{counted}"]:
            line = mark((subject, "bold"), f"  {says}", well=not faults)
            terminal().print(line, soft_wrap=True)
    raise SystemExit(1 if faults else 0)
