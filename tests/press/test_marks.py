from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from coranto.model import Block, BlockKind, Mark, MarkKind, Rendition, Unit
from coranto.press.marks import marked
from tests.press.conftest import SIX_PM

LINK, EMPHASIS, STRONG = MarkKind.LINK, MarkKind.EMPHASIS, MarkKind.STRONG
URL = "https://p.example/a?b=1&c=2"


def test_links_and_emphasis_nest_around_escaped_words():
    marks = (Mark(0, 11, EMPHASIS), Mark(4, 11, LINK, URL), Mark(12, 15, STRONG))

    assert marked("The <harbor> & it", marks) == (
        '<em>The <a href="https://p.example/a?b=1&amp;c=2" rel="external nofollow">'
        "&lt;harbor</a></em>&gt;<strong> &amp; </strong>it"
    )


def test_a_link_into_a_script_is_no_link():
    hrefs = ("javascript:alert(1)", "data:text/html,x", "//p.example", "")

    assert {marked("harbour", [Mark(0, 7, LINK, href)]) for href in hrefs} == {
        "harbour"
    }


def test_a_mark_that_crosses_another_or_the_end_is_left_out():
    marks = (Mark(0, 5, STRONG), Mark(3, 7, EMPHASIS), Mark(6, 99, EMPHASIS))

    assert marked("harbour", marks) == "<strong>harbo</strong>ur"


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text, self.open = "", []

    @override
    def handle_starttag(self, tag, attrs):
        self.open.append(tag)

    @override
    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    @override
    def handle_data(self, data):
        self.text += data


MARKS = st.builds(
    Mark,
    st.integers(0, 12),
    st.integers(0, 12),
    st.sampled_from(MarkKind),
    st.sampled_from([URL, 'https://p.example/"><script>', "javascript:1"]),
)


@given(st.text("ab<>&\"' é", max_size=12), st.lists(MARKS, max_size=6))
def test_whatever_the_marks_say_the_words_stay_and_the_elements_nest(text, marks):
    reader = Reader()
    reader.feed(str(marked(text, marks)))
    reader.close()

    assert (reader.text, reader.open) == (text, [])


def original(build, *blocks):
    story = build("es")
    units = tuple(
        Unit(one.text, one.text, "es", "es", number, one.kind, marks=one.marks)
        for number, one in enumerate(blocks)
    )
    revision = replace(story.revision, blocks=blocks)
    return replace(story, revision=revision, rendition=Rendition("es", units))


def test_an_original_keeps_its_links(build, press):
    mark = Mark(3, 9, LINK, "https://puerto.example/")

    block = Block(BlockKind.PARAGRAPH, "El puerto abre.", (mark,))

    page = press.article(original(build, block), SIX_PM).decode()

    assert (
        'El <a href="https://puerto.example/" rel="external nofollow">puerto</a> abre.'
        in page
    )


def test_a_table_is_printed_row_by_row(build, press):
    cells = [
        Block(kind, text)
        for kind, text in (
            (BlockKind.ROW, "Muelle"),
            (BlockKind.CELL, "Metros"),
            (BlockKind.ROW, "Norte"),
            (BlockKind.CELL, "312"),
        )
    ]

    page = press.article(original(build, *cells), SIX_PM).decode()

    table = page[page.index("<table>") : page.index("</table>")]
    rows = [row.count("<td>") for row in table.split("<tr>")[1:]]
    assert rows == [2, 2]


def test_a_translation_keeps_links_that_found_their_words_and_lists_the_others(
    build, press
):
    story = build("en")
    headline, first, *rest = story.rendition.units
    said, made = first.source, first.target
    other = "https://b.example/"
    marks = (Mark(0, 5, LINK, URL), Mark(6, len(said), LINK, other))
    first = replace(first, marks=marks, target_marks=(Mark(0, 3, LINK, URL),))
    rendition = replace(story.rendition, units=(headline, first, *rest))

    page = press.article(replace(story, rendition=rendition), SIX_PM).decode()

    href = URL.replace("&", "&amp;")
    assert f'<a href="{href}" rel="external nofollow">{made[:3]}</a>' in page
    assert f'<a href="{other}" rel="external nofollow">{said[6:]}</a></li>' in page
