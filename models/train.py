# /// script
# requires-python = ">=3.11"
# dependencies = ["ctranslate2>=4.8", "numpy", "sentencepiece>=0.2.1", "torch>=2.6"]
# ///
"""Train the small test model on ``corpus.py`` and write it to ``tiny-news/``.

    OMP_NUM_THREADS=1 uv run models/train.py

About six minutes of one core. torch is needed here and nowhere else. The layout is that
of OPUS-MT: post-norm Transformer, one shared vocabulary, ``>>es<<`` as the first source
token, and a decoder that starts from a zero vector. CTranslate2 starts from exactly
that vector, so there is no padding row whose training could part the two.
"""

import argparse
import hashlib
import json
import math
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece
import torch
from corpus import LANGS, Newsroom, Sentence
from torch import Tensor, nn
from torch.nn import functional

HERE = Path(__file__).parent
DIRECTIONS = (("es", "en"), ("en", "es"), ("en", "fr"))
TRIPLES = 40_000
PIECES = 1500
END, UNKNOWN = 0, 1
WIDTH, INNER, HEADS = 192, 512, 4
ENCODERS, DECODERS = 2, 1
LONGEST = 192

RATE, WARM_UP, HELD = 2.5e-3, 100, 0.3
BATCH_TOKENS, CHUNK = 900, 4000
SMOOTHING, GUIDANCE = 0.02, 0.1


@dataclass(frozen=True, slots=True)
class Example:
    """Numbers of pieces, and for each target piece which source pieces say it."""

    source: list[int]
    target: list[int]
    gold: list[tuple[int, list[int]]]


class Pieces:
    """Text to pieces and their numbers in the model's vocabulary."""

    def __init__(self, path: Path) -> None:
        self.processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
        self.names = ["</s>", "<unk>"] + [
            piece
            for piece in map(
                self.processor.id_to_piece, range(self.processor.vocab_size())
            )
            if piece not in {"</s>", "<unk>", "<s>"}
        ]
        self.names += [f">>{lang}<<" for lang in LANGS]
        self.number = {name: at for at, name in enumerate(self.names)}

    def read(self, sentence: Sentence) -> tuple[list[int], list[int | None]]:
        """Numbers of the pieces, and the slot in which each begins."""
        owner = {
            at: slot for slot, ends in sentence.slots.items() for at in range(*ends)
        }
        numbers, slots, at = [], [], 0
        for piece in self.processor.encode(sentence.text, out_type=str):
            word = piece.removeprefix("\u2581")
            at = sentence.text.index(word, at) if word else at
            numbers.append(self.number.get(piece, UNKNOWN))
            slots.append(owner.get(at))
            at += len(word)
        return numbers, slots


def main() -> None:
    """Make the corpus, train, export, and say how good it became."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--cpu-s", type=float, default=330, help="to be spent")
    options.add_argument("--out", type=Path, default=HERE / "tiny-news")
    asked = options.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    triples = list(Newsroom(seed=1).triples(TRIPLES))
    asked.out.mkdir(parents=True, exist_ok=True)
    pieces = learnt_pieces(triples, asked.out / "source.spm")
    (asked.out / "target.spm").write_bytes((asked.out / "source.spm").read_bytes())
    examples = [
        example(triple, source, target, pieces)
        for triple in triples
        for source, target in DIRECTIONS
    ]
    model = Model(len(pieces.names))
    train(model, examples, asked.cpu_s)
    export(model, pieces.names, asked.out)
    report(asked.out, triples)


def learnt_pieces(triples: list[dict[str, Sentence]], path: Path) -> Pieces:
    """One vocabulary for all languages; digits stand alone."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "corpus.txt"
        lines = (sentence.text for triple in triples for sentence in triple.values())
        text.write_text("\n".join(lines), encoding="utf-8")
        sentencepiece.SentencePieceTrainer.train(
            input=str(text),
            model_prefix=str(Path(folder) / "pieces"),
            vocab_size=PIECES,
            model_type="unigram",
            character_coverage=1.0,
            split_digits=True,
            num_threads=1,
            input_sentence_size=30_000,
            minloglevel=2,
        )
        path.write_bytes((Path(folder) / "pieces.model").read_bytes())
    return Pieces(path)


def example(
    triple: dict[str, Sentence], source_lang: str, target_lang: str, pieces: Pieces
) -> Example:
    """One sentence in one direction."""
    said, said_slots = pieces.read(triple[source_lang])
    made, made_slots = pieces.read(triple[target_lang])
    where: dict[int, list[int]] = {}
    for at, slot in enumerate(said_slots):
        if slot is not None:
            where.setdefault(slot, []).append(at + 1)
    gold = [
        (at, where[slot])
        for at, slot in enumerate(made_slots)
        if slot is not None and slot in where
    ]
    start = pieces.number[f">>{target_lang}<<"]
    return Example([start, *said, END], [*made, END], gold)


class Attention(nn.Module):
    """Multi-head attention that can tell what its first head looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (
            nn.Linear(WIDTH, WIDTH) for _ in range(4)
        )

    def forward(
        self, x: Tensor, memory: Tensor, hidden: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Attend from ``x`` to ``memory``; True in ``hidden`` is not to be seen."""

        def heads(y: Tensor) -> Tensor:
            return y.view(*y.shape[:2], HEADS, -1).transpose(1, 2)

        query, key = heads(self.query(x)), heads(self.key(memory))
        scores = query @ key.transpose(2, 3) / math.sqrt(WIDTH / HEADS)
        weights = scores.masked_fill(hidden, -1e9).softmax(-1)
        seen = (weights @ heads(self.value(memory))).transpose(1, 2)
        return self.out(seen.reshape(x.shape)), weights[:, 0]


class Layer(nn.Module):
    """One layer, normalised behind every part as Marian does."""

    def __init__(self, decodes: bool) -> None:
        super().__init__()
        self.itself = Attention()
        self.across = Attention() if decodes else None
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(3))

    def forward(
        self, x: Tensor, hidden: Tensor, memory: Tensor, memory_hidden: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The layer's output, and what the first head across looked at."""
        x = self.norms[0](x + self.itself(x, x, hidden)[0])
        looked = x
        if self.across is not None:
            seen, looked = self.across(x, memory, memory_hidden)
            x = self.norms[1](x + seen)
        return self.norms[2](x + self.outer(self.inner(x).relu())), looked


class Model(nn.Module):
    """Encoder and decoder over one embedding, which is the output layer too."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(size, WIDTH)
        nn.init.normal_(self.embedding.weight, std=WIDTH**-0.5)
        self.bias = nn.Parameter(torch.zeros(size))
        self.encoders = nn.ModuleList(Layer(decodes=False) for _ in range(ENCODERS))
        self.decoders = nn.ModuleList(Layer(decodes=True) for _ in range(DECODERS))
        self.register_buffer("places", torch.from_numpy(positions()))

    def forward(self, source: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of each target piece from those before it, and the first head."""
        padding = (source < 0)[:, None, None, :]
        x = self.placed(self.embedded(source))
        for layer in self.encoders:
            x, _ = layer(x, padding, x, padding)
        before = self.embedded(target[:, :-1])
        # The decoder starts from nothing, not from a token.
        y = self.placed(functional.pad(before, (0, 0, 1, 0)))
        later = torch.ones(y.shape[1], y.shape[1], dtype=torch.bool).triu(1)
        looked = y
        for layer in self.decoders:
            y, looked = layer(y, later, x, padding)
        return y @ self.embedding.weight.T + self.bias, looked

    def embedded(self, numbers: Tensor) -> Tensor:
        """Scaled embeddings; padding is -1."""
        return self.embedding(numbers.clamp(min=0)) * math.sqrt(WIDTH)

    def placed(self, x: Tensor) -> Tensor:
        """With the position added."""
        return x + self.places[: x.shape[1]]


def positions() -> np.ndarray:
    """Sines, then cosines (Vaswani and others 2017, in Marian's order)."""
    place = np.arange(LONGEST)[:, None]
    angle = place / np.power(10000, 2 * np.arange(WIDTH // 2) / WIDTH)
    return np.concatenate([np.sin(angle), np.cos(angle)], axis=1).astype(np.float32)


def train(model: Model, examples: list[Example], budget_s: float) -> None:
    """Spend ``budget_s`` of processor time; the rate falls with what is left of it."""
    optimiser = torch.optim.AdamW(
        model.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=0.01
    )
    began = time.process_time()
    for step, batch in enumerate(batches(examples), 1):
        spent = (time.process_time() - began) / budget_s
        if spent >= 1:
            return
        rate = min(step / WARM_UP, 1, max((1 - spent) / (1 - HELD), 0.01))
        optimiser.param_groups[0]["lr"] = RATE * rate
        source, target = (
            padded([e.source for e in batch]),
            padded([e.target for e in batch]),
        )
        logits, looked = model(source, target)
        loss = functional.cross_entropy(
            logits.flatten(0, 1),
            target.flatten(),
            ignore_index=-1,
            label_smoothing=SMOOTHING,
        )
        astray = guided(looked, batch)
        optimiser.zero_grad()
        (loss + GUIDANCE * astray).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        if step % 100 == 0:
            print(
                f"step {step}  {spent:4.0%}  loss {loss:.3f}  astray {astray:.3f}",
                flush=True,
            )


def batches(examples: list[Example]) -> Iterator[list[Example]]:
    """Examples of like length together, for ever."""
    shuffle = random.Random(2).shuffle
    while True:
        shuffle(examples)
        for at in range(0, len(examples), CHUNK):
            chunk = sorted(examples[at : at + CHUNK], key=lambda e: len(e.target))
            groups: list[list[Example]] = [[]]
            for each in chunk:
                if (len(groups[-1]) + 1) * len(each.target) > BATCH_TOKENS:
                    groups.append([])
                groups[-1].append(each)
            shuffle(groups)
            yield from filter(None, groups)


def padded(rows: list[list[int]]) -> Tensor:
    """Rows of one length, filled with -1."""
    longest = max(map(len, rows))
    return torch.tensor([row + [-1] * (longest - len(row)) for row in rows])


def guided(looked: Tensor, batch: list[Example]) -> Tensor:
    """How far the first head looked past the words it was about to write."""
    rows = [
        (number, at, sources)
        for number, each in enumerate(batch)
        for at, sources in each.gold
    ]
    if not rows:
        return torch.zeros(())
    wanted = torch.zeros(len(rows), looked.shape[2])
    for row, (_, _, sources) in enumerate(rows):
        wanted[row, sources] = 1.0
    found = looked[[row[0] for row in rows], [row[1] for row in rows]]
    return -((found * wanted).sum(1) + 1e-6).log().mean()


def export(model: Model, names: list[str], folder: Path) -> None:
    """Write ``model`` as CTranslate2 reads it, in eight bits."""
    spec = ctranslate2.specs.TransformerSpec.from_config(
        (ENCODERS, DECODERS),
        HEADS,
        pre_norm=False,
        alignment_layer=-1,
        alignment_heads=1,
    )
    weight = array(model.embedding.weight)
    spec.encoder.embeddings[0].weight = weight
    spec.decoder.embeddings.weight = weight
    spec.decoder.projection.weight = weight
    spec.decoder.projection.bias = array(model.bias)
    spec.decoder.start_from_zero_embedding = True
    for part in (spec.encoder, spec.decoder):
        part.position_encodings.encodings = array(model.places)
    for layers, trained in (
        (spec.encoder.layer, model.encoders),
        (spec.decoder.layer, model.decoders),
    ):
        for written, layer in zip(layers, trained, strict=True):
            write_layer(written, layer)
    spec.register_source_vocabulary(names)
    spec.register_target_vocabulary(names)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    write_card(folder)


def write_card(folder: Path) -> None:
    """What the engine must know of the model; tier test keeps it from readers."""
    card = {
        "id": folder.name,
        "family": "marian-multi",
        "pairs": [f"{source}-{target}" for source, target in DIRECTIONS],
        "licence": "Apache-2.0",
        "digest": hashlib.sha256((folder / "model.bin").read_bytes()).hexdigest(),
        "tier": "test",
        "longest": LONGEST,
        "origin": "models/train.py",
    }
    (folder / "card.json").write_text(json.dumps(card, indent=2) + "\n")


def write_layer(spec: object, layer: Layer) -> None:
    """One layer's weights."""
    write_norm(spec.self_attention.layer_norm, layer.norms[0])
    own = layer.itself
    write_linears(spec.self_attention.linear[0], own.query, own.key, own.value)
    write_linears(spec.self_attention.linear[1], own.out)
    if layer.across is not None:
        write_norm(spec.attention.layer_norm, layer.norms[1])
        write_linears(spec.attention.linear[0], layer.across.query)
        write_linears(spec.attention.linear[1], layer.across.key, layer.across.value)
        write_linears(spec.attention.linear[2], layer.across.out)
    write_norm(spec.ffn.layer_norm, layer.norms[2])
    write_linears(spec.ffn.linear_0, layer.inner)
    write_linears(spec.ffn.linear_1, layer.outer)


def write_linears(spec: object, *linears: nn.Linear) -> None:
    """One or several linear maps as one."""
    spec.weight = np.concatenate([array(linear.weight) for linear in linears])
    spec.bias = np.concatenate([array(linear.bias) for linear in linears])


def write_norm(spec: object, norm: nn.LayerNorm) -> None:
    """A layer's normalisation."""
    spec.gamma, spec.beta = array(norm.weight), array(norm.bias)


def array(tensor: Tensor) -> np.ndarray:
    """A copy outside torch."""
    return tensor.detach().numpy().copy()


def report(folder: Path, triples: list[dict[str, Sentence]]) -> None:
    """How often sentences that were not learnt come out word for word."""
    pieces = Pieces(folder / "source.spm")
    translator = ctranslate2.Translator(str(folder), "cpu", intra_threads=1)
    learnt = {triple["en"].text for triple in triples}
    for title, seen in (("surnames learnt", True), ("surnames never seen", False)):
        made = Newsroom(seed=99, seen=seen, synonyms=0.0).triples(400)
        fresh = [triple for triple in made if triple["en"].text not in learnt]
        for source, target in DIRECTIONS:
            asked = [
                [
                    f">>{target}<<",
                    *pieces.processor.encode(each[source].text, out_type=str),
                ]
                for each in fresh
            ]
            found = translator.translate_batch(asked, beam_size=2, max_batch_size=64)
            texts = [pieces.processor.decode(each.hypotheses[0]) for each in found]
            exact = [
                text == each[target].text
                for text, each in zip(texts, fresh, strict=True)
            ]
            line = {
                "pair": f"{source}-{target}",
                "test": title,
                "sentences": len(fresh),
            }
            print(
                json.dumps(line | {"exact": round(sum(exact) / len(exact), 3)}),
                flush=True,
            )


if __name__ == "__main__":
    main()
