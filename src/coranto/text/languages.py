"""Language tags, and the language a text is written in."""

import functools
import re
import threading
import unicodedata
from collections.abc import Sequence
from typing import Any, Literal

from babel import Locale, UnknownLocaleError

# RFC 5646 §2.1: language, extended language, script, region, variants, extensions.
_TAG = re.compile(
    r"([a-z]{2,3})((?:-[a-z]{3}){0,3})(-[a-z]{4})?(-(?:[a-z]{2}|\d{3}))?"
    r"((?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)((?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*)"
    r"((?:-x(?:-[a-z\d]{1,8})+)?)"
)

# Language, script, region and variant as RFC 5646 §2.1.1 writes them: told apart by case
# and length, so that two tags can be joined by a hyphen.
_WRITTEN = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?(?:-[a-z]{5,8})?"
_PAIR = re.compile(rf"({_WRITTEN})-({_WRITTEN})")

# Withdrawn codes that feeds still carry (IANA language subtag registry).
_RENAMED = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro"}


def pair(text: str) -> tuple[str, str] | None:
    """Source and target of a direction, or None where it is no pair of tags.

    Examples:
        >>> pair("zh-Hant-pt-BR"), pair("english")
        (('zh-Hant', 'pt-BR'), None)
    """
    match = _PAIR.fullmatch(text)
    return (match[1], match[2]) if match else None


def normal(tag: str) -> str | None:
    """``tag`` in the form of RFC 5646, or None where it is no tag.

    Letters in the case of §2.1.1, hyphens, withdrawn codes replaced: ``en_us`` is
    ``en-US`` and ``iw`` is ``he``. A POSIX locale loses its encoding, ``pt_BR.UTF-8``.

    Examples:
        >>> normal("zh_hans_cn"), normal("en_US.UTF-8"), normal("english")
        ('zh-Hans-CN', 'en-US', None)
    """
    plain = re.split(r"[.@]", tag.strip(), maxsplit=1)[0].lower().replace("_", "-")
    match = _TAG.fullmatch(plain)
    if not match or not plain.isascii():
        return None
    language, extended, script, region, *rest = match.groups(default="")
    language = _RENAMED.get(language, language)
    return language + extended + script.title() + region.upper() + "".join(rest)


def primary(tag: str) -> str:
    """The first subtag: ``pt-BR`` is ``pt``."""
    return tag.partition("-")[0].lower()


def lookup(tag: str, available: Sequence[str]) -> str | None:
    """The one of ``available`` that serves ``tag``, or None.

    RFC 4647 §3.4: subtags are taken off at the end until something fits. Then any
    variety of the same language serves, for a reader of ``pt`` reads ``pt-BR``, and
    Bokmål serves who asks for Norwegian.
    """
    wanted = normal(tag)
    if not wanted:
        return None
    near = wanted
    while near:
        if near in available:
            return near
        near = near.rpartition("-")[0]
        # A single letter begins an extension, and goes with it.
        near = re.sub(r"-[A-Za-z\d]$", "", near)
    own = _written(primary(wanted))
    return next((each for each in available if _written(primary(each)) == own), None)


def _written(language: str) -> str:
    # "no" is the macrolanguage of "nb" and "nn"; texts tagged so are in Bokmål.
    return "nb" if language == "no" else language


def direction(tag: str) -> Literal["ltr", "rtl"]:
    """``rtl`` for languages written from right to left, else ``ltr`` (CLDR)."""
    locale = _locale(tag)
    return "rtl" if locale and locale.character_order == "right-to-left" else "ltr"


def endonym(tag: str) -> str:
    """The language's name for itself, ``Español``; the tag where CLDR has none."""
    return name(tag, tag)


def name(tag: str, in_lang: str) -> str:
    """What ``tag`` is called in ``in_lang`` (CLDR); the tag where CLDR does not know."""
    locale = _locale(in_lang)
    found = locale.languages.get(primary(tag)) if locale else None
    return str(found) if found else tag


# A cache alone lets every thread that comes first load the model for itself.
_LOADING = threading.Lock()

# Groups of languages whose sentences pass for each other's, to readers and detectors
# alike (Glottolog 5: West Ibero-Romance with Catalan and Occitan; North Germanic of the
# continent; East and South Slavic neighbours; Malay; Hindustani is no such group in
# writing).
_KIN = (
    frozenset({"es", "gl", "pt", "ca", "an", "ast", "oc"}),
    frozenset({"da", "nb", "nn", "no", "sv"}),
    frozenset({"bs", "hr", "sr", "sh"}),
    frozenset({"ru", "uk", "be"}),
    frozenset({"bg", "mk"}),
    frozenset({"cs", "sk"}),
    frozenset({"id", "ms"}),
    frozenset({"af", "nl"}),
    frozenset({"zu", "xh", "ss", "nr"}),
)


def kin(one: str, other: str) -> bool:
    """Whether two languages are so near that many sentences are the same in both."""
    pair = {primary(one), primary(other)}
    return len(pair) == 1 or any(pair <= group for group in _KIN)


# Standards of one language: no one tells them apart by a sentence.
_STANDARDS = (
    frozenset({"bs", "hr", "sr", "sh", "cnr"}),
    frozenset({"nb", "nn", "no"}),
    frozenset({"id", "ms"}),
)


def one_in_writing(one: str, other: str) -> bool:
    """Whether two tags are standards of one language, or the same."""
    pair = {primary(one), primary(other)}
    return len(pair) == 1 or any(pair <= group for group in _STANDARDS)


# Fewer letters, or less certainty, and a name or a quotation decides: of titles cut to
# 25 characters the detector gets one in five wrong, of paragraphs hardly any. A Chinese
# or Japanese character says as much as three letters.
# ISO 639-2: no linguistic content, the detector's word for keyboard noise and code.
NO_LANGUAGE = "zxx"

LEAST_LETTERS = 20
LEAST_SURE = 0.3
_LETTERS_OF_IDEOGRAPH = 3


def detect(text: str) -> str | None:
    """The language ``text`` is written in.

    Returns:
        A primary language subtag, ``nb`` for Norwegian that is not ``nn``; None where
        there are fewer than about twenty letters or the text could be in many languages.
    """
    if letters(text) < LEAST_LETTERS:
        return None
    found, share = max(likelihoods(text).items(), key=lambda pair: pair[1])
    return found if share >= LEAST_SURE and found != NO_LANGUAGE else None


def detect_among(text: str, langs: Sequence[str]) -> tuple[str | None, float]:
    """Which of ``langs`` the text is in, and how sure that is.

    Args:
        text: Plain text of any length.
        langs: BCP 47 tags to choose from; those the detector does not know never win.

    Returns:
        One of ``langs`` as given, with its share of their likelihoods, from 0 to 1;
        ``(None, 0.0)`` where the detector knows none of them.
    """
    known = likelihoods(text)
    shares = {lang: known.get(_written(primary(lang)), 0.0) for lang in langs}
    total = sum(shares.values())
    if not total:
        return None, 0.0
    best = max(shares, key=lambda lang: shares[lang])
    return best, shares[best] / total


def likelihoods(text: str) -> dict[str, float]:
    """How likely ``text`` is in each language the detector knows; the sum is 1."""
    shares = dict(_identifier().rank(text))
    # The detector's "no" is the Bokmål of its training texts.
    shares["nb"] = shares.get("nb", 0.0) + shares.pop("no", 0.0)
    return shares


def is_detected(lang: str) -> bool:
    """Whether the detector knows the language."""
    return _written(primary(lang)) in likelihoods("")


def letters(text: str) -> int:
    """How many letters ``text`` has; a Chinese or Japanese character counts as three."""
    return sum(map(_letters, text))


def _letters(character: str) -> int:
    if not character.isalpha():
        return 0
    wide = unicodedata.east_asian_width(character) == "W"
    return _LETTERS_OF_IDEOGRAPH if wide else 1


@functools.cache
def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(primary(tag))
    except (UnknownLocaleError, ValueError):
        return None


def _identifier() -> Any:  # noqa: ANN401 - the library has no types
    with _LOADING:
        return _loaded()


@functools.cache
def _loaded() -> Any:  # noqa: ANN401 - the library has no types
    # Loads numpy and a model of 97 languages.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
