"""A folder that an agency delivers into: the operator's own, never named from outside."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from coranto.errors import TooLarge, Unreachable

_SCHEME = "file:"

# How programs name what they have not finished writing.
_UNFINISHED = (".part", ".tmp", ".temp", ".filepart", ".crdownload", "~")


@dataclass(frozen=True, slots=True)
class File:
    """A file that lies in the folder.

    Attributes:
        name: Without the folder.
        stamp: Changes whenever the file is written anew.
    """

    name: str
    stamp: str


def is_folder(url: str) -> bool:
    """Whether the feed at ``url`` is a folder on this machine."""
    return url.startswith(_SCHEME)


def address(path: Path) -> str:
    """The address of the folder at ``path``, links on the way to it resolved."""
    return f"{path.resolve().as_uri()}/"


def listing(url: str) -> list[File]:
    """The files in the folder at ``url``, those written first before the others.

    Folders within it, links, and files that are hidden or being written are left out.

    Raises:
        Unreachable: The folder cannot be read.
    """
    with _opened(url) as folder, os.scandir(folder) as entries:
        found = [
            (state.st_mtime_ns, File(each.name, f"{state.st_size}:{state.st_mtime_ns}"))
            for each in entries
            if _is_finished(each.name) and each.is_file(follow_symlinks=False)
            for state in [each.stat(follow_symlinks=False)]
        ]
    return [file for _, file in sorted(found, key=lambda one: (one[0], one[1].name))]


def contents(url: str, name: str, most_bytes: int) -> bytes:
    """The bytes of the file called ``name`` in the folder at ``url``.

    Raises:
        TooLarge: There are more than ``most_bytes``.
        Unreachable: It cannot be read, or is no plain file of this folder.
    """
    with _opened(url) as folder:
        # A link put in its place meanwhile is not followed, a pipe does not block.
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
        with os.fdopen(os.open(name, flags, dir_fd=folder), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Unreachable(name, "is no plain file")
            body = file.read(most_bytes + 1)
    if len(body) > most_bytes:
        raise TooLarge(name, f"is longer than {most_bytes:,} bytes")
    return body


@contextmanager
def _opened(url: str) -> Iterator[int]:
    """The folder; what goes wrong with it or in it is one of our errors."""
    path = url2pathname(urlsplit(url).path)
    try:
        folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            yield folder
        finally:
            os.close(folder)
    except OSError as error:
        raise Unreachable(url, f"cannot be read ({error.strerror})") from error


def _is_finished(name: str) -> bool:
    return not name.startswith(".") and not name.lower().endswith(_UNFINISHED)
