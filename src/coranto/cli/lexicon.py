"""``coranto lexicon``: what stands for what, learnt from the newsroom's own archive."""

from pathlib import Path

import click

from coranto.check.ibm1 import Entry, learnt
from coranto.cli.pairs import Pair, pairs
from coranto.cli.progress import counting
from coranto.cli.terminal import terminal
from coranto.config import load
from coranto.newsroom.lexicons import folder
from coranto.text.languages import normal, primary

# Below, nearly everything that was learnt is chance.
LEAST_SENTENCES = 200


@click.group()
def lexicon() -> None:
    """Word lists that the checks find missing and added words by."""


@lexicon.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--langs", required=True, metavar="FROM:TO")
@click.pass_obj
def build(config: Path, file: Path, langs: str) -> None:
    """Learn a lexicon from the sentences and translations in FILE.

    FILE is TMX, XLIFF or JSON Lines, such as coranto memory export writes. The result
    is a text of three columns, beside the newsroom's database; the checks read it from
    the next start on.
    """
    source_lang, _, target_lang = langs.partition(":")
    if not normal(source_lang) or not normal(target_lang):
        message = f'--langs "{langs}" is not two tags, such as en:es'
        raise click.UsageError(message)
    one, other = primary(source_lang), primary(target_lang)
    sentences = _read(file, one, other)
    if len(sentences) < LEAST_SENTENCES:
        few = f"{file} has {len(sentences)} sentences from {one} into {other}"
        message = f"{few}; {LEAST_SENTENCES} are the least"
        raise click.UsageError(message)
    with terminal(stderr=True).status("Learning which words stand for which…"):
        entries = learnt(sentences, one, other)
    path = _written(folder(load(config)), f"{one}-{other}", entries)
    click.echo(f"{path} has {len(entries)} entries from {len(sentences)} sentences.")


def _read(file: Path, one: str, other: str) -> list[tuple[str, str]]:
    with counting(terminal(), "sentences read") as tell:
        found = []
        for pair in pairs(file, (one, other)):
            found.append(_texts(pair))
            tell(len(found))
    return found


def _texts(pair: Pair) -> tuple[str, str]:
    return pair.src, pair.mt


def _written(place: Path, name: str, entries: list[Entry]) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{name}.txt"
    lines = (f"{said}\t{printed}\t{likely:.2f}\n" for said, printed, likely in entries)
    path.write_text("".join(lines), encoding="utf-8")
    return path
