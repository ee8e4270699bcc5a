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


def test_a_page_without_any_headline_has_none():
    assert title("<p>text</p>") is None
