"""Times that machines wrote."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.instants import instant


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-01-08T12:42:50+01:00", "2026-01-08T11:42:50+00:00"),
        ("2026-01-08T11:42:50Z", "2026-01-08T11:42:50+00:00"),
        ("2026-01-08T11:42:50", "2026-01-08T11:42:50+00:00"),
        ("2026-01-08", "2026-01-08T00:00:00+00:00"),
        ("2026-01", "2026-01-01T00:00:00+00:00"),
        ("2026", "2026-01-01T00:00:00+00:00"),
        ("Thu, 08 Jan 2026 12:42:50 +0100", "2026-01-08T11:42:50+00:00"),
        ("0001-01-01T00:00:00+14:00", None),
        ("1970-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59-12:00", None),
        ("2026-02-30", None),
        ("", None),
    ],
)
def test_a_date_is_an_instant_in_utc_or_nothing(written, expected):
    at = instant(written)

    assert (at.isoformat() if at else None) == expected


@given(st.text())
def test_no_date_raises(text):
    at = instant(text)

    assert at is None or at.tzinfo == UTC
