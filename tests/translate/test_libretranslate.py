"""A server is asked politely, and every answer that is none is seen."""

import pytest
from aiohttp import web

from coranto.errors import EngineFailed, EngineUnreachable
from coranto.model import Tier
from coranto.translate.engine import Hop, Rendering
from coranto.translate.engines.libretranslate import LibreTranslate
from tests.translate.servers import Handler, Server, answering

pytestmark = pytest.mark.enable_socket
EN_ES = Hop("libretranslate", "en", "es", Tier.PUBLISH, "test")
EN_HANT = Hop("libretranslate", "en", "zh-Hant", Tier.PUBLISH, "test")


@pytest.fixture
def server() -> Server:
    return Server()


def test_directions_are_those_the_server_names_as_bcp_47_tags(server):
    hops = server.use(lambda engine: engine.hops())

    pairs = [(hop.source_lang, hop.target_lang, hop.tier) for hop in hops]
    assert pairs == [
        ("en", "es", Tier.PUBLISH),
        ("en", "zh-Hant", Tier.PUBLISH),
        ("es", "en", Tier.PUBLISH),
    ]


def test_a_server_that_names_no_targets_offers_every_direction(server):
    server.languages = answering('[{"code": "en"}, {"code": "es"}, {"code": "pb"}]')

    hops = server.use(lambda engine: engine.hops())

    pairs = [f"{hop.source_lang}>{hop.target_lang}" for hop in hops]
    assert pairs == ["en>es", "en>pt-BR", "es>en", "es>pt-BR", "pt-BR>en", "pt-BR>es"]


def test_the_servers_version_is_part_of_the_model(server):
    server.routes.get("/mt/spec")(answering('{"info": {"version": "1.9.0"}}'))

    hops = server.use(lambda engine: engine.hops())

    host, version = hops[0].model.split(" ")
    assert (host.startswith("127.0.0.1:"), version) == (True, "1.9.0")


def test_one_call_carries_many_texts_and_says_their_language(server):
    made = server.use(lambda engine: engine.translate(["one", "", "two"], EN_ES))

    assert made == [Rendering("ONE"), Rendering(""), Rendering("TWO")]
    assert server.bodies == [
        {"q": ["one", "two"], "source": "en", "target": "es", "format": "text"}
    ]


def test_codes_go_back_as_the_server_spells_them(server):
    async def work(engine: LibreTranslate) -> None:
        await engine.hops()
        await engine.translate(["one"], EN_HANT)

    server.use(work)

    assert server.bodies[0]["target"] == "zt"


def test_the_key_goes_into_the_body(server):
    server.use(lambda engine: engine.translate(["one"], EN_ES), api_key="secret")

    assert server.bodies[0]["api_key"] == "secret"


def test_long_work_is_cut_into_requests_and_stays_in_order(server):
    texts = [f"text {number} " + "x" * 300 for number in range(100)]

    made = server.use(lambda engine: engine.translate(texts, EN_ES))

    assert [each.text for each in made] == [text.upper() for text in texts]
    assert max(sum(map(len, body["q"])) for body in server.bodies) <= 4000


def test_a_server_that_takes_no_lists_is_asked_text_by_text(server):
    good: Handler = server.translate

    async def old(request: web.Request) -> web.StreamResponse:
        if isinstance((await request.json())["q"], list):
            return web.json_response({"error": "q must be a string"}, status=400)
        return await good(request)

    server.translate = old

    async def work(engine: LibreTranslate) -> list[Rendering]:
        first = await engine.translate(["one", "two"], EN_ES)
        return first + await engine.translate(["three", "four"], EN_ES)

    made = [each.text for each in server.use(work)]

    asked = [body["q"] for body in server.bodies]
    assert made == ["ONE", "TWO", "THREE", "FOUR"]
    assert asked == [["one", "two"], "one", "two", "three", "four"]


def test_an_empty_answer_is_handed_on_for_the_checks_to_judge(server):
    server.translate = answering('{"translatedText": ["UNO", ""]}')

    made = server.use(lambda engine: engine.translate(["one", "two"], EN_ES))

    assert made == [Rendering("UNO"), Rendering("")]


@pytest.mark.parametrize(
    ("status", "body", "why"),
    [
        (503, "<html>busy</html>", "answered 503"),
        (404, "<html>", "answered 404"),
        (301, "", "answered 301"),
        (
            403,
            '{"error": "no key"}',
            'answered 403 with "no key"; set CORANTO_LIBRETRANSLATE_KEY to its key',
        ),
    ],
)
def test_trouble_of_the_server_is_not_the_texts_fault(server, status, body, why):
    server.translate = answering(body, status)

    with pytest.raises(EngineUnreachable, match="/mt/translate: ") as caught:
        server.use(lambda engine: engine.translate(["one", "two"], EN_ES))

    assert (caught.value.why, len(server.bodies)) == (why, 1)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<html>sorry</html>", "the answer is no JSON"),
        ('{"translatedText": 5}', "translate: "),
        ('{"something": "else"}', "translate: "),
        ('{"translatedText": ["UNO"]}', "answered 1 texts to 2"),
        ('{"translatedText": ["UNO", "DOS", "TRES"]}', "answered 3 texts to 2"),
        ('{"translatedText": "UNO"}', "answered 1 texts to 2"),
    ],
)
def test_an_answer_of_another_shape_is_a_failure(server, body, why):
    server.translate = answering(body)

    with pytest.raises(EngineFailed, match=why):
        server.use(lambda engine: engine.translate(["one", "two"], EN_ES))


def test_a_text_the_server_refuses_is_named_by_its_answer(server):
    server.translate = answering('{"error": "en is not supported"}', 400)

    with pytest.raises(EngineFailed, match='400 with "en is not supported"'):
        server.use(lambda engine: engine.translate(["one"], EN_ES))


def test_a_server_that_breaks_on_a_text_fails_that_text(server):
    server.translate = answering('{"error": "no memory"}', 500)

    with pytest.raises(EngineFailed, match='answered 500 with "no memory"'):
        server.use(lambda engine: engine.translate(["one", "two"], EN_ES))


@pytest.mark.parametrize("body", ["<html>", '{"no": "list"}', '[{"name": "English"}]'])
def test_what_is_no_list_of_languages_is_a_failure(server, body):
    server.languages = answering(body)

    with pytest.raises(EngineFailed):
        server.use(lambda engine: engine.hops())
