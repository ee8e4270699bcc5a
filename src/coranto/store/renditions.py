"""Renditions on their way. What they become is in ``publications``."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from coranto.model import PubStatus, Rendition, Revision, Signal, Source, State
from coranto.store.articles import ArticleState
from coranto.store.schema import (
    article,
    edition,
    printing,
    rendition,
    revision,
    source,
)
from coranto.store.sources import SOURCE_COLUMNS, source_of
from coranto.store.units import Units
from coranto.text.languages import primary

UNITS = Units(rendition, rendition.c.id)

FOR_BUDGET = "waits-budget"
"""The reason of a rendition that waits to be translated until a budget opens."""


@dataclass(frozen=True, slots=True)
class RenditionRow:
    """A rendition with what it is made from.

    Attributes:
        attempts: How often the present step failed; of one that is taken, this time
            included.
        reason: Message key that already decides its end, or empty.
        body: What is being made of it, or else what was last printed of it; None until
            it is translated.
        stands: Whether its revision is what its article says now.
        canceled: Whether its revision is a withdrawal, without words.
        signals: What was read about rights in its article.
        taken_up: How often it was taken up again after it had been withheld.
        generation: Raised by whatever asks something of it.
        suspect: Whether it was at work when a process died.
        given_up_at: When it was given up, or None.
    """

    id: int
    article_id: int
    revision_id: int
    lang: str
    state: State
    attempts: int
    reason: str
    error: str
    body: Rendition | None
    revision: Revision
    canceled: bool
    source: Source
    due_at: datetime | None
    priority: int
    signals: tuple[Signal, ...] = ()
    taken_up: int = 0
    stands: bool = True
    generation: int = 0
    suspect: bool = False
    given_up_at: datetime | None = None

    @property
    def translation(self) -> bool:
        """Whether it is in another language than its revision."""
        return primary(self.lang) != primary(self.revision.lang)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a step leaves a rendition.

    Attributes:
        id: Its number.
        state: Its next state.
        body: What it now says; None keeps what it says.
        reason: Message key that decides its end, or empty.
        error: What went wrong, for the operator, or empty.
        due_at: When the next step may begin; None when there is none.
        attempts: How many attempts the step has behind it; 0 begins afresh.
        made_with: By what translations were made and judged when it was decided on;
            empty keeps what is known.
        given_up_at: When it was given up, because work on it failed too often.
    """

    id: int
    state: State
    body: Rendition | None = None
    reason: str = ""
    error: str = ""
    due_at: datetime | None = None
    attempts: int = 0
    made_with: str = ""
    given_up_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Birth:
    """How a rendition begins: waiting for a translation, or already whole."""

    lang: str
    state: State
    body: Rendition | None = None


_ON_THE_WAY = (State.NEW.value, State.TRANSLATED.value, State.CHECKED.value)


def overtake(connection: Connection, article_id: int, at: datetime) -> None:
    """End what is on its way of an article, because it says other words now.

    What was printed of it stays out until the new words are.
    """
    of_article = rendition.c.article_id == article_id
    _end(connection, of_article & rendition.c.state.in_(_ON_THE_WAY), at, body=None)
    # Of what it said before nobody will ask any more.
    given_up = of_article & rendition.c.given_up_at.is_not(None)
    connection.execute(rendition.update().where(given_up).values(given_up_at=None))


def leave(
    connection: Connection, langs: Sequence[str], reason: str, at: datetime
) -> None:
    """End what is on its way in languages other than ``langs``, which the site speaks."""
    which = rendition.c.due_at.is_not(None) & rendition.c.lang.not_in(langs)
    _end(connection, which, at, reason=reason)


def _end(
    connection: Connection, which: ColumnElement[bool], at: datetime, **values: object
) -> None:
    ended = {"state": State.OVERTAKEN.value, "reason": "", "changed_at": at}
    UNITS.ask(connection, which, at, due_at=None, **(ended | values))


def come_back(
    connection: Connection, reason: str, langs: Sequence[str], at: datetime
) -> int:
    """Take up what was taken out for ``reason`` in languages that are spoken again.

    What was printed is decided on anew; what was on its way begins anew.

    Returns:
        How many renditions are taken up.
    """
    of_these = rendition.c.lang.in_(langs) & rendition.c.id.in_(
        select(rendition.c.id)
        .join(article, article.c.standing_id == rendition.c.revision_id)
        .where(rendition.c.lang.in_(langs))
    )
    printed = rendition.c.id.in_(
        select(edition.c.rendition_id).where(
            edition.c.lang.in_(langs),
            edition.c.pubstatus == PubStatus.REMOVED.value,
            edition.c.reason == reason,
        )
    )
    again = of_these & printed & rendition.c.due_at.is_(None)
    count = _take_up(connection, again, State.CHECKED, at)
    unfinished = rendition.c.state == State.OVERTAKEN.value
    anew = of_these & unfinished & (rendition.c.reason == reason)
    return count + _take_up(connection, anew, State.NEW, at)


def _take_up(
    connection: Connection,
    which: ColumnElement[bool],
    state: State,
    at: datetime,
    **values: object,
) -> int:
    """Have renditions worked on again, from ``state`` on; how many there are."""
    begins = {"state": state.value, "reason": "", "changed_at": at}
    return UNITS.ask(connection, which, at, **(begins | values))


def add(
    connection: Connection,
    of: tuple[int, int],
    births: Sequence[Birth],
    at: datetime,
    priority: int,
) -> list[int]:
    """Begin renditions of a revision.

    Returns:
        Numbers of the renditions of the revision ``of`` = (article, revision), in the
        order of ``births``.
    """
    article_id, revision_id = of
    rows = [
        {
            "article_id": article_id,
            "revision_id": revision_id,
            "lang": birth.lang,
            "state": birth.state.value,
            "body": birth.body,
            "due_at": at,
            "priority": priority,
            "changed_at": at,
        }
        for birth in births
    ]
    new = rendition.insert().returning(rendition.c.id, sort_by_parameter_order=True)
    return list(connection.execute(new, rows).scalars())


def due(
    connection: Connection, state: State, at: datetime, limit: int
) -> list[tuple[int, int]]:
    """(number, priority) of renditions waiting in ``state``.

    Suspects come first, then the most urgent, and of these the newest articles: where
    not all can be done, it is old news that waits.
    """
    rows = connection.execute(
        select(rendition.c.id, rendition.c.priority)
        .where(rendition.c.due_at <= at, rendition.c.state == state.value)
        .order_by(
            rendition.c.suspect.desc(),
            rendition.c.priority,
            rendition.c.article_id.desc(),
            rendition.c.id,
        )
        .limit(limit)
    )
    return [(row[0], row[1]) for row in rows]


def take(
    connection: Connection, ids: Sequence[int], state: State, at: datetime, run: str
) -> list[RenditionRow]:
    """Those of ``ids`` still waiting in ``state``, now worked on by the process ``run``."""
    waiting = (
        rendition.c.id.in_(ids)
        & (rendition.c.state == state.value)
        & (rendition.c.due_at <= at)
    )
    rows = get(connection, UNITS.take(connection, waiting, run))
    return [replace(row, attempts=row.attempts + 1) for row in rows]


def get(connection: Connection, ids: Sequence[int]) -> list[RenditionRow]:
    """The renditions with these numbers, in the order of the numbers."""
    rows = _renditions().where(rendition.c.id.in_(ids)).order_by(rendition.c.id)
    return [_rendition_row(row) for row in connection.execute(rows)]


def of_article(connection: Connection, article_id: int) -> list[RenditionRow]:
    """Every rendition of an article, oldest revision first, then by language."""
    rows = (
        _renditions()
        .where(rendition.c.article_id == article_id)
        .order_by(rendition.c.revision_id, rendition.c.lang)
    )
    return [_rendition_row(row) for row in connection.execute(rows)]


def move(
    connection: Connection,
    rows: Sequence[RenditionRow],
    outcomes: Sequence[Outcome],
    at: datetime,
) -> list[int]:
    """Write what became of ``rows``; of what was asked for meanwhile, nothing.

    Returns:
        Numbers of the rows that moved.
    """
    moved = []
    were = {row.id: row for row in rows}
    for outcome in outcomes:
        values: dict[str, Any] = {
            "state": outcome.state.value,
            "reason": outcome.reason,
            "error": outcome.error,
            "due_at": outcome.due_at,
            "attempts": outcome.attempts,
            "given_up_at": outcome.given_up_at,
            "changed_at": at,
        }
        if outcome.body is not None or outcome.state is State.OVERTAKEN:
            values["body"] = outcome.body
        if outcome.made_with:
            values["made_with"] = outcome.made_with
        was = were[outcome.id]
        still = rendition.c.state == was.state.value
        if UNITS.settled(connection, was.id, was.generation, values, still):
            moved.append(was.id)
    return moved


def out(connection: Connection, after: int, limit: int) -> list[RenditionRow]:
    """Translations that are out or held back now, with numbers above ``after``."""
    rows = (
        _renditions()
        .where(
            rendition.c.id > after,
            rendition.c.state.in_(_DECIDED),
            rendition.c.lang != revision.c.lang,
            _is_out(),
        )
        .order_by(rendition.c.id)
        .limit(limit)
    )
    return [_rendition_row(row) for row in connection.execute(rows)]


_DECIDED = (State.USABLE.value, State.WITHHELD.value)


def _is_out() -> ColumnElement[bool]:
    """A rendition of the revision that stands, which its edition shows or holds back."""
    here = select(edition.c.seq).where(
        edition.c.rendition_id == rendition.c.id,
        edition.c.pubstatus.in_(_DECIDED),
    )
    return here.exists() & (article.c.standing_id == rendition.c.revision_id)


def lacking(
    connection: Connection, lang: str, since: datetime, limit: int
) -> list[tuple[int, int, Revision]]:
    """(article, revision's number, revision) of what is out, but not in ``lang``.

    Only articles first seen ``since`` then, and those that were out in it before; newest
    first.
    """
    was_out = select(edition.c.seq).where(
        edition.c.article_id == article.c.id, edition.c.lang == lang
    )
    has = select(rendition.c.id).where(
        rendition.c.revision_id == revision.c.id, rendition.c.lang == lang
    )
    is_out = select(edition.c.seq).where(edition.c.article_id == article.c.id)
    rows = connection.execute(
        select(article.c.id, revision.c.id, revision.c.body)
        .join(revision, revision.c.id == article.c.standing_id)
        .where(
            (article.c.first_seen_at >= since) | was_out.exists(),
            revision.c.canceled.is_(False),
            is_out.exists(),
            ~has.exists(),
        )
        .order_by(article.c.id.desc())
        .limit(limit)
    )
    return [(row[0], row[1], row[2]) for row in rows]


def untold(connection: Connection, lang: str) -> list[tuple[int, int]]:
    """(article, revision's number) of withdrawals that ``lang`` was not told of."""
    rows = connection.execute(
        select(article.c.id, revision.c.id)
        .join(edition, edition.c.article_id == article.c.id)
        .join(revision, revision.c.id == article.c.standing_id)
        .where(
            edition.c.lang == lang,
            edition.c.revision_id < article.c.standing_id,
            revision.c.canceled,
            article.c.state == ArticleState.WITHDRAWN.value,
        )
    )
    return [(row[0], row[1]) for row in rows]


def stranded(connection: Connection, reason: str) -> list[tuple[int, str, str]]:
    """(number, source language, target language) of what stands withheld for ``reason``."""
    rows = connection.execute(
        select(rendition.c.id, revision.c.lang, rendition.c.lang)
        .join(revision, revision.c.id == rendition.c.revision_id)
        .join(article, article.c.id == rendition.c.article_id)
        .where(
            rendition.c.state == State.WITHHELD.value,
            rendition.c.reason == reason,
            _is_out(),
        )
    )
    return [(row[0], row[1], row[2]) for row in rows]


def given_up(
    connection: Connection, reasons: Sequence[str], since: datetime
) -> list[tuple[int, str, str, str]]:
    """What is out, withheld for one of ``reasons``, and not to be tried again.

    Only of articles first seen ``since`` then.

    Returns:
        (number, source language, target language, by what it was made).
    """
    rows = connection.execute(
        select(rendition.c.id, revision.c.lang, rendition.c.lang, rendition.c.made_with)
        .join(revision, revision.c.id == rendition.c.revision_id)
        .join(article, article.c.id == rendition.c.article_id)
        .where(
            rendition.c.state == State.WITHHELD.value,
            rendition.c.reason.in_(reasons),
            rendition.c.due_at.is_(None),
            article.c.first_seen_at >= since,
            _stands(),
        )
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def withheld_since(
    connection: Connection, reasons: Sequence[str], since: datetime
) -> list[tuple[int, str, str]]:
    """(number, source language, target language) of what was withheld ``since`` then.

    For one of ``reasons``, and to be tried again or not.
    """
    rows = connection.execute(
        select(rendition.c.id, revision.c.lang, rendition.c.lang)
        .join(revision, revision.c.id == rendition.c.revision_id)
        .where(
            rendition.c.state == State.WITHHELD.value,
            rendition.c.reason.in_(reasons),
            rendition.c.changed_at >= since,
        )
    )
    return [(row[0], row[1], row[2]) for row in rows]


def take_up_due(
    connection: Connection, ids: Sequence[int], at: datetime
) -> list[tuple[int, int]]:
    """As :func:`take_up`, for those of ``ids`` that are due. The others wait."""
    due_now = select(rendition.c.id).where(
        rendition.c.id.in_(ids), rendition.c.due_at <= at
    )
    return take_up(connection, list(connection.execute(due_now).scalars()), at)


def postpone(connection: Connection, ids: Sequence[int], until: datetime) -> None:
    """Let those of ``ids`` that are withheld wait ``until`` then to be taken up."""
    withheld = rendition.c.id.in_(ids) & (rendition.c.state == State.WITHHELD.value)
    connection.execute(rendition.update().where(withheld).values(due_at=until))


def take_up(
    connection: Connection, ids: Sequence[int], at: datetime
) -> list[tuple[int, int]]:
    """Have those of ``ids`` that are withheld translated afresh.

    One whose article has a later revision is not, now or ever: its time is over.

    Returns:
        (number, priority) of those that are.
    """
    withheld = rendition.c.id.in_(ids) & (rendition.c.state == State.WITHHELD.value)
    connection.execute(
        rendition.update()
        .where(withheld, ~_stands())
        .values(due_at=None, given_up_at=None)
    )
    these = select(rendition.c.id, rendition.c.priority).where(withheld, _stands())
    found = [(row[0], row[1]) for row in connection.execute(these)]
    which = rendition.c.id.in_([number for number, _ in found])
    again = rendition.c.taken_up + 1
    _take_up(connection, which, State.NEW, at, taken_up=again)
    return found


def _stands() -> ColumnElement[bool]:
    """A rendition of what its article says now."""
    own = article.alias("own")
    now_said = select(own.c.standing_id).where(own.c.id == rendition.c.article_id)
    return rendition.c.revision_id == now_said.scalar_subquery()


def waiting(
    connection: Connection, reason: str | None = None
) -> list[tuple[int, str, str]]:
    """(number, source language, target language) of what waits to be translated.

    Args:
        connection: A transaction.
        reason: Only what waits for this, such as :data:`FOR_BUDGET`.
    """
    query = (
        select(rendition.c.id, revision.c.lang, rendition.c.lang)
        .join(revision, revision.c.id == rendition.c.revision_id)
        .where(rendition.c.state == State.NEW.value)
    )
    if reason is not None:
        query = query.where(rendition.c.reason == reason)
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def reopen(connection: Connection, ids: Sequence[int], at: datetime) -> None:
    """Have renditions that were decided on translated after all.

    Only of revisions that stand: what its article said before is never taken up.
    """
    _take_up(connection, rendition.c.id.in_(ids) & _stands(), State.NEW, at)


def usable(connection: Connection, after: int, limit: int) -> list[RenditionRow]:
    """Renditions that readers may see, by number, from the one behind ``after`` on."""
    query = (
        _renditions()
        .where(rendition.c.id > after, rendition.c.state == State.USABLE.value)
        .order_by(rendition.c.id)
        .limit(limit)
    )
    return [_rendition_row(row) for row in connection.execute(query)]


def decided(connection: Connection, article_id: int) -> list[RenditionRow]:
    """What is out of an article's translations, or was withheld or barred."""
    rows = _renditions().where(
        rendition.c.article_id == article_id,
        rendition.c.state.in_(_DECIDED),
        _is_out(),
    )
    found = [_rendition_row(row) for row in connection.execute(rows)]
    return [row for row in found if row.translation]


def reconsider(
    connection: Connection, source_key: str, since: datetime, at: datetime
) -> None:
    """Have translations of a source's articles first seen ``since`` decided anew."""
    ids = connection.execute(
        select(article.c.id)
        .join(source, source.c.id == article.c.source_id)
        .where(source.c.key == source_key, article.c.first_seen_at >= since)
    ).scalars()
    for number in list(ids):
        reopen(connection, [row.id for row in decided(connection, number)], at)


def unfinished(connection: Connection) -> int:
    """How many renditions are on their way, without those withheld until then."""
    waiting = select(func.count()).where(
        rendition.c.due_at.is_not(None), rendition.c.state != State.WITHHELD.value
    )
    return int(connection.execute(waiting).scalar_one())


def _renditions() -> Select[Any]:
    return (
        select(
            rendition,
            revision.c.body.label("revision"),
            revision.c.canceled,
            article.c.signals,
            (article.c.standing_id == rendition.c.revision_id).label("stands"),
            printing.c.body.label("printed"),
            *SOURCE_COLUMNS,
        )
        .join(revision, revision.c.id == rendition.c.revision_id)
        .outerjoin(printing, printing.c.seq == rendition.c.seq)
        .join(article, article.c.id == rendition.c.article_id)
        .join(source, source.c.id == article.c.source_id)
    )


def _rendition_row(row: Row[Any]) -> RenditionRow:
    return RenditionRow(
        id=row.id,
        article_id=row.article_id,
        revision_id=row.revision_id,
        lang=row.lang,
        state=State(row.state),
        attempts=row.attempts,
        reason=row.reason,
        error=row.error,
        body=row.printed if row.body is None else row.body,
        revision=row.revision,
        canceled=row.canceled,
        source=source_of(row),
        due_at=row.due_at,
        priority=row.priority,
        signals=row.signals,
        taken_up=row.taken_up,
        stands=bool(row.stands),
        generation=row.generation,
        suspect=row.suspect,
        given_up_at=row.given_up_at,
    )
