import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.verbatim import verbatim


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask @ana_b or @the.house.", ["@ana_b", "@the.house"]),
        ("On Mastodon: @ana@social.example.org!", ["@ana@social.example.org"]),
        ("They wrote #NoALaGuerra, #2026 and #1.", ["#NoALaGuerra"]),
        ("Write to press@water.example.org.", ["press@water.example.org"]),
        (
            "See https://a.example/the-water?one=two, please.",
            ["https://a.example/the-water?one=two"],
        ),
        ("(www.example.org/a)", ["www.example.org/a"]),
        ("Go to water.org or example.co.uk/news.", ["water.org", "example.co.uk/news"]),
        ("Open report_final.pdf", ["report_final.pdf"]),
        ("Run `git commit` in /usr/share/house.", ["`git commit`", "/usr/share/house"]),
        ("Apple (NASDAQ: AAPL) and $TWX rose.", ["AAPL", "$TWX"]),
        ("The field user_name of v2.1.0-beta.", ["user_name", "v2.1.0-beta"]),
    ],
)
def test_addresses_handles_and_code_are_the_same_in_every_language(text, found):
    assert [each.text for each in verbatim(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "It ended.The next day it rained.",
        "At 5 p.m. the U.S. won 3.5 points, i.e. all.",
        "It cost $5 or US$5, and/or 24/7 on 3/5/2026.",
        "He/she said: «No». Dr. Ana, e.g., left.",
        "#1 @ 5 euros",
    ],
)
def test_prose_is_none(text):
    assert verbatim(text) == []


@given(st.text(alphabet="aA1._-@#/`$: \n"))
def test_each_stands_where_it_says(text):
    assert all(text[each.start : each.end] == each.text for each in verbatim(text))


@pytest.mark.parametrize(
    "what", ["a.", "a_", "/a", "@", "a@", "#", "`", "a-", "v1.1", "a"]
)
def test_a_long_row_of_one_thing_takes_no_longer_than_its_length(what):
    assert verbatim(what * 20000 + " x") is not None
