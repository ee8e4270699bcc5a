"""What was rendered once is remembered, under a key that changes with whatever made it."""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Protocol

from coranto.text.fingerprint import fingerprint
from coranto.text.languages import primary
from coranto.translate.engine import Rendering, Route

# All that is done to texts and renderings, besides the engines: a part of every key, so
# that what was remembered from before another rule or table is not used again.
REPAIRS = (
    "coranto.text",
    "coranto.translate/admission.py",
    "coranto.translate/engines/apertium/languages.toml",
    "coranto.translate/engines/apertium/modes.py",
    "coranto.translate/engines/apertium/stream.py",
    "coranto.translate/postedit.py",
    "coranto.translate/scales",
    "coranto.translate/scales.py",
    "coranto.translate/shields.py",
)


def key(text: str, route: Route) -> str:
    """What a rendering is remembered by: 64 hex digits.

    Two texts that differ in white space or Unicode form alone share a key; another
    route, model version, rule or table of repairs makes another one.
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    parts = [
        route.source_lang,
        route.target_lang,
        route.fingerprint,
        fingerprint(*REPAIRS),
        words,
    ]
    return _digest(parts)


def settled_key(text: str, source_lang: str, target_lang: str) -> str:
    """What a rendering that people settled is remembered by: 64 hex digits.

    It goes before whatever an engine would say, by whatever route. Regions are no part
    of it, for engines have none and tools write ``es-ES`` where a site says ``es``; nor
    are capitals, for a headline may be asked for as a sentence.
    """
    words = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    return _digest(["settled", primary(source_lang), primary(target_lang), words])


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode(errors="replace")).hexdigest()


class Memory(Protocol):
    """Where renderings are kept, by :func:`key` or :func:`settled_key`."""

    async def recall(self, keys: Sequence[str]) -> dict[str, Rendering]:
        """What is known of ``keys``; those not known are left out."""
        ...

    async def remember(self, renderings: Mapping[str, Rendering], route: Route) -> None:
        """Keep ``renderings``, which were made by ``route``.

        One that is known already may be kept or replaced.
        """
        ...


class InMemory:
    """Forgets everything when the process ends."""

    def __init__(self) -> None:
        self._renderings: dict[str, Rendering] = {}

    async def recall(self, keys: Sequence[str]) -> dict[str, Rendering]:
        """What is known of ``keys``."""
        known = self._renderings
        return {key: known[key] for key in keys if key in known}

    async def remember(self, renderings: Mapping[str, Rendering], route: Route) -> None:
        """Keep ``renderings`` until the process ends."""
        self._renderings.update(renderings)
