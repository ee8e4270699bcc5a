"""One request at a time to a host, and a pause before the next."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from coranto.errors import Unreachable

# Hosts remembered. A busy newsroom reads some ten thousand; links to many more pass by.
_MOST_HOSTS = 20_000


@dataclass(slots=True)
class Host:
    """What we owe to one host. Times are seconds of the event loop's clock.

    Attributes:
        lock: Held by the request that is being made.
        ready_at: When the next may begin.
        delay_s: Least pause between two, from its robots.txt.
        held_until: When the pause is over that the host asked for.
        why: What it answered when it asked for that pause.
    """

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ready_at: float = 0.0
    delay_s: float = 0.0
    held_until: float = 0.0
    why: str = ""

    def hold(self, seconds: float, why: str) -> None:
        """Ask nothing of this host for ``seconds``."""
        self.held_until = asyncio.get_running_loop().time() + seconds
        self.why = why


class Hosts:
    """All hosts, by name and port."""

    def __init__(self, delay_s: float) -> None:
        self._delay_s = delay_s
        self._hosts: dict[str, Host] = {}

    def __getitem__(self, name: str) -> Host:
        """The host called ``name``, such as ``elfaro.example:443``."""
        host = self._hosts.pop(name, None) or Host()
        self._hosts[name] = host  # at the end: the first are the longest unused
        if len(self._hosts) > _MOST_HOSTS:
            self._forget()
        return host

    @asynccontextmanager
    async def turn(
        self, name: str, url: str, *, pause: bool = True
    ) -> AsyncIterator[Host]:
        """Wait until a request may be made to the host called ``name``, and hold it.

        Args:
            name: As above.
            url: What shall be asked for, to be named in the error.
            pause: Whether the next request waits after this one.

        Raises:
            Unreachable: The host has asked for a pause, which is not over. It is
                raised at once, with the seconds that are left.
        """
        host = self[name]
        clock = asyncio.get_running_loop().time
        async with host.lock:
            await asyncio.sleep(max(0.0, host.ready_at - clock()))
            if (left_s := host.held_until - clock()) > 0:
                raise Unreachable(url, f"the host asked to wait ({host.why})", left_s)
            try:
                yield host
            finally:
                if pause:
                    host.ready_at = clock() + max(self._delay_s, host.delay_s)

    def _forget(self) -> None:
        """Drop the older half of those to whom we owe nothing."""
        now = asyncio.get_running_loop().time()
        for name, host in list(self._hosts.items())[: _MOST_HOSTS // 2]:
            owed = max(host.ready_at, host.held_until) > now
            if not host.lock.locked() and not owed:
                del self._hosts[name]
