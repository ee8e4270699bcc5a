"""One HTTP request, in turn and within limits; every failure becomes a WireError."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp
from yarl import URL

from coranto.errors import PrivateAddress, TooLarge, Unreachable, WireError
from coranto.text.clock import now, wait_s
from coranto.wire import answers
from coranto.wire.addresses import Blocked, public_socket
from coranto.wire.links import absolute
from coranto.wire.manners import Hosts
from coranto.wire.settings import Settings

_CONNECTIONS = 256
_CHUNK_BYTES = 64 * 1024

_PRIVATE = (
    "leads into a private network, which wire.allow_private_networks forbids; where it "
    "is your own, write under [wire]: allow_private_networks = true"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask for, and how much of it to take.

    Attributes:
        headers: What we say beside the address.
        most_bytes: Bytes accepted, after unpacking.
        cut: Whether a longer body is cut there; else it is an error.
        pause: Whether the next request to the host waits.
        form: What to post, or None to get.
    """

    headers: Mapping[str, str]
    most_bytes: int
    cut: bool = False
    pause: bool = True
    form: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, errors and redirects included."""

    url: URL
    status: int
    headers: Mapping[str, str]
    body: bytes


class Client:
    """Makes requests by aiohttp, one at a time to a host.

    Args:
        settings: Manners and limits.
        agent: The ``User-Agent`` header.

    Attributes:
        hosts: What we owe to each host.
    """

    def __init__(self, settings: Settings, agent: str) -> None:
        self.hosts = Hosts(settings.delay_s)
        self._settings = settings
        self._agent = agent
        self._open: aiohttp.ClientSession | None = None

    async def aclose(self) -> None:
        """Close connections. Closing twice is allowed."""
        if self._open is not None:
            await self._open.close()

    async def ask(self, at: URL, request: Request) -> Answer:
        """Make one request, in turn.

        Returns:
            What the server said, whatever the status; the body only of a 2xx.

        Raises:
            Unreachable: Network trouble, no time left, or the host asked to wait.
            TooLarge: The body is longer than ``request`` accepts.
            PrivateAddress: The address leads into a private network.
        """
        url = str(at)
        async with self.hosts.turn(host_name(at), url, pause=request.pause) as host:
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
                seconds = wait_s(asked, now()) or 0.0
                host.hold(seconds, answers.in_words(answer.status))
            return answer

    async def _talk(self, at: URL, request: Request) -> Answer:
        session = self._session()
        asked = session.request(
            "GET" if request.form is None else "POST",
            at,
            headers=request.headers,
            data=request.form,
            allow_redirects=False,
        )
        async with asked as response:
            body = b""
            if 200 <= response.status < 300:
                body = await _read(response, request)
            return Answer(at, response.status, response.headers, body)

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


async def _read(response: aiohttp.ClientResponse, request: Request) -> bytes:
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


def address(url: str, base: str = "") -> URL:
    """``url`` as it is asked for.

    Raises:
        WireError: It is no http(s) address.
    """
    try:
        at = URL(absolute(url, base)).with_fragment(None)
    except ValueError as error:
        raise WireError(url, f"is no web address ({error})") from error
    if not at.host:
        raise WireError(url, "is no web address; it begins with http:// or https://")
    return at


def next_address(answer: Answer) -> URL:
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
        return address(location, str(answer.url))
    except WireError as error:
        why = f'redirects to "{location[:200]}", which is no web address'
        raise Unreachable(str(answer.url), why) from error


def host_name(at: URL) -> str:
    """The host and port of ``at``: each port is a publisher of its own."""
    return f"{at.host}:{at.port}"


def _in_our_words(url: str, error: Exception) -> WireError:
    """What went wrong on the way, from what aiohttp says of it."""
    match error:
        case aiohttp.ClientConnectorError(os_error=Blocked()):
            return PrivateAddress(url, _PRIVATE)
        case aiohttp.ClientConnectorDNSError():
            why = "its host name cannot be resolved"
        case aiohttp.ClientSSLError():
            why = f"no secure connection could be made ({error})"
        case aiohttp.ClientConnectorError():
            why = f"no connection could be made ({error.os_error})"
        case aiohttp.ClientPayloadError() | aiohttp.ServerDisconnectedError():
            why = "the answer broke off, or was not packed as it said"
        case _:
            why = f"cannot be read ({str(error) or type(error).__name__})"
    return Unreachable(url, why)
