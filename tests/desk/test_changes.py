from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coranto.desk.changes import changes, kind
from coranto.model import Block, BlockKind, NoticeKind, Revision

WORDS = st.lists(
    st.sampled_from(
        ["The harbour closed.", "Trains ran late.", "Nobody was hurt.", "It rained."]
    ),
    max_size=6,
)


def revision(text, headline="Harbour closes", lang="en", **more):
    blocks = tuple(Block(BlockKind.PARAGRAPH, one) for one in text)
    return Revision("https://p.example/a", lang, headline, blocks, **more)


def test_a_corrected_figure_is_shown_in_its_sentence():
    before = revision(
        ["The port has 321 workers. They will change to ferries.", "It rained."]
    )
    after = revision(
        ["The port has 312 workers. They will change to ferries.", "It rained."]
    )

    assert changes(before, after) == (
        ("The port has 321 workers.", "The port has 312 workers."),
    )


def test_a_new_headline_comes_first():
    before = revision(["It rained."])
    after = revision(["It rained. Then it snowed."], headline="Harbour stays open")

    assert changes(before, after) == (
        ("Harbour closes", "Harbour stays open"),
        ("", "Then it snowed."),
    )


def test_a_sentence_left_out_and_an_unlike_one_added_are_two_changes():
    before = revision(["The mayor refused to comment on Monday."])
    after = revision(["Eleven ships were waiting outside."])

    assert changes(before, after) == (
        ("The mayor refused to comment on Monday.", ""),
        ("", "Eleven ships were waiting outside."),
    )


def test_white_space_and_times_are_no_change():
    before = revision(["It rained.  Then it\nsnowed."])
    after = revision(["It rained.", "Then it snowed."], authors=("Ana Prado",))

    assert changes(before, after) == ()


def test_sentences_may_be_cut_by_other_rules():
    before, after = revision(["a;b"]), revision(["a;c"])

    assert changes(before, after, lambda text: text.split(";")) == (
        ("b", ""),
        ("", "c"),
    )


@given(WORDS, WORDS)
def test_the_newer_sides_are_new_and_the_older_sides_old(old, new):
    found = changes(revision(old), revision(new))

    assert all(one in old or not one for one, _ in found)
    assert all(other in new or not other for _, other in found)
    assert bool(found) == (old != new)


def test_a_chinese_sentence_is_compared_by_its_characters():
    before, after = (
        revision(["港口有321名工人。"], lang="zh"),
        revision(["港口有312名工人。"], lang="zh"),
    )

    assert changes(before, after) == (("港口有321名工人。", "港口有312名工人。"),)


def test_every_change_has_the_kind_that_readers_are_told():
    before = revision(["Nobody knows the cost.", "The goverment is silent."])
    line = "Correction: an earlier version gave another figure."
    after = {
        None: revision(["Nobody knows the cost.", "The government is silent."]),
        NoticeKind.RETITLE: replace(before, headline="Harbour stays open"),
        NoticeKind.UPDATE: revision(["It cost 3 million.", "The goverment is silent."]),
        NoticeKind.CORRECTION: revision(["It cost 3 million.", line], correction=line),
    }

    kinds = {
        each: kind(before, text, changes(before, text)) for each, text in after.items()
    }

    assert kinds == {each: each for each in after}


def test_a_correction_line_that_stood_there_already_is_no_new_correction():
    line = "Correction: the habour is in Porto."
    before = revision(["It rained.", line], correction=line)
    mended = line.replace("habour", "harbour")
    after = revision(["It snowed.", mended], correction=mended)

    assert kind(before, after, changes(before, after)) is NoticeKind.UPDATE
