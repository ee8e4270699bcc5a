"""The Atom feed of an edition (RFC 4287), with its withdrawals (RFC 6721)."""

from collections.abc import Sequence
from datetime import datetime

from lxml import etree

from coranto.model import Printing, PubStatus, Rights
from coranto.press import creditline
from coranto.press.excerpt import extract, printed
from coranto.press.language import language_name
from coranto.press.messages import Messages, messages
from coranto.press.notices import stamp
from coranto.press.reading import naming, parts
from coranto.press.settings import Settings
from coranto.press.stories import label, note
from coranto.press.templates import clean, render
from coranto.press.urls import Urls, web_url

_ATOM = "http://www.w3.org/2005/Atom"
_GONE = "http://purl.org/atompub/tombstones/1.0"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(
    lang: str,
    printings: Sequence[Printing],
    at: datetime,
    settings: Settings,
    version: str,
) -> bytes:
    """The feed of the edition in ``lang``.

    Args:
        lang: BCP 47 tag of the edition.
        printings: Newest first. What is gone becomes deleted entries; withheld ones
            and those whose source allows nothing today are left out.
        at: The feed's ``updated`` where there are no printings.
        settings: The site's.
        version: Version of Coranto.
    """
    urls, m = Urls(settings.url), messages(lang)
    # The stubs do not know that None names the default namespace.
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM, "at": _GONE})  # type: ignore[dict-item]
    root.set(_LANG, lang)
    page, here = urls.absolute(lang), urls.absolute(lang, "feed.atom")
    _text(root, "id", page)
    name = language_name(lang, lang)
    _text(root, "title", f"{settings.title} ({name})")
    _text(root, "subtitle", m("site-tagline"))
    newest = max((each.published_at for each in printings), default=at)
    _text(root, "updated", stamp(newest))
    _link(root, "self", here, type="application/atom+xml")
    _link(root, "alternate", page, type="text/html", hreflang=lang)
    _text(root, "rights", m("footer-rights", site=settings.title))
    generator = _text(root, "generator", "Coranto")
    generator.set("version", version)
    for printing in printings:
        if printing.pubstatus.is_gone:
            _deleted(root, printing, urls, m)
        elif _may_be_fed(printing):
            _entry(root, printing, urls, m)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def entry_id(printing: Printing, host: str) -> str:
    """A tag URI (RFC 4151), the same for every version of the article in a language."""
    day = f"{printing.first_published_at:%Y-%m-%d}"
    return f"tag:{host},{day}:{printing.lang}/{printing.article}"


def _may_be_fed(printing: Printing) -> bool:
    usable = printing.pubstatus is PubStatus.USABLE and not printing.silenced
    return usable and printing.terms.rights is not Rights.NONE


def _entry(root: etree._Element, printing: Printing, urls: Urls, m: Messages) -> None:
    entry = etree.SubElement(root, f"{{{_ATOM}}}entry")
    revision, source = printing.revision, printing.source
    page = urls.absolute(printing.lang, printing.path)
    _text(entry, "id", entry_id(printing, urls.host))
    _text(entry, "title", printed(extract(printing).headline))
    _text(entry, "published", stamp(printing.first_published_at))
    _text(entry, "updated", stamp(printing.published_at))
    _link(entry, "alternate", page, type="text/html", hreflang=printing.lang)
    if web_url(revision.url):
        original = web_url(revision.url)
        _link(entry, "via", original, type="text/html", hreflang=revision.lang)
    for name in revision.authors or (source.name,):
        _person(entry, "author", name)
    if not printing.original:
        _person(entry, "contributor", "Coranto MT")
    _text(entry, "rights", creditline.rights(printing))
    if licence := creditline.licence_url(printing):
        _link(entry, "license", licence)
    _of_source(entry, printing)
    content = _text(entry, "content", _content(printing, page, m))
    content.set("type", "html")


def _of_source(entry: etree._Element, printing: Printing) -> None:
    source, revision = printing.source, printing.revision
    origin = etree.SubElement(entry, f"{{{_ATOM}}}source")
    _text(origin, "id", source.url)
    _text(origin, "title", source.name)
    last = revision.updated_at or revision.published_at or printing.first_seen_at
    _text(origin, "updated", stamp(last))


def _content(printing: Printing, page: str, m: Messages) -> str:
    shown = extract(printing)
    names = naming(printing.revision.lang, m)
    return render(
        "feed",
        m=m,
        label=label(printing, m),
        headline=printing.revision.headline,
        source_lang=printing.revision.lang,
        original=printing.original,
        parts=parts(shown.body, m),
        note=note(printing, shown, m),
        credits=creditline.lines(printing, m),
        page=page,
        source_url=web_url(printing.revision.url),
        button=m("read-button", source=printing.source.name, **names),
    )


def _deleted(root: etree._Element, printing: Printing, urls: Urls, m: Messages) -> None:
    entry = etree.SubElement(root, f"{{{_GONE}}}deleted-entry")
    entry.set("ref", entry_id(printing, urls.host))
    entry.set("when", stamp(printing.published_at))
    comment = etree.SubElement(entry, f"{{{_GONE}}}comment")
    comment.text = m(printing.reason or "canceled-source")


def _text(parent: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    child.text = clean(text)
    return child


def _link(parent: etree._Element, rel: str, href: str, **more: str) -> None:
    attributes = {"rel": rel, "href": clean(href), **more}
    etree.SubElement(parent, f"{{{_ATOM}}}link", attributes)


def _person(parent: etree._Element, kind: str, name: str) -> None:
    _text(etree.SubElement(parent, f"{{{_ATOM}}}{kind}"), "name", name)
