"""Code and tables as a few digits that change whenever they do."""

import functools
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

_KINDS = (".py", ".toml", ".txt")
_DIGITS = 8


@functools.cache
def fingerprint(*parts: str) -> str:
    """Eight hex digits of what stands in ``parts``.

    Args:
        parts: Packages, and files or folders of packages: ``coranto.check`` or
            ``coranto.text/figures.py``. Only code and tables count.

    Raises:
        FileNotFoundError: There is no such file or folder.
    """
    digest = hashlib.sha256()
    for part in parts:
        package, _, inner = part.partition("/")
        entry = files(package).joinpath(inner) if inner else files(package)
        for name, file in sorted(_files(part, entry)):
            digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:_DIGITS]


def _files(name: str, entry: Traversable) -> Iterator[tuple[str, Traversable]]:
    if not entry.is_dir():
        yield name, entry
        return
    for inner in entry.iterdir():
        if inner.is_dir() or inner.name.endswith(_KINDS):
            yield from _files(f"{name}/{inner.name}", inner)
