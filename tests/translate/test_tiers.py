"""The operator's word goes before what was measured."""

import asyncio

import pytest

from coranto.errors import NoRoute
from coranto.model import Tier
from coranto.translate.engine import Hop
from coranto.translate.memory import InMemory
from coranto.translate.tiers import Tiers
from coranto.translate.translator import Translator
from tests.fakes import FakeEngine


def hop(pair: str, tier: Tier = Tier.GIST) -> Hop:
    source, target = pair.split(">")
    return Hop("fake", source, target, tier, "fake 1")


@pytest.mark.parametrize(
    ("said", "pair", "tier"),
    [
        ({}, "en>es", "gist"),
        ({"fake": "rough"}, "en>es", "rough"),
        ({"other": "rough"}, "en>es", "gist"),
        ({"en-es": "rough"}, "en>es", "rough"),
        ({"es-en": "rough"}, "en>es", "gist"),
        ({"fake": "gist", "en-es": "rough"}, "en>es", "rough"),
        ({"en-es": "rough", "fake en-es": "publish"}, "en>es", "publish"),
        ({"fake": "rough", "en-pt": "publish"}, "en>pt-BR", "publish"),
        ({"en-pt": "rough", "en-pt-BR": "publish"}, "en>pt-BR", "publish"),
        ({"en-pt": "rough", "en-pt-BR": "publish"}, "en>pt", "rough"),
        ({"fake en-pt": "rough", "en-pt-BR": "publish"}, "en>pt-BR", "rough"),
    ],
)
def test_the_most_specific_word_holds(said, pair, tier):
    (told,) = Tiers(said).applied([hop(pair)])

    assert told.tier == tier


def test_what_is_off_is_no_part_of_any_route():
    said = Tiers({"fake": "off", "fake es-fr": "rough"})

    assert said.applied([hop("en>es"), hop("es>fr")]) == (hop("es>fr", Tier.ROUGH),)


def test_nobody_can_vouch_for_a_model_that_was_made_for_tests():
    test = hop("en>es", Tier.TEST)

    assert Tiers({"fake": "publish"}).applied([test]) == (test,)


def translator(langs: list[str], tier: Tier, tiers: Tiers) -> Translator:
    engine = FakeEngine(langs, lambda text, lang: f"{lang} {text}", tier)
    made = Translator([engine], InMemory(), tiers)
    asyncio.run(made.open())
    return made


def test_a_direction_that_is_off_is_gone_round():
    made = translator(["en", "es", "fr"], Tier.ROUGH, Tiers({"en-fr": "off"}))

    assert made.route("en", "fr").name == "en-es-fr"


@pytest.mark.parametrize(
    ("least", "target_lang", "names"),
    [
        ({"es": "rough"}, "es", ["en-es", "en-fr-es"]),
        ({"es": "gist"}, "es", ["en-es", "en-fr-es"]),
        ({"es": "publish"}, "fr", ["en-fr", "en-es-fr"]),
        ({"es": "publish", "es-MX": "rough"}, "es-MX", ["en-es", "en-fr-es"]),
    ],
)
def test_readers_are_given_what_is_good_enough_for_them(least, target_lang, names):
    made = translator(["en", "es", "fr"], Tier.ROUGH, Tiers(least=least))

    assert [route.name for route in made.routes("en", target_lang)] == names


@pytest.mark.parametrize("target_lang", ["es", "es-MX"])
def test_readers_are_given_nothing_weaker_than_the_least(target_lang):
    least = Tiers(least={"es": "publish"})
    made = translator(["en", "es", "fr"], Tier.ROUGH, least)

    with pytest.raises(NoRoute, match=r"tier rough, and translate\.least_tiers wants"):
        made.route("en", target_lang)
