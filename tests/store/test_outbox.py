"""The outbox only grows, editions follow it, and a removed source leaves tombstones."""

import pytest
from sqlalchemy import func, select, text

from coranto.errors import Gone
from coranto.model import NoticeKind, PubStatus
from coranto.store import editions, removal
from coranto.store.database import Database, opened
from coranto.store.migrations import upgrade
from coranto.store.schema import (
    article,
    edition,
    notice,
    printing,
    publication,
    rendition,
    revision,
)
from coranto.store.settings import Settings
from coranto.text.clock import now
from tests import synthetic
from tests.fakes import FakeEngine, FakeWire
from tests.newsdesk import BASE, FEED, PAPER, Desk

pytestmark = pytest.mark.both_databases


@pytest.fixture
def desk(tmp_path, store):
    engine = FakeEngine(synthetic.LANGS, synthetic.translated)
    made = Desk(tmp_path, FakeWire(), engine, store=store)
    made.publish(2)
    return made


def outbox(desk) -> list[tuple[int, int, str, str]]:
    rows = select(
        publication.c.seq,
        publication.c.article_id,
        publication.c.lang,
        publication.c.pubstatus,
    ).order_by(publication.c.seq)
    return [tuple(row) for row in desk.ask(lambda c: c.execute(rows).all())]


def standing(desk) -> dict[tuple[int, str], tuple[int, str]]:
    found = desk.ask(lambda c: c.execute(select(edition)).all())
    return {(row.article_id, row.lang): (row.seq, row.pubstatus) for row in found}


def followed(desk, cursor=0, known=None) -> dict[tuple[int, str], tuple[int, str]]:
    """What somebody knows who reads the outbox from ``cursor`` on."""
    held = dict(known or {})
    for seq, number, lang, status in outbox(desk):
        if seq > cursor:
            held[number, lang] = seq, status
    return held


def correct(desk, number=0) -> None:
    for url in (f"{BASE}/article/{number}", FEED):
        said = desk.wire.answers[url]
        desk.wire.answers[url] = said.replace(b"10 hours", b"11 hours")


def remove(desk) -> None:
    with opened(desk.settings.store) as database, database.write() as connection:
        assert removal.remove_source(connection, PAPER.key, now())


def test_a_publication_is_never_changed_by_what_comes_after(desk):
    desk.poll()
    before = outbox(desk)
    correct(desk)
    desk.wire.answers[f"{BASE}/article/1"] = Gone(f"{BASE}/article/1", 410)

    desk.poll()
    remove(desk)

    assert outbox(desk)[: len(before)] == before


def test_who_follows_the_outbox_from_anywhere_knows_what_stands(desk):
    desk.poll()
    cursor, known = max(row[0] for row in outbox(desk)), followed(desk)
    correct(desk)
    desk.poll()
    desk.langs = ("en", "es")
    desk.poll()
    remove(desk)

    assert followed(desk, cursor, known) == followed(desk) == standing(desk)


def test_a_removed_source_leaves_a_tombstone_of_each_edition_and_none_of_its_words(
    desk,
):
    desk.poll()
    correct(desk)
    desk.poll()
    remove(desk)

    texts = desk.ask(lambda c: c.execute(select(revision.c.body)).scalars().all())
    kept = desk.ask(
        lambda c: [
            c.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (printing, rendition)
        ]
    )

    assert {status for _, status in standing(desk).values()} == {PubStatus.REMOVED}
    assert len(standing(desk)) == 6
    assert (kept, {(each.headline, each.blocks) for each in texts}) == (
        [0, 0],
        {("", ())},
    )


def test_the_ledger_does_not_forget_a_removed_source(desk):
    desk.poll()
    correct(desk)
    desk.poll()
    remove(desk)

    told = desk.ask(lambda c: c.execute(select(notice.c.kind)).scalars().all())

    assert told == [NoticeKind.RETITLE.value]


def test_a_source_that_is_added_again_has_its_articles_under_their_old_addresses(desk):
    desk.poll()
    paths = desk.ask(lambda c: c.execute(select(article.c.id, article.c.path)).all())
    remove(desk)

    desk.poll()

    assert (
        desk.ask(lambda c: c.execute(select(article.c.id, article.c.path)).all())
        == paths
    )
    assert {status for _, status in standing(desk).values()} == {PubStatus.USABLE}
    assert followed(desk) == standing(desk)


def test_what_never_came_out_leaves_nothing_behind_when_its_source_is_removed(desk):
    desk.wire.answers[f"{BASE}/article/1"] = Gone(f"{BASE}/article/1", 410)
    desk.poll()
    remove(desk)

    left = desk.ask(lambda c: c.execute(select(article.c.url)).scalars().all())

    assert left == [f"{BASE}/article/0"]


def test_words_that_are_being_made_are_not_out(desk):
    desk.poll()
    before = desk.out("fr").rendition
    with opened(desk.settings.store) as database, database.write() as connection:
        row = rendition.c.lang == "fr"
        half = before.__class__("fr", before.units[:1])
        made = {"state": "translated", "body": half, "due_at": now()}
        connection.execute(rendition.update().where(row).values(made))

    assert desk.out("fr").rendition == before


_OLD = (
    "INSERT INTO source (id, key, name, url, rights) VALUES (1, 'q', 'Q', 'u', 'full')",
    "INSERT INTO feed (id, source_id, url, due_at) VALUES (1, 1, 'f', 0)",
    """
    INSERT INTO article (id, source_id, feed_id, url, host, path, entry, first_seen_at)
    VALUES
        (1, 1, 1, 'https://quay.example/1', 'quay.example', 'p/1', '{}', 5),
        (2, 1, 1, 'https://quay.example/2', 'quay.example', 'p/2', '{}', 6)
    """,
    """
    INSERT INTO revision (id, article_id, number, digest, lang, body, seen_at)
    VALUES
        (1, 1, 1, 'a', 'en', '{"url":"u","lang":"en","headline":"Ten","blocks":[]}', 5),
        (2, 1, 2, 'b', 'en', '{"url":"u","lang":"en","headline":"Two","blocks":[]}', 7),
        (3, 2, 1, 'c', 'en', '{"url":"v","lang":"en","headline":"New","blocks":[]}', 6)
    """,
    """
    INSERT INTO rendition
        (id, article_id, revision_id, lang, state, reason, body, changed_at)
    VALUES
        (1, 1, 1, 'fr', 'usable', '', '{"lang":"fr","units":[]}', 5),
        (2, 1, 2, 'fr', 'usable', '', '{"lang":"fr","units":[]}', 7),
        (3, 2, 3, 'fr', 'withheld', 'withheld-many', '{"lang":"fr","units":[]}', 7),
        (4, 2, 3, 'de', 'usable', '', '{"lang":"de","units":[]}', 7),
        (5, 1, 1, 'es', 'canceled', 'superseded', '{"lang":"es","units":[]}', 7)
    """,
    # The old revision came out once more after the new one; German is spoken no more.
    """
    INSERT INTO publication
        (seq, article_id, revision_id, rendition_id, lang, pubstatus, reason,
         published_at, first_at, superseded)
    VALUES
        (4, 1, 2, 2, 'fr', 'usable', '', 8, NULL, 1),
        (5, 1, 1, 1, 'fr', 'usable', '', 9, 3, 0),
        (6, 2, 3, 3, 'fr', 'withheld', 'withheld-many', 9, NULL, 0),
        (7, 2, 3, 4, 'de', 'usable', '', 9, NULL, 1)
    """,
    "UPDATE sqlite_sequence SET seq = 40 WHERE name = 'publication'",
    "INSERT INTO notice (article_id, kind, at, body) VALUES (1, 'update', 1, '{}')",
)


@pytest.fixture
def upgraded(tmp_path):
    file = tmp_path / "coranto.db"
    file.touch()
    old = Database(Settings(str(file)))
    with old.write() as connection:
        upgrade(connection, "0008")
        for statement in _OLD:
            connection.execute(text(statement))
    old.migrate()
    yield old
    old.close()


def test_an_upgrade_keeps_every_publication_notice_and_address(upgraded):
    with upgraded.read() as connection:
        numbers = (
            connection.execute(select(publication.c.seq).order_by(publication.c.seq))
            .scalars()
            .all()
        )
        paths = connection.execute(select(article.c.path)).scalars().all()
        kinds = connection.execute(select(notice.c.kind)).scalars().all()

    assert (numbers[:4], paths, kinds) == ([4, 5, 6, 7], ["p/1", "p/2"], ["update"])
    assert upgraded.integrity() == "ok"


def test_an_upgrade_puts_a_correction_right_that_was_undone(upgraded):
    with upgraded.read() as connection:
        here = edition.c.article_id == 1
        row = connection.execute(select(edition).where(here)).one()
        texts = select(printing.c.seq).where(printing.c.seq == row.seq)
        words = connection.execute(texts).scalar()

    # A number that nobody was given before, at the end of the outbox.
    assert (row.seq, row.revision_id, row.rendition_id, words) == (41, 2, 2, 41)


def test_an_upgrade_takes_out_the_languages_that_were_taken_off(upgraded):
    with upgraded.read() as connection:
        here = edition.c.lang == "de"
        row = connection.execute(select(edition).where(here)).one()

    assert (row.pubstatus, row.reason, row.seq) == ("removed", "removed-language", 42)


def test_an_upgrade_keeps_what_is_held_back_and_ends_what_was_overtaken(upgraded):
    with upgraded.read() as connection:
        here = (edition.c.article_id == 2) & (edition.c.lang == "fr")
        held = connection.execute(select(edition.c.reason).where(here)).scalar()
        state = select(rendition.c.state).where(rendition.c.id == 5)

        assert (held, connection.execute(state).scalar()) == (
            "withheld-many",
            "overtaken",
        )


def test_foreign_keys_hold_after_an_upgrade(upgraded):
    with upgraded.read() as connection:
        wrong = connection.execute(text("PRAGMA foreign_key_check")).all()

    assert wrong == []


def test_counting_what_stands_counts_each_edition_once(desk):
    desk.poll()
    correct(desk)
    desk.poll()

    assert desk.ask(editions.counts) == {"usable": 6}
