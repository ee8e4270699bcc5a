"""What the newsroom remembers of a rendering is the whole of it, if the checks passed it."""

import asyncio
from datetime import UTC, datetime

import pytest

from coranto.model import PubStatus, Tier
from coranto.newsroom.records import Records
from coranto.newsroom.room import Remembered
from coranto.store import memories
from coranto.store.database import opened
from coranto.store.memories import Chosen, Origin
from coranto.store.settings import Settings
from coranto.translate.engine import Hop, Link, Rendering, Route
from tests import synthetic
from tests.newsroom.test_change import rewrite
from tests.newsroom.test_way import said

ROUTE = Route((Hop("fake", "en", "es", Tier.PUBLISH, "fake 1"),))


@pytest.mark.both_databases
def test_a_rendering_is_remembered_with_all_its_facts(store):
    plain = Rendering("Llueve.", unknown=1, failures=2)
    told = Rendering("Hay.", score=-0.25, truncated=True, alignment=(Link(0, 3, 0, 4),))

    async def recalled(records: Records):
        memory = Remembered(records)
        await memory.remember({"a": plain, "b": told}, ROUTE)
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
    "deepl": Origin("deepl", "en", "es", AT),
    "chain": Origin("apertium+deepl", "en", "pt-BR", LATER),
    "other": Origin("apertium", "es", "ca", AT),
    "people": Origin("", "", "", AT),
}


@pytest.mark.parametrize(
    ("which", "gone"),
    [
        (Chosen(engine="deepl"), {"deepl", "chain"}),
        (Chosen(engine="dee"), set()),
        (Chosen(target_lang="pt"), {"chain"}),
        (Chosen(source_lang="en", until=LATER), {"deepl"}),
        (Chosen(since=LATER), {"chain"}),
        (Chosen(until=LATER), {"deepl", "other"}),
    ],
)
def test_sentences_are_forgotten_by_engine_pair_and_time(which, gone, tmp_path):
    with (
        opened(Settings(str(tmp_path / "coranto.db"))) as database,
        database.write() as connection,
    ):
        for name, origin in ORIGINS.items():
            memories.remember(connection, {name: ("Hola.", 0, 0, "{}")}, origin)
        count = memories.chosen(connection, which)
        forgotten = memories.forget_chosen(connection, which)
        left = memories.recall(connection, list(ORIGINS))

    assert (count, forgotten, set(ORIGINS) - set(left)) == (len(gone), len(gone), gone)
