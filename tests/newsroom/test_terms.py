"""What a source says about rights is obeyed in every language, whenever it says it."""

from datetime import UTC, datetime

import pytest

from coranto.errors import Refused
from coranto.model import PubStatus, Rights, Signal, SignalKind, Where
from coranto.store import renditions, sources
from coranto.store.database import opened
from coranto.text.clock import now
from tests import synthetic
from tests.newsdesk import BASE, FEED, PAPER

PAGE = f"{BASE}/article/0"
LANGS = ("en", "fr", "es")
BY_ND = "https://creativecommons.org/licenses/by-nd/4.0/"


@pytest.fixture
def paper(desk):
    """A publisher of whom the operator declares nothing."""
    desk.rights = None
    return desk


def header(kind, value, name):
    return Signal(kind, value, Where.HEADER, name)


NOAI = header(SignalKind.ROBOTS, "noai", "X-Robots-Tag")
RESERVED = header(SignalKind.TDM, "1", "TDM-Reservation")


def licensed(address):
    """The page of the article under a licence."""
    mark = f'<link rel="license" href="{address}"></head>'
    return synthetic.page(0).replace("</head>", mark).encode()


def feed_changes(desk, minute):
    """The feed says that something changed, so that the page is looked at again."""
    text = synthetic.feed(BASE, 1).replace("Mar 2026 00:00", f"Mar 2026 00:{minute}")
    desk.wire.answers[FEED] = text.encode()


def shown(desk):
    """By language: status, how many sentences of the body were rendered, terms."""
    found = {}
    for lang in LANGS:
        out = desk.out(lang)
        assert out is not None
        body = len(out.rendition.units) - 1
        found[lang] = (out.pubstatus, body, out.terms.rights, out.silenced)
    return found


def test_where_nothing_is_said_an_excerpt_is_rendered(paper):
    paper.poll()

    out = paper.out("fr")
    assert (out.terms.rights, out.terms.reason) == (Rights.EXCERPT, "default")
    assert len(out.rendition.units) < len(synthetic.sentences(0, "fr"))


def test_a_licence_on_the_page_opens_the_whole_text(paper):
    paper.wire.answers[PAGE] = licensed("https://creativecommons.org/licenses/by/4.0/")

    paper.poll()

    usable = (PubStatus.USABLE, 4, Rights.FULL, False)
    assert shown(paper) == dict.fromkeys(LANGS, usable)


def test_what_may_not_be_changed_is_never_given_to_an_engine(paper):
    paper.wire.answers[PAGE] = licensed(BY_ND)

    paper.poll()

    assert paper.engine.asked == []
    assert {
        lang: (out.pubstatus, out.reason, out.silenced)
        for lang in LANGS
        if (out := paper.out(lang))
    } == {
        "en": (PubStatus.USABLE, "", False),
        "fr": (PubStatus.WITHHELD, "withheld-translation", True),
        "es": (PubStatus.WITHHELD, "withheld-translation", True),
    }


@pytest.mark.parametrize("signal", [NOAI, RESERVED])
def test_a_header_that_comes_later_narrows_what_is_out_though_no_word_changed(
    paper, signal
):
    paper.poll()
    feed_changes(paper, 30)
    paper.wire.signals[PAGE] = (signal,)

    paper.poll()

    untranslated = signal is NOAI
    status = PubStatus.WITHHELD if untranslated else PubStatus.USABLE
    told = {lang: (each[0], *each[2:]) for lang, each in shown(paper).items()}
    assert told == {
        "en": (PubStatus.USABLE, Rights.HEADLINE, False),
        "fr": (status, Rights.HEADLINE, untranslated),
        "es": (status, Rights.HEADLINE, untranslated),
    }
    if not untranslated:
        assert [len(paper.out(lang).rendition.units) for lang in ("fr", "es")] == [1, 1]


def test_a_mark_on_the_page_that_comes_later_is_obeyed_and_goes_again(paper):
    by = licensed("https://creativecommons.org/licenses/by/4.0/")
    paper.wire.answers[PAGE] = by
    paper.poll()
    feed_changes(paper, 30)
    paper.wire.answers[PAGE] = licensed(BY_ND)
    paper.poll()
    closed = shown(paper)["fr"]
    feed_changes(paper, 40)
    paper.wire.answers[PAGE] = by

    paper.poll()

    assert closed[0] == PubStatus.WITHHELD
    assert shown(paper)["fr"] == (PubStatus.USABLE, 4, Rights.FULL, False)
    assert len(paper.engine.asked) == 2 * len(synthetic.sentences(0, "fr"))


def test_each_change_of_terms_has_a_new_place_in_the_outbox(paper):
    paper.poll()
    before = paper.out("fr").seq
    feed_changes(paper, 30)
    paper.wire.signals[PAGE] = (RESERVED,)

    paper.poll()

    assert paper.out("fr").seq > before


def test_a_page_that_may_no_longer_be_read_keeps_its_headline(paper):
    paper.poll()
    feed_changes(paper, 30)
    paper.wire.answers[PAGE] = Refused(PAGE, "robots.txt asks Coranto not to read it")

    paper.poll()

    out = paper.out("fr")
    assert (out.terms.rights, out.terms.reason) == (Rights.HEADLINE, "refused")
    assert [unit.target for unit in out.rendition.units] == [
        synthetic.sentences(0, "fr")[0]
    ]


def test_every_signal_is_kept_with_its_place_and_time(paper):
    paper.wire.answers[PAGE] = licensed(BY_ND)
    paper.wire.signals[PAGE] = (RESERVED,)
    began = datetime.now(UTC)

    paper.poll()

    signals = paper.article().signals
    assert [(each.kind, each.value, each.where, each.name) for each in signals] == [
        (SignalKind.TDM, "1", Where.HEADER, "TDM-Reservation"),
        (SignalKind.LICENCE, BY_ND, Where.PAGE, "rel=license"),
    ]
    assert all(began <= each.at <= datetime.now(UTC) for each in signals)


def test_the_operators_word_opens_what_the_source_closes_and_both_are_kept(paper):
    paper.wire.signals[PAGE] = (NOAI,)
    paper.poll()
    before = shown(paper)["fr"]
    changed = PAPER.__class__(
        PAPER.key, PAPER.name, PAPER.url, Rights.FULL, "en", "agreement", now()
    )
    with opened(paper.settings.store) as database, database.write() as connection:
        sources.change(connection, changed)
        renditions.reconsider(
            connection, PAPER.key, datetime(2026, 1, 1, tzinfo=UTC), now()
        )

    paper.poll()

    out = paper.out("fr")
    assert before[0] == PubStatus.WITHHELD
    assert shown(paper)["fr"] == (PubStatus.USABLE, 4, Rights.FULL, False)
    assert (out.terms.reason, out.source.note) == ("declared", "agreement")
    assert out.signals == (NOAI,)


def test_a_non_commercial_site_shows_what_is_not_for_commerce(paper):
    paper.noncommercial = True
    by_nc = "https://creativecommons.org/licenses/by-nc/4.0/"
    paper.wire.answers[PAGE] = licensed(by_nc)

    paper.poll()

    assert shown(paper)["fr"] == (PubStatus.USABLE, 4, Rights.FULL, False)
