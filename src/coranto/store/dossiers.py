"""All that is known of one source, for its page of the site."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, func, select

from coranto.model import (
    Dossier,
    FeedReport,
    NoticeKind,
    Outcome,
    PubStatus,
    Saying,
    Signal,
    Terms,
)
from coranto.rights.terms import Judge
from coranto.store.schema import article, edition, feed, notice, source
from coranto.store.sources import SOURCE_COLUMNS, source_of

Judged = tuple[tuple[Signal, ...], Terms]
"""The signals of an article, and what follows from them."""

JUDGED = 500
"""How many of its articles, latest first, tell what a source says about its rights."""


def dossier(
    connection: Connection, key: str, lang: str, judge: Judge
) -> Dossier | None:
    """What is known of the source called ``key``, or None where none is.

    Args:
        connection: Any.
        key: As of :class:`coranto.model.Source`.
        lang: BCP 47 tag of the edition whose articles are counted.
        judge: What may be done with an article.
    """
    row = connection.execute(
        select(source.c.id, *SOURCE_COLUMNS).where(
            source.c.key == key, source.c.removed_at.is_(None)
        )
    ).first()
    if row is None:
        return None
    told = source_of(row)
    judged = [
        (signals, judge(told, signals)) for signals in _signals(connection, row.id)
    ]
    kinds = _notices(connection, row.id)
    return Dossier(
        told,
        _feeds(connection, row.id),
        found=_found(connection, row.id),
        out=_out(connection, row.id, lang),
        changed=sum(kinds[kind.value] for kind in NoticeKind if kind.is_change),
        withdrawn=kinds[NoticeKind.WITHDRAWAL.value],
        judged=len(judged),
        outcomes=_outcomes(judged),
        sayings=_sayings(judged),
    )


def _of(source_id: int) -> ColumnElement[bool]:
    """The articles of one source."""
    return article.c.source_id == source_id


def _feeds(connection: Connection, source_id: int) -> tuple[FeedReport, ...]:
    rows = connection.execute(
        select(feed.c.url, feed.c.condition, feed.c.polled_at)
        .where(feed.c.source_id == source_id)
        .order_by(feed.c.id)
    )
    return tuple(FeedReport(*row) for row in rows)


def _found(connection: Connection, source_id: int) -> int:
    counted = select(func.count()).where(_of(source_id))
    return int(connection.execute(counted).scalar_one())


def _out(connection: Connection, source_id: int, lang: str) -> int:
    counted = (
        select(func.count())
        .select_from(edition)
        .join(article, article.c.id == edition.c.article_id)
        .where(
            _of(source_id),
            edition.c.lang == lang,
            edition.c.pubstatus == PubStatus.USABLE.value,
        )
    )
    return int(connection.execute(counted).scalar_one())


def _notices(connection: Connection, source_id: int) -> Counter[str]:
    rows = connection.execute(
        select(notice.c.kind, func.count())
        .join(article, article.c.id == notice.c.article_id)
        .where(_of(source_id))
        .group_by(notice.c.kind)
    )
    return Counter({row[0]: row[1] for row in rows})


def _signals(connection: Connection, source_id: int) -> list[tuple[Signal, ...]]:
    """The signals of each of the latest articles that were read."""
    latest = (
        select(article.c.signals)
        .where(_of(source_id), article.c.read_at.is_not(None))
        .order_by(article.c.id.desc())
        .limit(JUDGED)
    )
    return list(connection.execute(latest).scalars())


def _outcomes(judged: Sequence[Judged]) -> tuple[Outcome, ...]:
    counts = Counter((terms.rights, terms.reason, terms.silence) for _, terms in judged)
    return tuple(Outcome(*what, count) for what, count in counts.most_common())


def _sayings(judged: Sequence[Judged]) -> tuple[Saying, ...]:
    deciding = {each for _, terms in judged for each in terms.because}
    said: dict[Signal, list[Signal]] = {}
    for signals, _ in judged:
        for signal in dict.fromkeys(signals):
            said.setdefault(signal, []).append(signal)
    sayings = [
        Saying(_first(signal, times), len(times), signal in deciding)
        for signal, times in said.items()
    ]
    return tuple(sorted(sayings, key=lambda each: (not each.decides, -each.articles)))


def _first(signal: Signal, read: Iterable[Signal]) -> Signal:
    """``signal`` with the earliest time at which it was read, as far as one is noted."""
    return replace(signal, at=min((each.at for each in read if each.at), default=None))
