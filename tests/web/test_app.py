"""Readers get what is published, and the headers that say what it is."""

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree, html
from starlette.applications import Starlette
from typing_extensions import override

from coranto.errors import Gone
from coranto.model import Rights
from coranto.newsroom.records import Records
from coranto.store.database import opened
from coranto.web.app import Site
from tests import synthetic
from tests.asgi import get
from tests.newsdesk import BASE, FEED, Desk

HEADLINE = {lang: synthetic.sentences(0, lang)[0] for lang in synthetic.LANGS}


@pytest.fixture
def site(desk: Desk) -> Iterator[Starlette]:
    desk.poll()
    with opened(desk.settings.store) as database:
        yield Site(desk.settings, Records(database)).app()


def path(desk: Desk) -> str:
    return str(desk.article().path)


def seen(body: bytes, path: str) -> Any:
    """What XPath ``path`` finds on the page."""
    return html.fromstring(body).xpath(path)


@pytest.mark.parametrize("lang", synthetic.LANGS)
def test_an_article_is_there_in_every_language(site, desk, lang):
    answer = get(site, f"/{lang}/{path(desk)}")

    assert (answer.status, seen(answer.body, "//h1/text()")) == (200, [HEADLINE[lang]])


def test_every_version_of_an_article_names_the_same_versions(site, desk):
    pages = [get(site, f"/{lang}/{path(desk)}") for lang in synthetic.LANGS]
    named = [sorted(seen(page.body, "//link[@hreflang]/@href")) for page in pages]

    assert named == [named[0]] * 3
    assert len(named[0]) == 4


def test_a_withdrawn_article_answers_410_without_its_words_in_every_language(
    site, desk
):
    page = path(desk)
    desk.wire.answers[f"{BASE}/article/0"] = Gone(f"{BASE}/article/0", 410)
    desk.wire.answers[FEED] = synthetic.feed(BASE, 0).encode()
    desk.poll()

    answers = [get(site, f"/{lang}/{page}") for lang in synthetic.LANGS]

    assert [answer.status for answer in answers] == [410, 410, 410]
    assert [
        sentence
        for answer, lang in zip(answers, synthetic.LANGS, strict=True)
        for sentence in synthetic.sentences(0, lang)
        if sentence in answer.text
    ] == []


def test_a_withheld_article_shows_the_original_headline_and_no_translation(site, desk):
    desk.publish(2)
    desk.engine.render = lambda _text, _lang: "Quatre mots en français"
    desk.poll()

    text = get(site, f"/fr/{desk.article(2).path}").text

    assert synthetic.sentences(1, "en")[0] in text
    assert "Quatre mots" not in text


def test_rights_lowered_later_hold_for_what_is_out_already(site, desk):
    desk.wire.answers[FEED] = desk.wire.answers[FEED] + b" "
    desk.rights = Rights.HEADLINE
    desk.poll()

    text = get(site, f"/fr/{path(desk)}").text

    assert HEADLINE["fr"] in text
    assert synthetic.sentences(0, "fr")[1] not in text


def test_the_ledger_shows_no_sentence_of_a_source_that_allows_its_headline_only(
    site, desk
):
    page = synthetic.page(0).replace("the ferry will not stop", "the ferry will stop")
    desk.wire.answers[f"{BASE}/article/0"] = page.encode()
    feed = synthetic.feed(BASE, 1).replace("Mar 2026 00:00", "Mar 2026 00:30")
    desk.wire.answers[FEED] = feed.encode()
    desk.poll()
    before = get(site, "/es/corrections").text
    desk.rights = Rights.HEADLINE
    desk.poll()
    after = get(site, "/es/corrections").text

    assert ["during that time" in text for text in (before, after)] == [True, False]


def test_the_list_of_sources_leads_to_the_page_of_each(site):
    (link,) = seen(get(site, "/fr/sources").body, "//main//tbody//a/@href")

    assert seen(get(site, link).body, "//h1//text()") == ["Quay Post"]


def test_the_front_page_leads_to_the_article(site, desk):
    links = seen(get(site, "/es/").body, "//h2/a/@href")

    assert f"/es/{path(desk)}" in " ".join(links)


def test_the_feed_lists_the_article_in_its_language(site):
    feed = etree.fromstring(get(site, "/es/feed.atom").body)
    space = {"a": "http://www.w3.org/2005/Atom"}

    assert feed.xpath("//a:entry/a:title/text()", namespaces=space) == [HEADLINE["es"]]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/es/sources", 200),
        ("/es/sources/quay.example", 200),
        ("/es/sources/nobody.example", 404),
        ("/de/sources/quay.example", 404),
        ("/es/corrections", 200),
        ("/es/withheld", 200),
        ("/es/how", 200),
        ("/robots.txt", 200),
        ("/healthz", 200),
        ("/es", 308),
        ("/de/", 404),
        ("/es/nothing", 404),
        ("/es/2026/01/01/nothing-99", 404),
        ("/es/2026/01/01/nothing-" + "9" * 40, 404),
        ("/es/2026/01/01/\u0669", 404),
        ("/static/../pyproject.toml", 404),
        ("/x", 404),
    ],
)
def test_addresses_answer_what_they_should(site, address, status):
    assert get(site, address).status == status


@pytest.mark.parametrize(
    ("wanted", "edition"),
    [
        ("fr-CA,fr;q=0.9,en;q=0.8", "/fr/"),
        ("de;q=0.9,es;q=0.5,en;q=0.1", "/es/"),
        ("de", "/en/"),
        ("", "/en/"),
        ("*;q=nonsense,,;;", "/en/"),
    ],
)
def test_readers_are_led_to_the_edition_they_can_read(site, wanted, edition):
    answer = get(site, "/", accept_language=wanted)

    assert (answer.status, answer.headers["location"]) == (302, edition)


def test_an_address_with_an_old_headline_leads_to_the_article(site, desk):
    answer = get(site, "/fr/2020/01/01/another-headline-1")

    assert (answer.status, answer.headers["location"]) == (308, f"/fr/{path(desk)}")


def test_a_page_that_has_not_changed_is_not_sent_again(site, desk):
    first = get(site, f"/fr/{path(desk)}")

    again = get(site, f"/fr/{path(desk)}", if_none_match=first.headers["etag"])

    assert (again.status, again.body) == (304, b"")


def test_a_page_is_made_once_until_something_changes(desk):
    made: list[str] = []

    class Counting(Site):
        @override
        async def front(self, request, at):
            made.append(request.url.path)
            return await super().front(request, at)

    desk.poll()
    with opened(desk.settings.store) as database:
        app = Counting(desk.settings, Records(database)).app()
        for _ in range(3):
            get(app, "/fr/")
        once = list(made)
        desk.publish(2)
        desk.poll()
        text = get(app, "/fr/").text

    assert (once, made) == (["/fr/"], ["/fr/", "/fr/"])
    assert synthetic.sentences(1, "fr")[0] in text


def test_no_page_may_run_a_script(site):
    policy = get(site, "/en/").headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "script" not in policy
