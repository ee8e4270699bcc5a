"""How often what fails is tried again, and after how long."""

# Counted before each attempt, so that the sixth never begins (docs/decisions/0001).
MOST_ATTEMPTS = 5

BACK_OFF_S = 5.0

# Long enough for a publisher to notice and undo a mishap.
SECOND_LOOK_S = 600.0


def back_off_s(attempts: int) -> float:
    """Seconds to wait after so many failed attempts: 5, 20, 80, 320."""
    return BACK_OFF_S * 4.0 ** (attempts - 1)


def withdrawn(status: int, times: int) -> bool:
    """Whether a page answered with ``status``, for the ``times``-th time, is withdrawn.

    410 says so (RFC 9110 §15.5.11); 404 says only that it was not found, and must be
    seen twice.
    """
    return status == 410 or times >= 2
