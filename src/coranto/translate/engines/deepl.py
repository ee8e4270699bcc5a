"""DeepL's API (https://developers.deepl.com/api-reference)."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import msgspec
from babel.core import get_global

from coranto.errors import EngineFailed
from coranto.text.languages import normal, primary
from coranto.translate import quality
from coranto.translate.engine import Hop, Rendering
from coranto.translate.engines.remote import Key, Remote, at_once, batches, beside

KEY_VARIABLE = "CORANTO_DEEPL_KEY"

# The API's reference: at most 50 texts and 128 KiB in one request. A character takes at
# most six bytes in JSON.
BATCH_TEXTS = 50
BATCH_CHARS = 20_000
# Requests at the same time.
PARALLEL = 4


def address(api_key: str) -> str:
    """Where ``api_key`` belongs: keys of the free plan end in ``:fx``."""
    return f"https://api{'-free' if api_key.endswith(':fx') else ''}.deepl.com"


class DeepL:
    """A translation service over HTTP.

    Args:
        url: Address of the service, without ``/v2``; empty for the one ``api_key``
            belongs to.
        timeout_s: Seconds for one request.
        api_key: Sent with every request.
    """

    name = "deepl"

    def __init__(self, url: str, timeout_s: float = 30.0, api_key: str = "") -> None:
        key = Key(KEY_VARIABLE, api_key, "DeepL-Auth-Key")
        self._server = Remote(url or address(api_key), timeout_s, key)
        self._places = asyncio.Semaphore(PARALLEL)
        self._codes: dict[str, str] = {}

    async def hops(self) -> tuple[Hop, ...]:
        """Directions the service offers now.

        Raises:
            EngineUnreachable: It does not answer, or wants another key.
            EngineFailed: Its list of languages cannot be read.
        """
        path = "v3/languages?resource=translate_text"
        languages = await self._server.ask(path, list[_Language])
        tagged = [(tag, each) for each in languages if (tag := normal(each.lang))]
        sources = [tag for tag, each in tagged if each.usable_as_source]
        self._codes = _with_plain(
            {tag: each.lang for tag, each in tagged if each.usable_as_target}
        )
        return tuple(
            Hop(
                self.name,
                source,
                target,
                quality.tier(self.name, source, target),
                f"DeepL {code}",
            )
            for source in sources
            for target, code in self._codes.items()
            if primary(source) != primary(target)
        )

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        """Render ``texts``, one for one and in order; empty ones are not sent.

        Raises:
            EngineUnreachable: The service cannot be reached, is overloaded, wants
                another key, or the month's characters are spent.
            EngineFailed: It refused a text, failed or hung on it, or its answer is not
                what was asked for.
        """
        sent = [text for text in texts if text.strip()]
        lists = await at_once(
            self._translated(batch, hop)
            for batch in batches(sent, BATCH_TEXTS, BATCH_CHARS)
        )
        return beside(texts, chain.from_iterable(lists))

    async def aclose(self) -> None:
        """Close the connections."""
        await self._server.aclose()

    async def _translated(self, texts: list[str], hop: Hop) -> list[str]:
        code = self._codes.get(hop.target_lang, hop.target_lang)
        body: dict[str, object] = {
            "text": texts,
            "source_lang": hop.source_lang.upper(),
            "target_lang": code.upper(),
            # A text is a sentence already, or a headline without a full stop.
            "split_sentences": "0",
            "preserve_formatting": True,
        }
        async with self._places:
            answer = await self._server.ask("v2/translate", _Translated, body)
        made = answer.translations
        if len(made) != len(texts):
            why = f"answered {len(made)} texts to {len(texts)}"
            raise EngineFailed(self._server.name, why)
        return [each.text for each in made]


class _Language(msgspec.Struct):
    """One element of ``/v3/languages``."""

    lang: str
    usable_as_source: bool
    usable_as_target: bool


class _Text(msgspec.Struct):
    text: str


class _Translated(msgspec.Struct):
    """The answer of ``/v2/translate``."""

    translations: list[_Text]


def _with_plain(codes: Mapping[str, str]) -> dict[str, str]:
    """``codes``, and the languages that DeepL writes in named varieties only.

    English is asked for as ``en-US`` or ``en-GB``, Portuguese as ``pt-BR`` or ``pt-PT``.
    Who wants just the language gets its likeliest variety (CLDR's likely subtags).
    """
    plain = {
        primary(tag): code
        for tag, code in codes.items()
        if tag in _likely(primary(tag)) and primary(tag) not in codes
    }
    return plain | dict(codes)


def _likely(lang: str) -> Iterator[str]:
    """``pt-BR`` for ``pt``; ``zh-Hans`` and ``zh-CN`` for ``zh``."""
    likely = get_global("likely_subtags").get(lang, "")
    for subtag in likely.split("_")[1:]:
        yield f"{lang}-{subtag}"
