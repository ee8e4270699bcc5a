"""How a house wants its terms rendered, as its own people wrote it down.

A table with a column for each language, as a spreadsheet saves it (CSV, RFC 4180):

    en,es,ca
    Puerto Alba,=,=
    town council,ayuntamiento|concejo,ajuntament

``=`` keeps the term as it is in the first column; ``|`` parts renderings that will do,
the preferred one first; an empty cell says nothing. TBX (ISO 30042) is read as well:
``termEntry`` with ``langSet``, or ``conceptEntry`` with ``langSec``.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from coranto.errors import BadConfig
from coranto.text.clean import plain
from coranto.text.languages import normal, primary

_SAME = "="
_LONGEST = 200
# Terms of one concept, by language; the first of each language is preferred.
Concept = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Term:
    """A term as it stands in a text, and how it may be rendered.

    Attributes:
        text: As it stands there.
        start: Offset in the text, in characters.
        wanted: Renderings that will do, the preferred one first; never empty.
        kept: Whether it is to be kept as it is, such as a name.
    """

    text: str
    start: int
    wanted: tuple[str, ...]
    kept: bool

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Termbase:
    """Terms by language.

    Attributes:
        concepts: In the order of the files: of two that say the same, the first counts.
    """

    concepts: tuple[Concept, ...] = ()

    def terms(self, text: str, source_lang: str, target_lang: str) -> list[Term]:
        """Terms of the house that stand in ``text``, in order, the longest first.

        A term with a capital is found as it is written, any other in small letters and
        at the start of a sentence too; never inside a word.
        """
        pattern, wanted = self._pair(primary(source_lang), primary(target_lang))
        found = []
        for match in pattern.finditer(text) if pattern else ():
            said = match[0] if match[0] in wanted else match[0].lower()
            if renderings := wanted.get(said):
                kept = renderings[0] == said
                found.append(Term(match[0], match.start(), renderings, kept))
        return found

    def has_pair(self, source_lang: str, target_lang: str) -> bool:
        """Whether any concept has a term in both languages."""
        pattern, _ = self._pair(primary(source_lang), primary(target_lang))
        return pattern is not None

    def _pair(
        self, source: str, target: str
    ) -> tuple[re.Pattern[str] | None, dict[str, tuple[str, ...]]]:
        if (source, target) not in self._pairs:
            wanted: dict[str, tuple[str, ...]] = {}
            for concept in self.concepts:
                for said in concept.get(source, ()):
                    if concept.get(target):
                        wanted.setdefault(said, concept[target])
            self._pairs[source, target] = _pattern(wanted), wanted
        return self._pairs[source, target]

    @cached_property
    def _pairs(
        self,
    ) -> dict[
        tuple[str, str], tuple[re.Pattern[str] | None, dict[str, tuple[str, ...]]]
    ]:
        return {}


NO_TERMS = Termbase()


def _pattern(said: Iterable[str]) -> re.Pattern[str] | None:
    """Finds any of ``said``, the longest where several begin at one place."""
    parts = [_written(term) for term in sorted(said, key=len, reverse=True)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if parts else None


def _written(term: str) -> str:
    first, rest = re.escape(term[0]), re.escape(term[1:])
    if term == term.lower() and term[0].isalpha():
        first = f"[{term[0]}{term[0].upper()[:1]}]"
    return f"{first}{rest}"


def table(text: str, name: str) -> Iterator[Concept]:
    """The concepts of a table.

    Args:
        text: CSV, its first row language tags. Columns whose head is no tag, such as
            notes, are left out.
        name: Of the file, for messages.

    Raises:
        BadConfig: There are fewer than two languages, or a row without a term keeps it.
    """
    rows = csv.reader(text.lstrip("\ufeff").splitlines())
    langs = [_lang(head) for head in next(rows, [])]
    if sum(map(bool, langs)) < 2:
        raise BadConfig(name, "its first row must name two languages, such as: en,es")
    for number, row in enumerate(rows, start=2):
        cells = [
            (lang, plain(cell))
            for lang, cell in zip(langs, row, strict=False)
            if lang and plain(cell)
        ]
        if cells:
            yield _concept(cells, f"{name}, row {number}")


def _lang(head: str) -> str:
    tag = head.strip()
    known = re.fullmatch(r"[A-Za-z]{2,3}(-\w+)*", tag) and normal(tag)
    return primary(known) if known else ""


def _concept(cells: list[tuple[str, str]], where: str) -> Concept:
    first = cells[0][1]
    if first == _SAME:
        raise BadConfig(where, "begins with =, and there is nothing to keep")
    split = {
        lang: tuple(
            part.strip()
            for cell in group
            for part in (first if cell[1] == _SAME else cell[1]).split("|")
            if part.strip()
        )
        for lang, group in groupby(cells, key=lambda cell: cell[0])
    }
    for terms in split.values():
        for term in terms:
            if len(term) > _LONGEST:
                raise BadConfig(where, f'"{term[:40]}…" is longer than {_LONGEST}')
    return split
