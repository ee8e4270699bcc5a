"""Feeds that are not well are left alone, and the operator is told."""

from datetime import timedelta

from structlog.testing import capture_logs

from coranto.errors import Gone, Unreachable
from coranto.model import Health
from tests import synthetic
from tests.newsdesk import BASE, FEED


def test_a_feed_that_is_gone_for_good_is_left_alone_by_whoever_is_in_a_hurry(desk):
    desk.poll()
    desk.wire.answers[FEED] = Gone(FEED, 410)
    with capture_logs() as told:
        desk.poll()
    asked = desk.wire.got.count(FEED)

    desk.poll()

    alarms = [each["event"] for each in told if each["log_level"] == "error"]
    assert (desk.wire.got.count(FEED), alarms) == (asked, ["feed quarantined"])
    assert desk.feed().due_at - desk.feed().polled_at > timedelta(hours=20)


def test_a_feed_in_quarantine_comes_back_with_its_first_good_answer(desk):
    desk.wire.answers[FEED] = Gone(FEED, 410)
    desk.poll()
    desk.publish(1)
    desk.make_due()

    desk.poll()

    assert (desk.feed().condition.health, bool(desk.out("fr"))) == (Health.WELL, True)


def test_a_feed_whose_host_asks_to_wait_is_not_asked_before(desk):
    desk.wire.answers[FEED] = Unreachable(FEED, "answered 429", 3600.0)

    desk.poll()
    desk.poll()

    assert desk.wire.got == [FEED]


def test_a_feed_that_only_fails_is_asked_again_by_whoever_is_in_a_hurry(desk):
    desk.wire.answers[FEED] = Unreachable(FEED, "did not answer")

    desk.poll()
    desk.poll()

    assert desk.wire.got == [FEED, FEED]
    assert desk.feed().condition.failures == 2


def test_a_feed_that_moved_for_good_says_from_where(desk):
    there = f"{BASE}/new.rss"
    desk.wire.moved[FEED] = there
    desk.wire.answers[there] = synthetic.feed(BASE, 1).encode()

    desk.poll()

    assert (desk.feed().feed.url, desk.feed().condition.moved_from) == (there, FEED)


def test_a_feed_that_brings_nothing_new_is_asked_less_often_and_then_more(desk):
    paces = []
    for count in (1, 1, 1, 2, 3):
        desk.publish(count)
        desk.poll()
        paces.append(desk.feed().condition.pace_s)

    assert paces == [None, 1125.0, 1406.25, 703.125, 351.5625]
