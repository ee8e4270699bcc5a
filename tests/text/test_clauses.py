"""Where a sentence may be cut in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.clauses import clauses


@pytest.mark.parametrize(
    "parts",
    [
        ["The ferry was late again, as ever; ", "the captain apologised by radio."],
        [
            "The council decided this on Tuesday: ",
            "the bridge will open, but only in May.",
        ],
        ["Le bac était encore en retard – ", "et personne n’en fut surpris."],
        ["When the river rose in the night, ", "the mayor closed the old bridge."],
        ["The vote on the harbour was at 10:30 and not before."],
        ["He said: “Nobody knows when the ferry will come; nobody ever did.”"],
        ["Yes, but no."],
        [""],
    ],
)
def test_a_sentence_is_cut_at_its_strongest_mark(parts):
    assert clauses("".join(parts)) == parts


@given(st.text(alphabet='abc ,;:–«»"“”(', max_size=120))
def test_nothing_is_lost_in_the_cut(text):
    assert "".join(clauses(text)) == text
