"""Names of languages, days and hours as a reader writes them; from CLDR."""

from datetime import UTC, datetime
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

# CLDR's bare "en" is American: "Nov 21" and a 12-hour clock. A site in UTC, read everywhere,
# prints the order of day, month and year that the rest of the English-speaking world uses.
_WORLD_ENGLISH = "en-GB"

# ISO 15924 scripts written from right to left (Unicode Standard, chapters 9 and 19), for
# tags that name a script which CLDR has no locale for, such as "pa-Arab".
_RIGHT_TO_LEFT = frozenset(
    {"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"}
)

# Written without spaces between sentences (Unicode Line Breaking, UAX #14, classes ID and SA).
_NO_SPACES = frozenset({"bo", "dz", "ja", "km", "lo", "my", "th", "yue", "zh"})


def subtag(lang: str) -> str:
    """The language of a BCP 47 tag without script and region: ``pt`` of ``pt-BR``."""
    return lang.partition("-")[0].lower()


@cache
def direction(lang: str) -> str:
    """``ltr`` or ``rtl``, as HTML's ``dir`` wants it."""
    parts = lang.split("-")[1:]
    scripts = [part.title() for part in parts if len(part) == 4 and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT else "ltr"
    return str(_locale(lang).text_direction)


def joiner(lang: str) -> str:
    """What stands between two sentences."""
    return "" if subtag(lang) in _NO_SPACES else " "


@cache
def endonym(lang: str) -> str:
    """What speakers call ``lang``, with a capital: ``Español``, ``Português (Brasil)``."""
    return _capital(_known(lang).get_display_name() or lang) if _parsed(lang) else lang


@cache
def language_name(lang: str, reader: str) -> str:
    """What readers of ``reader`` call ``lang`` in a sentence, without its region.

    Returns:
        The name as CLDR writes it inside a sentence, or the tag where CLDR has none.
    """
    return str(_locale(reader).languages.get(subtag(lang), lang))


def language_label(lang: str, reader: str) -> str:
    """The same standing alone, where the first letter is a capital."""
    return _capital(language_name(lang, reader))


def full_day(at: datetime, reader: str) -> str:
    """``Sunday, 22 November 2026``, in UTC."""
    return format_date(at.astimezone(UTC), "full", locale=_locale(reader))


def moment(at: datetime, reader: str) -> str:
    """``22 November 2026, 07:12 UTC``."""
    return f"{day(at, reader)}, {at.astimezone(UTC):%H:%M} UTC"


def day(at: datetime, reader: str) -> str:
    """``22 November 2026``, in UTC."""
    return format_date(at.astimezone(UTC), "long", locale=_locale(reader))


def brief_moment(at: datetime, reader: str) -> str:
    """``22 Nov, 07:12 UTC``."""
    at = at.astimezone(UTC)
    day = format_skeleton("MMMd", at, locale=_locale(reader))
    return f"{day}, {at:%H:%M} UTC"


def short_moment(at: datetime, reader: str, today: datetime) -> str:
    """``07:12`` of today, ``21 Nov, 18:40`` of another day."""
    at = at.astimezone(UTC)
    clock = f"{at:%H:%M}"
    if at.date() == today.astimezone(UTC).date():
        return clock
    skeleton = "MMMd" if at.year == today.astimezone(UTC).year else "yMMMd"
    return f"{format_skeleton(skeleton, at, locale=_locale(reader))}, {clock}"


@cache
def _parsed(lang: str) -> Locale | None:
    try:
        return Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@cache
def _locale(lang: str) -> Locale:
    """The locale of ``lang``, of its language alone, or of English."""
    wanted = _WORLD_ENGLISH if lang == "en" else lang
    return _parsed(wanted) or _parsed(subtag(lang)) or _known(_WORLD_ENGLISH)


def _known(lang: str) -> Locale:
    return Locale.parse(lang, sep="-")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
