import json
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from coranto.errors import BadConfig
from coranto.web.sample import SampleWire, publishers
from coranto.web.sample.stories import Correction, Story, parse_story
from tests import asgi
from tests.asgi import Answer

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
BASE = "http://127.0.0.1:8901"


class Clock:
    def __init__(self):
        self.at = NOON

    def __call__(self):
        return self.at

    def later(self, **time):
        self.at += timedelta(**time)


def get(wire, path, host="127.0.0.1:8901", **headers):
    return asgi.get(wire.app, path.removeprefix(BASE), host=host, **headers)


def seen(answer: Answer, path: str) -> Any:
    """What XPath ``path`` finds on the page."""
    return html.fromstring(answer.body).xpath(path)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def wire(clock):
    return SampleWire(clock)


def feed_of(wire, key):
    return feedparser.parse(get(wire, f"/{key}/feed.xml").body)


def test_there_is_one_newspaper_for_each_language_with_three_or_four_stories():
    assert {one.lang: len(one.stories) for one in publishers()} == {
        "es": 4,
        "pt": 3,
        "ca": 3,
        "fr": 4,
        "en": 4,
    }


@pytest.mark.parametrize("publisher", publishers(), ids=lambda one: one.key)
def test_stories_are_the_length_of_real_short_news(publisher):
    sizes = [
        (sum(len(text.split()) for text in story.paragraphs), len(story.paragraphs))
        for story in publisher.stories
    ]

    assert [size for size in sizes if not (120 <= size[0] <= 220)] == []
    assert [size for size in sizes if not (5 <= size[1] <= 8)] == []


@pytest.mark.parametrize("publisher", publishers(), ids=lambda one: one.key)
def test_each_feed_lists_every_story_with_what_a_reader_needs(wire, publisher):
    feed = feed_of(wire, publisher.key)

    assert not feed.bozo
    assert [
        (entry.link, entry.title, entry.author, entry.summary) for entry in feed.entries
    ] == [
        (
            f"{BASE}/{publisher.key}/{story.slug}.html",
            story.title,
            story.author,
            story.paragraphs[0],
        )
        for story in publisher.stories
    ]


def test_three_newspapers_have_rss_and_two_atom(wire):
    versions = Counter(feed_of(wire, one.key).version for one in publishers())

    assert versions == {"rss20": 3, "atom10": 2}


def test_a_story_is_dated_before_the_start_of_the_wire(wire, clock):
    clock.later(hours=5)
    entry = feed_of(wire, "gaceta").entries[0]

    assert entry.published_parsed[:6] == (2026, 3, 14, 10, 25, 0)


@pytest.mark.parametrize("publisher", publishers(), ids=lambda one: one.key)
def test_a_page_says_the_same_to_people_and_to_machines(wire, publisher):
    story = publisher.stories[0]
    page = get(wire, f"/{publisher.key}/{story.slug}.html")
    linked = json.loads(seen(page, "string(//script[@type='application/ld+json'])"))

    assert (
        seen(page, "string(/html/@lang)"),
        seen(page, "string(//h1)"),
        tuple(seen(page, "//div[@class='article-body']/p/text()")),
        linked["headline"],
        linked["author"][0]["name"],
        datetime.fromisoformat(linked["datePublished"]),
        seen(page, "string(//link[@rel='canonical']/@href)"),
    ) == (
        publisher.lang,
        story.title,
        story.paragraphs,
        story.title,
        story.author,
        NOON - timedelta(minutes=story.minutes),
        f"{BASE}/{publisher.key}/{story.slug}.html",
    )


def test_a_home_page_leads_to_its_feed_and_to_its_stories(wire):
    page = get(wire, "/full/")
    links = set(seen(page, "//main//a/@href"))

    assert seen(page, "//link[@rel='alternate']/@href") == [f"{BASE}/full/feed.xml"]
    assert links == {entry.link for entry in feed_of(wire, "full").entries}


def test_addresses_are_those_by_which_the_wire_was_asked(wire):
    body = get(wire, "/chronicle/feed.xml", host="news.example:81").text
    addresses = set(re.findall(r"http://[^/]+/chronicle/", body))

    assert addresses == {"http://news.example:81/chronicle/"}


def test_a_hostile_host_name_stays_inside_its_attribute(wire):
    body = get(wire, "/chronicle/feed.xml", host='x"><script>').body

    assert etree.fromstring(body).tag == "rss"


@pytest.mark.parametrize("path", ["/gaceta/", "/gaceta/feed.xml"])
def test_what_has_not_changed_is_not_sent_again(wire, path):
    first = get(wire, path)
    tag, date = first.headers["etag"], first.headers["last-modified"]

    assert [
        get(wire, path, if_none_match=tag).status,
        get(wire, path, if_none_match=f'"other", W/{tag}').status,
        get(wire, path, if_modified_since=date).status,
        get(wire, path, if_none_match='"other"', if_modified_since=date).status,
        get(wire, path, if_modified_since="yesterday").status,
    ] == [304, 304, 304, 200, 200]


def test_robots_may_read_everything(wire):
    assert get(wire, "/robots.txt").text == "User-agent: *\nDisallow:\n"


@pytest.mark.parametrize("path", ["/nobody/", "/nobody/feed.xml", "/gaceta/none.html"])
def test_what_never_was_is_not_found(wire, path):
    assert get(wire, path).status == 404


def test_a_correction_changes_the_number_everywhere_and_says_so(wire, clock):
    path = "/gaceta/averia-agua.html"
    before = get(wire, path)
    clock.later(minutes=7)
    wire.correct()
    after = get(wire, path)
    body = seen(after, "//div[@class='article-body']/p/text()")

    assert (before.text.count("18.500"), before.text.count("15.800")) == (8, 0)
    assert [text for text in body if "18.500" in text] == [
        (
            "Corrección: en una versión anterior de esta noticia se decía, por error, "
            "que los hogares sin agua eran 18.500. Fueron 15.800."
        )
    ]
    assert seen(after, "string(//h1)") == (
        "Una avería deja sin agua a 15.800 hogares de Ledana"
    )
    assert after.headers["last-modified"] == "Sat, 14 Mar 2026 12:07:00 GMT"


def test_a_correction_moves_the_story_in_its_feed_and_nothing_else(wire, clock):
    before = {one.link: one for one in feed_of(wire, "gaceta").entries}
    clock.later(minutes=7)
    wire.correct()
    after = feed_of(wire, "gaceta")
    moved = [
        (one.title, one.updated_parsed[:6], one.published == before[one.link].published)
        for one in after.entries
        if one.updated != before[one.link].updated
    ]

    assert moved == [
        (
            "Una avería deja sin agua a 15.800 hogares de Ledana",
            (2026, 3, 14, 12, 7, 0),
            True,
        )
    ]


def test_a_withdrawn_story_is_gone_and_leaves_its_feed(wire, clock):
    path = "/messager/lits-hopital.html"
    before = get(wire, path)
    clock.later(minutes=9)
    wire.withdraw()
    after = get(wire, path, if_none_match=before.headers["etag"])
    feed = get(wire, "/messager/feed.xml")
    home = get(wire, "/messager/")

    assert (before.status, after.status) == (200, 410)
    assert "chirurgie" not in after.text
    assert "n'a pas pu être établie" in after.text.replace("&#39;", "'")
    assert ["lits-hopital" in page.text for page in (feed, home)] == [False, False]
    assert feed.headers["last-modified"] == "Sat, 14 Mar 2026 12:09:00 GMT"


def test_an_event_that_is_played_twice_happens_once(wire, clock):
    clock.later(minutes=1)
    wire.correct()
    wire.withdraw()
    once = [get(wire, f"/{key}/feed.xml") for key in ("gaceta", "messager")]
    clock.later(minutes=1)
    wire.correct()
    wire.withdraw()

    assert [get(wire, f"/{key}/feed.xml") for key in ("gaceta", "messager")] == once


def test_subscriptions_lead_to_feeds_and_homes_that_answer(wire):
    answers = [
        (get(wire, one.feed_url).status, get(wire, one.home_url).status, one.lang)
        for one in wire.feeds(BASE + "/")
    ]

    assert answers == [(200, 200, lang) for lang in ("es", "pt", "ca", "fr", "en")]


def test_a_story_file_is_a_header_and_paragraphs():
    text = (
        "title: Rain: at last\nauthor: A. Person\nsection: Weather\nminutes: 5\n"
        "correct: 3 => 4\ncorrection: It was 4.\n\nIt rained\n3 hours.\n\nAgain.\n"
    )

    assert parse_story(text, "rain") == Story(
        "rain",
        "Rain: at last",
        "A. Person",
        "Weather",
        5,
        ("It rained 3 hours.", "Again."),
        Correction("3", "4", "It was 4."),
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("author: A\nsection: S\nminutes: 1\n\nText.", 'no line "title:"'),
        ("title: T\nauthor: A\nsection: S\nminutes: x\n\nText.", '"minutes:" cannot'),
        ("title: T\nauthor: A\nsection: S\nminutes: 1\n", "no text"),
        ("title: T\nauthor: A\nsection: S\nminutes: 1\nmood: M\n\nText.", "mood"),
        ("title T\n\nText.", '"title T" in the header'),
        (
            "title: T\nauthor: A\nsection: S\nminutes: 1\ncorrection: C\n\nText.",
            'no line "correct:"',
        ),
    ],
)
def test_a_story_file_with_a_mistake_is_refused_by_name(text, why):
    with pytest.raises(BadConfig, match=re.escape(why)):
        parse_story(text, "rain")


@given(st.text())
def test_any_text_is_a_story_or_refused(text):
    try:
        story = parse_story(text, "any")
    except BadConfig:
        return
    assert story.paragraphs
