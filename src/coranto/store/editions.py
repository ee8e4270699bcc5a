"""Editions: what stands, as the printings that pages and feeds are made from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from coranto.model import (
    Notice,
    NoticeKind,
    Printing,
    PubStatus,
    Rendition,
    Rights,
    Scope,
)
from coranto.rights.terms import Judge
from coranto.store import schema
from coranto.store.articles import ArticleState
from coranto.store.schema import article, edition, notice, revision, source
from coranto.store.sources import SOURCE_COLUMNS, source_of

_GONE = (ArticleState.WITHDRAWN.value, ArticleState.REMOVED.value)

_NOT_ABOUT_CHECKS = ("withheld-no-route", "withheld-rights", "withheld-translation")


def latest(
    connection: Connection,
    lang: str,
    statuses: Sequence[PubStatus],
    limit: int,
    judge: Judge,
) -> list[Printing]:
    """What is out in ``lang`` with one of ``statuses``, newest first by its source."""
    rows = connection.execute(
        _current(lang)
        .where(edition.c.pubstatus.in_([status.value for status in statuses]))
        .order_by(edition.c.dated_at.desc(), edition.c.article_id.desc())
        .limit(limit)
    ).all()
    return _printings(connection, rows, judge)


def printing(
    connection: Connection, lang: str, article_id: int, judge: Judge
) -> Printing | None:
    """What is out of one article in ``lang``, or None."""
    rows = connection.execute(_current(lang).where(article.c.id == article_id)).all()
    printings = _printings(connection, rows, judge)
    return printings[0] if printings else None


def notices(connection: Connection, limit: int, judge: Judge) -> list[Notice]:
    """The public ledger, newest first."""
    return [told for _, told in _told(connection, _notices().limit(limit), judge)]


def tally(
    connection: Connection, lang: str, since: datetime, until: datetime
) -> dict[str, int]:
    """How many editions of each status came out in ``lang`` between two instants.

    Only what was translated and checked counts: not the source's own texts, nor those
    held back because no engine leads to ``lang`` or the source forbids it.
    """
    rows = connection.execute(
        select(edition.c.pubstatus, func.count())
        .join(revision, revision.c.id == edition.c.revision_id)
        .where(
            edition.c.lang == lang,
            edition.c.published_at.between(since, until),
            revision.c.lang != lang,
            edition.c.reason.not_in(_NOT_ABOUT_CHECKS),
        )
        .group_by(edition.c.pubstatus)
    )
    return {row[0]: row[1] for row in rows}


def counts(connection: Connection) -> dict[str, int]:
    """How many editions of each status stand now, over all languages."""
    rows = connection.execute(
        select(edition.c.pubstatus, func.count()).group_by(edition.c.pubstatus)
    )
    return {row[0]: row[1] for row in rows}


def corrected(connection: Connection, since: datetime, until: datetime) -> int:
    """How many articles their sources changed meanwhile, for whatever reason."""
    changes = [kind.value for kind in NoticeKind if kind.is_change]
    told = select(func.count(notice.c.article_id.distinct())).where(
        notice.c.kind.in_(changes), notice.c.at.between(since, until)
    )
    return int(connection.execute(told).scalar_one())


def _current(lang: str) -> Select[Any]:
    return (
        select(
            edition,
            article.c.path,
            article.c.first_seen_at,
            article.c.signals,
            revision.c.body.label("revision"),
            schema.printing.c.body.label("printed"),
            *SOURCE_COLUMNS,
        )
        .join(article, article.c.id == edition.c.article_id)
        .join(revision, revision.c.id == edition.c.revision_id)
        .join(source, source.c.id == article.c.source_id)
        .outerjoin(schema.printing, schema.printing.c.seq == edition.c.seq)
        .where(edition.c.lang == lang)
    )


def _printings(
    connection: Connection, rows: Sequence[Row[Any]], judge: Judge
) -> list[Printing]:
    ids = [row.article_id for row in rows]
    langs = _alternates(connection, ids)
    told = _notices_of(connection, ids, judge)
    return [
        Printing(
            seq=row.seq,
            article=row.article_id,
            path=row.path,
            lang=row.lang,
            pubstatus=PubStatus(row.pubstatus),
            reason=row.reason,
            source=source_of(row),
            revision=row.revision,
            rendition=row.printed or Rendition(row.lang, (), Scope.HEADLINE),
            first_seen_at=row.first_seen_at,
            first_published_at=row.first_at,
            published_at=row.published_at,
            alternates=tuple(langs.get(row.article_id, ())),
            notices=tuple(told.get(row.article_id, ())),
            terms=judge(source_of(row), row.signals),
            signals=row.signals,
        )
        for row in rows
    ]


def _alternates(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    rows = connection.execute(
        select(edition.c.article_id, edition.c.lang)
        .where(
            edition.c.article_id.in_(ids),
            edition.c.pubstatus == PubStatus.USABLE.value,
        )
        .order_by(edition.c.lang)
    )
    langs: dict[int, list[str]] = {}
    for article_id, lang in rows:
        langs.setdefault(article_id, []).append(lang)
    return langs


def _notices() -> Select[Any]:
    return (
        select(
            notice.c.article_id,
            notice.c.at,
            notice.c.body,
            article.c.signals,
            article.c.state,
            *SOURCE_COLUMNS,
        )
        .join(article, article.c.id == notice.c.article_id)
        .join(source, source.c.id == article.c.source_id)
        .order_by(notice.c.id.desc())
    )


def _told(
    connection: Connection, statement: Select[Any], judge: Judge
) -> Iterator[tuple[int, Notice]]:
    """(article, notice) of each row, with what may be shown of the article today."""
    for row in connection.execute(statement):
        # Of what was taken out the ledger tells what happened, in no words of it; of what
        # we took out ourselves it does not tell either where those words are.
        told = replace(row.body, at=row.at)
        if row.state in _GONE:
            told = replace(told, rights=Rights.NONE)
        else:
            terms = judge(source_of(row), row.signals)
            told = replace(told, rights=terms.rights)
        if row.state == ArticleState.REMOVED.value:
            told = replace(told, source_url="", path="")
        yield row.article_id, told


def _notices_of(
    connection: Connection, ids: Sequence[int], judge: Judge
) -> dict[int, list[Notice]]:
    statement = _notices().where(notice.c.article_id.in_(ids))
    told: dict[int, list[Notice]] = {}
    for article_id, entry in _told(connection, statement, judge):
        told.setdefault(article_id, []).append(entry)
    return told
