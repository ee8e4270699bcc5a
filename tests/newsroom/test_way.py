"""A story goes the whole way, and so does whatever its publisher does to it later."""

import re
from dataclasses import replace

import pytest
from typing_extensions import override

from coranto.errors import EngineFailed, EngineUnreachable, Gone, Refused, Unreachable
from coranto.model import Credit, NoticeKind, Printing, PubStatus, Rights, Tier
from coranto.store.articles import ArticleState
from coranto.text.clauses import clauses
from coranto.translate.engine import Rendering
from tests import synthetic
from tests.fakes import FakeEngine
from tests.newsdesk import BASE, FEED

pytestmark = pytest.mark.both_databases


def said(printing: Printing | None) -> list[str]:
    assert printing is not None
    return [unit.target for unit in printing.rendition.units]


def test_a_story_comes_out_in_every_language_of_the_site(desk):
    desk.poll()

    assert {lang: said(desk.out(lang)) for lang in ("en", "fr", "es")} == {
        lang: synthetic.sentences(0, lang) for lang in ("en", "fr", "es")
    }


def test_every_publication_is_usable_and_knows_the_others(desk):
    desk.poll()

    out = desk.out("fr")
    assert out is not None
    assert (out.pubstatus, out.alternates) == (PubStatus.USABLE, ("en", "es", "fr"))


def test_a_second_poll_of_an_unchanged_feed_fetches_and_translates_nothing(desk):
    desk.poll()
    asked, got = list(desk.engine.asked), list(desk.wire.got)

    desk.poll()

    assert (desk.engine.asked, desk.wire.got) == (asked, [*got, FEED])


def test_a_correction_reaches_every_language_and_only_its_sentence_is_translated(desk):
    desk.poll()
    desk.engine.asked.clear()
    page = (
        synthetic.page(0)
        .replace("33 weeks", "44 weeks")
        .replace("49 weeks", "44 weeks")
    )
    desk.wire.answers[f"{BASE}/article/0"] = page.encode()
    feed = synthetic.feed(BASE, 1).replace("Mar 2026 00:00", "Mar 2026 00:30")
    desk.wire.answers[FEED] = feed.encode()

    desk.poll()

    out = desk.out("fr")
    assert out is not None
    assert "44 semaines" in said(out)[3]
    assert [notice.kind for notice in out.notices] == [NoticeKind.UPDATE]
    assert [len(notice.changes) for notice in out.notices] == [1]
    assert len(desk.engine.asked) == 2


def test_a_link_of_the_source_is_a_link_in_every_language(desk):
    link = '<a href="https://port.example/plans/100">100</a>'
    page = synthetic.page(0).replace("plan 100, which", f"plan {link}, which")
    desk.wire.answers[f"{BASE}/article/0"] = page.encode()

    desk.poll()

    found = {
        lang: [
            (unit.target[mark.start : mark.end], mark.href)
            for unit in out.rendition.units
            for mark in unit.target_marks
        ]
        for lang in ("fr", "es")
        if (out := desk.out(lang))
    }
    there = [("100", "https://port.example/plans/100")]
    assert found == {"fr": there, "es": there}


def test_a_withdrawn_article_is_canceled_in_every_language_without_its_words(desk):
    desk.poll()
    desk.wire.answers[f"{BASE}/article/0"] = Gone(f"{BASE}/article/0", 410)
    desk.wire.answers[FEED] = synthetic.feed(BASE, 0).encode()

    desk.poll()

    assert {
        lang: (out.pubstatus, said(out), out.revision.headline)
        for lang in ("en", "fr", "es")
        if (out := desk.out(lang))
    } == {lang: (PubStatus.CANCELED, [], "") for lang in ("en", "fr", "es")}


def test_a_page_not_found_once_is_not_withdrawn_and_twice_is(desk):
    desk.poll()
    desk.wire.answers[f"{BASE}/article/0"] = Gone(f"{BASE}/article/0", 404)
    desk.wire.answers[FEED] = synthetic.feed(BASE, 0).encode()

    desk.poll()
    once = desk.out("fr")
    desk.poll()
    twice = desk.out("fr")

    assert once is not None
    assert twice is not None
    assert (once.pubstatus, twice.pubstatus) == (PubStatus.USABLE, PubStatus.CANCELED)


def test_an_article_that_its_publisher_forbids_is_skipped_with_the_reason(desk):
    desk.wire.answers[f"{BASE}/article/0"] = Refused(
        f"{BASE}/article/0", "robots.txt says no"
    )

    desk.poll()

    article = desk.article()
    assert (article.state, article.reason) == (
        ArticleState.SKIPPED,
        "robots.txt says no",
    )


def test_a_host_that_asks_to_wait_is_left_alone_with_all_its_articles(desk):
    desk.publish(3)
    pages = [f"{BASE}/article/{number}" for number in range(3)]
    for page in pages:
        desk.wire.answers[page] = Unreachable(page, "answered 503", 3600.0)

    desk.poll()
    desk.poll()

    assert [page for page in desk.wire.got if page in pages] == pages[:1]
    waiting = desk.article(1)
    assert (waiting.state, waiting.reason, waiting.attempts) == (
        ArticleState.NEW,
        "answered 503",
        1,
    )


def test_an_engine_that_is_away_costs_no_article_an_attempt(desk):
    desk.engine.trouble = [EngineUnreachable("fake", "does not answer")]

    desk.poll()

    assert [row.attempts for row in desk.renditions()] == [0, 0, 0]
    assert said(desk.out("fr")) == synthetic.sentences(0, "fr")


def test_an_engine_that_fails_once_is_asked_again(desk):
    desk.engine.trouble = [EngineFailed("fake", "crashed")]

    desk.poll()

    assert said(desk.out("fr")) == synthetic.sentences(0, "fr")


def test_a_rendering_left_empty_is_never_published(desk):
    desk.engine.render = lambda _text, _lang: ""

    desk.poll()

    # It waits for the engine, or is withheld where the engine is not to blame.
    out = desk.out("fr")
    assert out is None or out.pubstatus == PubStatus.WITHHELD


def test_a_rendering_left_in_the_source_language_is_never_published(desk):
    desk.engine.render = lambda text, _lang: text

    desk.poll()

    assert [out.pubstatus for lang in ("fr", "es") if (out := desk.out(lang))] == [
        PubStatus.WITHHELD
    ] * 2


def test_a_changed_number_is_not_printed(desk):
    def faulty(text: str, lang: str) -> str:
        return re.sub(r"\d+", r"\g<0>0", synthetic.translated(text, lang))

    desk.engine.render = faulty

    desk.poll()

    out = desk.out("fr")
    assert out is not None
    assert out.pubstatus == PubStatus.WITHHELD


def test_a_number_that_the_engine_changes_is_put_in_by_us(desk):
    def faulty(text: str, lang: str) -> str:
        return synthetic.translated(text, lang).replace("100", "1000")

    desk.engine.render = faulty

    desk.poll()

    out = desk.out("fr")
    assert said(out) == synthetic.sentences(0, "fr")
    assert {unit.way for unit in out.rendition.units} == {"protected numbers"}


def test_a_sentence_that_failed_takes_another_route(desk):
    def faulty(text: str, lang: str) -> str:
        failed = lang == "fr" and text.startswith("Fishermen")
        return "" if failed else synthetic.translated(text, lang)

    desk.engine.render = faulty

    desk.poll()

    out = desk.out("fr")
    assert said(out) == synthetic.sentences(0, "fr")
    assert [unit.way for unit in out.rendition.units] == [
        *[""] * 4,
        "by en-es-fr, fake",
    ]


class Credited(FakeEngine):
    """An engine whose model from Spanish wants its makers named."""

    @override
    async def hops(self):
        return tuple(
            replace(hop, attribution="The makers", licence="CC-BY-4.0")
            if hop.source_lang == "es"
            else hop
            for hop in await super().hops()
        )


def test_who_made_a_model_is_named_where_one_sentence_came_by_it(desk):
    def faulty(text: str, lang: str) -> str:
        failed = lang == "fr" and text.startswith("Fishermen")
        return "" if failed else synthetic.translated(text, lang)

    desk.engine = Credited(synthetic.LANGS, faulty)

    desk.poll()

    told = {
        lang: out.rendition.credits for lang in ("fr", "es") if (out := desk.out(lang))
    }
    assert told == {"fr": (Credit("The makers", "CC-BY-4.0"),), "es": ()}


def test_a_long_sentence_that_failed_is_rendered_clause_by_clause(desk):
    whole, rendered = (synthetic.sentences(0, lang)[1] for lang in ("en", "fr"))
    halves = dict(zip(clauses(whole), clauses(rendered), strict=True))
    halves = {one.strip(): other.strip() for one, other in halves.items()}

    def faulty(text: str, lang: str) -> str:
        if text == whole:
            return ""
        return halves.get(text.strip()) or synthetic.translated(text, lang)

    desk.langs = ("en", "fr")
    desk.engine.render = faulty

    desk.poll()

    assert said(desk.out("fr"))[1] == rendered


def test_an_engine_that_fails_at_a_second_attempt_holds_up_nothing(desk):
    def faulty(text: str, lang: str) -> str:
        if lang == "fr":
            desk.engine.trouble = [EngineUnreachable("fake", "went away")] * 9
        return synthetic.translated(text, lang).replace("100", "1000")

    desk.langs = ("en", "fr")
    desk.engine.render = faulty

    desk.poll()

    assert desk.out("fr").pubstatus == PubStatus.WITHHELD


def test_a_gist_engine_renders_headline_and_first_sentences_only(desk):
    desk.engine.tier = Tier.GIST

    desk.poll()

    whole = synthetic.sentences(0, "fr")
    out = said(desk.out("fr"))
    assert out == whole[: len(out)]
    assert len(out) < len(whole)


def test_rights_for_the_headline_alone_render_the_headline_alone(desk):
    desk.rights = Rights.HEADLINE

    desk.poll()

    assert said(desk.out("fr")) == synthetic.sentences(0, "fr")[:1]


def test_a_source_without_rights_is_never_fetched(desk):
    desk.rights = Rights.NONE

    desk.poll()

    assert (desk.wire.got, desk.out("fr")) == ([FEED], None)


def test_a_language_without_a_route_withholds_with_that_reason(desk):
    desk.engine.langs = ("en", "fr")

    desk.poll()

    out = desk.out("es")
    assert out is not None
    assert (out.pubstatus, out.reason) == (PubStatus.WITHHELD, "withheld-no-route")


def test_what_no_engine_could_translate_is_taken_up_when_one_can(desk):
    desk.engine.langs = ("en", "fr")
    desk.poll()
    before = desk.out("es")
    desk.engine.langs = synthetic.LANGS

    desk.poll()

    after = desk.out("es")
    assert before is not None
    assert after is not None
    assert said(after) == synthetic.sentences(0, "es")
    assert after.seq > before.seq


def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(desk):
    desk.poll()
    there = f"{BASE}/new.rss"
    desk.wire.moved[FEED] = there
    desk.wire.answers[there] = synthetic.feed(BASE, 1).encode() + b" "
    desk.poll()
    desk.wire.got.clear()

    desk.poll()

    assert there in desk.wire.got


def test_a_language_added_to_the_site_starts_with_the_articles_of_the_last_days(desk):
    desk.langs = ("en", "fr")
    desk.publish(2)
    desk.poll()
    desk.langs = ("en", "fr", "es")

    desk.poll()
    desk.poll()

    assert [said(desk.out("es", number)) for number in (1, 2)] == [
        synthetic.sentences(number, "es") for number in (0, 1)
    ]
    assert len(desk.renditions()) == 3


def test_what_was_withdrawn_while_a_language_was_away_does_not_come_back_with_it(desk):
    desk.poll()
    desk.langs = ("en", "fr")
    desk.wire.answers[f"{BASE}/article/0"] = Gone(f"{BASE}/article/0", 410)
    desk.wire.answers[FEED] = synthetic.feed(BASE, 0).encode()
    desk.poll()
    desk.langs = ("en", "fr", "es")

    desk.poll()

    out = desk.out("es")
    assert (out.pubstatus, out.reason) == (PubStatus.CANCELED, "canceled-source")


def test_a_language_taken_off_the_site_leaves_tombstones(desk):
    desk.poll()
    desk.langs = ("en", "fr")

    desk.poll()

    out = desk.out("es")
    assert (out.pubstatus, out.reason) == (PubStatus.REMOVED, "removed-language")
    assert out.alternates == ("en", "fr")


def test_a_language_that_comes_back_comes_back_without_a_second_translation(desk):
    desk.poll()
    desk.langs = ("en", "fr")
    desk.poll()
    asked = len(desk.engine.asked)
    desk.langs = ("en", "fr", "es")

    desk.poll()

    out = desk.out("es")
    assert said(out) == synthetic.sentences(0, "es")
    assert len(desk.engine.asked) == asked


def test_what_was_corrected_while_a_language_was_away_is_corrected_when_it_is_back(
    desk,
):
    desk.poll()
    desk.langs = ("en", "fr")
    desk.poll()
    page = desk.wire.answers[f"{BASE}/article/0"]
    desk.wire.answers[f"{BASE}/article/0"] = page.replace(b"10 hours", b"11 hours")
    feed = desk.wire.answers[FEED]
    desk.wire.answers[FEED] = feed.replace(b"10 hours", b"11 hours")
    desk.poll()
    desk.langs = ("en", "fr", "es")

    desk.poll()

    assert "11" in desk.out("es").rendition.units[0].target


class Wordy(FakeEngine):
    """An engine that says everything in three ways, the first of them wrong."""

    async def n_best(self, texts, hop, count):
        right = [self.render(text, hop.target_lang) for text in texts]
        return [
            Rendering(
                f"{text} 77", alternatives=(Rendering("77 and 78"), Rendering(text))
            )
            for text in right
        ]

    @override
    async def translate(self, texts, hop):
        return await self.n_best(texts, hop, 1)


def test_the_best_of_the_other_wordings_of_an_engine_is_taken(desk):
    desk.engine = Wordy(synthetic.LANGS, synthetic.translated)

    desk.poll()

    out = desk.out("fr")
    assert said(out) == synthetic.sentences(0, "fr")
    assert {unit.way for unit in out.rendition.units} == {"another wording"}
