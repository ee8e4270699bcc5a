"""What an agency sends goes the whole way: versions, embargoes, kills."""

import json
from datetime import UTC, datetime

import pytest
import time_machine

from coranto.desk import articles as desk_articles
from coranto.model import Dispatch, Entry, NoticeKind, PubStatus
from coranto.newsroom import comparing
from coranto.newsroom.dispatches import supersedes
from coranto.store.articles import ArticleState
from tests import synthetic
from tests.newsdesk import FEED

GUID = "urn:quay:1"
URL = "wire:quay.example/urn:quay:1"


def item(version, **told):
    sentences = synthetic.sentences(0, "en")
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences[1:])
    return {
        "guid": GUID,
        "version": version,
        "versioncreated": f"2026-03-01T00:0{version}:00Z",
        "language": "en",
        "headline": sentences[0],
        "byline": "By Inés Lago",
        "body_html": body,
        **told,
    }


@pytest.fixture
def agency(desk):
    """A newsroom whose only feed is an agency's endpoint."""

    def sends(*items):
        desk.wire.answers[FEED] = json.dumps(items).encode()
        desk.poll()
        return desk

    return sends


def statuses(desk) -> set[PubStatus]:
    return {out.pubstatus for lang in ("en", "fr", "es") if (out := desk.out(lang))}


def test_an_item_comes_out_in_every_language_and_nothing_is_fetched(agency):
    desk = agency(item(1))

    said = {
        lang: [unit.target for unit in out.rendition.units]
        for lang in ("en", "fr", "es")
        if (out := desk.out(lang))
    }
    assert said == {lang: synthetic.sentences(0, lang) for lang in ("en", "fr", "es")}
    assert (desk.wire.got, desk.article().url) == ([FEED], URL)
    assert desk.article().standing.body.authors == ("Inés Lago",)


def test_a_newer_version_is_an_update(agency):
    agency(item(1))
    text = item(2)["body_html"].replace("33 weeks", "44 weeks")
    desk = agency(item(2, body_html=text.replace("49 weeks", "44 weeks")))

    out = desk.out("fr")
    assert [notice.kind for notice in out.notices] == [NoticeKind.UPDATE]


def test_an_upgrade_that_reads_items_otherwise_is_no_update(agency, monkeypatch):
    agency(item(1))
    monkeypatch.setattr(desk_articles, "people", lambda *_: ("Somebody Else",))
    monkeypatch.setattr(comparing, "version", lambda: "0.2.0+another")

    desk = agency(item(2))
    unchanged = desk.article().standing.number, desk.out("fr").notices
    text = item(3)["body_html"].replace("49 weeks", "44 weeks")
    desk = agency(item(3, body_html=text))

    assert unchanged == (1, ())
    (notice,) = desk.out("fr").notices
    assert (notice.kind, len(notice.changes)) == (NoticeKind.UPDATE, 1)


def test_an_older_version_that_comes_late_changes_nothing(agency):
    agency(item(2))
    desk = agency(item(1, headline="Not any more"))

    assert desk.article().standing.number == 1
    assert desk.article().entry.dispatch.version == "2"


def test_of_several_versions_in_one_delivery_the_highest_counts(agency):
    desk = agency(item(1), item(3), item(2))

    assert desk.article().entry.dispatch.version == "3"


def test_an_item_that_is_delivered_no_more_stays_as_it_is(agency):
    agency(item(1))
    desk = agency(item(1, guid="urn:quay:2"))

    assert (statuses(desk), desk.article().due_at) == ({PubStatus.USABLE}, None)


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_an_item_its_agency_revokes_is_dropped_in_every_language(agency, status):
    agency(item(1))
    desk = agency(item(2, pubstatus=status, body_html=""))

    assert statuses(desk) == {PubStatus.CANCELED}
    assert desk.article().reason == f"the agency says: {status}"


def test_an_item_that_is_usable_again_comes_back(agency):
    agency(item(1))
    agency(item(2, pubstatus="withheld"))
    desk = agency(item(3))

    assert statuses(desk) == {PubStatus.USABLE}


def test_an_item_on_hold_from_the_start_is_never_out(agency):
    desk = agency(item(1, pubstatus="withheld"))

    assert (statuses(desk), desk.article().state) == (set(), ArticleState.WITHDRAWN)


def test_an_embargo_is_kept_to_the_second(agency):
    with time_machine.travel(datetime(2026, 3, 1, 5, 59, tzinfo=UTC), tick=False):
        desk = agency(item(1, embargoed="2026-03-01T07:00:00+01:00"))
        before, due_at = statuses(desk), desk.article().due_at
    with time_machine.travel(datetime(2026, 3, 1, 6, 0, tzinfo=UTC), tick=True):
        desk = agency()

    assert (before, due_at, statuses(desk)) == (
        set(),
        datetime(2026, 3, 1, 6, 0, tzinfo=UTC),
        {PubStatus.USABLE},
    )


def test_an_embargoed_version_leaves_the_last_one_out(agency):
    agency(item(1))
    desk = agency(item(2, headline="Tomorrow", embargoed="2090-01-01T00:00:00Z"))

    assert (statuses(desk), desk.article().standing.number) == ({PubStatus.USABLE}, 1)


def test_a_picture_is_no_article(agency):
    desk = agency(item(1, type="picture"))

    assert desk.article() is None


def entry(version: str, minute: int | None = None) -> Entry:
    at = None if minute is None else datetime(2026, 1, 1, 0, minute, tzinfo=UTC)
    return Entry("1", "", "", updated_at=at, dispatch=Dispatch(version=version))


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        (entry("10"), entry("9"), True),
        (entry("9"), entry("10"), False),
        (entry("2"), entry("2"), True),
        (entry("", 2), entry("", 1), True),
        (entry("a", 1), entry("b", 2), False),
        (entry(""), entry(""), True),
    ],
)
def test_the_higher_or_else_the_later_version_counts(new, old, expected):
    assert supersedes(new, old) is expected
