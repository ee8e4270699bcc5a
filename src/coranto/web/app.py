"""The public site: every page is what press makes of what is out now."""

import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import structlog
from sqlalchemy import Connection
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coranto import __version__
from coranto.config import Settings
from coranto.errors import StoreError
from coranto.model import Notice, Printing, PubStatus, Source
from coranto.newsroom.records import Records
from coranto.press.pages import Press, Tally
from coranto.rights.terms import Judge
from coranto.store import dossiers, editions, given_up, sources
from coranto.text.clock import now
from coranto.text.languages import lookup
from coranto.web.hubs import Hubs

log = structlog.get_logger()

FRONT = 40
FEED = 60
LEDGER = 200

# Kept in memory: 20 KB each, 20 MB in all.
MOST_PAGES = 1000

HTML = "text/html; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"

# No script, no frame, no form: a page has nothing that these would stop.
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What is sent for an address as long as nothing changes."""

    body: bytes
    status: int = 200
    media: str = HTML

    @property
    def etag(self) -> str:
        """The same for the same bytes."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'


Made = Page | Response
Maker = Callable[[Request, datetime], Awaitable[Made]]
"""Makes the page for a request as it is at one instant."""


class Site:
    """Answers readers' requests from the records.

    A page is made once and kept until anything changes in the records, or the day.
    """

    def __init__(self, settings: Settings, records: Records) -> None:
        self._all = settings
        self._settings = settings.site
        self._press = Press(settings.site, __version__)
        self._records = records
        self._assets = self._press.assets()
        self._pages: OrderedDict[tuple[str, date], tuple[str, Page]] = OrderedDict()

    def app(self) -> Starlette:
        """The site as an ASGI application."""
        page = "/{lang}"
        return Starlette(
            routes=[
                Route("/", self.home),
                Route("/robots.txt", self.robots),
                Route("/healthz", self.health),
                *Hubs(self._all, self._records).routes(),
                Route("/static/{path:path}", self.asset),
                Route(page, self.to_front),
                Route(page + "/", self._kept(self.front)),
                Route(page + "/feed.atom", self._kept(self.feed)),
                Route(page + "/corrections", self._kept(self.corrections)),
                Route(page + "/withheld", self._kept(self.withheld)),
                Route(page + "/sources", self._kept(self.sources)),
                Route(page + "/sources/{key}", self._kept(self.source)),
                Route(page + "/how", self._kept(self.how)),
                Route(page + "/{path:path}", self._kept(self.article)),
            ],
            middleware=[Middleware(_Headers)],
            exception_handlers={404: self.not_found, StoreError: self.unavailable},
        )

    def _kept(self, make: Maker) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            # Asked before the page is made: what changes meanwhile makes it anew.
            version = await self._records.version()
            at = now()
            key = request.url.path, at.date()
            kept_version, page = self._pages.get(key, (None, None))
            if page is None or kept_version != version:
                made = await make(request, at)
                if isinstance(made, Response):
                    return made
                page = made
                self._keep(key, version, page)
            return _answer(request, page)

        return answer

    def _judge(self, at: datetime) -> Judge:
        return Judge(at, self._settings.noncommercial)

    def _keep(self, key: tuple[str, date], version: str, page: Page) -> None:
        self._pages[key] = version, page
        self._pages.move_to_end(key)
        if len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)

    async def home(self, request: Request) -> Response:
        """The edition in the language the reader's browser asks for, else the first."""
        wanted = _accepted(request.headers.get("accept-language", ""))
        lang = next(
            filter(None, map(self._edition, wanted)), self._settings.languages[0]
        )
        return RedirectResponse(f"/{lang}/", 302, {"vary": "accept-language"})

    async def to_front(self, request: Request) -> Response:
        """An edition's address without its slash."""
        lang = self._lang(request)
        return RedirectResponse(f"/{lang}/", 308) if lang else self._missing(request)

    async def front(self, request: Request, at: datetime) -> Made:
        """The front page of an edition."""
        lang = self._lang(request)
        if lang is None:
            return self._missing(request)
        shown = (PubStatus.USABLE, PubStatus.WITHHELD)
        judge = self._judge(at)
        out = await self._records.read(editions.latest, lang, shown, FRONT, judge)
        tally = await self._records.read(_tally, lang, at)
        return Page(self._press.front(lang, out, tally, at))

    async def feed(self, request: Request, at: datetime) -> Made:
        """The Atom feed of an edition; withdrawn articles leave a mark in it."""
        lang = self._lang(request)
        if lang is None:
            return self._missing(request)
        shown = (PubStatus.USABLE, PubStatus.CANCELED, PubStatus.REMOVED)
        judge = self._judge(at)
        out = await self._records.read(editions.latest, lang, shown, FEED, judge)
        return Page(self._press.atom(lang, out, at), media=ATOM)

    async def article(self, request: Request, at: datetime) -> Made:
        """An article; 410 and a tombstone for one that was withdrawn or taken out."""
        lang, path = self._lang(request), request.path_params["path"]
        number = path.rpartition("-")[2].rpartition("/")[2]
        if lang is None or not number.isascii() or not number.isdigit():
            return self._missing(request)
        found = await self._records.read(
            editions.printing, lang, int(number[:18]), self._judge(at)
        )
        if found is None:
            return self._missing(request)
        if found.path != path:
            return RedirectResponse(f"/{lang}/{found.path}", 308)
        if found.pubstatus.is_gone:
            return Page(self._press.tombstone(found, at), 410)
        return Page(self._press.article(found, at))

    async def corrections(self, request: Request, at: datetime) -> Made:
        """The public ledger of corrections and withdrawals."""
        return await self._list(request, at, self._ledger)

    async def withheld(self, request: Request, at: datetime) -> Made:
        """What the checks held back, and why."""
        return await self._list(request, at, self._held_back)

    async def sources(self, request: Request, at: datetime) -> Made:
        """Who is read, and what they allow."""
        return await self._list(request, at, self._source_list)

    async def source(self, request: Request, at: datetime) -> Made:
        """Who one source is, and what may be shown of it."""
        lang, key = self._lang(request), request.path_params["key"]
        if lang is None:
            return self._missing(request)
        judge = self._judge(at)
        found = await self._records.read(dossiers.dossier, key, lang, judge)
        if found is None:
            return self._missing(request)
        return Page(self._press.source(lang, found, at))

    async def how(self, request: Request, at: datetime) -> Made:
        """How translation works here."""
        return await self._list(request, at, self._explanation)

    async def _list(
        self,
        request: Request,
        at: datetime,
        make: Callable[[str, datetime], Awaitable[bytes]],
    ) -> Made:
        lang = self._lang(request)
        if lang is None:
            return self._missing(request)
        return Page(await make(lang, at))

    async def _ledger(self, lang: str, at: datetime) -> bytes:
        told: list[Notice] = await self._records.read(
            editions.notices, LEDGER, self._judge(at)
        )
        return self._press.corrections(lang, told, at)

    async def _held_back(self, lang: str, at: datetime) -> bytes:
        held: list[Printing] = await self._records.read(
            editions.latest, lang, (PubStatus.WITHHELD,), LEDGER, self._judge(at)
        )
        return self._press.withheld(lang, held, at)

    async def _source_list(self, lang: str, at: datetime) -> bytes:
        rows = await self._records.read(sources.listed)
        read: list[Source] = [row[0] for row in rows]
        return self._press.sources(lang, read, at)

    async def _explanation(self, lang: str, at: datetime) -> bytes:
        return self._press.how(lang, at)

    async def asset(self, request: Request) -> Response:
        """A style sheet or font; its name changes with its content."""
        found = self._assets.get(request.url.path)
        if found is None:
            return self._missing(request)
        body, media = found
        headers = {"cache-control": "public, max-age=31536000, immutable"}
        return Response(body, media_type=media, headers=headers)

    async def robots(self, request: Request) -> Response:
        """What crawlers may do here."""
        return Response(self._press.robots_txt(), media_type="text/plain")

    async def health(self, request: Request) -> Response:
        """Whether the site can answer at all: 200 when the database does.

        A second line says how much was given up, where something was.
        """
        count = await self._records.read(given_up.count)
        says = f"ok\ngiven up: {count}\n" if count else "ok\n"
        return Response(says, media_type="text/plain")

    async def not_found(self, request: Request, _error: Exception) -> Response:
        """An address that is nothing here."""
        return self._missing(request)

    async def unavailable(self, request: Request, error: Exception) -> Response:
        """The records cannot be read: no reader can mend that, and a monitor sees it."""
        log.error("records not read", path=request.url.path, error=str(error))
        told = "The records of this site cannot be read at present.\n"
        return Response(told, 503, media_type="text/plain")

    def _missing(self, request: Request) -> Response:
        lang = self._edition(request.url.path.split("/")[1])
        body = self._press.not_found(lang or self._settings.languages[0], now())
        return Response(body, 404, media_type=HTML)

    def _lang(self, request: Request) -> str | None:
        lang: str = request.path_params["lang"]
        return lang if lang in self._settings.languages else None

    def _edition(self, tag: str) -> str | None:
        return lookup(tag, self._settings.languages)


class _Headers:
    """Adds the security headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._raw = [(key.encode(), value.encode()) for key, value in HEADERS.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._raw]
            await send(message)

        await self._app(scope, receive, with_headers)


def _tally(connection: Connection, lang: str, at: datetime) -> Tally:
    midnight = datetime.combine(at.date(), time(), UTC)
    counts = editions.tally(connection, lang, midnight, at)
    corrected = editions.corrected(connection, midnight, at)
    return Tally(
        published=counts.get(PubStatus.USABLE, 0),
        withheld=counts.get(PubStatus.WITHHELD, 0),
        corrected=corrected,
        # With the source: what we took out ourselves is not told as its withdrawal.
        withdrawn=counts.get(PubStatus.CANCELED, 0),
    )


def _accepted(header: str) -> Iterable[str]:
    """The tags of an ``Accept-Language`` header, most wanted first (RFC 9110 §12.5.4)."""
    ranges: list[tuple[float, str]] = []
    for part in header.split(",")[:20]:
        tag, _, weight = part.partition(";q=")
        try:
            ranges.append((-float(weight or 1), tag.strip()))
        except ValueError:
            continue
    return [tag for weight, tag in sorted(ranges, key=lambda each: each[0]) if weight]


def _answer(request: Request, page: Page) -> Response:
    """``page``, or 304 where the reader has it already (RFC 9110 §13.1.2)."""
    headers = {"etag": page.etag, "cache-control": "no-cache"}
    if page.status == 200 and page.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(page.body, page.status, headers, page.media)
