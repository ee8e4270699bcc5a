"""Neural models translate whole, say what they did, and leave no doubt when they did not."""

import asyncio
import hashlib
import json
import shutil
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from coranto.errors import EngineFailed
from coranto.model import Tier
from coranto.translate.engine import Hop, NBest, Rendering, Scorer
from coranto.translate.engines.neural import Neural, cards
from coranto.translate.engines.neural.cards import CARD
from coranto.translate.engines.neural.weights import Weights
from coranto.translate.models import adding
from tests.translate.tiny import MODELS, TINY, installed

SAID = "El Gobierno no aprobó el presupuesto el lunes."


def use(
    work: Callable[[Neural], Coroutine[Any, Any, Any]],
    models: Path = MODELS,
    **settings: Any,
) -> Any:
    """What ``work`` makes of an engine with the models in a folder."""

    async def used() -> Any:
        engine = Neural(models, device="cpu", threads=1, **settings)
        try:
            return await work(engine)
        finally:
            await engine.aclose()

    return asyncio.run(used())


async def hop(engine: Neural, pair: str) -> Hop:
    (found,) = [
        each
        for each in await engine.hops()
        if f"{each.source_lang}-{each.target_lang}" == pair
    ]
    return found


def rendered(pair: str, *texts: str, models: Path = MODELS, **settings: Any):
    async def work(engine: Neural) -> list[Rendering]:
        return await engine.translate(texts, await hop(engine, pair))

    return use(work, models, **settings)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("es-en", SAID, "The government did not approve the budget on Monday."),
        ("en-es", "The army will sign the treaty.", "El ejército firmará el tratado."),
        ("en-fr", "The army will sign the treaty.", "L'armée signera le traité."),
    ],
)
def test_a_sentence_is_translated(pair, source, target):
    assert [each.text for each in rendered(pair, source)] == [target]


def test_every_word_is_linked_to_the_words_it_was_made_from():
    source = "The parliament rejected the law yesterday."

    (made,) = rendered("en-es", source)

    best: dict[str, tuple[float, str]] = {}
    for link in made.alignment:
        word = made.text[link.target_start : link.target_end]
        said = source[link.source_start : link.source_end]
        best[word] = max(best.get(word, (0.0, "")), (link.share, said))
    assert made.text == "El Parlamento rechazó la ley ayer."
    assert {word: said for word, (_, said) in best.items() if len(word) > 2} == {
        "Parlamento": "parliament",
        "rechazó": "rejected",
        "ley": "law",
        "ayer": "yesterday",
    }


def test_a_long_text_is_cut_and_says_so():
    (made, whole) = rendered("es-en", "El Gobierno firmó el acuerdo. " * 60, SAID)

    assert (made.truncated, whole.truncated) == (True, False)


def test_an_unknown_sign_is_copied_and_counted():
    (made,) = rendered("es-en", "El Gobierno firmó 中.")

    assert (made.unknown, "\u2047" in made.text) == (1, False)


def test_the_score_is_that_of_forced_decoding():
    async def work(engine: Neural) -> tuple[float, float]:
        there = await hop(engine, "es-en")
        (made,) = await engine.translate([SAID], there)
        (found,) = await engine.likelihoods([(SAID, made.text)], there)
        return made.score or 0.0, found.mean

    score, mean = use(work)

    assert score == pytest.approx(mean, abs=0.01)


def test_a_lost_not_is_less_likely_in_either_direction():
    true = "The government did not approve the budget on Monday."
    false = "The government approved the budget on Monday."

    async def work(engine: Neural) -> list[float]:
        there, back = await hop(engine, "es-en"), await hop(engine, "en-es")
        pairs = [(SAID, true), (SAID, false)]
        told = await engine.likelihoods(pairs, there)
        told += await engine.likelihoods([(to, one) for one, to in pairs], back)
        return [each.least for each in told]

    there, false_there, back, false_back = use(work)

    assert min(there, back) > max(false_there, false_back) + 1.0


def test_there_is_more_than_one_way_to_say_it():
    async def work(engine: Neural) -> Rendering:
        return (await engine.n_best([SAID], await hop(engine, "es-en"), 3))[0]

    made = use(work)

    texts = [made.text, *(each.text for each in made.alternatives)]
    scores = [made.score, *(each.score for each in made.alternatives)]
    assert len(set(texts)) == 3
    assert scores == sorted(scores, reverse=True)
    assert all(each.alignment for each in made.alternatives)


def test_the_engine_has_what_only_neural_engines_have():
    engine = Neural(MODELS)

    assert isinstance(engine, NBest)
    assert isinstance(engine, Scorer)


def test_the_small_model_is_for_tests_alone():
    hops = use(lambda engine: engine.hops())

    assert {each.tier for each in hops} == {Tier.TEST}


def test_renderings_are_remembered_by_the_weights():
    (found,) = {each.model for each in use(lambda engine: engine.hops())}

    assert found == f"tiny-news {cards.read(TINY).digest[:12]}"


def test_of_two_models_the_better_one_serves(tmp_path):
    installed(tmp_path, "good", pairs=["es-en"], chrf={"es-en": 60.0})
    installed(tmp_path, "bad", pairs=["es-en", "en-es"], chrf={"es-en": 50.0})

    hops = use(lambda engine: engine.hops(), tmp_path)

    assert {each.source_lang: each.model.split()[0] for each in hops} == {
        "es": "good",
        "en": "bad",
    }


def test_the_operators_choice_comes_before_all_figures(tmp_path):
    installed(tmp_path, "good", pairs=["es-en"], chrf={"es-en": 60.0})
    installed(tmp_path, "bad", pairs=["es-en"], tier="gist", chosen=["es-en"])

    (found,) = use(lambda engine: engine.hops(), tmp_path)

    assert found.model.split()[0] == "bad"


@pytest.mark.parametrize("allowed", [True, False])
def test_models_not_for_commercial_use_are_used_only_where_allowed(tmp_path, allowed):
    installed(tmp_path, pairs=["es-en"], noncommercial=True)

    hops = use(lambda engine: engine.hops(), tmp_path, allow_noncommercial=allowed)

    assert len(hops) == allowed


def test_without_models_there_are_no_directions(tmp_path):
    assert use(lambda engine: engine.hops(), tmp_path / "nothing") == ()


def test_a_model_with_broken_weights_is_named_and_out_of_the_plan(tmp_path):
    broken = b"\x06\0\0\0 this is no model"
    installed(tmp_path, digest=hashlib.sha256(broken).hexdigest())
    (tmp_path / "tiny" / "model.bin").write_bytes(broken)

    async def work(engine: Neural) -> tuple[Hop, ...]:
        with pytest.raises(EngineFailed, match="tiny: cannot be loaded"):
            await engine.translate([SAID], await hop(engine, "es-en"))
        return await engine.hops()

    assert use(work, tmp_path) == ()


def test_weights_that_changed_since_they_were_added_translate_nothing(tmp_path):
    installed(tmp_path)
    file = tmp_path / "tiny" / "model.bin"
    raw = bytearray(file.read_bytes())
    raw[-1] ^= 1
    file.write_bytes(raw)

    async def work(engine: Neural) -> tuple[Hop, ...]:
        with pytest.raises(EngineFailed, match="is another file than the one that was"):
            await engine.translate([SAID], await hop(engine, "es-en"))
        return await engine.hops()

    assert use(work, tmp_path) == ()


@pytest.mark.parametrize(
    ("card", "why"),
    [
        ("{", "card.json: "),
        ('{"family": "marian"}', "card.json: .*required field"),
        (json.dumps({"family": "bert"}), "unknown family"),
        (json.dumps({"pairs": ["english-spanish"]}), "is no pair of languages"),
    ],
)
def test_a_bad_card_is_named(tmp_path, card, why):
    installed(tmp_path)
    path = tmp_path / "tiny" / CARD
    whole = json.loads(path.read_text())
    bad = json.loads(card) if card != "{" else None
    merged = card if bad is None or "required" in why else json.dumps(whole | bad)
    path.write_text(merged)

    with pytest.raises(EngineFailed, match=why):
        use(lambda engine: engine.hops(), tmp_path)


def test_models_that_come_and_go_are_noticed(tmp_path):
    async def work(engine: Neural) -> list[object]:
        told: list[object] = []

        async def look() -> None:
            told.append(await engine.has_changed())
            told.append(len(await engine.hops()))

        await look()
        installed(tmp_path)
        await look()
        one = await hop(engine, "es-en")
        await engine.translate([SAID], one)
        adding.choose("tiny", "es-en", tmp_path)
        await look()
        adding.remove("tiny", tmp_path)
        await look()
        told.append((await engine.translate([SAID], one))[0].text)
        return told

    said = "The government did not approve the budget on Monday."
    assert use(work, tmp_path) == [True, 0, True, 3, True, 3, True, 0, said]


def test_the_model_used_longest_ago_makes_room(tmp_path):
    installed(tmp_path, "first", pairs=["es-en"])
    installed(tmp_path, "second", pairs=["en-es"])
    shutil.copy(TINY / "source.spm", tmp_path / "second" / "source.spm")

    versions = [cards.read(tmp_path / name).version for name in ("first", "second")]

    async def work(engine: Neural) -> list[tuple[bool, ...]]:
        kept = []
        for pair in ("es-en", "en-es", "es-en"):
            await engine.translate([SAID], await hop(engine, pair))
            kept.append(tuple(name in engine._shelf for name in versions))
        return kept

    small = use(work, tmp_path, memory_mb=30)
    large = use(work, tmp_path, memory_mb=100)

    assert small == [(True, False), (False, True), (True, False)]
    assert large == [(True, False), (True, True), (True, True)]


def test_a_model_that_hangs_is_given_up_and_the_next_call_works(monkeypatch):
    released = threading.Event()
    calls: list[int] = []
    whole = Weights.rendered

    def hangs_once(self, texts, count=1):
        calls.append(len(texts))
        if len(calls) == 1:
            released.wait(20)
        return whole(self, texts, count)

    monkeypatch.setattr(Weights, "rendered", hangs_once)

    async def work(engine: Neural) -> str:
        there = await hop(engine, "es-en")
        with pytest.raises(EngineFailed, match="no answer in"):
            await engine.translate([SAID], there)
        released.set()
        # Many texts have many times as long, however busy the machine is.
        return (await engine.translate([SAID] * 40, there))[0].text

    assert use(work, timeout_s=0.5).startswith("The government did not")


def test_two_callers_share_one_call(monkeypatch):
    sizes: list[int] = []
    whole = Weights.rendered

    def counted(self, texts, count=1):
        sizes.append(len(texts))
        return whole(self, texts, count)

    monkeypatch.setattr(Weights, "rendered", counted)

    async def work(engine: Neural) -> None:
        there, other = await hop(engine, "en-es"), await hop(engine, "en-fr")
        await engine.translate(["The army"], there)
        sizes.clear()
        calls = [engine.translate(["The army will sign the law."], there)] * 1
        calls += [engine.translate(["The union will sign it.", "Yes."], other)]
        await asyncio.gather(*calls)

    use(work)

    assert sizes == [3]
