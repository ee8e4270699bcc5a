import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coranto.desk.extract import extract
from coranto.errors import NotAnArticle
from coranto.model import Block, BlockKind

# A page in its own charset beside what a person reads on it.
GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
URL = "https://paper.example/a"

TEXT = (
    "The council of Aldmoor voted on Tuesday to close the last coal harbour of the "
    "coast, and to give its 312 workers a place in the new ferry company."
)


def page_of(body, head="", url=URL, **more):
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return extract(html.encode(), url, now=NOW, **more)


def as_read(name):
    path = GOLDEN / f"{name}.html"
    page = extract(path.read_bytes(), f"https://paper.example/{name}", now=NOW)
    return {
        "url": page.url,
        "title": page.title,
        "authors": list(page.authors),
        "published_at": page.published_at and page.published_at.isoformat(),
        "updated_at": page.updated_at and page.updated_at.isoformat(),
        "lang": page.lang,
        "blocks": [[block.kind.value, block.text] for block in page.blocks],
        "site_name": page.site_name,
        "licence": page.licence,
        "rights": page.rights,
    }


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.html")))
def test_a_page_is_read_as_a_person_reads_it(name):
    expected = json.loads((GOLDEN / f"{name}.expected.json").read_text("utf-8"))

    assert as_read(name) == expected


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_no_bytes_break_the_reading_of_a_page(body):
    page = extract(body, URL, now=NOW)

    assert page == extract(body, URL, now=NOW)


FRAGMENTS = [
    *("<p>", "</p>", "<h1>", "<div>", "<table><tr><td>", "<ul><li>", "<a href='//x'>"),
    *("<article>", "<script type='application/ld+json'>", "</script>", "<!--", "]]>"),
    *(
        '{"@type":"NewsArticle","headline":',
        '"author":[{}],',
        "[[[[",
        "null",
        "\\ud800",
    ),
    *(
        "&#0;",
        "&#xD800;",
        "&#x202E;",
        "<time datetime='9999-99-99T'>",
        "<base href='x'>",
    ),
    *("<meta property='og:title' content='", "'>", "<svg><title>", "<html/>", "\x00"),
    *(
        "<link rel=canonical href='javascript:1'>",
        "<br><br>",
        TEXT,
        "Текст. ",
        "本文。",
    ),
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25))
@settings(max_examples=100, deadline=None)
def test_broken_markup_gives_clean_text_or_none(fragments):
    page = extract("".join(fragments).encode(), URL, now=NOW)
    texts = [page.title or "", *page.authors, *(block.text for block in page.blocks)]

    assert [text for text in texts if not text.isprintable()] == []


def test_neither_controls_nor_direction_overrides_get_through():
    body = f"<h1>Harbour\u202e closes</h1><p>{TEXT}\x00\x07&#x202e;&#0; It was\u2066 late.</p>"

    page = page_of(body)

    assert (page.title, page.blocks) == (
        "Harbour closes",
        (Block(BlockKind.PARAGRAPH, f"{TEXT}\ufffd It was late."),),
    )


def test_scripts_and_script_addresses_get_nowhere():
    head = (
        "<link rel=canonical href='javascript:alert(1)'>"
        "<link rel=license href='javascript:alert(2)'>"
        "<meta property='og:title' content='&lt;script&gt;alert(3)&lt;/script&gt;Storm over Aldmoor'>"
    )

    page = page_of(f"<p>{TEXT}</p><script>alert(4)</script>", head)

    assert (page.url, page.licence, page.title, page.blocks) == (
        URL,
        None,
        "Storm over Aldmoor",
        (Block(BlockKind.PARAGRAPH, TEXT),),
    )


def test_an_address_that_is_no_web_address_is_refused():
    with pytest.raises(NotAnArticle):
        extract(b"<p>text</p>", "file:///etc/passwd")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + TEXT,
        "<table><tr><td>" * 3_000 + TEXT,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        "<a href=x>" * 10_000,
        "<p>" + "<b>" * 10_000 + TEXT,
        "&" * 200_000,
        "<!" * 50_000,
    ],
    ids=["divs", "tables", "jsonld", "links", "bolds", "entities", "declarations"],
)
def test_deep_and_endless_pages_are_read_in_bounded_time(body):
    begun = time.process_time()

    page_of(body)

    assert time.process_time() - begun < 20


def test_a_page_without_text_has_no_blocks():
    assert extract(b"", URL).blocks == ()


def test_what_is_shown_as_markup_is_read_as_text():
    escaped = (
        f"&lt;p class=&quot;x&quot;&gt;{TEXT}&lt;/p&gt;&lt;p&gt;It was late.&lt;/p&gt;"
    )

    page = page_of(f"<h1>Harbour closes</h1><div><p>{escaped}</p></div>")

    assert [block.text for block in page.blocks] == [TEXT, "It was late."]


def test_the_lead_that_stands_apart_from_the_body_comes_first():
    lead = "Three hundred workers will change from coal to ferries by next spring."
    body = (
        f"<header><h1>Harbour closes</h1><div class='teaser'>{lead}</div></header>"
        f"<article><p>{TEXT}</p><p>{TEXT.replace('Tuesday', 'Monday')}</p></article>"
    )

    page = page_of(body, f"<meta name='description' content='{lead}'>")

    assert [block.text for block in page.blocks][:2] == [lead, TEXT]


def test_the_declared_language_counts_only_where_the_text_is_too_short():
    declared = [page_of("<p>OK</p>", "<title>Hm</title>").lang]
    declared += [extract(b'<html lang="ca"><p>Hola</p></html>', URL).lang]
    declared += [extract(f'<html lang="fr"><p>{TEXT}</p></html>'.encode(), URL).lang]

    assert declared == [None, "ca", "en"]


def test_the_feed_has_a_vote_on_the_headline():
    head = "<meta property='og:title' content='Coal is over in Aldmoor'>"
    body = f"<h1>Aldmoor says goodbye to coal</h1><p>{TEXT}</p>"

    assert page_of(body, head, told="Coal is over in Aldmoor").title == (
        "Coal is over in Aldmoor"
    )


def test_a_page_of_endless_elements_is_not_read():
    assert page_of("<b></b>" * 50_001 + f"<p>{TEXT}</p>").blocks == ()
