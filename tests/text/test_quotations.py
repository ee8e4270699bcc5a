"""What stands between quotation marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.quotations import quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said, ‘no’.", ["Yes,", "no"]),
        ("„Ja“ und »nein«", ["Ja", "nein"]),
        ("« Oui », dit-elle, l’été n’est pas « fini »", [" Oui ", " fini "]),
        ('" Oui ", dit-elle', [" Oui "]),
        ("”Ja”, sade hon", ["Ja"]),
        ("「はい」と『いいえ』", ["はい", "いいえ"]),
        ('"the "old" harbour" is closed', ['the "old" harbour']),
        ("the boys' team isn't here", []),
        ("a 15\" screen and a 20' wall", []),
        ('It will end there," she said.', ["It will end there,"]),
        ('"It goes on', ["It goes on"]),
    ],
)
def test_the_marks_of_every_style_are_read(text, expected):
    assert [each.text for each in quotations(text)] == expected


@given(st.text(alphabet="\"'“”„«»‘’「」 ab,.5\n", max_size=40))
def test_what_is_quoted_stands_where_it_says(text):
    found = quotations(text)

    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
