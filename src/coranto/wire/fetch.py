"""The only crawler: it asks first, says who it is, waits its turn and knows when to stop."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from coranto.errors import Unreachable
from coranto.model import Feed, Signal
from coranto.text.clock import now
from coranto.wire import answers, markup, robots
from coranto.wire.client import Answer, Client, Request, address, next_address
from coranto.wire.permission import Permissions
from coranto.wire.settings import Settings
from coranto.wire.signals import signals
from coranto.wire.sitewide import Sitewide

FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json,"
    " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"
)
# A hub says in its status whether it will.
_MOST_OF_A_HUB = 64 * 1024
PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as the server sent it.

    Attributes:
        url: Where it was in the end, after redirects.
        body: Unpacked bytes.
        charset: Charset of the ``Content-Type`` header in lower case, or None.
        content_type: The whole ``Content-Type`` header, or empty.
        etag: ``ETag`` header, verbatim, or empty.
        last_modified: ``Last-Modified`` header, verbatim, or empty.
        permanent_url: Where to ask next time: the address asked for, or where
            permanent redirects (301, 308) alone led from it.
        signals: What the headers, and for a page the files of its site, say about
            rights, undated.
        link: The ``Link`` headers, joined (RFC 8288), or empty.
    """

    url: str
    body: bytes
    charset: str | None
    content_type: str
    etag: str
    last_modified: str
    permanent_url: str
    signals: tuple[Signal, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that what we have is still right (304).

    Attributes:
        signals: As of :class:`Fetched`. A server need not repeat its headers here
            (RFC 9110 §15.4.5), so that what is missing may still hold.
    """

    signals: tuple[Signal, ...] = ()


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

    async def subscribe(self, hub: str, form: Mapping[str, str]) -> None:
        """Post ``form`` to a hub (WebSub).

        Raises:
            WireError: The errors of :meth:`feed`.
        """
        ...

    async def aclose(self) -> None:
        """Close connections. Closing twice is allowed."""
        ...


class Fetcher:
    """Reads the web by aiohttp. Made outside or inside an event loop, used in one.

    Args:
        settings: Manners and limits.
        version: Coranto's version, told to every server.
    """

    def __init__(self, settings: Settings, version: str) -> None:
        self._settings = settings
        contact = "".join(settings.contact.split())
        agent = f"{robots.PRODUCT}/{version}" + (f" (+{contact})" if contact else "")
        self._client = Client(settings, agent)
        self._permissions = Permissions(self._client)
        self._sitewide = Sitewide(self._client)

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

    async def subscribe(self, hub: str, form: Mapping[str, str]) -> None:
        """Post ``form`` to ``hub``; robots.txt is not asked, its feed named it."""
        request = Request({}, _MOST_OF_A_HUB, cut=True, form=form)
        answer = await self._client.ask(address(hub), request)
        if not 200 <= answer.status < 300:
            raise answers.trouble(hub, answer.status, answer.headers, now())

    async def aclose(self) -> None:
        """Close connections. Closing twice is allowed."""
        await self._client.aclose()

    async def _follow(
        self, url: str, headers: Mapping[str, str], *, ask_robots: bool
    ) -> Fetched | NotModified:
        """Ask, and follow redirects, each with the checks of a first request."""
        request = Request(headers, self._settings.body_bytes)
        at, permanent, moved_for_good = address(url), url, True
        seen, told = {at}, tuple[Signal, ...]()
        while True:
            if ask_robots:
                # Before the page (TDMRep, Processing priority).
                rules = await self._permissions.ask(at)
                told = await self._sitewide.signals(at, rules)
            answer = await self._client.ask(at, request)
            if answer.status not in answers.REDIRECTS:
                return _document(answer, permanent, told)
            at = next_address(answer)
            moved_for_good = moved_for_good and answer.status in answers.PERMANENT
            permanent = str(at) if moved_for_good else permanent
            if at in seen:
                raise Unreachable(url, "redirects in a circle")
            if len(seen) > self._settings.redirects:
                raise Unreachable(url, f"redirects more than {len(seen) - 1} times")
            seen.add(at)


def _headers(accept: str, etag: str = "", last_modified: str = "") -> dict[str, str]:
    headers = {"Accept": accept}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    return headers


def _document(
    answer: Answer, permanent: str, sitewide: tuple[Signal, ...]
) -> Fetched | NotModified:
    told = (*sitewide, *signals(answer.headers))
    if answer.status == 304:
        return NotModified(told)
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
        signals=told,
        link=answers.joined(answer.headers, "Link"),
    )
