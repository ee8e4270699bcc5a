"""When what was withheld for an engine's sake is worth another try."""

from datetime import datetime, timedelta

from coranto.model import (
    Finding,
    PubStatus,
    Rendition,
    Rights,
    Severity,
    Terms,
    Unit,
)
from coranto.newsroom.policy.verdict import BY_CHECKS, Candidate, decide, is_worthless

# Reasons for which an engine may be to blame, which may be well again later.
BY_ENGINE = BY_CHECKS | {"withheld-engine"}

# What was withheld for its engine's sake is translated once more after each of these
# pauses (docs/decisions/0017). A server that restarts is well within minutes, one that
# nobody looks after by the morning; after that it is no news any more.
ONCE_MORE_AFTER = (
    timedelta(minutes=1),
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
)
# So many translations in a row that the checks refuse, and their engine is tested: with
# fewer, too many that are well would be.
MOST_REFUSED = 3
FIRST_TEST_PAUSE = timedelta(minutes=1)
LONGEST_TEST_PAUSE = timedelta(minutes=30)

# How long what was given up is worth another try with other engines or checks.
NEWS_FOR = timedelta(days=7)


def once_more_at(
    reason: str, taken_up: int, at: datetime, *, engine_failed: bool
) -> datetime | None:
    """When what is withheld ``at`` that time is translated once more, or None.

    What no engine is to blame for is not: rights, a missing route, and what was given
    up although no engine failed, for it may be the article that kills the process.

    Args:
        reason: Why it is withheld.
        taken_up: How often it was taken up again before.
        at: The present.
        engine_failed: Whether an engine said that it failed.
    """
    if reason not in BY_ENGINE or (reason == "withheld-engine" and not engine_failed):
        return None
    if taken_up >= len(ONCE_MORE_AFTER):
        return None
    return at + ONCE_MORE_AFTER[taken_up]


def tested_after(tests: int) -> timedelta:
    """How long an engine that is ill is left alone after so many tests before this one."""
    return min(FIRST_TEST_PAUSE * 2.0 ** min(tests, 10), LONGEST_TEST_PAUSE)


def is_refused(body: Rendition) -> bool:
    """Whether the checks refuse a translation as a whole, as it stands."""
    decision = decide(Candidate(body, translation=True), Terms(Rights.FULL))
    return decision.status is PubStatus.WITHHELD


def is_ill(finding: Finding) -> bool:
    """Whether what is found in a self-test shows that its engine is ill.

    An engine may be weak and render a plain sentence badly; no sound one answers in
    another language, with markup, or changes figures.
    """
    if finding.check == "numbers":
        return finding.severity > Severity.DOUBT
    # A whole copy is found by every engine's self-test; "centre de la" stands rightly in
    # our sentence in both Catalan and French.
    return finding.check != "untranslated" and is_worthless(finding)


def said_before(before: Rendition, after: Rendition) -> bool:
    """Whether ``after``, fresh from its engines, says what ``before`` said at first.

    An engine that does is not ill: it cannot do better, and nothing is gained by
    checking again, or by trying again what was tried.
    """
    made_by = (before.engine, before.route, before.scope)
    return made_by == (after.engine, after.route, after.scope) and (
        [(unit.source, _first(unit)) for unit in before.units]
        == [(unit.source, unit.target) for unit in after.units]
    )


def _first(unit: Unit) -> str:
    """What was made of a sentence before anything else was tried."""
    first = (trial.target for trial in unit.tried if not trial.way)
    return unit.target if not unit.way else next(first, "")
