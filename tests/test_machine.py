"""What the machine refuses is told in a sentence; a bug keeps its traceback."""

import errno
import socket
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy.exc import OperationalError

from coranto import machine
from coranto.cli import cli
from coranto.errors import BadConfig
from tests.terminals import COMMAND

# Whole commands are started, on a machine that may be loaded.
pytestmark = pytest.mark.timeout(240)


def ended(error: BaseException) -> int:
    def command() -> int:
        raise error

    return machine.status(command)


def full_disk() -> OperationalError:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA max_page_count=1")
        with pytest.raises(sqlite3.OperationalError) as full:
            database.execute("CREATE TABLE one (two)")
    return OperationalError("CREATE TABLE one (two)", {}, full.value)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "not enough memory"),
        (RuntimeError("can't start new thread"), "no thread can be started"),
        (ImportError("x.so: failed to map segment from shared object"), "memory"),
        (OSError(errno.ENOSPC, "No space left on device"), "no space is left"),
        (OSError(errno.EMFILE, "Too many open files"), "ulimit -n"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "/x: Permission"),
        (OSError(errno.EROFS, "Read-only file system", "/x"), "another place"),
        (full_disk(), "database or disk is full; no space is left"),
        (BadConfig("coranto.toml", "is odd"), "coranto.toml: is odd"),
        (ExceptionGroup("", [ExceptionGroup("", [MemoryError()])]), "memory"),
    ],
    ids=str,
)
def test_what_the_machine_refuses_is_a_sentence(error, words, capsys):
    assert ended(error) == 1

    told = capsys.readouterr().err
    assert (told.count("\n"), told.startswith("coranto: ")) == (1, True)
    assert words in told


@pytest.mark.parametrize(
    "error",
    [
        KeyError("subscribe"),
        RuntimeError("dictionary changed size during iteration"),
        ImportError("No module named 'x'"),
        FileNotFoundError(errno.ENOENT, "No such file or directory", "/x"),
        # Not of the output: of an engine's program, say.
        BrokenPipeError(errno.EPIPE, "Broken pipe"),
        OperationalError("SELECT x", {}, sqlite3.OperationalError("no such column")),
        ExceptionGroup("", [MemoryError(), KeyError("subscribe")]),
    ],
    ids=repr,
)
def test_a_bug_keeps_its_traceback(error):
    with pytest.raises(type(error)):
        ended(error)


@pytest.mark.parametrize("words", [["--help"], ["engine", "catalogue"]])
def test_a_full_disk_behind_the_output_is_a_sentence(words):
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(
            [COMMAND, *words], check=False, stdout=full, stderr=subprocess.PIPE
        )

    assert told.returncode == 1
    assert told.stderr.decode().splitlines() == [
        "coranto: no space is left to write to; make room there, then start again"
    ]


@pytest.mark.parametrize("megabytes", [100, 400])
def test_too_little_memory_is_a_sentence(megabytes):
    told = subprocess.run(
        ["sh", "-c", f'ulimit -v {megabytes}000; exec "$0" demo --port 0', COMMAND],
        check=False,
        capture_output=True,
        text=True,
    )

    assert told.returncode == 1
    assert told.stderr.splitlines()[-1].startswith(
        "coranto: there is not enough memory"
    )
    assert "Traceback" not in told.stderr


def test_closed_streams_are_written_to_in_vain():
    told = subprocess.run(
        ["sh", "-c", 'exec "$0" --help >&- <&-', COMMAND],
        check=False,
        stderr=subprocess.PIPE,
    )

    assert (told.returncode, told.stderr) == (0, b"")


@pytest.mark.parametrize("verb", ["run", "serve", "demo"])
@pytest.mark.parametrize("port", [-1, 65536, 80000])
def test_a_port_that_there_is_not_is_wrong_usage(verb, port):
    said = CliRunner().invoke(cli, [verb, "--port", str(port)])

    assert (said.exit_code, "0<=x<=65535" in said.output) == (2, True)


@pytest.mark.enable_socket
@pytest.mark.parametrize("verb", ["run", "serve"])
def test_a_port_that_is_taken_is_told_before_anything_is_begun(tmp_path, verb):
    settings = tmp_path / "coranto.toml"
    settings.write_text(f'[store]\npath = "{tmp_path / "coranto.db"}"')
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = CliRunner().invoke(
            cli, ["--config", str(settings), verb, "--port", str(port)]
        )

    told = f"http://127.0.0.1:{port}: the site cannot be served there"
    assert str(said.exception).startswith(told)
    assert str(said.exception).endswith("choose another port with --port")
    assert said.output == ""


@pytest.mark.enable_socket
def test_an_address_of_another_machine_names_the_option():
    said = CliRunner().invoke(cli, ["demo", "--host", "192.0.2.1", "--port", "0"])

    assert "choose an address of this machine with --host" in str(said.exception)
