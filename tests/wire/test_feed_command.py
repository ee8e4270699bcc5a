import gzip
import json

import pytest
from click.testing import CliRunner

from coranto.cli.feed import feed
from coranto.errors import NotAFeed

RSS = (
    b'<rss version="2.0"><channel><title>Quay Post</title><language>en</language><item>'
    b"<title>Fog [red]</title><link>/fog</link><guid isPermaLink='false'>1</guid>"
    b"<pubDate>Thu, 08 Jan 2026 12:42:50 +0100</pubDate></item></channel></rss>"
)


def answers(*lines):
    text = "".join(json.dumps(line) + "\n" for line in lines)
    done = CliRunner().invoke(feed, ["--jsonl"], input=text, catch_exceptions=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("packed", [False, True])
def test_a_line_about_a_feed_is_answered_with_its_entries(tmp_path, packed):
    file = tmp_path / ("feed.xml.gz" if packed else "feed.xml")
    file.write_bytes(gzip.compress(RSS) if packed else RSS)

    assert answers({"id": 7, "file": str(file), "url": "https://quay.example/"}) == [
        {
            "id": 7,
            "kind": "rss",
            "lang": "en",
            "title": "Quay Post",
            "link": None,
            "entries": [
                {
                    "id": "1",
                    "link": "https://quay.example/fog",
                    "title": "Fog [red]",
                    "summary": None,
                    "authors": [],
                    "published_at": "2026-01-08T11:42:50Z",
                    "updated_at": None,
                    "lang": None,
                }
            ],
        }
    ]


def test_a_line_about_no_feed_is_answered_with_no_entries(tmp_path):
    file = tmp_path / "page.xml"
    file.write_bytes(b"<!doctype html><p>Not here")

    assert answers({"id": 7, "file": str(file), "url": "https://quay.example/"}) == [
        {
            "id": 7,
            "kind": "unknown",
            "lang": None,
            "title": None,
            "link": None,
            "entries": [],
            "why": "is a web page, not a feed",
        }
    ]


def test_a_line_that_cannot_be_handled_does_not_stop_the_others(tmp_path):
    file = tmp_path / "feed.xml"
    file.write_bytes(RSS)
    broken = tmp_path / "broken.xml.gz"
    broken.write_bytes(b"not packed")

    told = answers(
        {"id": 1, "file": str(tmp_path / "none.xml")},
        {"id": 2},
        {"id": 3, "file": str(broken)},
        {"id": 4, "file": str(file)},
    )

    assert [each.get("error") is None for each in told] == [False, False, False, True]


def test_a_feed_in_a_file_is_listed_for_people(tmp_path):
    file = tmp_path / "feed.xml"
    file.write_bytes(RSS)

    done = CliRunner().invoke(feed, [str(file), "--url", "https://quay.example/"])

    assert [line.split() for line in done.stdout.splitlines()] == [
        ["Quay", "Post", "·", "rss", "·", "en"],
        ["published", "title", "and", "link"],
        ["2026-01-08", "11:42", "Fog", "[red]"],
        ["https://quay.example/fog"],
    ]


def test_a_file_that_is_no_feed_is_an_error_for_people(tmp_path):
    file = tmp_path / "page.xml"
    file.write_bytes(b"<html>")

    with pytest.raises(NotAFeed, match=r"page\.xml: is a web page"):
        CliRunner().invoke(feed, [str(file)], catch_exceptions=False)
