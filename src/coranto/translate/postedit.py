"""What a rule-based engine gets wrong in a way that a rule can put right.

Spaces, separators of numbers, capitals, the last full stop: readers see them in every
fifth sentence, and no word is changed. Each rule is a function from a draft to its text.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from anyascii import anyascii
from babel import Locale, UnknownLocaleError
from rapidfuzz import fuzz

from coranto.text.figures import localise
from coranto.translate import scales

# Engines whose output these rules were made for. A neural engine sets its own spaces
# and capitals, and mostly better.
RULE_BASED = frozenset({"apertium"})

_SPACE = " \u00a0\u202f"
_SPACES = re.compile(rf"[{_SPACE}\t]{{2,}}")
# Begun at its first letter and never given back: linear in texts without a space too.
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_][\w'’-]*+")
_NAME_AND_NEXT = re.compile(rf"({_WORD.pattern})(?=[{_SPACE}]+({_WORD.pattern}))")
# A mark that is followed by more of the word is part of it: ".NET", "...".
_AT_END = r"(?=[\s\"'”’»)\]]|$)"
# A straight mark opens behind a gap and closes before one, or there is no telling.
_STRAIGHT = re.compile(r'(?<![^\s(¿¡«“])"([^"]*)"(?=[\s.,;:!?)»”]|$)')
_AFTER_STOP = re.compile(rf"[.!?…][\"'”’»)]*[{_SPACE}]+({_WORD.pattern})")
_OWN_MARKS = {"en": "“”", "fr": "«»"}
_NO_VERB = re.compile(r"\b([Nn])e(?=\s*[.!?,;:”»)\"]|\s*$)")
_STRAIGHT_CLOSING = re.compile(r"(?<=[^\s(])'(?!\w)")
# Imprimerie nationale, Lexique des règles typographiques, on spaces before marks. In
# Canada and Switzerland no space is set before these marks.
_FRENCH_ELSEWHERE = frozenset({"fr-ca", "fr-ch"})
_FRENCH = (
    (re.compile(rf"(?<=[\w)\]»%])[{_SPACE}]*([;!?]+){_AT_END}"), "\u202f\\1"),
    (re.compile(rf"(?<=[\w)\]»%])[{_SPACE}]*:(?=\s|$)"), "\u00a0:"),
    (re.compile(rf"«[{_SPACE}]*(?=\S)"), "«\u00a0"),
    (re.compile(rf"(?<=\S)[{_SPACE}]*»"), "\u00a0»"),
)
# From here on two words look like one name in two languages, 0 to 100: Spain and España
# are 73, unrelated words of a language rarely above 50.
_ALIKE = 60
# How much of the end is looked at for the last mark.
_END = 20
_CLOSED = re.compile(r"[.!?…。！？؟।]+[\"'”’»)\]›]*$")
_LAST_MARK = re.compile(r"([.!?…]+)[\"'”’»)\]›]*$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence and what an engine made of it."""

    source: str
    target: str
    source_lang: str
    target_lang: str


def repaired(draft: Draft, engine: str) -> str:
    """The draft's text with its mechanical faults put right.

    Args:
        draft: The engine's text, not empty.
        engine: Its name. Unless it is one of :data:`RULE_BASED`, only numbers are
            touched.
    """
    rules = (*_MENDING, french) if engine in RULE_BASED else (numbers,)
    for rule in rules:
        draft = replace(draft, target=rule(draft))
    return draft.target


def spaces(draft: Draft) -> str:
    """One space where words left a gap, none at either end."""
    return _SPACES.sub(" ", draft.target).strip()


def hyphens(draft: Draft) -> str:
    """No spaces around the hyphen of a word where the source has no such dash."""
    if " - " in draft.source:
        return draft.target
    return re.sub(r"(?<=\w) - (?=\w)", "-", draft.target)


def numbers(draft: Draft) -> str:
    """Separators of the target language: ``8,500`` reads as eight and a half in Spanish."""
    return localise(draft.source, draft.target, draft.source_lang, draft.target_lang)


def signs(draft: Draft) -> str:
    """The sign of a currency before its number where the source has it there."""
    return scales.signs(draft.source, draft.target)


def large_numbers(draft: Draft) -> str:
    """Words for a billion and more that have the value of the source's."""
    langs = draft.source_lang, draft.target_lang
    text = scales.attached(draft.source, draft.target, *langs)
    return scales.bare(draft.source, text, *langs)


def punctuation(draft: Draft) -> str:
    """No space before a mark, unless the source has one there too.

    French sets one before ``; : ! ?``: as a target it keeps them, as a source it is no
    model for others.
    """
    marks = ",." if _is(draft.target_lang, "fr") else ",.;:!?"
    if not _is(draft.source_lang, "fr"):
        marks = "".join(mark for mark in marks if not _spaced(draft.source, mark))
    if not marks:
        return draft.target
    pattern = rf"[{_SPACE}]+([{re.escape(marks)}]){_AT_END}"
    return re.sub(pattern, r"\1", draft.target)


def quotation_marks(draft: Draft) -> str:
    """No space inside quotation marks and brackets; French guillemets keep theirs."""
    text = draft.target
    # German and its neighbours close with the mark that English opens with.
    opening = ("(„" if "„" in text else "(“") + ("‚" if "‚" in text else "‘") + "¿¡"
    closing = ")”"
    if not _is(draft.target_lang, "fr"):
        opening, closing = opening + "«", closing + "»"
    if not re.search(r"[\[(]\s", draft.source):
        opening = opening.replace("(", "([")
    text = re.sub(rf"([{re.escape(opening)}])[{_SPACE}]+", r"\1", text)
    text = re.sub(rf"[{_SPACE}]+([{re.escape(closing)}])", r"\1", text)
    if draft.source.count('"') == text.count('"'):
        text = _STRAIGHT.sub(lambda match: f'"{match[1].strip(_SPACE)}"', text)
    return text


def own_marks(draft: Draft) -> str:
    """The quotation marks of the target language, where it has one pair alone.

    French quotes in guillemets, English never does (CLDR, delimiters). The press of the
    other languages has several pairs, of which the source's will do.
    """
    wanted = _OWN_MARKS.get(draft.target_lang.partition("-")[0].lower())
    if wanted is None or any(mark in draft.source for mark in wanted):
        return draft.target
    text = draft.target
    for opening, closing in ("“”", "«»", "„“"):
        if (
            text.count(opening)
            == text.count(closing)
            == len(re.findall(rf"{opening}[^{opening}{closing}]*{closing}", text))
        ):
            text = text.replace(opening, wanted[0]).replace(closing, wanted[1])
    return text


def single_marks(draft: Draft) -> str:
    """‘Yes’ is closed as it is opened: Apertium is given straight apostrophes.

    Only where each opening mark has one that may close it, or there is no telling it
    from an apostrophe.
    """
    opened = draft.target.count("‘")
    closing = len(_STRAIGHT_CLOSING.findall(draft.target))
    if not opened or opened != closing or draft.source.count("‘") != opened:
        return draft.target
    return _STRAIGHT_CLOSING.sub("’", draft.target)


def denial(draft: Draft) -> str:
    """The French "non" where an engine wrote "ne", which needs a verb behind it."""
    if not _is(draft.target_lang, "fr"):
        return draft.target
    return _NO_VERB.sub(lambda found: found[1] + "on", draft.target)


def french(draft: Draft) -> str:
    """No-break spaces before high marks and inside guillemets, as in France."""
    text = draft.target
    if (
        not _is(draft.target_lang, "fr")
        or draft.target_lang.lower() in _FRENCH_ELSEWHERE
    ):
        return text
    for pattern, spaced in _FRENCH:
        text = pattern.sub(spaced, text)
    return text


def names(draft: Draft) -> str:
    """A small letter after a copied name where the source has one: "Biden Dijo".

    Apertium hands the capital of a word on to the next one where it knows only that.
    At the start of a sentence that is certain; elsewhere only as many capitals are
    taken away as the source has fewer, for in another order a name may stand behind a
    name.
    """
    if _is(draft.source_lang, "de") or _is(draft.target_lang, "de"):
        return draft.target
    excess = _capitals(draft.target, draft.source) - _capitals(
        draft.source, draft.target
    )
    pieces, at = [], 0
    for word, is_first in _strays(draft):
        if is_first or excess > 0:
            pieces += [draft.target[at : word.start()], word[0].lower()]
            at, excess = word.end(), excess - 1
    return "".join([*pieces, draft.target[at:]])


def _strays(draft: Draft) -> Iterator[tuple[re.Match[str], bool]]:
    """Words with a capital that stand behind a name where the source has a small one.

    Each with whether the name begins a sentence on both sides.
    """
    followed: dict[str, bool] = {}
    for match in _NAME_AND_NEXT.finditer(draft.source):
        followed[match[1]] = match[2].islower() and followed.get(match[1], True)
    said = set(_WORD.findall(draft.source))
    for before, word in pairwise(_WORD.finditer(draft.target)):
        gap = draft.target[before.end() : word.start()]
        if (
            before[0][0].isupper()
            and followed.get(before[0], False)
            and word[0].istitle()
            and word[0] not in said
            and not gap.strip(_SPACE)
        ):
            is_first = _begins(draft.target, before.start()) and _begins(
                draft.source, draft.source.find(before[0])
            )
            yield word, is_first and not _renders_a_name(word[0], draft)


def _begins(text: str, at: int) -> bool:
    """Whether a sentence begins at ``at``."""
    before = text[:at].rstrip(_SPACE + "\"'“‘«„(¿¡")
    return not before or before[-1] in ".!?…:"


def _renders_a_name(word: str, draft: Draft) -> bool:
    """Whether ``word`` is what a capitalised word of the source became: Spain, España."""
    made = set(_WORD.findall(draft.target))
    lost = [
        said
        for said in _WORD.findall(draft.source)[1:]
        if said[0].isupper() and said not in made
    ]
    return word in _territories(draft.target_lang) or any(
        fuzz.ratio(_plain(word), _plain(said)) >= _ALIKE for said in lost
    )


def _plain(word: str) -> str:
    return anyascii(word).lower()


@functools.cache
def _territories(lang: str) -> frozenset[str]:
    """Names of countries and continents of one word, as CLDR has them."""
    try:
        return frozenset(Locale.parse(lang, sep="-").territories.values())
    except (UnknownLocaleError, ValueError):
        return frozenset()


def start(draft: Draft) -> str:
    """A capital where the source starts with one."""
    source, target = _WORD.search(draft.source), _WORD.search(draft.target)
    if source is None or target is None or not source[0][0].isupper():
        return draft.target
    # An address, or a word written with a capital inside, such as "iPhone".
    if re.search(r"[\w@#/]", draft.target[: target.start()]) or not target[0].islower():
        return draft.target
    at = target.start()
    return draft.target[:at] + draft.target[at].upper() + draft.target[at + 1 :]


def after_stops(draft: Draft) -> str:
    """A small letter after a full stop where the source has one there.

    A feed tears sentences apart: "as a sign. of support". A capital would make two of
    one, and the checks count them. Only where both sides have as many stops.
    """
    said = list(_AFTER_STOP.finditer(draft.source))
    # The stops of abbreviations, which one side may have alone, are mostly followed by
    # a small letter.
    made = [
        match
        for match in _AFTER_STOP.finditer(draft.target)
        if not match[1][0].islower()
    ]
    if len(said) != len(made) or _is(draft.target_lang, "de"):
        return draft.target
    known, text = set(_WORD.findall(draft.source)), draft.target
    for theirs, ours in zip(said, made, strict=True):
        if theirs[1].islower() and ours[1].istitle() and ours[1] not in known:
            text = f"{text[: ours.start(1)]}{ours[1].lower()}{text[ours.end(1) :]}"
    return text


def full_stop(draft: Draft) -> str:
    """The source's last mark, where the engine lost it."""
    mark = _LAST_MARK.search(draft.source[-_END:])
    if mark is None or not draft.target or _CLOSED.search(draft.target[-_END:]):
        return draft.target
    return draft.target.rstrip(_SPACE + ",;:") + mark[1]


_MENDING = (
    hyphens,
    spaces,
    signs,
    numbers,
    large_numbers,
    punctuation,
    quotation_marks,
    own_marks,
    single_marks,
    denial,
    names,
    start,
    after_stops,
    full_stop,
)


def _spaced(text: str, mark: str) -> bool:
    return re.search(rf"[{_SPACE}]{re.escape(mark)}{_AT_END}", text) is not None


def _capitals(text: str, other: str) -> int:
    """Words with a capital behind the first word, without those that ``other`` has."""
    words = _WORD.findall(text)[1:]
    return sum(word[0].isupper() and word not in other for word in words)


def _is(tag: str, lang: str) -> bool:
    return tag.partition("-")[0].lower() == lang
