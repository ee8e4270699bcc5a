"""What is published, what is held back and why: every such decision is made here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from coranto.model import (
    Entry,
    Finding,
    PubStatus,
    Rendition,
    Rights,
    Scope,
    Severity,
    State,
    Terms,
    Tier,
    Trial,
    Unit,
)
from coranto.store.renditions import RenditionRow
from coranto.text.clauses import clauses
from coranto.translate.engine import Route
from coranto.translate.protection import protected

# Counted before each attempt, so that the sixth never begins (docs/decisions/0001).
MOST_ATTEMPTS = 5

BACK_OFF_S = 5.0

# With more of its sentences than this unfit to print, an article is held back.
MOST_BAD = 0.20
MOST_CONTRADICTIONS = 1

# Other wordings that an engine is asked for.
MOST_WORDINGS = 4

# Other routes that a failed sentence is sent by. Each costs about as much as the first.
MOST_OTHER_ROUTES = 2

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


# Checks whose doubts are reason enough to render a sentence once more.
AGAIN = frozenset({"negation"})


class Way(StrEnum):
    """How a sentence that failed is rendered once more."""

    WORDING = "another wording"
    """The best of the other wordings that the engine itself thought of."""
    NUMBERS = "protected numbers"
    """With its figures put in by us, so that the engine cannot change them."""
    CLAUSES = "clause by clause"
    """Cut in two, since engines lose their way in long sentences."""
    ROUTE = "another route"
    """By other engines, or through another language."""


# What is made of a sentence in one piece. One in two pieces reads worse, which a doubt
# alone is not worth.
_WHOLE = (Way.WORDING, Way.ROUTE)


@dataclass(frozen=True, slots=True)
class Rung:
    """One thing to try with a sentence that failed.

    Attributes:
        way: How it is rendered.
        route: By which engines.
    """

    way: Way
    route: Route

    @property
    def name(self) -> str:
        """What a unit made this way is marked with, as ``Unit.way``."""
        if self.way is Way.ROUTE:
            return f"by {self.route.name}, {self.route.engines}"
        return self.way.value


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


def unreadable(rights: Rights | None, attempts: int) -> str:
    """Why an article is not even read, or empty.

    Args:
        rights: What the operator declared for its source, or None.
        attempts: Attempts at reading it, this one included.
    """
    if rights is Rights.NONE:
        return "the source's rights are set to none: nothing of it is published"
    if attempts > MOST_ATTEMPTS:
        return f"given up after {MOST_ATTEMPTS} attempts"
    return ""


def revoked(entry: Entry) -> str:
    """Why an agency's item may not be out, or empty.

    Both "withheld" and "canceled" ask that what is out already be revoked; the first
    until further notice (IPTC NewsCodes, pubstatusg2).
    """
    status = entry.dispatch.pubstatus if entry.dispatch else PubStatus.USABLE
    return "" if status is PubStatus.USABLE else f"the agency says: {status}"


def withdrawn(status: int, times: int) -> bool:
    """Whether a page answered with ``status``, for the ``times``-th time, is withdrawn.

    410 says so (RFC 9110 §15.5.11); 404 says only that it was not found, and must be
    seen twice.
    """
    return status == 410 or times >= 2


# Long enough for a publisher to notice and undo a mishap.
SECOND_LOOK_S = 600.0


def back_off_s(attempts: int) -> float:
    """Seconds to wait after so many failed attempts: 5, 20, 80, 320."""
    return BACK_OFF_S * 4.0 ** (attempts - 1)


def scope(rights: Rights, tier: Tier) -> Scope:
    """How much of an article is rendered: no more than may be printed."""
    if rights in (Rights.HEADLINE, Rights.NONE):
        return Scope.HEADLINE
    if rights is Rights.EXCERPT or tier is Tier.GIST:
        return Scope.EXCERPT
    return Scope.FULL


def verdict(findings: Iterable[Finding]) -> Literal["ok", "doubt", "block"]:
    """The worst finding decides; findings are never added up to a score."""
    worst = max((finding.severity for finding in findings), default=None)
    if worst is None:
        return "ok"
    return "doubt" if worst is Severity.DOUBT else "block"


def peers(routes: Sequence[Route]) -> list[Route]:
    """Those of ``routes`` whose tier is not below that of the first."""
    least = routes[0].tier.rank
    return [route for route in routes if route.tier.rank >= least]


def ladder(routes: Sequence[Route], *, wordings: bool) -> list[Rung]:
    """What may be tried with a sentence that failed, in this order.

    Args:
        routes: The ways between its languages, that of the first attempt first. None of
            a weaker tier is tried: the label on the page would not be true of it.
        wordings: Whether the first route knows several wordings.
    """
    first, *others = peers(routes)
    return [
        *([Rung(Way.WORDING, first)] if wordings else []),
        Rung(Way.NUMBERS, first),
        Rung(Way.CLAUSES, first),
        *(Rung(Way.ROUTE, other) for other in others[:MOST_OTHER_ROUTES]),
    ]


def next_rung(unit: Unit, rungs: Iterable[Rung]) -> Rung | None:
    """What to try next with ``unit``, or None where it will do or all was tried.

    A "not" that may be lost is worth another try as well, before readers get it with a
    mark: of what may go out, nothing is worse.
    """
    judged = verdict(unit.findings)
    if judged != "block" and not any(each.check in AGAIN for each in unit.findings):
        return None
    tried = {unit.way, *(trial.way for trial in unit.tried)}
    ways = list(Way) if judged == "block" else _WHOLE
    left = (rung for rung in rungs if rung.name not in tried and rung.way in ways)
    return next((rung for rung in left if _may_help(rung.way, unit)), None)


def _may_help(way: Way, unit: Unit) -> bool:
    if way is Way.NUMBERS:
        wrong = any(finding.kind == "numbers" for finding in unit.findings)
        return wrong and bool(protected(unit.source, unit.source_lang).kept)
    return way is not Way.CLAUSES or len(clauses(unit.source)) > 1


def settled(unit: Unit) -> Unit:
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
    return verdict(unit.findings) == "block" or any(map(_is_worthless, found))


def _is_worthless(finding: Finding) -> bool:
    """Whether what a finding is about is no translation of its sentence."""
    told = finding.check in WORTHLESS or finding.message == "finding-detached"
    return told and finding.severity > Severity.DOUBT


def demerit(findings: Sequence[Finding]) -> tuple[int, int]:
    """By what to compare attempts at one sentence: the worst finding, then how many."""
    worst = max((finding.severity for finding in findings), default=0)
    return int(worst), len(findings)


def barred(row: RenditionRow, allowed: Terms) -> str:
    """Why no engine may see the text and nobody its rendering, or empty."""
    if allowed.rights is Rights.NONE:
        return "withheld-rights"
    translatable = allowed.translate or not row.translation
    return "" if translatable else "withheld-translation"


def decide(row: RenditionRow, allowed: Terms) -> Decision:
    """What becomes of a rendition that was checked, under the terms of its article."""
    if row.canceled:
        return Decision(PubStatus.CANCELED, "canceled-source")
    if reason := barred(row, allowed):
        return _withhold(reason)
    if row.attempts > MOST_ATTEMPTS:
        return _withhold("withheld-engine")
    if row.reason or row.body is None:
        return _withhold(row.reason or "withheld-engine")
    body = replace(row.body, units=tuple(map(_marked, row.body.units)))
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
