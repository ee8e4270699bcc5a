import pytest

from coranto.desk.extract import extract

HEADLINE = "Harbour bridge closes for eleven weeks"


def title(html, url="https://www.kestrelbay.example/a"):
    return extract(f"<html>{html}</html>".encode(), url).title


@pytest.mark.parametrize(
    "written",
    [
        HEADLINE,
        f"{HEADLINE} | Kestrel Bay Courier",
        f"{HEADLINE} - Kestrel Bay Courier",
        f"{HEADLINE} - kestrelbay.example",
        f"{HEADLINE} | Kestrelbay",
        f"{HEADLINE} | Kestrel Bay Courier - News from the harbour",
        f"Kestrel Bay Courier: {HEADLINE}",
        f"Kestrel Bay Courier | {HEADLINE}",
    ],
)
def test_the_sites_name_is_no_part_of_the_headline(written):
    head = "<meta property='og:site_name' content='Kestrel Bay Courier'>"
    head += f"<title>{written}</title><meta property='og:title' content='{written}'>"

    assert title(head) == HEADLINE


def test_names_of_others_behind_a_known_heading_are_dropped():
    html = (
        f"<title>{HEADLINE} | Today Headlines | Some Portal</title><h1>{HEADLINE}</h1>"
    )

    assert title(html) == HEADLINE


def test_a_dash_within_the_headline_stays():
    html = (
        "<title>Bridge closed - again | Courier</title><h1>Bridge closed - again</h1>"
    )

    assert title(html) == "Bridge closed - again"


def test_a_heading_that_only_names_the_site_is_no_headline():
    html = "<meta property='og:site_name' content='Courier'><h1>Courier</h1>"
    html += f"<h1>{HEADLINE}</h1><title>{HEADLINE}</title>"

    assert title(html) == HEADLINE


def test_what_readers_see_wins_over_what_one_machine_is_told():
    html = "<meta property='og:title' content='You will not believe this bridge'>"
    html += f"<h1>{HEADLINE}</h1><title>{HEADLINE}</title>"

    assert title(html) == HEADLINE


@pytest.mark.parametrize(
    ("slug", "proper"),
    [
        ("harbour-bridge-closes-for-eleven-weeks-410396303.html", HEADLINE),
        ("harbour-bridge-closes", f"Council decides: {HEADLINE}"),
        ("a4711", f"Council decides: {HEADLINE}"),
    ],
)
def test_of_two_wordings_the_one_that_the_address_spells_is_the_headline(slug, proper):
    html = f"<meta property='og:title' content='{HEADLINE}'>"
    html += f"<h1>Council decides: {HEADLINE}</h1>"
    html += f"<title>Council decides: {HEADLINE}</title>"
    html += "<script type='application/ld+json'>"
    html += f'{{"@type": "NewsArticle", "headline": "Council decides: {HEADLINE}"}}</script>'

    assert title(html, f"https://www.kestrelbay.example/news/{slug}") == proper


def test_an_address_spells_umlauts_with_two_letters():
    html = "<h1>Mit Video: Zwölf Brücken für Österreich</h1>"
    html += "<meta property='og:title' content='Zwölf Brücken für Österreich'>"
    html += "<title>Mit Video: Zwölf Brücken für Österreich</title>"
    url = "https://www.kestrelbay.example/zwoelf-bruecken-fuer-oesterreich,n12.html"

    assert title(html, url) == "Zwölf Brücken für Österreich"


def test_a_page_without_any_headline_has_none():
    assert title("<p>text</p>") is None
