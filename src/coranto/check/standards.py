"""What a checker is told besides its own tables: by what to judge a pair of languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coranto.check.lexicon import NO_LEXICON, Lexicon
from coranto.model import Unit
from coranto.text.languages import primary
from coranto.text.termbase import NO_TERMS, Termbase


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a measure of a rendering must stay below; more of it is always worse.

    Attributes:
        name: What a calibration calls it: the check, and what follows a full stop.
        wide: What counts where nothing was calibrated.
        tightest: No calibration makes the check stricter than this,
        loosest: and none looser than this: no archive of bad renderings, and no slip of
            a hand, opens the gate.
    """

    name: str
    wide: float
    tightest: float
    loosest: float

    def held(self, value: float) -> float:
        """``value``, or the bound that it is beyond; the tightest for what is none."""
        # In this order, for a comparison with NaN leaves the first.
        return min(self.loosest, max(self.tightest, value))


@dataclass(frozen=True, slots=True)
class Standards:
    """What was measured or collected for pairs of languages; read by who builds it.

    Attributes:
        thresholds: By pair, ``en-es``, then by name, ``completeness``: where a measure
            parts good renderings from bad ones. What is not here, the check guesses
            widely.
        terms: How the house wants its terms rendered.
        lexicons: By pair. What is not here has none; reading them may wait for that.
        edition: Which standards these are, such as a digest of the files they were
            read from; part of the checker's version. Empty for none.
    """

    thresholds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    edition: str = ""
    terms: Termbase = NO_TERMS
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)

    def has_terms(self, unit: Unit) -> bool:
        """Whether the house has settled any term between the languages of ``unit``."""
        return self.terms.has_pair(unit.source_lang, unit.target_lang)

    def lexicon(self, unit: Unit) -> Lexicon:
        """The lexicon for the languages of ``unit``; an empty one where there is none."""
        return self.lexicons.get(pair(unit), NO_LEXICON)

    def threshold(self, unit: Unit, threshold: Threshold) -> float:
        """What ``threshold`` is for the languages of ``unit``, within its bounds."""
        return self.of_pair(pair(unit), threshold)

    def of_pair(self, name: str, threshold: Threshold) -> float:
        """What ``threshold`` is for the pair called ``name``, within its bounds."""
        measured = self.thresholds.get(name, {}).get(threshold.name, threshold.wide)
        return threshold.held(measured)


NONE = Standards()


def pair(unit: Unit) -> str:
    """The languages of ``unit`` without regions and scripts: ``en-es``."""
    return f"{primary(unit.source_lang)}-{primary(unit.target_lang)}"
