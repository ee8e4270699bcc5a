from hypothesis import given
from hypothesis import strategies as st

from coranto.model import Block, BlockKind, Mark, MarkKind, Revision, Scope
from coranto.newsroom.segments import original, units
from coranto.text.clean import plain

TEXT = "The port of Aldmoor closes. Its last crane goes to a museum."


def revision(*blocks):
    return Revision("https://p.example/a", "en", "Harbour closes", blocks)


def test_a_sentence_carries_its_own_links_and_emphasis():
    marks = (
        Mark(12, 40, MarkKind.EMPHASIS),
        Mark(12, 19, MarkKind.LINK, "https://p.example/aldmoor"),
        Mark(37, 47, MarkKind.STRONG),
    )

    made = units(revision(Block(BlockKind.PARAGRAPH, TEXT, marks)), "de", Scope.FULL)

    assert [(unit.source, unit.marks) for unit in made[1:]] == [
        (
            "The port of Aldmoor closes.",
            (
                Mark(12, 27, MarkKind.EMPHASIS),
                Mark(12, 19, MarkKind.LINK, "https://p.example/aldmoor"),
            ),
        ),
        (
            "Its last crane goes to a museum.",
            (Mark(0, 12, MarkKind.EMPHASIS), Mark(9, 19, MarkKind.STRONG)),
        ),
    ]


def test_an_excerpt_is_made_of_running_text():
    kinds = [BlockKind.HEADING, BlockKind.CAPTION, BlockKind.ROW, BlockKind.PARAGRAPH]

    made = units(revision(*(Block(kind, TEXT) for kind in kinds)), "de", Scope.EXCERPT)

    assert {unit.kind for unit in made[1:]} == {BlockKind.PARAGRAPH}


def test_engines_get_a_headline_as_a_sentence_and_readers_as_it_was():
    large = "Aldmoor Museum Gets Last Crane of the Port"
    small = "Aldmoor museum gets last Crane of the Port"
    below = "The museum of Aldmoor gets it. " * 10
    blocks = (
        Block(BlockKind.HEADING, large),
        Block(BlockKind.PARAGRAPH, large),
        Block(BlockKind.PARAGRAPH, below.strip()),
    )
    article = Revision("https://p.example/a", "en", large, blocks)

    made = units(article, "es", Scope.FULL)

    asked = [(unit.source, unit.asked) for unit in made]
    assert asked[:3] == [(large, small), (large, small), (large, large)]


@given(st.text(max_size=80), st.sampled_from(["en", "de", "es", "ja", "xx"]))
def test_every_text_falls_into_sentences_that_stand_in_it(text, lang):
    block = Block(BlockKind.PARAGRAPH, plain(text) or "x")

    said = original(revision(block), lang).units[1:]

    assert "".join("".join(unit.source for unit in said).split()) == "".join(
        block.text.split()
    )
