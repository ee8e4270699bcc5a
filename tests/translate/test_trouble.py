"""What a translator knows of an engine in trouble: half of a batch, whom it serves."""

from collections.abc import Sequence

import pytest
from typing_extensions import override

from coranto.errors import EngineUnreachable
from coranto.translate.engine import Hop, Rendering
from coranto.translate.selftest import sentence
from coranto.translate.translator import Translator
from tests.translate.test_translator import Echo, rendered, use


def test_what_came_back_half_empty_is_asked_for_alone():
    class Halving(Echo):
        """One that leaves out the lesser half of what it is asked for."""

        @override
        async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
            made = await super().translate(texts, hop)
            return made[: (len(made) + 1) // 2] + [Rendering("")] * (len(made) // 2)

    texts = ["one", "two", "three"]

    assert use(Halving("en-es"), lambda it: rendered(it, texts, "en-es")) == [
        "one es",
        "two es",
        "three es",
    ]


def test_a_direction_serves_the_languages_whose_best_way_takes_it():
    async def served(it: Translator) -> list[tuple[str, str]]:
        (hop,) = [each for each in it.hops if each.target_lang == "es"]
        pairs = [("en", "es"), ("en", "pt"), ("en", "fr")]
        return [pair for pair in pairs if it.serves(hop, *pair)]

    # Portuguese is reached by Spanish alone, French directly as well.
    assert use(Echo("en-es es-pt es-fr en-fr"), served) == [("en", "es"), ("en", "pt")]


def test_an_engine_that_answers_nothing_to_us_as_well_is_to_blame():
    engine = Echo("en-es")
    engine.empty = {"one", "two", sentence("en")}

    with pytest.raises(EngineUnreachable, match="answered nothing to 2 of 2 texts"):
        use(engine, lambda it: rendered(it, ["one", "two"], "en-es"))
