"""The best way between two languages is the one that reads best at its end."""

import asyncio
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.errors import NoRoute
from coranto.model import Tier
from coranto.text.languages import primary
from coranto.translate import quality
from coranto.translate.choice import Choice
from coranto.translate.engine import Hop, Route
from coranto.translate.engines.apertium import Apertium
from coranto.translate.engines.neural import Neural, cards
from coranto.translate.models import catalogue
from coranto.translate.routes import plan
from tests.translate.tiny import MODELS


def hops(pairs: str, engine: str = "apertium", tier: Tier | None = None) -> list[Hop]:
    """``"en>es es>pt-BR"`` as hops with the tiers of the quality table."""
    ends = [pair.split(">") for pair in pairs.split()]
    return [
        Hop(engine, one, other, tier or quality.tier(engine, one, other), "test")
        for one, other in ends
    ]


@pytest.mark.parametrize(
    ("offered", "pair", "best"),
    [
        ("en>es es>en", "en>es", "en-es"),
        ("en>ca en>es ca>fr es>fr", "en>fr", "en-ca-fr"),
        ("en>ca en>es ca>pt es>pt", "en>pt", "en-ca-pt"),
        ("es>fr es>ca ca>fr", "es>fr", "es-ca-fr"),
        ("es>pt es>ca ca>pt", "es>pt", "es-pt"),
        ("en>gl en>es es>gl", "en>gl", "en-gl"),
        ("es>it es>ca ca>it", "es>it", "es-ca-it"),
        ("gl>pt gl>es es>pt", "gl>pt", "gl-pt"),
        ("en>es es>pt es>pt-BR", "en>pt-BR", "en-es-pt-BR"),
        ("en>es es>pt", "en>pt-BR", "en-es-pt"),
        ("pt>es", "pt-BR>es-MX", "pt-es"),
        ("pt>es", "PT-br>ES", "pt-es"),
        ("en>ca-valencia en>ca ca>fr", "en>ca-valencia", "en-ca-valencia"),
        ("en>xx en>yy xx>zz yy>zz", "en>zz", "en-xx-zz"),
    ],
)
def test_the_best_route_is(offered, pair, best):
    source, target = pair.split(">")

    assert plan(hops(offered), source, target)[0].name == best


def test_a_better_tier_wins_over_a_shorter_way():
    offered = hops("en>fr") + hops("en>de de>fr", "libretranslate")

    route = plan(offered, "en", "fr")[0]

    assert (route.name, route.tier) == ("en-de-fr", Tier.PUBLISH)


def test_a_chain_is_as_good_as_its_weakest_hop():
    offered = hops("en>es") + hops("es>de", "libretranslate")

    route = plan(offered, "en", "de")[0]

    assert (route.tier, route.engines) == (Tier.GIST, "apertium+libretranslate")


def test_a_dead_hop_is_gone_round():
    offered = hops("en>ca en>es ca>fr es>fr")

    assert plan(offered, "en", "fr", dead={offered[2]})[0].name == "en-es-fr"


@pytest.mark.parametrize(
    ("offered", "pair"),
    [
        ("", "en>fr"),
        ("en>es", "es>en"),
        ("en>es es>ca ca>fr", "en>fr"),
        ("en>pt-BR pt-BR>pt", "en>fr"),
        ("es>en en>es", "es>es"),
        ("pt>es es>pt-BR", "pt>pt-BR"),
        ("en>pt-BR", "en>pt"),
    ],
)
def test_where_nothing_leads_both_languages_are_named(offered, pair):
    source, target = pair.split(">")

    with pytest.raises(NoRoute, match=f"^{source} to {target}: "):
        plan(hops(offered), source, target)


@pytest.mark.parametrize(
    ("offered", "pair", "names"),
    [
        (
            "en>es en>ca en>ca-valencia ca>es ca-valencia>es",
            "en>es",
            ["en-ca-es", "en-es"],
        ),
        ("es>pt es>pt-BR", "es>pt-BR", ["es-pt-BR"]),
        (
            "fr>es fr>ca es>pt es>pt-BR ca>pt-BR",
            "fr>pt-BR",
            ["fr-ca-pt-BR", "fr-es-pt-BR"],
        ),
    ],
)
def test_a_variety_of_a_language_makes_no_route_of_its_own(offered, pair, names):
    source, target = pair.split(">")

    assert sorted(route.name for route in plan(hops(offered), source, target)) == names


def test_another_engine_on_the_same_way_is_another_route():
    offered = hops("en>es") + hops("en>es", "libretranslate")

    assert [route.engines for route in plan(offered, "en", "es")] == [
        "libretranslate",
        "apertium",
    ]


TAGS = st.sampled_from(["en", "es", "ca", "pt", "pt-BR", "fr", "it", "gl"])


def is_sound(route: Route, one: str, other: str) -> bool:
    """Whether it leads from one to the other by at most one third language."""
    langs = [hop.source_lang for hop in route.hops] + [route.target_lang]
    languages = [lang.partition("-")[0] for lang in langs]
    joined = all(
        after.source_lang == before.target_lang
        or before.target_lang.startswith(f"{after.source_lang}-")
        for before, after in pairwise(route.hops)
    )
    ends = one.startswith(langs[0]) and other.startswith(langs[-1])
    return ends and joined and len(set(languages)) == len(languages) <= 3


@given(st.lists(st.tuples(TAGS, TAGS), max_size=40), TAGS, TAGS)
def test_a_route_starts_and_ends_right_and_touches_no_language_twice(ends, one, other):
    offered = hops(" ".join(f"{a}>{b}" for a, b in ends if a != b))
    try:
        planned = plan(offered, one, other)
    except NoRoute:
        return

    assert all(is_sound(route, one, other) for route in planned)


def installed() -> list[Hop]:
    """What every engine on this machine offers, and each model of the catalogue would."""

    async def offered() -> list[Hop]:
        neural, apertium = Neural(MODELS), Apertium()
        return [*await neural.hops(), *await apertium.hops()]

    models = [
        Hop("neural", *ends, entry.tier, entry.id)
        for entry in catalogue.entries(MODELS)
        for ends in map(cards.languages, entry.pairs)
    ]
    return asyncio.run(offered()) + models


def test_every_route_of_all_that_is_installed_is_sound():
    offered = installed()
    tags = sorted(
        {tag for hop in offered for tag in (hop.source_lang, hop.target_lang)}
    )
    unsound = []
    for one, other in permutations([*tags, "pt-BR", "es-MX", "zh-Hant"], 2):
        try:
            planned = plan(offered, one, other)
        except NoRoute:
            continue
        ways = {
            tuple((h.engine, primary(h.target_lang)) for h in r.hops) for r in planned
        }
        unsound += [route.name for route in planned if not is_sound(route, one, other)]
        unsound += [] if len(ways) == len(planned) else [f"{one}>{other} twice"]

    assert unsound == []


def test_a_model_for_tests_never_serves_readers():
    test = hops("en>es", "neural", Tier.TEST)

    with pytest.raises(NoRoute):
        plan(test, "en", "es")
    assert plan([*test, *hops("en>es")], "en", "es")[0].engines == "apertium"


@pytest.mark.parametrize(
    ("prices", "preferred", "engine"),
    [
        ({}, (), "dear"),
        ({"dear": 20.0}, (), "free"),
        ({"dear": 20.0, "free": 25.0}, (), "dear"),
        ({"dear": 20.0}, ("dear",), "dear"),
        ({"dear": 20.0}, ("rough", "dear"), "dear"),
    ],
)
def test_of_engines_as_good_the_cheaper_is_taken_unless_another_is_preferred(
    prices, preferred, engine
):
    offered = [
        *hops("en>fr", "dear", Tier.PUBLISH),
        *hops("en>fr", "free", Tier.PUBLISH),
        *hops("en>fr", "rough", Tier.ROUGH),
    ]

    route = plan(offered, "en", "fr", choice=Choice(prices, preferred))[0]

    assert route.engines == engine


def test_two_free_hops_go_before_one_that_costs():
    offered = [
        *hops("es>fr", "dear", Tier.PUBLISH),
        *hops("es>en en>fr", "free", Tier.PUBLISH),
    ]

    route = plan(offered, "es", "fr", choice=Choice({"dear": 20.0}))[0]

    assert route.name == "es-en-fr"
