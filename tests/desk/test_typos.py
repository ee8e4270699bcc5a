"""Spelling is mended in silence; whatever says another thing is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.desk.typos import is_typo


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The goverment will resign.", "The government will resign."),
        ("It occured in the the harbour", "It occurred in the harbour."),
        ("Un recieved letter of 1,250 words", "Un received letter of 1,250 words"),
        ("La situacion es dificil", "La situación es difícil."),
        ("Der Minister hat es angekündigt", "Der Minister hat es  angekündigt."),
        ("A web site was shut", "A website was shut"),
        ("the turkish minister", "the Turkish minister"),
        ("He said “no”", 'He said "no"'),
        ("Министр обьявил об отставке", "Министр объявил об отставке"),
    ],
)
def test_spelling_that_was_mended_is_a_typo(before, after):
    assert is_typo(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It cost 2 million.", "It cost 2 billion."),
        ("It cost 12.4 million.", "It cost 14.2 million."),
        ("It rose by 1.5 points.", "It rose by 15 points."),
        ("It cost $5.", "It cost €5."),
        ("It rose by 5.", "It rose by 5%."),
        ("They will now resign.", "They will not resign."),
        ("They will resign.", "They will not resign."),
        ("They will not resign.", "They will resign."),
        ("They can pay.", "They can't pay."),
        ("Minister Johnson resigned.", "Minister Jonson resigned."),
        ("The lawful strike", "The unlawful strike"),
        ("It was typical of them.", "It was atypical of them."),
        ("A killer was killed", "A killed was killer"),
        ("It is safe.", "It is safe?"),
        ("The safe harbour", 'The "safe" harbour'),
        ("Nobody was hurt.", "One person was hurt."),
        ("港口关闭了", "港口开放了"),
        ("الميناء مغلق", "الميناء مغلقة"),
        ("", "It rained."),
        ("It rained.", ""),
    ],
)
def test_what_says_another_thing_is_none(before, after):
    assert not is_typo(before, after)


@given(st.text(max_size=60), st.integers(0, 9), st.integers(0, 9))
def test_another_digit_is_never_a_typo(text, one, other):
    if one != other:
        assert not is_typo(f"{text} {one}0 dead", f"{text} {other}0 dead")


@given(st.text(max_size=60))
def test_the_same_words_are_a_typo_or_no_words_at_all(text):
    is_typo(text, text)
    assert is_typo(f"a {text}", f"a  {text}")
