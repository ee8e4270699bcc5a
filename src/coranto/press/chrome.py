"""What every page has around it: title, versions, language row, sections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from coranto.press import statics
from coranto.press.language import direction, endonym, full_day
from coranto.press.messages import messages
from coranto.press.settings import Settings
from coranto.press.urls import Urls
from coranto.press.views import Chrome, Link

SECTIONS = {
    "": "section-front",
    "sources": "section-sources",
    "corrections": "section-corrections",
    "withheld": "section-withheld",
    "how": "section-how",
}
"""Path of each section below the language, and the key of its name."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is particular to one page.

    Attributes:
        lang: BCP 47 tag of the page.
        path: Path below the language.
        title: For the ``title`` element, without the site's name.
        description: One or two sentences.
        out: Languages in which the page is out; None is every language of the site.
        robots: For the ``robots`` meta element, or empty.
        body: Class of the ``body`` element.
        structured: JSON-LD, or None.
        licence: Address of the licence that the page is under, or empty.
    """

    lang: str
    path: str
    title: str
    description: str
    out: Iterable[str] | None = None
    robots: str = ""
    body: str = ""
    structured: Markup | None = None
    licence: str = ""


def chrome(head: Head, at: datetime | None, settings: Settings, version: str) -> Chrome:
    """Put together what stands around a page.

    Args:
        head: What is particular to it.
        at: The day of printing, or None to leave it out.
        settings: The site's.
        version: Version of Coranto.
    """
    lang, urls, m = head.lang, Urls(settings.url), messages(head.lang)
    out = _ordered(head.out, settings)
    return Chrome(
        lang=lang,
        dir=direction(lang),
        site=settings.title,
        version=version,
        title=head.title,
        description=head.description,
        canonical=urls.absolute(lang, head.path),
        alternates=tuple((tag, urls.absolute(tag, head.path)) for tag in out),
        x_default=urls.absolute(out[0], head.path) if out else "",
        robots=head.robots,
        languages=_languages(head, out, settings, urls),
        sections=tuple(
            Link(urls.path(lang, path), m(key), head.out is None and path == head.path)
            for path, key in SECTIONS.items()
        ),
        front=urls.path(lang),
        feed=urls.path(lang, "feed.atom"),
        stylesheet=urls.static(statics.stylesheet()),
        today=full_day(at, m.speaks) if at else "",
        body=head.body,
        structured=head.structured,
        licence=head.licence,
    )


def _ordered(out: Iterable[str] | None, settings: Settings) -> list[str]:
    """The site's languages first, in its order, so that every version agrees."""
    known = set(settings.languages if out is None else out)
    ours = [tag for tag in settings.languages if tag in known]
    return ours + sorted(known.difference(ours))


def _languages(
    head: Head, out: Sequence[str], settings: Settings, urls: Urls
) -> tuple[Link, ...]:
    """The language row: the same page where it is out, else the front page."""
    others = [tag for tag in settings.languages if tag != head.lang]
    return tuple(
        Link(
            urls.path(tag, head.path if tag in out or tag == head.lang else ""),
            endonym(tag),
            current=tag == head.lang,
            lang=tag,
            dir=direction(tag),
        )
        for tag in [head.lang, *others]
    )
