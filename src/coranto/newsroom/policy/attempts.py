"""How often what fails is tried again, and after how long."""

# Of these only failures of its own count: a death for which nobody else was at work, or
# an engine that said that it failed.
MOST_ATTEMPTS = 5

# A publisher that does not answer is asked for an article over a day and a half: after 5
# seconds, 20, 80, 5 minutes, 21, 85, 6 hours and 23.
MOST_WAITS = 9

BACK_OFF_S = 5.0

# Long enough for a publisher to notice and undo a mishap.
SECOND_LOOK_S = 600.0


def back_off_s(attempts: int) -> float:
    """Seconds to wait after so many failed attempts: 5, 20, 80, 320, and so on."""
    return BACK_OFF_S * 4.0 ** (attempts - 1)


def is_given_up(attempts: int, *, suspect: bool) -> bool:
    """Whether reading is not tried any more until somebody asks for it.

    Args:
        attempts: How often it was begun, this time included.
        suspect: Whether the last time ended in a death or a fault.
    """
    return attempts > (MOST_ATTEMPTS if suspect else MOST_WAITS)


def withdrawn(status: int, times: int) -> bool:
    """Whether a page answered with ``status``, for the ``times``-th time, is withdrawn.

    410 says so (RFC 9110 §15.5.11); 404 says only that it was not found, and must be
    seen twice.
    """
    return status == 410 or times >= 2
