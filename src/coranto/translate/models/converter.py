"""Convert one model. Run by the converter's own Python, which has no Coranto.

``python converter.py SOURCE TARGET``
"""

import json
import sys
from pathlib import Path

# Pieces of text under the names that Coranto's engine looks for.
PIECES = {
    "source.spm": "source.spm",
    "target.spm": "target.spm",
    "sentencepiece.bpe.model": "source.spm",
    "spiece.model": "source.spm",
}


def main(source: Path, target: Path) -> None:
    """Write the model in ``source`` to ``target``."""
    from ctranslate2.converters import TransformersConverter  # noqa: PLC0415

    refuse_trained_padding(source)
    converter = TransformersConverter(str(source), low_cpu_mem_usage=True)
    converter.convert(str(target), quantization="int8", force=True)
    for name, here in PIECES.items():
        if (source / name).exists():
            (target / here).write_bytes((source / name).read_bytes())


def refuse_trained_padding(source: Path) -> None:
    """Stop where a Marian model's padding row is not zero.

    transformers starts decoding from that row and CTranslate2 from zero: with a row
    that training moved, most first words come out wrong.
    """
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    if config.get("model_type") != "marian":
        return
    from transformers import MarianMTModel  # noqa: PLC0415

    model = MarianMTModel.from_pretrained(str(source))
    row = model.get_input_embeddings().weight[model.config.pad_token_id]
    norm = float(row.detach().norm())
    if norm > 0:
        sys.exit(f"the padding row was trained (norm {norm:.3f}, must be 0)")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
