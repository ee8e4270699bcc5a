"""Bytes that are too many for the database: kept by their digest, compressed.

Rows name them, so bytes come first and a row that names them after: a crash leaves bytes
that no row names, and never a row whose bytes were cut off.
"""

import contextlib
import hashlib
import os
import sys
import tempfile
from pathlib import Path

from coranto.errors import StoreError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_OWNERS_ALONE = 0o700


def name_of(raw: bytes) -> str:
    """What ``raw`` is called: its SHA-256, in hex."""
    return hashlib.sha256(raw).hexdigest()


class Blobs:
    """A folder of blobs, each in a file of its own that its owner alone may read.

    Args:
        folder: Made when the first blob is put there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, raw: bytes) -> str:
        """Keep ``raw``, which is on the disk when this returns.

        Returns:
            Its name.

        Raises:
            StoreError: It cannot be written.
        """
        name = name_of(raw)
        path = self._path(name)
        try:
            if not path.exists():
                self._folder.mkdir(mode=_OWNERS_ALONE, exist_ok=True)
                path.parent.mkdir(mode=_OWNERS_ALONE, exist_ok=True)
                _write(path, zstd.compress(raw))
        except OSError as error:
            why = f"cannot be written ({error.strerror})"
            raise StoreError(str(path), why) from error
        return name

    def get(self, name: str) -> bytes:
        """The bytes called ``name``.

        Raises:
            StoreError: They are gone, or are not those that were put there.
        """
        path = self._path(name)
        try:
            raw = zstd.decompress(path.read_bytes())
        except FileNotFoundError as error:
            raise StoreError(str(path), "is gone") from error
        except OSError as error:
            why = f"cannot be read ({error.strerror})"
            raise StoreError(str(path), why) from error
        except (zstd.ZstdError, EOFError) as error:
            raise StoreError(str(path), f"is damaged ({error})") from error
        if name_of(raw) != name:
            raise StoreError(str(path), "is damaged: it holds other bytes")
        return raw

    def remove(self, name: str) -> None:
        """Forget the bytes called ``name``, if they are there.

        Raises:
            StoreError: They cannot be removed.
        """
        path = self._path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            why = f"cannot be removed ({error.strerror})"
            raise StoreError(str(path), why) from error

    def _path(self, name: str) -> Path:
        # No folder grows beyond what file systems list at ease.
        return self._folder / name[:2] / f"{name}.zst"


def _write(path: Path, packed: bytes) -> None:
    """Write a file that is whole, and on the disk, as soon as it has its name."""
    descriptor, part = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(packed)
            stream.flush()
            os.fsync(stream.fileno())
        Path(part).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(part).unlink()
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
