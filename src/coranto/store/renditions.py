"""Renditions on their way, and the publications they become."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from coranto.model import PubStatus, Rendition, Revision, Signal, Source, State
from coranto.store.inserts import insert
from coranto.store.schema import article, publication, rendition, revision, source
from coranto.store.sources import SOURCE_COLUMNS, source_of
from coranto.text.languages import primary


@dataclass(frozen=True, slots=True)
class RenditionRow:
    """A rendition with what it is made from.

    Attributes:
        attempts: How often the present step was begun, this time included.
        reason: Message key that already decides its end, or empty.
        body: None until it is translated.
        canceled: Whether its revision is a withdrawal, without words.
        signals: What was read about rights in its article.
        taken_up: How often it was taken up again after it had been withheld.
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
    """

    id: int
    state: State
    body: Rendition | None = None
    reason: str = ""
    error: str = ""
    due_at: datetime | None = None
    attempts: int = 0
    made_with: str = ""


@dataclass(frozen=True, slots=True)
class Birth:
    """How a rendition begins: waiting for a translation, or already whole."""

    lang: str
    state: State
    body: Rendition | None = None


def supersede(
    connection: Connection, article_id: int, langs: Sequence[str], at: datetime
) -> None:
    """Make room for a new revision of an article, which comes out in ``langs``.

    What is on its way is canceled. What is out in another language, one that the site
    spoke once, is taken off the shelf: nobody would ever correct or withdraw it.
    """
    on_the_way = (State.NEW, State.TRANSLATED, State.CHECKED)
    connection.execute(
        rendition.update()
        .where(rendition.c.article_id == article_id, rendition.c.state.in_(on_the_way))
        .values(
            state=State.CANCELED.value,
            reason="superseded",
            due_at=None,
            changed_at=at,
        )
    )
    connection.execute(
        publication.update()
        .where(publication.c.article_id == article_id, publication.c.lang.not_in(langs))
        .values(superseded=True)
    )


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

    The most urgent come first, and of these the newest articles: where not all can be
    done, it is old news that waits.
    """
    rows = connection.execute(
        select(rendition.c.id, rendition.c.priority)
        .where(rendition.c.due_at <= at, rendition.c.state == state.value)
        .order_by(rendition.c.priority, rendition.c.article_id.desc(), rendition.c.id)
        .limit(limit)
    )
    return [(row[0], row[1]) for row in rows]


def take(
    connection: Connection, ids: Sequence[int], state: State, at: datetime
) -> list[RenditionRow]:
    """Those of ``ids`` still waiting in ``state``, each attempt counted beforehand."""
    taken = connection.execute(
        rendition.update()
        .where(
            rendition.c.id.in_(ids),
            rendition.c.state == state.value,
            rendition.c.due_at <= at,
        )
        .values(attempts=rendition.c.attempts + 1)
        .returning(rendition.c.id)
    )
    return get(connection, list(taken.scalars()))


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
    connection: Connection, was: State, outcomes: Sequence[Outcome], at: datetime
) -> list[int]:
    """Write outcomes to the rows still in state ``was``; a latecomer changes nothing.

    Returns:
        Numbers of the rows that moved.
    """
    moved = []
    for outcome in outcomes:
        values: dict[str, Any] = {
            "state": outcome.state.value,
            "reason": outcome.reason,
            "error": outcome.error,
            "due_at": outcome.due_at,
            "attempts": outcome.attempts,
            "changed_at": at,
        }
        if outcome.body is not None:
            values["body"] = outcome.body
        if outcome.made_with:
            values["made_with"] = outcome.made_with
        here = (rendition.c.id == outcome.id) & (rendition.c.state == was.value)
        if connection.execute(rendition.update().where(here).values(values)).rowcount:
            moved.append(outcome.id)
    return moved


def publish(
    connection: Connection,
    row: RenditionRow,
    status: PubStatus,
    reason: str,
    at: datetime,
) -> int | None:
    """Bring a rendition out, in place of what was out before in its language.

    A rendition that was decided on before, and is again, gets a new place in the
    outbox: whoever follows it sees the change. When it first came out is kept.

    Returns:
        Its place in the outbox, or None where the same revision is out already from
        another rendition.
    """
    before = (
        publication.delete()
        .where(publication.c.rendition_id == row.id)
        .returning(func.coalesce(publication.c.first_at, publication.c.published_at))
    )
    first_at = connection.execute(before).scalar()
    new = (
        insert(connection, publication)
        .values(
            article_id=row.article_id,
            revision_id=row.revision_id,
            rendition_id=row.id,
            lang=row.lang,
            pubstatus=status.value,
            reason=reason,
            published_at=at,
            first_at=first_at,
        )
        .on_conflict_do_nothing()
        .returning(publication.c.seq)
    )
    seq: int | None = connection.execute(new).scalar()
    if seq is not None:
        earlier = (
            (publication.c.article_id == row.article_id)
            & (publication.c.lang == row.lang)
            & (publication.c.seq < seq)
        )
        connection.execute(publication.update().where(earlier).values(superseded=True))
    return seq


def out(connection: Connection, after: int, limit: int) -> list[RenditionRow]:
    """Translations that are out or held back now, with numbers above ``after``."""
    rows = (
        _renditions()
        .join(publication, publication.c.rendition_id == rendition.c.id)
        .where(
            publication.c.superseded.is_(False),
            rendition.c.id > after,
            rendition.c.state.in_((State.USABLE.value, State.WITHHELD.value)),
            rendition.c.lang != revision.c.lang,
        )
        .order_by(rendition.c.id)
        .limit(limit)
    )
    return [_rendition_row(row) for row in connection.execute(rows)]


def is_out(connection: Connection, rendition_id: int) -> bool:
    """Whether a rendition is the one that its edition shows or holds back now."""
    standing = select(publication.c.seq).where(
        publication.c.rendition_id == rendition_id, publication.c.superseded.is_(False)
    )
    return connection.execute(standing).first() is not None


def lacking(
    connection: Connection, lang: str, since: datetime, limit: int
) -> list[tuple[int, int, Revision]]:
    """(article, revision's number, revision) of what is out, but not in ``lang``.

    Only articles first seen ``since`` then, newest first.
    """
    out = (
        select(
            publication.c.article_id, func.max(publication.c.revision_id).label("id")
        )
        .where(publication.c.superseded.is_(False))
        .group_by(publication.c.article_id)
        .subquery()
    )
    has = select(rendition.c.id).where(
        rendition.c.revision_id == out.c.id, rendition.c.lang == lang
    )
    rows = connection.execute(
        select(article.c.id, revision.c.id, revision.c.body)
        .join(out, out.c.article_id == article.c.id)
        .join(revision, revision.c.id == out.c.id)
        .where(
            article.c.first_seen_at >= since,
            revision.c.canceled.is_(False),
            ~has.exists(),
        )
        .order_by(article.c.id.desc())
        .limit(limit)
    )
    return [(row[0], row[1], row[2]) for row in rows]


def stranded(connection: Connection, reason: str) -> list[tuple[int, str, str]]:
    """(number, source language, target language) of what is out, withheld for ``reason``."""
    rows = connection.execute(
        select(rendition.c.id, revision.c.lang, rendition.c.lang)
        .join(revision, revision.c.id == rendition.c.revision_id)
        .join(publication, publication.c.rendition_id == rendition.c.id)
        .where(
            rendition.c.state == State.WITHHELD.value,
            rendition.c.reason == reason,
            publication.c.superseded.is_(False),
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
            ~_is_overtaken(),
        )
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def take_up_due(
    connection: Connection, ids: Sequence[int], at: datetime
) -> list[tuple[int, int]]:
    """As :func:`take_up`, for those of ``ids`` that are due. The others wait."""
    due_now = select(rendition.c.id).where(
        rendition.c.id.in_(ids), rendition.c.due_at <= at
    )
    return take_up(connection, list(connection.execute(due_now).scalars()), at)


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
        rendition.update().where(withheld, _is_overtaken()).values(due_at=None)
    )
    taken = connection.execute(
        rendition.update()
        .where(withheld, ~_is_overtaken())
        .values(
            state=State.NEW.value,
            reason="",
            due_at=at,
            attempts=0,
            taken_up=rendition.c.taken_up + 1,
            changed_at=at,
        )
        .returning(rendition.c.id, rendition.c.priority)
    )
    return [(row[0], row[1]) for row in taken]


def _is_overtaken() -> ColumnElement[bool]:
    later = revision.alias("later")
    return (
        select(later.c.id)
        .where(
            later.c.article_id == rendition.c.article_id,
            later.c.id > rendition.c.revision_id,
        )
        .exists()
    )


def standing(connection: Connection, rendition_id: int) -> tuple[PubStatus, str] | None:
    """How a rendition is out now, and for which reason; None where it is not."""
    found = select(publication.c.pubstatus, publication.c.reason).where(
        publication.c.rendition_id == rendition_id, publication.c.superseded.is_(False)
    )
    row = connection.execute(found).first()
    return None if row is None else (PubStatus(row[0]), row[1])


def waiting(
    connection: Connection, since: datetime | None = None
) -> list[tuple[int, str, str]]:
    """(number, source language, target language) of what waits to be translated.

    Args:
        connection: A transaction.
        since: Only what is not due before then.
    """
    query = (
        select(rendition.c.id, revision.c.lang, rendition.c.lang)
        .join(revision, revision.c.id == rendition.c.revision_id)
        .where(rendition.c.state == State.NEW.value)
    )
    if since is not None:
        query = query.where(rendition.c.due_at >= since)
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def reopen(connection: Connection, ids: Sequence[int], at: datetime) -> None:
    """Have renditions that were decided on translated after all."""
    values = {"state": State.NEW.value, "reason": "", "due_at": at, "attempts": 0}
    connection.execute(
        rendition.update()
        .where(rendition.c.id.in_(ids))
        .values(changed_at=at, **values)
    )


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
    final = (State.USABLE, State.WITHHELD)
    rows = _renditions().where(
        rendition.c.article_id == article_id,
        rendition.c.state.in_(final),
        rendition.c.id.in_(
            select(publication.c.rendition_id).where(
                publication.c.article_id == article_id,
                publication.c.superseded.is_(False),
            )
        ),
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
            *SOURCE_COLUMNS,
        )
        .join(revision, revision.c.id == rendition.c.revision_id)
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
        body=row.body,
        revision=row.revision,
        canceled=row.canceled,
        source=source_of(row),
        due_at=row.due_at,
        priority=row.priority,
        signals=row.signals,
        taken_up=row.taken_up,
    )
