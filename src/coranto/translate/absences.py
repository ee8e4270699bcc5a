"""An engine that fails again and again is left alone for a while, and then tried again.

Otherwise every article would wait for one that hangs. What is known of it is forgotten
when the process ends: a restart asks everybody again.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from coranto.errors import TranslateError
from coranto.translate.engine import Hop, Route

# Once or twice is a hiccup: a server that restarts, a moment of too many requests.
MOST_IN_A_ROW = 2
FIRST_PAUSE_S = 60.0
# A server that comes back after a night is in use again after half an hour at most.
LONGEST_PAUSE_S = 1800.0
# News that has waited so long is better in a lesser translation than in none.
LOST_AFTER_S = 6 * 3600.0

# What is left alone: a whole engine by its name, or one of its directions.
Absent = str | Hop


@dataclass(frozen=True, slots=True)
class Absence:
    """What failed, without a success between.

    Attributes:
        since: When it first did, in seconds of the clock.
        failures: How often, since then.
        until: When it is tried again.
        why: What happened the last time.
    """

    since: float
    failures: int
    until: float
    why: str


@dataclass(frozen=True, slots=True)
class Illness:
    """A direction that answers, and whose answers are no translations.

    Attributes:
        hop: The direction.
        why: What shows it.
        wait_s: Seconds until it is tested again.
        since_s: For how many seconds it has been ill.
    """

    hop: Hop
    why: str
    wait_s: float
    since_s: float


class Absences:
    """Which engines are left alone now.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._of: dict[Absent, Absence] = {}
        self._ill: dict[Hop, Absence] = {}

    def leave(self, ill: Iterable[Illness]) -> bool:
        """Leave alone those that are ``ill``, until they are no longer among these.

        An answer does not end an illness, as it ends an absence.

        Returns:
            Whether one is not ill any more that was.
        """
        at, before = self._clock(), set(self._ill)
        self._ill = {
            each.hop: Absence(at - each.since_s, 0, at + each.wait_s, each.why)
            for each in ill
        }
        return bool(before - set(self._ill))

    def failed(self, what: Absent, error: TranslateError) -> None:
        """Note that an engine does not answer, or that one of its directions fails.

        One that says for how long it wants to be left alone is.
        """
        known = self._of.get(what)
        failures = known.failures + 1 if known else 1
        beyond = failures - MOST_IN_A_ROW - 1
        pause_s = min(FIRST_PAUSE_S * 2**beyond, LONGEST_PAUSE_S) if beyond >= 0 else 0
        pause_s = max(pause_s, error.retry_after_s or 0)
        at = self._clock()
        since = known.since if known else at
        self._of[what] = Absence(since, failures, at + pause_s, str(error))

    def answered(self, hop: Hop) -> None:
        """Note that an engine rendered something by ``hop``."""
        for what in (hop.engine, hop):
            self._of.pop(what, None)

    def illness(self, route: Route) -> Absence | None:
        """What is ill on ``route``."""
        found = (self._ill[hop] for hop in route.hops if hop in self._ill)
        return next(found, None)

    def of(self, what: Absent) -> Absence | None:
        """What is known to fail, left alone or not."""
        return self._of.get(what)

    def is_out(self, what: Absent) -> bool:
        """Whether an engine or a direction is left alone now."""
        return self._out(what) is not None

    def on(self, routes: Iterable[Route]) -> Absence | None:
        """What keeps ``routes`` from being taken: the absence that ends first."""
        found = [
            known
            for route in routes
            for hop in route.hops
            for what in (hop.engine, hop)
            if (known := self._out(what))
        ]
        return min(found, key=lambda each: each.until, default=None)

    def _out(self, what: Absent) -> Absence | None:
        if isinstance(what, Hop) and what in self._ill:
            return self._ill[what]
        known = self._of.get(what)
        return known if known and self._clock() < known.until else None

    def left_s(self, absence: Absence) -> float:
        """Seconds until what is absent is tried again."""
        return max(absence.until - self._clock(), 0.0)

    def is_lost(self, absence: Absence) -> bool:
        """Whether it has been away for so long that nothing waits for it any more."""
        return self._clock() - absence.since > LOST_AFTER_S
