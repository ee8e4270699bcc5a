"""How a feed is, as its last polls showed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Health(StrEnum):
    """What a feed's last answer says of it."""

    UNKNOWN = "unknown"
    """It was never asked."""
    WELL = "well"
    """It answers, and there is something in it."""
    FAILING = "failing"
    """It does not answer, or with an error, or with what is no feed."""
    GONE = "gone"
    """Its publisher says that it is gone for good (410)."""
    EMPTY = "empty"
    """It answers, and nothing is in it."""
    STALE = "stale"
    """It answers, and has had nothing new for months."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How a feed is.

    Attributes:
        health: As of the last poll.
        since: Since when it is so, or None before the first poll.
        quarantined: Whether that lasts so long that it is asked only once a day.
        failures: Polls failed in a row.
        error: What the last poll failed with, or empty.
        pace_s: Seconds between two polls, as learned from how often it brings
            something new; None where nothing is learned yet.
        news_at: When it last brought something new, or None.
        kind: What it is, as :class:`coranto.model.FeedDocument` has it; empty where it
            was never read.
        moved_from: Its address before it last moved for good (301, 308), or empty.
    """

    health: Health = Health.UNKNOWN
    since: datetime | None = None
    quarantined: bool = False
    failures: int = 0
    error: str = ""
    pace_s: float | None = None
    news_at: datetime | None = None
    moved_from: str = ""
    kind: str = ""
