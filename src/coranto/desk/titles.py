"""The headline, out of the several a page gives itself."""

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from anyascii import anyascii

from coranto.desk.reading import Reading, words

# What stands between a headline and the name of the site in <title> and og:title.
_SEPARATOR = re.compile(r"\s+(?:[•·»«›‹~]|::?|[-–—―])\s+|\s*(?:[|‖¦｜ㅣ]|::|»|«)\s*")
# The same behind a heading that is known.
_REST = re.compile(r"\s*(?:[|‖¦｜ㅣ•·»«›‹~–—―]|::|-)")

# How much each place's word counts for another's candidate. Headings are what readers
# see; JSON-LD and OpenGraph are written for machines, sometimes by other people;
# <title> and Twitter are mostly copies of those.
_WEIGHTS = {
    "h1": 1.0,
    "jsonld": 1.1,
    "og": 0.9,
    "feed": 0.8,
    "title": 0.5,
    "twitter": 0.3,
}
# How much it counts for its own: a page may have several headings, one the site's name.
_OWN = {**_WEIGHTS, "h1": 0.5}
# An address is made of the headline once, by the editing system. Where it spells a
# candidate to the letter, that one is the headline proper, and the others are it with a
# line above it, or wordings for search engines and social networks.
_SPELLED = 2.5
_SLUG_WORDS = 3
_SLUG_ENDING = re.compile(r"\.[a-z]{2,5}$")
# Article numbers and hashes at either end of it: "-id30134161", "410396303", "1.16990729".
_NUMBER = re.compile(r"[a-z]{0,7}\d{5,}|[0-9a-f]{12,}|\d{1,2}")
# How German, Danish and Norwegian sites spell their letters in addresses.
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
# Only these may become the headline while one of them is there.
_FIRST = ("h1", "jsonld", "og")
_LAST = ("feed", "twitter", "title")
# A shorter beginning is a name or a topic, not the same headline cut short.
_SHORT = 12
# How much of a vote counts for a candidate that begins alike, or is within it.
_BEGINS, _WITHIN = 0.7, 0.5

Votes = dict[str, list[str]]


def headline(page: Reading, names: Iterable[str], told: str = "") -> str | None:
    """The page's headline, as the places where a headline stands agree on it.

    Every candidate is freed of the site's name first. The one with which most other
    places agree wins, the address of the page among them; of equals, the one that
    readers see as a heading.

    Args:
        page: The page's statements.
        names: Names of the publication, which are no headlines.
        told: The title that the feed gave, or empty.

    Returns:
        Plain text, or None where the page has no headline.
    """
    votes = _votes(page, {_key(name) for name in names} - {""}, told)
    candidates = [(place, text) for place in _FIRST for text in votes[place]]
    candidates = candidates or [
        (place, text) for place in _LAST for text in votes[place]
    ]
    if not candidates:
        return None
    spelled = _of_address(page.url)
    return max(
        candidates,
        key=lambda one: (
            _support(one[0], one[1], votes)
            + _SPELLED * bool(spelled & _spellings(one[1]))
        ),
    )[1]


def _of_address(url: str) -> set[str]:
    """The headline that the address spells, letters and digits only; or nothing."""
    parts = [unquote(part) for part in urlsplit(url).path.lower().split("/")]
    split = (re.split(r"[\W_]+", _SLUG_ENDING.sub("", part)) for part in parts)
    said = max(([word for word in one if word] for one in split), key=len)
    bare = list(said)
    while bare and _NUMBER.fullmatch(bare[-1]):
        bare.pop()
    while bare and _NUMBER.fullmatch(bare[0]):
        del bare[0]
    if len(bare) < _SLUG_WORDS:
        return set()
    return _spellings("".join(said)) | _spellings("".join(bare))


def _spellings(text: str) -> set[str]:
    """``text`` as addresses spell it: in ASCII, with or without digraphs."""
    low = text.lower()
    return {_key(anyascii(one)).lower() for one in (low, low.translate(_DIGRAPHS))}


def _votes(page: Reading, own: set[str], told: str) -> Votes:
    structured = words(page.article.get("headline")) or words(page.article.get("name"))
    said = {
        "h1": list(page.h1s),
        "jsonld": [structured],
        "og": [page.meta("og:title")],
        "feed": [told],
        "title": [page.title],
        "twitter": [page.meta("twitter:title")],
    }
    seen = [text for text in (*page.h1s, structured) if _key(text) not in own | {""}]
    bare = {
        place: [_bare(text, own, seen) for text in texts]
        for place, texts in said.items()
    }
    return {
        place: [text for text in texts if _key(text) not in own | {""}]
        for place, texts in bare.items()
    }


def _bare(text: str, own: set[str], seen: list[str]) -> str:
    """``text`` without the site's name before or behind it.

    A part is the site's name when it is one of the publication's names, or when what
    stands before it is a heading of the page word for word. What follows the name is
    the site's motto: "Headline | Quay Post - News from the harbour".
    """
    for heading in sorted(seen, key=len, reverse=True):
        if text.startswith(heading) and _REST.match(text, len(heading)):
            return heading
    before, colon, behind = text.partition(": ")
    if colon and _key(before) in own:
        text = behind.strip()
    cuts = list(_SEPARATOR.finditer(text))
    while cuts and _key(text[cuts[-1].end() :]) in own | {""}:
        text = text[: cuts.pop().start()].strip()
    ends = [cut.start() for cut in cuts[1:]] + [len(text)]
    for cut, end in zip(cuts, ends, strict=False):
        if _key(text[cut.end() : end]) in own:
            text = text[: cut.start()].strip()
            break
    cuts = list(_SEPARATOR.finditer(text))
    while cuts and _key(text[: cuts[0].start()]) in own | {""}:
        text = text[cuts[0].end() :].strip()
        cuts = list(_SEPARATOR.finditer(text))
    return text


def _support(place: str, text: str, votes: Votes) -> float:
    others = (
        _WEIGHTS[other] * max((_agreement(text, vote) for vote in voted), default=0.0)
        for other, voted in votes.items()
        if other != place
    )
    return _OWN[place] + sum(others)


def _agreement(one: str, other: str) -> float:
    """1 for the same words, part of it where one begins or contains the other."""
    left, right = _key(one), _key(other)
    if left == right:
        return 1.0
    short, long = sorted((left, right), key=len)
    if len(short) < _SHORT or short not in long:
        return 0.0
    return _BEGINS if long.startswith(short) else _WITHIN


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
