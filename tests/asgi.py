"""Asks an ASGI application without a network."""

import asyncio
from typing import NamedTuple

from starlette.types import ASGIApp


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def get(app: ASGIApp, path: str, **headers: str) -> Answer:
    """GET ``path`` with ``headers``, whose names are written with underscores."""
    return ask(app, "GET", path, b"", **headers)


def ask(
    app: ASGIApp, method: str, path: str, content: bytes = b"", **headers: str
) -> Answer:
    """Ask for ``path``, with its query, and send ``content``."""
    path, _, query = path.partition("?")
    sent = []
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [
            (name.replace("_", "-").encode(), value.encode())
            for name, value in headers.items()
        ],
        "client": ("127.0.0.1", 5000),
        "server": ("127.0.0.1", 8901),
    }

    async def receive():
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(message):
        sent.append(message)

    async def asked() -> None:
        await app(scope, receive, send)

    asyncio.run(asked())
    start = sent[0]
    return Answer(
        start["status"],
        {name.decode(): value.decode() for name, value in start["headers"]},
        b"".join(message.get("body", b"") for message in sent[1:]),
    )
