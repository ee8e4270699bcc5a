"""A small LibreTranslate on the loopback, well-behaved or not."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from aiohttp import web
from aiohttp.test_utils import TestServer

from coranto.translate.engines.libretranslate import LibreTranslate

T = TypeVar("T")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LANGUAGES = [
    {"code": "en", "name": "English", "targets": ["en", "es", "zt"]},
    {"code": "es", "name": "Spanish", "targets": ["en", "es"]},
]


class Server:
    """Answers ``word`` with ``WORD`` until told otherwise.

    Attributes:
        bodies: What was posted to ``/translate``.
        languages: Answers ``/languages``.
        translate: Answers ``/translate``.
    """

    def __init__(self) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.languages: Handler = self._languages
        self.translate: Handler = self._translate
        self.routes = web.RouteTableDef()

    def use(
        self,
        work: Callable[[LibreTranslate], Coroutine[Any, Any, T]],
        timeout_s: float = 5.0,
        api_key: str = "",
    ) -> T:
        """What ``work`` makes of an engine that asks this server."""

        async def used() -> T:
            async with TestServer(self._app(), host="127.0.0.1") as server:
                url = str(server.make_url("/mt/"))
                engine = LibreTranslate(url, timeout_s, api_key)
                try:
                    return await work(engine)
                finally:
                    await engine.aclose()

        return asyncio.run(used())

    @contextmanager
    def at_work(self) -> Iterator[str]:
        """The address of this server, which runs in a thread until the body ends."""
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever)
        thread.start()
        server = TestServer(self._app(), host="127.0.0.1")

        def run(work: Coroutine[Any, Any, None]) -> None:
            asyncio.run_coroutine_threadsafe(work, loop).result()

        try:
            run(server.start_server())
            yield str(server.make_url("/mt"))
        finally:
            run(server.close())
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    def _app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/mt/languages", self._listed)
        app.router.add_post("/mt/translate", self._noted)
        app.add_routes(self.routes)
        return app

    async def _listed(self, request: web.Request) -> web.StreamResponse:
        return await self.languages(request)

    async def _noted(self, request: web.Request) -> web.StreamResponse:
        self.bodies.append(await request.json())
        return await self.translate(request)

    async def _languages(self, request: web.Request) -> web.StreamResponse:
        return web.json_response(LANGUAGES)

    async def _translate(self, request: web.Request) -> web.StreamResponse:
        q = (await request.json())["q"]
        made = [text.upper() for text in q] if isinstance(q, list) else q.upper()
        return web.json_response({"translatedText": made})
