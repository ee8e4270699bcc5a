"""What an operator takes out is out nowhere, and comes back nowhere."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from coranto.errors import AskedMeanwhile, Blocked
from coranto.model import NoticeKind, PubStatus, Source, State
from coranto.newsroom import operating, polling
from coranto.newsroom.records import Records
from coranto.rights.terms import Judge
from coranto.store import articles, editions, renditions, sources
from coranto.store.articles import ArticleState
from coranto.store.database import opened
from coranto.store.renditions import Birth
from coranto.store.schema import notice
from coranto.text.clock import now
from coranto.web.app import Site
from coranto.wire import feeds
from tests import synthetic
from tests.asgi import get
from tests.newsdesk import BASE, FEED, PAPER, Desk

URL = f"{BASE}/article/0"
WHY = "letter of 2026-11-30"
ELSEWHERE = "https://digest.example"


@pytest.fixture
def two(desk: Desk) -> Desk:
    desk.publish(2)
    desk.poll()
    return desk


def perform(desk, deed, *args, **kwargs):
    return operating.perform(desk.settings, deed, *args, **kwargs)


def withdraw(desk, word=URL, **told):
    numbers = [row.id for row in desk.ask(operating.meant, word)]
    return perform(desk, operating.withdraw, numbers, now(), why=WHY, **told)


def statuses(desk, number=1):
    found = [desk.out(lang, number) for lang in desk.langs]
    return [each and each.pubstatus for each in found]


def site(desk, *paths):
    with opened(desk.settings.store) as database:
        app = Site(desk.settings, Records(database)).app()
        return [get(app, path) for path in paths]


def every_page(desk, number=1):
    """What readers can reach: pages, front pages, feeds, lists."""
    path = desk.article(number).path
    places = (
        "",
        "feed.atom",
        "corrections",
        "withheld",
        "sources",
        "sources/quay.example",
    )
    return [
        get
        for lang in desk.langs
        for get in site(
            desk, f"/{lang}/{path}", *(f"/{lang}/{each}" for each in places)
        )
    ]


def words_out(desk, number=0):
    """Sentences of the publisher's article that readers can read anywhere."""
    text = "".join(answer.text for answer in every_page(desk, number + 1))
    return [
        sentence
        for lang in desk.langs
        for sentence in synthetic.sentences(number, lang)
        if sentence in text
    ]


def add(desk, key, link_to, pages=()):
    """Another publisher, whose feed lists ``link_to``."""
    feed = synthetic.feed(ELSEWHERE, 1).replace(f"{ELSEWHERE}/article/0", link_to)
    feed = feed.replace(f"<link>{ELSEWHERE}/</link>", f"<link>https://{key}/</link>")
    url = f"https://{key}/feed.rss"
    desk.wire.answers[url] = feed.encode()
    for page in pages:
        desk.wire.answers[page] = synthetic.page(0).encode()
    read = Source(key, key, f"https://{key}/", PAPER.rights, "en")
    return perform(desk, operating.add_source, read, url, now())


def push(desk, body):
    found = polling.announced(feeds.parse(body, FEED), PAPER.key)
    with opened(desk.settings.store) as database, database.write() as connection:
        ((_, rows, _),) = sources.listed(connection)
        polling.pushed(connection, rows[0].id, found)


def test_a_withdrawn_article_is_out_nowhere_at_once(two):
    assert words_out(two)

    done = withdraw(two)

    assert (done.editions, statuses(two)) == (3, [PubStatus.REMOVED] * 3)
    assert [answer.status for answer in every_page(two)] == [410, *[200] * 6] * 3
    assert words_out(two) == []
    assert words_out(two, 1)


@pytest.mark.both_databases
def test_a_withdrawn_article_comes_back_nowhere(two):
    withdraw(two)

    for _ in range(2):
        two.poll()
    changed = synthetic.feed(BASE, 2).replace("hours", "weeks").encode()
    two.wire.answers[FEED] = changed
    push(two, changed)
    two.wait(timedelta(days=1))
    two.poll()

    assert statuses(two) == [PubStatus.REMOVED] * 3
    assert (words_out(two), two.article().state) == ([], ArticleState.REMOVED)
    assert two.wire.got.count(URL) == 1


@pytest.mark.parametrize(
    "link",
    [
        URL,
        "http://quay.example/article/0",
        "https://www.quay.example/article/0/",
        "https://quay.example/article/%30?utm_source=digest#top",
    ],
)
def test_another_feed_does_not_bring_it_back_in_any_form_of_its_address(two, link):
    withdraw(two)
    two.wire.answers |= {link: synthetic.page(0).encode()}

    add(two, "digest.example", link)
    two.poll()

    assert statuses(two) == [PubStatus.REMOVED] * 3
    assert two.article(3) is None


def test_an_address_that_only_leads_to_it_does_not_bring_it_back(two):
    withdraw(two)
    short = "https://sho.rt/abc"
    two.wire.moved[short] = URL

    add(two, "digest.example", short)
    for _ in range(3):
        two.poll()

    assert (two.article(3).state, two.article(3).reason) == (
        ArticleState.REMOVED,
        "leads to quay.example/article/0, which is blocked",
    )
    assert statuses(two, 3) == [None] * 3
    assert two.wire.got.count(short) == 1


def renamed(desk, guid="urn:quay:7"):
    """The publisher's feed gives its first article a name, and then another address."""
    new = f"{BASE}/article/harbour"
    feed = synthetic.feed(BASE, 2).replace(
        f"<guid>{URL}</guid>", f"<guid>{guid}</guid>"
    )
    desk.wire.answers[FEED] = feed.encode()
    desk.poll()
    desk.wire.answers[new] = synthetic.page(0).encode()
    return feed.replace(f"<link>{URL}</link>", f"<link>{new}</link>").encode()


@pytest.mark.both_databases
@pytest.mark.parametrize("guid", ["urn:quay:7", "https://quay.example/?p=7"])
def test_another_address_by_its_own_publisher_does_not_bring_it_back(two, guid):
    changed = renamed(two, guid)

    withdraw(two)
    two.wire.answers[FEED] = changed
    two.poll()

    assert (words_out(two), two.article(3)) == ([], None)


def test_what_its_publisher_gave_another_address_goes_with_it(two):
    two.wire.answers[FEED] = renamed(two)
    two.poll()
    assert statuses(two, 3) == [PubStatus.USABLE] * 3

    withdraw(two, "3")

    assert statuses(two) == statuses(two, 3) == [PubStatus.REMOVED] * 3


def test_a_name_that_a_feed_gives_to_all_its_articles_names_none(two):
    feed = synthetic.feed(BASE, 2).replace("<guid>", "<guid isPermaLink='false'>news")
    feed = feed.replace(f"news{URL}<", "news<").replace(
        f"news{BASE}/article/1<", "news<"
    )
    two.wire.answers[FEED] = feed.encode()
    two.poll()

    done = withdraw(two)

    assert (done.articles, done.blocked) == ((1,), ("quay.example/article/0",))
    assert statuses(two, 2) == [PubStatus.USABLE] * 3


@pytest.mark.both_databases
def test_copies_that_came_by_other_addresses_go_with_it(two):
    link = "https://www.quay.example/article/0"
    add(two, "digest.example", link, [link])
    two.poll()
    assert statuses(two, 3) == [PubStatus.USABLE] * 3

    withdraw(two)

    assert statuses(two) == statuses(two, 3) == [PubStatus.REMOVED] * 3


def test_what_is_being_read_meanwhile_is_not_brought_back(two):
    row = two.article()
    withdraw(two)

    late = articles.Reading(ArticleState.READ, due_at=now())
    with pytest.raises(AskedMeanwhile):
        perform(two, articles.settle, row, late)

    assert (two.article().state, two.article().due_at) == (ArticleState.REMOVED, None)


def test_what_is_on_its_way_ends(desk):
    desk.publish(1)
    desk.langs = ("en",)
    desk.poll()
    desk.langs = ("en", "fr", "es")
    born = [Birth(lang, State.NEW) for lang in ("fr", "es")]
    standing = desk.article().standing.id
    perform(desk, renditions.add, (1, standing), born, now(), 1)

    withdraw(desk)
    desk.poll()

    assert statuses(desk) == [PubStatus.REMOVED, None, None]
    assert desk.ask(renditions.unfinished) == 0


@pytest.mark.parametrize(
    "word", ["1", URL, "http://www.quay.example/article/0/", "own"]
)
def test_it_is_named_by_its_number_its_address_or_its_page_here(two, word):
    word = f"http://127.0.0.1:8000/fr/{two.article().path}" if word == "own" else word

    assert [row.id for row in two.ask(operating.meant, word)] == [1]


def test_an_address_that_ends_like_a_number_of_ours_is_no_article_of_ours(two):
    assert two.ask(operating.meant, "https://other.example/story-1") == []


def test_readers_are_told_that_this_site_did_it(two):
    withdraw(two)
    places = two.article().path, "corrections", "sources/quay.example"
    page, ledger, source = site(two, *(f"/en/{each}" for each in places))

    assert "This site took the story out." in page.text
    assert "Withdrawn" not in page.text
    assert "Taken out by this site" in ledger.text
    assert "The source has corrected or withdrawn nothing so far." in source.text
    assert (URL in ledger.text, WHY in page.text + ledger.text) == (False, False)
    told = two.ask(editions.notices, 9, Judge(now(), noncommercial=False))
    assert [each.kind for each in told] == [NoticeKind.REMOVAL]


def test_a_public_reason_is_told_as_the_operator_writes_it(two):
    withdraw(two, said="A court <ordered> it.")
    answers = site(two, f"/fr/{two.article().path}", "/fr/corrections")

    assert ["A court &lt;ordered&gt; it." in each.text for each in answers] == [
        True
    ] * 2


def test_the_ledger_tells_no_words_of_what_was_taken_out(two):
    two.wire.answers[URL] = synthetic.page(0).replace("10 hours", "11 hours").encode()
    two.wire.answers[FEED] = (
        synthetic.feed(BASE, 2).replace("10 hours", "11 hours").encode()
    )
    two.poll()

    withdraw(two)

    (ledger,) = site(two, "/en/corrections")
    assert ("11 hours" in ledger.text, URL in ledger.text) == (False, False)


@pytest.mark.both_databases
def test_what_it_said_stays_in_the_records_unless_it_is_to_be_forgotten(two):
    for url in (f"{BASE}/article/1", FEED):
        said = two.wire.answers[url]
        two.wire.answers[url] = said.replace(b"17 hours", b"18 hours")
    two.poll()
    withdraw(two)
    kept = [each.body.headline for each in two.ask(articles.revisions, 1)]
    withdraw(two, f"{BASE}/article/1", forget=True)
    told = two.ask(
        lambda c: c.execute(select(notice.c.body).order_by(notice.c.id)).scalars().all()
    )

    assert [(each.kind, each.headline, each.changes) for each in told] == [
        (NoticeKind.RETITLE, "", ()),
        (NoticeKind.REMOVAL, "", ()),
        (NoticeKind.REMOVAL, "", ()),
    ]
    assert two.article(2).entry.title == ""
    assert kept == [synthetic.sentences(0, "en")[0], ""]
    assert [each.body.headline for each in two.ask(articles.revisions, 2)] == [""]
    assert (two.ask(renditions.of_article, 2), statuses(two, 2)) == (
        [],
        [PubStatus.REMOVED] * 3,
    )


def test_taking_it_out_twice_says_nothing_twice(two):
    withdraw(two)

    assert withdraw(two).editions == 0
    assert len(two.ask(editions.notices, 9, Judge(now(), noncommercial=False))) == 1


def test_what_never_came_out_is_kept_out_without_a_notice(two):
    at = now()
    done = perform(two, operating.block_address, f"{BASE}/article/7/", at, WHY)
    two.publish(8)
    two.poll()

    assert done == operating.Withdrawal((), 0, ("quay.example/article/7",))
    assert two.ask(articles.find, f"{BASE}/article/7") is None
    assert two.ask(articles.find, f"{BASE}/article/6") is not None


@pytest.mark.both_databases
def test_what_is_let_in_again_is_read_anew_under_its_old_number(two):
    path = two.article().path
    withdraw(two)

    ended, anew = perform(two, operating.unblock, URL, now())
    two.poll()

    assert (ended, anew, two.article().path) == (1, [URL], path)
    assert statuses(two) == [PubStatus.USABLE] * 3
    assert words_out(two)


def test_what_was_passed_over_comes_once_it_is_let_in_though_its_feed_is_the_same(two):
    perform(two, operating.block_address, f"{BASE}/article/2", now())
    two.publish(3)
    two.poll()

    perform(two, operating.unblock, "quay.example/article/2", now())
    two.poll()

    assert two.article(3).url == f"{BASE}/article/2"


def test_a_blocked_source_is_out_nowhere_and_is_refused_with_the_way_out(two):
    done = perform(two, operating.block_source, "quay.example", now(), WHY)

    with pytest.raises(
        Blocked, match=r"is blocked since .* \(letter .*block remove quay"
    ):
        perform(two, operating.add_source, PAPER, FEED, now())
    with pytest.raises(Blocked):
        add(two, "quay.example", URL)
    assert done.blocked == ("quay.example",)
    assert statuses(two) == statuses(two, 2) == [PubStatus.REMOVED] * 3
    assert words_out(two) == []


@pytest.mark.both_databases
def test_other_feeds_do_not_bring_back_what_is_of_a_blocked_source(two):
    link = "https://www.quay.example/article/9"
    add(two, "digest.example", link, [link])
    two.poll()
    perform(two, operating.block_source, "quay.example", now(), WHY)
    other = "http://quay.example/article/0"
    add(two, "wire.example", other, [other])
    two.poll()

    assert [statuses(two, number) for number in (1, 2, 3)] == [
        [PubStatus.REMOVED] * 3
    ] * 3
    assert two.article(4) is None
    assert words_out(two) == []


def test_a_source_that_is_let_in_again_has_its_old_numbers(two):
    path = two.article().path
    perform(two, operating.block_source, "quay.example", now())

    perform(two, operating.unblock, PAPER.name, now())
    two.poll()

    assert (two.article().path, statuses(two)) == (path, [PubStatus.USABLE] * 3)


def test_an_agencys_item_stays_out_whatever_version_comes(desk):
    def sends(version):
        text = "".join(f"<p>{each}</p>" for each in synthetic.sentences(0, "en")[1:])
        item = {
            "guid": "urn:quay:1",
            "version": version,
            "language": "en",
            "headline": synthetic.sentences(0, "en")[0],
            "body_html": text,
        }
        desk.wire.answers[FEED] = json.dumps([item]).encode()
        desk.poll()

    sends(1)
    withdraw(desk, "wire:quay.example/urn:quay:1")
    sends(2)

    assert statuses(desk) == [PubStatus.REMOVED] * 3
