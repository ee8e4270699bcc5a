"""What is known of a source is gathered from all its articles."""

from datetime import UTC, datetime, timedelta

import pytest

from coranto.errors import Gone
from coranto.model import Rights
from coranto.rights.terms import Judge
from coranto.store import dossiers
from tests import synthetic
from tests.newsdesk import BASE, FEED

pytestmark = pytest.mark.both_databases

JUDGE = Judge(datetime(2026, 3, 1, tzinfo=UTC), noncommercial=False)
BY = '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">'


@pytest.fixture
def paper(desk):
    """A publisher of three articles, two of them under a licence."""
    desk.rights = None
    desk.publish(3)
    for number in (0, 1):
        page = synthetic.page(number).replace("</head>", f"{BY}</head>")
        desk.wire.answers[f"{BASE}/article/{number}"] = page.encode()
    desk.poll()
    return desk


def dossier(desk, lang="fr"):
    return desk.ask(dossiers.dossier, "quay.example", lang, JUDGE)


def test_nothing_is_known_of_a_source_that_is_not_read(paper):
    assert paper.ask(dossiers.dossier, "nobody.example", "fr", JUDGE) is None


def test_outcomes_and_signals_are_counted_over_the_articles(paper):
    found = dossier(paper)

    assert [
        (each.rights, each.reason, each.silence, each.articles)
        for each in found.outcomes
    ] == [(Rights.FULL, "licence", "", 2), (Rights.EXCERPT, "default", "", 1)]
    assert [
        (each.signal.kind.value, each.articles, each.decides) for each in found.sayings
    ] == [("licence", 2, True)]
    assert (found.found, found.judged, found.out) == (3, 3, 3)


def test_a_signal_is_dated_by_its_first_reading(paper):
    paper.publish(4)
    page = synthetic.page(3).replace("</head>", f"{BY}</head>")
    paper.wire.answers[f"{BASE}/article/3"] = page.encode()
    (before,) = dossier(paper).sayings
    paper.poll()

    (after,) = dossier(paper).sayings

    assert (after.articles, after.signal.at) == (3, before.signal.at)


def test_the_operators_word_decides_and_the_evidence_is_kept(paper):
    paper.rights = Rights.HEADLINE
    paper.poll()

    found = dossier(paper)

    assert [(each.rights, each.reason) for each in found.outcomes] == [
        (Rights.HEADLINE, "declared")
    ]
    assert [(each.articles, each.decides) for each in found.sayings] == [(2, False)]


def test_withdrawals_are_counted_and_no_longer_out(paper):
    paper.wire.answers[f"{BASE}/article/2"] = Gone(f"{BASE}/article/2", 410)
    paper.wire.answers[FEED] = synthetic.feed(BASE, 2).encode()
    paper.wait(timedelta(days=1))
    paper.poll()

    found = dossier(paper)

    assert (found.found, found.out, found.withdrawn, found.changed) == (3, 2, 1, 0)


def test_a_feed_is_told_with_what_it_is_and_when_it_was_asked(paper):
    (feed,) = dossier(paper).feeds

    assert (feed.url, feed.condition.kind, feed.asked_at is not None) == (
        FEED,
        "rss",
        True,
    )
