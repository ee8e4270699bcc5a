"""The project's own small model, as tests use it: real weights, real attention, no torch."""

import json
import shutil
from pathlib import Path

from coranto.translate.engines.neural.cards import CARD

MODELS = Path(__file__).parent.parent.parent / "models"
TINY = MODELS / "tiny-news"


def installed(folder: Path, name: str = "tiny", **facts: object) -> Path:
    """A copy of the model in ``folder``, with other ``facts`` on its card.

    Returns:
        ``folder``, as an engine takes it.
    """
    model = folder / name
    shutil.copytree(TINY, model)
    card = json.loads((model / CARD).read_text())
    (model / CARD).write_text(json.dumps({**card, "id": name, **facts}))
    return folder
