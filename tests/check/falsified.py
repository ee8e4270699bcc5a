"""Translations of our own, true and falsified, to measure the checks on.

``tests/check/corpus`` holds the same news in every language, ``key: sentence``. A line
``key/kind`` is the sentence with one thing in it that is not true: as a translation of
``key`` it is wrong. The other kinds of error are made from the text alone. Adding a
language adds a file; it is then measured from English.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
_NUMBER = re.compile(r"\d(?:[\d.,  ]*\d)?")
_QUOTATION_MARKS = re.compile(r"[«»“”„]\s?")
# From Spanish too: near relatives are what the offline engine translates between.
_FROM_SPANISH = ("ca", "fr", "gl", "it", "pt")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and a translation of it.

    Attributes:
        kind: What is wrong with it; empty for a true one.
        source: The sentence.
        target: Its translation.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
    """

    kind: str
    source: str
    target: str
    source_lang: str
    target_lang: str


def cases() -> Iterator[Case]:
    """Every case, in the order of the files."""
    texts = {path.stem: _read(path) for path in sorted(CORPUS.glob("*.txt"))}
    pairs = [("en", lang) for lang in texts if lang != "en"]
    pairs += [("es", lang) for lang in _FROM_SPANISH] + [("fr", "es"), ("it", "es")]
    for source_lang, target_lang in pairs:
        other = texts["de" if target_lang != "de" else "fr"]
        for kind, source, target in _pairs(
            texts[source_lang], texts[target_lang], other
        ):
            yield Case(kind, source, target, source_lang, target_lang)


def _read(path: Path) -> dict[str, str]:
    lines = path.read_text("utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines if line)


def _pairs(
    sources: dict[str, str], targets: dict[str, str], other: dict[str, str]
) -> Iterator[tuple[str, str, str]]:
    true = [key for key in sources if "/" not in key]
    for key in true:
        yield "", sources[key], targets[key]
    for key, target in targets.items():
        name, _, kind = key.partition("/")
        if kind:
            yield kind, sources[name], target
    for number, (key, following) in enumerate(pairwise([*true, true[0]])):
        source, target, next_target = sources[key], targets[key], targets[following]
        yield "copied", source, source
        yield "detached", source, next_target
        yield "added", source, f"{target} {next_target}"
        yield "language", source, other[key]
        # One of these in turn: all of them on every sentence would only take longer.
        kind, falsify = list(_FALSIFIED.items())[number % len(_FALSIFIED)]
        yield from _changed(kind, source, target, falsify)
        yield from _changed("number", source, target, _other_number)
        yield from _changed("quotation", source, target, _without_marks)


def _changed(
    kind: str, source: str, target: str, falsify: Callable[[str], str]
) -> Iterator[tuple[str, str, str]]:
    if (false := falsify(target)) != target:
        yield kind, source, false


def _last_number(text: str) -> re.Match[str] | None:
    found = list(_NUMBER.finditer(text))
    return found[-1] if found else None


def _replaced(text: str, change: Callable[[str], str]) -> str:
    number = _last_number(text)
    if number is None:
        return text
    return text[: number.start()] + change(number[0]) + text[number.end() :]


def _other_number(text: str) -> str:
    return _replaced(text, lambda digits: str(int(digits[0]) % 9 + 1) + digits[1:])


def _ten_times(text: str) -> str:
    return _replaced(text, lambda digits: digits[0] + "0" + digits[1:])


def _without_number(text: str) -> str:
    return " ".join(_replaced(text, lambda _: "").split())


def _broken_off(text: str) -> str:
    words = text.split()
    return " ".join(words[: len(words) * 3 // 5]).rstrip(" .,;:»”")


def _looping(text: str) -> str:
    words = text.split()
    return " ".join([*words[:-1], *words[-4:-1] * 3, words[-1]])


def _without_marks(text: str) -> str:
    return _QUOTATION_MARKS.sub("", text).replace(" »", "")


_FALSIFIED = {
    "magnitude": _ten_times,
    "number_lost": _without_number,
    "broken_off": _broken_off,
    "looping": _looping,
}
