from hypothesis import given
from hypothesis import strategies as st

from coranto.text.excerpt import excerpt, shortened

SENTENCES = st.lists(st.text(min_size=1, max_size=400), max_size=8)


@given(SENTENCES, st.integers(min_value=1, max_value=600))
def test_an_excerpt_of_several_sentences_never_exceeds_the_limit(sentences, limit):
    count = excerpt(sentences, limit)

    assert count <= 1 or len(" ".join(sentences[:count])) <= limit


@given(SENTENCES, st.integers(min_value=1, max_value=600))
def test_one_more_sentence_would_exceed_the_limit(sentences, limit):
    count = excerpt(sentences, limit)

    assert count == len(sentences) or len(" ".join(sentences[: count + 1])) > limit


@given(st.lists(st.text(min_size=1), min_size=1))
def test_there_is_always_a_first_sentence(sentences):
    assert excerpt(sentences, 1) >= 1


def test_of_no_sentences_there_is_no_excerpt():
    assert excerpt([]) == 0


@given(st.text(max_size=700), st.integers(min_value=1, max_value=400))
def test_a_shortened_text_never_exceeds_the_limit(text, limit):
    assert len(shortened(text, limit)) <= limit


@given(st.text(max_size=300))
def test_a_text_that_fits_is_left_as_it_is(text):
    assert shortened(text) == text


def test_a_sentence_is_cut_at_the_end_of_a_word():
    cut = shortened("The council, which met on Tuesday, said nothing.", 20)

    assert cut == "The council, which…"


def test_a_comma_does_not_stand_before_the_ellipsis():
    assert shortened("The council, which met.", 14) == "The council…"


def test_chinese_is_cut_between_characters():
    assert shortened("市政府周一宣布全城开始限水", 6) == "市政府周一…"
