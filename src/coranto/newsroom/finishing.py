"""A rendering gets the house's terms, and the links and emphasis of its source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import structlog

from coranto.errors import TranslateError
from coranto.model import EngineReport, Unit
from coranto.newsroom.room import Newsroom
from coranto.text.termbase import Term
from coranto.translate.engine import Link, Rendering, Route
from coranto.translate.markup import projected
from coranto.translate.terms import applied

log = structlog.get_logger()

Links = Mapping[str, tuple[Link, ...]]


async def links(room: Newsroom, route: Route, units: Iterable[Unit]) -> Links:
    """Which words say which, by sentence, for those of ``units`` that need it."""
    needed = {unit.asked for unit in units if unit.marks or _terms(room, unit)}
    texts = sorted(needed)
    told = await room.translator.alignments(texts, route) if texts else []
    return dict(zip(texts, told, strict=True))


def rendered(
    room: Newsroom, unit: Unit, route: Route, made: Rendering, told: Links
) -> Unit:
    """``unit`` finished with what ``route`` made of it, and what the engine says of it."""
    signals = EngineReport(
        engine=route.engines,
        score=made.score,
        unknown=made.unknown,
        truncated=made.truncated,
    )
    return replace(finished(room, unit, made.text, told), signals=signals)


async def traced(
    room: Newsroom, route: Route, articles: Sequence[tuple[Unit, ...]]
) -> list[tuple[Unit, ...]]:
    """The units of ``articles``, with how likely each source is, looked at from behind.

    This costs about as much as to translate them, and only where a model leads back: in
    return it finds what no table knows. Where that model fails, what was translated is
    judged without it.
    """
    pairs = [(unit.source, unit.target) for units in articles for unit in units]
    langs = route.source_lang, route.target_lang
    try:
        told = iter(await room.translator.traces(pairs, *langs))
    except TranslateError as error:
        log.warning("not judged from behind", route=route.name, why=str(error))
        return list(articles)
    return [tuple(_traced(unit, next(told)) for unit in units) for units in articles]


def _traced(unit: Unit, reverse: float | None) -> Unit:
    if reverse is None or unit.signals is None:
        return unit
    return replace(unit, signals=replace(unit.signals, reverse=reverse))


def finished(room: Newsroom, unit: Unit, target: str, told: Links) -> Unit:
    """``unit`` with ``target``, its terms as the house wants them, and its marks.

    Args:
        room: The newsroom.
        unit: A sentence.
        target: What was made of it.
        told: As :func:`links`; where a sentence is not in it, only names are certain.
    """
    between = told.get(unit.asked, ())
    terms = _terms(room, unit)
    if terms and target:
        target, between = applied(unit.source, target, terms, between)
    marks = projected(unit.source, target, unit.marks, between) if unit.marks else ()
    return replace(unit, target=target, target_marks=marks)


def _terms(room: Newsroom, unit: Unit) -> list[Term]:
    house = room.standards.terms
    return house.terms(unit.source, unit.source_lang, unit.target_lang)
