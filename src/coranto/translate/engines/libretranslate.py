"""Any server that speaks LibreTranslate's API (https://docs.libretranslate.com)."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

import msgspec

from coranto.errors import EngineFailed, RequestRefused, TranslateError
from coranto.translate import quality
from coranto.translate.engine import Hop, Rendering
from coranto.translate.engines.remote import Key, Remote, batches, beside

KEY_VARIABLE = "CORANTO_LIBRETRANSLATE_KEY"

# Public servers refuse long requests (5,000 characters are common); 30 sentences of
# news stay below that.
BATCH_TEXTS = 32
BATCH_CHARS = 4000
# Codes of LibreTranslate's models that are no BCP 47 tags.
_TAGS = {"zt": "zh-Hant", "pb": "pt-BR"}


class LibreTranslate:
    """A translation server over HTTP.

    Args:
        url: Address of the server, without ``/translate``.
        timeout_s: Seconds for one request.
        api_key: Sent with every text, where the server wants one.
    """

    name = "libretranslate"

    def __init__(self, url: str, timeout_s: float = 30.0, api_key: str = "") -> None:
        self._server = Remote(url, timeout_s, Key(KEY_VARIABLE, api_key))
        self._api_key = api_key
        self._codes: dict[str, str] = {}
        self._takes_lists = True

    async def hops(self) -> tuple[Hop, ...]:
        """Directions the server offers now.

        Raises:
            EngineUnreachable: It does not answer, or is no such server.
            EngineFailed: Its list of languages cannot be read.
        """
        languages = await self._server.ask("languages", list[_Language])
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
        for batch in batches(sent, BATCH_TEXTS, BATCH_CHARS):
            answers += await self._translated(batch, hop)
        return beside(texts, answers)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._server.aclose()

    async def _translated(self, texts: list[str], hop: Hop) -> list[str]:
        if len(texts) == 1 or not self._takes_lists:
            return [await self._translated_alone(text, hop) for text in texts]
        try:
            answer = await self._post(texts, hop)
        except RequestRefused:
            # An older server, or a shorter limit than ours.
            answers = [await self._translated_alone(text, hop) for text in texts]
            self._takes_lists = False
            return answers
        if not isinstance(answer, list) or len(answer) != len(texts):
            found = len(answer) if isinstance(answer, list) else 1
            why = f"answered {found} texts to {len(texts)}"
            raise EngineFailed(self._server.name, why)
        return answer

    async def _translated_alone(self, text: str, hop: Hop) -> str:
        answer = await self._post(text, hop)
        if isinstance(answer, list):
            raise EngineFailed(
                self._server.name, f"answered {len(answer)} texts to one text"
            )
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
        answer = await self._server.ask("translate", _Translated, body)
        return answer.translatedText

    async def _model(self) -> str:
        """Host and, where the server tells it, version: part of the memory's key."""
        host = urlsplit(self._server.name).netloc
        try:
            spec = await self._server.ask("spec", _Spec)
        except TranslateError:
            # Servers that only speak the two calls we need have no description.
            return host
        return f"{host} {spec.info.version}".strip()


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
