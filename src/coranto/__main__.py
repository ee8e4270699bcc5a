"""The ``coranto`` command, also as ``python -m coranto``.

Its modules take a second to load, on a small machine ten. Ctrl-C has its answer before
the first of them is loaded: nothing is begun yet, so the process just ends.
"""

import os
import sys

# What a shell says of a process that Ctrl-C ended.
STOPPED = 130


def main() -> None:
    """Run the command, and end the process with its exit status."""
    try:
        _on_ctrl_c()
        # Not before Ctrl-C has its answer.
        from coranto import machine  # noqa: PLC0415

        sys.exit(machine.status(_command))
    except KeyboardInterrupt:
        _leave()


def _command() -> int:
    from coranto.cli import main as command  # noqa: PLC0415

    return command()


def _on_ctrl_c() -> None:
    import signal  # noqa: PLC0415

    # A shell has what it starts in the background ignore Ctrl-C.
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _leave)
    # Python itself ends in a traceback where Ctrl-C comes before this line. setup/run.sh
    # has it held back till here.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _leave(*_: object) -> None:
    # By the system alone: what print() needs may be half loaded, or in use.
    ends = b"\n" if os.isatty(2) else b""
    os.write(2, ends + b"coranto: stopped\n")
    os._exit(STOPPED)


if __name__ == "__main__":
    main()
