from hypothesis import given
from hypothesis import strategies as st

from coranto.desk.extract import extract
from coranto.model import BlockKind, MarkKind

URL = "https://paper.example/news/a"
LINE = (
    "The council of Aldmoor voted on Tuesday to close the last coal harbour of the "
    "coast, and to give its 312 workers a place in the new ferry company"
)
EMPHASIS, LINK, STRONG = MarkKind.EMPHASIS, MarkKind.LINK, MarkKind.STRONG


def marks(markup, head=""):
    """(words, kind, address) of every mark in an article that holds ``markup``."""
    html = (
        f"<html><head>{head}</head><body><article><h1>Harbour closes</h1>"
        f"<p>{LINE}.</p><p>{markup}</p><p>{LINE}, by next spring.</p></article></body></html>"
    )
    return [
        (block.text[one.start : one.end], one.kind, one.href)
        for block in extract(html.encode(), URL).blocks
        for one in block.marks
    ]


def test_links_and_emphasis_are_found_on_the_words_they_mark():
    markup = (
        f"{LINE}, says <a href='/people/lund?utm_source=x'> <em>Amara Lund</em>\n</a>, "
        "<b>twice</b> and <i>Kestrel</i>."
    )

    assert marks(markup) == [
        ("Amara Lund", LINK, "https://paper.example/people/lund"),
        ("Amara Lund", EMPHASIS, ""),
        ("twice", STRONG, ""),
        ("Kestrel", EMPHASIS, ""),
    ]


def test_only_web_addresses_that_lead_elsewhere_are_links():
    hrefs = [
        "javascript:alert(1)",
        "mailto:desk@paper.example",
        "data:text/html,x",
        "#notes",
        URL,
        "https://user:secret@law.example/act#art-5",
    ]
    markup = " ".join(f"<a href='{href}'>here</a>" for href in hrefs)

    assert marks(f"{LINE}: {markup}.") == [
        ("here", LINK, "https://law.example/act#art-5")
    ]


def test_relative_links_start_from_the_declared_base():
    markup = f"{LINE}, see <a href='b'>more</a>."

    assert marks(markup, "<base href='https://paper.example/archive/'>") == [
        ("more", LINK, "https://paper.example/archive/b")
    ]


def test_what_marks_a_whole_block_is_no_emphasis():
    assert marks(f"<strong>{LINE}, in bold.</strong>") == []


def test_paragraphs_that_line_breaks_divide_keep_their_marks():
    markup = f"{LINE}, <em>first</em>.<br><br>{LINE}, <em>second</em>."

    assert marks(markup) == [("first", EMPHASIS, ""), ("second", EMPHASIS, "")]


PARTS = st.lists(
    st.sampled_from(
        [
            *("<a href='/x'>", "</a>", "<b>", "</b>", "<em>", "</em>", "<i>", "</i>"),
            *("harbour ", "Hafen\u00ad", " \u202e", "e\u0301", "\n ", "<br>", "312"),
        ]
    ),
    max_size=14,
)


@given(PARTS)
def test_marks_nest_within_their_block_whatever_the_markup(parts):
    html = f"<html><body><h1>Harbour</h1><p>{LINE} {''.join(parts)}</p></body></html>"

    for block in extract(html.encode(), URL).blocks:
        assert block.kind is not BlockKind.HEADLINE
        for one, other in zip(block.marks, block.marks[1:], strict=False):
            assert other.start >= one.end or other.end <= one.end
        assert all(
            0 <= one.start < one.end <= len(block.text)
            and not block.text[one.start].isspace()
            and not block.text[one.end - 1].isspace()
            for one in block.marks
        )
