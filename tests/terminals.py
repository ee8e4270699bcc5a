"""A pseudo-terminal with ``coranto`` on it, and what a person sees there."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path

COMMAND = str(Path(sys.executable).with_name("coranto"))
# A machine may be loaded: only a command that hangs waits as long.
PATIENCE_S = 50.0

_CODES = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])")


class Terminal:
    """Runs one command on a screen of its own.

    Attributes:
        shown: All that was written to it, with its control codes.
    """

    def __init__(
        self,
        *words: str,
        columns: int = 80,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> None:
        self.shown = ""
        self._columns = columns
        kept = {"PATH", "HOME", "LANG"}
        around = {name: os.environ[name] for name in kept if name in os.environ}
        around |= {"TERM": "xterm-256color", **(env or {})}
        self.pid, self._screen = pty.fork()
        if not self.pid:
            try:
                os.chdir(cwd or Path.cwd())
                # The parent may be too late: the child asks for the size at once.
                _resize(1, columns)
                os.execvpe(words[0], words, around)
            finally:
                os._exit(127)

    def until(self, text: str) -> str:
        """Wait till ``text`` is shown; all that is shown by then."""
        while text not in self.shown:
            if not self._look():
                msg = f"ended without {text!r}:\n{self.shown}"
                raise AssertionError(msg)
        return self.shown

    def press(self, keys: str) -> None:
        """Press ``keys``: ``\\x03`` is Ctrl-C."""
        os.write(self._screen, keys.encode())

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the command alone."""
        os.kill(self.pid, number)

    def status(self) -> int:
        """Wait till the command ends; its exit status, negative for a signal's number."""
        while self._look():
            pass
        _, status = os.waitpid(self.pid, 0)
        os.close(self._screen)
        return os.waitstatus_to_exitcode(status)

    def lines(self) -> list[str]:
        """What stands on the screen now, wrapped as a terminal does."""
        return drawn(self.shown, self._columns)

    def _look(self) -> bool:
        """Take what is shown next; whether the other end is still open."""
        until = time.monotonic() + PATIENCE_S
        while not select.select([self._screen], [], [], 1)[0]:
            if time.monotonic() > until:
                os.kill(self.pid, signal.SIGKILL)
                msg = f"nothing more is shown after:\n{self.shown}"
                raise AssertionError(msg)
        try:
            some = os.read(self._screen, 65536)
        except OSError:
            # Linux says so when the last process of the other end has closed it.
            return False
        self.shown += some.decode(errors="replace")
        return bool(some)


def drawn(shown: str, columns: int) -> list[str]:
    """The lines that ``shown`` leaves on a screen, the last empty ones left out.

    Knows what rich uses: colours, movements up and to the beginning of a line, and
    erasing a line.
    """
    lines, row, column = [""], 0, 0
    at = 0
    while at < len(shown):
        if code := _CODES.match(shown, at):
            at = code.end()
            count = int(code[1]) if code[1].isdigit() else 1
            if code[2] == "A":
                row = max(row - count, 0)
            elif code[2] == "K":
                lines[row] = "" if code[1] == "2" else lines[row][:column]
            continue
        character = shown[at]
        at += 1
        if character == "\r":
            column = 0
            continue
        if character == "\n" or column == columns:
            row += 1
            lines += [""] * (row + 1 - len(lines))
            column = column if character == "\n" else 0
        if character != "\n":
            line = lines[row].ljust(column)
            lines[row] = line[:column] + character + line[column + 1 :]
            column += 1
    while lines and not lines[-1].strip():
        lines.pop()
    return [line.rstrip() for line in lines]


def _resize(terminal: int, columns: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
