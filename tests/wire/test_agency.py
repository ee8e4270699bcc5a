"""What an agency says of its items: status, embargo, identity, byline, paragraphs."""

import json
from datetime import UTC, datetime

import pytest

from coranto.model import PubStatus
from coranto.wire.agency.bodies import of_html, of_text
from coranto.wire.agency.item import Item, entry
from coranto.wire.feeds import parse

NINE = datetime(2026, 1, 9, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", "usable"),
        ("usable", "usable"),
        ("stat:usable", "usable"),
        ("http://cv.iptc.org/newscodes/pubstatusg2/usable", "usable"),
        ("Usable", "usable"),
        ("stat:withheld", "withheld"),
        ("stat:canceled", "canceled"),
        ("Cancelled", "canceled"),
        ("embargoed", "withheld"),
        ("no such status", "withheld"),
    ],
)
def test_a_status_that_is_not_known_holds_the_item_back(written, expected):
    told = entry(Item(guid="1", pubstatus=written)).dispatch

    assert told is not None
    assert told.pubstatus == expected


@pytest.mark.parametrize(
    ("embargo", "ends", "status"),
    [
        (None, None, PubStatus.USABLE),
        ("2026-01-09T10:00:00+01:00", NINE, PubStatus.USABLE),
        ("20260109T090000Z", NINE, PubStatus.USABLE),
        ("Fri, 09 Jan 2026 09:00:00 GMT", NINE, PubStatus.USABLE),
        # Without a zone it ends where it ends last.
        ("2026-01-08T21:00:00", NINE, PubStatus.USABLE),
        ("", None, PubStatus.WITHHELD),
        ("until the speech", None, PubStatus.WITHHELD),
        ("9999-12-31T00:00:00Z", None, PubStatus.WITHHELD),
        ("2026-01", None, PubStatus.WITHHELD),
    ],
)
def test_an_embargo_is_kept_and_one_that_cannot_be_read_holds_back(
    embargo, ends, status
):
    told = entry(Item(guid="1", embargoed=embargo))

    assert told.dispatch is not None
    assert (told.embargoed_at, told.dispatch.pubstatus) == (ends, status)


def test_a_release_at_the_time_of_issue_is_no_embargo():
    told = entry(
        Item(guid="1", embargoed="20260109T090000", versioncreated="20260109T090000")
    )

    assert told.embargoed_at == NINE


def test_a_canceled_item_needs_no_end_of_its_embargo():
    told = entry(Item(guid="1", pubstatus="canceled", embargoed="")).dispatch

    assert told is not None
    assert told.pubstatus is PubStatus.CANCELED


def test_initials_and_user_names_are_no_authors():
    told = entry(Item(guid="1", creators=("IL", "hale.tom", "Inés  Lago")))

    assert told.authors == ("Inés Lago",)


def test_an_item_without_an_identifier_is_known_by_its_words():
    one, same, other = (
        entry(Item(guid="", headline=words)).id for words in ("Fog", "Fog", "Sun")
    )

    assert (one == same, one == other) == (True, False)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("One.<br><br>Two<br>lines.", ["One.", "Two lines."]),
        ("<p>One <b>bold</b> word</p>tail", ["One bold word", "tail"]),
        ("<div><span><p>In</p><p>deep</p></span></div>", ["In", "deep"]),
        ("<script>x()</script><p onclick='x()'>Safe<style>y</style></p>", ["Safe"]),
        ("<p>evil\u202etxt</p><p>* * *</p><p></p>", ["eviltxt"]),
        ("<table><tr><td>a</td><td>1</td><td/></tr></table>", ["a", "1", "–"]),
        ("<p>One <a'b>odd</a'b> <x y\"z>name", ["One odd name"]),
        ("plain &amp; short", ["plain & short"]),
        ("<!-- nothing -->", []),
        ("<p>" * 5000 + "deep", ["deep"]),
    ],
)
def test_a_marked_up_body_becomes_its_paragraphs(html, expected):
    assert [block.text for block in of_html(html)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nwrapped.\n\nTwo.", ["One wrapped.", "Two."]),
        ("   One\r\nwrapped.\r\n   Two.", ["One wrapped.", "Two."]),
        ("<p>One</p><p>Two &amp; more", ["One", "Two & more"]),
        ("", []),
    ],
)
def test_plain_text_is_divided_as_agencies_divide_it(text, expected):
    assert [block.text for block in of_text(text)] == expected


@pytest.mark.parametrize("key", ["_items", "items"])
def test_an_endpoint_may_answer_with_a_collection(key):
    body = {key: [{"uri": "urn:1", "headline": "One"}, {"uri": "urn:2", "bodies": []}]}
    told = parse(json.dumps(body).encode(), "https://api.quay.example/")

    assert [each.id for each in told.entries] == ["urn:1", "urn:2"]
