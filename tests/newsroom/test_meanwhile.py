"""What is under way while a source is removed, or a process dies, changes nothing of it."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from coranto.model import PubStatus, Rights, State
from coranto.newsroom import operating
from coranto.store import articles, removal, renditions
from coranto.store.database import opened
from coranto.store.schema import edition
from coranto.text.clock import now
from tests.newsdesk import BASE, PAPER

pytestmark = pytest.mark.both_databases
PAGE = f"{BASE}/article/0"


def remove_during(desk, kind: str) -> None:
    """The source is removed while an answer is on its way."""
    real = getattr(desk.wire, kind)

    async def asked(*words, **named):
        answer = await real(*words, **named)
        with opened(desk.settings.store) as database, database.write() as connection:
            removal.remove_source(connection, PAPER.key, now())
        return answer

    setattr(desk.wire, kind, asked)


def look_again(desk) -> None:
    with opened(desk.settings.store) as database, database.write() as connection:
        articles.look_again(connection, [1], now())


def standing(desk) -> set[str]:
    return {
        row.pubstatus for row in desk.ask(lambda c: c.execute(select(edition)).all())
    }


def test_a_page_that_arrives_after_its_source_was_removed_brings_nothing_back(desk):
    desk.poll()
    desk.wire.answers[PAGE] = desk.wire.answers[PAGE].replace(b"10 hours", b"11 hours")
    look_again(desk)
    remove_during(desk, "page")

    desk.work()

    assert standing(desk) == {PubStatus.REMOVED}
    assert desk.article().state == "removed"


def test_a_feed_that_arrives_after_its_source_was_removed_is_no_fault(desk, capsys):
    remove_during(desk, "feed")

    desk.poll()

    assert "step failed" not in capsys.readouterr().out
    assert desk.ask(articles.counts) == {}


def test_what_was_overtaken_while_it_was_under_way_waits_for_nothing_after_a_death(
    desk,
):
    desk.poll()
    with opened(desk.settings.store) as database, database.write() as connection:
        renditions.reopen(connection, [2], now())
        renditions.take(connection, [2], State.NEW, now(), "dead")
        renditions.overtake(connection, 1, now())
        renditions.UNITS.orphaned(connection, "another", now())

    assert desk.ask(renditions.unfinished) == 0


def test_what_a_source_told_while_its_rights_were_none_is_read_once_they_are_not(desk):
    desk.rights = Rights.NONE
    desk.poll()
    before = desk.article().state
    desk.rights = Rights.FULL
    with opened(desk.settings.store) as database, database.write() as connection:
        operating.change_source(
            connection,
            PAPER.key,
            now(),
            lambda known: replace(known, rights=desk.rights),
        )

    desk.work()

    assert (before, desk.article().state) == ("skipped", "read")
    assert standing(desk) == {PubStatus.USABLE}
