"""The only crawler: it asks first, says who it is, waits its turn and knows when to stop."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urljoin

import aiohttp
from yarl import URL

from coranto.errors import (
    PrivateAddress,
    Refused,
    TooLarge,
    Unreachable,
    WireError,
)
from coranto.model import Feed
from coranto.text.clock import now
from coranto.wire import answers, markup, robots
from coranto.wire.addresses import Blocked, public_socket
from coranto.wire.answers import Fetched, NotModified
from coranto.wire.manners import Hosts
from coranto.wire.settings import Settings

__all__ = ["Fetch", "Fetched", "Fetcher", "NotModified"]

PROJECT = "https://pypi.org/project/coranto/"
"""Where a publisher can read what Coranto is, if the operator names no contact."""

FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json,"
    " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"
)
PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
ROBOTS = "text/plain, */*;q=0.1"

# RFC 9309: a day is the longest that §2.4 wants rules kept; §2.3.1.2 asks for five
# redirects. Where robots.txt fails, nothing may be read (§2.3.1.4), so look again soon.
_RULES_KEPT_S = 24 * 60 * 60.0
_ROBOTS_REDIRECTS = 5
_FAILURE_KEPT_S = 300.0
_MOST_ORIGINS = 5_000

_CONNECTIONS = 256
_CHUNK_BYTES = 64 * 1024


class Fetch(Protocol):
    """Whatever fetches feeds and pages."""

    async def feed(self, feed: Feed) -> Fetched | NotModified:
        """Ask for ``feed``, with the validators it carries.

        Raises:
            Unreachable: Network or server trouble; try again, after
                ``retry_after_s`` seconds where the server says so.
            Refused: The server does not let us.
            Gone: It is no longer there.
            TooLarge: It is longer than we accept, packed or unpacked.
            PrivateAddress: The address leads into a private network.
            WireError: The address is no web address.
        """
        ...

    async def page(
        self, url: str, etag: str = "", last_modified: str = ""
    ) -> Fetched | NotModified:
        """Ask for the page at ``url``, if robots.txt of its host allows it.

        Args:
            url: http(s).
            etag: ``ETag`` of the version we have, verbatim, or empty.
            last_modified: ``Last-Modified`` of that version, verbatim, or empty.

        Raises:
            Refused: robots.txt does not allow it, or the server does not let us.
            WireError: The other errors of :meth:`feed`. While robots.txt cannot be
                read for trouble at the server, the page is Unreachable.
        """
        ...

    async def aclose(self) -> None:
        """Close connections. Closing twice is allowed."""
        ...


@dataclass(frozen=True, slots=True)
class _Request:
    """What to ask for, and how much of it to take.

    Attributes:
        headers: What we say beside the address.
        most_bytes: Bytes accepted, after unpacking.
        cut: Whether a longer body is cut there; else it is an error.
        pause: Whether the next request to the host waits.
    """

    headers: Mapping[str, str]
    most_bytes: int
    cut: bool = False
    pause: bool = True


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a server said, errors and redirects included."""

    url: URL
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class _Known:
    """The rules of an origin, or why there are none, until a time of the loop's clock."""

    rules: robots.Rules | Unreachable
    until: float


class Fetcher:
    """Reads the web by aiohttp. Made outside or inside an event loop, used in one.

    Args:
        settings: Manners and limits.
        version: Coranto's version, told to every server.
    """

    def __init__(self, settings: Settings, version: str) -> None:
        self._settings = settings
        contact = "".join(settings.contact.split()) or PROJECT
        self._agent = f"{robots.PRODUCT}/{version} (+{contact})"
        self._hosts = Hosts(settings.delay_s)
        self._robots: dict[URL, _Known] = {}
        self._asking: dict[URL, asyncio.Lock] = {}
        self._open: aiohttp.ClientSession | None = None

    async def feed(self, feed: Feed) -> Fetched | NotModified:
        """Ask for ``feed``; robots.txt is not asked, the operator chose it."""
        headers = _headers(FEEDS, feed.etag, feed.last_modified)
        return await self._follow(feed.url, headers, ask_robots=False)

    async def page(
        self, url: str, etag: str = "", last_modified: str = ""
    ) -> Fetched | NotModified:
        """Ask for the page at ``url``, and robots.txt before it."""
        headers = _headers(PAGES, etag, last_modified)
        return await self._follow(url, headers, ask_robots=True)

    async def aclose(self) -> None:
        """Close connections. Closing twice is allowed."""
        if self._open is not None:
            await self._open.close()

    async def _follow(
        self, url: str, headers: Mapping[str, str], *, ask_robots: bool
    ) -> Fetched | NotModified:
        """Ask, and follow redirects, each with the checks of a first request."""
        request = _Request(headers, self._settings.body_bytes)
        at, permanent, moved_for_good = _address(url), url, True
        seen = {at}
        while True:
            if ask_robots:
                await self._ask_robots(at)
            answer = await self._ask(at, request)
            if answer.status not in answers.REDIRECTS:
                return _document(answer, permanent)
            at = _next(answer)
            moved_for_good = moved_for_good and answer.status in answers.PERMANENT
            permanent = str(at) if moved_for_good else permanent
            if at in seen:
                raise Unreachable(url, "redirects in a circle")
            if len(seen) > self._settings.redirects:
                raise Unreachable(url, f"redirects more than {len(seen) - 1} times")
            seen.add(at)

    async def _ask_robots(self, at: URL) -> None:
        rules = await self._rules(at)
        self._hosts[_name(at)].delay_s = rules.delay_s
        if not rules.allow(str(at)):
            why = f"robots.txt asks {robots.PRODUCT} not to read it"
            raise Refused(str(at), why)

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
        request = _Request(_headers(ROBOTS), robots.LIMIT_BYTES, cut=True, pause=False)
        for _ in range(_ROBOTS_REDIRECTS + 1):
            answer = await self._ask(at, request)
            if answer.status in answers.REDIRECTS:
                at = _next(answer)
                continue
            if 200 <= answer.status < 300:
                return robots.read(answer.body)
            error = answers.trouble(str(at), answer.status, answer.headers, now())
            if isinstance(error, Unreachable):
                raise error
            break
        return robots.EVERYTHING

    async def _ask(self, at: URL, request: _Request) -> _Answer:
        """Make one request, in turn; every failure becomes a WireError."""
        url = str(at)
        async with self._hosts.turn(_name(at), url, pause=request.pause) as host:
            try:
                async with asyncio.timeout(self._settings.timeout_s):
                    answer = await self._talk(at, request)
            except TimeoutError as error:
                why = f"did not answer within {self._settings.timeout_s:g} s"
                raise Unreachable(url, why) from error
            except (aiohttp.ClientError, OSError) as error:
                raise _in_our_words(url, error) from error
            if answer.status in answers.ASKS_TO_WAIT:
                asked = answer.headers.get("Retry-After", "")
                seconds = answers.wait_s(asked, now()) or 0.0
                host.hold(seconds, answers.in_words(answer.status))
            return answer

    async def _talk(self, at: URL, request: _Request) -> _Answer:
        session = self._session()
        asked = session.get(at, headers=request.headers, allow_redirects=False)
        async with asked as response:
            body = b""
            if 200 <= response.status < 300:
                body = await _read(response, request)
            return _Answer(at, response.status, response.headers, body)

    def _session(self) -> aiohttp.ClientSession:
        if self._open is None:
            allowed = self._settings.allow_private_networks
            self._open = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=_CONNECTIONS,
                    socket_factory=None if allowed else public_socket,
                ),
                # A newsroom is nobody's customer: no cookies, so no paywall counters.
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self._agent},
                # asyncio.timeout above covers it all, the body included.
                timeout=aiohttp.ClientTimeout(total=None),
                trust_env=False,
            )
        return self._open


async def _read(response: aiohttp.ClientResponse, request: _Request) -> bytes:
    """The body, unpacked piece by piece, so that a bomb is noticed as it unfolds."""
    body = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
        body += chunk
        if len(body) > request.most_bytes:
            if request.cut:
                break
            why = f"is longer than {request.most_bytes:,} bytes"
            raise TooLarge(str(response.url), why)
    return bytes(body)


def _headers(accept: str, etag: str = "", last_modified: str = "") -> dict[str, str]:
    headers = {"Accept": accept}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    return headers


def _address(url: str, base: str = "") -> URL:
    """``url`` as it is asked for.

    Raises:
        WireError: It is no http(s) address.
    """
    try:
        at = URL(urljoin(base, url.strip())).with_fragment(None)
        is_web = at.scheme in ("http", "https") and bool(at.host) and bool(at.port)
    except ValueError as error:
        raise WireError(url, f"is no web address ({error})") from error
    if not is_web:
        raise WireError(url, "is no web address; it begins with http:// or https://")
    return at


def _next(answer: _Answer) -> URL:
    """Where a redirect leads.

    Raises:
        Unreachable: It does not say, or leads out of the web.
    """
    # aiohttp hands bytes that are no UTF-8 on as halves of surrogate pairs.
    raw = answer.headers.get("Location", "").encode("utf-8", "surrogateescape")
    location = raw.decode("utf-8", "replace")
    if not location:
        raise Unreachable(str(answer.url), "redirects to nowhere")
    try:
        return _address(location, str(answer.url))
    except WireError as error:
        why = f'redirects to "{location[:200]}", which is no web address'
        raise Unreachable(str(answer.url), why) from error


def _name(at: URL) -> str:
    return f"{at.host}:{at.port}"


def _document(answer: _Answer, permanent: str) -> Fetched | NotModified:
    if answer.status == 304:
        return NotModified()
    if not 200 <= answer.status < 300:
        raise answers.trouble(str(answer.url), answer.status, answer.headers, now())
    content_type = answers.verbatim(answer.headers, "Content-Type")
    return Fetched(
        url=str(answer.url),
        body=answer.body,
        charset=markup.charset(content_type).lower() or None,
        content_type=content_type,
        etag=answers.verbatim(answer.headers, "ETag"),
        last_modified=answers.verbatim(answer.headers, "Last-Modified"),
        permanent_url=permanent,
    )


def _in_our_words(url: str, error: Exception) -> WireError:
    """What went wrong on the way, from what aiohttp says of it."""
    cause = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else error
    if isinstance(cause, Blocked):
        why = "leads into a private network; see wire.allow_private_networks"
        return PrivateAddress(url, why)
    return Unreachable(url, f"cannot be read ({str(cause) or type(cause).__name__})")
