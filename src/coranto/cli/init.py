"""Make a newsroom: a folder with settings that explain themselves."""

from importlib.resources import files
from pathlib import Path

import click


@click.command()
@click.argument(
    "directory", type=click.Path(file_okay=False, path_type=Path), default=Path()
)
def init(directory: Path) -> None:
    """Make a newsroom in DIRECTORY.

    Writes coranto.toml there, with every setting and what it does.
    """
    target = directory / "coranto.toml"
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
