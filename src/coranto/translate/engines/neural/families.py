"""How a family of models wants its sentences: tokens, lengths, alignment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec


@dataclass(frozen=True, slots=True)
class Family:
    """One table of ``families.toml``, where each field is explained."""

    longest: int
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    prefix: tuple[str, ...] = ()
    aligned: bool = False


def family(name: str) -> Family | None:
    """The family called ``name``, or None."""
    return _families().get(name)


def names() -> list[str]:
    """Every family there is."""
    return list(_families())


def filled(
    tokens: Sequence[str],
    codes: Mapping[str, str],
    source_lang: str,
    target_lang: str,
) -> list[str]:
    """``tokens`` with the codes of the two languages in place.

    Args:
        tokens: From a family.
        codes: The model's own codes by BCP 47 tag; a tag that is not there is its own.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
    """
    source = codes.get(source_lang, source_lang)
    target = codes.get(target_lang, target_lang)
    return [token.format(source=source, target=target) for token in tokens]


@cache
def _families() -> dict[str, Family]:
    raw = files("coranto.translate.engines.neural").joinpath("families.toml")
    return msgspec.toml.decode(raw.read_bytes(), type=dict[str, Family])
