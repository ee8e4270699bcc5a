"""Words of all languages, and what they mean and look like."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.concepts import at, concepts
from coranto.text.likeness import likenesses

LISTS = sorted(
    (entry.name.removesuffix(".txt"), entry.read_text("utf-8"))
    for entry in files("coranto.text").joinpath("concepts").iterdir()
)


@pytest.mark.parametrize(
    ("word", "lang", "concept"),
    [
        ("elections", "en", "election"),
        ("wahlen", "de", "election"),
        ("landtagswahlen", "de", "election"),
        ("والحكومة", "ar", "government"),
        ("правительства", "ru", "government"),
        ("governo", "pt-BR", "government"),
    ],
)
def test_a_word_in_any_form_has_its_meaning(word, lang, concept):
    assert concept in concepts(word, lang)


def test_where_no_spaces_part_the_words_the_longest_entry_counts():
    assert at("米大統領は", 1, "ja") == (3, frozenset({"president"}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("зеленский", "zelensky"),
        ("オバマ", "obama"),
        ("university", "universidad"),
        ("ташкент", "taschkent"),
    ],
)
def test_names_and_roots_are_known_again_in_another_script(one, other):
    assert likenesses(one) & likenesses(other)


@pytest.mark.parametrize(("lang", "text"), LISTS, ids=[lang for lang, _ in LISTS])
def test_every_line_of_a_list_is_a_concept_of_the_english_one(lang, text):
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    names = [line.partition(":")[0] for line in lines]
    english = dict(LISTS)["en"]

    assert [name for name in names if f"\n{name}: " not in english] == []
    assert len(set(names)) == len(names)
    assert all(line.partition(":")[2].strip() for line in lines)


@given(st.text(max_size=30), st.sampled_from(("de", "ar", "ja", "xx")))
def test_any_text_may_be_asked_for(text, lang):
    assert isinstance(concepts(text, lang), frozenset)
    assert isinstance(likenesses(text), frozenset)
