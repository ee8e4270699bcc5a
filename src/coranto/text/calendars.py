"""Months and days of the week, as languages name them."""

import functools
import re
from collections.abc import Iterator
from dataclasses import replace

from babel import Locale, UnknownLocaleError

from coranto.text.ideographs import ideographic
from coranto.text.languages import primary
from coranto.text.vocabulary import Entry, Mention, Vocabulary, table_entries, unsure

# Regions of a language that name the months otherwise.
_REGIONS = {"ar": ("ar_LB", "ar_MA", "ar_DZ", "ar_IQ"), "de": ("de_AT",)}
# Months and days are signs and numbers here, not words.
_BY_SIGN = frozenset({"zh", "yue", "ja"})

# 3月, 十二月 and 12월, but not "in three months": 3个月, 3ヶ月, 3개월.
_MONTH_SIGN = re.compile(
    r"(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月월](?![曜])"
)
_JAPANESE_SIGNS = {sign: str(at) for at, sign in enumerate("月火水木金土日", 1)}
# 月曜, "10日(金)"; 周三, 星期天 and 禮拜三, but not the weeks of 三周.
_JAPANESE_DAY = re.compile(
    r"([月火水木金土日])曜|(?<=[日\d])\s?[(（]([月火水木金土日])[)）]"
)
_CHINESE_DAY = re.compile(
    r"(?<![一二三四五六七八九十两每\d个個])(?:星期|礼拜|禮拜|[周週])"
    r"([一二三四五六日天])(?![个個次天年月周]|小时|期)"
)
_CHINESE_SIGNS = {sign: str(at) for at, sign in enumerate("一二三四五六日", 1)}
_CHINESE_SIGNS["天"] = "7"

_FIGURE_BEFORE = re.compile(r"\d(?:\.|st|[nr]d|th|er|º)?(?: de| of)?[\s-]?[(（]?$")
_FIGURE_AFTER = re.compile(r"[.,]{0,2}(?: de)?[\s-]?\d")
# Days and months in figures: 12/7/2021, 2021-07-12, 7.12.
_NUMERIC = re.compile(
    r"(?<![\d./-])(?:\d{4}[./-](\d{1,2})[./-](\d{1,2})"
    r"|(\d{1,2})(?:[./]\s?(\d{1,2})(?:[./]\s?\d{2,4})?|-(\d{1,2})-\d{2,4}))(?!\d)"
)


def months(text: str, lang: str) -> list[Mention]:
    """The months named in ``text``, with values "1" to "12".

    By name; in Chinese, Japanese and Korean by number (``3月``). Abbreviations, names
    that are other words too and the parts of dates in figures are not sure.
    """
    lang = primary(lang)
    dated = [_dated(text, each) for each in _vocabulary("months", lang).find(text)]
    short = _abbreviated("months", text, lang)
    found = (*dated, *short, *_numbered(text), *_in_figures(text))
    return sorted(found, key=lambda each: each.start)


def weekdays(text: str, lang: str) -> list[Mention]:
    """The days of the week named in ``text``, with values "1" (Monday) to "7"."""
    lang = primary(lang)
    named = [*_vocabulary("days", lang).find(text), *_abbreviated("days", text, lang)]
    if lang == "ja":
        named.extend(
            _mention(match, _JAPANESE_SIGNS[match.group(1) or match.group(2)])
            for match in _JAPANESE_DAY.finditer(text)
        )
    elif lang in {"zh", "yue"}:
        named.extend(
            _mention(match, _CHINESE_SIGNS[match.group(1)])
            for match in _CHINESE_DAY.finditer(text)
        )
    return named


def has_months(lang: str) -> bool:
    """Whether the months are known by name, or by number, in a language."""
    return primary(lang) in _BY_SIGN or bool(_vocabulary("months", primary(lang)))


def _dated(text: str, month: Mention) -> Mention:
    """A word that may be a month is one beside a figure: "March 3", "3 mars 2020"."""
    if month.sure or len(month.values) > 1:
        return month
    return replace(month, sure=_is_beside_figure(text, month))


def _abbreviated(part: str, text: str, lang: str) -> Iterator[Mention]:
    """Abbreviations, which are other words too: Czech "pro" (December) means "for"."""
    for each in _abbreviations(part, lang).find(text):
        if _is_beside_figure(text, each):
            yield replace(each, sure=False)


def _is_beside_figure(text: str, each: Mention) -> bool:
    before = _FIGURE_BEFORE.search(text, max(0, each.start - 8), each.start)
    return bool(before or _FIGURE_AFTER.match(text, each.end))


def _numbered(text: str) -> Iterator[Mention]:
    for match in _MONTH_SIGN.finditer(text):
        written = match.group(1)
        number = int(written) if written.isdigit() else int(max(ideographic(written)))
        if 1 <= number <= 12:
            yield _mention(match, str(number))


def _in_figures(text: str) -> Iterator[Mention]:
    for match in _NUMERIC.finditer(text):
        parts = {int(part) for part in match.groups() if part}
        if named := frozenset(map(str, parts & set(range(1, 13)))):
            yield Mention(match.group(), match.start(), named, sure=False)


def _mention(match: re.Match[str], value: str) -> Mention:
    return Mention(match.group(), match.start(), frozenset({value}))


@functools.cache
def month_names(lang: str) -> dict[int, set[str]]:
    """Whole words for each month in ``lang``, a primary subtag: 5 is "May" in English."""
    names: dict[int, set[str]] = {}
    known = (*_cldr("months", lang, "wide"), *_cldr("months", lang, "abbreviated"))
    for entry in (*known, *table_entries("months", lang)):
        if "*" not in entry.phrase:
            names.setdefault(int(entry.value), set()).add(entry.phrase)
    return names


@functools.cache
def _vocabulary(part: str, lang: str) -> Vocabulary:
    own = list(table_entries("months" if part == "months" else "weekdays", lang))
    # A word that our table calls doubtful is so in CLDR too.
    doubtful = {entry.phrase for entry in own if not entry.sure}
    known = (
        unsure(entry) if entry.phrase in doubtful else entry
        for entry in _cldr(part, lang, "wide")
    )
    return Vocabulary((*own, *known))


@functools.cache
def _abbreviations(part: str, lang: str) -> Vocabulary:
    whole = {entry.phrase for entry in _cldr(part, lang, "wide")}
    short = _cldr(part, lang, "abbreviated")
    return Vocabulary(entry for entry in short if entry.phrase not in whole)


def _cldr(part: str, lang: str, width: str) -> Iterator[Entry]:
    """The names of CLDR as they stand in dates.

    Those that stand alone are in our tables where they differ: Babel 2.18 gives every
    language without its own the stand-alone months that were asked for first.
    """
    if lang in _BY_SIGN:
        return
    for name in (lang, *_REGIONS.get(lang, ())):
        try:
            locale = Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            return
        names = locale.months if part == "months" else locale.days
        for number, word in names["format"][width].items():
            # Catalan has "de gener" and "d’abril". Babel counts days from 0.
            phrase = re.sub(r"^(?:de |d[’'])", "", word).rstrip(".")
            yield Entry(phrase, str(number + (part == "days")))
