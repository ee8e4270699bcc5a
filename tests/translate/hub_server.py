"""A model hub on the loopback, with the addresses of the real one, whole or broken."""

import asyncio
import hashlib
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer


class HubServer:
    """Serves the files below a folder, ``OWNER/NAME/FILE``.

    Attributes:
        asked: Path of each file asked for, with the range that was wanted.
        breaks_after: By file name, bytes after which the next answer breaks off.
        promises: By file name, another digest than that of the file.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[tuple[str, str]] = []
        self.breaks_after: dict[str, int] = {}
        self.promises: dict[str, str] = {}

    @contextmanager
    def at_work(self) -> Iterator[str]:
        """The hub's address; it runs in a thread until the body ends."""
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever)
        thread.start()
        app = web.Application()
        app.router.add_get("/{owner}/{name}/resolve/main/{file}", self._resolved)
        app.router.add_get("/lfs/{owner}/{name}/{file}", self._sent)
        server = TestServer(app, host="127.0.0.1")

        def run(work: Coroutine[Any, Any, None]) -> None:
            asyncio.run_coroutine_threadsafe(work, loop).result()

        try:
            run(server.start_server())
            yield str(server.make_url("/"))
        finally:
            run(server.close())
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    def _path(self, request: web.Request) -> Path:
        info = request.match_info
        return self.folder / info["owner"] / info["name"] / info["file"]

    async def _resolved(self, request: web.Request) -> web.StreamResponse:
        """As the real one: the digest in a header, the file elsewhere."""
        path = self._path(request)
        self.asked.append((path.name, request.headers.get("Range", "")))
        if not path.exists():
            raise web.HTTPNotFound
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        etag = f'"{self.promises.get(path.name, digest)}"'
        info = request.match_info
        place = f"/lfs/{info['owner']}/{info['name']}/{info['file']}"
        raise web.HTTPFound(place, headers={"X-Linked-Etag": etag})

    async def _sent(self, request: web.Request) -> web.StreamResponse:
        path = self._path(request)
        limit = self.breaks_after.pop(path.name, None)
        if limit is None:
            return web.FileResponse(path)
        raw = path.read_bytes()
        answer = web.StreamResponse(headers={"Content-Length": str(len(raw))})
        await answer.prepare(request)
        await answer.write(raw[:limit])
        if request.transport is not None:
            request.transport.close()
        return answer
