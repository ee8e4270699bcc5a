"""What a command prints is only text, whoever wrote it."""

from rich.console import Console
from rich.text import Text

# Of a text: as it is, or with a style.
Part = str | tuple[str, str]


def terminal(*, stderr: bool = False) -> Console:
    """Where a command prints; no string is read as markup or as the name of an emoji.

    A headline may hold ``[bold]`` or ``:warning:``. Styles come with rich's ``Text``.
    """
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def mark(*parts: Part, well: bool) -> Text:
    """A line behind a green tick or a red cross."""
    return Text.assemble(("✓", "green") if well else ("✗", "red"), " ", *parts)
