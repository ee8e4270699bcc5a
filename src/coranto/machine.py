"""What the machine refuses a command, as a sentence with the way out.

Memory, threads, disk, open files, permissions and the other end of a pipe are no bugs
of ours and no mistakes in the settings. A bug keeps its traceback.
"""

import errno
import io
import os
import resource
import select
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from coranto.errors import CorantoError

# What a shell says of a process whose reader went away (128 + SIGPIPE).
READER_GONE = 141

_MEMORY = (
    "there is not enough memory here; close other programs, or allow more: a newsroom "
    "takes half a gigabyte, and 2 GB of addresses (ulimit -v 2000000)"
)
_SPACE = "no space is left to write to; make room there, then start again"
_FILES = "too many files are open; allow more, for example: ulimit -n 4096"
_PLACE = "choose another place, or let this user read and write there"
_OF_THE_SYSTEM = {
    errno.ENOMEM: _MEMORY,
    errno.ENOSPC: _SPACE,
    errno.EDQUOT: _SPACE,
    errno.EMFILE: _FILES,
    errno.ENFILE: _FILES,
    errno.EIO: "the disk or the terminal behind it does not answer",
}
_OF_A_PLACE = {
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.ENAMETOOLONG,
    errno.ELOOP,
}
# Result codes of SQLite (sqlite.org/rescode.html), of which the low byte is the kind.
_OF_SQLITE = {
    5: "another program holds it; stop that one first",
    7: _MEMORY,
    8: _PLACE,
    10: "the disk behind it does not answer",
    13: _SPACE,
    14: _PLACE,
}
# The demo takes 1.8 GB of addresses with two cores, most of them for its threads and
# never filled. With fewer the newsroom starts, and fails at one article after the other.
LEAST_ADDRESSES = 1_500_000_000

# How the loader of shared libraries says that memory gave out.
_LOADING = ("failed to map segment", "annot allocate memory")


def status(command: Callable[[], int]) -> int:
    """The exit status of ``command``, whatever ends it; its last words are shown.

    Raises:
        BaseException: What ended it is neither the machine's fault nor an error raised
            on purpose.
    """
    _open_streams()
    try:
        ended = command()
        sys.stdout.flush()
    except BrokenPipeError:
        if not _reader_gone():
            raise
        ended = READER_GONE
    except SystemExit as error:
        ended = _written(
            error.code if isinstance(error.code, int) else bool(error.code)
        )
    except Exception as error:
        words = [_words(each) for each in _leaves(error)]
        if not all(words):
            raise
        ended = READER_GONE if _reader_gone() else 1
        _say(words[0])
    _silence()
    return ended


def ask_for_memory() -> None:
    """See whether a newsroom may take as much memory as it needs.

    Raises:
        MemoryError: It may not.
    """
    allowed, _ = resource.getrlimit(resource.RLIMIT_AS)
    if allowed != resource.RLIM_INFINITY and allowed < LEAST_ADDRESSES:
        raise MemoryError


def _written(ended: int) -> int:
    """``ended``, or another status where the last of the output could not be written."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return READER_GONE
    except OSError as error:
        _say(_words(error))
        return ended or 1
    return ended


def _open_streams() -> None:
    """Nothing is written where a stream is closed, and nothing else gets its number.

    A terminal that cannot show a character shows a question mark.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            mode = "w" if number else "r"
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nothing)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _leaves(each)
    else:
        yield error


def _words(error: BaseException) -> str:
    """What is said of ``error``: nothing of a bug."""
    match error:
        case CorantoError():
            return str(error)
        case MemoryError():
            return _MEMORY
        case RuntimeError() if "can't start new thread" in str(error):
            return f"no thread can be started: {_MEMORY}"
        case ImportError() if any(words in str(error) for words in _LOADING):
            return _MEMORY
        case OSError():
            return _of_the_system(error)
    return _of_the_database(error)


def _of_the_system(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    if says := _OF_THE_SYSTEM.get(error.errno or 0, ""):
        return where + says
    if where and error.errno in _OF_A_PLACE:
        return f"{where}{error.strerror}; {_PLACE}"
    return ""


def _of_the_database(error: BaseException) -> str:
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    if not isinstance(code, int) or code & 0xFF not in _OF_SQLITE:
        return ""
    return f"the database: {getattr(error, 'orig', error)}; {_OF_SQLITE[code & 0xFF]}"


def _reader_gone() -> bool:
    """Whether nobody reads what is written any more."""
    ends = select.poll()
    for number in (1, 2):
        ends.register(number, 0)
    return any(event & select.POLLERR for _, event in ends.poll(0))


def _say(words: str) -> None:
    # Where a bar was drawn the cursor is hidden still.
    shown = "\x1b[?25h" if sys.stderr.isatty() else ""
    try:
        sys.stderr.write(f"{shown}coranto: {words}\n")
        sys.stderr.flush()
    except OSError:
        # There is nowhere left to say it; the exit status does.
        return


def _silence() -> None:
    """What could not be written is not tried again when Python ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
