"""What an older checker let out or held back is judged again."""

from dataclasses import replace

import pytest

from coranto.check.standards import NONE
from coranto.model import Finding, NoticeKind, PubStatus, Severity, State, Trial, Unit
from coranto.newsroom.rechecking import recheck
from coranto.rights.terms import Judge
from coranto.store import editions, publications, renditions
from coranto.store.database import opened
from coranto.store.renditions import Outcome
from coranto.text.clock import now

pytestmark = pytest.mark.both_databases

FALSE_ALARM = Finding("empty", "omission", Severity.LOSS, "finding-empty")


def judged_before(desk, change, state=State.USABLE, reason=""):
    """The French rendition as an older checker left it: its units by ``change``."""
    [row] = [row for row in desk.renditions() if row.lang == "fr"]
    units = tuple(change(number, unit) for number, unit in enumerate(row.body.units))
    old = replace(row.body, units=units, checker="0.0.1+0a0a0a0a")
    with opened(desk.settings.store) as database, database.write() as connection:
        outcome = Outcome(row.id, state, old, reason)
        renditions.move(connection, [row], [outcome], now())
        status = PubStatus(state.value)
        publications.publish(connection, row, status, reason, old, now())


def rechecked(desk, *, dry_run=False):
    with opened(desk.settings.store) as database:
        return [
            (each.row.lang, each.was, each.decision.status, each.changed)
            for each in recheck(database, NONE, dry_run=dry_run)
        ]


def ledger(desk):
    with opened(desk.settings.store) as database, database.read() as connection:
        return [
            (told.kind, told.lang, told.message, told.sentences)
            for told in editions.notices(
                connection, 9, Judge(now(), noncommercial=False)
            )
        ]


def wrong_number(number: int, unit: Unit) -> Unit:
    last = number == 4
    return replace(unit, target=unit.target.replace("100", "900")) if last else unit


def test_what_today_s_checker_judged_is_not_checked_again(desk):
    desk.poll()

    assert rechecked(desk) == []


def test_a_sentence_that_no_longer_passes_is_shown_in_the_original(desk):
    desk.poll()
    judged_before(desk, wrong_number)
    before = desk.out("fr")

    assert rechecked(desk) == [("fr", PubStatus.USABLE, PubStatus.USABLE, True)]

    after = desk.out("fr")
    assert [unit.printed for unit in after.rendition.units] == [True] * 4 + [False]
    assert after.seq > before.seq
    assert ledger(desk) == [(NoticeKind.RECHECK, "fr", "rechecked-marks", 1)]
    assert rechecked(desk) == []


def test_a_better_attempt_that_was_set_aside_takes_its_place(desk):
    desk.poll()

    def set_aside(number: int, unit: Unit) -> Unit:
        right = Trial("clause by clause", unit.target, (FALSE_ALARM,))
        return replace(
            wrong_number(number, unit), tried=(right,) if number == 4 else ()
        )

    judged_before(desk, set_aside)

    rechecked(desk)

    unit = desk.out("fr").rendition.units[4]
    assert (unit.printed, unit.way) == (True, "clause by clause")


def test_an_article_that_was_held_back_by_a_false_alarm_comes_out(desk):
    desk.poll()
    judged_before(
        desk,
        lambda _, unit: replace(unit, printed=False, findings=(FALSE_ALARM,)),
        State.WITHHELD,
        "withheld-headline",
    )

    rechecked(desk)

    assert desk.out("fr").pubstatus is PubStatus.USABLE
    assert ledger(desk) == [(NoticeKind.RECHECK, "fr", "rechecked-released", 5)]


def test_an_article_that_no_longer_passes_is_held_back(desk):
    desk.poll()
    judged_before(desk, lambda _, unit: replace(unit, target=""))

    rechecked(desk)

    assert desk.out("fr").pubstatus is PubStatus.WITHHELD
    assert [each[2] for each in ledger(desk)] == ["rechecked-withheld"]


def test_where_readers_see_no_difference_nothing_is_published_anew(desk):
    desk.poll()
    judged_before(desk, lambda _, unit: unit)
    before = desk.out("fr")

    assert rechecked(desk) == [("fr", PubStatus.USABLE, PubStatus.USABLE, False)]

    assert (desk.out("fr").seq, ledger(desk)) == (before.seq, [])
    assert rechecked(desk) == []


def test_a_dry_run_keeps_nothing(desk):
    desk.poll()
    judged_before(desk, wrong_number)
    before = desk.out("fr")

    once, twice = rechecked(desk, dry_run=True), rechecked(desk, dry_run=True)

    assert once == twice != []
    assert desk.out("fr") == before


def test_when_it_first_came_out_stays(desk):
    desk.poll()
    first = desk.out("fr").first_published_at
    judged_before(desk, wrong_number)

    rechecked(desk)

    out = desk.out("fr")
    assert (out.first_published_at, out.published_at > first) == (first, True)


@pytest.mark.parametrize("reason", ["withheld-no-route", "withheld-engine"])
def test_what_no_check_decided_is_left_alone(desk, reason):
    desk.poll()
    judged_before(desk, lambda _, unit: unit, State.WITHHELD, reason)

    assert rechecked(desk) == []
