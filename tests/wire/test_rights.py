"""What headers and the files of a site say about rights is read as it is meant."""

import asyncio
import json

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from coranto.model import Signal, SignalKind, Where
from coranto.model.rights import UNREADABLE
from coranto.wire import robots, rsl, tdmrep
from coranto.wire.feeds import parse
from coranto.wire.fetch import NotModified
from coranto.wire.patterns import matches
from coranto.wire.signals import signals
from tests.wire.publisher import fetcher, publisher

FILE = "https://quay.example/.well-known/tdmrep.json"


def said(found):
    return [(each.kind.value, each.value, each.name) for each in found]


def test_every_header_about_rights_is_kept_verbatim():
    headers = CIMultiDict(
        [
            ("X-Robots-Tag", "noai, max-snippet:20"),
            ("x-robots-tag", "unavailable_after: 25 Jun 2027 15:00:00 GMT"),
            ("TDM-Reservation", "1"),
            ("tdm-policy", "https://quay.example/tdm.json"),
            ("Link", '<https://cc.example/by>; title="x"; rel="license nofollow", </>'),
            ("Content-Type", "text/html"),
        ]
    )

    assert said(signals(headers)) == [
        ("robots", "noai, max-snippet:20", "X-Robots-Tag"),
        ("robots", "unavailable_after: 25 Jun 2027 15:00:00 GMT", "X-Robots-Tag"),
        ("tdm-reservation", "1", "TDM-Reservation"),
        ("tdm-policy", "https://quay.example/tdm.json", "TDM-Policy"),
        ("licence", "https://cc.example/by", "Link"),
    ]


@pytest.mark.parametrize(
    ("header", "rules"),
    [
        ("googlebot: noindex, nosnippet", ""),
        ("Coranto: noai", "noai"),
        ("noindex, max-snippet: 0", "noindex, max-snippet: 0"),
        ("max-snippet:-1, noai", "max-snippet:-1, noai"),
    ],
)
def test_rules_for_another_crawler_are_not_for_us(header, rules):
    assert [each.value for each in signals({"X-Robots-Tag": header})] == (
        [rules] if rules else []
    )


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("/", "/anything", True),
        ("/news", "/newsletter", True),
        ("/news/", "/news", False),
        ("/*.jpg", "/a/b.jpg?x", True),
        ("/*.jpg$", "/a/b.jpg?x", False),
        ("/*.jpg$", "/a.jpg/b.jpg", True),
        ("/a*a$", "/a", False),
        ("/price-%24", "/price-$", True),
        ("/caf%C3%A9", "/café/1", True),
    ],
)
def test_a_pattern_matches_as_in_robots_txt(pattern, path, expected):
    assert matches(pattern, path) == expected


@given(st.text("/a*$", max_size=60), st.text("/a", max_size=2000))
def test_no_pattern_keeps_us_busy_or_breaks(pattern, path):
    assert matches(pattern, path) in (True, False)


def test_the_longest_location_decides_over_a_reservation():
    rules = [
        {"location": "/", "tdm-reservation": 1},
        {"location": "/free/", "tdm-reservation": 0},
        {"location": "/", "tdm-reservation": "no list", "tdm-policy": 7},
        {"tdm-reservation": 1},
        "nothing",
    ]
    file = tdmrep.read(json.dumps(rules).encode(), FILE)

    assert [
        said(file.signals(f"https://quay.example{path}")) for path in ("/a", "/free/b")
    ] == [[("tdm-reservation", "1", FILE)], [("tdm-reservation", "0", FILE)]]


@given(st.binary(max_size=300))
def test_no_bytes_in_its_place_break_anything(body):
    assert tdmrep.read(body, FILE).signals(FILE) == ()
    assert rsl.read(body, FILE).signals(FILE) == rsl.unreadable(FILE).signals(FILE)


def test_the_terms_of_rsl_are_told_licence_by_licence():
    document = b"""<?xml version="1.0"?><rsl xmlns="https://rslstandard.org/rsl">
    <content url="/"><license><permits type="usage">search</permits></license></content>
    <content url="https://quay.example/news/*"><license>
      <prohibits type="usage">ai-train,ai-input</prohibits></license><license>
      <permits type="usage">all</permits><payment type="crawl"/></license>
    </content></rsl>"""
    terms = rsl.read(document, "https://quay.example/rsl.xml")

    assert [
        [each.value for each in terms.signals(f"https://quay.example{path}")]
        for path in ("/about", "/news/1")
    ] == [
        ["permits usage: search"],
        ["prohibits usage: ai-train ai-input", "permits usage: all | payment: crawl"],
    ]


def test_robots_txt_names_the_documents_of_rsl():
    rules = robots.read(
        b"License: https://quay.example/rsl.xml # terms\nUser-agent: *\nDisallow: /x\n"
    )

    assert (rules.licences, rules.allow("https://quay.example/x")) == (
        ("https://quay.example/rsl.xml",),
        False,
    )


def test_licences_of_a_feed_and_of_its_entries_are_told():
    feed = """<rss version="2.0"
      xmlns:cc="http://backend.userland.com/creativeCommonsRssModule"
      xmlns:rel="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Quay</title><copyright>Quay Post</copyright>
    <cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>
    <item><title>A</title><link>https://quay.example/a</link>
    <rel:license>https://creativecommons.org/licenses/by-nd/4.0/</rel:license>
    <dc:rights>CC BY-ND 4.0</dc:rights></item></channel></rss>"""
    (entry,) = parse(feed.encode(), "https://quay.example/feed").entries

    assert said(entry.signals) == [
        ("licence", "https://creativecommons.org/licenses/by-nd/4.0/", "entry"),
        ("rights", "CC BY-ND 4.0", "entry"),
        ("licence", "https://creativecommons.org/licenses/by/4.0/", "feed"),
        ("rights", "Quay Post", "feed"),
    ]


def test_the_licence_of_an_atom_entry_is_told():
    feed = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry>
    <id>a</id><title>A</title><link href="https://quay.example/a"/>
    <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
    <rights>Ada Quill</rights></entry></feed>"""
    (entry,) = parse(feed.encode(), "https://quay.example/feed").entries

    assert said(entry.signals) == [
        ("licence", "https://creativecommons.org/licenses/by/4.0/", "entry"),
        ("rights", "Ada Quill", "entry"),
    ]


@pytest.mark.enable_socket
def test_the_files_of_a_site_are_asked_once_and_tell_of_every_page():
    async def ask():
        answers = {
            "/robots.txt": "License: /rsl.xml\nUser-agent: *\nAllow: /",
            "/.well-known/tdmrep.json": '[{"location": "/b", "tdm-reservation": 1}]',
            "/rsl.xml": '<rsl><content url="/"><license/></content></rsl>',
            "/a": "a",
            "/b": web.Response(status=304, headers={"X-Robots-Tag": "noai"}),
        }
        async with publisher(answers) as paper, fetcher() as wire:
            one = await wire.page(paper.base + "/a")
            other = await wire.page(paper.base + "/b", '"tag"')
            return paper, one, other

    paper, one, other = asyncio.run(ask())

    tdm, terms = f"{paper.base}/.well-known/tdmrep.json", f"{paper.base}/rsl.xml"
    assert paper.asked == [
        "/robots.txt",
        "/.well-known/tdmrep.json",
        "/rsl.xml",
        "/a",
        "/b",
    ]
    assert said(one.signals) == [("rsl", "no terms", terms)]
    assert other == NotModified(
        (
            Signal(SignalKind.TDM, "1", Where.SITE, tdm),
            Signal(SignalKind.RSL, "no terms", Where.SITE, terms),
            Signal(SignalKind.ROBOTS, "noai", Where.HEADER, "X-Robots-Tag"),
        )
    )


@pytest.mark.enable_socket
def test_terms_that_are_named_and_cannot_be_had_are_told_as_that():
    async def ask():
        answers = {"/robots.txt": "License: /rsl.xml", "/a": "a"}
        async with publisher(answers) as paper, fetcher() as wire:
            return await wire.page(paper.base + "/a")

    assert [each.value for each in asyncio.run(ask()).signals] == [UNREADABLE]


@pytest.mark.enable_socket
def test_a_site_that_closes_its_files_to_us_is_not_asked_for_them():
    async def ask():
        answers = {"/robots.txt": "User-agent: *\nDisallow: /.well-known/", "/a": "a"}
        async with publisher(answers) as paper, fetcher() as wire:
            await wire.page(paper.base + "/a")
            return paper.asked

    assert asyncio.run(ask()) == ["/robots.txt", "/a"]
