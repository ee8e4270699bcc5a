"""What a person sees who starts a command at a terminal, and stops it there."""

from collections import Counter
from typing import cast

import pytest

from coranto.cli.progress import lines
from coranto.newsroom.pipeline import WAY_OF_A_STORY
from coranto.newsroom.runner import Runner, Step
from tests.terminals import COMMAND, Terminal

# Without programs that translate the demo is as long as its reading and checking.
NO_ENGINE = {"PATH": "/nowhere"}


class Progress:
    """A runner that has done much of each step, and has as much before it."""

    def __init__(self, done: int, waiting: int) -> None:
        self.done = Counter({step.name: done for step in WAY_OF_A_STORY})
        self._waiting = waiting

    def open(self, step: Step) -> int:
        return self._waiting


@pytest.mark.parametrize(
    ("columns", "env"), [(80, {}), (40, {"NO_COLOR": "1"})], ids=["80", "40"]
)
def test_the_demo_shows_its_work_and_then_its_site_till_ctrl_c(columns, env):
    demo = Terminal(
        COMMAND, "demo", "--port", "0", columns=columns, env=NO_ENGINE | env
    )

    demo.until("Hubs asked")
    demo.until("The site is at http://127.0.0.1:")
    demo.press("\x03")

    assert demo.status() == 0
    text = "\n".join(demo.lines())
    assert ("Hubs asked" in text, "Traceback" in text) == (False, False)
    assert max(map(len, demo.lines())) <= columns


@pytest.mark.parametrize("columns", [80, 40, 30])
@pytest.mark.parametrize(("done", "waiting"), [(0, 0), (17, 3), (1234567, 89012)])
def test_progress_keeps_its_figures_whole_on_a_narrow_screen(columns, done, waiting):
    shown = lines(cast("Runner", Progress(done, waiting)), WAY_OF_A_STORY, columns)

    drawn = shown.plain.splitlines()
    assert [line for line in drawn if len(line) > columns] == []
    assert len(drawn) == len(WAY_OF_A_STORY)
    assert all(f" {done:,}" in line for line in drawn)
    assert all((f" {waiting:,} to go" in line) == bool(waiting) for line in drawn)
