"""Who wrote it: names as printed, and nothing that is no name."""

import functools
import re
from collections.abc import Iterable, Iterator

from coranto.desk import jsonld
from coranto.desk.jsonld import ORGANISATIONS
from coranto.desk.languages import Customs, customs, every
from coranto.desk.reading import Reading, words
from coranto.text.clean import plain

_METAS = (
    *("author", "article:author", "og:article:author", "og:author", "byl", "byline"),
    *("sailthru.author", "parsely-author", "dc.creator", "dcterms.creator"),
    *("dcsext.author", "cxenseparse:author", "article:author_name", "authors"),
    *("citation_author", "vr:author", "article.author"),
)

# Longer is a sentence about the author, not a name.
_LONGEST = 60
_MOST_WORDS = 6
_MOST_NAMES = 20

_CONTACT = re.compile(r"@|https?:|www\.|/")
_BRACKETS = re.compile(r"\s*[(\[（【][^)\]）】]*[)\]）】]\s*")
_SEPARATORS = re.compile(r"\s*(?:[;|•·/]|\s[-–—]\s)\s*")
_COMMA = re.compile(r"\s*[,،、]\s*")
# A user name, not a name: "chuck-ross", "sauli.giliard", "jdoe42", "editor_7".
_USER_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*", re.ASCII)
# Shorter words for nobody are also surnames: "Guest", "Staff", "Red".
_OFFICE = 7
# "von", "dos", "bin", "van der", "della".
_PARTICLE = 5
_LETTERS = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d")


def authors(
    page: Reading, lang: str | None, publications: Iterable[str]
) -> tuple[str, ...]:
    """The authors that the page itself names, by its most trustworthy statement.

    JSON-LD is asked first, then ``<meta>``, then links and elements marked as the
    author; the first that holds a name decides.

    Args:
        page: The page's statements.
        lang: BCP 47 tag of its text, or None.
        publications: Names of the publication, which are never authors.
    """
    names = tuple(publications)
    stated = [_structured(page, "author"), _structured(page, "creator")]
    for said in (*stated, *_metas(page), page.writers[:_MOST_NAMES]):
        found = people(said, lang, names)
        if found:
            return found
    return ()


def organisation(page: Reading) -> str | None:
    """The organisation that the page states as the author, or None.

    Only a true statement counts: an author of a type of organisation (schema.org,
    ``author`` is a Person or an Organization), or one without a type who is the
    publisher by name. Many pages call their own name a Person; that states nobody.
    """
    publishers = jsonld.resolved(page.article.get("publisher"), page.nodes)
    issued_by = {_key(name) for one in publishers for name in _called(one)} - {""}
    for writer in jsonld.resolved(page.article.get("author"), page.nodes):
        kinds = jsonld.types(writer) if isinstance(writer, dict) else set()
        for name in _called(writer):
            stated = _key(name) in issued_by if not kinds else kinds & ORGANISATIONS
            if stated and 2 <= len(name) <= _LONGEST and not _CONTACT.search(name):
                return name
    return None


def people(
    said: Iterable[str], lang: str | None, publications: Iterable[str] = ()
) -> tuple[str, ...]:
    """Names out of bylines.

    "By A. Bell and C. Day (Reuters)" is two names. Addresses, numbers, user names,
    initials in brackets, roles, site names and words for "the editors" are none. A
    news agency named as author is kept: it says whose words these are.

    Args:
        said: Bylines or parts of them, in any form.
        lang: BCP 47 tag of the page, which decides what "by" and "and" are.
        publications: Names of the publication itself.

    Returns:
        Names as printed, in order, each once.
    """
    own = {_key(name) for name in publications} - {""}
    habits = customs(lang)
    found: dict[str, str] = {}
    for text in said:
        names = [name for name in _names(plain(text), habits) if name]
        # What stands beside the publication's name is its town, unless a full name.
        beside = any(_key(name) in own for name in names)
        for name in names:
            key = _key(name)
            if (
                key not in own
                and _is_name(name, habits)
                and not (beside and " " not in name)
            ):
                found.setdefault(key, name)
    return tuple(found.values())[:_MOST_NAMES]


def states_authors(page: Reading) -> bool:
    """Whether JSON-LD says who wrote it, be it only "the editors".

    A template's ``<meta name="author">`` does not count: it often names the site on
    pages that are signed.
    """
    return any(_structured(page, "author") + _structured(page, "creator"))


def visible_people(
    byline: str, lang: str | None, publications: Iterable[str]
) -> tuple[str, ...]:
    """Names out of a byline found by its looks: stricter than :func:`people`.

    A single word may be a section or a user's name, and a long word in lower case is
    no part of a name.
    """
    found = people([byline], lang, publications)
    return tuple(name for name in found if _is_full_name(name))


def _is_full_name(name: str) -> bool:
    parts = name.split()
    lower = any(part.islower() and len(part) > _PARTICLE for part in parts)
    return len(parts) > 1 and not lower


def _structured(page: Reading, prop: str) -> list[str]:
    """Names under a property of the article; schema.org calls author and creator one."""
    writers = jsonld.resolved(page.article.get(prop), page.nodes)
    return [name for writer in writers for name in _called(writer)]


def _called(writer: object) -> list[str]:
    if not isinstance(writer, dict):
        return [words(writer)]
    name = writer.get("name") or writer.get("byline")
    if isinstance(name, list):
        return [words(part) for part in name]
    parts = (words(writer.get(key)) for key in ("givenName", "familyName"))
    return [words(name) or " ".join(filter(None, parts))]


def _metas(page: Reading) -> Iterator[list[str]]:
    yield from (page.metas[name] for name in _METAS if name in page.metas)


def _names(text: str, habits: Customs) -> Iterator[str]:
    text = _BRACKETS.sub(" ", text)
    for part in _SEPARATORS.split(text):
        for name in _split(_unsigned(part.strip(), habits), habits):
            yield _without_role(name.strip(" .,:;-–—\"'"), habits)


def _unsigned(text: str, habits: Customs) -> str:
    """Without "By". One word that stays behind was a surname: "Von Trapp", "Di Canio"."""
    for word in sorted(habits.by, key=len, reverse=True):
        rest = text[len(word) :]
        if text.lower().startswith(word) and rest[:1] in {" ", ":", "："}:
            name = rest.lstrip(" :：")
            if rest[0] != " " or len(name.split()) > 1:
                return name
    return text


def _split(text: str, habits: Customs) -> list[str]:
    """The names of a list; "Ortega y Gasset" and "Marks and Spencer" stay whole."""
    parts = _COMMA.split(text)
    for word in habits.conjunctions:
        joint = f" {word} " if word.isalpha() else word
        parts = [piece for part in parts for piece in _halves(part, joint)]
    return [piece for part in parts for piece in _halves(part, " & ")]


def _halves(text: str, joint: str) -> list[str]:
    pieces = text.split(joint)
    whole = joint.isspace() or (
        joint.strip() != joint and any(" " not in piece.strip() for piece in pieces)
    )
    return [text] if whole else pieces


def _without_role(name: str, habits: Customs) -> str:
    """Without what stands behind a Korean, Japanese or Chinese name: "신현주 기자"."""
    for role in habits.roles:
        if not role.isascii() and name.endswith(role) and len(name) > len(role):
            bare = name.removesuffix(role)
            if bare.endswith(" ") or not _spaced(role):
                return bare.strip()
    return name


def _spaced(word: str) -> bool:
    """Whether the script of ``word`` puts spaces between words."""
    return not any("\u3040" <= char <= "\u9fff" for char in word)


def _is_name(name: str, habits: Customs) -> bool:
    if not 2 <= len(name) <= _LONGEST or len(name.split()) > _MOST_WORDS:
        return False
    if _DIGITS.search(name) or not _LETTERS.search(name):
        return False
    if _CONTACT.search(name) or _USER_NAME.fullmatch(name):
        return False
    low = name.lower()
    parts = set(re.split(r"\W+", low))
    return low not in _nobody() and not parts & (set(habits.roles) | _offices())


@functools.cache
def _nobody() -> frozenset[str]:
    return frozenset((*every().staff, *every().roles))


@functools.cache
def _offices() -> frozenset[str]:
    """Words for the editors that are part of no person's name: "NZZ-Redaktion"."""
    return frozenset(
        word for word in every().staff if len(word) >= _OFFICE and " " not in word
    )


def _key(name: str) -> str:
    return re.sub(r"\W+", "", name).lower()
