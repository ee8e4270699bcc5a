from datetime import UTC, datetime, timedelta, timezone

import pytest

from coranto.press.language import (
    brief_moment,
    direction,
    endonym,
    full_day,
    language_label,
    language_name,
    moment,
    short_moment,
)

AT = datetime(2026, 11, 22, 7, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lang", "dir_"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("he", "rtl"),
        ("fa-IR", "rtl"),
        ("ur", "rtl"),
        ("pa-Arab", "rtl"),
        ("az-Latn", "ltr"),
        ("zh-Hans", "ltr"),
        ("qqq", "ltr"),
    ],
)
def test_the_script_decides_the_direction(lang, dir_):
    assert direction(lang) == dir_


def test_languages_are_called_as_their_speakers_call_them():
    tags = ["en", "es", "ca", "pt-BR", "ar", "qqq"]

    assert [endonym(tag) for tag in tags] == [
        "English",
        "Español",
        "Català",
        "Português (Brasil)",
        "العربية",
        "qqq",
    ]


def test_a_language_has_a_capital_only_where_it_stands_alone():
    assert (language_name("pt-BR", "fr"), language_label("pt-BR", "fr")) == (
        "portugais",
        "Portugais",
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "22 November 2026, 07:12 UTC"),
        ("es", "22 de noviembre de 2026, 07:12 UTC"),
        ("ca", "22 de novembre del 2026, 07:12 UTC"),
        ("de", "22. November 2026, 07:12 UTC"),
    ],
)
def test_a_moment_is_written_in_the_reader_s_language_with_its_zone(lang, said):
    assert moment(AT, lang) == said


def test_a_time_from_another_zone_is_told_in_utc():
    tokyo = AT.astimezone(timezone(timedelta(hours=9)))

    assert brief_moment(tokyo, "en") == "22 Nov, 07:12 UTC"


def test_today_needs_no_date():
    days = [AT, AT - timedelta(days=1), AT - timedelta(days=365)]

    assert [short_moment(day, "en", AT) for day in days] == [
        "07:12",
        "21 Nov, 07:12",
        "22 Nov 2025, 07:12",
    ]


def test_the_day_is_written_out():
    assert full_day(AT, "it") == "domenica 22 novembre 2026"
