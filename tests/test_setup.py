"""``make run`` chooses the newsroom that its user means."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FEED = "https://a.newspaper.example/feed"

# Writes down how it was called; knows one feed; cannot add a feed called "broken".
CORANTO = f"""#!/bin/sh
echo "$*" >> calls
case "$*" in
    init*) mkdir -p newsroom && : > newsroom/coranto.toml ;;
    *'source list'*) echo '{{"url":"{FEED}"}}' ;;
    *'source add broken') exit 1 ;;
esac
"""
IN_NEWSROOM = "--config newsroom/coranto.toml"


@pytest.fixture
def house(tmp_path):
    (tmp_path / "setup").mkdir()
    shutil.copy(ROOT / "setup" / "run.sh", tmp_path / "setup")
    command = tmp_path / ".venv" / "bin" / "coranto"
    command.parent.mkdir(parents=True)
    command.write_text(CORANTO)
    command.chmod(0o755)
    return tmp_path


def run(house, **environment):
    """The calls of ``coranto`` that one start makes, and its exit status."""
    started = subprocess.run(
        ["setup/run.sh"],
        cwd=house,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        check=False,
    )
    calls = (house / "calls").read_text().splitlines()
    (house / "calls").unlink()
    return calls, started.returncode


def test_without_a_newsroom_the_sample_wire_is_run(house):
    assert run(house) == (["demo"], 0)


def test_a_feed_makes_a_newsroom_that_is_run_from_then_on(house):
    first = run(house, CORANTO_FEED="https://another.example/feed")
    second = run(house)

    assert (first, second) == (
        (
            [
                "init newsroom",
                f"{IN_NEWSROOM} source add https://another.example/feed",
                f"{IN_NEWSROOM} run",
            ],
            0,
        ),
        ([f"{IN_NEWSROOM} run"], 0),
    )


def test_a_feed_that_is_known_is_not_added_again(house):
    run(house, CORANTO_FEED="https://another.example/feed")

    assert run(house, CORANTO_FEED=FEED) == (
        [f"{IN_NEWSROOM} source list --json", f"{IN_NEWSROOM} run"],
        0,
    )


def test_a_feed_that_cannot_be_read_leaves_no_newsroom_behind(house):
    first = run(house, CORANTO_FEED="broken")

    assert first == (["init newsroom", f"{IN_NEWSROOM} source add broken"], 1)
    assert run(house) == (["demo"], 0)


def test_the_site_is_served_where_one_asks_for_it(house):
    assert run(house, CORANTO_HOST="127.0.0.2", CORANTO_PORT="81") == (
        ["demo --host 127.0.0.2 --port 81"],
        0,
    )


def test_ctrl_c_is_held_back_till_coranto_has_an_answer(house):
    command = house / ".venv" / "bin" / "coranto"
    # A shell would take its signals back.
    command.write_text(
        f"#!{sys.executable} -S\nimport signal\n"
        "print(signal.pthread_sigmask(signal.SIG_BLOCK, []), file=open('calls', 'w'))"
    )

    assert run(house) == ([repr({signal.SIGINT})], 0)


def test_make_takes_a_host_from_its_own_words_alone():
    def told(*words, **environment):
        database = subprocess.run(
            ["make", "-pn", "run", *words],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], **environment},
            capture_output=True,
            text=True,
            check=True,
        )
        lines = database.stdout.splitlines()
        return [line for line in lines if line.startswith("run: CORANTO_HOST")]

    assert (told("HOST=127.0.0.2"), told(HOST="laptop")) == (
        ["run: CORANTO_HOST := 127.0.0.2"],
        [],
    )


@pytest.mark.parametrize(
    ("purpose", "asked"),
    [("run", ["apertium-es-pt"]), ("test", ["apertium-es-pt", "postgresql"])],
)
def test_setup_asks_for_what_is_needed_and_this_release_has(tmp_path, purpose, asked):
    programs = {
        "python3.13": "exit 0",
        "dpkg-query": "echo apertium installed",
        "apt-get": "exit 0",
        "apt-cache": "shift\n"
        'test $# -gt 0 || echo "     release v=13,c=main"\n'
        'for name; do\n    case $name in *-en-gl) continue ;; esac\n    echo "$name:"\n'
        "    case $name in *-oc-es) has='(none)' ;; *) has=1.0 ;; esac\n"
        '    echo "  Candidate: $has"\ndone',
    }
    for name, body in programs.items():
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o755)
    (tmp_path / "setup").mkdir()
    shutil.copy(ROOT / "setup" / "setup.sh", tmp_path / "setup")
    for name in ("uv.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    (tmp_path / "setup" / "debian-packages.txt").write_text(
        "apertium\napertium-en-gl\napertium-oc-es\napertium-es-pt\ntest: postgresql\n"
    )

    said = subprocess.run(
        ["setup/setup.sh", purpose],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}/bin:{os.environ['PATH']}", "NO_APT": "1"},
        capture_output=True,
        text=True,
        check=False,
    ).stderr

    words = [line.split() for line in said.splitlines() if "sudo apt-get" in line]
    assert words == [["sudo", "apt-get", "install", "--no-install-recommends", *asked]]
    assert ("Nothing is tested on PostgreSQL" in said) == (purpose == "test")
