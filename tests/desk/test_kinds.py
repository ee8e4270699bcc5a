"""Pages that only look like articles."""

import json

import pytest

from coranto.desk.articles import revise
from coranto.desk.extract import extract
from coranto.errors import NotAnArticle
from coranto.model import PageKind

LEAD = (
    "The council of Aldmoor voted on Tuesday to close the last coal harbour of the "
    "coast, and to give its 312 workers a place in the new ferry company."
)
MORE = (
    "The harbour master told the meeting that the cranes would be sold in spring and "
    "that the quay would stay open to fishing boats through the whole of the year."
)
PAID = {"@type": "NewsArticle", "headline": "Harbour", "isAccessibleForFree": False}
COOKIES = (
    "We and our partners store cookies on your device to measure how you read.",
    "With your consent we may use precise data. You can withdraw consent at any time.",
)


def page(*text, title="Aldmoor closes its harbour", said=None, head="", lang="en"):
    data = f'<script type="application/ld+json">{json.dumps(said or {})}</script>'
    body = "".join(f"<p>{one}</p>" for one in text)
    html = (
        f"<html lang={lang}><head><title>{title}</title>{head}{data}</head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )
    return extract(html.encode(), "https://paper.example/a")


def refusal(read):
    with pytest.raises(NotAnArticle) as refused:
        revise(read)
    return refused.value.why


def test_the_beginning_of_a_paid_article_is_a_teaser():
    assert "has to be paid for" in refusal(page(LEAD, MORE, said=PAID))


def test_a_paid_article_delivered_whole_is_an_article():
    whole = [f"{LEAD} Part {one}: {MORE}" for one in range(8)]

    assert page(*whole, said=PAID).kind is PageKind.ARTICLE


def test_a_short_paid_article_with_all_its_words_is_an_article():
    words = len(f"{LEAD} {MORE}".split())

    assert page(LEAD, MORE, said=PAID | {"wordCount": words}).kind is PageKind.ARTICLE


def test_a_question_about_cookies_is_no_article():
    assert "consent to cookies" in refusal(page(*COOKIES, title="Your privacy"))


def test_an_article_about_cookies_is_an_article():
    read = page(*COOKIES, said={"@type": "NewsArticle", "headline": "Cookies"})

    assert read.kind is PageKind.ARTICLE


def test_a_video_with_a_caption_is_no_article():
    read = page(LEAD, head='<meta property="og:type" content="video.other">')

    assert "shows a video" in refusal(read)


def test_an_article_with_a_video_in_it_is_an_article():
    video = {"@type": "VideoObject", "name": "The harbour"}
    said = {"@type": "NewsArticle", "headline": "Harbour", "video": video}

    assert page(LEAD, MORE, said=said).kind is PageKind.ARTICLE


def test_a_live_ticker_is_no_article():
    read = page(LEAD, MORE, said={"@type": "LiveBlogPosting", "headline": "Harbour"})

    assert "live ticker" in refusal(read)


def test_a_page_that_is_not_there_is_no_article_whatever_its_status():
    text = "Die Adresse hat sich vielleicht geändert. Suchen Sie auf der Startseite."

    read = page(text, title="Seite nicht gefunden", lang="de")

    assert "no such page" in refusal(read)


@pytest.mark.parametrize("kind", ["CollectionPage", "SearchResultsPage"])
def test_a_list_of_pages_is_no_article(kind):
    read = page(LEAD, MORE, said={"@type": ["WebPage", kind]})

    assert "lists other pages" in refusal(read)


@pytest.mark.parametrize("kind", ["ItemPage", "ProfilePage", "WebPage"])
def test_a_page_that_stands_in_a_list_is_none(kind):
    said = {"@type": kind, "isPartOf": {"@type": "CollectionPage"}}

    assert page(LEAD, MORE, said=said).kind is PageKind.ARTICLE


@pytest.mark.parametrize(("declared", "told"), [("fr", "fr"), ("en-GB", None)])
def test_a_declared_language_is_kept_where_the_text_is_in_another(declared, told):
    read = page(LEAD, MORE, lang=declared)

    assert (read.lang, read.declared_lang) == ("en", told)
