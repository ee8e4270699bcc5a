"""One newsroom, one process: whoever comes second is told who works there."""

import os
import signal
import subprocess
import sys
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coranto.errors import Occupied, StoreError
from coranto.store import lock
from coranto.store.lock import held, held_to_migrate

AT = datetime(2026, 12, 1, 0, 30, tzinfo=UTC)

HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from coranto.store.lock import held
with held(Path(sys.argv[1]), datetime(2026, 12, 1, 0, 30, tzinfo=UTC)):
    print("held", flush=True)
    sys.stdin.read()
"""

FORK = """
import os, sys, time
from datetime import UTC, datetime
from pathlib import Path
from coranto.store.lock import held
with held(Path(sys.argv[1]), datetime(2026, 12, 1, 0, 30, tzinfo=UTC)):
    if os.fork() == 0:
        time.sleep(60)
        os._exit(0)
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path):
    """Starts a process that holds the lock of ``tmp_path / "coranto.db"``."""
    with ExitStack() as ended:

        def start(script: str = HOLD) -> subprocess.Popen[str]:
            command = [sys.executable, "-c", script, str(tmp_path / "coranto.db")]
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
            ended.callback(end, process)
            assert process.stdout is not None
            assert process.stdout.readline() == "held\n"
            return process

        yield start


def end(process):
    # Its own worker may outlive it, and is in its group.
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdin.close()
    process.stdout.close()


def test_the_second_process_is_told_who_works_there_and_the_way_out(tmp_path, other):
    first = other()

    with pytest.raises(Occupied) as told, held(tmp_path / "coranto.db", AT):
        pass

    why = f"already running as process {first.pid} since 2026-12-01 00:30 UTC"
    assert why in told.value.why
    assert f"stop it first (kill {first.pid})" in told.value.why


def test_a_killed_process_holds_nothing_though_the_file_still_names_it(tmp_path, other):
    first = other()
    first.kill()
    first.wait()

    with held(tmp_path / "coranto.db", AT):
        told = (tmp_path / "coranto.db.lock").read_text()

    assert told.startswith(f"{os.getpid()} ")


def test_a_worker_that_outlives_its_killed_process_holds_nothing(tmp_path, other):
    first = other(FORK)
    first.kill()
    first.wait()

    with held(tmp_path / "coranto.db", AT):
        pass


def test_two_names_of_one_database_have_one_lock(tmp_path, other):
    other()
    (tmp_path / "elsewhere.db").symlink_to(tmp_path / "coranto.db")

    with pytest.raises(Occupied), held(tmp_path / "elsewhere.db", AT):
        pass


def test_a_process_holds_a_lock_once_and_gives_it_back(tmp_path):
    database = tmp_path / "coranto.db"
    with held(database, AT):
        with pytest.raises(Occupied, match="this very process"), held(database, AT):
            pass
        with held_to_migrate(database, AT):
            pass

    with held(database, AT):
        pass


def test_tables_are_not_changed_under_another_process(tmp_path, other, monkeypatch):
    monkeypatch.setattr(lock, "OTHERS_MIGRATE_S", 0.0)
    other()

    with pytest.raises(Occupied), held_to_migrate(tmp_path / "coranto.db", AT):
        pass


def test_where_no_lock_can_be_kept_that_is_said(tmp_path):
    nowhere = Path(tmp_path / "gone" / "coranto.db")

    with (
        pytest.raises(StoreError, match=r"its lock .* cannot be opened"),
        held(nowhere, AT),
    ):
        pass
