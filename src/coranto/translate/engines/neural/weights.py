"""One model in memory: texts in, renderings out. Everything here computes and waits."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import ctranslate2
import sentencepiece

from coranto.errors import ModelRefused
from coranto.translate import alignment
from coranto.translate.engine import Likelihood, Rendering
from coranto.translate.engines.neural import families
from coranto.translate.engines.neural.cards import (
    NEEDED,
    SOURCE_PIECES,
    TARGET_PIECES,
    WEIGHTS,
    Card,
)
from coranto.translate.engines.neural.families import Family, filled
from coranto.translate.engines.neural.links import Piece, links

# Wider beams cost more than they bring: a beam of 4 takes 1.7 times one of 2.
BEAM = 2
# No language needs more pieces than this for a piece of another one, and a few.
MOST_GROWTH, GROWTH = 3, 24
# CTranslate2 4.8 writes the sixth version of its format; a pickle or a zip archive begins
# with a far larger number.
NEWEST_FORMAT = 100
# For a text on which the model does not come to an end.
_NO_LOOP: dict[str, Any] = {"no_repeat_ngram_size": 3, "repetition_penalty": 1.1}


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
    """Texts to tokens and back, for one model; thousands of texts a second."""

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


class Weights:
    """A model's weights in memory, on the processor or a graphics card.

    Args:
        folder: Where they lie.
        reader: The model's own.
        device: ``auto`` takes a graphics card where there is one.
        threads: Processor threads; 0 for one a core.

    Raises:
        ModelRefused: They cannot be loaded.
    """

    def __init__(
        self, folder: Path, reader: Reader, device: str = "auto", threads: int = 0
    ) -> None:
        self._reader = reader
        self.bytes = (folder / WEIGHTS).stat().st_size
        _refuse_foreign(folder / WEIGHTS, reader.card)
        where = _device(device)
        try:
            self._translator = ctranslate2.Translator(
                str(folder),
                where,
                compute_type=_precision(where),
                intra_threads=threads,
            )
        except (RuntimeError, ValueError) as error:
            raise ModelRefused(reader.card.id, f"cannot be loaded: {error}") from error

    def rendered(self, texts: Sequence[Prepared], count: int = 1) -> list[Rendering]:
        """Texts rendered as one batch, each with ``count`` - 1 alternatives.

        Raises:
            RuntimeError: CTranslate2 failed.
        """
        made = self._translated(texts, count, {})
        endless = [at for at, each in enumerate(made) if each.truncated]
        if endless:
            again = self._translated([texts[at] for at in endless], count, _NO_LOOP)
            for at, each in zip(endless, again, strict=True):
                made[at] = each
        return made

    def likelihoods(self, texts: Sequence[Prepared]) -> list[Likelihood]:
        """How likely each text leads to its target.

        Raises:
            RuntimeError: CTranslate2 failed.
        """
        # All prefixes of one model are of one length.
        scored = self._translator.score_batch(
            [text.source for text in texts],
            [[*text.prefix, *text.target] for text in texts],
            max_input_length=0,
            offset=len(texts[0].prefix),
        )
        told = [each.log_probs for each in scored]
        return [Likelihood(sum(each) / len(each), min(each)) for each in told]

    def close(self) -> None:
        """Give the memory back."""
        self._translator.unload_model()

    def _translated(
        self, texts: Sequence[Prepared], count: int, more: Mapping[str, Any]
    ) -> list[Rendering]:
        longest = max(len(text.source) for text in texts)
        limit = min(self._reader.longest, MOST_GROWTH * longest + GROWTH)
        aligned = self._reader.family.aligned
        prefixes = [text.prefix for text in texts]
        results = self._translator.translate_batch(
            [text.source for text in texts],
            target_prefix=prefixes if any(prefixes) else None,
            beam_size=max(BEAM, count),
            num_hypotheses=count,
            # Cut when it was prepared, and said so: CTranslate2 would cut in silence.
            max_input_length=0,
            max_decoding_length=limit,
            return_scores=True,
            return_attention=aligned,
            # An unknown word is copied where we know which; else it must be said.
            replace_unknowns=aligned,
            disable_unk=not aligned,
            **more,
        )
        return [
            self._rendering(text, result, limit)
            for text, result in zip(texts, results, strict=True)
        ]

    def _rendering(
        self, text: Prepared, result: ctranslate2.TranslationResult, limit: int
    ) -> Rendering:
        made = [
            self._hypothesis(
                text,
                tokens,
                result.scores[at],
                result.attention[at] if result.attention else [],
                limit,
            )
            for at, tokens in enumerate(result.hypotheses)
        ]
        texts = {each.text: each for each in reversed(made)}
        first = made[0]
        others = [
            each for each in made if texts[each.text] is each and each is not first
        ]
        return Rendering(
            first.text,
            first.unknown,
            0,
            first.score,
            first.truncated,
            first.alignment,
            tuple(each for each in others if each.text),
        )

    def _hypothesis(
        self,
        text: Prepared,
        tokens: list[str],
        score: float,
        attention: list[list[float]],
        limit: int,
    ) -> Rendering:
        skipped = len(text.prefix)
        spelt, places = self._reader.written(tokens[skipped:])
        rows = [
            row[text.before : text.before + len(text.pieces)]
            for row in attention[skipped:]
        ]
        joined = links(rows, text.pieces, places) if rows and places else ()
        final = cleaned(spelt)
        return Rendering(
            final,
            text.unknown,
            0,
            score,
            text.truncated or len(tokens) >= limit,
            alignment.moved(joined, spelt, final),
        )


def cleaned(text: str) -> str:
    """``text`` in NFC, with single spaces and without control characters."""
    plain = "".join(
        " " if unicodedata.category(sign) == "Cc" else sign for sign in text
    )
    return " ".join(unicodedata.normalize("NFC", plain).split())


def _refuse_foreign(path: Path, card: Card) -> None:
    """Stop before anything but CTranslate2's own format is opened."""
    with path.open("rb") as file:
        version = int.from_bytes(file.read(4), "little")
    if not 1 <= version <= NEWEST_FORMAT:
        why = (
            f"{path.name} is no CTranslate2 model; PyTorch files and pickles can hold"
            " code and are never opened"
        )
        raise ModelRefused(card.id, why)


def _device(wanted: str) -> str:
    if wanted != "auto":
        return wanted
    return "cuda" if ctranslate2.get_cuda_device_count() else "cpu"


def _precision(device: str) -> str:
    """Eight-bit weights; on a graphics card the rest in sixteen bits, where it can."""
    kinds = ctranslate2.get_supported_compute_types(device)
    wanted = "int8_float16" if device == "cuda" else "int8"
    return wanted if wanted in kinds else "default"
