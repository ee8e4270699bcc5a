"""A clock that is set, by hand or by a server of time, leaves nothing waiting too long.

Due dates are instants. A clock that ran ahead for a while, on a board without a battery
or in a virtual machine that was resumed, would leave feeds and articles due in a year,
in silence. So the clock is compared with one that only counts seconds, at each round of
the runner, and the rows with what the schedules can give, at each start and each hour.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from coranto.newsroom import schedules
from coranto.newsroom.records import Records
from coranto.store import instants

log = structlog.get_logger()

# Servers of time step a clock by a second or two; a minute is somebody's doing, and
# less than a minute keeps nobody waiting.
JUMP = timedelta(minutes=1)

# What was reckoned before the clock went back, and written after, is found so.
LOOK_S = 3600.0


@dataclass(slots=True)
class Watch:
    """A clock beside one that only counts seconds.

    Attributes:
        at: What the clock said at the last look.
        ticks_s: What the other one said.
        ahead: How far the clock stands ahead of where it was at the first look.
    """

    at: datetime
    ticks_s: float
    ahead: timedelta = timedelta()

    def turned(self, at: datetime, ticks_s: float) -> timedelta:
        """How far the clock was set since the last look: back is less than zero.

        Steps of less than :data:`JUMP` are zero.
        """
        by = at - self.at - timedelta(seconds=ticks_s - self.ticks_s)
        self.at, self.ticks_s = at, ticks_s
        if abs(by) < JUMP:
            return timedelta()
        self.ahead += by
        return by


class Timekeeper:
    """Looks after the rows of a newsroom when its clock is set."""

    def __init__(self, records: Records, at: datetime, ticks_s: float) -> None:
        self._records = records
        self._watch = Watch(at, ticks_s)
        self._looked_s = ticks_s

    async def begin(self) -> None:
        """Put right what a clock that ran ahead in an earlier run left behind."""
        at = self._watch.at
        by = await self._records.read(instants.ahead, at)
        if by >= JUMP:
            log.warning("clock is behind the records", clock=str(at), by=str(by))
            await self._records.write(instants.turn_back, by, at)
        await self._pull_in(at)

    async def look(self, at: datetime, ticks_s: float) -> None:
        """Compare the clocks, and put right what depends on the one that was set."""
        was_ahead = self._watch.ahead
        by = self._watch.turned(at, ticks_s)
        if by > timedelta():
            log.warning("clock went forward, or the machine slept", by=str(by))
        elif by:
            log.warning("clock went back", by=str(-by), clock=str(at))
            # The clock was seen to leave and to come back; else nobody can tell which
            # of the two times is wrong, and the past is left as it is.
            returned = was_ahead >= -by - JUMP
            await self._records.write(_put_back, -by, at, returned=returned)
        if by < timedelta() or ticks_s - self._looked_s >= LOOK_S:
            self._looked_s = ticks_s
            await self._pull_in(at)

    async def _pull_in(self, at: datetime) -> None:
        latest = schedules.latest(at)
        if found := await self._records.write(instants.pull_in, latest, at):
            # A key with a space in it is no key of a log line.
            rows = {kind.replace(" ", "_"): count for kind, count in found.items()}
            log.warning("rows waited longer than any schedule, now due", **rows)


def _put_back(
    connection: Connection, by: timedelta, at: datetime, *, returned: bool
) -> None:
    instants.turn_back(connection, by, at)
    if returned:
        instants.redate(connection, by, at)
