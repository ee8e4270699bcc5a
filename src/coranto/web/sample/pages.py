"""Pages and feeds of the sample wire, with the furniture that real ones have."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coranto.web.sample.stories import Publisher

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Piece:
    """A story as its publisher shows it at this moment.

    Attributes:
        slug: Name of its page, without ``.html``.
        title: The headline.
        author: Who wrote it.
        section: Section of the newspaper.
        paragraphs: The body, in reading order.
        published_at: When it first came out.
        updated_at: When its words last changed.
        correction: The publisher's correction line, or empty.
    """

    slug: str
    title: str
    author: str
    section: str
    paragraphs: tuple[str, ...]
    published_at: datetime
    updated_at: datetime
    correction: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """All that one publisher shows at this moment.

    Attributes:
        publisher: Whose it is.
        base: Address of its home page, with a slash at the end.
        updated_at: When anything in it last changed.
        pieces: What is out, newest first.
    """

    publisher: Publisher
    base: str
    updated_at: datetime
    pieces: tuple[Piece, ...]

    @property
    def sections(self) -> tuple[str, ...]:
        """Names of the sections, once each."""
        return tuple(dict.fromkeys(piece.section for piece in self.pieces))

    def url(self, piece: Piece) -> str:
        """Address of the page of ``piece``."""
        return f"{self.base}{piece.slug}.html"


def home(issue: Issue) -> str:
    """The home page: HTML that names the feed and lists every piece."""
    return _render("home.html", issue)


def feed(issue: Issue) -> str:
    """The feed: RSS 2.0 or Atom (RFC 4287), whichever the publisher has."""
    return _render(f"{issue.publisher.feed}.xml", issue)


def article(issue: Issue, piece: Piece) -> str:
    """The page of one piece."""
    return _render("article.html", issue, piece=piece, linked=_linked(issue, piece))


def notice(issue: Issue, line: str) -> str:
    """The page in place of one that was withdrawn, or, without ``line``, never was."""
    return _render("notice.html", issue, line=line)


def _render(template: str, issue: Issue, **facts: object) -> str:
    page = _environment().get_template(template)
    return page.render(
        issue=issue, publisher=issue.publisher, words=issue.publisher.words, **facts
    )


def _linked(issue: Issue, piece: Piece) -> dict[str, object]:
    """What the page says to machines: a schema.org NewsArticle."""
    publisher = {
        "@type": "NewsMediaOrganization",
        "name": issue.publisher.name,
        "url": issue.base,
    }
    linked: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": issue.url(piece),
        "headline": piece.title,
        "description": piece.paragraphs[0],
        "inLanguage": issue.publisher.lang,
        "articleSection": piece.section,
        "datePublished": piece.published_at.isoformat(),
        "dateModified": piece.updated_at.isoformat(),
        "author": [{"@type": "Person", "name": piece.author}],
        "publisher": publisher,
        "isAccessibleForFree": True,
    }
    if piece.correction:
        linked["correction"] = {
            "@type": "CorrectionComment",
            "text": piece.correction,
            "datePublished": piece.updated_at.isoformat(),
        }
    return linked


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # An id in HTML must not hold a space.
    environment.filters["anchor"] = lambda name: "-".join(name.lower().split())
    environment.filters["http_date"] = lambda at: format_datetime(at, usegmt=True)
    environment.filters["iso"] = datetime.isoformat
    environment.filters["shown"] = lambda at: f"{at:%Y-%m-%d %H:%M} UTC"
    return environment
