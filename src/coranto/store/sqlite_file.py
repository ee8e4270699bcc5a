"""The file of a SQLite database: for its owner alone, and never made a second time."""

import os
from contextlib import suppress
from pathlib import Path

from coranto.errors import StoreError
from coranto.store.identity import ANEW

_OWNERS_ALONE = 0o600
_OTHERS = 0o007
_OF_SQLITE = ("", "-wal", "-shm")
_ALL_OF_IT = (*_OF_SQLITE, ".lock")


def make(path: Path, *, begun: bool) -> None:
    """Make the file where a newsroom begins, for its owner alone.

    Args:
        path: The file.
        begun: Whether the newsroom has begun already, so that the file must be there.

    Raises:
        StoreError: It is gone or emptied, or cannot be made.
    """
    if not begun and not path.exists():
        try:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, _OWNERS_ALONE))
        except OSError as error:
            raise StoreError(str(path), f"cannot be made ({error.strerror})") from error
    find(path, begun=begun)


def find(path: Path, *, begun: bool) -> None:
    """Make sure that the file is there, and holds something where it must.

    Raises:
        StoreError: It is gone, or emptied.
    """
    gone = "the newsroom of this folder had begun"
    if not path.exists():
        if begun:
            raise StoreError(str(path), f"is gone, and {gone}; {ANEW}")
        why = "is not there yet; the newsroom begins with: coranto source add URL"
        raise StoreError(str(path), why)
    if begun and not holds_anything(path):
        raise StoreError(str(path), f"is empty, and {gone}; {ANEW}")


def unmake(path: Path) -> None:
    """Take away a file that was made and came to hold nothing."""
    for end in _OF_SQLITE:
        path.with_name(path.name + end).unlink(missing_ok=True)


def holds_anything(path: Path) -> bool:
    """Whether there is more than an empty file.

    A log beside an empty file does not count: SQLite throws it away.
    """
    return path.exists() and path.stat().st_size > 0


def keep_private(path: Path) -> None:
    """Let nobody but its owner read a file that everybody may read.

    Such a file was made under the usual umask; one that was opened to a group on
    purpose stays as it is.
    """
    for end in _ALL_OF_IT:
        file = path.with_name(path.name + end)
        with suppress(FileNotFoundError):
            kept = file.stat()
            if kept.st_mode & _OTHERS and kept.st_uid == os.geteuid():
                file.chmod(_OWNERS_ALONE)
