"""An engine is ill for half a minute: all is out within its schedule, nothing false ever."""

import json
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from aiohttp import web

from coranto.check import check_pair
from coranto.model import PubStatus
from coranto.newsroom.policy.recovery import ONCE_MORE_AFTER, is_ill
from coranto.store import ailments
from coranto.translate import selftest
from coranto.translate.engines.libretranslate import LibreTranslate
from tests import synthetic
from tests.newsdesk import BASE
from tests.newsroom.test_faults import ERROR_PAGE, answering, hanging, listed
from tests.translate.servers import Server

pytestmark = pytest.mark.enable_socket

ARTICLES = 4
ILL = timedelta(seconds=30)


def sound(text: str, lang: str) -> str:
    """What the server says when it is well, our self-test included."""
    own = selftest.sentence("en")
    if text.startswith(own):
        return selftest.sentence(lang) + text.removeprefix(own)
    return synthetic.translated(text, lang)


def each(change: Callable[[str], str], lang: str = "fr"):
    """Answers each text with ``change`` of what it says when it is well."""
    return batch(lambda made: [change(text) for text in made], lang)


def batch(change: Callable[[list[str]], list[str]], lang: str = "fr"):
    """Answers a batch with ``change`` of what it says when it is well."""

    async def handler(request: web.Request) -> web.StreamResponse:
        q = (await request.json())["q"]
        many = isinstance(q, list)
        made = change([sound(text, lang) for text in (q if many else [q])])
        return web.json_response({"translatedText": made if many else made[0]})

    return handler


async def echo(request: web.Request) -> web.StreamResponse:
    return web.json_response({"translatedText": (await request.json())["q"]})


def other(digit: re.Match[str]) -> str:
    return str((int(digit[0]) + 1) % 10)


WELL = each(lambda text: text)
MODES: dict[str, Callable[[web.Request], Awaitable[web.StreamResponse]]] = {
    "empty": each(lambda _text: ""),
    "echo": echo,
    "faulty": each(lambda text: re.sub(r"\d", other, text)),
    "one digit changed": each(lambda text: re.sub(r"\d", other, text, count=1)),
    "another language": each(lambda text: text, "es"),
    "markup": each(lambda text: f"<b>{text}</b><script>alert(1)</script>"),
    "entities": each(
        lambda text: text.replace("é", "&eacute;").replace("’", "&#8217;")
    ),
    "half of the batch": batch(lambda made: made[: len(made) // 2] or [""]),
    "half empty": batch(
        lambda made: [
            text if number < (len(made) + 1) // 2 else ""
            for number, text in enumerate(made)
        ]
    ),
    "cut": each(lambda text: text[: len(text) // 2]),
    "500": answering('{"error": "x"}', 500),
    "hang": hanging,
    "error page": answering(ERROR_PAGE),
    "error text": each(lambda _text: "Error: translation quota exceeded, try again."),
    "advert": each(lambda text: f"{text} Voir https://shop.example/now !"),
    "too much": answering(json.dumps({"translatedText": "la paix " * 1_300_000})),
}


def printed(desk) -> set[str]:
    """The French sentences that readers see."""
    return {
        unit.target
        for number in range(1, ARTICLES + 1)
        if (out := desk.out("fr", number)) and out.pubstatus is PubStatus.USABLE
        for unit in out.rendition.units
        if unit.printed
    }


def is_out(desk) -> bool:
    every = [desk.out("fr", number) for number in range(1, ARTICLES + 1)]
    return all(out and out.pubstatus is PubStatus.USABLE for out in every)


TRUE = {
    sentence
    for number in range(ARTICLES)
    for sentence in synthetic.sentences(number, "fr")
}


@pytest.mark.parametrize("mode", MODES)
def test_all_is_out_soon_after_an_engine_is_well_and_nothing_false_ever(mode, desk):
    desk.langs = ("en", "fr")
    desk.publish(ARTICLES)
    server = Server()
    server.languages, server.translate = listed, MODES[mode]
    with server.at_work() as url:
        desk.engine = LibreTranslate(url, timeout_s=0.3)
        desk.poll()
        seen = [printed(desk)]
        desk.wait(ILL)
        server.translate = WELL
        pauses = [ONCE_MORE_AFTER[0] - ILL, *ONCE_MORE_AFTER[1:3]]
        for pause in pauses:
            desk.wait(pause)
            desk.work()
            seen.append(printed(desk))
            if is_out(desk):
                break

    assert is_out(desk)
    assert set.union(*seen) <= TRUE
    assert seen[-1] == TRUE
    assert desk.ask(ailments.known) == []


async def one_way(_request: web.Request) -> web.StreamResponse:
    return web.json_response([{"code": "en", "targets": ["fr"]}])


@pytest.fixture
def ill(desk):
    """A newsroom whose one way to French answered four articles in another language."""
    desk.langs = ("en", "fr")
    desk.publish(ARTICLES)
    desk.server = Server()
    desk.server.languages = one_way
    desk.server.translate = MODES["another language"]
    with desk.server.at_work() as url:
        desk.engine = LibreTranslate(url, timeout_s=1.0)
        desk.poll()
        yield desk


def test_an_engine_whose_answers_fail_the_checks_in_a_row_is_left_alone(ill):
    (known,) = ill.ask(ailments.known)
    asked = 0

    async def counted(request: web.Request) -> web.StreamResponse:
        nonlocal asked
        asked += 1
        return await MODES["another language"](request)

    ill.server.translate = counted
    ill.publish(ARTICLES + 2)
    ill.poll()

    assert (known.key, known.refused, known.tests) == (
        "libretranslate en-fr",
        ARTICLES,
        1,
    )
    assert 'the check "language" refuses' in known.why
    assert asked == 0


def test_what_waits_for_an_engine_that_is_ill_says_so(ill):
    ill.publish(ARTICLES + 1)
    ill.poll()

    (row,) = [row for row in ill.renditions(ARTICLES + 1) if row.lang == "fr"]
    assert 'the check "language" refuses' in row.error
    assert ill.out("fr", ARTICLES + 1) is None


@pytest.mark.both_databases
def test_an_engine_that_passes_its_test_again_gets_back_all_that_it_spoiled(ill):
    ill.server.translate = WELL
    ill.wait(timedelta(minutes=1))
    ill.work()

    assert is_out(ill)
    assert ill.ask(ailments.known) == []


def test_what_a_direction_spoiled_is_made_by_it_again_and_not_by_another_way(ill):
    ill.server.languages = listed
    ill.server.translate = WELL
    ill.wait(timedelta(minutes=1))
    ill.work()

    routes = [ill.out("fr", each + 1).rendition.route for each in range(ARTICLES)]
    assert routes == ["en-fr"] * ARTICLES


def test_what_is_too_short_to_tell_is_not_kept_from_an_engine_that_was_ill(desk):
    desk.langs = ("en", "fr")
    short = "Ana paid 5."
    said = {"fr": "Ana a payé 5.", "es": "Ana pagó 5."}
    url = f"{BASE}/article/0"
    page = desk.wire.answers[url].decode()
    desk.wire.answers[url] = page.replace(
        "</article>", f"<p>{short}</p></article>"
    ).encode()
    desk.engine.render = lambda text, _: (
        said["es"] if text == short else synthetic.translated(text, "es")
    )
    desk.poll()
    assert desk.out("fr").pubstatus is PubStatus.WITHHELD
    desk.engine.render = lambda text, lang: (
        said[lang] if text == short else synthetic.translated(text, lang)
    )
    desk.wait(ONCE_MORE_AFTER[0])

    desk.work()

    assert desk.out("fr").rendition.units[-1].target == said["fr"]


def test_an_engine_that_stays_ill_is_tested_with_longer_and_longer_pauses(ill):
    pauses = []
    for _ in range(3):
        ill.wait(timedelta(minutes=30))
        ill.work()
        (known,) = ill.ask(ailments.known)
        pauses.append(known.tests)

    assert pauses == [2, 3, 4]


def test_words_that_two_languages_share_in_our_sentence_are_no_illness():
    both = selftest.sentence("ca"), selftest.sentence("fr")

    assert [each for each in check_pair(*both, "ca", "fr") if is_ill(each)] == []


def test_hard_articles_of_a_sound_engine_do_not_make_it_ill(desk):
    desk.langs = ("en", "fr")
    desk.publish(ARTICLES)
    desk.engine.render = lambda text, lang: (
        sound(text, lang) if text.startswith(selftest.sentence("en")) else text
    )

    desk.poll()

    assert desk.out("fr").pubstatus is PubStatus.WITHHELD
    assert desk.ask(ailments.known) == []
