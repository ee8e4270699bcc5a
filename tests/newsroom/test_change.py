"""What a publisher does to an article later reaches readers under its right name."""

import re
from datetime import timedelta

import pytest

from coranto.model import NoticeKind, PubStatus
from coranto.wire.cadence import LOOKS_S
from tests import synthetic
from tests.newsdesk import BASE, FEED

pytestmark = pytest.mark.both_databases

PAGE = f"{BASE}/article/0"


def rewrite(desk, *pairs: tuple[str, str]) -> None:
    """The publisher changes its page, and its feed says that something is new."""
    page = desk.wire.answers[PAGE].decode()
    for old, new in pairs:
        assert re.search(old, page)
        page = re.sub(old, new, page)
    desk.wire.answers[PAGE] = page.encode()
    feed = synthetic.feed(BASE, 1).replace("Mar 2026 00:00", "Mar 2026 00:30")
    desk.wire.answers[FEED] = feed.encode()


def told(desk) -> list[NoticeKind]:
    return [notice.kind for notice in desk.out("fr").notices]


def test_an_article_is_looked_at_again_on_its_own_with_longer_and_longer_pauses(desk):
    desk.poll()
    pauses = []
    while (due_at := desk.article().due_at) is not None:
        pauses.append(due_at - desk.article().read_at)
        desk.wait(pauses[-1])
        desk.poll()

    assert desk.wire.got.count(PAGE) == 1 + len(LOOKS_S)
    assert pauses == sorted(pauses)


def test_a_look_on_its_own_finds_a_correction_that_no_feed_tells_of(desk):
    desk.poll()
    page = re.sub(r"\d+ weeks", "44 weeks", desk.wire.answers[PAGE].decode())
    desk.wire.answers[PAGE] = page.encode()
    desk.wait(timedelta(minutes=20))

    desk.poll()

    assert told(desk) == [NoticeKind.UPDATE]
    assert desk.article().due_at - desk.article().read_at < timedelta(hours=1)


def test_a_new_headline_alone_is_told_as_that(desk):
    desk.poll()
    headline = synthetic.sentences(0, "en")[0]
    rewrite(desk, (headline, "Ferry line to open a year late"))

    desk.poll()

    (notice,) = desk.out("fr").notices
    pair = (headline, "Ferry line to open a year late")
    assert (notice.kind, notice.changes) == (NoticeKind.RETITLE, (pair,))


def test_a_correction_line_is_told_with_what_changed_and_not_twice(desk):
    desk.poll()
    line = "Correction: an earlier version of this article gave 33 weeks."
    rewrite(
        desk, (r"\d+ weeks", "44 weeks"), ("</article>", f"<p>{line}</p></article>")
    )

    desk.poll()

    (notice,) = desk.out("fr").notices
    assert (notice.kind, notice.line) == (NoticeKind.CORRECTION, line)
    assert ["44 weeks" in after for _, after in notice.changes] == [True]


def test_a_typo_reaches_every_language_without_a_word(desk):
    desk.publish(1)
    rewrite(desk, ("engineer", "enginer"))
    desk.poll()
    rewrite(desk, ("enginer", "engineer"))
    desk.wait(timedelta(minutes=20))

    desk.poll()

    assert len({row.revision_id for row in desk.renditions()}) == 2
    assert told(desk) == []


def test_a_page_that_takes_its_text_back_is_withdrawn(desk):
    desk.poll()
    line = "This article has been retracted because its figures were invented."
    page = f"<html lang=en><title>Quay Post</title><article><p>{line}</p></article>"
    desk.wire.answers[PAGE] = page.encode()
    desk.wait(timedelta(minutes=20))

    desk.poll()

    assert desk.out("fr").pubstatus is PubStatus.CANCELED
    assert desk.article().reason == line


def test_a_page_that_leads_to_the_front_page_twice_is_withdrawn(desk):
    desk.poll()
    desk.wire.moved[PAGE] = f"{BASE}/"
    desk.wire.answers[f"{BASE}/"] = synthetic.page(7).encode()
    statuses = []
    for _ in range(2):
        desk.wait(timedelta(minutes=20))
        desk.poll()
        statuses.append(desk.out("fr").pubstatus)

    assert statuses == [PubStatus.USABLE, PubStatus.CANCELED]
