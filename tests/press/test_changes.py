from hypothesis import given
from hypothesis import strategies as st

from coranto.press.changes import Run, runs

TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


def test_only_the_words_that_changed_are_marked():
    found = runs("Costó 12,4 millones de euros.", "Costó 14,2 millones de euros.")

    assert found == (
        Run("same", "Costó"),
        Run("del", "12,4"),
        Run("ins", "14,2"),
        Run("same", "millones de euros."),
    )


def test_sentences_with_little_in_common_are_set_one_after_the_other():
    found = runs("Abrirá el lunes.", "Nadie sabe cuándo se inaugurará.")

    assert found == (
        Run("del", "Abrirá el lunes."),
        Run("ins", "Nadie sabe cuándo se inaugurará."),
    )


def test_a_sentence_struck_out_is_struck_out_whole():
    assert runs("Abrirá el lunes.", "") == (Run("del", "Abrirá el lunes."),)


@given(TEXT, TEXT)
def test_both_wordings_can_be_read_out_of_the_runs(before, after):
    found = runs(before, after)
    old = " ".join(run.text for run in found if run.kind != "ins")
    new = " ".join(run.text for run in found if run.kind != "del")

    assert (old, new) == (" ".join(before.split()), " ".join(after.split()))
