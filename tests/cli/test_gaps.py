"""Whoever starts a newsroom is told which translations it cannot make."""

import asyncio

import pytest

from coranto.cli.gaps import told
from coranto.translate.memory import InMemory
from coranto.translate.translator import Translator
from tests.fakes import FakeEngine


def said(engine_langs: list[str], langs: list[str], editions: list[str]) -> list[str]:
    engine = FakeEngine(engine_langs, lambda text, _: text)
    translator = Translator([engine], InMemory())
    asyncio.run(translator.open())
    return told(translator, langs, editions).splitlines()


@pytest.mark.parametrize("editions", [["en", "es"], ["es-MX", "en"], []])
def test_where_every_article_reaches_every_edition_nothing_is_said(editions):
    assert said(["en", "es"], ["en", "es"], editions) == []


def test_each_edition_that_goes_without_is_named_with_what_it_lacks():
    lines = said(["en", "es"], ["en", "es", "ro"], ["en", "es", "gl"])

    assert lines[:-1] == [
        "Some translations cannot be made on this machine:",
        "  English (en): nothing from Romanian",
        "  Spanish (es): nothing from Romanian",
        "  Galician (gl): nothing from English, Spanish, Romanian",
        "What cannot be translated is shown in its own language only.",
    ]
    assert "coranto engine add ro-en" in lines[-1]


@pytest.mark.parametrize("others", [[], ["de", "cs"]])
def test_where_nothing_is_of_use_one_sentence_says_so_and_the_way_out(others):
    nothing, way_out = said(others, ["en", "es"], ["en", "es", "gl"])

    assert nothing.startswith("Nothing translates on this machine")
    assert way_out.startswith("The way out: install the packages of Apertium")
