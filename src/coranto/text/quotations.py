"""What stands between quotation marks, in any of the styles in use."""

import re
from dataclasses import dataclass

# Each opening mark and what may close it: “English” and „German“ and „Polish”,
# «French», »Danish«, ”Swedish”, 「Japanese」. CLDR has one style for each language, the
# press of every language has several.
_CLOSERS = {
    '"': '"”“″',
    "＂": "＂",
    "“": '”"“',
    "”": '”"',
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«»",
    "「": "」",
    "『": "』",
    "﹁": "﹂",
    "〝": "〞〟",
    # Engines write the apostrophe straight, and that is what closes here.
    "‘": "’'",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    "'": "'",
}
_CLOSING_ONLY = frozenset("」』﹂〞〟")
_FIRST_IDEOGRAPH = "\u2e80"
# These are apostrophes and feet too, and count only around whole words.
_SINGLE = frozenset("'‘’‚‹›")


_MARK = re.compile("[" + "".join((*_CLOSERS, *_CLOSING_ONLY)) + "’″]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks.

    Attributes:
        text: As written, without the marks.
        start: Offset of its first character in the text, in characters.
        whole: Whether both marks are there.
    """

    text: str
    start: int
    whole: bool = True

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.start + len(self.text)


def quotations(text: str) -> list[Quoted]:
    """The words between quotation marks in ``text``, in order; what is nested is not.

    A mark without its twin quotes all before it or all after it, for a quotation may
    have begun or go on in another sentence.

    Examples:
        >>> [each.text for each in quotations("„Ja“, she said, «c'est 'fini'».")]
        ['Ja', "c'est 'fini'"]
    """
    found: list[Quoted] = []
    opened, at, depth = "", 0, 0
    for match in _MARK.finditer(text):
        place, mark = match.start(), match.group()
        if opened and mark == opened and _opens(text, place):
            depth += 1
        elif opened:
            if mark not in _CLOSERS[opened] or not _may_close(text, place):
                continue
            if not depth:
                found.append(Quoted(text[at:place], at))
                opened = ""
            depth = max(0, depth - 1)
        elif _may_open(text, place):
            opened, at = mark, place + 1
        elif not found and _closes(text, place):
            found.append(Quoted(text[:place], 0, whole=False))
    if opened and opened not in _SINGLE:
        found.append(Quoted(text[at:], at, whole=False))
    return found


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands as only an opening one does: after a space, at a word."""
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    return (before.isspace() or before in "([—–-") and after.isalnum()


def _closes(text: str, at: int) -> bool:
    """Whether a mark stands as only a closing one does: after a word, at a space."""
    if text[at] in _SINGLE or not at:
        return False
    before, after = text[at - 1], text[at + 1 : at + 2]
    ends = not after or after.isspace() or after in ",.;:!?…)]—–"
    return not before.isspace() and not before.isdigit() and ends


def _may_open(text: str, at: int) -> bool:
    mark = text[at]
    if mark not in _CLOSERS:
        return False
    if mark in _SINGLE:
        return _opens(text, at)
    # Only the straight mark has no side. 15" is a size, and one within a word is part
    # of an abbreviation.
    before = text[at - 1 : at] if at else " "
    stuck = before.isalnum() and before < _FIRST_IDEOGRAPH
    return mark != '"' or not (stuck or _closes(text, at))


def _may_close(text: str, at: int) -> bool:
    if text[at] not in _SINGLE:
        return True
    return not text[at + 1 : at + 2].isalnum() and not text[at - 1].isspace()
