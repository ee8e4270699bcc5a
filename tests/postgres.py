"""A private PostgreSQL server for one run of the tests, started when first asked for.

It listens at a socket in a folder of its own and nowhere else. A keeper, its parent,
watches a pipe that the run holds open: when the run ends, however it ends, the keeper
stops the server and removes the folder.
"""

import fcntl
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from coranto.store.database import opened
from coranto.store.settings import Settings

# Where the workers of a run find its folder.
FOLDER = "CORANTO_TESTS_POSTGRESQL"
USER = "coranto"

UNTESTED = "not tested on PostgreSQL"
"""What is skipped for want of a server says so."""

TEMPLATE = "migrated"

# Nothing here outlives the run: what is not on disk at a power cut is not missed.
SERVER = ["-h", "", "-F", "-c", "max_connections=200", "-c", "autovacuum=off"]
KEEPER = """
(
"$@" >log 2>&1 & server=$!
cat alive
kill -QUIT $server
wait $server
rm -rf "$PWD"
) >keeper 2>&1 &
"""

_numbers = count(1)


class CannotStartError(Exception):
    """There is no server on this machine, or it does not start."""


@cache
def programs() -> Path | None:
    """The folder of the newest PostgreSQL on this machine, or None."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda file: int(file.parent.parent.name),
    )
    found = [str(debian[-1])] if debian else [shutil.which("initdb")]
    return Path(found[0]).resolve().parent if found[0] else None


@contextmanager
def lifetime() -> Iterator[None]:
    """While this lasts, a server may be started; none is left at its end."""
    folder = Path(tempfile.mkdtemp(prefix="coranto-pg-"))
    os.mkfifo(folder / "alive", 0o644)
    alive = os.open(folder / "alive", os.O_RDWR)
    os.environ[FOLDER] = str(folder)
    try:
        yield
    finally:
        del os.environ[FOLDER]
        os.close(alive)
        if (folder / "keeper").exists():
            _wait(lambda: not folder.exists())
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def database(*, migrated: bool = True) -> Iterator[str]:
    """The address of a new database; nothing is left of it at the end.

    Raises:
        CannotStartError: There is no server on this machine, or it does not start.
    """
    folder = _started()
    template = TEMPLATE if migrated else "template0"
    name = f"test_{os.getpid()}_{next(_numbers)}"
    with _connected(folder) as server:
        _say(server, "CREATE DATABASE {} TEMPLATE {}", name, template)
    try:
        yield _address(folder, name)
    finally:
        with _connected(folder) as server:
            _say(server, "DROP DATABASE {} WITH (FORCE)", name)


def _started() -> Path:
    """The folder of the run's server, started by the first worker that asks."""
    folder = Path(os.environ[FOLDER])
    with (folder / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (folder / "failed").exists():
            raise CannotStartError((folder / "failed").read_text())
        if not (folder / "keeper").exists():
            try:
                _start(folder)
            except CannotStartError as error:
                (folder / "failed").write_text(str(error))
                raise
    return folder


def _start(folder: Path) -> None:
    bin_ = programs()
    if bin_ is None:
        raise CannotStartError("PostgreSQL is not installed")
    who = _user()
    for file in (folder, *folder.iterdir()):
        shutil.chown(file, who.pw_uid, who.pw_gid)
    as_whom: dict[str, Any] = {"cwd": folder}
    if who.pw_uid != os.getuid():
        as_whom |= {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
    initdb = [str(bin_ / "initdb"), "-D", "data", "-U", USER, "-A", "trust", "-N"]
    made = subprocess.run(
        [*initdb, "--no-locale", "--encoding=UTF8"],
        capture_output=True,
        text=True,
        check=False,
        **as_whom,
    )
    if made.returncode:
        raise CannotStartError(made.stderr.strip())
    server = [str(bin_ / "postgres"), "-D", "data", "-k", str(folder), *SERVER]
    subprocess.run(
        ["sh", "-c", KEEPER, "keeper", *server],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        check=True,
        **as_whom,
    )
    if not _wait(lambda: _answers(folder)):
        raise CannotStartError((folder / "log").read_text().strip())
    with _connected(folder) as connection:
        _say(connection, "CREATE DATABASE {}", TEMPLATE)
    settings = Settings(str(folder / "coranto.db"), url=_address(folder, TEMPLATE))
    with opened(settings):
        pass


def _user() -> pwd.struct_passwd:
    """Who runs the server: it refuses to run as root."""
    if os.getuid():
        return pwd.getpwuid(os.getuid())
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise CannotStartError("root may not run PostgreSQL, and there is no other user")


def _answers(folder: Path) -> bool:
    try:
        _connected(folder).close()
    except psycopg.OperationalError:
        return False
    return True


def _wait(until, most_s: float = 30.0) -> bool:
    end = time.monotonic() + most_s
    while time.monotonic() < end:
        if until():
            return True
        time.sleep(0.05)
    return False


def _address(folder: Path, name: str) -> str:
    return f"postgresql://{USER}@/{name}?host={folder}"


def _connected(folder: Path) -> psycopg.Connection:
    return psycopg.connect(_address(folder, "postgres"), autocommit=True)


def _say(connection: psycopg.Connection, words: str, *names: str) -> None:
    statement = sql.SQL(words)
    connection.execute(statement.format(*map(sql.Identifier, names)))
