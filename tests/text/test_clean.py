import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.clean import from_html, plain


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("  a \t\r\n b\u00a0c\u3000d\u2028e ", "a b c d e"),
        ("cafe\u0301", "caf\u00e9"),
        ("evil\u202elive\u202c \u2067x\u2069", "evillive x"),
        ("a\x00b\x07c\x7fd\x9fe", "abcde"),
        ("\ufeffDonau\xaddampf\u2060er", "Donaudampfer"),
        ("1\u200b000", "1000"),
        ("ភាសា\u200bខ្មែរ", "ភាសា\u200bខ្មែរ"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("א\u200f!", "א\u200f!"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
         "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
        ("Hello\U000e0069\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065", "Hello"),
        ("a\ud800b\uffffc\ufffe", "abc"),
        ("a\x01 \x02 b", "a b"),
        ("<b> & &amp;", "<b> & &amp;"),
        ("", ""),
    ],
)  # fmt: skip
def test_plain_text_says_what_it_shows(written, expected):
    assert plain(written) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("Fish &amp; chips", "Fish & chips"),
        ("&lt;b&gt; is a tag", "<b> is a tag"),
        ("x &lt; y <i>&amp;</i> z", "x < y & z"),
        ("<p>One</p><p>Two<br>Three</p>", "One Two Three"),
        ("<b>O</b>ne <a href='x'>wo</a>rd", "One word"),
        ("<script>alert(1)</script>Hi<style>p{}</style>", "Hi"),
        ("a<!-- <b>no</b> -->b<?php no ?>", "ab"),
        ("<!-- nothing else -->", ""),
        ("<p hidden>no</p><p style='DISPLAY : none'>no</p>yes", "yes"),
        ("10<sup>6</sup> x<sup>-2</sup> 1<sup>st</sup>", "10⁶ x⁻² 1st"),
        ("H<sub>2</sub>O", "H2O"),
        ("<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>都", "東京都"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("<td>a</td><td>b</td>", "a b"),
        ("profits <3 % and <b>up</b>", "profits <3 % and up"),
        ("cut off in the middle <a href=", "cut off in the middle"),
        ("<?xml version='1.0' encoding='latin1'?><p>é</p>", "é"),
        ("<p>a\x00\ud800b&#0;&#x202e;</p>", "ab�"),
        ("<img src=x onerror=alert(1)>", ""),
        ("", ""),
    ],
)
def test_html_becomes_the_words_a_reader_would_see(html, expected):
    assert from_html(html) == expected


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert plain(plain(text)) == plain(text)


@given(st.text() | st.lists(st.sampled_from("<>/!?&;#x-abp'\" \ud800")).map("".join))
def test_any_text_comes_out_whole_and_clean(text):
    words = from_html(text)

    assert (words, words.strip()) == (unicodedata.normalize("NFC", words), words)
