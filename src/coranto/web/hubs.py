"""Where hubs reach us: they ask whether we meant it, and push feeds (WebSub)."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from coranto.config import Settings
from coranto.newsroom import subscribing
from coranto.newsroom.records import Records


class Hubs:
    """Answers the hubs that we asked to push feeds."""

    def __init__(self, settings: Settings, records: Records) -> None:
        self._settings = settings
        self._records = records

    def routes(self) -> list[Route]:
        """The addresses at which hubs reach us."""
        path = subscribing.PATH + "{token}"
        return [
            Route(path, self.confirm, methods=["GET"]),
            Route(path, self.push, methods=["POST"]),
        ]

    async def confirm(self, request: Request) -> Response:
        """Repeat the hub's challenge where we meant it; 404 where not (§5.3)."""
        token: str = request.path_params["token"]
        params = dict(request.query_params)
        challenge = await subscribing.confirm(self._records, token, params)
        if challenge is None:
            return PlainTextResponse("not asked for\n", 404)
        return PlainTextResponse(challenge)

    async def push(self, request: Request) -> Response:
        """Take a feed document in.

        202 whether its signature is right or not, so that nobody learns which (§7.1);
        410 for a subscription that is no more, so that the hub ends it (§7).
        """
        token: str = request.path_params["token"]
        row = await subscribing.known(self._records, token)
        if row is None:
            return PlainTextResponse("no such subscription\n", 410)
        body = await _body(request, self._settings.wire.body_bytes)
        if body is None:
            return PlainTextResponse("too long\n", 413)
        content_type = request.headers.get("content-type", "")
        signature = request.headers.get("x-hub-signature", "")
        push = (body, content_type, signature)
        await subscribing.take_in(self._records, row, push)
        return Response(status_code=202)


async def _body(request: Request, most_bytes: int) -> bytes | None:
    """The whole body, or None where it is longer."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most_bytes:
            return None
    return bytes(body)
