"""No sentence is lost whole."""

from collections.abc import Iterator, Sequence

from coranto.model import Finding, Severity, Unit


def empty(unit: Unit) -> Iterator[Finding]:
    """Find a sentence that has no rendering at all.

    Yields:
        A loss where the source has a letter or digit and the rendering has none.
    """
    if _says_something(unit.source) and not _says_something(unit.target):
        yield Finding(
            "empty", "omission", Severity.LOSS, "finding-empty", unit.source, "", 0, 0
        )


def article_empty(units: Sequence[Unit]) -> Iterator[Finding]:
    """Find an article of which nothing came out at all.

    Yields:
        A loss, without the texts.
    """
    said = any(_says_something(unit.source) for unit in units)
    if said and not any(_says_something(unit.target) for unit in units):
        yield Finding("empty", "omission", Severity.LOSS, "finding-empty")


def _says_something(text: str) -> bool:
    return any(character.isalnum() for character in text)
