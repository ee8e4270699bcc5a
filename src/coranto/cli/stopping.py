"""Ctrl-C, and the signals like it: what they end, and what the shell is told.

The first one winds up what is being done; another one meanwhile ends the process at
once. Between them they leave no moment in which a signal would be a traceback.
"""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

T = TypeVar("T")
Handler = Callable[[int, FrameType | None], None]

# Ctrl-C; what a service manager or kill sends; the terminal was closed.
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(KeyboardInterrupt):
    """Somebody stopped the command before it had done what was asked.

    Attributes:
        status: What a shell says of a process that the signal ended: 130 for Ctrl-C.
    """

    def __init__(self, number: int) -> None:
        self.status = 128 + number
        super().__init__()


def listen() -> None:
    """From now on a signal raises ``Stopped`` in what is being done."""
    sys.unraisablehook = _unraisable
    _answer(_interrupt)


def finished(work: Coroutine[Any, Any, T]) -> T:
    """What ``work`` returns, done in an event loop of its own.

    Raises:
        Stopped: A signal came. The work was cancelled, and has tidied up.
    """
    stops: list[Stopped] = []

    async def stoppable() -> list[T]:
        with _answered(_cancelling(_this_task(), stops)):
            try:
                return [await work]
            except Stopped as stopped:
                # An event loop would complain of an exception that nobody took.
                stops.append(stopped)
                return []

    made: list[T] = []
    try:
        made = asyncio.run(stoppable())  # noqa: TID251
    except asyncio.CancelledError:
        if not stops:
            raise
    if not made:
        raise stops[0]
    return made[0]


async def until_stopped(work: Awaitable[object]) -> Stopped | None:
    """Await ``work`` until it ends or a signal comes, and go on.

    Returns:
        The stop, to be raised by a command that had not done yet what was asked.
    """
    task = asyncio.ensure_future(work)
    stops: list[Stopped] = []
    with _answered(_cancelling(task, stops)):
        try:
            await task
        except asyncio.CancelledError:
            if not stops:
                raise
            click.echo("\nStopping …", err=True)
    return stops[0] if stops else None


@contextmanager
def waiting_for_input() -> Iterator[None]:
    """Within the body a signal is raised at once, in the event loop too.

    Who waits there for a person or a pipe would not see that its task is cancelled.
    """
    with _answered(_interrupt):
        if _this_task().cancelling():
            # One came just before.
            raise asyncio.CancelledError
        yield


def _this_task() -> asyncio.Task[Any]:
    task = asyncio.current_task()
    if task is None:
        raise RuntimeError("outside of an event loop")
    return task


@contextmanager
def _answered(handler: Handler) -> Iterator[None]:
    """Signals have ``handler`` until the body ends; after one came it stays replaced."""
    if threading.current_thread() is not threading.main_thread():
        # Only the main thread gets signals; another one is not ours.
        yield
        return
    before = {number: signal.getsignal(number) for number in SIGNALS}
    _answer(handler)
    try:
        yield
    finally:
        for number, was in before.items():
            if signal.getsignal(number) is handler:
                signal.signal(number, was)


def _answer(handler: Handler) -> None:
    for number in SIGNALS:
        # Ignored by whoever started us: nohup, or a shell with a job in the background.
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)


def _interrupt(number: int, _frame: FrameType | None) -> NoReturn:
    _answer(_leave)
    raise Stopped(number)


def _cancelling(task: asyncio.Future[Any], stops: list[Stopped]) -> Handler:
    loop = asyncio.get_running_loop()

    def cancel(number: int, _frame: FrameType | None) -> None:
        _answer(_leave)
        stops.append(Stopped(number))
        task.cancel()
        # It may be waiting in select().
        loop.call_soon_threadsafe(lambda: None)

    return cancel


def _leave(number: int, _frame: FrameType | None = None) -> NoReturn:
    """End at once. What is on disk bears it, as it bears a power cut."""
    if os.isatty(2):
        # A bar that was being drawn has hidden the cursor.
        os.write(2, b"\x1b[?25h\n")
    os._exit(128 + number)


def _unraisable(what: "UnraisableHookArgs") -> None:
    """A stop that came where nothing can be raised, as in a destructor, is one still."""
    if isinstance(what.exc_value, Stopped):
        os._exit(what.exc_value.status)
    sys.__unraisablehook__(what)
