"""The units of a printing become passages: each sentence with what the checks say of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, groupby

from coranto.model import BlockKind, Finding, Mark, Rendition, Severity, Unit
from coranto.press.excerpt import kept, printed
from coranto.press.language import direction, joiner, language_name, subtag
from coranto.press.messages import Messages
from coranto.press.urls import web_url
from coranto.press.views import Note, Part, Passage, Sentence, Words


def words(text: str, lang: str, page: str, marks: tuple[Mark, ...] = ()) -> Words:
    """``text`` in ``lang``, on a page in the language ``page``."""
    return Words(text, lang, direction(lang), lang != page, marks)


def naming(lang: str, m: Messages) -> dict[str, str | int]:
    """The variables of ``from-language`` and ``in-language``."""
    return {"code": subtag(lang), "language": language_name(lang, m.speaks)}


def passage(units: Sequence[Unit], m: Messages, number: int) -> Passage:
    """Set the units of one block.

    Args:
        units: One or more, in order, all of one block.
        m: The reader's language.
        number: Number of the first unit in the article, for the ids of its notes.
    """
    noted = [unit for unit in units if unit.findings or kept(unit)]
    sentences: list[Sentence] = []
    notes: list[Note] = []
    for place, unit in enumerate(units):
        source_lang, target_lang = unit.source_lang, unit.target_lang
        lang = source_lang if kept(unit) else target_lang
        said = printed(unit)
        marks = unit.marks if said == unit.source else unit.target_marks
        sentence = Sentence(words(said, lang, m.lang, marks))
        if unit in noted:
            mark = str(len(notes) + 1) if len(noted) > 1 else ""
            note = _note(unit, m, f"n{number + place}", mark)
            notes.append(note)
            state = "kept" if kept(unit) else "flag"
            sentence = Sentence(sentence.words, state, note=note.id, mark=mark)
        sentences.append(sentence)
    return Passage(
        _joined(sentences),
        _source(units, m.lang),
        tuple(notes),
    )


def parts(units: Sequence[Unit], m: Messages) -> tuple[Part, ...]:
    """Set a body: its blocks in order, the items of a list together."""
    number = 1
    passages: list[tuple[BlockKind, Passage]] = []
    for _, block in groupby(units, key=lambda unit: unit.block):
        sentences = list(block)
        passages.append((sentences[0].kind, passage(sentences, m, number)))
        number += len(sentences)
    return tuple(_grouped(passages))


def homeless(units: Iterable[Unit], page: str) -> tuple[Words, ...]:
    """Links of the source that found no words in the translation, each address once.

    Each in the publisher's own words, for a list below the text.
    """
    found: dict[str, Words] = {}
    for unit in units:
        placed = {mark.href for mark in unit.target_marks}
        for mark in () if printed(unit) == unit.source else unit.marks:
            if web_url(mark.href) and mark.href not in placed:
                text = unit.source[mark.start : mark.end]
                whole = replace(mark, start=0, end=len(text))
                link = words(text, unit.source_lang, page, (whole,))
                found.setdefault(mark.href, link)
    return tuple(found.values())


def reasons(findings: Iterable[Finding], m: Messages) -> tuple[str, ...]:
    """What ``findings`` say, each sentence once, gravest first."""
    grave = sorted(findings, key=lambda finding: -finding.severity)
    return tuple(dict.fromkeys(told(finding, m) for finding in grave))


def told(finding: Finding, m: Messages) -> str:
    """What one finding says; a language by its name and not by its tag."""
    facts: dict[str, str | int] = {**finding.facts}
    if finding.check == "language":
        facts |= naming(finding.facts["found"], m)
    return m(finding.message, **facts)


def objection(reason: str, rendition: Rendition | None, m: Messages) -> str:
    """Why a rendition is held back or was withdrawn, with the facts in it.

    Args:
        reason: Message key, such as ``withheld-many``.
        rendition: What was held back, with each sentence marked fit to print or not;
            None where there is none.
        m: The reader's language.
    """
    units = rendition.units if rendition else ()
    return m(
        reason,
        all=len(units),
        bad=sum(not unit.printed for unit in units),
        against=sum(unit.worst is Severity.CONTRADICTION for unit in units),
    )


def _note(unit: Unit, m: Messages, name: str, mark: str) -> Note:
    said = reasons(unit.findings, m)
    if not kept(unit):
        return Note(name, mark or "!", m("flag-title"), said)
    title = m("kept-title", **naming(unit.source_lang, m))
    missing = "kept-reason" if unit.target.strip() else "kept-empty"
    return Note(name, mark or "!", title, said or (m(missing),))


def _joined(sentences: list[Sentence]) -> tuple[Sentence, ...]:
    first, rest = sentences[0], sentences[1:]
    joined = [
        Sentence(one.words, one.state, joiner(one.words.lang), one.note, one.mark)
        for one in rest
    ]
    return (first, *joined)


def _source(units: Sequence[Unit], page: str) -> Words:
    """What was published, with its links and emphasis."""
    lang = units[0].source_lang
    gap = joiner(lang)
    marks: list[Mark] = []
    at = 0
    for unit in units:
        marks += [
            replace(mark, start=mark.start + at, end=mark.end + at)
            for mark in unit.marks
            if mark.end <= len(unit.source)
        ]
        at += len(unit.source) + len(gap)
    return words(gap.join(unit.source for unit in units), lang, page, tuple(marks))


_TABLE = frozenset({BlockKind.ROW, BlockKind.CELL})


def _grouped(passages: list[tuple[BlockKind, Passage]]) -> Iterable[Part]:
    for kind, group in groupby(passages, key=lambda pair: _together(pair[0])):
        found = list(group)
        if kind == "table":
            yield Part(kind, (), tuple(_rows(found)))
        elif kind == BlockKind.LIST:
            yield Part(kind, tuple(passage for _, passage in found))
        else:
            yield from (Part(kind, (passage,)) for _, passage in found)


def _together(kind: BlockKind) -> str:
    return "table" if kind in _TABLE else kind.value


def _rows(cells: list[tuple[BlockKind, Passage]]) -> Iterable[tuple[Passage, ...]]:
    begun = accumulate(kind is BlockKind.ROW for kind, _ in cells)
    numbered = zip(begun, (passage for _, passage in cells), strict=True)
    for _, row in groupby(numbered, key=lambda pair: pair[0]):
        yield tuple(passage for _, passage in row)
