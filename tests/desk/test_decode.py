import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.desk.decode import decoded

GERMAN = "Änne Großkopf zahlt 5 € für die Brücke über den Fluß – „sehr gern“, sagt sie."
RUSSIAN = (
    "Движение по мосту через реку возобновили в субботу утром. Ремонт длился долго."
)


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        (GERMAN.encode("cp1252"), "iso-8859-1", GERMAN),
        (GERMAN.encode(), "iso-8859-1", GERMAN),
        (codecs.BOM_UTF16_LE + GERMAN.encode("utf-16-le"), "utf-8", GERMAN),
        (codecs.BOM_UTF8 + GERMAN.encode(), None, GERMAN),
        (RUSSIAN.encode("cp1251"), None, RUSSIAN),
        (RUSSIAN.encode("cp1251"), "utf-8", RUSSIAN),
        (RUSSIAN.encode("koi8-r"), "KOI8-R", RUSSIAN),
        (
            b'<meta charset="windows-1251">' + RUSSIAN.encode("cp1251"),
            None,
            f'<meta charset="windows-1251">{RUSSIAN}',
        ),
        ("橋は通行止め".encode("cp932"), "Shift_JIS", "橋は通行止め"),
        ("다리가 닫힙니다".encode("cp949"), "euc-kr", "다리가 닫힙니다"),
    ],
)
def test_a_page_is_read_in_the_charset_it_is_written_in(body, charset, text):
    assert decoded(body, charset) == text


def test_one_cut_off_character_changes_no_charset():
    body = GERMAN.encode() * 30 + b"\xf0\x9f"

    assert decoded(body, "utf-8").startswith(GERMAN)


@pytest.mark.parametrize(
    "charset", ["rot13", "zip", "unicode_escape", "utf-7", "no such", "\x00", "idna"]
)
def test_a_page_chooses_no_codec_that_is_no_charset(charset):
    assert decoded(b"caf\xe9 +ADw- \\u003c abc", charset).startswith("caf")


@given(
    st.binary(), st.none() | st.sampled_from(["utf-8", "cp1252", "gb2312", "utf-16"])
)
def test_any_bytes_become_text_without_controls(body, charset):
    text = decoded(body, charset)

    assert not any(char < " " and char not in "\t\n\r\f" for char in text)
