"""Words and phrases that stand for one value, wherever they are in a text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.resources import files

from coranto.text.languages import primary
from coranto.text.letters import WORD

# Letters that a word may have after its star: the endings of Slavic cases and plurals.
_LONGEST_ENDING = 4
_SHORTEST_STEM = 2
_FIRST_IDEOGRAPH = "\u2e80"
_KATAKANA = "[\u30a1-\u30fa\u30fc]"
_WORD = re.compile(WORD)

# "and", "in", "to", "as", "so" are written on to the next word, and the article too.
_PROCLITICS = re.compile("^[وبفكل]?(?:ال|ل)?(?=..)")
# Hamza, final forms and vowel signs are often left out (Unicode 16, chapter 9.2).
_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": "", "’": "'", "ʼ": "'"}
    | {chr(sign): "" for sign in range(0x64B, 0x653)}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of a table.

    Attributes:
        phrase: As in the table; one with a capital is found only with a capital, and
            each word that ends in a star may have any ending of up to four letters, one that
            ends in two stars any at all.
        value: What it stands for.
        sure: Whether it means nothing else.
    """

    phrase: str
    value: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase of a vocabulary, found in a text.

    Attributes:
        text: As written.
        start: Offset in the text, in characters.
        values: What it stands for; several where it is ambiguous.
        sure: Whether it means nothing else.
    """

    text: str
    start: int
    values: frozenset[str]
    sure: bool = True

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.start + len(self.text)


class Vocabulary:
    """Phrases of one language, and what they stand for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        self._ideographic: dict[str, list[Entry]] = {}
        for entry in entries:
            if entry.phrase >= _FIRST_IDEOGRAPH:
                self._ideographic.setdefault(entry.phrase, []).append(entry)
            elif words := tuple(_folded(w) for w in _pattern_words(entry.phrase)):
                self._phrases.setdefault(words[0], []).append((words, entry))
        longest_first = sorted(self._ideographic, key=len, reverse=True)
        self._signs = re.compile("|".join(map(_whole, longest_first)) or "(?!)")
        self._open = any(word.endswith("**") for word in self._phrases)
        self._arabic = any("\u0600" <= word < "\u0700" for word in self._phrases)

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self._phrases or self._ideographic)

    def find(self, text: str) -> list[Mention]:
        """The phrases in ``text`` in order, the longest where several begin."""
        found = [
            _mention(match.group(), match.start(), self._ideographic[match.group()])
            for match in self._signs.finditer(text)
        ]
        if self._phrases:
            found += self._spelled(text)
        return sorted(found, key=lambda each: each.start)

    def _spelled(self, text: str) -> Iterator[Mention]:
        words = [(match.group(), match.span()) for match in _WORD.finditer(text)]
        forms = [self._forms(word) for word, _ in words]
        at = 0
        while at < len(words):
            length, entries = self._longest(forms, at)
            if length:
                start, end = words[at][1][0], words[at + length - 1][1][1]
                yield _mention(text[start:end], start, entries)
            at += length or 1

    def _longest(self, forms: list[list[str]], at: int) -> tuple[int, list[Entry]]:
        """The longest phrase at a word; a form nearer to the text comes first."""
        best, entries = 0, list[Entry]()
        for form in forms[at]:
            for length, found in self._phrases_at(form, forms, at).items():
                if length > best:
                    best, entries = length, found
        return best, entries

    def _phrases_at(
        self, form: str, forms: list[list[str]], at: int
    ) -> dict[int, list[Entry]]:
        found: dict[int, list[Entry]] = {}
        for key in self._keys(form):
            for words, entry in self._phrases[key]:
                if _follow(words, forms, at):
                    found.setdefault(len(words), []).append(entry)
        return found

    def _keys(self, form: str) -> Iterator[str]:
        if form in self._phrases:
            yield form
        least = max(_SHORTEST_STEM, len(form) - _LONGEST_ENDING)
        for length in range(len(form), least - 1, -1):
            if (stem := form[:length] + "*") in self._phrases:
                yield stem
        if self._open:
            for length in range(len(form), _SHORTEST_STEM - 1, -1):
                if (stem := form[:length] + "**") in self._phrases:
                    yield stem

    def _forms(self, word: str) -> list[str]:
        """The word as a table may have it: as written, without capitals or clitics."""
        folded = _folded(word)
        if self._arabic and "\u0600" <= folded[:1] < "\u0700":
            bare = _PROCLITICS.sub("", folded)
            return [folded] if bare == folded else [folded, bare, "ال" + bare]
        lower = folded.lower()
        if lower == folded:
            return [folded]
        capital = [lower.capitalize()] if folded.isupper() and len(folded) > 1 else []
        return [folded, lower, *capital]


def table_entries(folder: str, lang: str) -> Iterator[Entry]:
    """The entries of ``<folder>/<lang>.txt``, none where there is no such file.

    A line has a value, then phrases with commas between. A question mark before a
    phrase says that it may mean something else.
    """
    table = files("coranto.text").joinpath(folder, f"{primary(lang)}.txt")
    if not table.is_file():
        return
    for line in table.read_text("utf-8").splitlines():
        if line and line[0] != "#":
            value, _, listed = line.partition(" ")
            for phrase in listed.split(","):
                written = phrase.strip()
                sure = not written.startswith("?")
                yield Entry(written.removeprefix("?").strip(), value, sure)


def bare(text: str) -> str:
    """Arabic without hamza, final forms and vowel signs; anything else as it is."""
    return text.translate(_ARABIC)


def unsure(entry: Entry) -> Entry:
    """The entry as one that may mean something else."""
    return replace(entry, sure=False)


def _whole(phrase: str) -> str:
    """A pattern for ``phrase``; one in katakana is no part of a longer word in it."""
    pattern = re.escape(phrase)
    if re.match(_KATAKANA, phrase):
        pattern = f"(?<!{_KATAKANA}){pattern}"
    return pattern + f"(?!{_KATAKANA})" if re.match(_KATAKANA, phrase[-1]) else pattern


def _mention(text: str, start: int, entries: list[Entry]) -> Mention:
    values = frozenset(entry.value for entry in entries)
    sure = len(values) == 1 and any(entry.sure for entry in entries)
    return Mention(text, start, values, sure)


def _follow(words: tuple[str, ...], forms: list[list[str]], at: int) -> bool:
    if at + len(words) > len(forms):
        return False
    return all(
        any(_fits(form, word) for form in forms[at + step])
        for step, word in enumerate(words[1:], 1)
    )


def _fits(form: str, word: str) -> bool:
    if not word.endswith("*"):
        return form == word
    if word.endswith("**"):
        return form.startswith(word[:-2])
    stem = word[:-1]
    return form.startswith(stem) and len(form) - len(stem) <= _LONGEST_ENDING


def _pattern_words(phrase: str) -> list[str]:
    return re.findall(rf"{_WORD.pattern}\*{{0,2}}", phrase)


def _folded(word: str) -> str:
    return bare(unicodedata.normalize("NFC", word))
