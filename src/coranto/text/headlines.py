"""A headline in which every word is written large, as a sentence is written.

Engines take "Court Orders Apple to Pay" for names and hand the capitals on, into
languages that write none. What is a name is told by the article below the headline, and
where that is silent, by the list of the language, ``headlines/<lang>.txt``.
"""

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise

from coranto.text.concepts import concepts
from coranto.text.languages import primary
from coranto.text.places import places
from coranto.text.vocabulary import table_entries

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# So many of a headline's words must be large, and there must be so many to tell.
_MOST_SMALL = 0.35
_LEAST_WORDS = 3
# "to", "with", "from" are small in many styles; longer words that are small are not
# written so for being short (Associated Press Stylebook: four letters and more large).
_LEAST_LETTERS = 4
# A word in capitals alone and so short is an abbreviation.
_LONGEST_ABBREVIATION = 4
# With fewer words below it, a word that is missing there says nothing.
_LEAST_BODY = 40
_OPENS = '.!?…:“"«‘„(—–'
# "warns" and "warned" are one word: so much of their beginning is the same.
_STEM = 4


def sentence_case(headline: str, body: str, lang: str) -> str:
    """``headline`` with capitals where a sentence has them.

    One that is written as a sentence is given back as it is, and so is one in a
    language that writes nouns large, and one in capitals alone with no body to tell its
    names by.

    Args:
        headline: Plain text.
        body: The running text of its article, a paragraph a line. A line that is
            written like a headline tells nothing.
        lang: BCP 47 tag.

    Returns:
        A text of the same length and letters.

    Examples:
        >>> sentence_case("Spain Calls Snap Election After Collapse", "", "en")
        'Spain calls snap election after collapse'
    """
    shouted = _is_shouted(headline)
    if primary(lang) == "de" or not (shouted or _is_large(headline, lang)):
        return headline
    body = _telling(body, lang)
    known = _forms(body)
    if shouted and not known:
        return headline
    kept = _names(headline, body, lang)
    pieces, at = [], 0
    for number, word in enumerate(_WORD.finditer(headline)):
        pieces.append(headline[at : word.start()])
        at = word.end()
        form = kept.get(word.start(), "")
        if not form or (shouted and form.isupper()):
            form = _form(word[0], known, lang, shouted=shouted, named=bool(form))
        form += word[0][len(form) :].lower()
        is_first = number == 0 and form == form.lower()
        pieces.append(form[0].upper() + form[1:] if is_first else form)
    made = "".join([*pieces, headline[at:]])
    # A letter whose small form has another length would move every mark behind it.
    return made if len(made) == len(headline) else headline


@lru_cache(maxsize=64)
def _telling(body: str, lang: str) -> str:
    lines = body.split("\n")
    return "\n".join(
        line for line in lines if not (_is_shouted(line) or _is_large(line, lang))
    )


def _is_large(headline: str, lang: str) -> bool:
    if not _list(primary(lang))["word"]:
        return False
    words = [
        each for each in _WORD.findall(headline)[1:] if len(each) >= _LEAST_LETTERS
    ]
    small = sum(each[0].islower() for each in words)
    return len(words) >= _LEAST_WORDS and small <= _MOST_SMALL * len(words)


def _is_shouted(headline: str) -> bool:
    words = [word for word in _WORD.findall(headline) if len(word) >= _LEAST_LETTERS]
    return len(words) >= _LEAST_WORDS - 1 and all(word.isupper() for word in words)


def _names(headline: str, body: str, lang: str) -> dict[int, str]:
    """The words of names that are certain, by where they stand."""
    listed = _list(primary(lang))
    spans = [(each.start, each.end) for each in places(headline, lang) if each.sure]
    for phrase in listed["name"]:
        spans += [
            match.span()
            for match in re.finditer(_whole(phrase), headline, re.IGNORECASE)
        ]
    for one, other in pairwise(_WORD.finditer(headline)):
        pair = headline[one.start() : other.end()]
        if other[0][0].isupper() and pair.istitle() and pair in body:
            spans.append((one.start(), other.end()))
    named: dict[int, str] = {}
    for start, end in spans:
        for word in _WORD.finditer(headline, start, end):
            is_small = word.start() > start and len(word[0]) < _LEAST_LETTERS
            small = is_small and word[0].lower() in listed["word"]
            named[word.start()] = word[0].lower() if small else word[0]
    return named


def _large(word: str) -> str:
    return word.capitalize() if word.isupper() else word[0].upper() + word[1:]


def _form(
    word: str, known: dict[str, str], lang: str, *, shouted: bool, named: bool
) -> str:
    """How a sentence writes ``word``, which is one of a name or not."""
    low = word.lower()
    if not shouted and word != _large(low):
        # "NATO", "iPhone": nobody writes a common word so.
        return word
    if found := known.get(low) or known.get(re.sub(r"['’]s$", "", low)):
        return found
    is_common = low in _list(primary(lang))["word"] or _is_kin(low, known, lang)
    if not named and (is_common or (shouted and len(low) > _LONGEST_ABBREVIATION)):
        return low
    is_short = shouted and len(word) <= _LONGEST_ABBREVIATION
    return word if is_short else _large(word)


def _is_kin(low: str, known: dict[str, str], lang: str) -> bool:
    """Whether the body has the word in another form, or common words mean what it does."""
    if not known:
        return False
    stem = low[: max(_STEM, len(low) - 3)]
    near = [form for word, form in known.items() if word.startswith(stem)]
    if near:
        return all(form.islower() for form in near)
    return bool(concepts(low, lang))


@lru_cache(maxsize=64)
def _forms(body: str) -> dict[str, str]:
    """How the body writes its words inside its sentences; at their start tells less."""
    words = list(_WORD.finditer(body))
    if len(words) < _LEAST_BODY:
        return {}
    counted: dict[str, Counter[str]] = {}
    opening: dict[str, str] = {}
    for word in words:
        before = body[max(0, word.start() - 3) : word.start()].rstrip()
        if before and before[-1] not in _OPENS:
            counted.setdefault(word[0].lower(), Counter())[word[0]] += 1
        elif not word[0].isupper() or len(word[0]) == 1:
            opening[word[0].lower()] = word[0].lower()
    inside = {low: _usual(found) for low, found in counted.items()}
    return opening | inside


def _usual(forms: Counter[str]) -> str:
    """The most frequent of ``forms``, of as many the small one."""
    return max(forms, key=lambda form: (forms[form], form.islower()))


def _whole(phrase: str) -> str:
    return rf"(?<!\w){re.escape(phrase)}(?!\w)"


@cache
def _list(lang: str) -> dict[str, frozenset[str]]:
    """The phrases of ``headlines/<lang>.txt`` by what they are."""
    found: dict[str, set[str]] = {"word": set(), "name": set()}
    for entry in table_entries("headlines", lang):
        found[entry.value].add(entry.phrase)
    return {kind: frozenset(phrases) for kind, phrases in found.items()}
