"""What a checker is told besides its own tables: by what to judge a pair of languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coranto.model import Unit
from coranto.text.languages import primary
from coranto.text.termbase import NO_TERMS, Termbase


@dataclass(frozen=True, slots=True)
class Standards:
    """What was measured or collected for pairs of languages; read by who builds it.

    Attributes:
        thresholds: By pair, ``en-es``, then by name, ``length.short``: where a measure
            parts good renderings from bad ones. What is not here, the check guesses
            widely.
        terms: How the house wants its terms rendered.
        edition: Which standards these are, such as a digest of the files they were
            read from; part of the checker's version. Empty for none.
    """

    thresholds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    edition: str = ""
    terms: Termbase = NO_TERMS

    def threshold(self, unit: Unit, name: str, otherwise: float) -> float:
        """The threshold called ``name`` for the languages of ``unit``."""
        return self.thresholds.get(pair(unit), {}).get(name, otherwise)


NONE = Standards()


def pair(unit: Unit) -> str:
    """The languages of ``unit`` without regions and scripts: ``en-es``."""
    return f"{primary(unit.source_lang)}-{primary(unit.target_lang)}"
