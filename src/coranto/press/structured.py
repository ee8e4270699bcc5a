"""What machines are told of a page: JSON-LD in the words of schema.org."""

import json
from typing import Any

from markupsafe import Markup

from coranto.model import NoticeKind, Printing, Rights
from coranto.press import creditline
from coranto.press.excerpt import extract, kept, printed
from coranto.press.messages import Messages
from coranto.press.notices import stamp
from coranto.press.reading import naming
from coranto.press.settings import Settings
from coranto.press.templates import clean
from coranto.press.urls import Urls, web_url

# IPTC has no term for machine-translated text; this is the cautious reading of its list.
_MACHINE_MADE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"


def structured(
    printing: Printing, description: str, m: Messages, settings: Settings
) -> Markup:
    """The ``NewsArticle`` of a page, ready to stand in a ``script`` element.

    Args:
        printing: A usable one.
        description: What the page's own description says.
        m: The reader's language.
        settings: The site's.
    """
    urls = Urls(settings.url)
    here = urls.absolute(printing.lang, printing.path)
    headline = extract(printing).headline
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": here,
        "url": here,
        "mainEntityOfPage": here,
        "headline": printed(headline),
        "description": description,
        "inLanguage": headline.source_lang if kept(headline) else printing.lang,
        "datePublished": stamp(printing.first_published_at),
        "dateModified": stamp(printing.published_at),
        "author": _authors(printing),
        "sourceOrganization": _publisher(printing),
        "publisher": _site(printing.lang, urls, settings),
        "isBasedOn": web_url(printing.revision.url),
        "creditText": " / ".join([printing.source.name, *printing.revision.authors]),
        "isAccessibleForFree": True,
        "sdPublisher": {"@type": "Organization", "name": settings.title},
        "copyrightNotice": creditline.rights(printing),
        **_licence(creditline.licence_url(printing)),
        **_corrections(printing),
    }
    if not printing.original:
        article |= _translation(printing, m, urls, settings)
    return script(article)


def script(document: dict[str, Any]) -> Markup:
    """JSON that cannot end the ``script`` element it stands in (HTML §4.12.1.3)."""
    text = clean(json.dumps(document, ensure_ascii=False))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 # nothing is left that HTML could read


def _authors(printing: Printing) -> list[dict[str, Any]]:
    publisher = _publisher(printing)
    people = [
        {"@type": "Person", "name": name, "worksFor": publisher}
        for name in printing.revision.authors
    ]
    return people or [publisher]


def _publisher(printing: Printing) -> dict[str, Any]:
    source = printing.source
    named = {"@type": "NewsMediaOrganization", "name": source.name}
    return named | ({"url": web_url(source.url)} if web_url(source.url) else {})


def _site(lang: str, urls: Urls, settings: Settings) -> dict[str, Any]:
    return {
        "@type": "NewsMediaOrganization",
        "name": settings.title,
        "url": f"{settings.url}/",
        "correctionsPolicy": urls.absolute(lang, "corrections"),
        "publishingPrinciples": urls.absolute(lang, "how"),
        "verificationFactCheckingPolicy": urls.absolute(lang, "how") + "#checks",
    }


def _translation(
    printing: Printing, m: Messages, urls: Urls, settings: Settings
) -> dict[str, Any]:
    """What only a translation has.

    The range of ``translator`` is Organization or Person: a SoftwareApplication is
    refused by validators, so the engine stands in ``backstory``.
    """
    revision = printing.revision
    work = {
        "@type": "NewsArticle",
        "url": web_url(revision.url),
        "headline": revision.headline,
        "inLanguage": revision.lang,
    }
    if revision.published_at:
        work["datePublished"] = stamp(revision.published_at)
    if printing.terms.licence:
        work |= _licence(printing.terms.licence.url)
    names = naming(revision.lang, m)
    return {
        "translator": {
            "@type": "Organization",
            "name": m("translator", site=settings.title),
            "url": urls.absolute(printing.lang, "how"),
        },
        "translationOfWork": work,
        "digitalSourceType": _MACHINE_MADE,
        "backstory": m("backstory", engine=printing.rendition.engine, **names),
    }


def _licence(url: str) -> dict[str, Any]:
    return {"license": url} if url else {}


def _corrections(printing: Printing) -> dict[str, Any]:
    if printing.terms.rights in {Rights.HEADLINE, Rights.NONE}:
        return {}
    found = [
        {
            "@type": "CorrectionComment",
            "datePublished": stamp(notice.at),
            **({"text": notice.line} if notice.line else {}),
        }
        for notice in printing.notices
        if notice.kind is NoticeKind.CORRECTION
    ]
    return {"correction": found} if found else {}
