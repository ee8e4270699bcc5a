"""What a page says of itself, sifted: title, people, instants, publication, rights."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin

from anyascii import anyascii

from coranto.desk import jsonld
from coranto.desk.canonical import canonical
from coranto.desk.reading import Reading, words
from coranto.errors import NotAnArticle

_SLOGAN = re.compile(r"\s+[|–—-]\s+|\s*[|:]\s+")
# Shorter labels of a host are "m", "co" and languages.
_LABEL = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose page it is and what may be done with it.

    Attributes:
        site_name: The publication, or None.
        names: All names under which the publication goes on this page.
        licence: http(s) address of a licence, or None.
        rights: A statement about rights, or None.
    """

    site_name: str | None
    names: tuple[str, ...]
    licence: str | None
    rights: str | None


def standing(page: Reading) -> Standing:
    """Read the publication's name and the rights the page states.

    Of several names the first that agrees with the host is taken, for pages also put
    a section or a holding company there; where none does, the first.
    """
    stated = [page.meta("og:site_name"), *_publishers(page)]
    stated.append(page.meta("application-name"))
    stated = [_name(one, page.host) for one in dict.fromkeys(stated) if one]
    stated = [name for name in stated if not _is_address(name)]
    agreeing = [name for name in stated if _agrees(name, page.host)]
    return Standing(
        site_name=next(iter(agreeing or stated), None),
        names=(*stated, *_of_host(page.host)),
        licence=_licence(page),
        rights=_rights(page),
    )


def _name(text: str, host: str) -> str:
    """The name without the slogan behind it: "The Echo | News from the valley"."""
    name = _SLOGAN.split(text)[0]
    return name if _agrees(name, host) else text


def _agrees(name: str, host: str) -> bool:
    """Whether name and host hold one another: "Fox News" and ``foxnews.com``."""
    key = re.sub(r"\W+", "", anyascii(name)).lower()
    labels = [re.sub(r"\W+", "", label) for label in host.split(".")[:-1]]
    return any(
        len(label) >= _LABEL and (label in key or (len(key) >= _LABEL and key in label))
        for label in labels
    )


def _publishers(page: Reading) -> list[str]:
    named = jsonld.resolved(page.article.get("publisher"), page.nodes)
    return [
        words(one.get("name")) if isinstance(one, dict) else words(one) for one in named
    ]


def _is_address(name: str) -> bool:
    return "://" in name or name.startswith("@")


def _of_host(host: str) -> Iterable[str]:
    """Names hidden in the host: ``edition.cnn.com`` is "CNN" and "cnn.com"."""
    labels = host.split(".")
    yield host
    for number, label in enumerate(labels[:-1]):
        yield label
        yield ".".join(labels[number:])


def _licence(page: Reading) -> str | None:
    said = [
        page.article.get("license"),
        *page.links.get("license", ()),
        *page.items.get("license", ()),
        page.meta("dc.rights.license", "dcterms.license", "license"),
    ]
    for one in said:
        address = one.get("url") or one.get("@id") if isinstance(one, dict) else one
        if isinstance(address, str) and re.match(r"https?://|/", address):
            try:
                return canonical(urljoin(page.url, address.strip()))
            except (NotAnArticle, ValueError):
                continue
    return None


def _rights(page: Reading) -> str | None:
    holder = jsonld.resolved(page.article.get("copyrightHolder"), page.nodes)
    said = [
        words(page.article.get("copyrightNotice")),
        page.meta(
            "dc.rights", "dcterms.rights", "dcterms.rightsholder", "copyright", "rights"
        ),
        *(
            words(one.get("name")) if isinstance(one, dict) else words(one)
            for one in holder
        ),
    ]
    return next(filter(None, said), None)
