"""A chat model behind the Engine protocol: one sentence a request, many at once.

One sentence a request, so that no sentence can tell the model what to make of another:
those of many publishers are translated together, and their renderings are remembered.
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import permutations

import msgspec
import structlog

from coranto.errors import BadConfig, EngineFailed, RequestRefused
from coranto.text.languages import normal, primary
from coranto.translate import quality
from coranto.translate.engine import Hop, Rendering
from coranto.translate.engines.chat import talk
from coranto.translate.engines.chat.prompts import NEEDED, Prompt
from coranto.translate.engines.remote import Key, Remote, at_once, clean
from coranto.translate.settings import Settings

log = structlog.get_logger()

KEY_VARIABLE = "CORANTO_CHAT_KEY"

# So many failures one after the other are the server's, and no text's.
MOST_IN_A_ROW = 4
_EMPTY = Rendering("")


@dataclass(frozen=True, slots=True)
class Model:
    """Which model, and what no server tells of it.

    Attributes:
        name: As the server calls it.
        langs: BCP 47 tags of the languages it knows.
        prompt: How it is asked.
    """

    name: str
    langs: tuple[str, ...]
    prompt: Prompt = field(default_factory=Prompt)


def chat(settings: Settings, api_key: str) -> "Chat":
    """The engine that the settings describe.

    Raises:
        BadConfig: Something is missing or cannot be used.
    """
    needed = {
        "chat_url": "the address of the server, with its /v1",
        "chat_model": "the model's name on the server",
        "chat_languages": 'the languages it knows, such as ["en", "es"]',
    }
    for setting, what in needed.items():
        if not getattr(settings, setting):
            name = f"translate.{setting}"
            raise BadConfig(name, f"is missing: {what}")
    if settings.chat_parallel < 1:
        raise BadConfig("translate.chat_parallel", "must be 1 or more")
    missing = [place for place in NEEDED if place not in settings.chat_prompt]
    if settings.chat_prompt and missing:
        why = f"has no {' and no '.join(missing)}"
        raise BadConfig("translate.chat_prompt", why)
    model = Model(
        settings.chat_model,
        tuple(_tag(each) for each in settings.chat_languages),
        Prompt(settings.chat_prompt),
    )
    parallel = settings.chat_parallel
    return Chat(settings.chat_url, model, settings.timeout_s, parallel, api_key)


class Chat:
    """A chat model over HTTP.

    Args:
        url: Address of the API, with its ``/v1``.
        model: Which model is asked, and how.
        timeout_s: Seconds for one request.
        parallel: Requests at the same time.
        api_key: Sent with every request, where there is one.
    """

    name = "chat"

    def __init__(
        self,
        url: str,
        model: Model,
        timeout_s: float = 30.0,
        parallel: int = 4,
        api_key: str = "",
    ) -> None:
        self._server = Remote(url, timeout_s, Key(KEY_VARIABLE, api_key, "Bearer"))
        self._model = model
        self._extras = model.prompt.extras
        self._places = asyncio.Semaphore(parallel)
        self._failures_in_a_row = 0

    async def hops(self) -> tuple[Hop, ...]:
        """Every direction between its languages. Nothing is asked."""
        model = f"{self._model.name} prompt {self._model.prompt.version}"
        return tuple(
            Hop(self.name, *pair, quality.tier(self.name, *pair), model)
            for pair in permutations(dict.fromkeys(self._model.langs), 2)
            if primary(pair[0]) != primary(pair[1])
        )

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        """Render ``texts``, one for one and in order; empty ones are not sent.

        Nor are those that give orders to a machine: they come out empty, like those
        whose answer is no translation, as long as there is one that is.

        Raises:
            EngineUnreachable: The server cannot be reached, is overloaded, or wants
                another key.
            EngineFailed: It fails again and again, or no answer is a translation.
        """
        self._failures_in_a_row = 0
        sent = [text for text in texts if text.strip()]
        made = await at_once(self._attempt(text, hop) for text in sent)
        failures = [each for each in made if isinstance(each, EngineFailed)]
        if failures and len(failures) == len(made):
            raise failures[0]
        if failures:
            self._tell(failures, len(made))
        rest = iter(made)
        attempts = [next(rest) if text.strip() else _EMPTY for text in texts]
        return [each if isinstance(each, Rendering) else _EMPTY for each in attempts]

    def phrased(self, text: str, hop: Hop) -> str:
        """The instructions and the sentence, as the model is given them."""
        prompt = self._model.prompt
        langs = hop.source_lang, hop.target_lang
        messages = prompt.messages(" ".join(text.split()), *langs)
        return json.dumps([messages, prompt.extras], sort_keys=True)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._server.aclose()

    def _tell(self, failures: Sequence[EngineFailed], sentences: int) -> None:
        log.warning(
            "sentences not translated",
            engine=self.name,
            model=self._model.name,
            failed=len(failures),
            sentences=sentences,
            why=sorted({each.why for each in failures}),
        )

    async def _attempt(self, text: str, hop: Hop) -> Rendering | EngineFailed:
        """One text rendered, or why it was not, unless it is the server that failed."""
        try:
            async with self._places:
                made = await self._rendered(text, hop)
        except RequestRefused as error:
            self._failures_in_a_row = 0
            return error
        except EngineFailed as error:
            self._failures_in_a_row += 1
            if self._failures_in_a_row >= MOST_IN_A_ROW:
                raise
            return error
        self._failures_in_a_row = 0
        return made

    async def _rendered(self, text: str, hop: Hop) -> Rendering:
        source = " ".join(text.split())
        if talk.orders(source):
            raise self._refused("the text gives orders to a machine")
        choice = await self._said(source, hop)
        if choice.finish_reason == "length":
            return Rendering("", truncated=True)
        if choice.message.refusal or choice.finish_reason not in {None, "stop"}:
            raise self._refused("the model refuses")
        made = self._model.prompt.translation(choice.message.content or "")
        if made is None:
            raise self._refused("the answer is not the JSON that was asked for")
        made = clean(made)
        flaw = talk.flaw(source, made)
        if flaw:
            raise self._refused(flaw)
        return Rendering(made)

    async def _said(self, text: str, hop: Hop) -> "_Choice":
        """The model's answer, whatever it is."""
        messages = self._model.prompt.messages(text, hop.source_lang, hop.target_lang)
        asked = {"model": self._model.name, "messages": messages}
        while True:
            extras = dict(self._extras)
            try:
                answer = await self._server.ask(
                    "chat/completions", _Completion, asked | extras
                )
            except RequestRefused as error:
                # Some models take one temperature only, some servers no shape.
                unwanted = [name for name in extras if name in error.why]
                if not unwanted:
                    raise
                for name in unwanted:
                    self._extras.pop(name, None)
                continue
            if not answer.choices:
                raise EngineFailed(self._server.name, "the answer has no choices")
            return answer.choices[0]

    def _refused(self, why: str) -> RequestRefused:
        return RequestRefused(f"{self._server.name} {self._model.name}", why)


class _Message(msgspec.Struct):
    content: str | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Completion(msgspec.Struct):
    """The answer of ``chat/completions``."""

    choices: list[_Choice]


def _tag(lang: str) -> str:
    tag = normal(lang)
    if tag is None:
        why = f'"{lang}" is no language tag, such as "en" or "pt-BR"'
        raise BadConfig("translate.chat_languages", why)
    return tag
