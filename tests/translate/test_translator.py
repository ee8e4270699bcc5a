"""A text is rendered once, by the best route, and what fails is seen."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from typing_extensions import override

from coranto.errors import BadConfig, EngineFailed, EngineUnreachable, NoRoute
from coranto.model import Tier
from coranto.translate import answers
from coranto.translate.engine import Hop, Likelihood, Link, Rendering
from coranto.translate.engines.apertium import Apertium
from coranto.translate.engines.libretranslate import LibreTranslate
from coranto.translate.engines.neural import Neural
from coranto.translate.memory import InMemory, key, plain
from coranto.translate.opening import open_engines
from coranto.translate.settings import Settings
from coranto.translate.translator import Translator

T = TypeVar("T")


class Echo:
    """An engine that writes the target's tag behind every text.

    Attributes:
        asked: What it was given, call by call, with the target's tag.
        poison: Texts on which it fails.
        empty: Texts that it answers with nothing.
        changed: Texts that it answers with others.
        dead: Pairs it offers, and fails on whatever the text.
        away: Whether it answers at all.
    """

    name = "echo"
    tier = Tier.PUBLISH

    def __init__(self, pairs: str) -> None:
        self.pairs = pairs.split()
        self.asked: list[tuple[str, list[str]]] = []
        self.poison: set[str] = set()
        self.empty: set[str] = set()
        self.changed: dict[str, str] = {}
        self.dead: set[str] = set()
        self.away = False
        self.closed = 0

    async def hops(self) -> tuple[Hop, ...]:
        if self.away:
            raise EngineUnreachable("http://127.0.0.1:9", "refused")
        ends = [pair.split("-") for pair in self.pairs]
        hops = [Hop(self.name, one, to, self.tier, "1") for one, to in ends]
        gone = {pair for pair in self.dead if self.was_asked(pair)}
        return tuple(
            hop for hop in hops if f"{hop.source_lang}-{hop.target_lang}" not in gone
        )

    def was_asked(self, pair: str) -> bool:
        return any(lang == pair.partition("-")[2] for lang, _ in self.asked)

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        if self.away:
            raise EngineUnreachable("http://127.0.0.1:9", "refused")
        self.asked.append((hop.target_lang, list(texts)))
        if f"{hop.source_lang}-{hop.target_lang}" in self.dead:
            raise EngineFailed("echo", "died")
        if self.poison.intersection(texts):
            raise EngineFailed("echo", "hangs")
        return [
            Rendering(
                ""
                if text in self.empty or not text
                else self.changed.get(text, f"{text} {hop.target_lang}"),
                1,
                1,
            )
            for text in texts
        ]

    async def aclose(self) -> None:
        self.closed += 1


class Eloquent(Echo):
    """An engine that can say everything in several ways, and what says what."""

    async def n_best(
        self, texts: Sequence[str], hop: Hop, count: int
    ) -> list[Rendering]:
        made = await self.translate(texts, hop)
        return [
            replace(
                each,
                alternatives=tuple(
                    replace(each, text=f"{each.text} {number}")
                    for number in range(1, count if each.text else 1)
                ),
            )
            for each in made
        ]


class Watched(InMemory):
    """A memory that notes what it is told to keep."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []

    @override
    async def remember(self, said: Mapping[str, Rendering], hop: Hop) -> None:
        self.kept += [rendering.text for rendering in said.values()]
        await super().remember(said, hop)


def use(
    engine: Echo,
    work: Callable[[Translator], Coroutine[Any, Any, T]],
    memory: InMemory | None = None,
) -> T:
    """What ``work`` makes of a translator with this engine alone."""

    async def used() -> T:
        translator = Translator([engine], memory or InMemory())
        await translator.open()
        try:
            return await work(translator)
        finally:
            await translator.aclose()

    return asyncio.run(used())


async def rendered(
    translator: Translator, texts: Sequence[str], pair: str
) -> list[str]:
    route = translator.route(*pair.split("-"))
    return [rendering.text for rendering in await translator.render(texts, route)]


def test_as_many_come_out_as_went_in_and_each_is_rendered_once():
    engine = Echo("en-es")
    texts = ["one", "", "two", "one", " ", "three"]

    made = use(engine, lambda it: rendered(it, texts, "en-es"))

    assert made == ["one es", "", "two es", "one es", "", "three es"]
    assert engine.asked == [("es", ["one", "two", "three"])]


def test_what_is_remembered_is_not_asked_again():
    engine = Echo("en-es")

    async def work(translator: Translator) -> tuple[int, int, int]:
        await rendered(translator, ["one", "two", "one"], "en-es")
        await rendered(translator, ["two", "three", "one"], "en-es")
        return (
            translator.calls,
            translator.segments_rendered,
            translator.segments_remembered,
        )

    assert use(engine, work) == (2, 3, 3)
    assert engine.asked == [("es", ["one", "two"]), ("es", ["three"])]


def test_the_first_hop_is_shared_by_the_languages_behind_it():
    engine = Echo("en-es es-pt es-fr")

    async def work(translator: Translator) -> list[str]:
        made = await rendered(translator, ["one"], "en-pt")
        return made + await rendered(translator, ["one"], "en-fr")

    assert use(engine, work) == ["one es pt", "one es fr"]
    assert [lang for lang, _ in engine.asked] == ["es", "pt", "fr"]


def test_a_word_unknown_to_both_hops_is_counted_once():
    engine = Echo("en-es es-pt")

    async def work(translator: Translator) -> list[Rendering]:
        return await translator.render(["one"], translator.route("en", "pt"))

    assert use(engine, work) == [Rendering("one es pt", unknown=1, failures=2)]


def test_one_text_that_the_engine_cannot_do_is_left_empty_and_not_remembered():
    engine, memory = Echo("en-es"), Watched()
    engine.poison = {"poison"}
    engine.empty = {"nothing"}
    texts = ["one", "poison", "two", "nothing"]

    made = use(engine, lambda it: rendered(it, texts, "en-es"), memory)

    assert made == ["one es", "", "two es", ""]
    assert memory.kept == ["one es", "two es"]


def test_a_text_lost_on_the_first_hop_is_not_invented_on_the_second():
    engine = Echo("en-es es-pt")
    engine.poison = {"poison"}

    made = use(engine, lambda it: rendered(it, ["one", "poison"], "en-pt"))

    assert made == ["one es pt", ""]


def test_half_a_sentence_is_none():
    class Short(Eloquent):
        @override
        async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
            made = await super().translate(texts, hop)
            return [replace(each, truncated="long" in each.text) for each in made]

    async def work(translator: Translator) -> list[object]:
        route = translator.route("en", "es")
        texts = ["long", "one"]
        made = await translator.render(texts, route)
        others = await translator.alternatives(texts, route, count=1)
        return [[each.text for each in made], [len(each) for each in others]]

    memory = Watched()
    assert use(Short("en-es"), work, memory) == [["", "one es"], [0, 1]]
    assert memory.kept == ["one es"]


def test_a_hop_that_died_is_out_of_the_next_plan():
    engine = Echo("en-es es-fr en-ca ca-fr")
    engine.dead = {"en-ca"}

    async def work(translator: Translator) -> tuple[str, list[str]]:
        before = translator.route("en", "fr").name
        with pytest.raises(EngineFailed):
            await rendered(translator, ["one", "two"], "en-fr")
        return before, await rendered(translator, ["one"], "en-fr")

    assert use(engine, work) == ("en-ca-fr", ["one es fr"])


def test_an_engine_that_is_away_is_no_empty_rendering():
    engine = Echo("en-es")

    async def work(translator: Translator) -> None:
        engine.away = True
        with pytest.raises(EngineUnreachable):
            await rendered(translator, ["one", "two"], "en-es")

    use(engine, work)


class Clock:
    """Stands still until somebody sets it."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


class Two:
    """Two engines for one direction, the first of them away."""

    def __init__(self, second: Tier) -> None:
        self.first, self.second = Echo("en-es"), Echo("en-es")
        self.first.away = True
        self.second.name, self.second.tier = "second", second
        self.clock = Clock()
        engines = [self.first, self.second]
        self.translator = Translator(engines, InMemory(), clock=self.clock)

    async def failed(self, times: int) -> None:
        """The first engine told what it can do, and then does not answer."""
        self.first.away = False
        await self.translator.open()
        self.first.away = True
        route = self.translator.route("en", "es")
        for _ in range(times):
            with pytest.raises(EngineUnreachable):
                await self.translator.render(["one"], route)

    @property
    def taken(self) -> str:
        return self.translator.route("en", "es").engines


def test_an_engine_that_is_away_at_the_start_is_named_and_the_others_go_on():
    two = Two(Tier.PUBLISH)

    troubles = asyncio.run(two.translator.open())

    assert [str(each) for each in troubles] == ["http://127.0.0.1:9: refused"]
    assert two.taken == "second"


def test_an_engine_that_was_away_at_the_start_is_asked_again():
    two = Two(Tier.GIST)

    async def work() -> list[str]:
        await two.translator.open()
        before = two.taken
        two.first.away = False
        await two.translator.reopen()
        return [before, two.taken]

    assert asyncio.run(work()) == ["second", "echo"]


def test_where_the_only_engine_is_away_nobody_says_that_nothing_leads_there():
    engine = Echo("en-es")
    engine.away = True

    with pytest.raises(EngineUnreachable):
        use(engine, lambda it: rendered(it, ["one"], "en-es"))


def test_an_engine_that_fails_again_and_again_is_left_alone_for_a_while():
    two = Two(Tier.PUBLISH)

    async def work() -> list[str]:
        await two.failed(2)
        taken = [two.taken]
        await two.failed(1)
        taken.append(two.taken)
        two.clock.at += 61
        return [*taken, two.taken]

    assert asyncio.run(work()) == ["echo", "second", "echo"]


def test_the_pause_grows_until_the_engine_answers():
    two = Two(Tier.GIST)

    async def work() -> tuple[list[float | None], str]:
        await two.failed(3)
        pauses = []
        for _ in range(7):
            with pytest.raises(EngineUnreachable) as caught:
                two.translator.route("en", "es")
            pauses.append(caught.value.retry_after_s)
            two.clock.at += caught.value.retry_after_s or 0
            await two.failed(1)
        two.clock.at += 1800
        two.first.away = False
        await rendered(two.translator, ["another"], "en-es")
        await two.failed(1)
        return pauses, two.taken

    assert asyncio.run(work()) == ([60, 120, 240, 480, 960, 1800, 1800], "echo")


def test_a_lesser_translation_waits_until_the_better_engine_is_lost():
    two = Two(Tier.GIST)

    async def work() -> str:
        await two.failed(3)
        with pytest.raises(EngineUnreachable):
            two.translator.route("en", "es")
        two.clock.at = 6 * 3600.0
        await two.failed(1)
        two.clock.at += 1
        return two.taken

    assert asyncio.run(work()) == "second"


def test_a_lost_engine_is_not_waited_for_because_a_lesser_one_is_away():
    two = Two(Tier.GIST)

    async def work() -> None:
        await two.failed(3)
        two.clock.at = 6 * 3600.0
        await two.failed(1)
        two.clock.at += 1
        two.second.away = True
        route = two.translator.route("en", "es")
        for _ in range(3):
            with pytest.raises(EngineUnreachable):
                await two.translator.render(["more"], route)
        two.translator.route("en", "es")

    with pytest.raises(NoRoute, match="away for hours"):
        asyncio.run(work())


def test_an_engine_that_fails_on_everything_is_not_asked_for_all_of_it():
    engine = Echo("en-es")
    texts = [f"text {number}" for number in range(40)]
    engine.poison = set(texts)

    async def work(translator: Translator) -> tuple[list[str], int]:
        made = await rendered(translator, texts, "en-es")
        return made, len(engine.asked)

    # All of it, three of it, and our own sentence after each.
    assert use(engine, work) == ([""] * 40, 8)


def test_other_ways_to_say_it_vary_the_last_hop_alone():
    engine, memory = Eloquent("en-es es-pt"), Watched()

    async def work(translator: Translator) -> list[list[str]]:
        route = translator.route("en", "pt")
        made = await translator.alternatives(["one", ""], route, 2)
        return [[each.text for each in ways] for ways in made]

    assert use(engine, work, memory) == [["one es pt 1", "one es pt 2"], []]
    assert [lang for lang, _ in engine.asked].count("es") == 1


def test_the_wording_that_readers_have_is_no_alternative_to_itself():
    class Wider(Eloquent):
        """Finds a better wording when it looks for several."""

        @override
        async def n_best(
            self, texts: Sequence[str], hop: Hop, count: int
        ) -> list[Rendering]:
            known = [Rendering(f"{text} es") for text in texts]
            return [Rendering("better", alternatives=(each,)) for each in known]

    async def work(translator: Translator) -> list[tuple[Rendering, ...]]:
        return await translator.alternatives(
            ["one"], translator.route("en", "es"), count=2
        )

    assert use(Wider("en-es"), work) == [(Rendering("better"),)]


def test_a_source_is_judged_from_behind_where_a_model_leads_back():
    class Judge(Echo):
        async def likelihoods(
            self, pairs: Sequence[tuple[str, str]], hop: Hop
        ) -> list[Likelihood]:
            assert (hop.source_lang, hop.target_lang) == ("es", "en")
            return [Likelihood(-0.1, -float(len(source))) for source, _ in pairs]

    async def work(translator: Translator) -> list[float | None]:
        pairs = [("one", "uno"), ("two", ""), ("three", "tres")]
        return await translator.traces(pairs, "en", "es")

    assert use(Judge("en-es es-en"), work) == [-3.0, None, -4.0]
    assert use(Judge("en-es"), work) == [None] * 3
    assert use(Echo("en-es es-en"), work) == [None] * 3


def test_an_engine_that_knows_one_way_has_no_alternatives():
    async def work(translator: Translator) -> list[tuple[Rendering, ...]]:
        return await translator.alternatives(
            ["one"], translator.route("en", "es"), count=2
        )

    assert use(Echo("en-es"), work) == [()]


def test_a_repaired_text_keeps_what_says_what():
    class Numbers(Echo):
        @override
        async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
            links = (Link(0, 5, 0, 5), Link(6, 12, 6, 11))
            return [Rendering("8,500 casas", alignment=links) for _ in texts]

    async def work(translator: Translator) -> list[Rendering]:
        return await translator.render(["8,500 houses"], translator.route("en", "es"))

    (made,) = use(Numbers("en-es"), work)

    assert [
        made.text[link.target_start : link.target_end] for link in made.alignment
    ] == ["8500", "casas"]


def test_where_nothing_leads_there_is_no_route():
    with pytest.raises(NoRoute, match=r"^en to fr: "):
        use(Echo("en-es"), lambda it: rendered(it, ["one"], "en-fr"))


def test_engines_are_closed_with_the_translator():
    engine = Echo("en-es")

    use(engine, lambda it: rendered(it, ["one"], "en-es"))

    assert engine.closed == 1


HOP = Hop("echo", "en", "es", Tier.PUBLISH, "model 1")


def test_the_key_does_not_see_white_space_or_unicode_form():
    spelt = ["Un café.", " Un\n cafe\u0301. ", "Un\u00a0café."]

    assert len({key(plain(text), HOP) for text in spelt}) == 1


def test_the_key_sees_words_engines_languages_and_models():
    other = Hop("another", "en", "es", Tier.PUBLISH, "model 1")
    newer = Hop("echo", "en", "es", Tier.PUBLISH, "model 2")
    variety = Hop("echo", "en", "es-MX", Tier.PUBLISH, "model 1")
    hops = [HOP, newer, variety, other]

    keys = {key(text, hop) for hop in hops for text in ("one", "two")}

    assert len(keys) == 8


def test_settings_name_the_engines(monkeypatch):
    monkeypatch.setenv("CORANTO_LIBRETRANSLATE_KEY", "secret")
    remote = Settings(("libretranslate",), url="http://127.0.0.1:9")

    made = [[type(each) for each in open_engines(one)] for one in (Settings(), remote)]

    assert made == [[Apertium, Neural], [LibreTranslate]]


@pytest.mark.parametrize(
    "settings", [Settings(("libretranslate",)), Settings(("babelfish",))]
)
def test_an_engine_that_cannot_be_is_refused(settings):
    with pytest.raises(BadConfig, match=r"^translate\."):
        open_engines(settings)


def test_no_engine_sees_an_address():
    engine = Echo("en-es")

    [made] = render(engine, ["Ask @ana."])

    assert (made.text, engine.asked) == ("Ask @ana. es", [("es", ["Ask 7301."])])


def test_where_an_engine_changes_plain_numbers_it_gets_the_text_as_it_is():
    engine = Echo("en-es")
    engine.changed = {"Ask 7301.": "Ask 7.301."}

    made = render(engine, ["Ask @ana.", "No."])

    assert [each.text for each in made] == ["Ask @ana. es", "No. es"]


def test_what_is_all_addresses_needs_no_engine():
    engine = Echo("en-es")

    [made] = render(engine, ["@ana #NoALaGuerra"])

    assert (made.text, engine.asked) == ("@ana #NoALaGuerra", [])


def render(engine, texts):
    async def rendered():
        translator = Translator([engine], InMemory())
        await translator.open()
        return await translator.render(texts, translator.route("en", "es"))

    return asyncio.run(rendered())


def test_what_was_rendered_before_a_server_breaks_off_is_not_asked_again(monkeypatch):
    monkeypatch.setattr(answers, "LOT", 2)
    engine = Echo("en-es")

    class Gone(InMemory):
        """Where the server goes away as soon as something is remembered."""

        @override
        async def remember(self, said: Mapping[str, Rendering], hop: Hop) -> None:
            engine.away = not engine.away
            await super().remember(said, hop)

    async def work() -> None:
        made = Translator([engine], Gone())
        await made.open()
        route = made.route("en", "es")
        with pytest.raises(EngineUnreachable):
            await made.render(["one", "two", "three"], route)
        engine.away = False
        await made.render(["one", "two", "three"], route)

    asyncio.run(work())

    assert [texts for _, texts in engine.asked] == [["one", "two"], ["three"]]


def test_what_two_hops_would_be_sent_is_known_before_and_nothing_after():
    engine, texts = Echo("en-es es-fr"), ["one", "two", "one", ""]

    async def told(it: Translator) -> list[dict[str, list[str]]]:
        route = it.route("en", "fr")
        before = await it.unrendered(texts, route)
        asked_for_it = list(engine.asked)
        await it.render(texts, route)
        assert asked_for_it == []
        return [before, await it.unrendered(texts, route)]

    assert use(engine, told) == [{"echo": ["one", "two", "one", "two"]}, {"echo": []}]
