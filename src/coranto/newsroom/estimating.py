"""What work would cost is known before it begins."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from coranto.errors import EngineUnreachable, NoRoute
from coranto.model import Revision, State
from coranto.newsroom import recovering
from coranto.newsroom.hints import BACKFILL
from coranto.newsroom.missing_translations import lacking, stranded
from coranto.newsroom.policy.scope import allowed_scope, barred
from coranto.newsroom.room import Newsroom
from coranto.newsroom.segments import units
from coranto.store import articles, renditions
from coranto.store.renditions import RenditionRow
from coranto.store.spending import Work
from coranto.text.clock import now
from coranto.translate.engine import Route

# Renditions read from the database together.
PAGE = 200


@dataclass(slots=True)
class Estimate:
    """What translations would cost, if each takes the best route there is.

    Attributes:
        translations: How many were looked at, without those that nobody may make.
        unreached: How many of these no route leads to now.
        texts: What is to be rendered by each route, each text once.
    """

    translations: int = 0
    unreached: int = 0
    texts: dict[Route, set[str]] = field(default_factory=dict)

    def add(self, room: Newsroom, rows: Iterable[RenditionRow], at: datetime) -> None:
        """Look at ``rows`` of which all is to be rendered, as of ``at``."""
        for row in rows:
            terms = room.terms(row.source, row.signals, at)
            if not row.translation or barred(terms, translation=True):
                continue
            self.translations += 1
            try:
                route = room.translator.route(row.revision.lang, row.lang)
            except (NoRoute, EngineUnreachable):
                self.unreached += 1
                continue
            scope = allowed_scope(terms.rights, route.tier)
            wanted = {unit.asked for unit in units(row.revision, row.lang, scope)}
            self.texts.setdefault(route, set()).update(wanted)

    async def work(self, room: Newsroom) -> dict[str, Work]:
        """What each engine would be asked for; what is remembered is not in it."""
        asked: dict[str, list[str]] = {}
        for route, texts in self.texts.items():
            for engine, sent in (
                await room.translator.unrendered(list(texts), route)
            ).items():
                asked.setdefault(engine, []).extend(sent)
        return {
            engine: Work(sum(map(len, sent)), len(sent))
            for engine, sent in sorted(asked.items())
        }


async def pending(room: Newsroom) -> Estimate:
    """What waits for its first translation."""
    found = await room.records.read(renditions.waiting)
    estimate = Estimate()
    for rows in await _pages(room, [number for number, *_ in found]):
        estimate.add(room, [row for row in rows if _is_first(row)], now())
    return estimate


async def new_languages(room: Newsroom, langs: Sequence[str]) -> Estimate:
    """What would be taken up if the site spoke ``langs`` from now on."""
    estimate = Estimate()
    await _add_lacking(room, estimate, langs, now())
    return estimate


async def backfill(room: Newsroom, at: datetime) -> Estimate:
    """What a start takes up: what a language lacks, and what may be made better now."""
    estimate = Estimate()
    ids = [*await stranded(room), *await recovering.given_up(room)]
    for rows in await _pages(room, ids):
        estimate.add(room, rows, at)
    await _add_lacking(room, estimate, room.settings.site.languages, at)
    return estimate


async def _add_lacking(
    room: Newsroom, estimate: Estimate, langs: Sequence[str], at: datetime
) -> None:
    for lang in langs:
        for article_id, number, body in await room.records.read(lacking, lang, at):
            row = await room.records.read(articles.get, article_id)
            if row is not None:
                estimate.add(room, [_born(row, number, body, lang)], at)


async def _pages(room: Newsroom, ids: Sequence[int]) -> list[list[RenditionRow]]:
    pages = [ids[start : start + PAGE] for start in range(0, len(ids), PAGE)]
    return [await room.records.read(renditions.get, page) for page in pages]


def _is_first(row: RenditionRow) -> bool:
    """Whether all of it is to be rendered, and not only what failed a check."""
    return row.body is None or row.body.taken_up < row.taken_up


def _born(
    row: articles.ArticleRow, number: int, body: Revision, lang: str
) -> RenditionRow:
    """A rendition as it would begin."""
    return RenditionRow(
        id=0,
        article_id=row.id,
        revision_id=number,
        lang=lang,
        state=State.NEW,
        attempts=0,
        reason="",
        error="",
        body=None,
        revision=body,
        canceled=False,
        source=row.source,
        due_at=None,
        priority=BACKFILL,
        signals=row.signals,
    )
