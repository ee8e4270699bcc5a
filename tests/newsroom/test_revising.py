"""A better extractor of ours is never told to readers as a publisher's change."""

import re
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from coranto.desk import furniture
from coranto.desk.version import version
from coranto.errors import Gone
from coranto.model import NoticeKind
from coranto.newsroom import comparing
from coranto.store import pages
from coranto.store.blobs import Blobs
from coranto.store.database import opened
from coranto.store.schema import article, blob, notice, page, publication, revision
from coranto.text.clock import now
from tests import synthetic
from tests.newsdesk import BASE

BOX = "Our harbour desk is open to readers on every weekday until six."
LATER = timedelta(minutes=20)


def serve(desk, count: int, look: int, *pairs: tuple[str, str]) -> None:
    """The publisher's pages: bytes differ at each look, words only by ``pairs``.

    ``pairs`` are of the first article. Each page has a box that is none of its text.
    """
    desk.publish(count)
    for number in range(count):
        text = synthetic.page(number).replace(
            "</article>", f'<p class="boxout">{BOX}</p></article>'
        )
        text = text.replace("</html>", f"<!-- look {look} --></html>")
        for old, new in pairs if number == 0 else ():
            assert re.search(old, text)
            text = re.sub(old, new, text)
        desk.wire.answers[f"{BASE}/article/{number}"] = text.encode()


def upgrade(monkeypatch) -> None:
    """Coranto learns that such boxes are no part of an article."""
    monkeypatch.setattr(furniture, "_ASIDE", re.compile("boxout"))
    monkeypatch.setattr(comparing, "version", lambda: "0.2.0+another")


def look_again(desk) -> None:
    """Time passes, and every page is due."""
    desk.wait(LATER)
    with opened(desk.settings.store) as base, base.write() as connection:
        read = article.c.due_at.is_not(None)
        connection.execute(article.update().where(read).values(due_at=now()))
    desk.wire.got.clear()
    desk.poll()
    assert f"{BASE}/article/0" in desk.wire.got


def rows(desk, table):
    return desk.ask(lambda connection: connection.execute(table.select()).all())


def notices(desk):
    return [row.body for row in rows(desk, notice)]


def said(desk, number: int = 1) -> str:
    return " ".join(block.text for block in desk.article(number).standing.body.blocks)


def files(desk):
    return [path for path in (desk.path / "pages").rglob("*") if path.is_file()]


@pytest.mark.both_databases
def test_an_upgrade_changes_nothing_but_what_the_publisher_changed(desk, monkeypatch):
    serve(desk, 4, 1)
    desk.poll()
    assert BOX in said(desk)
    before = rows(desk, publication)
    upgrade(monkeypatch)
    serve(desk, 4, 2, (r"\d+ weeks", "44 weeks"))

    look_again(desk)

    (told,) = notices(desk)
    assert (told.kind, told.article) == (NoticeKind.UPDATE, 1)
    assert ["44 weeks" in new for _, new in told.changes] == [True]
    assert {row.article_id for row in rows(desk, publication)[len(before) :]} == {1}
    assert [row.article_id for row in rows(desk, revision)] == [1, 2, 3, 4, 1]
    # What is published anew is read as well as we can; what stands is left alone.
    assert (BOX in said(desk, 1), BOX in said(desk, 2)) == (False, True)


def test_a_revision_says_what_read_it_and_from_which_bytes(desk):
    serve(desk, 1, 1)

    desk.poll()

    standing = desk.article().standing
    assert standing.extractor == version()
    assert [path.stem for path in files(desk)] == [standing.page]


def test_what_was_compared_once_needs_the_old_page_no_more(desk, monkeypatch):
    serve(desk, 1, 1)
    desk.poll()
    upgrade(monkeypatch)
    serve(desk, 1, 2)
    look_again(desk)
    for path in files(desk):
        path.unlink()
    serve(desk, 1, 3)

    look_again(desk)

    assert (len(rows(desk, revision)), notices(desk)) == (1, [])


def test_a_change_found_by_the_same_extractor_after_an_upgrade_is_told(
    desk, monkeypatch
):
    serve(desk, 1, 1)
    desk.poll()
    upgrade(monkeypatch)
    serve(desk, 1, 2)
    look_again(desk)
    serve(desk, 1, 3, (r"\d+ weeks", "44 weeks"))

    look_again(desk)

    (told,) = notices(desk)
    assert [BOX in old + new for old, new in told.changes] == [False]


@pytest.mark.parametrize("lost", ["gone", "damaged"])
def test_without_the_old_page_a_change_comes_out_and_is_told_to_nobody(
    desk, monkeypatch, lost
):
    serve(desk, 1, 1)
    desk.poll()
    for path in files(desk):
        path.unlink() if lost == "gone" else path.write_bytes(b"noise")
    upgrade(monkeypatch)
    serve(desk, 1, 2, (r"\d+ weeks", "44 weeks"))

    with capture_logs() as logs:
        look_again(desk)

    assert notices(desk) == []
    assert any("44" in unit.target for unit in desk.out("fr").rendition.units)
    whys = [each["why"] for each in logs if "cannot be read again" in each["event"]]
    assert [lost in why for why in whys] == [True]


def test_without_the_old_page_only_the_publishers_own_line_is_told(desk, monkeypatch):
    serve(desk, 1, 1)
    desk.poll()
    for path in files(desk):
        path.unlink()
    upgrade(monkeypatch)
    line = "Correction: an earlier version of this article gave 33 weeks."
    serve(desk, 1, 2, ("</article>", f"<p>{line}</p></article>"))

    look_again(desk)

    (told,) = notices(desk)
    assert (told.kind, told.line, told.changes) == (NoticeKind.CORRECTION, line, ())


def test_the_same_bytes_are_compared_though_the_kept_ones_are_gone(desk, monkeypatch):
    serve(desk, 1, 1)
    desk.poll()
    for path in files(desk):
        path.unlink()
    upgrade(monkeypatch)
    forget_validators(desk)

    look_again(desk)

    assert (len(rows(desk, revision)), notices(desk)) == (1, [])


def test_revisions_from_before_pages_were_kept_stand_where_words_are_the_same(desk):
    serve(desk, 1, 1)
    desk.poll()
    with opened(desk.settings.store) as base, base.write() as connection:
        connection.execute(revision.update().values(extractor="", page=""))
        connection.execute(page.delete())
    serve(desk, 1, 2)

    look_again(desk)

    assert (len(rows(desk, revision)), notices(desk)) == (1, [])


def test_pages_are_kept_for_thirty_days(desk):
    serve(desk, 2, 1)
    desk.poll()
    kept = len(files(desk))
    forget_feed(desk)
    desk.wait(timedelta(days=29))
    desk.poll()
    after = len(files(desk))
    desk.wait(timedelta(days=2))

    desk.poll()

    assert (kept, after, files(desk), rows(desk, blob)) == (2, 2, [], [])


def test_the_bytes_of_before_go_once_a_newer_page_is_kept(desk):
    serve(desk, 1, 1)
    desk.poll()
    serve(desk, 1, 2)
    look_again(desk)

    desk.poll()

    assert [path.stem for path in files(desk)] == [rows(desk, page)[0].hash]


def test_bytes_that_were_written_by_a_process_that_died_go(desk):
    desk.poll()
    stray = Blobs(desk.settings.store.pages).put(b"a page that no row names")
    with opened(desk.settings.store) as base, base.write() as connection:
        pages.expect(connection, stray, desk.article().read_at)

    look_again(desk)
    during = stray in {path.stem for path in files(desk)}
    desk.wait(timedelta(hours=1))
    desk.poll()

    assert (during, stray in {path.stem for path in files(desk)}) == (True, False)


def test_what_is_taken_out_leaves_no_page(desk):
    serve(desk, 1, 1)
    desk.poll()
    feed = desk.wire.answers[f"{BASE}/feed.rss"]
    desk.wire.answers[f"{BASE}/article/0"] = Gone(f"{BASE}/article/0", 410, "is gone")

    desk.wire.answers[f"{BASE}/feed.rss"] = feed
    look_again(desk)
    desk.poll()

    assert desk.article().standing.canceled
    assert (files(desk), rows(desk, page)) == ([], [])


def forget_validators(desk) -> None:
    with opened(desk.settings.store) as base, base.write() as connection:
        connection.execute(article.update().values(etag="", last_modified=""))


def forget_feed(desk) -> None:
    """Nothing is looked at any more."""
    with opened(desk.settings.store) as base, base.write() as connection:
        connection.execute(article.update().values(due_at=None))
