"""Any server that speaks LibreTranslate's API (https://docs.libretranslate.com)."""

import unicodedata
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import msgspec

from coranto.errors import EngineFailed, EngineUnreachable, TranslateError
from coranto.translate import quality
from coranto.translate.engine import Hop, Rendering

MAX_ANSWER_BYTES = 4 * 2**20
# Public servers refuse long requests (5,000 characters are common); 30 sentences of
# news stay below that.
BATCH_TEXTS = 32
BATCH_CHARS = 4000
# Codes of LibreTranslate's models that are no BCP 47 tags.
_TAGS = {"zt": "zh-Hant", "pb": "pt-BR"}
# The server refuses this request, not every request.
_REFUSALS = frozenset(
    {
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.REQUEST_URI_TOO_LONG,
        HTTPStatus.UNPROCESSABLE_ENTITY,
    }
)
# The server is busy or behind a gateway that cannot reach it; no text is to blame.
_AWAY = frozenset(
    {
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
_KEY_WANTED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})


class LibreTranslate:
    """A translation server over HTTP.

    The operator named its address, so private networks are allowed.

    Args:
        url: Address of the server, without ``/translate``.
        timeout_s: Seconds for one request.
        api_key: Sent with every text, where the server wants one.
    """

    name = "libretranslate"

    def __init__(self, url: str, timeout_s: float = 30.0, api_key: str = "") -> None:
        self._url = url.rstrip("/")
        self._timeout_s = timeout_s
        self._api_key = api_key
        self._session: aiohttp.ClientSession | None = None
        self._codes: dict[str, str] = {}
        self._takes_lists = True

    async def hops(self) -> tuple[Hop, ...]:
        """Directions the server offers now.

        Raises:
            EngineUnreachable: It does not answer, or is no such server.
            EngineFailed: Its list of languages cannot be read.
        """
        answer = await self._asked("languages")
        try:
            languages = msgspec.convert(answer, list[_Language])
        except msgspec.ValidationError as error:
            raise EngineFailed(self._url, f"languages: {error}") from error
        pairs = list(_pairs(languages))
        self._codes = {_tag(code): code for pair in pairs for code in pair}
        model = await self._model()
        tags = [(_tag(source), _tag(target)) for source, target in pairs]
        return tuple(
            Hop(
                self.name,
                source,
                target,
                quality.tier(self.name, source, target),
                model,
            )
            for source, target in tags
        )

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        """Render ``texts``, one for one and in order; empty ones are not sent.

        Raises:
            EngineUnreachable: The server cannot be reached, is overloaded, or wants
                another key.
            EngineFailed: It refused a text, failed or hung on it, or its answer is not
                what was asked for.
        """
        sent = [text for text in texts if text.strip()]
        answers: list[str] = []
        for batch in _batches(sent):
            answers += await self._translated(batch, hop)
        rest = iter(answers)
        return [Rendering(_clean(next(rest)) if text.strip() else "") for text in texts]

    async def aclose(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _translated(self, texts: list[str], hop: Hop) -> list[str]:
        if len(texts) == 1 or not self._takes_lists:
            return [await self._translated_alone(text, hop) for text in texts]
        try:
            answer = await self._post(texts, hop)
        except _RequestRefused:
            # An older server, or a shorter limit than ours.
            answers = [await self._translated_alone(text, hop) for text in texts]
            self._takes_lists = False
            return answers
        if not isinstance(answer, list) or len(answer) != len(texts):
            found = len(answer) if isinstance(answer, list) else 1
            why = f"answered {found} texts to {len(texts)}"
            raise EngineFailed(self._url, why)
        return answer

    async def _translated_alone(self, text: str, hop: Hop) -> str:
        answer = await self._post(text, hop)
        if isinstance(answer, list):
            raise EngineFailed(self._url, f"answered {len(answer)} texts to one text")
        return answer

    async def _post(self, q: str | list[str], hop: Hop) -> str | list[str]:
        body: dict[str, object] = {
            "q": q,
            "source": self._codes.get(hop.source_lang, hop.source_lang),
            "target": self._codes.get(hop.target_lang, hop.target_lang),
            "format": "text",
        }
        if self._api_key:
            body["api_key"] = self._api_key
        answer = await self._asked("translate", body)
        try:
            return msgspec.convert(answer, _Translated).translatedText
        except msgspec.ValidationError as error:
            raise EngineFailed(self._url, f"translate: {error}") from error

    async def _asked(self, path: str, body: dict[str, object] | None = None) -> object:
        """The answer to one request out of JSON: a POST where there is a body."""
        method = "GET" if body is None else "POST"
        url = f"{self._url}/{path}"
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
            raise _refused(url, status, raw)
        if len(raw) > MAX_ANSWER_BYTES:
            raise EngineFailed(url, f"answered more than {MAX_ANSWER_BYTES} bytes")
        try:
            return msgspec.json.decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise EngineFailed(url, "the answer is no JSON") from error

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=self._timeout_s)
            )
        return self._session

    async def _model(self) -> str:
        """Host and, where the server tells it, version: part of the memory's key."""
        parts = urlsplit(self._url)
        host = f"{parts.hostname}:{parts.port}" if parts.port else f"{parts.hostname}"
        try:
            spec = msgspec.convert(await self._asked("spec"), _Spec)
        except (TranslateError, msgspec.ValidationError):
            # Servers that only speak the two calls we need have no description.
            return host
        return f"{host} {spec.info.version}".strip()


class _RequestRefused(EngineFailed):
    """The server refuses this request, not every request."""


class _Language(msgspec.Struct):
    """One element of ``/languages``."""

    code: str
    targets: list[str] | None = None


class _Info(msgspec.Struct):
    version: str = ""


class _Spec(msgspec.Struct):
    """``/spec``, an OpenAPI document."""

    info: _Info


class _Translated(msgspec.Struct):
    """The answer of ``/translate``."""

    translatedText: str | list[str]  # noqa: N815


def _tag(code: str) -> str:
    return _TAGS.get(code, code)


def _pairs(languages: Sequence[_Language]) -> Iterator[tuple[str, str]]:
    """Directions in the server's codes; a server that names no targets offers all."""
    every = [language.code for language in languages]
    for language in languages:
        targets = every if language.targets is None else language.targets
        for target in targets:
            if target != language.code:
                yield language.code, target


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        chars = sum(map(len, batch)) + len(text)
        if batch and (len(batch) == BATCH_TEXTS or chars > BATCH_CHARS):
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\0", "")).strip()


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """The body, cut one chunk after the limit: nobody fills our memory."""
    raw = bytearray()
    async for chunk in response.content.iter_chunked(2**16):
        raw += chunk
        if len(raw) > MAX_ANSWER_BYTES:
            break
    return bytes(raw)


def _refused(url: str, status: int, raw: bytes) -> TranslateError:
    """The error for an answer other than 200."""
    why = f"answered {status}{_reason(raw)}"
    if status in _REFUSALS:
        return _RequestRefused(url, why)
    if status in _KEY_WANTED:
        why += "; set CORANTO_LIBRETRANSLATE_KEY to its key"
    if status in _KEY_WANTED | _AWAY or status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return EngineUnreachable(url, why)
    return EngineFailed(url, why)


def _reason(raw: bytes) -> str:
    """What the server says in its ``{"error": …}``, or nothing."""
    try:
        answer = msgspec.json.decode(raw, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ""
    error = str(answer.get("error", ""))[:200]
    return f' with "{error}"' if error else ""
