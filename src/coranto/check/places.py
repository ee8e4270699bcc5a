"""A story about one country does not become one about another."""

from collections.abc import Iterator

from coranto.check.swaps import swaps
from coranto.model import Finding, Unit
from coranto.text.places import places as named


def places(unit: Unit) -> Iterator[Finding]:
    """Compare the states that both sides of ``unit`` name.

    "German", "Berlin" and "the Germans" on one side stand for "Germany" on the other.

    Yields:
        A contradiction for each state that became another one.
    """
    said = named(unit.source, unit.source_lang)
    printed = named(unit.target, unit.target_lang)
    yield from swaps("places", said, printed)
