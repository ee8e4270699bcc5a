"""A model of the size of OPUS-MT with random weights, made without torch.

Six layers of encoder and decoder, 512 wide, 58,001 tokens: what it computes costs what a
real model costs, and means nothing. It ends every sentence behind the same number of
tokens, because the positions say so: one dimension of theirs is below zero until then,
and the end of the sentence is the token that looks at this dimension.
"""

import hashlib
import json
import shutil
from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece

LAYERS, HEADS, WIDTH, INNER, TOKENS = 6, 8, 512, 2048, 58_001
LONGEST, SAID = 512, 25


def write(folder: Path, pieces: Path) -> None:
    """Write the model to ``folder``, with a card for Spanish to English.

    Args:
        folder: Made if need be.
        pieces: A sentencepiece model with fewer than ``TOKENS`` pieces.
    """
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(7)
    spec = ctranslate2.specs.TransformerSpec.from_config(
        (LAYERS, LAYERS), HEADS, pre_norm=False, alignment_layer=-1, alignment_heads=1
    )
    _fill(spec.encoder, random)
    _fill(spec.decoder, random)
    embedding = _noise(random, TOKENS, WIDTH)
    embedding[:, 0] = 0.0
    embedding[0, 0] = 1.0
    spec.encoder.embeddings[0].weight = embedding
    spec.decoder.embeddings.weight = embedding
    spec.decoder.projection.weight = embedding
    spec.decoder.projection.bias = np.zeros(TOKENS, np.float32)
    spec.decoder.start_from_zero_embedding = True
    spec.encoder.position_encodings.encodings = _noise(random, LONGEST, WIDTH)
    positions = _noise(random, LONGEST, WIDTH)
    positions[:, 0] = np.where(np.arange(LONGEST) < SAID, -100.0, 100.0)
    spec.decoder.position_encodings.encodings = positions
    names = _names(pieces)
    spec.register_source_vocabulary(names)
    spec.register_target_vocabulary(names)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    for name in ("source.spm", "target.spm"):
        shutil.copyfile(pieces, folder / name)
    _write_card(folder)


def _names(pieces: Path) -> list[str]:
    processor = sentencepiece.SentencePieceProcessor(model_file=str(pieces))
    known = map(processor.id_to_piece, range(processor.vocab_size()))
    names = ["</s>", "<unk>", *(name for name in known if name[0] != "<")]
    return names + [f"\u2581w{number}" for number in range(TOKENS - len(names))]


def _write_card(folder: Path) -> None:
    digest = hashlib.sha256((folder / "model.bin").read_bytes()).hexdigest()
    card = {
        "id": folder.name,
        "family": "marian",
        "pairs": ["es-en"],
        "licence": "Apache-2.0",
        "digest": digest,
        "tier": "test",
    }
    (folder / "card.json").write_text(json.dumps(card))


def _noise(random: np.random.Generator, *shape: int) -> np.ndarray:
    return random.normal(0.0, 0.02, shape).astype(np.float32)


def _fill(part: object, random: np.random.Generator) -> None:
    for layer in part.layer:
        attentions = [layer.self_attention]
        if hasattr(layer, "attention"):
            attentions.append(layer.attention)
        for attention in attentions:
            own = attention is layer.self_attention
            widths = [3 * WIDTH, WIDTH] if own else [WIDTH, 2 * WIDTH, WIDTH]
            for linear, width in zip(attention.linear, widths, strict=True):
                _linear(linear, width, WIDTH, random)
            _norm(attention.layer_norm)
        _linear(layer.ffn.linear_0, INNER, WIDTH, random)
        _linear(layer.ffn.linear_1, WIDTH, INNER, random)
        _norm(layer.ffn.layer_norm)


def _linear(linear: object, wide: int, deep: int, random: np.random.Generator) -> None:
    linear.weight = _noise(random, wide, deep)
    linear.bias = np.zeros(wide, np.float32)


def _norm(norm: object) -> None:
    norm.gamma = np.ones(WIDTH, np.float32)
    norm.beta = np.zeros(WIDTH, np.float32)
