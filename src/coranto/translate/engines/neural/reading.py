"""Texts to tokens and back, as one model wants them; thousands of texts a second."""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import sentencepiece

from coranto.errors import ModelRefused
from coranto.translate.engines.neural import families
from coranto.translate.engines.neural.cards import (
    NEEDED,
    SOURCE_PIECES,
    TARGET_PIECES,
    Card,
)
from coranto.translate.engines.neural.families import Family, filled
from coranto.translate.engines.neural.links import Piece


class Prepared(NamedTuple):
    """A text as the model reads it.

    Attributes:
        source: Tokens of the source, those of the family included.
        pieces: The source's own pieces, as far as they are read.
        before: How many tokens stand before them.
        prefix: Tokens that the target must begin with.
        target: The target's tokens behind the prefix, where one is to be judged.
        unknown: Pieces that the model has no token for.
        truncated: Whether the text is longer than what is read of it.
    """

    source: list[str]
    pieces: tuple[Piece, ...]
    before: int
    prefix: list[str]
    target: list[str]
    unknown: int
    truncated: bool

    @property
    def length(self) -> int:
        """Tokens to be computed on."""
        return len(self.source) + len(self.target)


@dataclass(frozen=True, slots=True)
class Reader:
    """Texts to tokens and back, for one model."""

    card: Card
    family: Family
    source: Any
    target: Any
    ends_itself: bool

    @property
    def longest(self) -> int:
        """Tokens of the source or the target, those of the family included."""
        return min(self.card.longest or self.family.longest, self.family.longest)

    def prepared(
        self, text: str, source_lang: str, target_lang: str, target: str = ""
    ) -> Prepared:
        """``text``, and ``target`` where there is one, as the model reads them."""
        langs = self.card.codes, source_lang, target_lang
        before = filled(self.family.before, *langs)
        after = [] if self.ends_itself else filled(self.family.after, *langs)
        prefix = [*self.card.prefix, *filled(self.family.prefix, *langs)]
        # One more for the end that CTranslate2 may add.
        room = self.longest - len(before) - len(after) - 1
        text = cleaned(text)
        encoded = self.source.encode(text, return_type="offset_mapping")
        names = encoded["pieces"][:room]
        unknown = encoded["ids"].count(self.source.unk_id())
        said = self.target.encode(target, out_type=str) if target else []
        return Prepared(
            [*before, *names, *after],
            tuple(
                Piece(text[one:end], one, end) for one, end in encoded["offsets"][:room]
            ),
            len(before),
            prefix,
            said[: self.longest - len(prefix) - 1],
            unknown,
            len(encoded["pieces"]) > room,
        )

    def written(self, tokens: Sequence[str]) -> tuple[str, tuple[Piece, ...]]:
        """The text of ``tokens``, and where each stands in it; no places where unsure."""
        text = self.target.decode(list(tokens))
        spelt = "".join(tokens).replace("\u2581", " ")
        gap = len(spelt) - len(spelt.lstrip())
        if spelt[gap:] != text:
            return text, ()
        pieces, at = [], -gap
        for token in tokens:
            start, at = max(at, 0), at + len(token)
            pieces.append(Piece(text[start : max(at, 0)], start, max(at, 0)))
        return text, tuple(pieces)


def reader(folder: Path, card: Card) -> Reader:
    """What turns texts into tokens for the model in ``folder``.

    Raises:
        ModelRefused: A file is missing or broken.
    """
    family = families.family(card.family)
    if family is None:
        raise ModelRefused(card.id, f'is of an unknown family, "{card.family}"')
    for name in (*NEEDED, SOURCE_PIECES):
        if not (folder / name).is_file():
            raise ModelRefused(card.id, f"{folder / name} is missing; add it again")
    # Models of many languages have one set of pieces for all.
    own = (folder / TARGET_PIECES).is_file()
    try:
        source, target = (
            sentencepiece.SentencePieceProcessor(model_file=str(folder / name))
            for name in (SOURCE_PIECES, TARGET_PIECES if own else SOURCE_PIECES)
        )
        config = json.loads((folder / "config.json").read_bytes())
    except (OSError, RuntimeError, ValueError) as error:
        raise ModelRefused(card.id, f"cannot be read: {error}") from error
    return Reader(card, family, source, target, bool(config.get("add_source_eos")))


def cleaned(text: str) -> str:
    """``text`` in NFC, with single spaces and without control characters."""
    plain = "".join(
        " " if unicodedata.category(sign) == "Cc" else sign for sign in text
    )
    return " ".join(unicodedata.normalize("NFC", plain).split())
