"""``coranto engine``: what translates here, and whether it works."""

from collections.abc import Sequence
from pathlib import Path

import click
import msgspec
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from coranto.cli.models import COMMANDS
from coranto.cli.stopping import finished
from coranto.cli.terminal import mark, terminal
from coranto.cli.translate import engine_settings
from coranto.errors import NoRoute
from coranto.translate.engine import Engine, Hop
from coranto.translate.engines.apertium import Apertium
from coranto.translate.opening import open_engines
from coranto.translate.selftest import Proof, proof
from coranto.translate.settings import Settings
from coranto.translate.tiers import said

_AS_JSON = click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
_ENGINE = click.option("--engine", "name", metavar="NAME", help="This engine alone.")
_COLOURS = {"publish": "green", "rough": "yellow", "gist": "red", "test": "dim"}

# Of one engine: a service takes money for each, and a model of a hundred languages has
# ten thousand.
MOST_TESTED = 100


@click.group()
def engine() -> None:
    """List and test what translates, and add neural models."""


@engine.command("list")
@_ENGINE
@_AS_JSON
@click.pass_obj
def list_hops(settings_path: Path, name: str | None, *, as_json: bool) -> None:
    """List the directions there are, and what each is good for."""
    settings = engine_settings(settings_path, name)
    hops = finished(_hops(settings))
    if as_json:
        for hop in hops:
            click.echo(msgspec.json.encode(hop).decode())
        return
    table = Table("From", "To", "Good for", "Engine", "Model", "Licence", box=None)
    for hop in hops:
        good_for = Text(hop.tier, _COLOURS[hop.tier])
        pair = hop.source_lang, hop.target_lang
        table.add_row(*pair, good_for, hop.engine, hop.model, hop.licence)
    terminal().print(table)
    for makers in dict.fromkeys(hop.attribution for hop in hops if hop.attribution):
        terminal().print(f"Named on the pages it translates: {makers}.")
    click.echo(_summary(settings, hops), err=True)


@engine.command("test")
@click.argument("pair", required=False)
@_ENGINE
@_AS_JSON
@click.pass_obj
def test_hops(
    settings_path: Path, pair: str | None, name: str | None, *, as_json: bool
) -> None:
    """Translate a sentence in every direction, or in PAIR alone, such as es-ca.

    Of an engine with more than a hundred directions, one from and one into each
    language are tested.

    Exits 0 when all directions work and 1 when one does not.
    """
    proofs = finished(_proofs(engine_settings(settings_path, name), pair))
    for each in proofs:
        if as_json:
            click.echo(msgspec.json.encode(each).decode())
        else:
            _show(each)
    failed = [each for each in proofs if each.flaw]
    click.echo(f"{len(proofs)} tested, {len(failed)} failed", err=True)
    raise SystemExit(1 if failed else 0)


for command in COMMANDS:
    engine.add_command(command)


async def _hops(settings: Settings) -> list[Hop]:
    engines = open_engines(settings)
    try:
        offered = [hop for each in engines for hop in await each.hops()]
        return _sorted(said(settings).applied(offered))
    finally:
        await _close(engines)


async def _proofs(settings: Settings, pair: str | None) -> list[Proof]:
    engines = open_engines(settings)
    try:
        work = []
        for each in engines:
            hops = _sorted(await each.hops())
            named = [hop for hop in hops if _pair(hop) == pair]
            work += [(each, hop) for hop in (named if pair else _tested(hops))]
        if pair and not work:
            raise NoRoute(
                pair, "no engine has this direction; see: coranto engine list"
            )
        proofs = []
        with Progress(console=terminal(stderr=True), transient=True) as progress:
            task = progress.add_task("Testing", total=len(work))
            for each, hop in work:
                progress.update(task, description=f"Testing {_pair(hop)}")
                proofs.append(await proof(each, hop))
                progress.advance(task)
        return proofs
    finally:
        await _close(engines)


def _tested(hops: Sequence[Hop]) -> list[Hop]:
    """``hops``, or of too many one at least from and into each language."""
    if len(hops) <= MOST_TESTED:
        return list(hops)
    met, found = set[tuple[str, str]](), []
    for hop in hops:
        ends = {("from", hop.source_lang), ("into", hop.target_lang)}
        if not ends <= met:
            found.append(hop)
            met |= ends
    return found


async def _close(engines: Sequence[Engine]) -> None:
    for each in engines:
        await each.aclose()


def _sorted(hops: Sequence[Hop]) -> list[Hop]:
    return sorted(hops, key=lambda hop: (hop.source_lang, hop.target_lang))


def _pair(hop: Hop) -> str:
    return f"{hop.source_lang}-{hop.target_lang}"


def _show(each: Proof) -> None:
    console = terminal()
    took = f"{each.took_s:.1f} s"
    told = (_pair(each.hop), "bold"), f"  {each.hop.model}  {took}"
    console.print(mark(*told, well=not each.flaw))
    for line in (each.sentence, each.output):
        console.print(f"    {line}", style="dim")
    if each.flaw:
        console.print(f"    {each.flaw}")


def _summary(settings: Settings, hops: Sequence[Hop]) -> str:
    if hops or Apertium.name not in settings.engines:
        return f"{len(hops)} directions"
    missing = "language pairs" if Apertium.installed() else "Apertium"
    packages = (
        "apertium apertium-spa-cat apertium-es-pt apertium-fr-es apertium-eng-cat"
    )
    return f"no {missing} on this machine; on Debian: apt-get install {packages}"
