"""What a person sees who starts a command at a terminal, and stops it there."""

import json
import signal
import subprocess
import sys
from collections import Counter
from typing import cast

import pytest

from coranto.cli.progress import lines
from coranto.newsroom.pipeline import WAY_OF_A_STORY
from coranto.newsroom.runner import Runner, Step
from tests.terminals import COMMAND, Terminal

# Whole commands are started, on a machine that may be loaded.
pytestmark = pytest.mark.timeout(240)

# A module that takes its time to load, and says so.
LOADING = """
import sys, time
print("loading", flush=True)
time.sleep(99)
"""
# Work that takes its time to tidy up.
TIDYING = """
import asyncio
from coranto.cli import stopping

async def work():
    try:
        print("working", flush=True)
        await asyncio.sleep(99)
    finally:
        print("tidying", flush=True)
        await asyncio.sleep(99)

stopping.listen()
stopping.finished(work())
"""
STOPS = [("\x03", 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
# Without programs that translate the demo is as long as its reading and checking.
NO_ENGINE = {"PATH": "/nowhere"}


class Progress:
    """A runner that has done much of each step, and has as much before it."""

    def __init__(self, done: int, waiting: int) -> None:
        self.done = Counter({step.name: done for step in WAY_OF_A_STORY})
        self._waiting = waiting

    def open(self, step: Step) -> int:
        return self._waiting


def test_the_demo_shows_its_work_and_then_its_site_till_ctrl_c():
    demo = Terminal(COMMAND, "demo", "--port", "0", env=NO_ENGINE)

    demo.until("Hubs asked")
    demo.until("The site is at http://127.0.0.1:")
    demo.press("\x03")

    assert demo.status() == 0
    assert told_at_the_end(demo) == "Stopping …"
    assert "Hubs asked" not in "\n".join(demo.lines())


@pytest.mark.parametrize("columns", [80, 40, 30])
@pytest.mark.parametrize(("done", "waiting"), [(0, 0), (17, 3), (1234567, 89012)])
def test_progress_keeps_its_figures_whole_on_a_narrow_screen(columns, done, waiting):
    shown = lines(cast("Runner", Progress(done, waiting)), WAY_OF_A_STORY, columns)

    drawn = shown.plain.splitlines()
    assert [line for line in drawn if len(line) > columns] == []
    assert len(drawn) == len(WAY_OF_A_STORY)
    assert all(f" {done:,}" in line for line in drawn)
    assert all((f" {waiting:,} to go" in line) == bool(waiting) for line in drawn)


def stop(terminal: Terminal, how: str | signal.Signals) -> None:
    if isinstance(how, str):
        terminal.press(how)
    else:
        terminal.send(how)


def told_at_the_end(terminal: Terminal) -> str:
    assert "Traceback" not in terminal.shown
    return terminal.lines()[-1]


def test_the_demo_stopped_while_it_reads_has_not_done_what_was_asked():
    demo = Terminal(COMMAND, "demo", "--port", "0", columns=40, env=NO_ENGINE)

    demo.until("to go")
    demo.press("\x03")

    assert demo.status() == 130
    assert told_at_the_end(demo) == "coranto: stopped"
    assert demo.shown.count("\x1b[?25l") == demo.shown.count("\x1b[?25h")


@pytest.mark.parametrize(
    ("module", "command"),
    [
        # Of the command itself, of one verb; and held back while Python starts.
        ("click", [COMMAND]),
        ("rapidfuzz", [COMMAND]),
        ("click", ["env", "--block-signal=INT", COMMAND]),
        ("click", [sys.executable, "-m", "coranto"]),
    ],
)
def test_ctrl_c_while_modules_load_is_a_line(tmp_path, module, command):
    (tmp_path / f"{module}.py").write_text(LOADING)
    loading = Terminal(
        *command, "check", "one", "eins", env={"PYTHONPATH": str(tmp_path)}
    )

    loading.until("loading")
    loading.press("\x03")

    assert loading.status() == 130
    assert told_at_the_end(loading) == "coranto: stopped"


@pytest.fixture
def newsroom(tmp_path):
    settings = tmp_path / "coranto.toml"
    settings.write_text(
        f"""
        [site]
        url = "http://127.0.0.1:8000"
        languages = ["en", "es"]
        [translate]
        engines = ["libretranslate"]
        url = "http://127.0.0.1:9"
        [store]
        path = "{tmp_path / "coranto.db"}"
        """
    )
    return [COMMAND, "--config", str(settings)]


@pytest.mark.parametrize("how", ["\x03", signal.SIGTERM])
def test_a_site_that_is_up_is_stopped_and_all_is_well(newsroom, how):
    serving = Terminal(*newsroom, "serve", "--port", "0", env={"NO_COLOR": "1"})

    serving.until("(Ctrl-C stops it)")
    stop(serving, how)

    assert (serving.status(), told_at_the_end(serving)) == (0, "Stopping …")


def test_a_newsroom_that_is_up_is_stopped_and_tells_what_it_has(newsroom):
    running = Terminal(*newsroom, "run", "--port", "0", columns=40)

    running.until("Hubs asked")
    running.press("\x03")

    assert (running.status(), "Traceback" in running.shown) == (0, False)
    assert "articles" in "\n".join(running.lines())


def test_who_reads_lines_is_stopped_between_two():
    extracting = Terminal(COMMAND, "extract", "--jsonl")

    extracting.press('{"id": 1, "file": "none.html"}\n')
    extracting.until('"error"')
    extracting.press("\x03")

    assert extracting.status() == 130
    assert told_at_the_end(extracting) == "coranto: stopped"


def test_an_event_loop_that_waits_for_a_line_is_stopped(newsroom):
    translating = Terminal(*newsroom, "translate", "--to", "es", "--jsonl")

    translating.until("is the server running?")
    translating.send(signal.SIGTERM)

    assert translating.status() == 143
    assert told_at_the_end(translating) == "coranto: stopped"


@pytest.mark.parametrize(("how", "status"), STOPS)
def test_who_does_not_want_to_wait_stops_twice(how, status):
    tidying = Terminal(sys.executable, "-c", TIDYING)

    tidying.until("working")
    stop(tidying, how)
    tidying.until("tidying")
    stop(tidying, how)

    assert (tidying.status(), "Traceback" in tidying.shown) == (status, False)


def test_what_was_started_with_signals_ignored_is_not_stopped_by_them():
    script = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n" + TIDYING
    working = Terminal(sys.executable, "-c", script)

    working.until("working")
    working.send(signal.SIGHUP)
    working.send(signal.SIGTERM)
    working.until("tidying")
    working.send(signal.SIGTERM)

    assert working.status() == 143


PAIRS = [
    {"src": f"No {each}.", "mt": "Nein.", "src_lang": "en", "tgt_lang": "de"}
    for each in range(3)
]


def test_colours_are_for_terminals_that_want_them(tmp_path):
    file = tmp_path / "pairs.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in PAIRS))

    shown = [
        Terminal(COMMAND, "check", "--no-newsroom", str(file), columns=40, env=env)
        for env in ({}, {"NO_COLOR": "1"})
    ]

    assert [each.status() for each in shown] == [1, 1]
    assert ["\x1b[31m" in each.shown for each in shown] == [True, False]
    ends = [each.lines()[-1] for each in shown]
    assert ends == ["3 of 3 pairs have findings"] * 2


def test_json_on_the_same_screen_is_json(tmp_path):
    file = tmp_path / "pairs.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in PAIRS))

    told = Terminal(COMMAND, "check", "--no-newsroom", "--json", str(file))

    assert told.status() == 1
    assert len([json.loads(line) for line in told.shown.splitlines()]) == len(PAIRS)


def test_a_reader_that_goes_away_ends_a_command_in_silence():
    command = subprocess.Popen(
        [COMMAND, "engine", "catalogue", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert command.stdout is not None
    assert command.stderr is not None

    command.stdout.close()

    assert (command.stderr.read(), command.wait()) == (b"", 141)
    command.stderr.close()
