"""What engines said is remembered as they said it, and what people said beside it."""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Protocol

from coranto.text.fingerprint import fingerprint
from coranto.text.languages import primary
from coranto.translate.engine import Hop, Rendering

# All that is done to an engine's words after it has said them. They are remembered
# before that, so another rule or table asks no engine again.
REPAIRS = (
    "coranto.text",
    "coranto.translate/admission.py",
    "coranto.translate/engines/apertium/stream.py",
    "coranto.translate/postedit.py",
    "coranto.translate/rendered.py",
    "coranto.translate/scales",
    "coranto.translate/scales.py",
    "coranto.translate/shields.py",
)


def repairs() -> str:
    """Which repairs these are: eight hex digits, others for another rule or table."""
    return fingerprint(*REPAIRS)


def plain(text: str) -> str:
    """``text`` in NFC and with single spaces, as two texts are compared."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def key(question: str, hop: Hop) -> str:
    """What an engine's answer is remembered by: 64 hex digits.

    Another question, language, engine or version of its model makes another one, and
    nothing else does: not what is made of the answer.

    Args:
        question: What the engine is asked, to the letter.
        hop: Who is asked.
    """
    whom = [hop.source_lang, hop.target_lang, hop.engine, hop.model]
    return _digest([*whom, question])


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
    """Where the words of engines and of people are kept, apart from each other."""

    async def recall(
        self, keys: Sequence[str], *, refused: bool = False
    ) -> dict[str, Rendering]:
        """What engines said, by :func:`key`; what is not known is left out.

        Args:
            keys: At most as many as wanted, in any order.
            refused: Whether also what the checks refused, which is not to be printed.
        """
        ...

    async def remember(self, said: Mapping[str, Rendering], hop: Hop) -> None:
        """Keep what ``hop`` said, as it said it, in the place of what it said before."""
        ...

    async def settled(self, keys: Sequence[str]) -> dict[str, str]:
        """What people want to be said, by :func:`settled_key`."""
        ...


class InMemory:
    """Forgets everything when the process ends.

    Attributes:
        words: What people want to be said, by :func:`settled_key`.
    """

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self._said: dict[str, Rendering] = {}

    async def recall(
        self, keys: Sequence[str], *, refused: bool = False
    ) -> dict[str, Rendering]:
        """What engines said; nothing is ever refused here."""
        return {key: self._said[key] for key in keys if key in self._said}

    async def remember(self, said: Mapping[str, Rendering], hop: Hop) -> None:
        """Keep it until the process ends."""
        self._said.update(said)

    async def settled(self, keys: Sequence[str]) -> dict[str, str]:
        """What people want to be said."""
        return {key: self.words[key] for key in keys if key in self.words}
