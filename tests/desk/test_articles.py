from datetime import UTC, datetime
from pathlib import Path

import pytest

from coranto.desk.articles import correction, revise
from coranto.errors import NotAnArticle
from coranto.model import Block, BlockKind, Entry, Page

AT = datetime(2026, 3, 2, 6, 45, tzinfo=UTC)
TEXT = (
    "The council of Aldmoor voted on Tuesday to close the last coal harbour of the "
    "coast, and to give its 312 workers a place in the new ferry company."
)
CASES = Path(__file__).parent / "corrections.txt"


def page(  # noqa: PLR0917
    text=(TEXT,),
    title="Harbour closes",
    lang="en",
    authors=(),
    at=None,
    kind=BlockKind.PARAGRAPH,
):
    blocks = tuple(Block(kind, one) for one in text)
    return Page("https://p.example/a", title, authors, at, None, lang, blocks)


def entry(**more):
    return Entry("1", "https://p.example/a", more.pop("title", ""), **more)


def refusal(*told):
    with pytest.raises(NotAnArticle) as refused:
        revise(*told)
    return refused.value.why


def test_what_the_page_says_is_taken_over_whole():
    told = entry(
        title="Other",
        authors=("Luc Roy",),
        published_at=datetime(2020, 1, 1, tzinfo=UTC),
    )

    made = revise(page(authors=("Ana Prado",), at=AT), told)

    assert (made.headline, made.authors, made.published_at, made.lang) == (
        "Harbour closes",
        ("Ana Prado",),
        AT,
        "en",
    )


def test_the_feed_speaks_where_the_page_is_silent():
    told = entry(
        title="Harbour closes",
        authors=("By Ana Prado", "desk@p.example"),
        published_at=AT,
        updated_at=AT,
        lang="en",
    )

    made = revise(page(title=None, lang=None), told)

    assert (
        made.headline,
        made.authors,
        made.published_at,
        made.updated_at,
        made.lang,
    ) == (
        "Harbour closes",
        ("Ana Prado",),
        AT,
        AT,
        "en",
    )


def test_a_summary_in_the_feed_stands_in_for_a_page_without_text():
    made = revise(page(text=()), entry(summary=TEXT))

    assert made.blocks == (Block(BlockKind.PARAGRAPH, TEXT),)


def test_a_short_japanese_text_is_an_article():
    text = "市は二日、内港にかかる橋を月曜日から十一週間、全面通行止めにすると発表した。橋脚二本にひびが見つかったためで、修理費は約五億円を見込む。"

    assert revise(page(text=(text,), lang="ja")).lang == "ja"


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (page(text=()), "has no text"),
        (
            page(text=("Watch the video.",)),
            "has only 16 characters of text; 140 are the least for an article",
        ),
        (page(title=None), "has no headline"),
        (page(lang=None), "is in no language that could be told"),
        (
            page(text=["Storm warning lifted on the coast"] * 9, kind=BlockKind.LIST),
            "lists other pages and has no text of its own",
        ),
    ],
)
def test_a_page_that_is_no_article_is_refused_with_the_reason(told, why):
    assert refusal(told) == why


def cases():
    """Lines of language and text; a leading minus marks what is no correction line."""
    for line in CASES.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            lang, _, text = line.partition(" ")
            yield lang.lstrip("-"), text, not lang.startswith("-")


@pytest.mark.parametrize(("lang", "text", "corrective"), list(cases()))
def test_a_correction_line_is_told_from_news_about_corrections(lang, text, corrective):
    blocks = [Block(BlockKind.PARAGRAPH, TEXT), Block(BlockKind.PARAGRAPH, text)]

    assert correction(blocks, lang) == (text if corrective else "")


def test_the_line_below_a_correction_heading_is_the_correction():
    blocks = [
        Block(BlockKind.HEADING, "Fe de errores"),
        Block(BlockKind.PARAGRAPH, "El embalse está al 11 %, no al 16 %."),
        Block(BlockKind.PARAGRAPH, "Otro párrafo."),
    ]

    assert correction(blocks, "es") == "El embalse está al 11 %, no al 16 %."


def test_the_correction_stays_in_the_text():
    line = "Correction: the harbour has 312 workers, not 321."

    made = revise(page(text=(TEXT, line)))

    assert (made.correction, made.blocks[-1].text) == (line, line)
