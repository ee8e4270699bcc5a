"""Readers are told who a source is, what may be shown of it, and on what evidence."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import html

from coranto.model import (
    Condition,
    Dossier,
    FeedReport,
    Health,
    Outcome,
    Rights,
    Saying,
    Signal,
    SignalKind,
    Source,
    Where,
)
from coranto.press.messages import languages

AT = datetime(2026, 3, 1, 7, 12, tzinfo=UTC)
PAPER = Source("quay.example", "Quay Post", "https://quay.example/", None, "en")
HOLDER = Signal(SignalKind.RIGHTS, "© <Quay> & Sons", Where.PAGE, "meta rights", AT)
RESERVED = Signal(SignalKind.TDM, "1", Where.HEADER, "TDM-Reservation")
FEED = FeedReport(
    "https://quay.example/rss",
    Condition(Health.WELL, kind="rss", news_at=AT),
    AT,
)
WHOLE = Dossier(
    PAPER,
    (FEED,),
    found=3,
    out=2,
    changed=0,
    withdrawn=0,
    judged=3,
    outcomes=(
        Outcome(Rights.HEADLINE, "reserved", "reserved", 2),
        Outcome(Rights.FULL, "licence", "derivatives", 1),
    ),
    sayings=(Saying(RESERVED, 2, decides=True), Saying(HOLDER, 1, decides=False)),
)


@pytest.fixture
def page(press, at):
    """Sets a dossier in English and parses the page."""

    def made(dossier=WHOLE, lang="en", **fields):
        found = press.source(lang, replace(dossier, **fields), at)
        return html.document_fromstring(found.decode())

    return made


def rows(page, number):
    """The cells of a table, each with the spaces of its markup as one."""
    return [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in page.xpath(f"(//tbody)[{number}]/tr")
    ]


def text(page):
    return " ".join(page.xpath("//main")[0].text_content().split())


def test_what_is_shown_is_told_with_the_reason_of_each_restriction_once(page):
    assert rows(page(), 1) == [
        [
            "Headline and link · Not translated",
            "The source reserves its text against use by machines.",
            "2",
        ],
        [
            "The whole text · Not translated",
            (
                "The licence of the original allows it. The licence of the original"
                " forbids adaptations, and a translation is one."
            ),
            "1",
        ],
    ]


def test_signals_are_told_verbatim_with_their_place_and_day(page):
    assert rows(page(), 2) == [
        ["tdm-reservation: 1 decides TDM-Reservation (HTTP header)", "", "2"],
        ["rights: © <Quay> & Sons meta rights (page)", "1 March 2026", "1"],
    ]


def test_the_operators_word_is_told_and_not_what_it_rests_on(page):
    word = replace(PAPER, rights=Rights.FULL, note="secret contract", declared_at=AT)
    told = page(source=word)

    assert (
        "The whole text, by the word of this site’s operator of 1 March 2026."
        " The operator has noted the ground for it."
    ) in text(told)
    assert "secret" not in text(told)


def test_the_evidence_stands_also_under_the_operators_word(page):
    told = page(source=replace(PAPER, rights=Rights.FULL))

    assert [row[0] for row in rows(told, 1)] == [
        "tdm-reservation: 1 decides TDM-Reservation (HTTP header)",
        "rights: © <Quay> & Sons meta rights (page)",
    ]


def test_a_key_in_the_address_of_a_feed_is_not_shown(page):
    feeds = (replace(FEED, url="https://me:word@wire.example:8080/all?key=S3CRET"),)
    told = page(feeds=feeds)

    assert rows(told, 3) == [
        ["https://wire.example:8080/all", "RSS", "1 Mar, 07:12 UTC"]
    ]
    assert told.xpath("(//tbody)[3]//a") == []


def test_a_folder_of_the_operators_machine_is_not_shown(page):
    feeds = (replace(FEED, url="file:///srv/agency/"), FEED)

    assert [row[0] for row in rows(page(feeds=feeds), 3)] == [
        "https://quay.example/rss"
    ]
    assert "srv" not in text(page(feeds=feeds[:1]))


@pytest.mark.parametrize(
    ("health", "said"),
    [
        (Health.WELL, ""),
        (Health.UNKNOWN, ""),
        (Health.FAILING, " Cannot be read at present"),
        (Health.GONE, " Given up by the source"),
        (Health.EMPTY, " Nothing is in it at present"),
        (Health.STALE, " Nothing new since 1 March 2026"),
    ],
)
def test_readers_learn_when_nothing_comes_from_a_feed(page, health, said):
    feed = replace(FEED, condition=replace(FEED.condition, health=health))

    assert rows(page(feeds=(feed,)), 3)[0][0] == f"https://quay.example/rss{said}"


def test_a_source_that_corrects_is_counted_and_one_that_does_not_is_told(page):
    steady = "The source has corrected or withdrawn nothing so far."
    changed = page(changed=4, withdrawn=1).xpath("//dl[1]/dd/text()")

    assert changed == ["3", "2", "4", "1"]
    assert steady in text(page())
    assert steady not in text(page(changed=1))


def test_of_very_much_that_was_said_a_part_is_shown_and_the_rest_counted(page):
    sayings = tuple(
        Saying(replace(HOLDER, value=str(number)), 1, decides=False)
        for number in range(43)
    )
    told = page(sayings=sayings)

    assert (len(rows(told, 2)), "And 3 more." in text(told)) == (40, True)


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_the_page(page, lang):
    everywhere = tuple(
        Saying(replace(HOLDER, where=where), 1, decides=True) for where in Where
    )
    feeds = tuple(
        replace(FEED, condition=replace(FEED.condition, health=health), asked_at=None)
        for health in Health
    )
    told = page(lang=lang, sayings=everywhere, feeds=feeds, judged=2)

    assert (len(rows(told, 2)), len(rows(told, 3))) == (len(Where), len(Health))
