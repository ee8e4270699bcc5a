"""One model in memory: texts in, renderings out. Everything here computes and waits."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import ctranslate2

from coranto.errors import ModelRefused
from coranto.translate import alignment
from coranto.translate.engine import Likelihood, Rendering
from coranto.translate.engines.neural import cards
from coranto.translate.engines.neural.cards import WEIGHTS, Card
from coranto.translate.engines.neural.links import links
from coranto.translate.engines.neural.reading import Prepared, Reader, cleaned

# Wider beams cost more than they bring: a beam of 4 takes 1.7 times one of 2.
BEAM = 2
# No language needs more pieces than this for a piece of another one, and a few.
MOST_GROWTH, GROWTH = 3, 24
# CTranslate2 4.8 writes the sixth version of its format; a pickle or a zip archive begins
# with a far larger number.
NEWEST_FORMAT = 100
# For a text on which the model does not come to an end.
_NO_LOOP: dict[str, Any] = {"no_repeat_ngram_size": 3, "repetition_penalty": 1.1}


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
        _refuse_changed(folder, reader.card)
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


def _refuse_changed(folder: Path, card: Card) -> None:
    """Stop where other weights lie than were added, tested and are named on the pages.

    Reading them once more takes a tenth of the time of loading them.
    """
    found = cards.digest(folder)
    if found != card.digest:
        why = (
            f"{WEIGHTS} is another file than the one that was added (sha256 {found}, "
            f"not {card.digest}); remove the model and add it again"
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
