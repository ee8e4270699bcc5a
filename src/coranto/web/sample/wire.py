"""The sample wire answers like five careful publishers, and plays two events."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256
from typing import NamedTuple

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from coranto.text.clock import now
from coranto.web.sample import pages
from coranto.web.sample.stories import Correction, Publisher, Story, publishers


class SampleFeed(NamedTuple):
    """What a newsroom needs to subscribe to one publisher.

    Attributes:
        name: The publisher's name.
        feed_url: Address of its feed.
        home_url: Address of its home page.
        lang: BCP 47 tag of its stories.
    """

    name: str
    feed_url: str
    home_url: str
    lang: str


@dataclass(frozen=True, slots=True)
class _Shown:
    body: str
    media_type: str
    modified_at: datetime


class SampleWire:
    """Five publishers under one roof, each below a path of its own.

    Stories are dated relative to the moment the wire is made, so that the news is
    always fresh; addresses never change. Nothing is remembered between two wires.

    Attributes:
        app: The ASGI application.
    """

    app: Starlette

    def __init__(self, clock: Callable[[], datetime] = now) -> None:
        self._clock = clock
        # HTTP dates have whole seconds, and a page must not be newer than its header.
        self._started_at = clock().replace(microsecond=0)
        self._corrected_at: datetime | None = None
        self._withdrawn_at: datetime | None = None
        self.app = Starlette(
            routes=[
                Route("/robots.txt", _robots),
                Route("/{key}/", self._home),
                Route("/{key}/feed.xml", self._feed),
                Route("/{key}/{slug}.html", self._article),
            ]
        )

    def correct(self) -> None:
        """Print the correction of every story that has one; once is enough."""
        if self._corrected_at is None:
            self._corrected_at = self._clock().replace(microsecond=0)

    def withdraw(self) -> None:
        """Withdraw every story that is to be withdrawn; once is enough."""
        if self._withdrawn_at is None:
            self._withdrawn_at = self._clock().replace(microsecond=0)

    def feeds(self, base: str) -> list[SampleFeed]:
        """Whom one can subscribe to where the application answers at ``base``."""
        root = base.rstrip("/")
        return [
            SampleFeed(
                publisher.name,
                f"{root}/{publisher.key}/feed.xml",
                f"{root}/{publisher.key}/",
                publisher.lang,
            )
            for publisher in publishers()
        ]

    async def _home(self, request: Request) -> Response:
        return self._listing(request, pages.home, "text/html")

    async def _feed(self, request: Request) -> Response:
        return self._listing(request, pages.feed, "")

    def _listing(
        self,
        request: Request,
        render: Callable[[pages.Issue], str],
        media_type: str,
    ) -> Response:
        publisher = _publisher(request)
        if publisher is None:
            return PlainTextResponse("404", status_code=404)
        issue = self._issue(publisher, request)
        kind = media_type or f"application/{publisher.feed}+xml"
        return _answer(request, _Shown(render(issue), kind, issue.updated_at))

    async def _article(self, request: Request) -> Response:
        publisher = _publisher(request)
        if publisher is None:
            return PlainTextResponse("404", status_code=404)
        issue = self._issue(publisher, request)
        slug = request.path_params["slug"]
        for piece in issue.pieces:
            if piece.slug == slug:
                body = pages.article(issue, piece)
                return _answer(request, _Shown(body, "text/html", piece.updated_at))
        withdrawn = [story for story in publisher.stories if story.slug == slug]
        line = withdrawn[0].withdrawal if withdrawn else ""
        return Response(
            pages.notice(issue, line),
            status_code=410 if withdrawn else 404,
            media_type="text/html",
        )

    def _issue(self, publisher: Publisher, request: Request) -> pages.Issue:
        pieces = tuple(
            self._piece(story) for story in publisher.stories if self._is_out(story)
        )
        times = [piece.updated_at for piece in pieces]
        if self._withdrawn_at and len(pieces) < len(publisher.stories):
            times.append(self._withdrawn_at)
        base = f"{request.base_url}{publisher.key}/"
        updated_at = max(times, default=self._started_at)
        return pages.Issue(publisher, base, updated_at, pieces)

    def _is_out(self, story: Story) -> bool:
        return not (story.withdrawal and self._withdrawn_at)

    def _piece(self, story: Story) -> pages.Piece:
        published_at = self._started_at - timedelta(minutes=story.minutes)
        piece = pages.Piece(
            story.slug,
            story.title,
            story.author,
            story.section,
            story.paragraphs,
            published_at=published_at,
            updated_at=published_at,
        )
        if story.correction and self._corrected_at:
            return _corrected(piece, story.correction, self._corrected_at)
        return piece


def _corrected(piece: pages.Piece, what: Correction, at: datetime) -> pages.Piece:
    return replace(
        piece,
        title=piece.title.replace(what.wrong, what.right),
        paragraphs=tuple(
            text.replace(what.wrong, what.right) for text in piece.paragraphs
        ),
        updated_at=at,
        correction=what.line,
    )


def _publisher(request: Request) -> Publisher | None:
    key = request.path_params["key"]
    return next((one for one in publishers() if one.key == key), None)


async def _robots(_request: Request) -> Response:
    # RFC 9309 §2.2.2: an empty Disallow allows everything.
    return PlainTextResponse("User-agent: *\nDisallow:\n")


def _answer(request: Request, shown: _Shown) -> Response:
    etag = f'"{sha256(shown.body.encode()).hexdigest()[:20]}"'
    headers = {
        "ETag": etag,
        "Last-Modified": format_datetime(shown.modified_at, usegmt=True),
        "Cache-Control": "no-cache",
    }
    if _has_it(request, etag, shown.modified_at):
        return Response(status_code=304, headers=headers)
    return Response(shown.body, media_type=shown.media_type, headers=headers)


def _has_it(request: Request, etag: str, modified_at: datetime) -> bool:
    """Whether the client's copy is current, by RFC 9110 §13.2.2: the tag decides."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        asked = [tag.strip().removeprefix("W/") for tag in tags.split(",")]
        return etag in asked or asked == ["*"]
    try:
        since = parsedate_to_datetime(request.headers.get("if-modified-since", ""))
    except ValueError:
        return False
    # "-0000" gives a naive time; an HTTP date is always GMT.
    return modified_at <= (since if since.tzinfo else since.replace(tzinfo=UTC))
