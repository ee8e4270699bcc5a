"""An engine's bad hour ends: what was withheld for its sake comes out once it is well."""

from datetime import UTC, datetime, timedelta

import pytest

from coranto.model import PubStatus, State
from coranto.newsroom.policy import recovery
from coranto.newsroom.policy.recovery import ONCE_MORE_AFTER, once_more_at
from tests import synthetic
from tests.newsroom.test_change import rewrite
from tests.newsroom.test_memory import ILL
from tests.newsroom.test_way import said

AT = datetime(2026, 11, 30, 12, tzinfo=UTC)
LAST = synthetic.sentences(0, "en")[-1]


@pytest.fixture
def desk(desk):
    desk.langs = ("en", "fr")
    desk.engine.render = ILL["in another language"]
    return desk


def french(desk):
    return next(row for row in desk.renditions() if row.lang == "fr")


@pytest.mark.parametrize("answers", ILL)
def test_what_an_ill_engine_spoiled_is_out_a_minute_after_it_is_well(answers, desk):
    desk.engine.render = ILL[answers]
    desk.poll()
    assert desk.out("fr").pubstatus is PubStatus.WITHHELD
    desk.engine.render = synthetic.translated
    desk.wait(ONCE_MORE_AFTER[0])

    desk.work()

    assert desk.out("fr").pubstatus is PubStatus.USABLE
    assert said(desk.out("fr")) == synthetic.sentences(0, "fr")


def test_only_what_the_checks_refused_is_asked_for_once_more(desk):
    bad = synthetic.sentences(0, "en")[:1]
    desk.engine.render = lambda text, lang: (
        text if text in bad else synthetic.translated(text, lang)
    )
    desk.poll()
    desk.engine.asked.clear()
    desk.engine.render = synthetic.translated
    desk.wait(ONCE_MORE_AFTER[0])

    desk.work()

    assert desk.engine.asked == bad
    assert desk.out("fr").pubstatus is PubStatus.USABLE


def test_an_engine_that_stays_ill_is_asked_less_and_less_often_and_then_no_more(desk):
    desk.poll()
    asked = [desk.engine.asked.count(LAST)]
    for pause in ONCE_MORE_AFTER:
        desk.wait(pause - timedelta(seconds=35))
        desk.work()
        asked.append(desk.engine.asked.count(LAST))
        desk.wait(timedelta(seconds=35))
        desk.work()
    desk.wait(timedelta(days=30))
    desk.work()

    # Once for French, and once for Spanish on another way there.
    assert asked == [2, 2, 3, 4, 5, 6, 7]
    assert desk.engine.asked.count(LAST) == 8
    assert (french(desk).state, french(desk).due_at) == (State.WITHHELD, None)


def test_the_pauses_grow_from_a_minute_to_days():
    due = [
        once_more_at("withheld-many", times, AT, engine_failed=False)
        for times in range(len(ONCE_MORE_AFTER) + 1)
    ]

    assert due == [*(AT + pause for pause in ONCE_MORE_AFTER), None]
    assert list(ONCE_MORE_AFTER) == sorted(ONCE_MORE_AFTER)


def test_what_stays_withheld_is_not_brought_out_anew(desk):
    desk.poll()
    before = desk.out("fr").seq
    desk.wait(ONCE_MORE_AFTER[0])

    desk.work()

    assert (desk.out("fr").seq, french(desk).taken_up) == (before, 1)


def test_an_engine_that_says_the_same_again_is_asked_for_no_other_way(desk):
    desk.poll()
    tried = [[trial.way for trial in unit.tried] for unit in french(desk).body.units]
    desk.engine.asked.clear()
    desk.wait(ONCE_MORE_AFTER[0])

    desk.work()

    assert desk.engine.asked == synthetic.sentences(0, "en")
    assert tried == [
        [trial.way for trial in unit.tried] for unit in french(desk).body.units
    ]


def give_up(desk) -> None:
    desk.poll()
    for pause in ONCE_MORE_AFTER:
        desk.wait(pause)
        desk.work()
    assert french(desk).due_at is None


def test_what_was_given_up_is_tried_once_more_with_another_model(desk, monkeypatch):
    monkeypatch.setattr(recovery, "ONCE_MORE_AFTER", ONCE_MORE_AFTER[:2])
    give_up(desk)
    desk.engine.render = synthetic.translated
    desk.work()
    assert desk.out("fr").pubstatus is PubStatus.WITHHELD
    desk.engine.model = "fake 2"

    desk.work()

    assert desk.out("fr").pubstatus is PubStatus.USABLE


def test_old_news_is_not_taken_up_for_another_model(desk, monkeypatch):
    monkeypatch.setattr(recovery, "ONCE_MORE_AFTER", ())
    give_up(desk)
    desk.wait(recovery.NEWS_FOR)
    desk.engine.render, desk.engine.model = synthetic.translated, "fake 2"

    desk.work()

    assert desk.out("fr").pubstatus is PubStatus.WITHHELD


def test_a_revision_that_a_later_one_overtook_is_not_taken_up(desk):
    desk.poll()
    desk.engine.render = synthetic.translated
    rewrite(desk, (r"\d+ weeks", "44 weeks"))
    desk.poll()
    out = desk.out("fr")
    desk.wait(ONCE_MORE_AFTER[0])

    desk.work()

    assert "44 semaines" in said(out)[3]
    assert desk.out("fr").seq == out.seq
    assert [row.due_at for row in desk.renditions() if row.lang == "fr"] == [None, None]


@pytest.mark.parametrize(
    ("reason", "engine_failed"),
    [
        ("withheld-engine", False),
        ("withheld-no-route", True),
        ("withheld-rights", False),
    ],
)
def test_what_no_engine_is_to_blame_for_is_not_tried_again(reason, engine_failed):
    assert once_more_at(reason, 0, AT, engine_failed=engine_failed) is None


def test_what_waits_for_another_try_is_not_waited_for(desk):
    desk.poll()
    asked = len(desk.engine.asked)

    desk.wait(ONCE_MORE_AFTER[0] - timedelta(seconds=40))
    desk.work()

    assert len(desk.engine.asked) == asked
