"""A story about one country does not become one about another."""

import re
from collections.abc import Iterator, Sequence

from coranto.check.swaps import swaps
from coranto.model import Finding, Severity, Unit
from coranto.text.places import places as named
from coranto.text.vocabulary import Mention

# "LONDON –", "PARIS (AFP) –": where a report was filed, before what it says.
_DATELINE = re.compile(
    r"\W{0,2}([^\W\d_][\w .,'’/-]{2,30}?)\s*(?:\([^()]{1,30}\)\s*)?[–—-]+\s"
)


def places(unit: Unit) -> Iterator[Finding]:
    """Compare the states that both sides of ``unit`` name.

    "German", "Berlin" and "the Germans" on one side stand for "Germany" on the other.

    Yields:
        A contradiction for each state that became another one; a loss for a report that
        no longer says where it was filed.
    """
    said = named(unit.source, unit.source_lang)
    printed = named(unit.target, unit.target_lang)
    swapped = list(swaps("places", said, printed))
    yield from swapped or _dateline(unit, said, printed)


def _dateline(
    unit: Unit, said: Sequence[Mention], printed: Sequence[Mention]
) -> Iterator[Finding]:
    found = _DATELINE.match(unit.source)
    if not found or not found[1].isupper():
        return
    filed = [place for place in said if place.start < found.end(1)]
    named_there = frozenset[str]().union(*(place.values for place in printed))
    if filed and not any(place.values & named_there for place in filed):
        place = filed[0].text
        yield Finding(
            "places",
            "omission",
            Severity.LOSS,
            "finding-part-missing",
            source=place,
            source_at=filed[0].start,
            facts={"said": place},
        )
