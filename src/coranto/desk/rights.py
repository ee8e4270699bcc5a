"""What a page says about rights: for robots, for miners, for readers, for machines."""

from collections.abc import Iterator
from urllib.parse import urljoin

from coranto.desk import jsonld
from coranto.desk.reading import Reading, words
from coranto.model import Signal, SignalKind, Where

_METAS = {
    # "robots" is for all crawlers, our own name for us (Google, robots meta tag).
    "robots": SignalKind.ROBOTS,
    "coranto": SignalKind.ROBOTS,
    "tdm-reservation": SignalKind.TDM,
    "tdm-policy": SignalKind.TDM_POLICY,
    "license": SignalKind.LICENCE,
    "dc.rights.license": SignalKind.LICENCE,
    "dcterms.license": SignalKind.LICENCE,
    "dc.rights": SignalKind.RIGHTS,
    "dcterms.rights": SignalKind.RIGHTS,
    "dcterms.rightsholder": SignalKind.RIGHTS,
    "copyright": SignalKind.RIGHTS,
    "rights": SignalKind.RIGHTS,
}
_STATEMENTS = ("copyrightNotice", "copyrightHolder", "usageInfo")
_NAMES = ("url", "@id", "name")
_LONGEST = 2000


def signals(page: Reading) -> tuple[Signal, ...]:
    """All that ``page`` says about rights, each statement once, undated."""
    return tuple(dict.fromkeys([*_metas(page), *_links(page), *_structured(page)]))


def _metas(page: Reading) -> Iterator[Signal]:
    for name, kind in _METAS.items():
        for content in page.metas.get(name, ()):
            yield _signal(kind, content, f"meta {name}")


def _links(page: Reading) -> Iterator[Signal]:
    for href in page.links.get("license", ()):
        yield _signal(SignalKind.LICENCE, urljoin(page.url, href), "rel=license")
    for said in page.items.get("license", ()):
        yield _signal(SignalKind.LICENCE, said, "itemprop=license")


def _structured(page: Reading) -> Iterator[Signal]:
    """schema.org: license, copyrightNotice, copyrightHolder, usageInfo, isAccessibleForFree."""
    for said in _texts(page, "license"):
        yield _signal(SignalKind.LICENCE, said, "JSON-LD license")
    for name in _STATEMENTS:
        for said in _texts(page, name):
            yield _signal(SignalKind.RIGHTS, said, f"JSON-LD {name}")
    free = page.article.get("isAccessibleForFree")
    if isinstance(free, bool | str):
        yield _signal(SignalKind.FREE, str(free).lower(), "JSON-LD isAccessibleForFree")


def _texts(page: Reading, name: str) -> Iterator[str]:
    for one in jsonld.resolved(page.article.get(name), page.nodes):
        named = [one.get(key) for key in _NAMES] if isinstance(one, dict) else [one]
        if text := next(filter(None, map(words, named)), ""):
            yield text


def _signal(kind: SignalKind, value: str, name: str) -> Signal:
    return Signal(kind, value[:_LONGEST], Where.PAGE, name)
