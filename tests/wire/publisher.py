"""A publisher on loopback that answers as a test tells it to, and remembers who asked."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from coranto.wire.fetch import Fetcher
from coranto.wire.settings import Settings

# A text, bytes, a response, or a coroutine function that makes one of a request.
Answers = Mapping[str, Any]


@dataclass
class Publisher:
    """What it says at each path, and what it was asked.

    Attributes:
        base: Its address, without a slash at the end.
        asked: Path of every request, in order.
        headers: Headers of every request, in order.
        at_once: Most requests that were open at one time.
        times: When each request came, on the loop's clock.
    """

    answers: Answers
    base: str = ""
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    open: int = 0
    at_once: int = 0

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        self.asked.append(request.path)
        self.headers.append(dict(request.headers))
        self.times.append(asyncio.get_running_loop().time())
        self.open += 1
        self.at_once = max(self.at_once, self.open)
        try:
            told = self.answers.get(request.path, web.Response(status=404))
            if isinstance(told, str | bytes):
                return web.Response(body=told, content_type="text/html")
            if isinstance(told, web.Response):
                # A copy: a response can be sent only once.
                return web.Response(
                    body=told.body, status=told.status, headers=told.headers
                )
            made: web.StreamResponse = await told(request)
            return made
        finally:
            self.open -= 1


@asynccontextmanager
async def publisher(
    answers: Answers, host: str = "127.0.0.1"
) -> AsyncIterator[Publisher]:
    one = Publisher(answers)
    server = web.Server(one.answer)
    runner = web.ServerRunner(server, handle_signals=False, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, host, 0)
    await site.start()
    one.base = f"http://{host}:{site.port}"
    try:
        yield one
    finally:
        await runner.cleanup()


@asynccontextmanager
async def fetcher(**settings: float | bool | str) -> AsyncIterator[Fetcher]:
    quick: dict[str, float | bool | str] = {
        "allow_private_networks": True,
        "delay_s": 0.0,
        "timeout_s": 5.0,
    }
    one = Fetcher(Settings(**{**quick, **settings}), "1.2.3")  # type: ignore[arg-type]
    try:
        yield one
    finally:
        await one.aclose()
