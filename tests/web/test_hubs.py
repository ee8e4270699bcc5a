"""A hub is asked to push a feed, and what it pushes comes out like what is polled."""

import hmac
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from structlog.testing import capture_logs

from coranto.errors import Unreachable
from coranto.newsroom.records import Records
from coranto.store.database import opened
from coranto.web.app import Site
from tests import synthetic
from tests.asgi import Answer, ask, get
from tests.newsdesk import BASE, FEED, Desk

HUB, TOPIC = "https://hub.example/", f"{BASE}/feed.rss"
PUBLIC = "https://news.example"


@pytest.fixture
def pushed(desk: Desk) -> Desk:
    """A newsroom in public, whose feed names a hub."""
    desk.url = PUBLIC
    desk.publish(1)
    desk.wire.answers[FEED] = feed(1)
    desk.poll()
    return desk


@pytest.fixture
def site(pushed: Desk) -> Iterator[Starlette]:
    with opened(pushed.settings.store) as database:
        yield Site(pushed.settings, Records(database)).app()


def feed(count: int) -> bytes:
    links = f'<atom:link rel="hub" href="{HUB}"/><atom:link rel="self" href="{TOPIC}"/>'
    plain = synthetic.feed(BASE, count)
    spaced = plain.replace("<rss ", '<rss xmlns:atom="http://www.w3.org/2005/Atom" ', 1)
    assert spaced != plain
    return spaced.replace("<channel>", f"<channel>{links}", 1).encode()


def form(desk: Desk) -> dict[str, str]:
    """What the hub was asked last."""
    return desk.wire.subscribed[-1][1]


def confirm(site: Starlette, desk: Desk, **other: str) -> Answer:
    """The hub asks whether we meant it."""
    params = {
        "hub.mode": "subscribe",
        "hub.topic": TOPIC,
        "hub.challenge": "so-be-it",
        "hub.lease_seconds": "864000",
    } | {f"hub.{name}": value for name, value in other.items()}
    return get(site, f"{callback(desk)}?{urlencode(params)}")


def callback(desk: Desk) -> str:
    return form(desk)["hub.callback"].removeprefix(PUBLIC)


def push(site: Starlette, desk: Desk, body: bytes, secret: str = "") -> int:
    key = (secret or form(desk)["hub.secret"]).encode()
    signature = f"sha256={hmac.new(key, body, 'sha256').hexdigest()}"
    return ask(site, "POST", callback(desk), body, x_hub_signature=signature).status


def test_the_hub_that_a_feed_names_is_asked_once_and_with_a_secret(pushed):
    pushed.poll()

    ((hub, told),) = pushed.wire.subscribed
    assert (hub, told["hub.mode"], told["hub.topic"]) == (HUB, "subscribe", TOPIC)
    assert told["hub.callback"].startswith(f"{PUBLIC}/websub/")
    assert len(told["hub.secret"]) > 40


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000", "http://localhost", "http://10.0.0.2", "http://pc"]
)
def test_where_nobody_could_reach_us_no_hub_is_asked(desk, url):
    desk.url = url
    desk.wire.answers[FEED] = feed(1)

    desk.poll()

    assert desk.wire.subscribed == []


def test_a_hub_that_asks_whether_we_meant_it_gets_its_challenge_back(site, pushed):
    answer = confirm(site, pushed)

    assert (answer.status, answer.text) == (200, "so-be-it")
    assert answer.headers["content-type"].startswith("text/plain")


def test_what_we_did_not_mean_is_not_confirmed(site, pushed):
    other = confirm(site, pushed, topic="https://other.example/feed")
    end = confirm(site, pushed, mode="unsubscribe")
    confirm(site, pushed)
    again = confirm(site, pushed)

    assert [each.status for each in (other, end, again)] == [404, 404, 404]


def test_what_a_hub_pushes_comes_out_without_a_poll(site, pushed):
    confirm(site, pushed)
    pushed.publish(2)
    polls = pushed.wire.got.count(FEED)

    status = push(site, pushed, feed(2))
    pushed.work()

    assert (status, bool(pushed.out("fr", 2))) == (202, True)
    assert pushed.wire.got.count(FEED) == polls


def test_a_push_lists_what_is_new_and_takes_nothing_away(site, pushed):
    confirm(site, pushed)
    before = pushed.wire.got.copy()

    push(site, pushed, feed(0))
    pushed.work()

    assert pushed.wire.got == before


def test_a_push_with_a_wrong_signature_is_taken_for_received_and_left_aside(
    site, pushed
):
    confirm(site, pushed)
    pushed.publish(2)
    with capture_logs() as told:
        status = push(site, pushed, feed(2), secret="guessed")
    pushed.work()

    assert (status, pushed.out("fr", 2)) == (202, None)
    assert [each["event"] for each in told] == ["push ignored"]


def test_a_push_that_is_no_feed_or_too_long_does_no_harm(site, pushed):
    confirm(site, pushed)
    long = pushed.settings.wire.body_bytes + 1

    assert push(site, pushed, b"<html>sorry</html>") == 202
    assert push(site, pushed, b"x" * long) == 413


def test_a_push_for_a_subscription_that_is_no_more_ends_it(site, pushed):
    assert ask(site, "POST", "/websub/nobody", b"<rss/>").status == 410


def test_a_lease_is_renewed_before_it_ends_under_the_same_address(site, pushed):
    confirm(site, pushed)
    pushed.wait(timedelta(days=8, hours=1))

    pushed.poll()

    first, second = pushed.wire.subscribed
    assert first == second


def test_a_feed_that_is_pushed_is_polled_seldom(site, pushed):
    confirm(site, pushed)
    pushed.publish(3)
    pushed.wire.answers[FEED] = feed(3)

    pushed.poll()

    row = pushed.feed()
    pause_s = (row.due_at - row.polled_at).total_seconds()
    assert pause_s > 0.8 * pushed.settings.wire.slowest_s


def test_a_hub_that_does_not_answer_is_asked_again_later(desk):
    desk.url = PUBLIC
    desk.wire.hub_trouble = Unreachable(HUB, "answered 503")
    desk.wire.answers[FEED] = feed(1)
    desk.poll()
    desk.wire.hub_trouble = None

    desk.poll()
    soon = len(desk.wire.subscribed)
    desk.wait(timedelta(hours=3))
    desk.poll()

    assert (soon, len(desk.wire.subscribed)) == (0, 1)


def test_no_secret_and_no_address_of_ours_is_in_the_log(desk):
    desk.url = PUBLIC
    desk.wire.answers[FEED] = feed(1)
    with capture_logs() as told:
        desk.poll()
        with opened(desk.settings.store) as database:
            site = Site(desk.settings, Records(database)).app()
            confirm(site, desk)
            push(site, desk, feed(1), secret="guessed")

    said = repr(told)
    token = callback(desk).rpartition("/")[2]
    assert [part in said for part in (form(desk)["hub.secret"], token)] == [False] * 2
