"""What is published, what is held back and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from coranto.model import (
    Finding,
    PubStatus,
    Rendition,
    Severity,
    State,
    Terms,
    Trial,
    Unit,
)
from coranto.newsroom.policy.attempts import MOST_ATTEMPTS
from coranto.newsroom.policy.scope import barred

# With more of its sentences than this unfit to print, an article is held back.
MOST_BAD = 0.20
MOST_CONTRADICTIONS = 1

# Findings that make a whole rendering worthless, whatever else is in it, and what
# readers are told of them.
FATAL = {"language": "withheld-language", "empty": "withheld-empty"}

# Checks whose findings say that an engine did not translate a sentence at all.
WORTHLESS = frozenset({"empty", "language", "markup", "untranslated"})

# Reasons that the checks gave, and may take back.
BY_CHECKS = frozenset(
    {
        "withheld-headline",
        "withheld-contradictions",
        "withheld-many",
        *FATAL.values(),
    }
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rendition to be decided on.

    Attributes:
        body: What it says; None where nothing was rendered.
        translation: Whether it is in another language than its revision.
        attempts: How often the present step was begun, this time included.
        reason: Message key that already decides its end, or empty.
        canceled: Whether its revision is a withdrawal, without words.
    """

    body: Rendition | None
    translation: bool
    attempts: int = 0
    reason: str = ""
    canceled: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a rendition.

    Attributes:
        status: Whether readers may see it.
        reason: Message key that says why not, or empty.
        body: The rendition with each sentence marked fit to print or not.
    """

    status: PubStatus
    reason: str = ""
    body: Rendition | None = None

    @property
    def state(self) -> State:
        """The final state of the rendition."""
        return State(self.status.value)


def verdict(findings: Iterable[Finding]) -> Literal["ok", "doubt", "block"]:
    """The worst finding decides; findings are never added up to a score."""
    worst = max((finding.severity for finding in findings), default=None)
    if worst is None:
        return "ok"
    return "doubt" if worst is Severity.DOUBT else "block"


def with_best_attempt(unit: Unit) -> Unit:
    """``unit`` with the best of its attempts, the earliest of those that are as good."""
    attempts = (
        *unit.tried,
        Trial(unit.way, unit.target, unit.findings, unit.target_marks),
    )
    best = min(
        (trial for trial in attempts if trial.target),
        key=lambda trial: demerit(trial.findings),
        default=attempts[-1],
    )
    return replace(
        unit,
        target=best.target,
        target_marks=best.marks,
        findings=best.findings,
        way=best.way,
        tried=tuple(trial for trial in attempts if trial is not best),
    )


def mistrusted(unit: Unit) -> bool:
    """Whether what engines made of a sentence is not to be used again elsewhere.

    So it is where none of it may be printed, and where an attempt was no translation at
    all, which is the business of the engine and not of the sentence.
    """
    attempts = (unit.findings, *(trial.findings for trial in unit.tried))
    found = (finding for findings in attempts for finding in findings)
    return verdict(unit.findings) == "block" or any(map(is_worthless, found))


def is_mistrusted_whole(body: Rendition) -> bool:
    """Whether no sentence of a translation is to be used again elsewhere.

    An engine that was ill in one sentence of five was ill in the others too, and what is
    too short for the checks to tell passes them in any language.
    """
    fatal = any(
        each.check in FATAL and each.severity > Severity.DOUBT for each in body.findings
    )
    bad = sum(mistrusted(unit) for unit in body.units)
    return fatal or bad > MOST_BAD * len(body.units)


def is_worthless(finding: Finding) -> bool:
    """Whether what a finding is about is no translation of its sentence."""
    told = finding.check in WORTHLESS or finding.message == "finding-detached"
    return told and finding.severity > Severity.DOUBT


def demerit(findings: Sequence[Finding]) -> tuple[int, int]:
    """By what to compare attempts at one sentence: the worst finding, then how many."""
    worst = max((finding.severity for finding in findings), default=0)
    return int(worst), len(findings)


def decide(candidate: Candidate, allowed: Terms) -> Decision:
    """What becomes of a rendition that was checked, under the terms of its article."""
    if candidate.canceled:
        return Decision(PubStatus.CANCELED, "canceled-source")
    if reason := barred(allowed, translation=candidate.translation):
        return _withhold(reason)
    if candidate.attempts > MOST_ATTEMPTS:
        return _withhold("withheld-engine")
    if candidate.reason or candidate.body is None:
        return _withhold(candidate.reason or "withheld-engine")
    units = tuple(map(_marked, candidate.body.units))
    body = replace(candidate.body, units=units)
    reason = _objection(body)
    if reason:
        return Decision(PubStatus.WITHHELD, reason, body)
    return Decision(PubStatus.USABLE, body=body)


def _withhold(reason: str) -> Decision:
    return Decision(PubStatus.WITHHELD, reason)


def _marked(unit: Unit) -> Unit:
    return replace(unit, printed=verdict(unit.findings) != "block")


def _objection(body: Rendition) -> str:
    """Why the whole of ``body`` is held back, or empty."""
    for finding in body.findings:
        if finding.check in FATAL and finding.severity > Severity.DOUBT:
            return FATAL[finding.check]
    headline, *rest = body.units
    lead = next((unit for unit in rest if unit.kind.running), None)
    if not headline.printed or (lead and not lead.printed):
        return "withheld-headline"
    if _contradictions(body.units) > MOST_CONTRADICTIONS:
        return "withheld-contradictions"
    bad = sum(not unit.printed for unit in body.units)
    return "withheld-many" if bad > MOST_BAD * len(body.units) else ""


def _contradictions(units: Sequence[Unit]) -> int:
    return sum(unit.worst is Severity.CONTRADICTION for unit in units)
