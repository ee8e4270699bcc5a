"""What every engine behind HTTP shares: one request, its limits, and what its refusal means."""

import asyncio
import json
import unicodedata
from collections.abc import Coroutine, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

import aiohttp
import msgspec

from coranto.errors import (
    EngineFailed,
    EngineUnreachable,
    RequestRefused,
    TranslateError,
)
from coranto.text.clock import now, wait_s
from coranto.translate.engine import Rendering

T = TypeVar("T")

MAX_ANSWER_BYTES = 4 * 2**20
# Before a request is made again that came too soon for a server that does not say how
# long it wants to be left alone; there are as many more attempts.
PAUSES_S = (1.0, 2.0, 4.0)
# A server that wants more is asked again later, by whoever keeps the work.
LONGEST_WAIT_S = 20.0
# What was spent is not there again in a minute.
SPENT_S = 60 * 60.0

# DeepL's "quota exceeded" and "too many requests" (its API's reference).
_QUOTA_EXCEEDED = 456
_OVERLOADED = 529
# The server refuses this request, not every request.
_REFUSALS = frozenset(
    {
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.REQUEST_URI_TOO_LONG,
        HTTPStatus.UNPROCESSABLE_ENTITY,
    }
)
_TOO_SOON = frozenset({HTTPStatus.TOO_MANY_REQUESTS, _OVERLOADED})
_SPENT = frozenset({HTTPStatus.PAYMENT_REQUIRED, _QUOTA_EXCEEDED})
# The server is busy, or behind a gateway that cannot reach it; no text is to blame.
_AWAY = (
    _TOO_SOON
    | _SPENT
    | {
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
_KEY_WANTED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})


@dataclass(frozen=True, slots=True)
class Key:
    """What a server knows its customers by.

    Attributes:
        variable: Where in the environment it is read from, for messages.
        value: The key itself, which is in no message; empty where there is none.
        scheme: Of the header that carries it; empty where the body does.
    """

    variable: str
    value: str = field(default="", repr=False)
    scheme: str = ""

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that carry it (RFC 9110 §11.6.2)."""
        if not self.value or not self.scheme:
            return {}
        return {"Authorization": f"{self.scheme} {self.value}"}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came back, whatever it is."""

    status: int
    raw: bytes
    asked_s: float | None

    def pause_s(self, unasked_s: float) -> float | None:
        """Seconds after which to ask again; None where that is of no use now."""
        if self.asked_s is None:
            return unasked_s if self.status in _TOO_SOON else None
        asks = self.status in _TOO_SOON | {HTTPStatus.SERVICE_UNAVAILABLE}
        return self.asked_s if asks and self.asked_s <= LONGEST_WAIT_S else None


class Remote:
    """A server that answers JSON.

    The operator named its address, so private networks are allowed. Redirects are not
    followed: a key is for the server that it was given for.

    Args:
        url: Its address, without a slash at the end.
        timeout_s: Seconds for one request.
        key: What it knows us by.
        pauses_s: Before each further attempt of a request that came too soon.
    """

    def __init__(
        self,
        url: str,
        timeout_s: float,
        key: Key,
        pauses_s: Sequence[float] = PAUSES_S,
    ) -> None:
        self.url = url.rstrip("/")
        self.name = _without_password(self.url)
        self._timeout_s = timeout_s
        self._key = key
        self._pauses_s = tuple(pauses_s)
        self._session: aiohttp.ClientSession | None = None

    async def ask(
        self, path: str, shape: type[T], body: Mapping[str, object] | None = None
    ) -> T:
        """The answer to one request, as JSON of that shape: a POST where there is a body.

        A request that came too soon is made again, after as long as the server asks.

        Raises:
            EngineUnreachable: The server cannot be reached, is overloaded, or wants
                another key.
            RequestRefused: It refuses this request.
            EngineFailed: It failed, hung, or answered something else or without end.
        """
        answer = await self._answer(path, body)
        for unasked_s in self._pauses_s:
            pause_s = answer.pause_s(unasked_s)
            if pause_s is None:
                break
            await asyncio.sleep(pause_s)
            answer = await self._answer(path, body)
        name = f"{self.name}/{path}"
        if answer.status != HTTPStatus.OK:
            raise self._refused(name, answer)
        if len(answer.raw) > MAX_ANSWER_BYTES:
            raise EngineFailed(name, f"answered more than {MAX_ANSWER_BYTES} bytes")
        try:
            return msgspec.json.decode(answer.raw, type=shape)
        except msgspec.ValidationError as error:
            raise EngineFailed(name, f"the answer is another one: {error}") from error
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise EngineFailed(name, "the answer is no JSON") from error

    async def aclose(self) -> None:
        """Close the connections. Closing twice is allowed."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _answer(self, path: str, body: Mapping[str, object] | None) -> _Answer:
        method = "GET" if body is None else "POST"
        name = f"{self.name}/{path}"
        try:
            async with self._opened().request(
                method, f"{self.url}/{path}", data=_json(body), allow_redirects=False
            ) as response:
                asked_s = wait_s(response.headers.get("Retry-After", ""), now())
                return _Answer(response.status, await _read(response), asked_s)
        except TimeoutError as error:
            # It may be this text on which it hangs, so the text's attempts count.
            why = f"no answer in {self._timeout_s:g} s"
            raise EngineFailed(name, why) from error
        except aiohttp.ClientConnectorError as error:
            raise EngineUnreachable(name, _nobody(error)) from error
        except (aiohttp.ClientError, OSError) as error:
            # It broke off in the middle: a text can bring a server down.
            raise EngineFailed(name, str(error) or "it hung up") from error

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=self._timeout_s),
                headers={"Content-Type": "application/json", **self._key.headers},
            )
        return self._session

    def _refused(self, name: str, answer: _Answer) -> TranslateError:
        """The error for an answer other than 200."""
        status = answer.status
        why = f"answered {status}{self._reason(answer.raw)}{self._way_out(status)}"
        if status in _REFUSALS:
            return RequestRefused(name, why)
        if status in _KEY_WANTED | _AWAY or status < HTTPStatus.INTERNAL_SERVER_ERROR:
            spent_s = SPENT_S if status in _SPENT else None
            return EngineUnreachable(name, why, answer.asked_s or spent_s)
        return EngineFailed(name, why)

    def _reason(self, raw: bytes) -> str:
        """What the server says is wrong, in one of the usual shapes, or nothing.

        Some servers repeat the key that they do not know.
        """
        said = _said(raw)
        if self._key.value:
            said = said.replace(self._key.value, "…")
        return f' with "{said[:200]}"' if said else ""

    def _way_out(self, status: int) -> str:
        if status in _KEY_WANTED:
            variable = self._key.variable
            if self._key.value:
                return f"; the key in {variable} is not one of its keys"
            return f"; set {variable} to its key"
        if status in _SPENT:
            return "; what was paid for is spent: raise the limit of the account"
        return ""


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


async def at_once(work: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """What all of ``work`` gives, in order; where one fails, the others are given up."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(each) for each in work]
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from errors
    return [task.result() for task in tasks]


def beside(texts: Sequence[str], made: Iterable[str]) -> list[Rendering]:
    """A rendering for each of ``texts``, empty for those that are blank and not sent."""
    rest = iter(made)
    return [Rendering(clean(next(rest)) if text.strip() else "") for text in texts]


def clean(text: str) -> str:
    """An engine's text: NFC, without NUL and outer white space."""
    return unicodedata.normalize("NFC", text.replace("\0", "")).strip()


def _json(body: Mapping[str, object] | None) -> bytes | None:
    """UTF-8, as servers count bytes; half a surrogate pair is no character."""
    if body is None:
        return None
    return json.dumps(body, ensure_ascii=False).encode(errors="replace")


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """The body, cut one chunk after the limit: nobody fills our memory."""
    raw = bytearray()
    async for chunk in response.content.iter_chunked(2**16):
        raw += chunk
        if len(raw) > MAX_ANSWER_BYTES:
            break
    return bytes(raw)


def _nobody(error: aiohttp.ClientConnectorError) -> str:
    """Why there is no connection, and the way out where it is known."""
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return "there is no such host, or no network"
    if isinstance(error.os_error, ConnectionRefusedError):
        return "nothing answers there; is the server running?"
    return str(error)


def _said(raw: bytes) -> str:
    """``{"error": "…"}``, ``{"error": {"message": "…"}}`` or ``{"message": "…"}``."""
    try:
        answer = msgspec.json.decode(raw, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    error = answer.get("error") or answer.get("message") or ""
    if isinstance(error, dict):
        error = error.get("message", "")
    return " ".join(str(error).split())


def _without_password(url: str) -> str:
    """``url`` as it may be shown: without what stands before an @ in its host."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
