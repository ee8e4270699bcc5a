"""States, as languages name them, with their peoples and cities."""

import functools
import re
import unicodedata
from collections.abc import Iterator

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from coranto.text.languages import primary
from coranto.text.vocabulary import Entry, Mention, Vocabulary, table_entries, unsure

# Languages that put endings on names: the last vowel goes, and any ending may come.
_INFLECTED = frozenset(
    ("ru", "uk", "be", "cs", "sk", "pl", "hr", "sr", "bs", "sl", "bg", "mk", "lt", "lv")
)
# A genitive in -s.
_GENITIVE = frozenset(("de", "nl", "sv", "da", "nb", "nn", "no"))
_ADJECTIVE_END = re.compile("(?:ые|ая|ое|ие|ий|ый|ой|яя|á|é|í|y|e)$")
_LAST_VOWEL = re.compile("[aeiouyáéíóúůýąęаеёиоуыэюяіїєйь]$")
# Египет, Єгипет: the vowel before the last consonant goes with any ending.
_FLEETING = re.compile("[еёє](?=[^aeiouаеёиоуыэюяіїє]$)")
_STEM = 4
# "Myanmar (Burma)", "Hong Kong SAR China", "Congo - Kinshasa": a name and more.
_MORE = re.compile(r"[(（].*|\bSAR\b.*|\s[-–]\s.*")


def places(text: str, lang: str) -> list[Mention]:
    """The states named in ``text``, by their codes of ISO 3166.

    Sure are their names. What may be something else, or stands for the state in another
    way, is not: adjectives, peoples, cities (those for which CLDR names a time zone).
    """
    return _vocabulary(primary(lang)).find(text)


def has_places(lang: str) -> bool:
    """Whether states are known by name in a language."""
    return bool(_vocabulary(primary(lang)))


@functools.cache
def _vocabulary(lang: str) -> Vocabulary:
    own = list(table_entries("places", lang))
    doubtful = {entry.phrase for entry in own if not entry.sure}
    names = [
        unsure(entry) if entry.phrase in doubtful else entry for entry in _states(lang)
    ]
    known = {entry.phrase for entry in (*own, *names)}
    more = (e for e in (*_peoples(lang), *_cities(lang)) if e.phrase not in known)
    return Vocabulary((*own, *names, *more))


def _states(lang: str) -> Iterator[Entry]:
    for code, name in _territories(lang):
        yield Entry(name, code)
        if lang in _GENITIVE:
            yield Entry(name + "s", code)
        if lang in _INFLECTED:
            yield from (Entry(stem, code) for stem in _stems(name))


def _peoples(lang: str) -> Iterator[Entry]:
    """Beginnings of names: "German" and "Germans" are like "Germany"."""
    for code, name in _territories(lang):
        word = name.split()[0]
        if len(word) < _STEM or word != name or not word.isalpha():
            continue
        stem = word[:_STEM].lower()
        for form in {stem, _unaccented(stem)}:
            if form[0] < "\u2e80":
                yield Entry(form + "**", code, sure=False)


def _cities(lang: str) -> Iterator[Entry]:
    locale = _locale(lang)
    if not locale:
        return
    for zone, code in get_global("zone_territories").items():
        named = locale.time_zones.get(zone, {})
        city = named.get("city") or zone.rpartition("/")[2].replace("_", " ")
        if len(code) != 2 or len(city) < 3:
            continue
        yield Entry(city, code, sure=False)
        if lang in _INFLECTED:
            yield from (Entry(stem, code, sure=False) for stem in _stems(city))


def _stems(name: str) -> Iterator[str]:
    """``name`` with a star for its endings, in each word: "Соединенн* Штат*"."""
    words = name.split()
    *first, last = words
    begun = [_ADJECTIVE_END.sub("*", word) for word in first]
    ends = {_LAST_VOWEL.sub("", last), _FLEETING.sub("", last)}
    if first:
        ends.add(_ADJECTIVE_END.sub("", last))
    for end in (end for end in ends if len(end) >= _STEM):
        yield " ".join((*begun, end + "*"))


def _territories(lang: str) -> Iterator[tuple[str, str]]:
    locale = _locale(lang)
    for code, name in locale.territories.items() if locale else ():
        bare = _MORE.sub("", name).strip()
        if len(code) == 2 and code.isalpha() and code not in _NO_STATES and bare:
            yield code, bare


# The European and the United Nations, and codes for no region.
_NO_STATES = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AQ"))


def _unaccented(word: str) -> str:
    split = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in split if not unicodedata.combining(sign))


@functools.cache
def _locale(lang: str) -> Locale | None:
    try:
        return Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return None
