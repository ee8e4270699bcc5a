"""A story goes the whole way through real weights, and readers get what they gave."""

import asyncio
from pathlib import Path
from typing import cast

from coranto.errors import EngineFailed
from coranto.model import Credit, PubStatus, Tier
from coranto.newsroom.budgets import EngineBudgets
from coranto.newsroom.pipeline import WAY_OF_A_STORY
from coranto.newsroom.records import Records
from coranto.newsroom.room import Newsroom, Remembered
from coranto.newsroom.runner import Runner
from coranto.newsroom.taking_up import follow_engines
from coranto.store.database import opened
from coranto.text.clock import now
from coranto.translate.engines.neural import Neural
from coranto.translate.memory import InMemory
from coranto.translate.translator import Translator
from tests.fakes import FakeEngine, FakeWire
from tests.newsdesk import BASE, FEED, Desk
from tests.translate.tiny import installed

HEADLINE = "The parliament rejected the law on Tuesday"
BODY = {
    "The parliament did not approve the budget on Tuesday.": (
        "El Parlamento no aprobó el presupuesto el martes."
    ),
    "At least 12 people were injured in a train accident in Madrid on Tuesday.": (
        "Al menos 12 personas resultaron heridas en un accidente de tren en Madrid"
        " el martes."
    ),
    "The finance ministry will pay $45 million for the bridge.": (
        "El Ministerio de Hacienda pagará 45 millones de dólares por el puente."
    ),
    "The opposition should not support the reform.": (
        "La oposición no debería apoyar la reforma."
    ),
    "The school stayed closed for 57 days.": (
        "La escuela estuvo cerrada durante 57 días."
    ),
}
RSS = f"""<rss version="2.0"><channel><title>Quay Post</title><link>{BASE}/</link>
<item><title>{HEADLINE}</title><link>{BASE}/article/0</link>
<guid>{BASE}/article/0</guid><pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate></item>
</channel></rss>"""
PAGE = f"""<!doctype html><html lang="en"><head><title>{HEADLINE}</title>
<meta property="og:type" content="article"></head><body><article><h1>{HEADLINE}</h1>
{"".join(f"<p>{line}</p>" for line in BODY)}</article></body></html>"""


def newsroom(folder: Path, tier: Tier) -> Desk:
    """A newsroom whose only engine is the small model, on trust of ``tier``."""
    models = installed(
        folder / "models",
        tier=tier.value,
        licence="CC-BY-4.0",
        attribution="The makers of the small model",
    )
    engine = Neural(models, device="cpu", threads=1)
    wire = FakeWire()
    wire.answers = {FEED: RSS.encode(), f"{BASE}/article/0": PAGE.encode()}
    return Desk(folder, wire, cast("FakeEngine", engine), langs=("en", "es"))


def test_a_story_is_translated_checked_and_published(tmp_path):
    desk = newsroom(tmp_path, Tier.PUBLISH)

    desk.poll()

    out = desk.out("es")
    assert out is not None
    assert (out.pubstatus, out.rendition.engine) == (PubStatus.USABLE, "neural")
    assert out.rendition.credits == (
        Credit("The makers of the small model", "CC-BY-4.0"),
    )
    assert [(unit.target, unit.findings) for unit in out.rendition.units] == [
        (target, ())
        for target in ("El Parlamento rechazó la ley el martes", *BODY.values())
    ]


def test_what_was_translated_is_looked_at_from_behind(tmp_path):
    desk = newsroom(tmp_path, Tier.PUBLISH)

    desk.poll()

    out = desk.out("es")
    assert out is not None
    told = [unit.signals for unit in out.rendition.units]
    seen = [each.reverse for each in told if each and each.reverse is not None]
    assert len(seen) == len(told)
    assert max(seen) <= 0


def test_a_changed_figure_and_a_lost_not_are_seen_from_behind(tmp_path):
    desk = newsroom(tmp_path, Tier.PUBLISH)
    days, reform = list(BODY.items())[-1], list(BODY.items())[-2]
    pairs = [
        days,
        (days[0], days[1].replace("57", "75")),
        reform,
        (reform[0], reform[1].replace("no debería", "debería")),
    ]

    async def told() -> list[float | None]:
        translator = Translator([desk.engine], InMemory())
        await translator.open()
        seen = await translator.traces(pairs, "en", "es")
        await translator.aclose()
        return seen

    right, changed, kept, lost = (each or 0.0 for each in asyncio.run(told()))
    assert changed < right - 2
    assert lost < kept - 2


def test_a_model_that_cannot_judge_keeps_nothing_back(tmp_path, monkeypatch):
    async def failing(*_args: object) -> None:
        raise EngineFailed("neural", "out of memory")

    desk = newsroom(tmp_path, Tier.PUBLISH)
    monkeypatch.setattr(desk.engine, "likelihoods", failing)

    desk.poll()

    assert reason(desk) == ""


def test_a_model_that_is_added_while_the_newsroom_runs_is_used(tmp_path):
    desk = newsroom(tmp_path, Tier.PUBLISH)
    models = tmp_path / "models"
    models.rename(tmp_path / "later")
    desk.poll()
    assert reason(desk) == "withheld-no-route"

    async def run() -> tuple[int, int]:
        with opened(desk.settings.store) as database:
            records = Records(database)
            translator = Translator([desk.engine], Remembered(records))
            await translator.open()
            budgets = EngineBudgets(records, {})
            room = Newsroom(desk.settings, records, desk.wire, translator, budgets)
            before = await follow_engines(room, now())
            (tmp_path / "later").rename(models)
            after = await follow_engines(room, now())
            await Runner(room, WAY_OF_A_STORY).run_once()
            records.close()
            return before, after

    assert asyncio.run(run()) == (0, 1)
    assert reason(desk) == ""


def reason(desk: Desk) -> str:
    """Why the story is not out in Spanish, or empty."""
    out = desk.out("es")
    assert out is not None
    return out.reason


def test_a_model_for_tests_translates_nothing_for_readers(tmp_path):
    desk = newsroom(tmp_path, Tier.TEST)

    desk.poll()

    out = desk.out("es")
    assert out is not None
    assert (out.pubstatus, out.reason) == (PubStatus.WITHHELD, "withheld-no-route")
