"""Invented news sentences in English, Spanish and French, and what says what in them.

Every sentence is made from ``lexicon.txt`` alone. A language takes its own wording of
each thing: were the choices coupled, a model would learn synonyms as a cipher.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LANGS = ("en", "es", "fr")
QUOTATIONS = 0.3
SYNONYMS = 0.25

_HERE = Path(__file__).parent
_GIVEN = {
    "f": "Ana Marta Elena Nadia Sofia Clara Irene Julia Vera Paula Lina Olga",
    "m": "Pavel Marco Daniel Tomas Victor Karim Leo Hugo Omar Peter Bruno Felix",
}
_STARTS = "Ver Nis Mar Tol Kar Bel Dor Fen Gal Hal Lan Mon Per Ros Sal Tar Val Bra Cro"
_MIDDLES = "di el an or en a"
_ENDS = "dorn son ez ini ov ska lund eau mann ti"
_VOWEL = re.compile(r"[aeiouyhàâéèêîôû]", re.IGNORECASE)

# A sentence begins with a capital, and so does what is said behind a colon.
_BEGINNING = re.compile(r"(?:^|: )[“«]?\w")
# Text, and the number of the slot it fills; None for words that fill none.
Piece = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in one language.

    Attributes:
        text: As it would be printed.
        slots: By slot number, the characters it takes (half-open).
    """

    text: str
    slots: dict[int, tuple[int, int]]


@dataclass(slots=True)
class Thing:
    """A phrase in every language, as pieces."""

    said: dict[str, list[Piece]] = field(default_factory=dict)


def surnames(seen: bool) -> list[str]:
    """Made-up surnames: most are for training, every ninth is for testing alone."""
    every = [
        first + middle + last
        for first in _STARTS.split()
        for middle in _MIDDLES.split()
        for last in _ENDS.split()
    ]
    random.Random(5).shuffle(every)
    return [name for at, name in enumerate(every) if (at % 9 > 0) == seen]


class Newsroom:
    """Makes sentences, always the same ones for the same seed."""

    def __init__(
        self, seed: int, seen: bool = True, synonyms: float = SYNONYMS
    ) -> None:
        self._random = random.Random(seed)
        self._surnames = surnames(seen)
        self._synonyms = synonyms
        self._slots = 0

    def triples(self, count: int) -> Iterator[dict[str, Sentence]]:
        """``count`` sentences, each in every language."""
        for _ in range(count):
            self._slots = 0
            bare = self._random.random() < QUOTATIONS
            made = self._made("quotes" if bare else "statements", depth=0)
            stop = "." if bare or self._random.random() < 0.9 else ""
            yield {lang: _sentence(made.said[lang], stop) for lang in LANGS}

    def _made(self, section: str, depth: int) -> Thing:
        columns = self._random.choice(_lexicon()[section])
        while depth > 1 and "{it}" in columns[0]:
            columns = self._random.choice(_lexicon()[section])
        wordings = [self._wording(column) for column in columns]
        things: dict[str, list[Thing]] = {}
        for name in re.findall(r"\{(.*?)\}", wordings[0]):
            things.setdefault(_bare(name), []).append(self._thing(_bare(name), depth))
        return Thing(
            {
                lang: _filled(wording, things, lang)
                for lang, wording in zip(LANGS, wordings, strict=True)
            }
        )

    def _wording(self, column: str) -> str:
        first, *others = column.split(" / ")
        if others and self._random.random() < self._synonyms:
            return self._random.choice(others)
        return first

    def _thing(self, name: str, depth: int) -> Thing:
        if name == "it":
            return self._clause(depth)
        if name == "quote":
            return self._made("quotes", depth + 1)
        make = getattr(self, f"_{name}", None)
        return self._slot(make() if make else self._pick(_SECTION[name]))

    def _pick(self, section: str) -> list[str]:
        return [
            self._wording(column) for column in self._random.choice(_lexicon()[section])
        ]

    def _slot(self, texts: list[str]) -> Thing:
        self._slots += 1
        number = self._slots
        return Thing(
            {lang: [(text, number)] for lang, text in zip(LANGS, texts, strict=True)}
        )

    def _clause(self, depth: int) -> Thing:
        """Somebody does something, or does not."""
        subject = self._inst() if self._random.random() < 0.6 else self._name()
        doer = self._slot(subject)
        deed = self._slot(self._deed())
        what = self._slot(self._pick("objects"))
        return Thing(
            {
                lang: [
                    *doer.said[lang],
                    (" ", None),
                    *deed.said[lang],
                    (" ", None),
                    *what.said[lang],
                ]
                for lang in LANGS
            }
        )

    def _deed(self) -> list[str]:
        en, es, fr = (column.split() for column in self._random.choice(_verbs()))
        negated = self._random.random() < 0.3
        no = "no " if negated else ""
        kind = self._random.choice(
            ["past", "past", "future", "perfect", "should", "want"]
        )
        forms = {
            "past": (
                f"did not {en[0]}" if negated else en[1],
                no + es[1],
                _negated("a", fr[1], negated),
            ),
            "future": (
                f"will {'not ' if negated else ''}{en[0]}",
                no + es[2],
                _negated(fr[2], "", negated),
            ),
            "perfect": (
                f"has {'not ' if negated else ''}{en[2]}",
                f"{no}ha {es[3]}",
                _negated("a", fr[1], negated),
            ),
            "should": (
                f"should {'not ' if negated else ''}{en[0]}",
                f"{no}debería {es[0]}",
                _negated("devrait", fr[0], negated),
            ),
            "want": (
                f"does not want to {en[0]}" if negated else f"wants to {en[0]}",
                f"{no}quiere {es[0]}",
                _negated("veut", fr[0], negated),
            ),
        }
        return list(forms[kind])

    def _inf(self) -> list[str]:
        return [column.split()[0] for column in self._random.choice(_verbs())]

    def _inst(self) -> list[str]:
        return self._pick("institutions")

    def _name(self) -> list[str]:
        gender = self._random.choice("fm")
        given = self._random.choice(_GIVEN[gender].split())
        return [f"{given} {self._random.choice(self._surnames)}"] * 3

    def _who(self) -> list[str]:
        gender = self._random.choice("fm")
        surname = self._random.choice(self._surnames)
        name = f"{self._random.choice(_GIVEN[gender].split())} {surname}"
        titles = self._random.choice(_lexicon()["titles"])
        forms = [column.split(", ") for column in titles]
        en, es, fr = (form[-1] if gender == "f" else form[0] for form in forms)
        return [f"{en.title()} {name}", f"{es} {name}", f"{fr} {name}"]

    def _place(self) -> list[str]:
        if self._random.random() < 0.6:
            return self._pick("cities")
        return self._pick("countries")

    def _date(self) -> list[str]:
        day = self._random.randint(2, 28)
        en, es, fr = self._pick("months")
        if self._random.random() < 0.5:
            return [f"on {day} {en}", f"el {day} de {es}", f"le {day} {fr}"]
        year = self._year()[0]
        return [
            f"on {day} {en} {year}",
            f"el {day} de {es} de {year}",
            f"le {day} {fr} {year}",
        ]

    def _year(self) -> list[str]:
        return [str(self._random.randint(1950, 2030))] * 3

    def _n(self) -> list[str]:
        if self._random.random() < 0.3:
            return self._pick("small numbers")
        return [str(self._random.randint(11, 999))] * 3

    def _many(self) -> list[str]:
        number = self._random.randint(1000, 99999)
        en = f"{number:,}"
        return [en, en.replace(",", "."), en.replace(",", " ")]

    def _percent(self) -> list[str]:
        if self._random.random() < 0.5:
            whole = self._random.randint(2, 60)
            return [f"{whole} percent", f"{whole} %", f"{whole} %"]
        en = f"{self._random.randint(1, 60)}.{self._random.randint(1, 9)}"
        return [
            f"{en} percent",
            f"{en.replace('.', ',')} %",
            f"{en.replace('.', ',')} %",
        ]

    def _money(self) -> list[str]:
        number = f"{self._random.randint(2, 99)}.{self._random.randint(1, 9)}"
        if self._random.random() < 0.5:
            number = number.partition(".")[0]
        other = number.replace(".", ",")
        if self._random.random() < 0.5:
            return [
                f"${number} million",
                f"{other} millones de dólares",
                f"{other} millions de dollars",
            ]
        return [
            f"€{number} million",
            f"{other} millones de euros",
            f"{other} millions d'euros",
        ]

    def _score(self) -> list[str]:
        won = self._random.randint(1, 6)
        return [f"{won}-{self._random.randint(0, won - 1)}"] * 3


_SECTION = {
    "object": "objects",
    "event": "events",
    "day": "days",
    "month": "months",
    "good": "goods",
    "judgement": "judgements",
    "country": "countries",
    "country2": "countries",
}


@cache
def _lexicon() -> dict[str, list[list[str]]]:
    sections: dict[str, list[list[str]]] = {}
    lines: list[list[str]] = []
    for line in (_HERE / "lexicon.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append([column.strip() for column in line.split(" | ")])
    return sections


def _verbs() -> list[list[str]]:
    return _lexicon()["verbs"]


def _bare(name: str) -> str:
    """``{de good}`` is the good behind a preposition."""
    return name.rpartition(" ")[2]


def _filled(wording: str, things: dict[str, list[Thing]], lang: str) -> list[Piece]:
    """The wording with its slots filled; the second ``{it}`` is the second clause."""
    pieces: list[Piece] = []
    used: dict[str, int] = {}
    for at, part in enumerate(re.split(r"\{(.*?)\}", wording)):
        if at % 2 == 0:
            pieces.append((part, None))
            continue
        word, _, name = part.rpartition(" ")
        number = used.get(name, 0)
        used[name] = number + 1
        said = things[name][number].said[lang]
        pieces += _joined(word, said, lang) if word else said
    return [piece for piece in pieces if piece[0]]


def _joined(word: str, said: list[Piece], lang: str) -> list[Piece]:
    """``said`` behind a preposition or ``que``, contracted and elided."""
    (text, number), *rest = said
    return [(_contracted(word, text, lang), number), *rest]


def _contracted(word: str, text: str, lang: str) -> str:
    if lang == "es":
        if text.startswith("el "):
            return {"de": "del ", "a": "al "}[word] + text[3:]
        return f"{word} {text}"
    if word == "in":
        return _in_french(text)
    if word == "que":
        return f"qu'{text}" if _VOWEL.match(text) else f"que {text}"
    if text.startswith("le "):
        return {"de": "du ", "à": "au "}[word] + text[3:]
    return f"{word} {text}"


def _in_french(place: str) -> str:
    if place.startswith("le "):
        return f"au {place[3:]}"
    for article in ("la ", "l'"):
        if place.startswith(article):
            return f"en {place.removeprefix(article)}"
    return f"à {place}"


def _negated(verb: str, rest: str, negated: bool) -> str:
    if not negated:
        return f"{verb} {rest}".strip()
    ne = "n'" if _VOWEL.match(verb) else "ne "
    return f"{ne}{verb} pas {rest}".strip()


def _sentence(pieces: list[Piece], stop: str) -> Sentence:
    """Pieces as text with capitals and an end, and where its slots are."""
    text, slots = "", {}
    for piece, number in pieces:
        if number is not None:
            slots[number] = (len(text), len(text) + len(piece))
        text += piece
    return Sentence(_BEGINNING.sub(lambda begun: begun[0].upper(), text) + stop, slots)
