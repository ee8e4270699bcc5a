"""Dollars stay dollars."""

from collections.abc import Iterator

from coranto.check.swaps import swaps
from coranto.model import Finding, Unit
from coranto.text.currencies import currencies


def currency(unit: Unit) -> Iterator[Finding]:
    """Compare the money on both sides of ``unit`` by its kind, word or sign.

    Yields:
        A contradiction for each kind that became another one.
    """
    said = currencies(unit.source, unit.source_lang)
    printed = currencies(unit.target, unit.target_lang)
    yield from swaps("currency", said, printed)
