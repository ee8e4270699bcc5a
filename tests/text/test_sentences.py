"""A sentence is neither cut in two nor run into the next.

The cases are in ``sentences/<lang>.txt``: a text, ``---``, its sentences a line each,
``===``.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.sentences import sentences

FOLDER = Path(__file__).parent / "sentences"


def cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        text = "\n".join(line for line in lines if not line.startswith("# "))
        for case in text.strip().removesuffix("===").split("\n===\n"):
            given_text, wanted = case.strip("\n").split("\n---\n")
            found.append((path.stem, given_text, wanted.strip("\n").splitlines()))
    return found


@pytest.mark.parametrize(("lang", "text", "wanted"), cases())
def test_it_falls_into(lang, text, wanted):
    assert sentences(text, lang) == wanted


LANGS = st.sampled_from(
    ["en", "es", "fr", "de", "it", "zh", "ar", "pt-BR", "xx", "", "../en"]
)
PIECES = st.sampled_from(
    [
        "Sr.",
        "etc.",
        "no.",
        "D.",
        "J.",
        "am 3.",
        "p. 5",
        "“",
        "”",
        "«",
        "»",
        "(",
        "\n\n",
        " ",
        "  ",
        "A",
        "b",
        "é",
        "。",
        "!",
        "?",
        "...",
        "1.5",
        "www.example.org",
        "\u202f",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), LANGS)
def test_nothing_but_white_space_is_lost(text, lang):
    made = sentences(text, lang)

    assert "".join("".join(made).split()) == "".join(text.split())
    assert all(each == each.strip() != "" for each in made)


@pytest.mark.parametrize("text", ["", " ", "\n\n\t"])
def test_no_text_has_no_sentences(text):
    assert sentences(text, "en") == []


@pytest.mark.parametrize("what", [".", "(", "“", "Sr. ", "etc. A", "1. ", "a.b."])
def test_a_long_row_of_one_thing_takes_no_longer_than_its_length(what):
    assert sentences(what * 5000, "es")
