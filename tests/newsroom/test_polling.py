"""What a feed announces is taken over with sense."""

from datetime import UTC, datetime, timedelta

import pytest

from coranto.model import Entry, FeedDocument
from coranto.newsroom.polling import MOST_ENTRIES, announced

pytestmark = pytest.mark.both_databases

START = datetime(2026, 1, 1, tzinfo=UTC)


def entry(number: int, link: str = "") -> Entry:
    at = START + timedelta(minutes=number)
    url = link or f"https://quay.example/{number}"
    return Entry(url, url, f"Story {number}", published_at=at)


def test_of_a_sitemap_of_a_whole_site_only_the_newest_pages_are_news():
    document = FeedDocument("sitemap", None, None, tuple(map(entry, range(1500))))

    found = announced(document, "quay")

    assert [each.entry.title for each in found] == [
        f"Story {number}" for number in range(1499, 1499 - MOST_ENTRIES, -1)
    ]


def test_a_feed_of_usual_length_keeps_its_order():
    entries = (entry(2), entry(1), entry(3))

    found = announced(FeedDocument("rss", None, None, entries), "quay")

    assert [each.entry for each in found] == list(entries)


def test_an_address_is_announced_once_whatever_decorates_it():
    entries = (
        entry(1, "https://quay.example/a?utm_source=feed"),
        entry(2, "https://QUAY.example/a#top"),
        Entry("no link", "", "Nowhere"),
    )

    found = announced(FeedDocument("rss", None, None, entries), "quay")

    assert [each.url for each in found] == ["https://quay.example/a"]


def test_a_link_to_no_address_costs_nothing_but_its_entry():
    entries = (entry(1, "https://quay.example:99999/a"), entry(2))

    found = announced(FeedDocument("rss", None, None, entries), "quay")

    assert [each.url for each in found] == ["https://quay.example/2"]
