"""Links, dates, robots.txt, the cadence of polls, and OPML."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.errors import NotAFeed
from coranto.wire import cadence, robots
from coranto.wire.cadence import next_poll
from coranto.wire.links import absolute
from coranto.wire.markup import decoded
from coranto.wire.opml import ListedFeed, document, listed_feeds

NOON = datetime(2026, 1, 8, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://b.example/x?y=1#z", "https://b.example/x?y=1#z"),
        ("  HTTPS://b.example/x\n", "https://b.example/x"),
        ("x", "https://a.example/dir/x"),
        ("/x y", "https://a.example/x y"),
        ("//b.example/x", "https://b.example/x"),
        ("java\nscript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("https:///x", ""),
        ("http://[::1", ""),
        ("https://b.example/\u202egnp.exe", ""),
        ("", ""),
        (None, ""),
        (17, ""),
    ],
)
def test_a_link_is_an_absolute_web_address_or_nothing(link, expected):
    assert absolute(link, "https://a.example/dir/feed") == expected


@given(st.text(), st.text())
def test_no_link_is_ever_anything_but_http(link, base):
    assert absolute(link, base)[:7] in ("", "http://", "https:/")


@given(st.binary(), st.text())
def test_any_robots_file_gives_rules_for_any_page(body, path):
    assert robots.read(body).allow(f"https://a.example/{path}") in (True, False)


@pytest.mark.parametrize(
    ("asked", "expected"), [("5", 5.0), ("3600", 30.0), ("-1", 0.0), ("x", 0.0)]
)
def test_a_crawl_delay_is_obeyed_up_to_half_a_minute(asked, expected):
    rules = robots.read(f"User-agent: *\nCrawl-delay: {asked}\n".encode())

    assert rules.delay_s == expected


def test_rules_beyond_500_kib_are_not_read():
    padding = b"#" * robots.LIMIT_BYTES + b"\n"
    rules = robots.read(b"User-agent: *\n" + padding + b"Disallow: /")

    assert rules.allow("https://a.example/x")


@pytest.mark.parametrize(
    ("failures", "asked_s", "minutes"),
    [
        (0, None, 15), (1, None, 15), (2, None, 30), (4, None, 120), (99, None, 1440),
        (1, 3600, 60), (1, 1, 15), (0, 3600, 60), (1, 1e9, 1440),
    ],
)  # fmt: skip
def test_a_feed_that_fails_is_asked_ever_more_rarely(failures, asked_s, minutes):
    again = next_poll(NOON, 900, failures, 0.5, asked_s)

    assert again - NOON == timedelta(minutes=minutes)


@given(
    st.floats(1, 1e5),
    st.integers(0, 10**6),
    st.floats(0, 1),
    st.none() | st.floats(0, 1e12),
)
def test_the_next_poll_is_later_and_within_a_day(poll_s, failures, jitter, asked_s):
    pause = next_poll(NOON, poll_s, failures, jitter, asked_s) - NOON

    assert timedelta(0) < pause <= timedelta(seconds=cadence.LONGEST_S)


OPML = """<?xml version="1.0"?>
<opml version="2.0"><head><title>Mine</title></head><body>
 <outline text="Ports">
  <outline text="El Faro" title="El Faro &amp;amp; Cía" type="rss" xmlUrl="https://elfaro.example/feed" htmlUrl="https://elfaro.example/"/>
  <outline text="Norte"><outline xmlurl="http://norte.example/feed"/></outline>
 </outline>
 <outline text="again" xmlUrl="https://elfaro.example/feed"/>
 <outline text="bad" xmlUrl="javascript:alert(1)"/>
</body></opml>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_list_of_subscriptions_names_each_feed_once_with_its_folder(encoding):
    assert listed_feeds(OPML.encode(encoding)) == [
        ListedFeed(
            "https://elfaro.example/feed",
            "El Faro &amp; Cía",
            "https://elfaro.example/",
            "Ports",
        ),
        ListedFeed("http://norte.example/feed", "", "", "Ports / Norte"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<rss/>",
        b"<html>",
        b"no",
        OPML.replace("<opml", "<!DOCTYPE o [<!ENTITY a 'b'>]><opml").encode(),
    ],
)
def test_what_is_no_list_of_subscriptions_is_refused(body):
    with pytest.raises(NotAFeed):
        listed_feeds(body)


@given(st.binary(), st.text(max_size=20))
def test_any_bytes_can_be_decoded_whatever_they_are_declared_as(body, declared):
    assert isinstance(decoded(body, declared), str)


def test_a_list_of_feeds_that_is_written_reads_the_same():
    listed = [
        ListedFeed("https://a.example/1?x=1&y=2", "A <b>", "https://a.example/", ""),
        ListedFeed("https://a.example/2", "Æ", "", "World"),
        ListedFeed("https://b.example/", "B", "https://b.example/", "World / Asia"),
    ]

    assert listed_feeds(document("Mine", listed)) == [*listed]


def test_robots_txt_names_its_sitemaps():
    text = b"User-agent: *\nDisallow: /x\nSitemap: https://a.example/1.xml"

    assert robots.read(text).sitemaps == ("https://a.example/1.xml",)
