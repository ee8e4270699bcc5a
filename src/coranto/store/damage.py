"""A database that cannot be read any more says so in words, wherever it is met."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from coranto.errors import Damaged

# https://www.sqlite.org/rescode.html: the lowest byte is the kind of error.
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_KIND = 0xFF

# What the driver itself says of text that is none, without a code.
_NO_TEXT = "Could not decode to UTF-8"

WAY_OUT = (
    "stop the newsroom, move it away without deleting it, and restore a backup: "
    "coranto restore FILE"
)


def told(path: str, why: str) -> Damaged:
    """The error that says that the database at ``path`` is damaged."""
    return Damaged(path, f"is damaged ({why}); {WAY_OUT}")


@contextmanager
def met(path: str) -> Iterator[None]:
    """Say of errors that mean damage which database is damaged, and the way out.

    Raises:
        Damaged: A statement met what cannot be read.
    """
    try:
        yield
    except (exc.DatabaseError, sqlite3.DatabaseError) as error:
        said = error.orig if isinstance(error, exc.DatabaseError) else error
        if is_damage(said):
            raise told(path, str(said)) from error
        raise
    except UnicodeDecodeError as error:
        # The driver shows SQLite's complaint, and that repeats what it found.
        raise told(path, "it holds what is no text") from error


def is_damage(error: BaseException | None) -> bool:
    """Whether a driver's error means that the database cannot be read any more."""
    if not isinstance(error, sqlite3.Error):
        return False
    # Errors that Python's own module raises have no code.
    code = getattr(error, "sqlite_errorcode", 0)
    return code & _KIND in _DAMAGE or str(error).startswith(_NO_TEXT)
