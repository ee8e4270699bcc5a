import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.desk.bylines import people, visible_people
from coranto.desk.extract import extract

CASES = Path(__file__).parent / "bylines.txt"


def cases():
    """Blocks of three lines: language and publication, byline, names."""
    for block in CASES.read_text("utf-8").split("\n\n"):
        head, byline, names = (line.strip() for line in block.strip().splitlines()[-3:])
        lang, _, publication = head.removeprefix("# ").partition(" ")
        yield (
            lang,
            publication.strip(),
            byline,
            tuple(filter(None, names.removeprefix("=").strip().split("; "))),
        )


@pytest.mark.parametrize(("lang", "publication", "byline", "names"), list(cases()))
def test_a_byline_gives_the_names_in_it(lang, publication, byline, names):
    assert people([byline], lang, [publication]) == names


def test_a_byline_found_by_its_looks_needs_full_names():
    assert visible_people(
        "Admin; Josh; Ana Prado; Un documentaire de Luc Roy", "fr", []
    ) == ("Ana Prado",)


def stated(article):
    article = {"@type": "NewsArticle", "headline": "Harbour closes", **article}
    script = f"<script type='application/ld+json'>{json.dumps(article)}</script>"
    page = extract(f"<html>{script}</html>".encode(), "https://quaypost.example/a")
    return page.authors, page.organisation


def test_an_organisation_that_says_it_is_one_is_stated_but_is_nobody():
    publisher = {"@type": "Organization", "name": "Quay Post"}

    assert [
        stated({"author": author, "publisher": publisher})
        for author in (
            publisher,
            {"@type": "NewsMediaOrganization", "name": "Quay Post Newsroom"},
            "Quay Post",
            {"@type": "Person", "name": "Quay Post"},
            {"@type": "Organization", "name": "desk@quaypost.example"},
        )
    ] == [
        ((), "Quay Post"),
        ((), "Quay Post Newsroom"),
        ((), "Quay Post"),
        ((), None),
        ((), None),
    ]


def test_people_come_before_organisations():
    assert stated(
        {
            "author": {"@type": "Organization", "name": "Quay Post"},
            "creator": ["Ana Prado"],
            "publisher": {"name": "Quay Post"},
        }
    ) == (("Ana Prado",), None)


@given(st.text(max_size=100), st.sampled_from(["en", "de", "ja", None]))
def test_no_name_holds_an_address_or_nothing(text, lang):
    assert not [
        name for name in people([text], lang) if "@" in name or not name.strip()
    ]
