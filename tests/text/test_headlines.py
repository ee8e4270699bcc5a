"""Headlines are written as sentences, and what is a name is told by their articles.

The cases are in ``headlines/<lang>.txt``: the headline and how it reads, a line each,
with an empty line after; the body of all of them stands in ``headlines/<lang>.body.txt``.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.headlines import sentence_case

FOLDER = Path(__file__).parent / "headlines"


def cases():
    found = []
    for path in sorted(FOLDER.glob("??.txt")):
        for row in path.read_text("utf-8").strip().split("\n\n"):
            lines = [each for each in row.split("\n") if not each.startswith("#")]
            found.append((path.stem, *lines))
    return found


def body(lang):
    return (FOLDER / f"{lang}.body.txt").read_text("utf-8")


@pytest.mark.parametrize(("lang", "headline", "wanted"), cases())
def test_it_reads(lang, headline, wanted):
    assert sentence_case(headline, body(lang), lang) == wanted


def test_without_a_body_only_common_words_are_made_small():
    made = sentence_case("Court Orders Apple to Pay Zweig Over Kyiv Leak", "", "en")

    assert made == "Court orders Apple to pay Zweig over Kyiv Leak"


@given(st.text(), st.text(), st.sampled_from(["en", "es", "de", "xx"]))
def test_no_letter_is_lost_or_added(headline, body, lang):
    made = sentence_case(headline, body, lang)

    assert (len(made), made.lower()) == (len(headline), headline.lower())
