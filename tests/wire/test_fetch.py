import asyncio
import gzip
import sys
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import brotli
import pytest
from aiohttp import web

from coranto.errors import (
    Gone,
    PrivateAddress,
    Refused,
    TooLarge,
    Unreachable,
    WireError,
)
from coranto.model import Feed
from coranto.wire.fetch import Fetched, NotModified
from tests.wire.publisher import fetcher, publisher

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

pytestmark = pytest.mark.enable_socket

TDMREP = "/.well-known/tdmrep.json"


def redirect(status, to):
    return web.Response(status=status, headers={"Location": to})


def test_a_document_comes_with_its_validators_as_sent():
    async def ask():
        sent = web.Response(
            body=b"<rss/>",
            headers={
                "Content-Type": "application/rss+xml; charset=UTF-8",
                "ETag": 'W/"a-1"',
                "Last-Modified": "Thu, 08 Jan 2026 11:42:50 GMT",
            },
        )
        async with publisher({"/feed": sent}) as paper, fetcher() as wire:
            return paper.base, await wire.feed(Feed("paper", paper.base + "/feed"))

    base, answer = asyncio.run(ask())

    assert answer == Fetched(
        url=f"{base}/feed",
        body=b"<rss/>",
        charset="utf-8",
        content_type="application/rss+xml; charset=UTF-8",
        etag='W/"a-1"',
        last_modified="Thu, 08 Jan 2026 11:42:50 GMT",
        permanent_url=f"{base}/feed",
    )


def test_validators_go_back_verbatim_and_304_means_nothing_new():
    async def ask():
        unchanged = {"/feed": web.Response(status=304)}
        async with publisher(unchanged) as paper, fetcher() as wire:
            feed = Feed("paper", paper.base + "/feed", 'W/"a-1"', "Thu, 08 Jan 2026")
            answer = await wire.feed(feed)
            told = paper.headers[0]
            return answer, told["If-None-Match"], told["If-Modified-Since"]

    assert asyncio.run(ask()) == (NotModified(), 'W/"a-1"', "Thu, 08 Jan 2026")


def test_every_request_says_who_asks_and_brings_no_cookie_back():
    async def ask():
        greedy = web.Response(body=b"x", headers={"Set-Cookie": "reader=1; Path=/"})
        async with (
            publisher({"/feed": greedy}) as paper,
            fetcher(contact="https://elfaro.example/bot") as wire,
        ):
            await wire.feed(Feed("paper", paper.base + "/feed"))
            await wire.feed(Feed("paper", paper.base + "/feed"))
            return [(each["User-Agent"], each.get("Cookie")) for each in paper.headers]

    expected = ("Coranto/1.2.3 (+https://elfaro.example/bot)", None)
    assert asyncio.run(ask()) == [expected, expected]


def test_robots_is_asked_once_and_before_the_first_page():
    async def ask():
        answers = {"/robots.txt": "User-agent: *\nDisallow: /x", "/a": "a", "/b": "b"}
        async with publisher(answers) as paper, fetcher() as wire:
            await asyncio.gather(
                wire.page(paper.base + "/a"), wire.page(paper.base + "/b")
            )
            return paper.asked

    *first, one, other = asyncio.run(ask())
    assert (first, sorted([one, other])) == (["/robots.txt", TDMREP], ["/a", "/b"])


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /private",
        "\ufeffUser-agent: coranto\nDisallow: /private\n\nUser-agent: *\nAllow: /",
    ],
)
def test_a_page_that_robots_disallows_is_never_asked_for(rules):
    async def ask():
        answers = {"/robots.txt": rules.encode(), "/private/a": "secret"}
        async with publisher(answers) as paper, fetcher() as wire:
            with pytest.raises(Refused, match=r"robots\.txt"):
                await wire.page(paper.base + "/private/a")
            return paper.asked

    assert asyncio.run(ask()) == ["/robots.txt"]


def test_a_feed_is_read_though_robots_disallows_everything():
    async def ask():
        answers = {"/robots.txt": "User-agent: *\nDisallow: /", "/feed": "<rss/>"}
        async with publisher(answers) as paper, fetcher() as wire:
            await wire.feed(Feed("paper", paper.base + "/feed"))
            return paper.asked

    assert asyncio.run(ask()) == ["/feed"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_where_there_is_no_robots_file_everything_may_be_read(status):
    async def ask():
        answers = {"/robots.txt": web.Response(status=status), "/a": "a"}
        async with publisher(answers) as paper, fetcher() as wire:
            await wire.page(paper.base + "/a")
            return paper.asked

    assert asyncio.run(ask()) == ["/robots.txt", TDMREP, "/a"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_while_robots_cannot_be_read_no_page_is_asked_for(status):
    async def ask():
        answers = {"/robots.txt": web.Response(status=status), "/a": "a", "/b": "b"}
        async with publisher(answers) as paper, fetcher() as wire:
            for path in ("/a", "/b"):
                with pytest.raises(Unreachable, match=r"robots\.txt"):
                    await wire.page(paper.base + path)
            return paper.asked

    assert asyncio.run(ask()) == ["/robots.txt"]


def test_redirects_of_robots_are_followed():
    async def ask():
        answers = {
            "/robots.txt": redirect(301, "/rules.txt"),
            "/rules.txt": "User-agent: *\nDisallow: /",
            "/a": "a",
        }
        async with publisher(answers) as paper, fetcher() as wire:
            with pytest.raises(Refused):
                await wire.page(paper.base + "/a")
            return paper.asked

    assert asyncio.run(ask()) == ["/robots.txt", "/rules.txt"]


def test_a_redirect_to_another_host_asks_the_robots_there():
    async def ask():
        closed = {"/robots.txt": "User-agent: *\nDisallow: /", "/a": "a"}
        async with publisher(closed) as other:
            answers = {"/a": redirect(302, other.base + "/a")}
            async with publisher(answers) as paper, fetcher() as wire:
                with pytest.raises(Refused):
                    await wire.page(paper.base + "/a")
                return paper.asked, other.asked

    assert asyncio.run(ask()) == (["/robots.txt", TDMREP, "/a"], ["/robots.txt"])


def test_only_permanent_redirects_change_the_address_for_next_time():
    async def ask():
        answers = {
            "/a": redirect(301, "/b"),
            "/b": redirect(308, "/c"),
            "/c": redirect(302, "/d"),
            "/d": redirect(301, "/e#top"),
            "/e": "e",
        }
        async with publisher(answers) as paper, fetcher() as wire:
            answer = await wire.feed(Feed("paper", paper.base + "/a"))
            assert isinstance(answer, Fetched)
            return [
                each.removeprefix(paper.base)
                for each in (answer.url, answer.permanent_url)
            ]

    assert asyncio.run(ask()) == ["/e", "/c"]


@pytest.mark.parametrize(
    ("answers", "says", "requests"),
    [
        ({"/a": redirect(302, "/b"), "/b": redirect(302, "/a")}, "circle", 2),
        ({f"/{i}": redirect(302, f"/{i + 1}") for i in range(9)}, "more than 5", 6),
        ({"/a": redirect(302, "file:///etc/passwd")}, "no web address", 1),
        ({"/a": redirect(302, "http://[::1")}, "no web address", 1),
        ({"/a": web.Response(status=302)}, "nowhere", 1),
    ],
)
def test_redirects_that_lead_nowhere_come_to_an_end(answers, says, requests):
    async def ask():
        async with publisher(answers) as paper, fetcher() as wire:
            with pytest.raises(Unreachable, match=says):
                await wire.feed(Feed("paper", paper.base + next(iter(answers))))
            return len(paper.asked)

    assert asyncio.run(ask()) == requests


@pytest.mark.parametrize(
    ("status", "error", "says"),
    [
        (404, Gone, "answered 404"),
        (410, Gone, "answered 410"),
        (401, Refused, "answered 401 Unauthorized"),
        (403, Refused, "answered 403 Forbidden"),
        (451, Refused, "answered 451 Unavailable For Legal Reasons"),
        (400, Refused, "answered 400 Bad Request"),
        (408, Unreachable, "answered 408 Request Timeout"),
        (429, Unreachable, "answered 429 Too Many Requests"),
        (500, Unreachable, "answered 500 Internal Server Error"),
        (599, Unreachable, "answered 599"),
        (300, Unreachable, "answered 300 Multiple Choices"),
    ],
)
def test_a_status_is_an_error_that_says_what_it_means(status, error, says):
    async def ask():
        answers = {"/a": web.Response(status=status)}
        async with publisher(answers) as paper, fetcher() as wire:
            await wire.page(paper.base + "/a")

    with pytest.raises(WireError) as raised:
        asyncio.run(ask())
    assert (type(raised.value), raised.value.why) == (error, says)


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_to_wait_is_left_alone_until_then(status):
    async def ask():
        busy = web.Response(status=status, headers={"Retry-After": "120"})
        async with publisher({"/a": busy, "/b": "b"}) as paper, fetcher() as wire:
            waits = []
            for path in ("/a", "/b"):
                with pytest.raises(Unreachable) as raised:
                    await wire.feed(Feed("paper", paper.base + path))
                waits.append(round(raised.value.retry_after_s or 0))
            return waits, paper.asked

    assert asyncio.run(ask()) == ([120, 120], ["/a"])


def test_a_date_in_retry_after_is_seconds_from_now():
    async def ask():
        until = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
        busy = web.Response(status=503, headers={"Retry-After": until})
        async with publisher({"/a": busy}) as paper, fetcher() as wire:
            with pytest.raises(Unreachable) as raised:
                await wire.feed(Feed("paper", paper.base + "/a"))
            return raised.value.retry_after_s

    assert asyncio.run(ask()) == pytest.approx(3600, abs=10)


def packed(how, blank, times):
    """``times`` blank pieces after one another, packed."""
    whole = blank * times
    if how == "gzip":
        return gzip.compress(whole)
    if how == "deflate":
        return zlib.compress(whole)
    if how == "br":
        return brotli.compress(whole, quality=5)
    return zstd.compress(whole)


PACKERS = ["gzip", "deflate", "br", "zstd"]


@pytest.mark.parametrize("how", PACKERS)
def test_a_packed_body_is_asked_for_and_unpacked(how):
    async def ask():
        body = packed(how, b"<rss/>", 1)
        sent = web.Response(body=body, headers={"Content-Encoding": how})
        async with publisher({"/a": sent}) as paper, fetcher() as wire:
            answer = await wire.feed(Feed("paper", paper.base + "/a"))
            assert isinstance(answer, Fetched)
            return answer.body, how in paper.headers[0]["Accept-Encoding"]

    assert asyncio.run(ask()) == (b"<rss/>", True)


@pytest.mark.parametrize("how", PACKERS)
def test_a_small_body_that_unpacks_to_a_huge_one_is_stopped(how):
    body = packed(how, bytes(1024 * 1024), 64)
    bomb = web.Response(body=body, headers={"Content-Encoding": how})

    async def ask():
        async with (
            publisher({"/a": bomb}) as paper,
            fetcher(body_bytes=100_000) as wire,
        ):
            await wire.feed(Feed("paper", paper.base + "/a"))

    with pytest.raises(TooLarge, match="100,000 bytes"):
        asyncio.run(ask())


def test_a_body_without_end_is_stopped():
    async def endless(request):
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(bytes(65536))

    async def ask():
        async with (
            publisher({"/a": endless}) as paper,
            fetcher(body_bytes=1_000_000) as wire,
        ):
            await wire.feed(Feed("paper", paper.base + "/a"))

    with pytest.raises(TooLarge):
        asyncio.run(ask())


def test_a_body_that_comes_drop_by_drop_runs_out_of_time():
    async def drip(request):
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(100):
            await response.write(b"x")
            await asyncio.sleep(0.05)
        return response

    async def ask():
        async with publisher({"/a": drip}) as paper, fetcher(timeout_s=0.3) as wire:
            began = time.monotonic()
            with pytest.raises(Unreachable, match=r"within 0\.3 s"):
                await wire.feed(Feed("paper", paper.base + "/a"))
            return time.monotonic() - began

    assert asyncio.run(ask()) < 2


def test_a_connection_cut_in_the_middle_is_trouble_to_retry():
    async def cut(request):
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"half")
        request.transport.abort()
        return response

    async def ask():
        async with publisher({"/a": cut}) as paper, fetcher() as wire:
            await wire.feed(Feed("paper", paper.base + "/a"))

    with pytest.raises(Unreachable):
        asyncio.run(ask())


def test_a_body_that_is_not_packed_as_it_says_is_trouble_to_retry():
    async def ask():
        wrong = web.Response(body=b"plain", headers={"Content-Encoding": "gzip"})
        async with publisher({"/a": wrong}) as paper, fetcher() as wire:
            await wire.feed(Feed("paper", paper.base + "/a"))

    with pytest.raises(Unreachable):
        asyncio.run(ask())


def test_nobody_listening_is_trouble_to_retry():
    async def ask():
        async with publisher({}) as paper:
            base = paper.base
        async with fetcher() as wire:
            await wire.feed(Feed("paper", base + "/a"))

    with pytest.raises(Unreachable):
        asyncio.run(ask())


@pytest.mark.parametrize(
    "url",
    [
        "",
        "elfaro.example",
        "ftp://elfaro.example/",
        "file:///etc/passwd",
        "http://[::1/",
        "javascript:alert(1)",
        "http://",
        "http://a:99999/",
        "http://\ud800/",
    ],
)
def test_what_is_no_web_address_is_not_asked_for(url):
    async def ask():
        async with fetcher() as wire:
            await wire.page(url)

    with pytest.raises(WireError, match="no web address"):
        asyncio.run(ask())


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_between():
    async def ask():
        async def slow(request):
            await asyncio.sleep(0.05)
            return web.Response(text="a")

        paths = ["/a", "/b", "/c"]
        async with publisher(dict.fromkeys(paths, slow)) as paper:
            async with fetcher(delay_s=0.1) as wire:
                asked = (wire.feed(Feed("paper", paper.base + path)) for path in paths)
                await asyncio.gather(*asked)
            gaps = [
                later - sooner
                for sooner, later in zip(paper.times, paper.times[1:], strict=False)
            ]
            return paper.at_once, min(gaps) > 0.14

    assert asyncio.run(ask()) == (1, True)


def test_two_hosts_do_not_wait_for_each_other():
    async def ask():
        meet = asyncio.Barrier(2)

        async def together(request):
            await meet.wait()
            return web.Response(text="a")

        async with (
            publisher({"/a": together}) as one,
            publisher({"/a": together}) as other,
            fetcher(timeout_s=3.0) as wire,
        ):
            await asyncio.gather(
                *(wire.feed(Feed("paper", each.base + "/a")) for each in (one, other))
            )
            return one.asked + other.asked

    assert asyncio.run(ask()) == ["/a", "/a"]


def test_a_crawl_delay_lengthens_the_pause():
    async def ask():
        rules = "User-agent: *\nCrawl-delay: 0.3"
        answers = {"/robots.txt": rules, "/a": "a", "/b": "b"}
        async with publisher(answers) as paper, fetcher() as wire:
            await wire.page(paper.base + "/a")
            await wire.page(paper.base + "/b")
            *_, first, second = paper.times
            return second - first

    assert asyncio.run(ask()) >= 0.3


def test_an_address_in_hexadecimal_leads_nowhere_either():
    # Whether 0x7f.1 is 127.0.0.1 or an unknown name depends on the resolver.
    async def ask():
        async with (
            publisher({"/a": "secret"}) as inside,
            fetcher(allow_private_networks=False, timeout_s=3.0) as wire,
        ):
            port = inside.base.rpartition(":")[2]
            with pytest.raises((PrivateAddress, Unreachable)):
                await wire.feed(Feed("paper", f"http://0x7f.1:{port}/a"))
            return inside.asked

    assert asyncio.run(ask()) == []


PRIVATE = [
    "http://127.0.0.1:{port}/a",
    "http://localhost:{port}/a",
    "http://[::1]:{port}/a",
    "http://[::ffff:127.0.0.1]:{port}/a",
    "http://[::ffff:10.0.0.1]/a",
    "http://169.254.169.254/latest/meta-data/",
    "http://0.0.0.0:{port}/a",
    "http://10.0.0.1/a",
    "http://[64:ff9b::7f00:1]/a",
    "http://[2002:7f00:1::]/a",
]


@pytest.mark.parametrize("url", PRIVATE)
def test_no_connection_is_made_into_a_private_network(url):
    async def ask():
        async with (
            publisher({"/a": "secret"}) as inside,
            fetcher(allow_private_networks=False, timeout_s=3.0) as wire,
        ):
            port = inside.base.rpartition(":")[2]
            with pytest.raises(PrivateAddress):
                await wire.feed(Feed("paper", url.format(port=port)))
            with pytest.raises(PrivateAddress):
                await wire.page(url.format(port=port))
            return inside.asked

    assert asyncio.run(ask()) == []


def test_a_hub_is_posted_to_and_its_refusal_is_an_error():
    async def ask():
        told = []

        async def hub(request):
            told.append(((await request.post())["hub.mode"], request.method))
            return web.Response(status=202 if len(told) == 1 else 403)

        async with publisher({"/hub": hub}) as paper, fetcher() as wire:
            await wire.subscribe(paper.base + "/hub", {"hub.mode": "subscribe"})
            with pytest.raises(Refused):
                await wire.subscribe(paper.base + "/hub", {"hub.mode": "subscribe"})
        return told

    assert asyncio.run(ask()) == [("subscribe", "POST")] * 2


def test_all_link_headers_of_a_feed_come_with_it():
    async def ask():
        sent = web.Response(body=b"<rss/>")
        sent.headers.add("Link", '<https://hub.example/>; rel="hub"')
        sent.headers.add("Link", "</feed>; rel=self")
        async with publisher({"/a": sent}) as paper, fetcher() as wire:
            answer = await wire.feed(Feed("paper", paper.base + "/a"))
            assert isinstance(answer, Fetched)
            return answer.link

    assert asyncio.run(ask()) == '<https://hub.example/>; rel="hub", </feed>; rel=self'
