from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.desk.dates import instant
from coranto.desk.extract import extract

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-03-02T07:45:00+01:00", "2026-03-02T06:45"),
        ("2026-03-02T07:45:00.000+0100", "2026-03-02T06:45"),
        ("2026-03-02 07:45:00 +01:00", "2026-03-02T06:45"),
        ("2026-03-02T07:45Z", "2026-03-02T07:45"),
        ("20260302T074500Z", "2026-03-02T07:45"),
        ("2026-03-02 7:45 CEST", "2026-03-02T05:45"),
        ("2026-03-02T07:45:00+01:00[Europe/Vienna]", "2026-03-02T06:45"),
        ("2026-03-02", "2026-03-02T00:00"),
        ("Mon, 02 Mar 2026 07:45:00 GMT", "2026-03-02T07:45"),
        ("Mon, 02 Mar 2026 07:45:00 -0500", "2026-03-02T12:45"),
        ("1772437500", "2026-03-02T07:45"),
        ("1772437500000", "2026-03-02T07:45"),
    ],
)
def test_an_instant_is_read_in_every_usual_spelling(written, read):
    found = instant(written)

    assert found == datetime.fromisoformat(f"{read}+00:00")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2026-13-45",
        "2026-02-30T10:00",
        "99:99",
        "{{date}}",
        "2026-03-02T25:00",
    ],
)
def test_what_is_no_date_is_none(written):
    assert instant(written) is None


@given(st.text(max_size=40))
def test_any_text_is_an_instant_in_utc_or_none(text):
    found = instant(text)

    assert found is None or found.utcoffset() == timedelta(0)


def read(head):
    page = extract(f"<head>{head}</head><p>x</p>".encode(), "", now=NOW)
    return page.published_at, page.updated_at


def meta(name, content):
    return f'<meta property="article:{name}_time" content="{content}">'


def test_a_time_without_a_zone_is_in_the_zone_of_the_pages_other_times():
    head = meta("published", "2026-03-02T07:45") + meta(
        "modified", "2026-03-02T09:00+01:00"
    )

    assert read(head) == (
        datetime(2026, 3, 2, 6, 45, tzinfo=UTC),
        datetime(2026, 3, 2, 8, 0, tzinfo=UTC),
    )


def test_a_time_without_any_zone_is_in_utc():
    assert read(meta("published", "2026-03-02T07:45")) == (
        datetime(2026, 3, 2, 7, 45, tzinfo=UTC),
        None,
    )


def test_a_date_after_today_is_no_publication_date():
    swapped = (
        meta("published", "2026-11-05T08:00Z")
        + '<meta name="date" content="2026-05-11">'
    )

    assert read(swapped) == (datetime(2026, 5, 11, tzinfo=UTC), None)
