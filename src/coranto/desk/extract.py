"""A page becomes what it says about its article."""

from dataclasses import replace
from datetime import datetime
from itertools import islice

from lxml.etree import ParserError
from lxml.html import HtmlElement

from coranto.desk import body as bodies
from coranto.desk.bylines import authors, organisation, states_authors, visible_people
from coranto.desk.canonical import canonical, preferred
from coranto.desk.dates import instants
from coranto.desk.decode import decoded
from coranto.desk.detection import conflict, language
from coranto.desk.fallback import SecondReading, second_reading
from coranto.desk.furniture import standfirst, with_lost_headings, without_furniture
from coranto.desk.kinds import kind
from coranto.desk.marks import with_marks
from coranto.desk.metadata import standing
from coranto.desk.reading import Reading, reading
from coranto.desk.rights import signals
from coranto.desk.signatures import signed
from coranto.desk.titles import headline
from coranto.model import Page

# The largest of 209 news pages has 4,098; a page of more than this was made to keep us
# busy, at up to 8 s for each 50,000.
_MOST_ELEMENTS = 50_000
# Of a page's elements a third, of its characters most.
_MACHINERY = ("script", "style", "svg", "template", "link", "meta")


def extract(
    body: bytes,
    url: str,
    charset: str | None = None,
    *,
    now: datetime | None = None,
    told: str = "",
) -> Page:
    """Read the article on a page: its words and what it says of itself.

    The same arguments always give the same page. Nothing in ``body`` can make this
    fail: what is no page comes back without blocks.

    Args:
        body: The page as received, unpacked.
        url: Where it was read, after redirects; may be empty for a file.
        charset: ``charset`` of the HTTP ``Content-Type``, or None.
        now: The present; publication dates after it are not believed. None believes
            all dates.
        told: The title that the feed gave, one vote more for the headline.

    Returns:
        The page. Its language is the one read off headline and lead; where they are
        too short to tell, the declared one.

    Raises:
        NotAnArticle: ``url`` is neither empty nor an http or https address.
    """
    at = canonical(url) if url else ""
    tree = _tree(decoded(body, charset))
    if tree is None:
        return Page(at, None, (), None, None, None, ())
    said = reading(tree, at)
    published_at, updated_at = instants(said, now)
    # Days may stand in scripts and meta elements, bylines stand on the page.
    again = None if published_at else second_reading(tree, said.url, now)
    _drop_machinery(tree)
    page = _page(tree, said, now, told, again)
    published_at = published_at or (again.published_at if again else None)
    return replace(page, published_at=published_at, updated_at=updated_at)


def _tree(text: str) -> HtmlElement | None:
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        return None
    elements = sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1))
    return tree if elements <= _MOST_ELEMENTS else None


def _drop_machinery(tree: HtmlElement) -> None:
    """Take out what no reader sees: it is carried along in every copy of the tree."""
    for element in list(tree.iter(*_MACHINERY)):
        if "ld+json" not in element.get("type", ""):
            element.drop_tree()


def _page(
    tree: HtmlElement,
    said: Reading,
    now: datetime | None,
    told: str,
    again: SecondReading | None,
) -> Page:
    """What is read off the page itself; its times are for the caller."""
    whose = standing(said)
    title = headline(said, whose.names, told)
    full = said.article.get("articleBody")
    found = bodies.blocks(tree, said.url, full if isinstance(full, str) else "")
    declared_lang = said.lang or said.meta("og:locale", "content-language")
    lang = language(title or "", found, declared_lang)
    names = authors(said, lang, whose.names)
    if not names and not states_authors(said):
        names = signed(tree, lang, whose.names)
    if not names and not states_authors(said):
        again = again or second_reading(tree, said.url, now)
        names = visible_people(again.byline, lang, whose.names)
    found = [*standfirst(said, tree, found), *with_lost_headings(found, tree)]
    found = without_furniture(found, tree, title, names, lang)
    declared = said.links.get("canonical", [None])[0]
    return Page(
        url=preferred(said.url, declared) if said.url else "",
        title=title,
        authors=names,
        published_at=None,
        updated_at=None,
        lang=lang,
        blocks=tuple(with_marks(found, tree, said.url)),
        site_name=whose.site_name,
        licence=whose.licence,
        rights=whose.rights,
        signals=signals(said),
        organisation=None if names else organisation(said),
        declared_lang=conflict(lang, declared_lang),
        kind=kind(said, title, found, lang),
    )
