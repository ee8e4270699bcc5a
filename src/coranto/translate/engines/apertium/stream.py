"""Text into the stream format the stages speak, and their answer back into text.

The format (https://wiki.apertium.org/wiki/Apertium_stream_format): reserved characters
are escaped with a backslash, and what stands in square brackets, a "superblank", passes
through untouched. In an answer a bare ``*`` marks a word that was not known and was
copied, ``@`` one without a translation, ``#`` one that could not be inflected.
"""

import re
import unicodedata
from dataclasses import dataclass

from coranto.translate.engine import Rendering

# What ends a request. A stage only lets go of its last word when something follows it:
# a request that ends in a word or a full stop directly before the NUL hangs for ever.
_AS_WRITTEN = "[N]"
# Without final punctuation the tagger needs a full stop of ours to see the end of the
# sentence. The empty superblank keeps it apart: "No." is an abbreviation of "number".
_STOP_ADDED = "[].[E]"

# "He said no." denies; only before a number is it one.
_DENIAL = re.compile(r"(?<=\bno)\.(?!\s?\d)", re.IGNORECASE)

_FINAL = frozenset(".!?…:;。！？؟।")
_CLOSING = "\"'”’»)]›"
_RESERVED = re.compile(r"[\\^$/<>{}\[\]@]")
# In an answer these would look like marks, so they travel as superblanks.
_MARKS = re.compile(r"[*#]")
# Line breaks and tabs are format to the stages; no-break spaces are text.
_LAYOUT = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")

_TOKEN = re.compile(
    r"""
      (?P<literal>\\.)
    | \[ (?P<blank>(?:\\.|[^\]\\])*) \]
    | (?P<marks>[*@\#]+)
    """,
    re.VERBOSE | re.DOTALL,
)
# The analysis a stage shows after a word that it could not inflect: "\<vblex\>\<inf\>".
_ANALYSIS = re.compile(r"([@#][^\s\[\]*@#]*?)((?:\\<[\w.+-]+\\>)+)")


# Names ("al-Assad"), codes ("COVID-19") and addresses keep their hyphen.
_JOINT = re.compile(r"(?<![\w.@/-])([^\W_]+)((?:-[a-z]+)+)(?![\w.@/-]*[\w@/])")


def apart(text: str) -> str:
    """``text`` with spaces around the hyphens of its compounds.

    Examples:
        >>> apart("a well-known 28-year-old of Stratford-upon-Avon, COVID-19")
        'a well - known 28 - year - old of Stratford-upon-Avon, COVID-19'
    """
    return _JOINT.sub(lambda found: found.group().replace("-", " - "), text)


def request(text: str) -> bytes:
    """``text`` as one request: escaped, with its end marked, closed by a NUL.

    Args:
        text: Plain text. NUL is dropped; runs of spaces, tabs and line breaks become
            one space.
    """
    plain = _LAYOUT.sub(" ", unicodedata.normalize("NFC", text).replace("\0", ""))
    plain = plain.strip()
    end = _AS_WRITTEN if _is_finished(plain) else _STOP_ADDED
    escaped = _MARKS.sub(r"[\g<0>]", _RESERVED.sub(r"\\\g<0>", plain))
    escaped = _DENIAL.sub("[].", escaped)
    return f"{escaped}{end}\0".encode(errors="replace")


def _is_finished(text: str) -> bool:
    core = text.rstrip(_CLOSING + " ")
    return core[-1:] in _FINAL


def rendering(answer: bytes) -> Rendering:
    """Read one answer, without its NUL.

    Returns:
        Plain text, NFC, without marks, and how many words were marked.

    Raises:
        ValueError: The answer is no UTF-8, or its end is missing: a stage died on
            the way.
    """
    reading = _read(_ANALYSIS.sub(r"\1", answer.decode()))
    if not reading.ended:
        message = "the end of the answer is missing"
        raise ValueError(message)
    text = unicodedata.normalize("NFC", "".join(reading.parts).strip())
    return Rendering(text, reading.unknown, reading.failures)


def unmarked(raw: str) -> str:
    """A stretch of an answer as plain text, without marks and superblanks."""
    return unicodedata.normalize("NFC", "".join(_read(raw).parts))


def _read(raw: str) -> "_Reading":
    reading = _Reading([])
    at = 0
    for token in _TOKEN.finditer(raw):
        reading.parts.append(raw[at : token.start()])
        at = token.end()
        reading.take(token)
    reading.parts.append(raw[at:])
    return reading


@dataclass(slots=True)
class _Reading:
    """An answer being read."""

    parts: list[str]
    unknown: int = 0
    failures: int = 0
    ended: bool = False

    def take(self, token: re.Match[str]) -> None:
        if literal := token["literal"]:
            self.parts.append(literal[1])
        elif marks := token["marks"]:
            # Several marks on one word are one trouble, the gravest.
            if "#" in marks or "@" in marks:
                self.failures += 1
            else:
                self.unknown += 1
        else:
            self._superblank(token["blank"])

    def _superblank(self, blank: str) -> None:
        if blank in {"N", "E"}:
            self.ended = True
        else:
            self.parts.append(blank)
        if blank == "E":
            self._remove_added_stop()

    def _remove_added_stop(self) -> None:
        text = "".join(self.parts).rstrip()
        self.parts = [text.removesuffix(".")]
