"""Whatever a translation server answers, nothing false is published for it."""

import asyncio
import json

import pytest
from aiohttp import web

from coranto.model import PubStatus
from coranto.translate.engines.libretranslate import LibreTranslate
from tests import synthetic
from tests.fakes import FakeEngine
from tests.newsroom.test_way import said
from tests.translate.servers import Server

pytestmark = pytest.mark.enable_socket

LANGUAGES = [{"code": code, "targets": ["en", "es", "fr"]} for code in ("en", "es")]
ERROR_PAGE = "<!doctype html><title>502 Bad Gateway</title><h1>Bad Gateway</h1>"


async def listed(_request: web.Request) -> web.StreamResponse:
    return web.json_response(LANGUAGES)


def rendering(render):
    """Answers each text with what ``render`` makes of it."""

    async def handler(request: web.Request) -> web.StreamResponse:
        q = (await request.json())["q"]
        made = [render(text) for text in q] if isinstance(q, list) else render(q)
        return web.json_response({"translatedText": made})

    return handler


def answering(body: str, status: int = 200, content_type: str = "application/json"):
    """Answers every request with the same."""

    async def handler(_request: web.Request) -> web.StreamResponse:
        return web.Response(text=body, status=status, content_type=content_type)

    return handler


async def hanging(_request: web.Request) -> web.StreamResponse:
    await asyncio.sleep(3600)
    raise AssertionError


async def reset(request: web.Request) -> web.StreamResponse:
    assert request.transport
    request.transport.abort()
    return web.Response()


FAULTS = {
    "answers nothing": rendering(lambda _text: ""),
    "answers what it was sent": rendering(lambda text: text),
    "answers in another language": rendering(
        lambda text: synthetic.translated(text, "es")
    ),
    "answers an error page as if all were well": answering(ERROR_PAGE),
    "answers error pages in its JSON": rendering(lambda _text: ERROR_PAGE),
    "fails with an error page": answering(ERROR_PAGE, 500, "text/html"),
    "answers ten megabytes": answering(
        json.dumps({"translatedText": "la paix " * 1_300_000})
    ),
    "answers one text for many": answering('{"translatedText": ["La paix."]}'),
    "loses every number": rendering(
        lambda text: "".join(
            char for char in synthetic.translated(text, "fr") if not char.isdigit()
        )
    ),
    "doubles every number": rendering(
        lambda text: synthetic.translated(text, "fr").replace("1", "11")
    ),
    "loops": rendering(lambda text: f"{synthetic.translated(text, 'fr')} " * 9),
    "hangs": hanging,
    "breaks off": reset,
}


def published(desk, fault, others=()):
    """What readers of French have, once the server with ``fault`` was asked for it."""
    server = Server()
    server.languages, server.translate = listed, FAULTS[fault]
    desk.langs = ("en", "fr")
    with server.at_work() as url:
        desk.engine = LibreTranslate(url, timeout_s=0.2)
        desk.others = others
        desk.poll()
    return desk.out("fr")


# What becomes of the article: the reason that readers are told, or it waits, for the
# server is to blame and may come back.
WAITS = "waits"
ENDS = {
    "answers what it was sent": "withheld-language",
    "answers in another language": "withheld-language",
    "answers error pages in its JSON": "withheld-headline",
    "loses every number": "withheld-headline",
    "doubles every number": "withheld-headline",
    "loops": "withheld-headline",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_server_that(fault, desk):
    out = published(desk, fault)

    assert out is None or out.pubstatus is PubStatus.WITHHELD
    assert (out.reason if out else WAITS) == ENDS.get(fault, WAITS)


@pytest.mark.parametrize("fault", FAULTS)
def test_the_article_is_translated_by_another_engine_where_a_server(fault, desk):
    sound = FakeEngine(("en", "fr"), synthetic.translated)
    sound.name = "sound"

    out = published(desk, fault, (sound,))

    assert out is not None
    assert (out.pubstatus, said(out)) == (
        PubStatus.USABLE,
        synthetic.sentences(0, "fr"),
    )
