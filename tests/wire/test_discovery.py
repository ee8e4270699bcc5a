"""The address of a site is enough to find its feeds; an index leads to its sitemaps."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from typing_extensions import override

from coranto.errors import Gone, NotAFeed, PrivateAddress, Unreachable
from coranto.model import FeedDocument, Part
from coranto.wire.discovery import discovered
from coranto.wire.indexes import gathered, parts
from tests.fakes import FakeWire

SITE = "https://quay.example"
NOON = datetime(2026, 1, 8, 12, tzinfo=UTC)


def rss(*links):
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    return f"<rss version='2.0'><channel>{items}</channel></rss>".encode()


class Site(FakeWire):
    """A site that answers 404 to whatever it does not know."""

    def __init__(self, answers):
        super().__init__()
        self.answers = answers

    @override
    def _answer(self, url, etag):
        self.answers.setdefault(url, Gone(url, 404))
        return super()._answer(url, etag)


def found(answers, url=f"{SITE}/"):
    return [each.url for each in asyncio.run(discovered(Site(answers), url))]


def page(head="", body=""):
    return f"<!doctype html><head>{head}</head><body>{body}</body>".encode()


def announce(href, kind="application/rss+xml"):
    return f"<link rel='alternate' type='{kind}' href='{href}'>"


def test_a_feed_is_found_as_it_is():
    assert found({f"{SITE}/": rss("/a")}) == [f"{SITE}/"]


def test_a_feed_that_a_page_announces_is_found():
    head = announce("/news.rss") + announce("/print", "text/html")

    assert found({f"{SITE}/": page(head), f"{SITE}/news.rss": rss("/a")}) == [
        f"{SITE}/news.rss"
    ]


def test_a_feed_in_two_formats_is_one_and_comments_are_none():
    head = "".join(
        map(announce, ["/rss", "/atom", "/comments/feed", "/empty", "/gone"])
    )
    answers = {
        f"{SITE}/": page(head),
        f"{SITE}/rss": rss("/a", "/b"),
        f"{SITE}/atom": rss("/b", "/a"),
        f"{SITE}/comments/feed": rss("/c"),
        f"{SITE}/empty": rss(),
    }

    assert found(answers) == [f"{SITE}/rss"]


def test_several_feeds_are_all_found():
    answers = {
        f"{SITE}/": page("<base href='/x/'>" + announce("w.rss") + announce("l.rss")),
        f"{SITE}/x/w.rss": rss("/a"),
        f"{SITE}/x/l.rss": rss("/b"),
    }

    assert found(answers) == [f"{SITE}/x/w.rss", f"{SITE}/x/l.rss"]


@pytest.mark.parametrize(
    ("body", "feed"),
    [
        ("<a href='/service/rss.html'>RSS</a><a href='/service/rss/all'>x</a>",
         "/service/rss/all"),
        ("<a href='/feedback'>x</a>", "/feed"),
        ("", "/news-sitemap.xml"),
    ],
)  # fmt: skip
def test_without_an_announcement_links_and_usual_places_are_tried(body, feed):
    answers = {f"{SITE}/": page(body=body), f"{SITE}{feed}": rss("/a")}

    assert found(answers) == [f"{SITE}{feed}"]


def test_at_last_robots_txt_names_the_sitemap():
    robots = f"Sitemap: {SITE}/all.xml\nSitemap: {SITE}/news.xml\nSitemap: x:y"
    sitemap = f"<urlset><url><loc>{SITE}/a</loc></url></urlset>"
    answers = {
        f"{SITE}/": page("<title>Quay</title>"),
        f"{SITE}/robots.txt": robots.encode(),
        f"{SITE}/news.xml": sitemap.encode(),
        f"{SITE}/all.xml": sitemap.encode(),
    }

    assert found(answers) == [f"{SITE}/news.xml"]


@pytest.mark.parametrize(
    ("body", "why"), [(page(), "no feed of its site"), (b"{}", "is JSON, but neither")]
)
def test_a_site_without_a_feed_says_so(body, why):
    with pytest.raises(NotAFeed, match=why):
        found({f"{SITE}/": body})


def sitemap(*names):
    urls = "".join(f"<url><loc>{SITE}/{name}</loc></url>" for name in names)
    return f"<urlset>{urls}</urlset>".encode()


def index(*listed):
    return FeedDocument("sitemapindex", None, None, parts=listed)


def entries(wire, document, since=None):
    whole = asyncio.run(gathered(wire, document, since))
    return [entry.link.rpartition("/")[2] for entry in whole.entries]


def test_an_index_has_the_entries_of_its_sitemaps():
    wire = Site({f"{SITE}/1.xml": sitemap("a", "b"), f"{SITE}/2.xml": sitemap("c")})

    assert entries(wire, index(Part(f"{SITE}/1.xml"), Part(f"{SITE}/2.xml"))) == [
        "c",
        "a",
        "b",
    ]


def test_a_sitemap_that_cannot_be_read_costs_the_others_nothing():
    wire = Site({
        f"{SITE}/1.xml": Unreachable(f"{SITE}/1.xml", "down"),
        f"{SITE}/2.xml": sitemap("c"),
    })  # fmt: skip

    assert entries(wire, index(Part(f"{SITE}/1.xml"), Part(f"{SITE}/2.xml"))) == ["c"]
    with pytest.raises(Unreachable):
        entries(wire, index(Part(f"{SITE}/1.xml")))


def test_of_an_index_news_come_first_then_what_changed_last():
    listed = (
        Part(f"{SITE}/old.xml", NOON - timedelta(days=9)),
        *(Part(f"{SITE}/{day}.xml", NOON - timedelta(days=day)) for day in (5, 4, 3)),
        Part(f"{SITE}/undated.xml"),
        Part(f"{SITE}/google-news.xml", NOON - timedelta(days=8)),
    )

    names = [part.url.rpartition("/")[2] for part in parts(listed, None)]
    fresh = [part.url.rpartition("/")[2] for part in parts(listed, NOON)]

    assert names == ["google-news.xml", "3.xml", "4.xml", "5.xml", "old.xml"]
    assert fresh == ["undated.xml"]


def test_a_site_whose_feeds_lead_inside_says_so_and_not_that_it_has_none():
    refusal = PrivateAddress("http://10.0.0.1/feed", "leads into a private network")
    answers = {f"{SITE}/": page(announce("http://10.0.0.1/feed"))}
    answers["http://10.0.0.1/feed"] = refusal

    with pytest.raises(PrivateAddress):
        found(answers)
