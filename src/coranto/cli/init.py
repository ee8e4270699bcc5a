"""Make a newsroom: a folder with settings that explain themselves."""

from contextlib import closing
from importlib.resources import files
from pathlib import Path

import click

from coranto.config import load
from coranto.store.database import Database


@click.command()
@click.argument(
    "directory", type=click.Path(file_okay=False, path_type=Path), default=Path()
)
@click.option(
    "--anew",
    is_flag=True,
    help="Begin with empty records where the database is gone; the settings stay.",
)
@click.pass_obj
def init(config: Path, directory: Path, *, anew: bool) -> None:
    """Make a newsroom in DIRECTORY.

    Writes coranto.toml there, with every setting and what it does.
    """
    target = directory / "coranto.toml"
    if anew:
        _begin_anew(target if directory != Path() else config)
        return
    if target.exists():
        message = f"{target} is there already; nothing was changed"
        raise click.ClickException(message)
    directory.mkdir(parents=True, exist_ok=True)
    template = files("coranto.cli").joinpath("coranto.toml")
    target.write_bytes(template.read_bytes())
    option = "" if directory == Path() else f" --config {target}"
    click.echo(f"{target} is written. Have a look at it, then:\n", err=True)
    click.echo(
        f"  coranto{option} source add https://a.newspaper.example/feed", err=True
    )
    click.echo(f"  coranto{option} run", err=True)


def _begin_anew(config: Path) -> None:
    """Forget which newsroom a folder belonged to, if none of its records are left."""
    settings = load(config)
    with closing(Database(settings.store)) as database:
        if not database.forget():
            message = (
                f"{database.name} is still there, and nothing was changed; to begin with "
                "empty records, move the file away, or drop the database, first"
            )
            raise click.ClickException(message)
    click.echo(
        "Nothing is left of the old records: articles are counted from 1 again, and old "
        "addresses lead to other articles. The next coranto run begins.",
        err=True,
    )
