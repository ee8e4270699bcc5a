"""An ASGI application on an address, inside the event loop of the newsroom."""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

from coranto.errors import BadConfig


@asynccontextmanager
async def served(app: ASGIApp, host: str, port: int) -> AsyncIterator[str]:
    """Serve ``app`` while the body runs; port 0 takes a free one.

    Yields:
        The address, ``http://127.0.0.1:8000``.

    Raises:
        BadConfig: The address is taken or not ours.
    """
    listener = _listen(host, port)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, lifespan="off", server_header=False
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield _address(host, listener.getsockname()[1])
    finally:
        server.should_exit = True
        await serving
        listener.close()


class _Server(uvicorn.Server):
    """A server that leaves signals alone: the newsroom ends it."""

    @override
    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family)
    except OSError as error:
        why = f"the site cannot be served there ({error.strerror}); {_way_out(error)}"
        raise BadConfig(_address(host, port), why) from error
    # asyncio sets this only on sockets that it made itself. Without it each answer in
    # two parts waits 40 ms for the reader's acknowledgement of the first.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _way_out(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "stop what is served there, or choose another port with --port"
    if error.errno == errno.EACCES:
        return "choose a port from 1024 on with --port"
    return "choose an address of this machine with --host, such as 127.0.0.1"
