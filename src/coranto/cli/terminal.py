"""What a command prints is only text, whoever wrote it."""

import errno
import os

import rich.console
from rich.text import Text
from typing_extensions import override

# Of a text: as it is, or with a style.
Part = str | tuple[str, str]


class Console(rich.console.Console):
    """Rich's, but a reader that went away is for the top of the command to answer."""

    @override
    def on_broken_pipe(self) -> None:
        """Raise what rich would end the process for."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


def terminal(*, stderr: bool = False) -> Console:
    """Where a command prints; no string is read as markup or as the name of an emoji.

    A headline may hold ``[bold]`` or ``:warning:``. Styles come with rich's ``Text``.
    """
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def mark(*parts: Part, well: bool) -> Text:
    """A line behind a green tick or a red cross."""
    return Text.assemble(("✓", "green") if well else ("✗", "red"), " ", *parts)
