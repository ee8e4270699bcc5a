"""What is known of a model that is installed: its card, beside its weights."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from coranto.errors import ModelRefused
from coranto.model import Tier
from coranto.text import languages as tags
from coranto.translate.engines.neural import families

CARD = "card.json"
# Formats that hold numbers and text and cannot run code: CTranslate2, sentencepiece,
# JSON, plain text.
WEIGHTS = "model.bin"
NEEDED = (WEIGHTS, "config.json")
VOCABULARIES = ("shared_vocabulary.json", "shared_vocabulary.txt")
SOURCE_PIECES, TARGET_PIECES = "source.spm", "target.spm"


@dataclass(frozen=True, slots=True)
class Card:
    """A model and what may be done with it.

    Attributes:
        id: Its name here and that of its folder, such as ``opus-mt-en-uk``.
        family: One of ``families.toml``.
        pairs: Directions that passed their self-test, such as ``en-uk``.
        licence: SPDX expression.
        digest: SHA-256 of the weights as they were added, 64 hex digits.
        tier: What its output is good for.
        codes: Its own codes of languages, by BCP 47 tag, where they differ.
        prefix: Tokens with which every target must begin, besides the family's.
        longest: Tokens it can take, where fewer than its family.
        chrf: Measured chrF by pair, 0 to 100.
        chosen: Pairs for which the operator chose it above all others.
        noncommercial: Whether its licence forbids commercial use.
        attribution: Whom its licence wants named, or empty.
        origin: Where it came from.
    """

    id: str
    family: str
    pairs: tuple[str, ...]
    licence: str
    digest: str
    tier: Tier = Tier.PUBLISH
    codes: Mapping[str, str] = field(default_factory=dict)
    prefix: tuple[str, ...] = ()
    longest: int = 0
    chrf: Mapping[str, float] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()
    noncommercial: bool = False
    attribution: str = ""
    origin: str = ""

    @property
    def version(self) -> str:
        """Name and digest, by which renderings are remembered."""
        return f"{self.id} {self.digest[:12]}"


def languages(pair: str) -> tuple[str, str]:
    """Source and target of a direction: ``zh-Hant-pt-BR`` is ``zh-Hant``, ``pt-BR``.

    Raises:
        ModelRefused: It is no pair of language tags.
    """
    ends = tags.pair(pair)
    if ends is None:
        raise ModelRefused(pair, "is no pair of languages, such as en-uk")
    return ends


def read(folder: Path) -> Card:
    """The card in ``folder``.

    Raises:
        ModelRefused: It is missing, broken, or of an unknown family.
    """
    try:
        card = msgspec.json.decode((folder / CARD).read_bytes(), type=Card)
    except OSError as error:
        raise ModelRefused(folder.name, f"has no {CARD} ({error.strerror})") from error
    except msgspec.DecodeError as error:
        raise ModelRefused(folder.name, f"{CARD}: {error}") from error
    if families.family(card.family) is None:
        known = ", ".join(families.names())
        why = f'is of an unknown family, "{card.family}"; there are {known}'
        raise ModelRefused(folder.name, why)
    for pair in card.pairs:
        languages(pair)
    return card


def write(folder: Path, card: Card) -> None:
    """Keep ``card`` in ``folder``; whoever reads it sees the old one or the new one."""
    fresh = folder / f"{CARD}.new"
    fresh.write_bytes(msgspec.json.format(msgspec.json.encode(card), indent=2))
    fresh.replace(folder / CARD)


def digest(folder: Path) -> str:
    """SHA-256 of the weights in ``folder``: 64 hex digits."""
    with (folder / WEIGHTS).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


Moment = frozenset[tuple[str, int, int]]


def moment(models: Path) -> Moment:
    """Which cards there are and in which state: another value after every change."""
    found = [(path, path.stat()) for path in models.glob(f"*/{CARD}")]
    return frozenset(
        (str(path), state.st_ino, state.st_mtime_ns) for path, state in found
    )


def installed(models: Path) -> Iterator[tuple[Path, Card]]:
    """Folders below ``models`` that hold a card, with their cards, by name.

    Raises:
        ModelRefused: A card cannot be read.
    """
    for path in sorted(models.glob(f"*/{CARD}")):
        yield path.parent, read(path.parent)
