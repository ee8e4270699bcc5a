"""Files from a model hub, taken up where they broke off and proved to be whole."""

import hashlib
import re
import shutil
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import quote

import aiohttp

from coranto.errors import HubUnreachable, ModelRefused

# Between two pieces of a body; a download as such may take hours.
SILENCE_S = 60.0
# No model of the catalogue has a file this large.
MOST_BYTES = 20 * 2**30
CHUNK_BYTES = 2**18
_SHA256 = re.compile(r'"?([0-9a-f]{64})"?')

# Name of the file, bytes that are here, bytes in all.
Progress = Callable[[str, int, int], None]


class Remote(NamedTuple):
    """A file on the hub.

    Attributes:
        repo: ``OWNER/NAME``.
        name: Path inside it.
        sha256: What it must be, or empty where only the hub knows.
    """

    repo: str
    name: str
    sha256: str = ""


class Hub:
    """A server with the addresses of Hugging Face: ``REPO/resolve/main/FILE``.

    Args:
        url: Its address.
        silence_s: Seconds without a byte until it counts as away.
    """

    def __init__(self, url: str, silence_s: float = SILENCE_S) -> None:
        self._url = url.rstrip("/")
        timeout = aiohttp.ClientTimeout(total=None, sock_read=silence_s)
        self._session = aiohttp.ClientSession(timeout=timeout)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._session.close()

    async def fetch(self, remote: Remote, path: Path, progress: Progress) -> str:
        """Bring a file to ``path``; what was brought before is not asked for again.

        Returns:
            Its SHA-256, which is what was promised where anybody promised one.

        Raises:
            HubUnreachable: The hub does not answer or broke off; try again.
            ModelRefused: The file is not there, too large, or another one than promised.
        """
        part = path.with_name(f"{path.name}.part")
        url = f"{self._url}/{remote.repo}/resolve/main/{quote(remote.name)}"
        try:
            promised = await self._brought(url, remote, part, progress)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            why = f"broke off ({error!r}); the same command again goes on"
            raise HubUnreachable(url, why) from error
        digest = _digest(part)
        wanted = remote.sha256 or promised
        if wanted and digest != wanted:
            part.unlink()
            why = f"is another file than promised: sha256 {digest}, not {wanted}"
            raise ModelRefused(url, why)
        part.replace(path)
        return digest

    async def _brought(
        self, url: str, remote: Remote, part: Path, progress: Progress
    ) -> str:
        """Bring what is missing of a file; its digest as the hub tells it, or empty."""
        have = part.stat().st_size if part.exists() else 0
        headers = {"Accept-Encoding": "identity"}
        if have:
            headers["Range"] = f"bytes={have}-"
        async with self._session.get(url, headers=headers, max_redirects=5) as answer:
            promised = _promised(answer)
            if answer.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                # All of it is here already; the digest tells whether it is the one.
                return promised
            _refuse(url, answer.status)
            if answer.status != HTTPStatus.PARTIAL_CONTENT:
                have = 0
            total = have + (answer.content_length or 0)
            _make_sure_of_room(url, total, part)
            with part.open("ab" if have else "wb") as file:
                async for chunk in answer.content.iter_chunked(CHUNK_BYTES):
                    have += len(chunk)
                    if have > max(total, 1) and answer.content_length:
                        raise ModelRefused(url, f"has more than {total} bytes")
                    if have > MOST_BYTES:
                        raise ModelRefused(url, f"has more than {MOST_BYTES} bytes")
                    file.write(chunk)
                    progress(remote.name, have, total)
        return promised


def _promised(answer: aiohttp.ClientResponse) -> str:
    """The digest that the hub tells of a large file, on the way to where it lies."""
    for each in (*answer.history, answer):
        if match := _SHA256.fullmatch(each.headers.get("X-Linked-Etag", "")):
            return match[1]
    return ""


def _refuse(url: str, status: int) -> None:
    if status in (HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT):
        return
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND):
        raise ModelRefused(url, f"is not to be had: the hub answered {status}")
    raise HubUnreachable(url, f"answered {status}")


def _make_sure_of_room(url: str, total: int, part: Path) -> None:
    if total > MOST_BYTES:
        raise ModelRefused(url, f"has {total} bytes, more than {MOST_BYTES}")
    have = part.stat().st_size if part.exists() else 0
    free = shutil.disk_usage(part.parent).free
    if total - have > free:
        why = f"needs {total - have} bytes, and {part.parent} has {free} left"
        raise ModelRefused(url, why)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
