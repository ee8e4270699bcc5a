"""A hint that something waits for a step. The rows are the truth; hints may be lost."""

from dataclasses import dataclass
from enum import StrEnum

from coranto.model import State

URGENT, NORMAL, BACKFILL = 0, 1, 2


class Waits(StrEnum):
    """What a row waits for, one for each step of the way."""

    TO_BE_POLLED = "feed"
    TO_BE_READ = "host"
    TO_BE_SUBSCRIBED = "subscription"
    TO_BE_TRANSLATED = State.NEW.value
    TO_BE_CHECKED = State.TRANSLATED.value
    TO_BE_DECIDED = State.CHECKED.value
    TO_BE_TESTED = "engine"
    TO_BE_TRIED_AGAIN = State.WITHHELD.value


@dataclass(frozen=True, slots=True, order=True)
class Hint:
    """Something may wait for a step.

    Attributes:
        priority: 0 before 1 before 2: corrections and withdrawals overtake new
            articles, and these what a new language still lacks.
        waits: What it waits for.
        key: Number of a feed, a subscription or a rendition, or name of a host or of a
            direction of an engine.
    """

    priority: int
    waits: Waits
    key: int | str
