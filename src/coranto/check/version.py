"""Which checker it was: verdicts of another one are worth asking for again."""

import functools
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from coranto import __version__
from coranto.check.standards import NONE, Standards

# All that a verdict follows from, besides the libraries.
_PACKAGES = ("coranto.check", "coranto.text")
_KINDS = (".py", ".toml", ".txt")
_DIGITS = 8


def version(standards: Standards = NONE) -> str:
    """The checker's version: of the package, its rules and tables, and ``standards``.

    Returns:
        Such as ``0.1.0+1f3a07bc`` or ``0.1.0+1f3a07bc.77d20e91``. It is another one
        whenever a rule, a table or the standards are others.
    """
    rules = f"{__version__}+{_rules()}"
    return f"{rules}.{standards.edition}" if standards.edition else rules


@functools.cache
def _rules() -> str:
    digest = hashlib.sha256()
    for package in _PACKAGES:
        for name, file in sorted(_files(package, files(package))):
            digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:_DIGITS]


def _files(name: str, folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        inner = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _files(inner, entry)
        elif entry.name.endswith(_KINDS):
            yield inner, entry
