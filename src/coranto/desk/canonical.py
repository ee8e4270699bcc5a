"""One article, one address: without what only says where a reader came from."""

import functools
import re
import tomllib
from importlib.resources import files
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from coranto.errors import NotAnArticle
from coranto.text.addresses import SAME_HOST

# RFC 3986 §2.2 and §2.3.
SAFE = "%/:=&?~#+!$,;'@()*[]-._"
"""Characters that an address may hold unquoted, besides letters and digits."""
_PORTS = {"http": 80, "https": 443}
_INVISIBLE = re.compile(
    "[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def canonical(url: str) -> str:
    """The one form of an article's address; doing it twice changes nothing.

    Scheme and host in lower case (a host beyond ASCII as IDNA), without credentials,
    default port, fragment, empty query or tracking parameters; the other parameters
    keep their order and wording.

    Raises:
        NotAnArticle: It is no http or https address.
    """
    try:
        parts = urlsplit(_INVISIBLE.sub("", url))
        host, port = _ascii(parts.hostname or ""), parts.port
    except ValueError as error:
        raise NotAnArticle(url, f"is no valid address ({error})") from error
    if parts.scheme not in _PORTS or not host:
        raise NotAnArticle(url, "is no http or https address")
    place = f"[{host}]" if ":" in host else host
    if port not in (None, _PORTS[parts.scheme]):
        place = f"{place}:{port}"
    path = quote(parts.path, safe=SAFE) or "/"
    return urlunsplit((parts.scheme, place, path, _query(parts.query), ""))


def preferred(url: str, declared: str | None) -> str:
    """The address of the page read at ``url``, heeding its own ``rel=canonical``.

    The page's word is taken only for its own host, with or without ``www.``, ``m.``,
    ``amp.`` or ``mobile.``: otherwise one site could claim another's articles. It is
    not taken where it leads from an article to the front page, which is a mistake in
    many templates, or from https back to http.

    Args:
        url: Where the page was read.
        declared: ``href`` of its canonical link, possibly relative, or None.

    Raises:
        NotAnArticle: ``url`` is no http or https address.
    """
    own = canonical(url)
    try:
        said = canonical(urljoin(own, declared or ""))
    except (NotAnArticle, ValueError):
        return own
    was, new = urlsplit(own), urlsplit(said)
    if not declared or not same_site(own, said):
        return own
    if new.path == "/" and not new.query:
        return own
    return urlunsplit(new._replace(scheme="https")) if was.scheme == "https" else said


def same_site(one: str, other: str) -> bool:
    """Whether two canonical addresses are of one host, leaving out ``www.`` and such."""
    hosts = (urlsplit(url).hostname or "" for url in (one, other))
    return len({SAME_HOST.sub("", host) for host in hosts}) == 1


def _ascii(host: str) -> str:
    host = host.lower().rstrip(".")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode().lower()
    except UnicodeError as error:
        message = "the host is no domain name"
        raise ValueError(message) from error


def _query(query: str) -> str:
    kept = [part for part in query.split("&") if part and not _tracks(part)]
    return quote("&".join(kept), safe=SAFE)


def _tracks(part: str) -> bool:
    name = part.partition("=")[0].lower()
    exact, beginnings = _parameters()
    return name in exact or name.startswith(beginnings)


@functools.cache
def _parameters() -> tuple[frozenset[str], tuple[str, ...]]:
    table = tomllib.loads((files("coranto.desk") / "tracking.toml").read_text("utf-8"))
    names = [name for group in table.values() for name in group["parameters"]]
    exact = frozenset(name for name in names if not name.endswith("*"))
    return exact, tuple(name[:-1] for name in names if name.endswith("*"))
