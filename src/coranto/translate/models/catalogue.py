"""Which models there are, under which licence, and which one suits a pair best."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from itertools import permutations
from pathlib import Path
from typing import Literal

import msgspec

from coranto.errors import ModelRefused
from coranto.model import Tier
from coranto.translate.engines.neural.cards import languages
from coranto.translate.settings import Settings

NAME = "catalogue.toml"
Format = Literal["ctranslate2", "transformers"]

# What a converter needs of an OPUS-MT model, by the names that the hub has.
MARIAN_FILES = {
    name: name
    for name in (
        "config.json",
        "pytorch_model.bin",
        "source.spm",
        "target.spm",
        "tokenizer_config.json",
        "vocab.json",
    )
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One model of ``catalogue.toml``, where each field is explained."""

    id: str
    family: str
    repo: str
    format: Format
    licence: str
    size_mb: int
    files: Mapping[str, str] = field(default_factory=lambda: MARIAN_FILES)
    sha256: Mapping[str, str] = field(default_factory=dict)
    pairs: tuple[str, ...] = ()
    langs: tuple[str, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    tier: Tier = Tier.PUBLISH
    noncommercial: bool = False
    excluded: tuple[str, ...] = ()
    attribution: str = ""
    chrf: Mapping[str, float] = field(default_factory=dict)
    measured: str = ""

    @property
    def directions(self) -> tuple[str, ...]:
        """Every pair it serves."""
        between = permutations(self.langs, 2)
        return self.pairs or tuple("-".join(ends) for ends in between)

    @property
    def terms(self) -> str:
        """Its licence as it is told to the operator."""
        told = [self.licence]
        if self.noncommercial:
            told.append("not for commercial use")
        if self.excluded:
            told.append(f"not to be used in {', '.join(self.excluded)}")
        if self.attribution:
            told.append(f"wants {self.attribution} named")
        return ", ".join(told)


def entries(models: Path) -> tuple[Entry, ...]:
    """Every model, the preferred ones first.

    Args:
        models: The newsroom's folder of models; a ``catalogue.toml`` in it, of the same
            form, comes before Coranto's own.

    Raises:
        ModelRefused: The newsroom's catalogue cannot be read.
    """
    own = models / NAME
    if not own.exists():
        return _shipped().models
    try:
        read = msgspec.toml.decode(own.read_bytes(), type=_File)
    except (OSError, msgspec.DecodeError) as error:
        raise ModelRefused(str(own), f"cannot be read: {error}") from error
    return read.models + _shipped().models


def named(name: str, models: Path) -> Entry:
    """The model called ``name``.

    Raises:
        ModelRefused: There is none, or Coranto does not add it.
    """
    for entry in entries(models):
        if entry.id == name:
            return entry
    if name in _shipped().refused:
        raise ModelRefused(name, f"is not added: {_shipped().refused[name]}")
    raise ModelRefused(name, "is not in the catalogue; see: coranto engine catalogue")


def best(pair: str, settings: Settings) -> Entry:
    """The model to take for ``pair``: by tier, then in the catalogue's order.

    Raises:
        ModelRefused: None serves it, or none that is allowed.
    """
    languages(pair)
    known = entries(Path(settings.models))
    serving = [entry for entry in known if pair in entry.directions]
    allowed = [one for one in serving if is_allowed(one, settings)]
    if not serving:
        raise ModelRefused(pair, "no model of the catalogue serves these languages")
    if not allowed:
        why = f"only {serving[0].id} serves it: {serving[0].terms}"
        raise ModelRefused(pair, f"{why}; translate.allow_noncommercial allows it")
    return max(allowed, key=lambda entry: entry.tier.rank)


def is_allowed(entry: Entry, settings: Settings) -> bool:
    """Whether its licence lets this newsroom use it."""
    return settings.allow_noncommercial or not entry.noncommercial


class _File(msgspec.Struct):
    model: list[Entry] = []
    refused: dict[str, str] = {}

    @property
    def models(self) -> tuple[Entry, ...]:
        return tuple(one for entry in self.model for one in _each(entry))


@cache
def _shipped() -> _File:
    raw = files("coranto.translate.models").joinpath(NAME).read_bytes()
    return msgspec.toml.decode(raw, type=_File)


def _each(entry: Entry) -> Iterator[Entry]:
    """One entry for each pair where the name is a pattern."""
    if "{source}" not in entry.id:
        yield entry
        return
    for pair in entry.pairs:
        source, target = languages(pair)
        names = {"source": source, "target": target}
        yield replace(
            entry,
            id=entry.id.format(**names),
            repo=entry.repo.format(**names),
            pairs=(pair,),
            chrf={pair: entry.chrf[pair]} if pair in entry.chrf else {},
        )
