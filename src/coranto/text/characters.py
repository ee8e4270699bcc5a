"""Which characters nobody should print, because nobody sees them or they mislead the eye.

One home for what feeds, pages, agencies, engines and files of translations may bring in.
Where a script needs an invisible character it stays: joiners in Persian and Hindi, in
emoji of several parts, the marks of Hebrew and Arabic, variation selectors.
"""

import re
from bisect import bisect
from collections.abc import Iterator

# Characters with no business in any text, whatever stands beside them: controls, what
# XML 1.0 §2.2 forbids, the soft hyphen, the word joiner and the invisible operators,
# formats that Unicode deprecates, the byte order mark, interlinear annotation, fillers
# that show nothing, noncharacters, private use, halves of surrogate pairs, and what is
# reserved for more characters that nobody sees (Default_Ignorable_Code_Point).
_BMP = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u2060-\u2065\u206a-\u206f\u3164\uffa0"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\ufffc\ufffe\uffff"
)
_BEYOND = (
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff"
    "\U000e01f0-\U0010ffff"
)
_NOWHERE = (
    _BMP + _BEYOND
    + "".join(chr(plane + last) for plane in range(0x10000, 0xE0000, 0x10000)
              for last in (0xFFFE, 0xFFFF))
)  # fmt: skip
# Embeddings and overrides of UAX #9 §2.1-2.2: they can make "evil" read "live".
_EMBEDDINGS = "\u202a-\u202e"
_ISOLATES = "\u2066-\u2069"
_MARKS = "\u061c\u200e\u200f"
_JOINERS = "\u200c\u200d"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_MONGOLIAN_SELECTORS = "\u180b-\u180d\u180f"
_TAGS = "\U000e0000-\U000e007f"
# Line and paragraph ends of which no line is made here, and separators of records.
_BREAKS = "\x0b\x0c\x1c-\x1f\x85\u2028\u2029"
# Between the letters of a script that needs them, and nowhere else.
_AT_PLACES = (
    f"{_MARKS}{_JOINERS}{_SELECTORS}{_MONGOLIAN_SELECTORS}{_TAGS}\u180e\u200b\u034f"
)

NEVER_PRINTED = re.compile(f"[{_BMP}\x0b\x0c\x1c-\x1f\x85{_EMBEDDINGS}{_BEYOND}]")
"""Characters that no text has after :func:`printable`, cheap to find in long ones."""

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML document may hold, not even escaped (XML 1.0 §2.2)."""

# Tried on every text: few ranges beyond U+FFFF, for each costs every character its time.
_DOUBTFUL = re.compile(
    f"[{_BMP}{_EMBEDDINGS}{_ISOLATES}{_BREAKS}{_MARKS}{_JOINERS}{_MONGOLIAN_SELECTORS}"
    "\u180e\u200b\u034f\ufe00-\ufe0f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U0001fffe-\U0010ffff]"
)
# What is said about a word stands behind U+FFFA and is no part of the line (Unicode
# §23.8), like a reading beside ruby; what colours a terminal is no text at all.
_ASIDE = re.compile(
    rf"\ufffa[^\ufff9-\ufffb]*\ufffb|\x1b\[[0-9;?]*[A-Za-z]|[{_NOWHERE}]+"
)
_BREAK = re.compile(f"[{_BREAKS}]+")
_DIRECTIONS = re.compile(f"[{_EMBEDDINGS}{_ISOLATES}]")
_ALL_DIRECTIONS = re.compile(f"[{_EMBEDDINGS}{_ISOLATES}{_MARKS}]+")
_SEEN = re.compile(f"[^\\s{_EMBEDDINGS}{_ISOLATES}{_AT_PLACES}]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FSI, _PDI, _PDF = "\u2068", "\u2069", "\u202c"
_ISOLATING = frozenset("\u2066\u2067\u2068")
_OVERRIDES = frozenset("\u202d\u202e")

# Tag characters spell the flags of England, Scotland and Wales after a black flag
# (UTS #51, ED-14a and annex C); anywhere else they are text hidden from people, not from machines.
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
_PLACED = re.compile(f"{_FLAG}|[{_AT_PLACES}]+")
# Scripts that join letters or need to be kept from it, or stack them behind a virama
# (UAX #31 §2.3; RFC 5892 appendix A): Hebrew to Burmese, Khmer, Mongolian, and others
# from Limbu to Meetei Mayek, with the forms and planes of the same.
_JOINING = re.compile(
    "[\u0590-\u061b\u061d-\u109f\u1780-\u180a\u1810-\u18af\u1900-\u1cff\u2d30-\u2d7f\ua800-\uabff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00011fff\U0001e900-\U0001e95f]"
)
# Parts of an emoji that a joiner binds (UTS #51, ED-16).
_PICTURE = re.compile("[\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]")
# Scripts written without spaces, in which U+200B divides words; elsewhere it is what
# editing systems leave behind, and hides "1000" in "1 000".
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1980-\u19df\u1a20-\u1aaf\ua980-\ua9df"
    "\uaa60-\uaadf]"
)
_MONGOLIAN = re.compile("[\u1800-\u180a\u1810-\u18af\U00011660-\U0001167f]")
# Letters of which no variant is registered (StandardizedVariants.txt, IVD, emoji): what
# follows them is hidden.
_UNVARIED = re.compile("[\\sA-Za-z\u00c0-\u058f\u1e00-\u1fff\u2066-\u2069]")


def printable(text: str) -> str:
    r"""``text`` without characters that nobody sees or that change how others are seen.

    Where something is written from right to left, what is set apart from its direction
    stays apart, by an isolate (UAX #9 §2.4.2), which changes nothing around it; elsewhere
    no direction has to be told. White space stays as it is, but odd ends of lines are
    spaces.

    Returns:
        The same object where there is nothing of the kind. Twice is as good as once.

    Examples:
        >>> printable("Puerto\u202e Alba\x07, \u200b12\u200d dead")
        'Puerto Alba, 12 dead'
    """
    if not _DOUBTFUL.search(text):
        return text
    bare = _BREAK.sub(" ", _ASIDE.sub("", text))
    if not _RIGHT_TO_LEFT.search(bare):
        bare = _ALL_DIRECTIONS.sub("", bare)
    elif _DIRECTIONS.search(bare):
        bare = _isolated(bare)
    return _PLACED.sub(_needed, bare)


def _isolated(text: str) -> str:
    """Each pair that sets a part of ``text`` apart as FSI and PDI; all others go."""
    seen = [found.start() for found in _SEEN.finditer(text)]
    instead = dict[int, str]()
    for start, end in _pairs(text):
        within = bisect(seen, end) - bisect(seen, start)
        # Around all it says what the page says already, around nothing it is hidden.
        if 0 < within < len(seen):
            instead |= {start: _FSI, end: _PDI}
    return _DIRECTIONS.sub(lambda each: instead.get(each.start(), ""), text)


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Where each isolate and embedding begins and ends (UAX #9 §3.3.2, X6a and X7).

    Left out are overrides, which turn round what people read, and what has no end.
    """
    begun: list[tuple[str, int]] = []
    isolates = 0
    for found in _DIRECTIONS.finditer(text):
        sign, at = found[0], found.start()
        if sign == _PDI and isolates:
            isolates -= 1
            while begun[-1][0] not in _ISOLATING:
                begun.pop()
            yield begun.pop()[1], at
        elif sign == _PDF and begun and begun[-1][0] not in _ISOLATING:
            began, start = begun.pop()
            if began not in _OVERRIDES:
                yield start, at
        elif sign not in {_PDI, _PDF}:
            isolates += sign in _ISOLATING
            begun.append((sign, at))


def _needed(found: re.Match[str]) -> str:
    """What of a run of invisible characters is needed where it stands."""
    run, text = found[0], found.string
    if run[0] == "\U0001f3f4":
        return run
    before, after = text[found.start() - 1 : found.start()], text[found.end() :][:1]
    kept = ""
    for char in run:
        if char not in kept and _belongs(char, before, after, kept):
            kept += char
    return kept


def _belongs(char: str, before: str, after: str, kept: str) -> bool:
    """Whether ``char`` is needed between two characters, behind what is ``kept``."""
    if char in _MARKS:
        return True
    if char in _JOINERS:
        joins = _JOINING.match(before) or _JOINING.match(after)
        binds = char == "\u200d" and _PICTURE.match(before) and _PICTURE.match(after)
        return bool(joins or binds)
    if char == "\u200b":
        return _UNSPACED.match(before) is not None
    if char == "\u180e" or re.match(f"[{_MONGOLIAN_SELECTORS}]", char):
        return _MONGOLIAN.match(before) is not None
    if char == "\u034f":
        return bool(before.strip())
    is_tag = "\U000e0000" <= char <= "\U000e007f"
    return not (is_tag or kept or not before or _UNVARIED.match(before))
