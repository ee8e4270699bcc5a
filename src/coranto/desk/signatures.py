"""The byline a reader sees, for pages whose metadata names nobody."""

import re
from itertools import islice

from lxml.html import HtmlElement

from coranto.desk.bylines import visible_people
from coranto.text.clean import plain

# Where sites keep the pages of their authors, in the languages of the web's newspapers.
_AUTHORS_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|autore|auteurs?|redakteure?|people|persons?|profile"
    r"|journalists?|reporters?|staff|contributors?|forfatter|verfasser|muhabir|yazar)/"
)
# What style sheets call a byline, as whole words of a class.
_MARKS = frozenset(
    [
        "author",
        "authors",
        "authorname",
        "autor",
        "autoren",
        "auteur",
        "autore",
        "byline",
        "bylines",
        "journalist",
        "writer",
    ]
)
_WORDS = re.compile(r"[^a-z]+")
# A byline stands between the headline and the text.
_NEAR = 80
# The name of the site, of the section, of the article.
_HEADINGS = 3
_TEXT_CHARACTERS = 200
_BYLINE_CHARACTERS = 120


def signed(
    tree: HtmlElement, lang: str | None, publications: tuple[str, ...]
) -> tuple[str, ...]:
    """Names between a first-level heading and the first paragraph of the text.

    Only links to an author's page and elements that the page calls its byline are
    read, and only full names: further down, pages name the authors of other articles.

    Args:
        tree: The page.
        lang: BCP 47 tag of its text, or None.
        publications: Names of the publication, which are never authors.
    """
    for heading in islice(tree.iter("h1"), _HEADINGS):
        bylines = [_twice(text) for text in _below(heading)]
        found = [visible_people(text, lang, publications) for text in bylines]
        names = tuple(dict.fromkeys(name for some in found for name in some))
        if names:
            return names
    return ()


def _below(heading: HtmlElement) -> list[str]:
    found: list[str] = []
    for element in heading.xpath(f"following::*[position() <= {_NEAR}]"):
        text = plain(" ".join(str(part) for part in element.itertext()))
        if element.tag == "p" and len(text) > _TEXT_CHARACTERS:
            break
        if 0 < len(text) <= _BYLINE_CHARACTERS and _is_marked(element):
            found.append(text)
    return found


def _is_marked(element: HtmlElement) -> bool:
    if element.tag == "a" and _AUTHORS_PAGE.search(element.get("href") or ""):
        return True
    return bool(_MARKS & set(_WORDS.split((element.get("class") or "").lower())))


def _twice(text: str) -> str:
    """Once what stands there twice: for the eye and for a screen reader."""
    half = len(text) // 2
    return text[:half] if text[:half] == text[half + 1 :] else text
