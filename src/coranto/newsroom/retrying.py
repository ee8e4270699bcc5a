"""A sentence that failed is rendered once more, in the next way that may help."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import structlog

from coranto.check import findings
from coranto.errors import TranslateError
from coranto.model import Rendition, State, Trial, Unit
from coranto.newsroom.finishing import finished
from coranto.newsroom.policy.attempts import MOST_ATTEMPTS
from coranto.newsroom.policy.ladder import (
    MOST_WORDINGS,
    Rung,
    Way,
    ladder,
    next_rung,
)
from coranto.newsroom.policy.verdict import demerit
from coranto.newsroom.room import Newsroom
from coranto.store.renditions import Outcome, RenditionRow
from coranto.text.clauses import clauses
from coranto.text.clock import now
from coranto.translate.engine import Rendering, Route
from coranto.translate.shields import Shielded, figure_writer, without_figures
from coranto.translate.translator import Translator

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Place:
    """A unit and where it stands: in which rendition, and its number there."""

    row: int
    number: int
    unit: Unit


def rungs(translator: Translator, body: Rendition) -> dict[int, Rung]:
    """What to try next with the units of ``body``, by their numbers."""
    unit = body.units[0]
    try:
        routes = translator.routes(unit.source_lang, unit.target_lang)
    except TranslateError:
        return {}
    if not routes:
        return {}
    steps = ladder(routes, wordings=translator.varies(routes[0]))
    found = {number: next_rung(unit, steps) for number, unit in enumerate(body.units)}
    return {number: rung for number, rung in found.items() if rung}


def texts(unit: Unit) -> set[str]:
    """All that engines may have been asked for to render ``unit``, in whatever way."""
    kept = without_figures(unit.asked, unit.source_lang)
    return {unit.asked, kept.text, *clauses(unit.asked)}


async def again(room: Newsroom, rows: Sequence[RenditionRow]) -> list[Outcome]:
    """Render once more what failed in ``rows``, each sentence by its next rung.

    What each attempt replaces is kept beside it, for the check to choose from. Where an
    engine fails, the attempt counts as made: what there is can be decided on.
    """
    bodies = {
        row.id: row.body for row in rows if row.body and row.attempts <= MOST_ATTEMPTS
    }
    units = {number: list(body.units) for number, body in bodies.items()}
    credit = {number: list(body.credits) for number, body in bodies.items()}
    for rung, places in _by_rung(room.translator, bodies).items():
        targets = await _targets(room, rung, places)
        for place, target in zip(places, targets, strict=True):
            units[place.row][place.number] = _attempted(room, place.unit, rung, target)
            credit[place.row] += rung.route.credits if target else ()
        log.info("sentences tried again", way=rung.name, sentences=len(places))
    outcomes = [
        Outcome(
            number,
            State.TRANSLATED,
            replace(
                body,
                units=tuple(units[number]),
                credits=tuple(dict.fromkeys(credit[number])),
            ),
            due_at=now(),
        )
        for number, body in bodies.items()
    ]
    return outcomes + [
        Outcome(row.id, State.CHECKED, due_at=now())
        for row in rows
        if row.id not in bodies
    ]


def _by_rung(
    translator: Translator, bodies: dict[int, Rendition]
) -> dict[Rung, list[Place]]:
    places: dict[Rung, list[Place]] = {}
    for row, body in bodies.items():
        for number, rung in rungs(translator, body).items():
            places.setdefault(rung, []).append(Place(row, number, body.units[number]))
    return places


def _attempted(room: Newsroom, unit: Unit, rung: Rung, target: str) -> Unit:
    if not target:
        return replace(unit, tried=(*unit.tried, Trial(rung.name, "")))
    before = Trial(unit.way, unit.target, unit.findings, unit.target_marks)
    return replace(
        finished(room, unit, target, {}),
        findings=(),
        signals=None,
        way=rung.name,
        tried=(*unit.tried, before),
    )


async def _targets(room: Newsroom, rung: Rung, places: Sequence[Place]) -> list[str]:
    """A rendering for each place; empty where none came out."""
    units = [place.unit for place in places]
    try:
        return await _RENDERED[rung.way](room, rung.route, units)
    except TranslateError as error:
        log.warning("engine failed again", way=rung.name, why=str(error))
        return [""] * len(places)


async def _by_other_wordings(
    room: Newsroom, route: Route, units: Sequence[Unit]
) -> list[str]:
    texts = [unit.asked for unit in units]
    found = await room.translator.alternatives(texts, route, MOST_WORDINGS)

    def best(unit: Unit, wordings: Sequence[Rendering]) -> str:
        tried = [replace(unit, target=each.text) for each in wordings if each.text]
        return min(
            tried,
            key=lambda each: demerit(findings(each, room.standards)),
            default=replace(unit, target=""),
        ).target

    return [best(*pair) for pair in zip(units, found, strict=True)]


async def _plainly(room: Newsroom, route: Route, units: Sequence[Unit]) -> list[str]:
    rendered = await room.translator.render([unit.asked for unit in units], route)
    return [rendering.text for rendering in rendered]


async def _with_numbers_protected(
    room: Newsroom, route: Route, units: Sequence[Unit]
) -> list[str]:
    shields = [without_figures(unit.asked, unit.source_lang) for unit in units]
    rendered = await room.translator.render([each.text for each in shields], route)
    return [_with_figures(*each) for each in zip(shields, rendered, units, strict=True)]


def _with_figures(shield: Shielded, rendering: Rendering, unit: Unit) -> str:
    """The rendering with its figures back in; empty where there were none to protect."""
    written = figure_writer(unit.source_lang, unit.target_lang)
    back = shield.restored(rendering, written)
    return back.text if back and shield.kept else ""


async def _by_clauses(room: Newsroom, route: Route, units: Sequence[Unit]) -> list[str]:
    parts = [clauses(unit.asked) for unit in units]
    flat = [part for each in parts for part in each]
    rendered = iter(await room.translator.render(flat, route))
    return [_joined([(part, next(rendered).text) for part in each]) for each in parts]


def _joined(parts: Sequence[tuple[str, str]]) -> str:
    """The renderings of clauses with the spaces that stand between them in the source."""
    if not all(rendering for _, rendering in parts):
        return ""
    gaps = [part[len(part.rstrip()) :] for part, _ in parts]
    return "".join(
        rendering + gap for (_, rendering), gap in zip(parts, gaps, strict=True)
    )


_RENDERED = {
    Way.WORDING: _by_other_wordings,
    Way.NUMBERS: _with_numbers_protected,
    Way.CLAUSES: _by_clauses,
    Way.ROUTE: _plainly,
}
