"""What the newsroom remembers of a rendering is the whole of it, if the checks passed it."""

import asyncio
import re
import sys
from datetime import UTC, datetime, timedelta

import pytest

from coranto.model import PubStatus, Tier
from coranto.newsroom.policy import recovery
from coranto.newsroom.records import Records
from coranto.newsroom.room import Remembered
from coranto.store import memories, wordings
from coranto.store.database import opened
from coranto.store.memories import Chosen, Origin, Saying
from coranto.store.schema import rendition
from coranto.store.wordings import Wording
from coranto.translate import postedit
from coranto.translate.engine import Hop, Link, Rendering
from tests import synthetic
from tests.newsroom.test_change import rewrite
from tests.newsroom.test_way import said

HOP = Hop("fake", "en", "es", Tier.PUBLISH, "fake 1")


@pytest.mark.both_databases
def test_a_rendering_is_remembered_with_all_its_facts(store):
    plain = Rendering(" *Llueve.&amp; ", unknown=1, failures=2)
    told = Rendering("Hay.", score=-0.25, truncated=True, alignment=(Link(0, 3, 0, 4),))

    async def recalled(records: Records):
        memory = Remembered(records)
        await memory.remember({"a": Rendering("Hoy."), "b": told}, HOP)
        await memory.remember({"a": plain}, HOP)
        return await memory.recall(["a", "b", "c"])

    with opened(store) as database:
        records = Records(database)
        found = asyncio.run(recalled(records))
        records.close()

    assert found == {"a": plain, "b": told}


ILL = {
    "in another language": lambda text, _lang: synthetic.translated(text, "es"),
    "what it was sent": lambda text, _lang: text,
    "markup": lambda text, lang: f"<b>{synthetic.translated(text, lang)}</b>",
    "other figures": lambda text, lang: synthetic.translated(text, lang).replace(
        "1", "7"
    ),
}


@pytest.mark.parametrize("answers", ILL)
def test_a_correction_is_translated_afresh_where_an_ill_engine_answered(answers, desk):
    desk.langs = ("en", "fr")
    desk.engine.render = ILL[answers]
    desk.poll()
    assert desk.out("fr").pubstatus is PubStatus.WITHHELD
    desk.engine.render = synthetic.translated
    rewrite(desk, (r"\d+ weeks", "44 weeks"))

    desk.poll()

    out = desk.out("fr")
    assert (out.pubstatus, "44 semaines" in said(out)[3]) == (PubStatus.USABLE, True)
    assert [found for unit in out.rendition.units for found in unit.findings] == []


def test_what_passed_the_checks_is_remembered_beside_what_did_not(desk):
    desk.langs = ("en", "fr")
    ill = synthetic.sentences(0, "en")[2]
    desk.engine.render = lambda text, lang: (
        text if text == ill else synthetic.translated(text, lang)
    )
    desk.poll()
    desk.engine.asked.clear()
    rewrite(desk, (r"\d+ weeks", "44 weeks"))

    desk.poll()

    corrected = synthetic.sentences(0, "en")[3].replace("49 weeks", "44 weeks")
    assert desk.engine.asked[:2] == [ill, corrected]


AT = datetime(2026, 11, 30, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 30, 13, tzinfo=UTC)
ORIGINS = {
    "deepl": Origin("deepl", "DeepL ES", "en", "es", AT),
    "later": Origin("deepl", "DeepL PT-BR", "en", "pt-BR", LATER),
    "other": Origin("apertium", "spa-cat 1", "es", "ca", AT),
}


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("which", "gone"),
    [
        (Chosen(engine="deepl"), {"deepl", "later"}),
        (Chosen(engine="dee"), set()),
        (Chosen(target_lang="pt"), {"later"}),
        (Chosen(source_lang="en", until=LATER), {"deepl"}),
        (Chosen(since=LATER), {"later"}),
        (Chosen(until=LATER), {"deepl", "other"}),
    ],
)
def test_sentences_are_forgotten_by_engine_pair_and_time(which, gone, store):
    with opened(store) as database, database.write() as connection:
        wordings.settle(connection, [Wording("w", "Hola.", "en", "es")], AT)
        for name, origin in ORIGINS.items():
            memories.remember(connection, {name: Saying("Hola.")}, origin)
        count = memories.chosen(connection, which)
        forgotten = memories.forget(connection, which)
        left = memories.recall(connection, list(ORIGINS))
        settled = wordings.recall(connection, ["w"])

    assert (count, forgotten, set(ORIGINS) - set(left)) == (len(gone), len(gone), gone)
    assert settled == {"w": "Hola."}


@pytest.mark.both_databases
def test_what_is_refused_is_used_again_once_it_is_pardoned_or_said_anew(store):
    with opened(store) as database, database.write() as connection:
        both = {"a": Saying("Uno."), "b": Saying("Dos.")}
        memories.remember(connection, both, ORIGINS["deepl"])
        memories.refuse(connection, ["a", "b"], LATER)
        found = [set(memories.recall(connection, ["a", "b"]))]
        told = [(each.sentences, each.refused) for each in memories.counts(connection)]
        hidden = memories.recall(connection, ["a", "b"], refused=True)
        memories.pardon(connection, ["a"])
        memories.remember(connection, {"b": Saying("Two.")}, ORIGINS["deepl"])
        now_found = memories.recall(connection, ["a", "b"])

    assert (found, told, hidden) == ([set()], [(2, 2)], both)
    assert now_found == {"a": Saying("Uno."), "b": Saying("Two.")}


@pytest.mark.both_databases
def test_what_is_too_old_is_forgotten_in_small_steps(store, monkeypatch):
    monkeypatch.setattr(memories, "EXPIRED_AT_ONCE", 2)
    with opened(store) as database, database.write() as connection:
        for name in "abc":
            memories.remember(connection, {name: Saying("Hola.")}, ORIGINS["deepl"])
        memories.remember(connection, {"d": Saying("Hola.")}, ORIGINS["later"])
        gone = [memories.expire(connection, LATER) for _ in range(3)]
        left = memories.recall(connection, list("abcd"))

    assert (gone, list(left)) == ([2, 1, 0], ["d"])


def test_engines_words_expire_and_peoples_never_do(desk):
    desk.langs = ("en", "fr")
    desk.poll()
    with opened(desk.settings.store) as database, database.write() as connection:
        wordings.settle(connection, [Wording("w", "Hola.", "en", "es")], AT)
    desk.wait(timedelta(days=366))

    desk.poll()

    assert desk.ask(memories.counts) == []
    assert desk.ask(wordings.counts) == [("en", "es", 1)]


def another_version(monkeypatch) -> None:
    """An upgrade that changes a table of ``text``, and all that follows from it."""
    for module in ("coranto.check.version", "coranto.translate.memory"):
        other = sys.modules[module]
        monkeypatch.setattr(other, "fingerprint", lambda *_parts: "0upgrade")


def test_an_upgrade_that_changes_text_asks_no_engine_again(desk, monkeypatch):
    desk.poll()
    desk.engine.asked.clear()
    another_version(monkeypatch)
    with opened(desk.settings.store) as database, database.write() as connection:
        afresh = {"state": "new", "due_at": AT, "body": None}
        connection.execute(
            rendition.update().where(rendition.c.lang != "en").values(afresh)
        )

    desk.poll()

    assert desk.engine.asked == []
    assert desk.out("fr").pubstatus is PubStatus.USABLE


def test_what_was_refused_for_good_is_heard_again_by_new_rules(desk, monkeypatch):
    desk.langs = ("en", "fr")
    monkeypatch.setattr(recovery, "ONCE_MORE_AFTER", ())
    desk.engine.render = ILL["markup"]
    desk.poll()
    assert desk.out("fr").pubstatus is PubStatus.WITHHELD
    desk.engine.asked.clear()
    another_version(monkeypatch)
    monkeypatch.setattr(
        postedit, "numbers", lambda draft: re.sub("</?b>", "", draft.target)
    )

    desk.work()

    assert desk.engine.asked == []
    assert said(desk.out("fr")) == synthetic.sentences(0, "fr")
