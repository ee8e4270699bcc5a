"""DeepL is asked in its own codes, within its limits, and its refusals are told apart."""

import json

import pytest
from aiohttp import web

from coranto.errors import BadConfig, EngineFailed, EngineUnreachable
from coranto.model import Tier
from coranto.translate.engine import Hop, Rendering
from coranto.translate.engines.deepl import DeepL, address
from coranto.translate.opening import open_engines
from coranto.translate.settings import Settings
from tests.translate.servers import DeepLServer, Handler, answering

pytestmark = pytest.mark.enable_socket
EN_ES = Hop("deepl", "en", "es", Tier.PUBLISH, "DeepL es")


@pytest.fixture
def server() -> DeepLServer:
    return DeepLServer()


def hop(source_lang: str, target_lang: str) -> Hop:
    return Hop("deepl", source_lang, target_lang, Tier.PUBLISH, "test")


def test_varieties_are_targets_and_a_plain_language_means_its_likeliest(server):
    hops = server.use(lambda engine: engine.hops())

    from_spanish = {
        hop.target_lang: hop.model for hop in hops if hop.source_lang == "es"
    }
    assert from_spanish == {
        "en": "DeepL en-US",
        "en-GB": "DeepL en-GB",
        "en-US": "DeepL en-US",
        "pt": "DeepL pt-BR",
        "pt-BR": "DeepL pt-BR",
        "zh": "DeepL zh",
        "zh-Hant": "DeepL zh-Hant",
    }


def test_no_language_is_translated_into_its_own_variety(server):
    hops = server.use(lambda engine: engine.hops())

    pairs = {f"{hop.source_lang}>{hop.target_lang}" for hop in hops}
    assert pairs & {"es>es-419", "en>en-GB", "zh>zh-Hant"} == set()


@pytest.mark.parametrize(
    ("source_lang", "target_lang", "codes"),
    [
        ("es", "en", ("ES", "EN-US")),
        ("es", "en-GB", ("ES", "EN-GB")),
        ("en", "pt", ("EN", "PT-BR")),
        ("en", "zh-Hant", ("EN", "ZH-HANT")),
        ("en", "es-419", ("EN", "ES-419")),
    ],
)
def test_codes_are_written_as_deepl_writes_them(
    server, source_lang, target_lang, codes
):
    async def work(engine: DeepL) -> None:
        await engine.hops()
        await engine.translate(["one"], hop(source_lang, target_lang))

    server.use(work)

    body = server.bodies[0]
    assert (body["source_lang"], body["target_lang"]) == codes


def test_a_sentence_is_sent_as_one_sentence_with_the_key_in_the_header(server):
    made = server.use(
        lambda each: each.translate(["one", "", "two"], EN_ES), api_key="k"
    )

    assert made == [Rendering("ONE"), Rendering(""), Rendering("TWO")]
    assert server.headers[0]["Authorization"] == "DeepL-Auth-Key k"
    assert server.bodies == [
        {
            "text": ["one", "two"],
            "source_lang": "EN",
            "target_lang": "ES",
            "split_sentences": "0",
            "preserve_formatting": True,
        }
    ]


def test_half_of_a_surrogate_pair_is_sent_as_a_question_mark(server):
    made = server.use(lambda engine: engine.translate(["half \ud83d"], EN_ES))

    assert made == [Rendering("HALF ?")]


@pytest.mark.parametrize("text", ["x" * 300, "ж" * 2000, "😀" * 2000, "ж" * 30_000])
def test_long_work_is_cut_to_what_deepl_takes_and_stays_in_order(server, text):
    count = 3 if len(text) > 20_000 else 120
    texts = [f"{number} {text[:19_000]}" for number in range(count)]

    made = server.use(lambda engine: engine.translate(texts, EN_ES))

    assert [each.text for each in made] == [text.upper() for text in texts]


@pytest.mark.parametrize(
    ("status", "body", "why"),
    [
        (403, "", "answered 403; the key in CORANTO_DEEPL_KEY is not one of its keys"),
        (
            456,
            '{"message": "Quota Exceeded"}',
            (
                'answered 456 with "Quota Exceeded"; '
                "what was paid for is spent: raise the limit of the account"
            ),
        ),
        (503, "", "answered 503"),
    ],
)
def test_trouble_of_the_account_is_not_the_texts_fault(server, status, body, why):
    server.translate = answering(body, status)

    with pytest.raises(EngineUnreachable) as caught:
        server.use(lambda engine: engine.translate(["one", "two"], EN_ES))
    assert caught.value.why == why


def test_a_busy_service_is_asked_again(server):
    good: Handler = server.translate
    answers = [
        answering('{"message": "Too many requests"}', 429, Retry_After="0"),
        good,
    ]

    async def first_busy(request: web.Request) -> web.StreamResponse:
        return await answers.pop(0)(request)

    server.translate = first_busy

    made = server.use(lambda engine: engine.translate(["one"], EN_ES))

    assert (made, len(server.bodies)) == ([Rendering("ONE")], 2)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ({"translations": []}, "answered 0 texts to 2"),
        ({"translations": [{"text": "UNO"}] * 3}, "answered 3 texts to 2"),
        ({"translations": [{"text": None}] * 2}, "translate: "),
        ({"message": "all is well"}, "translate: "),
        (["UNO", "DOS"], "translate: "),
    ],
)
def test_an_answer_of_another_shape_is_a_failure(server, answer, why):
    server.translate = answering(json.dumps(answer))

    with pytest.raises(EngineFailed, match=why):
        server.use(lambda engine: engine.translate(["one", "two"], EN_ES))


@pytest.mark.parametrize("body", ["<html>", "{}", '[{"language": "EN"}]'])
def test_what_is_no_list_of_languages_is_a_failure(server, body):
    server.languages = answering(body)

    with pytest.raises(EngineFailed):
        server.use(lambda engine: engine.hops())


@pytest.mark.parametrize(
    ("key", "host"),
    [("a1b2:fx", "https://api-free.deepl.com"), ("a1b2", "https://api.deepl.com")],
)
def test_a_key_of_the_free_plan_belongs_to_its_own_host(key, host):
    assert address(key) == host


@pytest.mark.parametrize(
    ("key", "message"),
    [
        (
            "",
            (
                "CORANTO_DEEPL_KEY: is not in the environment; "
                "put the key of your DeepL account there"
            ),
        ),
        ("a\nb", "CORANTO_DEEPL_KEY: holds characters that no key has; copy it again"),
        ("clé", "CORANTO_DEEPL_KEY: holds characters that no key has; copy it again"),
    ],
)
def test_a_key_that_cannot_be_used_is_named_before_anything_is_sent(
    monkeypatch, key, message
):
    monkeypatch.setenv("CORANTO_DEEPL_KEY", key)

    with pytest.raises(BadConfig) as caught:
        open_engines(Settings(engines=("deepl",)))
    assert str(caught.value) == message


def test_white_space_around_a_key_is_not_part_of_it(monkeypatch):
    monkeypatch.setenv("CORANTO_DEEPL_KEY", " a1b2:fx\n")

    (engine,) = open_engines(Settings(engines=("deepl",)))

    assert isinstance(engine, DeepL)
