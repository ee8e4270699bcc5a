"""What a site says about rights in files of its own, each asked for once a day."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from yarl import URL

from coranto.errors import WireError
from coranto.model import Signal
from coranto.text.clock import now
from coranto.wire import answers, robots, rsl, tdmrep
from coranto.wire.client import Client, Request, address, next_address

# As long as robots.txt is kept (RFC 9309 §2.4); TDMRep and RSL name no time.
_KEPT_S = 24 * 60 * 60.0
_FAILURE_KEPT_S = 300.0
_REDIRECTS = 5
_MOST_FILES = 5_000
_MOST_BYTES = 1024 * 1024

_REQUEST = Request(
    {"Accept": "application/json, application/xml, */*;q=0.1"}, _MOST_BYTES
)

Document = tdmrep.Reservations | rsl.Terms


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a file says, until a time of the loop's clock."""

    says: Document
    until: float


class Sitewide:
    """The files of every site we read."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._kept: dict[str, _Kept] = {}
        self._asking: dict[str, asyncio.Lock] = {}

    async def signals(self, at: URL, rules: robots.Rules) -> tuple[Signal, ...]:
        """What the files of its site say of the page ``at``.

        Args:
            at: The page.
            rules: The robots.txt of its origin, which names RSL documents.
        """
        told: tuple[Signal, ...] = ()
        reservations = str(at.origin() / ".well-known" / "tdmrep.json")
        if rules.allow(reservations):
            told = (await self._read(reservations, self._reservations)).signals(str(at))
        for written in rules.licences:
            try:
                url = str(address(written, str(at.origin())))
            except WireError:
                continue
            told += (await self._read(url, self._terms)).signals(str(at))
        return told

    async def _read(
        self, url: str, learn: Callable[[str], Awaitable[_Kept]]
    ) -> Document:
        clock = asyncio.get_running_loop().time
        lock = self._asking.setdefault(url, asyncio.Lock())
        async with lock:
            kept = self._kept.pop(url, None)
            if kept is None or kept.until <= clock():
                kept = await learn(url)
            self._kept[url] = kept
        if not lock.locked():
            self._asking.pop(url, None)
        while len(self._kept) > _MOST_FILES:
            del self._kept[next(iter(self._kept))]
        return kept.says

    async def _reservations(self, url: str) -> _Kept:
        """A site that has no such file, or none that can be read now, reserves nothing."""
        clock = asyncio.get_running_loop().time
        try:
            body = await self._fetch(url)
        except WireError as error:
            kept_s = _FAILURE_KEPT_S if error.retry else _KEPT_S
            return _Kept(tdmrep.read(b"[]", url), clock() + kept_s)
        return _Kept(tdmrep.read(body, url), clock() + _KEPT_S)

    async def _terms(self, url: str) -> _Kept:
        """A document that is named and cannot be had may say anything."""
        clock = asyncio.get_running_loop().time
        try:
            body = await self._fetch(url)
        except WireError:
            return _Kept(rsl.unreadable(url), clock() + _FAILURE_KEPT_S)
        return _Kept(rsl.read(body, url), clock() + _KEPT_S)

    async def _fetch(self, url: str) -> bytes:
        at = address(url)
        answer = await self._client.ask(at, _REQUEST)
        for _ in range(_REDIRECTS):
            if answer.status not in answers.REDIRECTS:
                break
            answer = await self._client.ask(next_address(answer), _REQUEST)
        if 200 <= answer.status < 300:
            return answer.body
        raise answers.trouble(url, answer.status, answer.headers, now())
