"""No "not" is lost on the way, and none comes in."""

from collections.abc import Iterator

from coranto.model import Finding, Severity, Unit
from coranto.text.languages import primary
from coranto.text.negations import negations
from coranto.text.vocabulary import Mention

# Between English and these, 11 of 996 human translations deny what the source does not,
# or the reverse; between English and Czech, German, Spanish, French, Italian and Polish
# one in thirty does. Only pairs of these are sure enough to hold a sentence back.
SURE = frozenset({"en", "pt", "ru", "uk"})


def negation(unit: Unit) -> Iterator[Finding]:
    """Find a denial that has nothing like it on the other side.

    Languages deny in many words: a side that has any word that may deny ("lack",
    "impossible", "until") is not judged, nor one that denies as well, however often.
    Languages without a table are not judged either.

    Yields:
        A loss or an addition where the languages are sure enough, else a doubt.
    """
    said = negations(unit.source, unit.source_lang)
    printed = negations(unit.target, unit.target_lang)
    if said is None or printed is None or bool(said) == bool(printed):
        return
    denial = next((each for each in said or printed if each.sure), None)
    if denial:
        yield _finding(unit, denial, lost=bool(said))


def _finding(unit: Unit, denial: Mention, *, lost: bool) -> Finding:
    sure = {primary(unit.source_lang), primary(unit.target_lang)} <= SURE
    severity = Severity.LOSS if lost else Severity.ADDITION
    return Finding(
        "negation",
        "omission" if lost else "addition",
        severity if sure else Severity.DOUBT,
        "finding-negation-lost" if lost else "finding-negation-added",
        denial.text if lost else "",
        "" if lost else denial.text,
        denial.start if lost else -1,
        -1 if lost else denial.start,
        {"said" if lost else "printed": denial.text},
    )
