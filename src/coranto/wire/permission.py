"""May we read this page? robots.txt of its host is asked first, and remembered."""

import asyncio
from dataclasses import dataclass

from yarl import URL

from coranto.errors import Refused, Unreachable
from coranto.text.clock import now
from coranto.wire import answers, robots
from coranto.wire.client import Client, Request, host_name, next_address

# RFC 9309: a day is the longest that §2.4 wants rules kept; §2.3.1.2 asks for five
# redirects. Where robots.txt fails, nothing may be read (§2.3.1.4), so look again soon.
_RULES_KEPT_S = 24 * 60 * 60.0
_REDIRECTS = 5
_FAILURE_KEPT_S = 300.0
_MOST_ORIGINS = 5_000

_REQUEST = Request(
    {"Accept": "text/plain, */*;q=0.1"}, robots.LIMIT_BYTES, cut=True, pause=False
)


@dataclass(frozen=True, slots=True)
class _Known:
    """The rules of an origin, or why there are none, until a time of the loop's clock."""

    rules: robots.Rules | Unreachable
    until: float


class Permissions:
    """The rules of every origin we read, each asked for once a day."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._robots: dict[URL, _Known] = {}
        self._asking: dict[URL, asyncio.Lock] = {}

    async def ask(self, at: URL) -> robots.Rules:
        """Return if ``at`` may be read, after the pause its host asks for.

        Returns:
            The rules of its origin.

        Raises:
            Refused: robots.txt asks us not to read it.
            Unreachable: robots.txt cannot be read now, so nothing may be.
            PrivateAddress: It leads into a private network.
        """
        rules = await self._rules(at)
        self._client.hosts[host_name(at)].delay_s = rules.delay_s
        if not rules.allow(str(at)):
            why = f"robots.txt asks {robots.PRODUCT} not to read it"
            raise Refused(str(at), why)
        return rules

    async def _rules(self, at: URL) -> robots.Rules:
        origin = at.origin()
        clock = asyncio.get_running_loop().time
        lock = self._asking.setdefault(origin, asyncio.Lock())
        async with lock:
            known = self._robots.pop(origin, None)
            if known is None or known.until <= clock():
                known = await self._learn(origin)
            self._robots[origin] = known
        if not lock.locked():
            self._asking.pop(origin, None)
        while len(self._robots) > _MOST_ORIGINS:
            del self._robots[next(iter(self._robots))]
        if isinstance(known.rules, Unreachable):
            why = f"its robots.txt cannot be read now ({known.rules.why})"
            raise Unreachable(str(at), why, known.until - clock())
        return known.rules

    async def _learn(self, origin: URL) -> _Known:
        """Fetch robots.txt; what each answer means is RFC 9309 §2.3.1."""
        clock = asyncio.get_running_loop().time
        try:
            rules = await self._fetch_rules(origin / "robots.txt")
        except Unreachable as error:
            kept_s = max(error.retry_after_s or 0.0, _FAILURE_KEPT_S)
            return _Known(error, clock() + kept_s)
        return _Known(rules, clock() + _RULES_KEPT_S)

    async def _fetch_rules(self, at: URL) -> robots.Rules:
        for _ in range(_REDIRECTS + 1):
            answer = await self._client.ask(at, _REQUEST)
            if answer.status in answers.REDIRECTS:
                at = next_address(answer)
                continue
            if 200 <= answer.status < 300:
                return robots.read(answer.body)
            error = answers.trouble(str(at), answer.status, answer.headers, now())
            if isinstance(error, Unreachable):
                raise error
            break
        return robots.EVERYTHING
