"""Lexicons for the checks: dictionaries of the machine, and what the archive taught.

Dictionaries are those of FreeDict, as Debian packages them for dictd
(``dict-freedict-eng-spa``), read where they lie. What ``coranto lexicon build`` learns
stands in ``lexicons/en-es.txt`` beside the database.
"""

import gzip
import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from typing_extensions import override

from coranto.check.lexicon import Lexicon
from coranto.config import Settings
from coranto.errors import BadConfig

DICTIONARIES = Path("/usr/share/dictd")
FOLDER = "lexicons"

# ISO 639-1 to 639-3, of the languages that FreeDict has.
_CODES = {
    "af": "afr", "ar": "ara", "br": "bre", "ca": "cat", "cs": "ces", "cy": "cym",
    "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "fi": "fin",
    "fr": "fra", "ga": "gle", "gl": "glg", "hr": "hrv", "hu": "hun", "it": "ita",
    "ja": "jpn", "lt": "lit", "nl": "nld", "no": "nor", "oc": "oci", "pl": "pol",
    "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv", "sr": "srp",
    "sv": "swe", "tr": "tur", "uk": "ukr",
}  # fmt: skip
_TAGS = {code: tag for tag, code in _CODES.items()}
# The digits of dictd's index (dictfmt(1)).
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
# Pronunciation, word class and notes stand in these.
_ASIDE = re.compile(r"/[^/\n]*/|<[^<>\n]*>|\[[^\[\]\n]*\]|\([^()\n]*\)|\{[^{}\n]*\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_WORDS = 12
_EDITION_DIGITS = 8


class Lexicons(Mapping[str, Lexicon]):
    """A lexicon for each pair of languages, ``en-es``, read when it is first asked for.

    Attributes:
        dictionaries: The folder of the dictionaries.
        own: The folder of what was learnt from the archive, if there is one.
    """

    def __init__(
        self, dictionaries: Path = DICTIONARIES, own: Path | None = None
    ) -> None:
        self.dictionaries = dictionaries
        self.own = own
        self._read: dict[str, Lexicon] = {}

    @override
    def __getitem__(self, pair: str) -> Lexicon:
        if pair not in self._read:
            other = self._read.get(turned(pair))
            self._read[pair] = other.turned() if other else self._lexicon(pair)
        if not self._read[pair]:
            raise KeyError(pair)
        return self._read[pair]

    def _lexicon(self, pair: str) -> Lexicon:
        return Lexicon.of(self._pairs(pair), *pair.split("-", 1))

    @override
    def __iter__(self) -> Iterator[str]:
        names = {_languages(file) for file in self._files()}
        return iter(sorted(names | {turned(name) for name in names}))

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def edition(self) -> str:
        """Which lexicons these are: another one when a file came, went or changed."""
        files = [f"{file.name} {file.stat().st_size}" for file in self._files()]
        if not files:
            return ""
        return hashlib.sha256("\n".join(files).encode()).hexdigest()[:_EDITION_DIGITS]

    def _files(self) -> list[Path]:
        learnt = self.own.glob("*-*.txt") if self.own else ()
        return sorted([*self.dictionaries.glob("freedict-*.index"), *learnt])

    def _pairs(self, pair: str) -> Iterator[tuple[str, str]]:
        one, other = pair.split("-", 1)
        for source, target, turned in ((one, other, False), (other, one, True)):
            for said, printed in self._entries(source, target):
                yield (printed, said) if turned else (said, printed)

    def _entries(self, source: str, target: str) -> Iterator[tuple[str, str]]:
        codes = f"{_CODES.get(source, source)}-{_CODES.get(target, target)}"
        index = self.dictionaries / f"freedict-{codes}.index"
        if index.exists():
            yield from dictionary(index)
        learnt = self.own / f"{source}-{target}.txt" if self.own else None
        if learnt and learnt.exists():
            yield from own(learnt)


def _languages(file: Path) -> str:
    codes = file.stem.removeprefix("freedict-").split("-")
    return "-".join(_TAGS.get(each, each) for each in codes)


def turned(pair: str) -> str:
    """``es-en`` for ``en-es``."""
    one, _, other = pair.partition("-")
    return f"{other}-{one}"


def lexicons(settings: Settings) -> Lexicons:
    """What a newsroom has."""
    return Lexicons(own=folder(settings))


def folder(settings: Settings) -> Path:
    """Where a newsroom keeps what its archive taught: beside its database."""
    return Path(settings.store.path).with_name(FOLDER)


def dictionary(index: Path) -> Iterator[tuple[str, str]]:
    """Words and their translations in a dictionary for dictd.

    Raises:
        BadConfig: It cannot be read.
    """
    try:
        lines = index.read_text(encoding="utf-8").splitlines()
        text = gzip.decompress(index.with_suffix(".dict.dz").read_bytes())
        for line in lines:
            head, offset, length = line.split("\t")[:3]
            if " " not in head and not head.startswith("00"):
                start = _number(offset)
                entry = text[start : start + _number(length)]
                yield from _translations(head, entry.decode("utf-8", "ignore"))
    except (OSError, EOFError, ValueError, KeyError) as error:
        raise BadConfig(str(index), f"is no dictionary of dictd ({error})") from error


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * len(_DIGITS) + _VALUES[digit]
    return value


def _translations(head: str, entry: str) -> Iterator[tuple[str, str]]:
    _, _, body = entry.partition("\n")
    words = _WORD.findall(_ASIDE.sub(" ", body))
    return ((head, word) for word in words[:_MOST_WORDS])


def own(file: Path) -> Iterator[tuple[str, str]]:
    """Words and their translations in a lexicon that ``coranto lexicon build`` wrote."""
    for line in file.read_text(encoding="utf-8").splitlines():
        said, _, rest = line.partition("\t")
        if rest and not line.startswith("#"):
            yield said, rest.partition("\t")[0]
