"""How long a server asks to be left alone."""

from datetime import UTC, datetime

import pytest

from coranto.text.clock import wait_s

NOON = datetime(2026, 1, 8, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("1.5", 1.5),
        ("999999999", 86400.0),
        ("Thu, 08 Jan 2026 12:02:00 GMT", 120.0),
        ("Thu, 08 Jan 2026 11:00:00 GMT", 0.0),
        ("Thu, 08 Jan 2099 11:00:00 GMT", 86400.0),
        ("-1", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(written, expected):
    assert wait_s(written, NOON) == expected
