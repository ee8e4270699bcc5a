"""What a direction is good for, from measured tables and not from opinion."""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import msgspec

from coranto.model import Tier


@dataclass(frozen=True, slots=True)
class _Figures:
    """``quality.toml`` on one engine."""

    tier: Tier
    rough: frozenset[str] = frozenset()
    chrf: dict[str, float] = field(default_factory=dict)


def tier(engine: str, source_lang: str, target_lang: str) -> Tier:
    """What ``engine`` is good for in one direction; gist where nothing is known."""
    figures = _figures().get(engine)
    if figures is None:
        return Tier.GIST
    pair = f"{_language(source_lang)}-{_language(target_lang)}"
    return Tier.ROUGH if pair in figures.rough else figures.tier


def chrf(engine: str, *langs: str) -> float | None:
    """Measured chrF, 0 to 100, of a route through ``langs``, or None.

    Compare the figures of one pair of languages only.
    """
    figures = _figures().get(engine)
    return figures.chrf.get("-".join(map(_language, langs))) if figures else None


def _language(tag: str) -> str:
    """The language of a tag, without script, region and variant."""
    return tag.partition("-")[0]


@cache
def _figures() -> dict[str, _Figures]:
    raw = files("coranto.translate").joinpath("quality.toml").read_bytes()
    return msgspec.toml.decode(raw, type=dict[str, _Figures])
