"""A chain of programs that stays open: request in, answer out, for hours.

Starting Apertium costs a second; an open pipeline answers in ten milliseconds. The
price is that every way in which a process can die or fall silent is ours to see.
"""

import asyncio
import os
import signal
import subprocess
import weakref
from collections.abc import Sequence

from typing_extensions import override

# An answer beyond this is none: the longest sentence is a few kilobytes.
MAX_ANSWER_BYTES = 4 * 2**20
# How much of what the programs complain about is kept for the error message.
_COMPLAINT_BYTES = 300
# The programs see no key and no proxy of ours, and always UTF-8.
_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}


class Broken(Exception):
    """The pipeline can no longer be trusted and must be killed.

    Attributes:
        answers: Those that were whole before it broke, in order.
        why: What happened.
        passing: Whether the machine may be to blame and not the programs: too slow,
            too full, or the kernel killed one for its memory.
    """

    def __init__(
        self, answers: list[bytes], why: str, *, passing: bool = False
    ) -> None:
        self.answers = answers
        self.why = why
        self.passing = passing
        super().__init__(why)


class Pipeline:
    """Programs joined by pipes. One caller at a time, in one event loop."""

    def __init__(
        self,
        processes: Sequence[subprocess.Popen[bytes]],
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        pipes: Sequence[asyncio.ReadTransport],
        complaints: "_Complaints",
    ) -> None:
        self._processes = processes
        self._reader = reader
        self._writer = writer
        self._pipes = pipes
        self._complaints = complaints
        # Runs when killed, when forgotten and when the interpreter ends: whatever
        # happens to the event loop, no process is left behind.
        self._end = weakref.finalize(self, _end, processes)

    @classmethod
    async def open(cls, stages: Sequence[Sequence[str]]) -> "Pipeline":
        """Start the programs, each with its arguments.

        Raises:
            Broken: One of them cannot be started.
        """
        complaints_in, complaints_out = os.pipe()
        try:
            processes = _start(stages, complaints_out)
        except OSError as error:
            os.close(complaints_in)
            why = f"cannot be started: {error.strerror}"
            raise Broken([], why, passing=True) from error
        finally:
            os.close(complaints_out)
        try:
            return await _joined(processes, complaints_in)
        except BaseException:
            _end(processes)
            raise

    async def ask(self, requests: Sequence[bytes], timeout_s: float) -> list[bytes]:
        """Send requests, each closed by a NUL, and read as many answers.

        All are sent as fast as the programs take them, which keeps every program busy.

        Args:
            requests: As :func:`~coranto.translate.engines.apertium.stream.request`
                makes them.
            timeout_s: How long to wait for each answer after the one before.

        Returns:
            The answers in order, without their NUL.

        Raises:
            Broken: The programs died, fell silent or answered without end. Kill the
                pipeline then, and whenever this call was cancelled.
        """
        sending = asyncio.create_task(self._send(requests))
        answers: list[bytes] = []
        try:
            for _ in requests:
                async with asyncio.timeout(timeout_s):
                    answer = await self._reader.readuntil(b"\0")
                answers.append(answer[:-1])
        except TimeoutError as error:
            why = f"no answer in {timeout_s:g} s"
            raise Broken(answers, why, passing=True) from error
        except asyncio.IncompleteReadError as error:
            # Let the last complaint arrive: it is written just before a program dies.
            await asyncio.sleep(0.01)
            why, killed = f"died{self._complaints}", self._was_killed()
            raise Broken(answers, why, passing=killed) from error
        except asyncio.LimitOverrunError as error:
            raise Broken(answers, "an answer without end") from error
        finally:
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)
        return answers

    def _was_killed(self) -> bool:
        ends = [process.poll() for process in self._processes]
        return -signal.SIGKILL in ends

    async def _send(self, requests: Sequence[bytes]) -> None:
        for request in requests:
            self._writer.write(request)
            await self._writer.drain()

    def kill(self) -> None:
        """End every program at once. Killing twice is allowed."""
        # The event loop lets go of the pipes before they are closed. What waits to be
        # sent is dropped: nobody will read it.
        if not self._writer.transport.is_closing():
            self._writer.transport.abort()
        for pipe in self._pipes:
            pipe.close()
        self._end()


class _Complaints(asyncio.Protocol):
    """Reads what the programs say on standard error, so that none waits to be heard."""

    def __init__(self) -> None:
        self._tail = b""

    @override
    def data_received(self, data: bytes) -> None:
        self._tail = (self._tail + data)[-_COMPLAINT_BYTES:]

    @override
    def __str__(self) -> str:
        words = " ".join(self._tail.decode(errors="replace").split())
        return f': "{words}"' if words else ""


def _start(
    stages: Sequence[Sequence[str]], stderr: int
) -> list[subprocess.Popen[bytes]]:
    """Start each program with the one before as its input.

    Each is the head of a session of its own: a Ctrl-C in the terminal does not reach
    it, and killing its group reaches whatever it started.
    """
    processes: list[subprocess.Popen[bytes]] = []
    try:
        for stage in stages:
            before = processes[-1].stdout if processes else subprocess.PIPE
            processes.append(
                # The operator's own installation says what to run, without a shell.
                subprocess.Popen(  # noqa: S603
                    stage,
                    stdin=before,
                    stdout=subprocess.PIPE,
                    stderr=stderr,
                    start_new_session=True,
                    env=_ENVIRONMENT,
                )
            )
            # Only the next program may hold the reading end, or none would ever
            # learn that its reader has died.
            if len(processes) > 1 and (pipe := processes[-2].stdout):
                pipe.close()
    except OSError:
        _end(processes)
        raise
    return processes


async def _joined(
    processes: Sequence[subprocess.Popen[bytes]], stderr: int
) -> Pipeline:
    """The running programs, with their three ends in the event loop."""
    loop = asyncio.get_running_loop()
    complaints = _Complaints()
    errors, _ = await loop.connect_read_pipe(
        lambda: complaints, os.fdopen(stderr, "rb", buffering=0)
    )
    reader = asyncio.StreamReader(limit=MAX_ANSWER_BYTES, loop=loop)
    output, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader, loop=loop), processes[-1].stdout
    )
    sender, protocol = await loop.connect_write_pipe(
        lambda: asyncio.StreamReaderProtocol(asyncio.StreamReader(loop=loop)),
        processes[0].stdin,
    )
    writer = asyncio.StreamWriter(sender, protocol, None, loop)
    return Pipeline(processes, reader, writer, (output, errors), complaints)


def _end(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    """Kill each program and what it started, and wait until it is gone."""
    for process in processes:
        # Not yet waited for, so that the number is still its own.
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    for process in processes:
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
