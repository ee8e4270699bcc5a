"""Small translation servers on the loopback, well-behaved or not."""

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, ClassVar, Generic, TypeVar

from aiohttp import web
from aiohttp.test_utils import TestServer
from typing_extensions import override

from coranto.translate.engine import Engine
from coranto.translate.engines.chat import Chat, Model
from coranto.translate.engines.chat.prompts import Prompt
from coranto.translate.engines.deepl import DeepL
from coranto.translate.engines.libretranslate import LibreTranslate

T = TypeVar("T")
E = TypeVar("E", bound=Engine)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LANGUAGES = [
    {"code": "en", "name": "English", "targets": ["en", "es", "zt"]},
    {"code": "es", "name": "Spanish", "targets": ["en", "es"]},
]


def answering(body: str, status: int = 200, **headers: str) -> Handler:
    """Answers everything with the same."""

    async def handler(request: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        kind = "application/json" if body[:1] in ("{", "[") else "text/html"
        return web.Response(text=body, status=status, content_type=kind, headers=named)

    return handler


async def silent(request: web.Request) -> web.StreamResponse:
    """Says nothing for longer than anybody waits."""
    await asyncio.sleep(30)
    return web.Response()


class Loopback(Generic[E]):
    """Answers ``word`` with ``WORD`` until told otherwise.

    Attributes:
        prefix: The part of the address that an engine is given.
        path: Below it, where texts are posted.
        bodies: What was posted there.
        headers: The headers it came with.
        translate: Answers it.
    """

    prefix: ClassVar[str]
    path: ClassVar[str]

    def __init__(self) -> None:
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.translate: Handler = self.translated
        self.routes = web.RouteTableDef()

    def engine(self, url: str, timeout_s: float, api_key: str) -> E:
        """An engine that asks the server at ``url``."""
        raise NotImplementedError

    async def translated(self, request: web.Request) -> web.StreamResponse:
        """The answer of a server that is well."""
        raise NotImplementedError

    def use(
        self,
        work: Callable[[E], Coroutine[Any, Any, T]],
        timeout_s: float = 5.0,
        api_key: str = "",
    ) -> T:
        """What ``work`` makes of an engine that asks this server."""

        async def used() -> T:
            async with TestServer(self._app(), host="127.0.0.1") as server:
                url = str(server.make_url(f"{self.prefix}/"))
                engine = self.engine(url, timeout_s, api_key)
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
            yield str(server.make_url(self.prefix))
        finally:
            run(server.close())
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    def _app(self) -> web.Application:
        app = web.Application()
        app.router.add_post(f"{self.prefix}{self.path}", self._noted)
        app.add_routes(self.routes)
        return app

    async def _noted(self, request: web.Request) -> web.StreamResponse:
        self.bodies.append(await request.json())
        self.headers.append(dict(request.headers))
        return await self.translate(request)


class Server(Loopback[LibreTranslate]):
    """A LibreTranslate.

    Attributes:
        languages: Answers ``/languages``.
    """

    prefix = "/mt"
    path = "/translate"

    def __init__(self) -> None:
        super().__init__()
        self.languages: Handler = self._languages
        self.routes.get("/mt/languages")(self._listed)

    @override
    def engine(self, url: str, timeout_s: float, api_key: str) -> LibreTranslate:
        return LibreTranslate(url, timeout_s, api_key)

    @override
    async def translated(self, request: web.Request) -> web.StreamResponse:
        q = (await request.json())["q"]
        made = [text.upper() for text in q] if isinstance(q, list) else q.upper()
        return web.json_response({"translatedText": made})

    async def _listed(self, request: web.Request) -> web.StreamResponse:
        return await self.languages(request)

    async def _languages(self, request: web.Request) -> web.StreamResponse:
        return web.json_response(LANGUAGES)


def _spoken(lang: str, name: str, *, source: bool, target: bool) -> dict[str, Any]:
    usable = {"usable_as_source": source, "usable_as_target": target}
    features = {"tag_handling": {"status": "stable"}}
    return {
        "lang": lang,
        "name": name,
        "status": "stable",
        "features": features,
    } | usable


class DeepLServer(Loopback[DeepL]):
    """DeepL, as its reference describes it: it knows English by its varieties only.

    Attributes:
        languages: Answers ``/v3/languages``.
    """

    prefix = ""
    path = "/v2/translate"

    def __init__(self) -> None:
        super().__init__()
        self.languages: Handler = self._languages
        self.routes.get("/v3/languages")(self._listed)

    @override
    def engine(self, url: str, timeout_s: float, api_key: str) -> DeepL:
        return DeepL(url, timeout_s, api_key or "key:fx")

    @override
    async def translated(self, request: web.Request) -> web.StreamResponse:
        texts = (await request.json())["text"]
        if len(texts) > 50 or (request.content_length or 0) > 128 * 1024:
            return web.json_response({"message": "Request too large"}, status=413)
        made = [
            {"detected_source_language": "ES", "text": text.upper()} for text in texts
        ]
        return web.json_response({"translations": made})

    async def _listed(self, request: web.Request) -> web.StreamResponse:
        if request.query.get("resource") != "translate_text":
            return web.json_response({"message": "Bad resource"}, status=400)
        if not request.headers.get("Authorization", "").startswith("DeepL-Auth-Key "):
            return web.json_response({"message": "Forbidden"}, status=403)
        return await self.languages(request)

    async def _languages(self, request: web.Request) -> web.StreamResponse:
        spoken = [
            _spoken("en", "English", source=True, target=False),
            _spoken("en-GB", "English (British)", source=False, target=True),
            _spoken("en-US", "English (American)", source=False, target=True),
            _spoken("es", "Spanish", source=True, target=True),
            _spoken("es-419", "Spanish (Latin American)", source=False, target=True),
            _spoken("pt", "Portuguese", source=True, target=False),
            _spoken("pt-BR", "Portuguese (Brazilian)", source=False, target=True),
            _spoken("zh", "Chinese", source=True, target=True),
            _spoken("zh-Hant", "Chinese (traditional)", source=False, target=True),
        ]
        return web.json_response(spoken)


def completion(content: str | None, **facts: Any) -> dict[str, Any]:
    """What OpenAI's reference calls a chat completion object."""
    message = {"role": "assistant", "content": content, "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1767225600,
        "model": "tiny",
        "choices": [choice | facts],
        "usage": {"prompt_tokens": 9, "completion_tokens": 12, "total_tokens": 21},
    }


class ChatServer(Loopback[Chat]):
    """A server with OpenAI's chat API and a model that follows instructions.

    Attributes:
        says: What the model says to a sentence, as plain text.
        refuses: Fields of a request that this server does not take.
        prompt: How the engine asks.
    """

    prefix = "/v1"
    path = "/chat/completions"

    def __init__(self) -> None:
        super().__init__()
        self.says: Callable[[str], str] = lambda text: self.shaped(text.upper())
        self.refuses: set[str] = set()
        self.prompt = Prompt()

    @staticmethod
    def shaped(text: str) -> str:
        """A translation as the model was told to give it."""
        return json.dumps({"translation": text}, ensure_ascii=False)

    @override
    def engine(self, url: str, timeout_s: float, api_key: str) -> Chat:
        model = Model("tiny", ("es", "en", "pt-BR"), self.prompt)
        return Chat(url, model, timeout_s, api_key=api_key)

    @override
    async def translated(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        for field in self.refuses & body.keys():
            why = f"Unsupported value: '{field}' does not support this with this model."
            error = {"message": why, "type": "invalid_request_error", "param": field}
            return web.json_response({"error": error}, status=400)
        said = body["messages"][-1]["content"]
        text = said if self.prompt.template else json.loads(said)["text"]
        return web.json_response(completion(self.says(text)))
