"""JSON Lines in, JSON Lines out: the contract of every ``--jsonl``."""

import gzip
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

import click
import msgspec

from coranto.errors import BadConfig, CorantoError

Answer = dict[str, Any]


@contextmanager
def unpacked(file: Path) -> Iterator[IO[bytes]]:
    """``file`` to be read, unpacked where its name ends in ``.gz``.

    Raises:
        BadConfig: It cannot be read or unpacked.
    """
    try:
        with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as stream:
            yield cast("IO[bytes]", stream)
    except (OSError, EOFError, zlib.error) as error:
        raise BadConfig(str(file), f"cannot be read ({error})") from error


def contents(file: Path) -> bytes:
    """The bytes of ``file``, unpacked where its name ends in ``.gz``.

    Raises:
        BadConfig: It cannot be read or unpacked.
    """
    with unpacked(file) as stream:
        return stream.read()


def questions(stream: IO[bytes]) -> Iterator[Answer]:
    """The objects of ``stream``, as of :func:`numbered`."""
    return (question for _, question in numbered(stream))


def numbered(stream: IO[bytes]) -> Iterator[tuple[int, Answer]]:
    """The objects of ``stream``, one a line, with the numbers of their lines.

    Empty lines are passed over.

    Raises:
        click.UsageError: A line is no JSON object; the message gives its number.
    """
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            yield number, msgspec.json.decode(line, type=Answer)
        except msgspec.DecodeError as error:
            message = f"line {number} of the input is no JSON object: {error}"
            raise click.UsageError(message) from error


def answer(line: Answer) -> None:
    """Write one answer to standard output, whole and at once."""
    sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stdout.buffer.flush()


def answered(question: Answer, work: Callable[[Answer], Answer]) -> Answer:
    """The answer to ``question``, with its id; an error becomes an answer too."""
    try:
        return {"id": question.get("id"), **work(question)}
    except CorantoError as error:
        return {"id": question.get("id"), "error": str(error)}
    except KeyError as error:
        return {"id": question.get("id"), "error": f"the line has no {error}"}
