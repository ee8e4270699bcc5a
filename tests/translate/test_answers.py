"""An engine is asked once for one question, whatever becomes of what it said."""

import asyncio
import re
from collections.abc import Mapping, Sequence

import pytest
from typing_extensions import override

from coranto.model import Tier
from coranto.translate import answers, postedit, shields
from coranto.translate.engine import Hop, Rendering
from coranto.translate.engines.apertium import Apertium, stream
from coranto.translate.engines.apertium import modes as apertium_modes
from coranto.translate.engines.chat import Chat, Model
from coranto.translate.engines.chat.prompts import Prompt
from coranto.translate.memory import InMemory, settled_key
from coranto.translate.translator import Translator
from tests.translate.test_translator import Echo


def rendered(
    engine: Echo, memory: InMemory, texts: Sequence[str], pair: str = "en-es"
) -> list[str]:
    """What a fresh process makes of ``texts`` with the memory of those before it."""

    async def made() -> list[str]:
        translator = Translator([engine], memory)
        await translator.open()
        route = translator.route(*pair.split("-"))
        return [each.text for each in await translator.render(texts, route)]

    return asyncio.run(made())


def test_another_repair_is_made_of_what_was_said_and_no_engine_is_asked(monkeypatch):
    engine, memory = Echo("en-es"), InMemory()
    engine.changed = {"8,500 houses": "8,500 casas"}
    before = rendered(engine, memory, ["8,500 houses"])
    monkeypatch.setattr(
        postedit, "numbers", lambda draft: draft.target.replace("8,500", "8 500")
    )

    after = rendered(engine, memory, ["8,500 houses"])

    assert (before, after) == (["8500 casas"], ["8 500 casas"])
    assert len(engine.asked) == 1


def test_what_an_engine_said_is_kept_as_it_said_it():
    said: list[str] = []

    class Watched(InMemory):
        @override
        async def remember(self, said_: Mapping[str, Rendering], hop: Hop) -> None:
            said.extend(each.text for each in said_.values())
            await super().remember(said_, hop)

    engine = Echo("en-es")
    engine.changed = {"8,500 of 7301": "  8,500 de 7301&#39;\u202e "}

    made = rendered(engine, Watched(), ["8,500 of @ana"])

    assert made == ["8500 de @ana'"]
    assert said == ["  8,500 de 7301&#39;\u202e "]


def test_what_no_database_keeps_is_no_part_of_what_was_said():
    engine, memory = Echo("en-es"), InMemory()
    engine.changed = {"one": "u\0n\ud800o"}

    made = [rendered(engine, memory, ["one"]) for _ in range(2)]

    assert made == [["uno"], ["uno"]]
    assert len(engine.asked) == 1


def test_a_text_that_goes_to_the_engine_in_other_words_is_asked_for_anew(monkeypatch):
    engine, memory = Echo("en-es"), InMemory()
    texts = ["Ask @ana.", "No."]
    rendered(engine, memory, texts)
    monkeypatch.setattr(shields, "verbatim", lambda text: ())

    rendered(engine, memory, texts)

    assert engine.asked == [("es", ["Ask 7301.", "No."]), ("es", ["Ask @ana."])]


def test_two_texts_that_an_engine_sees_as_one_are_asked_for_once():
    engine = Echo("en-es")

    made = rendered(engine, InMemory(), ["Ask @ana.", "Ask @bob."])

    assert made == ["Ask @ana. es", "Ask @bob. es"]
    assert engine.asked == [("es", ["Ask 7301."])]


def test_a_first_hop_serves_when_the_second_has_another_model():
    class Renewed(Echo):
        version = "1"

        @override
        async def hops(self) -> tuple[Hop, ...]:
            first, second = Hop("echo", "en", "es", Tier.PUBLISH, "1"), self.version
            return first, Hop("echo", "es", "pt", Tier.PUBLISH, second)

    engine, memory = Renewed(""), InMemory()
    rendered(engine, memory, ["one"], "en-pt")
    engine.version = "2"

    rendered(engine, memory, ["one"], "en-pt")

    assert [lang for lang, _ in engine.asked] == ["es", "pt", "pt"]


def test_a_second_hop_is_asked_anew_only_for_what_reads_otherwise_halfway(monkeypatch):
    engine, memory = Echo("en-es es-pt"), InMemory()
    engine.changed = {"8,500 men": "8,500 hombres"}
    rendered(engine, memory, ["8,500 men", "one"], "en-pt")
    engine.asked.clear()
    monkeypatch.setattr(
        postedit, "numbers", lambda draft: draft.target.replace("8,500", "8 500")
    )

    rendered(engine, memory, ["8,500 men", "one"], "en-pt")

    assert engine.asked == [("pt", ["8 500 hombres"])]


def test_a_process_killed_before_it_remembers_asks_for_that_lot_alone_again(
    monkeypatch,
):
    monkeypatch.setattr(answers, "LOT", 2)

    class Killed(InMemory):
        lots = 0

        @override
        async def remember(self, said: Mapping[str, Rendering], hop: Hop) -> None:
            self.lots += 1
            if self.lots == 2:
                raise KeyboardInterrupt
            await super().remember(said, hop)

    engine, memory, texts = (
        Echo("en-es"),
        Killed(),
        ["one", "two", "three", "four", "x"],
    )
    with pytest.raises(KeyboardInterrupt):
        rendered(engine, memory, texts)

    rendered(engine, memory, texts)

    asked = [texts for _, texts in engine.asked]
    assert asked == [["one", "two"], ["three", "four"], ["three", "four"], ["x"]]


def test_people_go_before_what_an_engine_said_before_them():
    engine, memory = Echo("en-es"), InMemory()
    rendered(engine, memory, ["Good evening."])
    memory.words[settled_key("Good evening.", "en", "es")] = "Buenas noches."

    assert rendered(engine, memory, ["Good evening."]) == ["Buenas noches."]


ES_CA = Hop("apertium", "en", "ca", Tier.GIST, "eng-cat 1")


def test_what_is_sent_to_apertium_is_its_question(monkeypatch):
    engine, text = Apertium(), "a well-known man"
    before = engine.phrased(text, ES_CA)
    monkeypatch.setattr(apertium_modes, "joins_by_hyphen", lambda lang: False)

    assert before == "a well - known man[].[E]\0"
    assert engine.phrased(text, ES_CA) == "a well-known man[].[E]\0"


def test_an_answer_of_apertium_is_read_by_the_rules_that_stand_now(monkeypatch):
    said = "*Zorblax #ver<vblex> la casa.[][N]"
    before = Apertium().read(said)
    monkeypatch.setattr(stream, "_ANALYSIS", re.compile("(#)(ver<vblex> )"))

    assert (before.unknown, before.failures) == (1, 1)
    assert Apertium().read(said).text == "Zorblax la casa."
    assert Apertium().read("cut off").text == ""


def test_another_prompt_is_another_question():
    def asked(template: str) -> str:
        model = Model("m", ("en", "es"), Prompt(template))
        return Chat("http://127.0.0.1:9", model).phrased("One.", ES_CA)

    assert len({asked(""), asked("{target}: {text}"), asked("{text} in {target}")}) == 3
