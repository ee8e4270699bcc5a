"""One newsroom, one process: a lock of the operating system, which dies with its holder."""

import errno
import fcntl
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from coranto.errors import Occupied, StoreError

_HELD_ELSEWHERE = {errno.EACCES, errno.EAGAIN}
LOOK_AGAIN_S = 0.1
# Two commands may begin a newsroom together: one waits until the other has made it.
OTHERS_MIGRATE_S = 10.0

# What this process holds itself. A POSIX lock is lost as soon as its process closes any
# descriptor of the file, so a file that is held is never opened a second time.
_held: set[Path] = set()
_holding = threading.Lock()


@contextmanager
def held(database: Path, at: datetime, wait_s: float = 0.0) -> Iterator[None]:
    """Hold the lock of the newsroom whose rows are in the file ``database``.

    It is a POSIX lock on a file beside the database (POSIX.1 ``fcntl``, F_SETLK): the
    system drops it with the process, and no worker that the process forks inherits it.
    What the file says about its holder is for people and decides nothing.

    Args:
        database: The SQLite file, there or not yet.
        at: Now; told to whoever asks meanwhile.
        wait_s: How long to wait for another process, in seconds.

    Raises:
        Occupied: Another process holds it.
        StoreError: The file system keeps no locks, or nothing can be written there.
    """
    file = _file(database)
    with _holding:
        if file in _held:
            raise Occupied(str(database), "is in use by this very process already")
        _held.add(file)
    try:
        descriptor = _opened(database, file)
        try:
            _lock(database, descriptor, wait_s)
            _sign(descriptor, at)
            yield
        finally:
            os.close(descriptor)
    finally:
        _held.discard(file)


@contextmanager
def held_to_migrate(database: Path, at: datetime) -> Iterator[None]:
    """Hold the lock while tables change; by whoever holds it already, or after a wait.

    Raises:
        Occupied: Another process works on the tables as they are.
    """
    if _file(database) in _held:
        yield
        return
    with held(database, at, OTHERS_MIGRATE_S):
        yield


def _file(database: Path) -> Path:
    real = database.resolve()
    return real.with_name(f"{real.name}.lock")


def _opened(database: Path, file: Path) -> int:
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        why = f"its lock {file} cannot be opened ({error.strerror})"
        raise StoreError(str(database), why) from error


def _lock(database: Path, descriptor: int, wait_s: float) -> None:
    end = time.monotonic() + wait_s
    while True:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _HELD_ELSEWHERE:
                why = (
                    f"its file system keeps no locks ({error.strerror}), so two newsrooms "
                    "could not be kept apart; put the database on a local disk"
                )
                raise StoreError(str(database), why) from error
            if time.monotonic() >= end:
                raise Occupied(str(database), _holder(descriptor)) from error
            time.sleep(LOOK_AGAIN_S)
        else:
            return


def _sign(descriptor: int, at: datetime) -> None:
    line = f"{os.getpid()} {socket.gethostname()} {at.isoformat(timespec='seconds')}\n"
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, line.encode(), 0)


def _holder(descriptor: int) -> str:
    """Who works there, in words, and the way out."""
    try:
        number, host, since = os.pread(descriptor, 200, 0).decode().split()
        began = datetime.fromisoformat(since).astimezone(UTC)
    except ValueError:
        # It has locked the file and not signed it yet.
        return "this newsroom is already running as another process; stop that first"
    elsewhere = "" if host == socket.gethostname() else host
    return in_words(number, elsewhere, began)


def in_words(number: str, elsewhere: str, began: datetime) -> str:
    """Who works on a newsroom, and the way out.

    Args:
        number: Of the process.
        elsewhere: The machine that it runs on, or empty where it is this one.
        began: Since when it works.
    """
    where = f" on {elsewhere}" if elsewhere else ""
    return (
        f"this newsroom is already running as process {number}{where} since "
        f"{began:%Y-%m-%d %H:%M} UTC; stop it first (kill {number}), or leave the work "
        "to it: it does all that run --once does"
    )
