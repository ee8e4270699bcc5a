"""What is out is held against its original once more, when the checker is another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from coranto.check import Standards, checked, findings, version
from coranto.model import Notice, NoticeKind, PubStatus, Rendition, Rights, Terms, Unit
from coranto.newsroom.policy.verdict import (
    BY_CHECKS,
    Candidate,
    Decision,
    decide,
    with_best_attempt,
)
from coranto.store import articles, publications, renditions
from coranto.store.database import Database
from coranto.store.renditions import Outcome, RenditionRow
from coranto.text.clock import now

# Renditions read, judged and kept together: a few seconds of work.
PAGE = 50


@dataclass(frozen=True, slots=True)
class Recheck:
    """What the checker of today makes of a rendition that is out.

    Attributes:
        row: The rendition as it was.
        decision: What becomes of it.
        sentences: How many of its sentences readers see otherwise from now on.
    """

    row: RenditionRow
    decision: Decision
    sentences: int

    @property
    def was(self) -> PubStatus:
        """Whether readers could see it."""
        return PubStatus(self.row.state.value)

    @property
    def changed(self) -> bool:
        """Whether readers see any difference."""
        before = self.was, self.row.reason
        after = self.decision.status, self.decision.reason
        return before != after or (
            bool(self.sentences) and self.was is PubStatus.USABLE
        )


def recheck(
    database: Database, standards: Standards, *, dry_run: bool = False
) -> Iterator[Recheck]:
    """Check again what another checker than today's let out or held back.

    What readers see otherwise is published anew, with a notice; of the rest only the
    new verdict is kept. A sentence that no longer passes stands in the original.

    Args:
        database: Whose renditions are checked.
        standards: By what to judge.
        dry_run: Whether to keep and publish nothing.
    """
    today = version(standards)
    after = 0
    while True:
        with database.read() as connection:
            rows = renditions.out(connection, after, PAGE)
        if not rows:
            return
        after = rows[-1].id
        judged = [again(row, standards) for row in rows if _is_stale(row, today)]
        if not dry_run:
            with database.write() as connection:
                _keep(connection, judged, now())
        yield from judged


def again(row: RenditionRow, standards: Standards) -> Recheck:
    """Judge a rendition anew, all that was ever tried with its sentences included."""
    body = row.body or Rendition(row.lang, ())
    tried = tuple(_with_trials_judged(unit, standards) for unit in body.units)
    fresh = checked(replace(body, units=tried), standards)
    fresh = replace(fresh, units=tuple(map(with_best_attempt, fresh.units)))
    undecided = Candidate(fresh, row.translation, canceled=row.canceled)
    # The checks alone are asked: terms hold when a page is made, and other terms than
    # before have sent the rendition on its way already.
    decision = decide(undecided, Terms(Rights.FULL))
    seen = decision.body or fresh
    different = sum(
        _as_seen(one) != _as_seen(other)
        for one, other in zip(body.units, seen.units, strict=True)
    )
    return Recheck(row, replace(decision, body=seen), different)


def _is_stale(row: RenditionRow, today: str) -> bool:
    # What no check decided, such as a missing route, no check can decide again.
    by_checks = row.reason in {"", *BY_CHECKS}
    return by_checks and row.body is not None and row.body.checker != today


def _with_trials_judged(unit: Unit, standards: Standards) -> Unit:
    return replace(
        unit,
        tried=tuple(
            replace(
                trial, findings=findings(replace(unit, target=trial.target), standards)
            )
            for trial in unit.tried
        ),
    )


def _as_seen(unit: Unit) -> tuple[object, ...]:
    """What readers see of a sentence."""
    marks = [(found.message, found.facts) for found in unit.findings]
    return unit.printed, unit.target if unit.printed else "", marks


def _keep(connection: Connection, judged: Sequence[Recheck], at: datetime) -> None:
    for each in judged:
        row, decision = each.row, each.decision
        held = decision.status is PubStatus.WITHHELD
        last = Outcome(
            row.id,
            decision.state,
            decision.body,
            decision.reason,
            row.error,
            due_at=row.due_at if held else None,
        )
        # The newsroom may be at work: what was overtaken meanwhile stays so.
        if publications.standing(connection, row) is None:
            continue
        if renditions.move(connection, [row], [last], at) and each.changed:
            said = decision.status, decision.reason, decision.body
            if publications.publish(connection, row, *said, at) is not None:
                articles.note(connection, _notice(connection, each, at))


def _notice(connection: Connection, each: Recheck, at: datetime) -> Notice:
    row = each.row
    article = articles.get(connection, row.article_id)
    return Notice(
        NoticeKind.RECHECK,
        at,
        row.article_id,
        row.source.name,
        row.revision.url,
        row.revision.lang,
        row.revision.headline,
        path=article.path if article else "",
        lang=row.lang,
        message=_message(each),
        sentences=each.sentences,
    )


def _message(each: Recheck) -> str:
    now_out = each.decision.status is PubStatus.USABLE
    if now_out and each.was is PubStatus.USABLE:
        return "rechecked-marks"
    return "rechecked-released" if now_out else "rechecked-withheld"
