"""What tells a name, and that a name is the same in another language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.exonyms import exonym
from coranto.text.likeness import of_one_name, of_one_root
from coranto.text.names import is_heading, is_name, words


def names(text: str, lang: str) -> list[str]:
    return [word.text for word in words(text) if is_name(word, lang)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("In Vallbruna the mayor, Marta Solbes, left.", "en", ["Vallbruna", "Marta", "Solbes"]),
        ("Solbes left. Brandt stayed: Pereira wept.", "en", []),
        ("For Mr. Brandt the Supreme Court is too slow.", "en", ["Brandt"]),
        ("Don't ask the NGO, said the Mayor.", "en", []),
        ("L'any passat l'Irene era a l'ONU.", "ca", ["Irene"]),
        ("Вчора В'ячеслав Коваль поїхав до Києва.", "uk", ["В'ячеслав", "Коваль", "Києва"]),
    ],
)  # fmt: skip
def test_a_capital_that_nothing_else_explains_makes_a_name(text, lang, expected):
    assert names(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Marta Solbes of Vallbruna", [("Solbes", "Marta")]),
        ("said Ana de la Vega of Vallbruna", [("Vega", "Ana")]),
        ("said Marta, Solbes and Brandt", []),
    ],
)
def test_the_words_of_one_name_go_together(text, expected):
    found = {word.start: word.text for word in words(text)}

    assert [
        (word.text, found[word.after]) for word in words(text) if word.after >= 0
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Bridge Opens After Years of Delay", True),
        ("The harbour bridge opens after years of delay", False),
        ("120 %", False),
    ],
)
def test_where_most_words_have_capitals_it_is_a_heading(text, expected):
    assert is_heading(words(text)) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Зеленским"),
        ("Joel", "Джоэла"),
        ("Hume", "Хьюм"),
        ("Rouge", "Руж"),
        ("Wiśniewskim", "Wisniewski"),
        ("Kyiv", "Київської"),
        ("Catalunya", "Katalonien"),
    ],
)
def test_a_name_is_known_in_another_spelling(one, other):
    assert of_one_name(one, other) or of_one_root(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Solbes", "Brandt"), ("Deschamps", "Renoir"), ("Воронин", "Matveyev")],
)
def test_another_name_is_not_taken_for_it(one, other):
    assert (of_one_name(one, other), of_one_root(one, other)) == (False, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Beijing", "Pequim"), ("Antwerp", "Amberes"), ("Wiedniu", "Viena")],
)
def test_a_place_has_its_name_in_each_language(one, other):
    assert exonym(one) & exonym(other)


@given(st.text(max_size=60))
def test_words_are_found_where_they_stand(text):
    assert all(text[word.start : word.end] == word.text for word in words(text))


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_goes_both_ways(one, other):
    assert of_one_name(one, other) == of_one_name(other, one)
    assert of_one_root(one, other) == of_one_root(other, one)
