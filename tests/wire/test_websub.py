"""What a feed says of its hub is found, and what a hub sends is known to be its own."""

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.wire import feeds
from coranto.wire.websub import is_signed, lease_s, linked

URL = "https://quay.example/feed"
HUB, TOPIC = "https://hub.example/", "https://quay.example/feed.xml"
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title>
<link rel="hub" href="{HUB}"/><link rel="self" href="{TOPIC}"/></feed>"""
RSS = f"""<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Quay</title><link>https://quay.example/</link>
<atom:link rel="hub" href="{HUB}"/><atom:link rel="self" href="/feed.xml"/>
</channel></rss>"""
JSON = f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "Quay",
"feed_url": "{TOPIC}", "hubs": [{{"type": "rssCloud", "url": "https://x.example/"}},
{{"type": "WebSub", "url": "{HUB}"}}], "items": []}}"""


@pytest.mark.parametrize("feed", [ATOM, RSS, JSON])
def test_a_feed_of_any_kind_names_its_hub_and_its_own_address(feed):
    document = feeds.parse(feed.encode(), URL)

    assert (document.hub, document.topic) == (HUB, TOPIC)


def test_a_feed_without_a_hub_names_none():
    document = feeds.parse(b"<rss version='2.0'><channel/></rss>", URL)

    assert (document.hub, document.topic) == ("", "")


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (f'<{HUB}>; rel="hub", <{TOPIC}>; rel="self"', HUB),
        (f"<{TOPIC}>; rel=self,<{HUB}>;rel=hub", HUB),
        (f'<{HUB}>; title="a, b; c"; rel="other HUB"', HUB),
        (f'<{TOPIC}>; rel="self"', ""),
        ("nonsense", ""),
        ("", ""),
    ],
)
def test_a_link_header_names_the_hub(header, found):
    assert linked(header, "hub") == found


@given(st.text(max_size=200))
def test_no_link_header_is_too_strange_to_be_read(header):
    linked(header, "hub")


def signature(method: str, secret: str = "s3cret") -> str:
    return f"{method}={hmac.new(secret.encode(), b'<feed/>', method).hexdigest()}"


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
def test_what_the_hub_signed_is_its_own(method):
    assert is_signed(b"<feed/>", signature(method), "s3cret")


@pytest.mark.parametrize(
    "told",
    [
        "",
        "sha256=",
        signature("sha256", "other"),
        f"md5={hashlib.md5(b'<feed/>', usedforsecurity=False).hexdigest()}",
        "sha256=é",
    ],
)
def test_what_nobody_signed_or_another_is_not(told):
    assert not is_signed(b"<feed/>", told, "s3cret")


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("86400", 86400),
        ("1", 300),
        ("999999999", 2592000),
        ("soon", 864000),
        ("", 864000),
    ],
)
def test_a_lease_is_neither_endless_nor_over_at_once(said, seconds):
    assert lease_s(said) == seconds
