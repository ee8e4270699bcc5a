"""What the checks looked at: not every one has a table for every language."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from coranto.check.standards import Standards
from coranto.model import Unit
from coranto.text.calendars import has_months
from coranto.text.currencies import has_currencies
from coranto.text.languages import is_detected
from coranto.text.names import has_names
from coranto.text.negations import has_negations
from coranto.text.places import has_places
from coranto.text.units import has_units

# What a check must know of a language to say anything of a sentence in it. Those that
# are not here compare digits, marks, lengths and letters, in whatever language.
_BOTH: Mapping[str, Callable[[str], bool]] = {
    "calendar": has_months,
    "currency": has_currencies,
    "units": has_units,
    "places": has_places,
    "names": has_names,
    "consistency": has_names,
    "negation": has_negations,
}
_TARGET: Mapping[str, Callable[[str], bool]] = {"language": is_detected}

# What is judged by what the house or the engine gives, where it gives something.
_GIVEN: Mapping[str, Callable[[Unit, Standards], bool]] = {
    "terminology": lambda unit, standards: standards.has_terms(unit),
    "signals": lambda unit, _: unit.signals is not None,
}


@lru_cache(256)
def unable(source_lang: str, target_lang: str) -> frozenset[str]:
    """The checks that have no table for one of two languages, and find nothing there.

    Args:
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.

    Examples:
        >>> sorted(unable("en", "ca")), sorted(unable("en", "cy"))
        ([], ['consistency', 'currency', 'names', 'negation'])
    """
    without = {name for name, has in _TARGET.items() if not has(target_lang)}
    for lang in (source_lang, target_lang):
        without |= {name for name, has in _BOTH.items() if not has(lang)}
    return frozenset(without)


def coverage(
    units: Sequence[Unit],
    names: Sequence[str],
    decisive: Sequence[str],
    standards: Standards,
) -> dict[str, int]:
    """How many of ``units`` each check looked at.

    Args:
        units: With what was found in them.
        names: Of all checks.
        decisive: Of those whose finding is all that is said of a sentence, in the order
            in which they are asked.
        standards: Of the house.

    Returns:
        A number for each name, 0 where a check has no table for the languages. Left out
        is one to which neither house nor engine gives anything to judge by.
    """
    without = frozenset().union(
        *(unable(*pair) for pair in {(u.source_lang, u.target_lang) for u in units})
    )
    counts = {}
    for name in names:
        seen = _reaching(name, units, decisive)
        if given := _GIVEN.get(name):
            seen = [unit for unit in seen if given(unit, standards)]
        if seen or not given:
            counts[name] = 0 if name in without else len(seen)
    return counts


def _reaching(name: str, units: Sequence[Unit], decisive: Sequence[str]) -> list[Unit]:
    """The ``units`` of which nothing was decided before the check called ``name``."""
    before = decisive[: decisive.index(name)] if name in decisive else decisive
    return [
        unit
        for unit in units
        if not any(found.check in before for found in unit.findings)
    ]
