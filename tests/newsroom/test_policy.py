"""What is published and what is not."""

from dataclasses import replace
from itertools import pairwise

import pytest

from coranto.model import (
    BlockKind,
    Finding,
    PubStatus,
    Rendition,
    Rights,
    Scope,
    Severity,
    Terms,
    Tier,
    Trial,
    Unit,
)
from coranto.newsroom.policy.attempts import back_off_s, is_given_up, withdrawn
from coranto.newsroom.policy.ladder import Rung, ladder, next_rung
from coranto.newsroom.policy.scope import allowed_scope
from coranto.newsroom.policy.verdict import (
    Candidate,
    Decision,
    decide,
    verdict,
    with_best_attempt,
)
from coranto.translate.engine import Hop, Route

FULL = Terms(Rights.FULL)


def finding(severity: Severity, check: str = "numbers") -> Finding:
    return Finding(check, "numbers", severity, "numbers-changed")


def unit(number: int, *severities: Severity) -> Unit:
    kind = BlockKind.HEADLINE if number < 0 else BlockKind.PARAGRAPH
    findings = tuple(map(finding, severities))
    return Unit("10 boats.", "Dix.", "en", "fr", number, kind, findings=findings)


def candidate(*units: Unit, findings=(), reason="", attempts=1, canceled=False):
    body = Rendition("fr", units, engine="fake", findings=findings)
    return Candidate(
        body if units else None,
        translation=True,
        attempts=attempts,
        reason=reason,
        canceled=canceled,
    )


def clean(count: int) -> list[Unit]:
    return [unit(number) for number in range(-1, count)]


def _printed(decision: Decision) -> list[bool]:
    return [each.printed for each in decision.body.units] if decision.body else []


def test_a_clean_rendition_is_published_as_it_is():
    decision = decide(candidate(*clean(3)), FULL)

    assert decision == Decision(
        PubStatus.USABLE, "", Rendition("fr", tuple(clean(3)), engine="fake")
    )


def test_a_doubt_is_printed_with_its_finding():
    decision = decide(candidate(*clean(5), unit(5, Severity.DOUBT)), FULL)

    assert _printed(decision) == [True] * 7


def test_a_sentence_with_a_loss_is_shown_in_the_original():
    decision = decide(candidate(*clean(5), unit(5, Severity.LOSS)), FULL)

    assert _printed(decision) == [True] * 6 + [False]


@pytest.mark.parametrize(
    ("rendition", "reason"),
    [
        (candidate(unit(-1, Severity.LOSS), unit(0), unit(1)), "withheld-headline"),
        (candidate(unit(-1), unit(0, Severity.ADDITION), unit(1)), "withheld-headline"),
        (
            candidate(
                *clean(9),
                unit(9, Severity.CONTRADICTION),
                unit(10, Severity.CONTRADICTION),
            ),
            "withheld-contradictions",
        ),
        (
            candidate(*clean(3), unit(3, Severity.LOSS), unit(4, Severity.LOSS)),
            "withheld-many",
        ),
        (
            candidate(
                *clean(3), findings=(finding(Severity.CONTRADICTION, "language"),)
            ),
            "withheld-language",
        ),
        (candidate(reason="withheld-no-route"), "withheld-no-route"),
        (candidate(*clean(3), attempts=6), "withheld-engine"),
    ],
)
def test_a_rendition_that_cannot_be_trusted_is_withheld_with_its_reason(
    rendition, reason
):
    decision = decide(rendition, FULL)

    assert (decision.status, decision.reason) == (PubStatus.WITHHELD, reason)


@pytest.mark.parametrize(
    ("allowed", "reason"),
    [
        (Terms(Rights.NONE), "withheld-rights"),
        (Terms(Rights.FULL, silence="derivatives"), "withheld-translation"),
    ],
)
def test_what_its_source_forbids_is_withheld_with_that_reason(allowed, reason):
    decision = decide(candidate(*clean(3)), allowed)

    assert (decision.status, decision.reason) == (PubStatus.WITHHELD, reason)


def test_a_withdrawal_cancels_every_language():
    assert decide(candidate(canceled=True), FULL) == Decision(
        PubStatus.CANCELED, "canceled-source"
    )


@pytest.mark.parametrize(
    ("rights", "tier", "rendered"),
    [
        (Rights.FULL, Tier.PUBLISH, Scope.FULL),
        (Rights.FULL, Tier.ROUGH, Scope.FULL),
        (Rights.FULL, Tier.GIST, Scope.EXCERPT),
        (Rights.EXCERPT, Tier.PUBLISH, Scope.EXCERPT),
        (Rights.HEADLINE, Tier.GIST, Scope.HEADLINE),
    ],
)
def test_no_more_is_rendered_than_may_be_printed(rights, tier, rendered):
    assert allowed_scope(rights, tier) == rendered


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ((), "ok"),
        ((Severity.DOUBT,), "doubt"),
        ((Severity.DOUBT, Severity.ADDITION), "block"),
        ((Severity.CONTRADICTION,), "block"),
    ],
)
def test_the_worst_finding_is_the_verdict(severities, expected):
    assert verdict(map(finding, severities)) == expected


def route(name: str, tier: Tier = Tier.ROUGH) -> Route:
    langs = name.split("-")
    return Route(tuple(Hop("fake", *pair, tier, "fake 1") for pair in pairwise(langs)))


LADDER = ladder(
    [
        route("en-fr"),
        route("en-de-fr", Tier.GIST),
        route("en-es-fr"),
        route("en-ca-fr"),
        route("en-it-fr"),
    ],
    wordings=False,
)


def test_the_ladder_leaves_out_weaker_routes_and_ends():
    assert [rung.name for rung in LADDER] == [
        "protected numbers",
        "clause by clause",
        "by en-es-fr, fake",
        "by en-ca-fr, fake",
    ]


def test_each_rung_is_tried_once_until_the_sentence_will_do():
    failed = unit(1, Severity.LOSS)
    again = replace(failed, way="protected numbers", tried=(Trial("", "Onze."),))
    last = replace(
        again, way="by en-ca-fr, fake", tried=(*again.tried, *map(_tried, LADDER))
    )

    assert [
        rung.name if (rung := next_rung(each, LADDER)) else None
        for each in (failed, again, last, unit(1, Severity.DOUBT), unit(1))
    ] == ["protected numbers", "by en-es-fr, fake", None, None, None]


def test_a_doubted_not_is_rendered_once_more_in_one_piece():
    doubted = replace(unit(1), findings=(finding(Severity.DOUBT, "negation"),))
    again = replace(doubted, way="by en-es-fr, fake")
    last = replace(again, tried=(Trial("by en-ca-fr, fake", "Dix."),))

    assert [
        rung.name if (rung := next_rung(each, LADDER)) else None
        for each in (doubted, again, last)
    ] == ["by en-es-fr, fake", "by en-ca-fr, fake", None]


def _tried(rung: Rung) -> Trial:
    return Trial(rung.name, "Onze.")


def test_protected_numbers_are_tried_only_where_a_number_is_wrong():
    found = Finding("empty", "omission", Severity.LOSS, "finding-empty")

    rung = next_rung(replace(unit(1), findings=(found,)), LADDER)

    assert rung
    assert rung.name == "by en-es-fr, fake"


def test_the_best_attempt_is_kept_and_of_equals_the_earliest():
    worst, bad, doubt = (
        Trial(way, f"{way}.", (finding(severity),))
        for way, severity in (
            ("", Severity.CONTRADICTION),
            ("numbers", Severity.LOSS),
            ("route", Severity.DOUBT),
        )
    )
    last = replace(unit(1), way="last", target="Last.", findings=doubt.findings)
    nothing = Trial("clauses", "")

    best = with_best_attempt(replace(last, tried=(worst, nothing, bad, doubt)))

    assert (best.way, best.target, [trial.way for trial in best.tried]) == (
        "route",
        "route.",
        ["", "clauses", "numbers", "last"],
    )


def test_gone_is_believed_at_once_and_not_found_the_second_time():
    said = [withdrawn(410, 1), withdrawn(404, 1), withdrawn(404, 2)]

    assert said == [True, False, True]


def test_what_fails_alone_is_given_up_sooner_than_a_page_that_does_not_answer():
    suspects = [is_given_up(attempts, suspect=True) for attempts in (1, 5, 6)]
    others = [is_given_up(attempts, suspect=False) for attempts in (6, 9, 10)]

    assert (suspects, others) == ([False, False, True], [False, False, True])


def test_each_pause_is_four_times_as_long_as_the_one_before():
    assert [back_off_s(attempts) for attempts in (1, 2, 3, 4)] == [5, 20, 80, 320]
