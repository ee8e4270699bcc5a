"""What the newsroom is doing, while it does it."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress

from rich.console import Console
from rich.live import Live
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from coranto.cli.terminal import terminal
from coranto.newsroom.runner import Runner, Step


@contextmanager
def counting(console: Console, what: str) -> Iterator[Callable[[int], None]]:
    """Show how many of ``what`` there are so far, until the body ends.

    Args:
        console: Where the body prints. Where that is no terminal, standard error shows
            the count, if it is one.
        what: Such as ``pairs checked``.
    """
    shown_on = console if console.is_terminal else terminal(stderr=True)
    # What a program is to read is written past rich, on the same screen perhaps.
    mixed = shown_on.stderr and sys.stdout.isatty()
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.completed:,} {task.description}"),
        TimeElapsedColumn(),
        console=shown_on,
        transient=True,
        redirect_stdout=False,
        disable=mixed or not _watched(shown_on),
    ) as progress:
        task = progress.add_task(what, total=None)
        yield lambda count: progress.update(task, completed=count)


@asynccontextmanager
async def shown(runner: Runner, steps: Sequence[Step]) -> AsyncIterator[None]:
    """Show what each step has done and has before it, until the body ends."""
    console = terminal(stderr=True)
    if not _watched(console):
        yield
        return
    with Live(console=console, refresh_per_second=4, transient=True) as live:
        drawing = asyncio.create_task(_draw(live, runner, steps))
        try:
            yield
        finally:
            drawing.cancel()
            with suppress(asyncio.CancelledError):
                await drawing


def _watched(console: Console) -> bool:
    """Whether somebody looks: FORCE_COLOR makes rich take a file for a terminal."""
    return console.is_terminal and console.file.isatty()


async def _draw(live: Live, runner: Runner, steps: Sequence[Step]) -> None:
    while True:
        live.update(lines(runner, steps, live.console.width))
        await asyncio.sleep(0.25)


def lines(runner: Runner, steps: Sequence[Step], width: int) -> Text:
    """A line for each step. Where it is narrow its words are cut, never its figures."""
    done = [f"{runner.done[step.name]:,}" for step in steps]
    waiting = [runner.open(step) for step in steps]
    digits = max(map(len, done))
    more = [f"  {count:,} to go" if count else "" for count in waiting]
    room = max(width - 2 - digits - max(map(len, more)), 0)
    longest = min(max(len(step.label) for step in steps), room)
    drawn = []
    for step, *figures in zip(steps, done, more, strict=True):
        line = Text(step.label)
        line.truncate(longest, overflow="ellipsis", pad=True)
        line.append(f"  {figures[0]:>{digits}}").append(figures[1], "dim")
        drawn.append(line)
    return Text("\n").join(drawn)
