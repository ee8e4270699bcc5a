"""What every engine behind HTTP shares: one request, its limits, and what its refusal means."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

import aiohttp
import msgspec

from coranto.errors import (
    EngineFailed,
    EngineUnreachable,
    RequestRefused,
    TranslateError,
)

MAX_ANSWER_BYTES = 4 * 2**20
# The server refuses this request, not every request.
_REFUSALS = frozenset(
    {
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.REQUEST_URI_TOO_LONG,
        HTTPStatus.UNPROCESSABLE_ENTITY,
    }
)
# DeepL's "quota exceeded".
_QUOTA_EXCEEDED = 456
# The server is busy, spent, or behind a gateway that cannot reach it; no text is to
# blame.
_AWAY = frozenset(
    {
        HTTPStatus.PAYMENT_REQUIRED,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
        _QUOTA_EXCEEDED,
    }
)
_KEY_WANTED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})


class Remote:
    """A server that answers JSON.

    The operator named its address, so private networks are allowed. Redirects are not
    followed: a key is for the server that it was given for.

    Args:
        url: Its address, without a slash at the end.
        timeout_s: Seconds for one request.
        key_variable: Where its key is read from, for messages.
        headers: Sent with every request.
    """

    def __init__(
        self,
        url: str,
        timeout_s: float,
        key_variable: str,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.url = url.rstrip("/")
        self._timeout_s = timeout_s
        self._key_variable = key_variable
        self._headers = headers
        self._session: aiohttp.ClientSession | None = None

    async def ask(self, path: str, body: Mapping[str, object] | None = None) -> object:
        """The answer to one request out of JSON: a POST where there is a body.

        Raises:
            EngineUnreachable: The server cannot be reached, is overloaded, or wants
                another key.
            RequestRefused: It refuses this request.
            EngineFailed: It failed, hung, or answered no JSON or without end.
        """
        method = "GET" if body is None else "POST"
        url = f"{self.url}/{path}"
        try:
            async with self._opened().request(
                method, url, json=body, allow_redirects=False
            ) as response:
                raw = await _read(response)
                status = response.status
        except TimeoutError as error:
            # It may be this text on which it hangs, so the text's attempts count.
            why = f"no answer in {self._timeout_s:g} s"
            raise EngineFailed(url, why) from error
        except (aiohttp.ClientError, OSError) as error:
            raise EngineUnreachable(url, str(error)) from error
        if status != HTTPStatus.OK:
            raise self._refused(url, status, raw)
        if len(raw) > MAX_ANSWER_BYTES:
            raise EngineFailed(url, f"answered more than {MAX_ANSWER_BYTES} bytes")
        try:
            return msgspec.json.decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise EngineFailed(url, "the answer is no JSON") from error

    async def aclose(self) -> None:
        """Close the connections. Closing twice is allowed."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=self._timeout_s),
                headers=self._headers,
            )
        return self._session

    def _refused(self, url: str, status: int, raw: bytes) -> TranslateError:
        """The error for an answer other than 200."""
        why = f"answered {status}{_reason(raw)}"
        if status in _REFUSALS:
            return RequestRefused(url, why)
        if status in _KEY_WANTED:
            why += f"; set {self._key_variable} to its key"
        if status in _KEY_WANTED | _AWAY or status < HTTPStatus.INTERNAL_SERVER_ERROR:
            return EngineUnreachable(url, why)
        return EngineFailed(url, why)


def batches(texts: Sequence[str], most: int, most_chars: int) -> Iterator[list[str]]:
    """``texts`` in order, in lists of at most ``most`` and so many characters.

    A text longer than that is sent alone.
    """
    batch: list[str] = []
    for text in texts:
        chars = sum(map(len, batch)) + len(text)
        if batch and (len(batch) == most or chars > most_chars):
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


def clean(text: str) -> str:
    """An engine's text: NFC, without NUL and outer white space."""
    return unicodedata.normalize("NFC", text.replace("\0", "")).strip()


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """The body, cut one chunk after the limit: nobody fills our memory."""
    raw = bytearray()
    async for chunk in response.content.iter_chunked(2**16):
        raw += chunk
        if len(raw) > MAX_ANSWER_BYTES:
            break
    return bytes(raw)


def _reason(raw: bytes) -> str:
    """What the server says is wrong, in one of the usual shapes, or nothing."""
    try:
        answer = msgspec.json.decode(raw, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ""
    error = answer.get("error") or answer.get("message") or ""
    if isinstance(error, dict):
        error = error.get("message", "")
    return f' with "{str(error)[:200]}"' if error else ""
