from dataclasses import replace

import feedparser
from lxml import etree

from coranto.model import Rights, Terms

DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"


def test_a_feed_reader_is_told_whose_words_and_what_machine(press, at, build):
    feed = feedparser.parse(press.atom("en", [build()], at))
    (entry,) = feed.entries
    links = {link.rel: link.href for link in entry.links}

    assert (
        feed.bozo,
        entry.id,
        entry.title,
        entry.author,
        entry.contributors,
        links,
    ) == (
        False,
        "tag:news.example,2026-11-21:en/17",
        "The port reopens",
        "Inés Carballo",
        [{"name": "Coranto MT"}],
        {
            "alternate": "https://news.example/en/2026/11/21/puerto-17",
            "via": "https://faro.example/muelle",
        },
    )


def test_the_label_is_the_first_line_of_the_content(press, at, build):
    feed = feedparser.parse(press.atom("en", [build()], at))
    first = feed.entries[0].content[0].value.strip().splitlines()[0]

    assert first == (
        "<p><em>Translated from Spanish by machine and checked by machine;"
        " no person edited it.</em></p>"
    )


def test_a_new_version_keeps_its_id_and_moves_its_time(press, at, build):
    versions = [build(), build(published_at=at, seq=2)]
    feeds = [feedparser.parse(press.atom("en", [each], at)) for each in versions]
    found = [(feed.entries[0].id, feed.entries[0].updated) for feed in feeds]

    assert found == [
        ("tag:news.example,2026-11-21:en/17", "2026-11-21T18:47:00Z"),
        ("tag:news.example,2026-11-21:en/17", "2026-11-22T09:05:00Z"),
    ]


def test_a_withheld_story_is_not_in_the_feed(press, at, withheld):
    assert feedparser.parse(press.atom("en", [withheld], at)).entries == []


def test_what_its_source_no_longer_allows_is_not_in_the_feed(press, at, build):
    story = build()
    barred = replace(story, terms=Terms(Rights.NONE))

    assert feedparser.parse(press.atom("en", [barred], at)).entries == []


def test_a_withdrawn_story_is_a_deleted_entry(press, at, canceled):
    root = etree.fromstring(press.atom("en", [canceled], at))
    deleted = root.iter(DELETED)

    assert [(each.get("ref"), each[0].text) for each in deleted] == [
        ("tag:news.example,2026-11-21:en/17", "The source withdrew the story.")
    ]


def test_a_hostile_text_leaves_the_feed_well_formed(press, at, build):
    story = build()
    bad = "\x00]]><entry>&\ud800"
    units = tuple(replace(unit, target=bad) for unit in story.rendition.units)
    hostile = replace(story, rendition=replace(story.rendition, units=units))
    feed = feedparser.parse(press.atom("en", [hostile], at))

    assert (feed.bozo, [entry.title for entry in feed.entries]) == (
        False,
        ["]]><entry>&"],
    )


def test_an_empty_feed_is_a_feed(press, at):
    feed = feedparser.parse(press.atom("fr", [], at))

    assert (feed.bozo, feed.feed.title, feed.feed.updated) == (
        False,
        "Coranto (français)",
        "2026-11-22T09:05:00Z",
    )
