"""Translations go out to other tools as TMX and come back in."""

import asyncio
import io
from datetime import UTC, datetime

from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from coranto.cli import cli
from coranto.cli.pairs import pairs
from coranto.text.clock import now
from coranto.translate import tmx
from coranto.translate.engine import Rendering
from coranto.translate.memory import InMemory, settled_key
from coranto.translate.translator import Translator
from tests import synthetic
from tests.fakes import FakeEngine
from tests.newsdesk import Desk

AT = datetime(2026, 11, 25, tzinfo=UTC)


def coranto(folder, *words: str):
    config = folder / "coranto.toml"
    config.write_text('[site]\nlanguages = ["en", "fr", "es"]')
    return CliRunner().invoke(cli, ["--config", str(config), "memory", *words])


def read(file):
    return [(pair.src_lang, pair.tgt_lang, pair.src, pair.mt) for pair in pairs(file)]


def test_what_was_published_is_exported_sentence_by_sentence(desk: Desk):
    desk.poll()

    coranto(desk.path, "export", str(desk.path / "out.tmx"), "--to", "fr")

    both = zip(synthetic.sentences(0, "en"), synthetic.sentences(0, "fr"), strict=True)
    assert read(desk.path / "out.tmx") == [("en", "fr", *pair) for pair in both]


def test_an_imported_translation_goes_before_the_engine(desk: Desk):
    said = synthetic.sentences(0, "en")[2]
    meant = synthetic.sentences(0, "fr")[2].replace("Les habitants", "Les riverains")
    with (desk.path / "ours.tmx").open("wb") as stream:
        tmx.write([tmx.Entry(said, meant, "en-GB", "fr-FR", "people")], stream, AT)

    coranto(desk.path, "import", str(desk.path / "ours.tmx"))
    desk.poll()

    out = desk.out("fr")
    assert out is not None
    assert out.rendition.units[2].target == meant


def test_an_imported_translation_brings_nothing_that_nobody_should_print(desk: Desk):
    said = synthetic.sentences(0, "en")[2]
    meant = synthetic.sentences(0, "fr")[2].replace("Les habitants", "Les riverains")
    hidden = tmx.Entry(f"{said[:3]}\u200b{said[3:]}", f"\u202e{meant}", "en", "fr", "x")
    with (desk.path / "ours.tmx").open("wb") as stream:
        tmx.write([hidden], stream, AT)

    coranto(desk.path, "import", str(desk.path / "ours.tmx"))
    desk.poll()

    out = desk.out("fr")
    assert out is not None
    assert out.rendition.units[2].target == meant


def test_what_people_settled_serves_every_route():
    memory = InMemory()
    memory.words = {settled_key("Good evening.", "en", "es"): "Buenas noches."}
    engine = FakeEngine(["en", "es"], lambda text, lang: f"{text} {lang}")

    async def made() -> list[Rendering]:
        translator = Translator([engine], memory)
        await translator.open()
        return await translator.render(
            ["Good  evening.", "Bye."], translator.route("en", "es")
        )

    texts = [rendering.text for rendering in asyncio.run(made())]
    assert texts == ["Buenas noches.", "Bye. es"]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_any_text_makes_a_readable_file(texts):
    stream = io.BytesIO()

    count = tmx.write(
        [tmx.Entry(a, b, "en", "fr", "fake") for a, b in texts], stream, AT
    )

    tree = etree.fromstring(stream.getvalue())
    assert (count, len(tree.findall(".//tu"))) == (len(texts), len(texts))


def test_what_an_engine_made_is_forgotten_and_asked_for_anew(desk: Desk):
    desk.poll()
    every = len(synthetic.sentences(0, "en"))

    told = coranto(
        desk.path, "forget", "--engine", "fake", "--to", "fr", "--since", "2h"
    )
    again = coranto(desk.path, "forget", "--engine", "fake", "--to", "fr", "--dry-run")

    assert told.output == f"{every} sentences are forgotten.\n"
    assert again.output == "0 sentences would be forgotten.\n"


def test_nothing_is_forgotten_where_nothing_is_said(desk: Desk):
    told = coranto(desk.path, "forget")

    assert (told.exit_code, "say which sentences" in told.output) == (2, True)


def test_a_time_that_is_none_is_named_with_the_way_out(desk: Desk):
    told = coranto(desk.path, "forget", "--since", "yesterday")

    assert told.exit_code == 2
    assert '"yesterday" is no time; say 2026-11-30' in told.output


def test_what_is_remembered_is_counted_by_languages_and_engine(desk: Desk):
    with (desk.path / "ours.tmx").open("wb") as stream:
        entries = [tmx.Entry("One.", "Un.", "en", "fr", "people")]
        tmx.write(entries, stream, AT)
    coranto(desk.path, "import", str(desk.path / "ours.tmx"))
    desk.poll()
    every = len(synthetic.sentences(0, "en"))

    told = [line.split() for line in coranto(desk.path).output.splitlines()]

    since = f"{now():%Y-%m-%d}"
    assert told == [
        ["From", "To", "By", "Model", "Sentences", "Refused", "Since"],
        ["en", "fr", "your", "own", "1"],
        ["en", "es", "fake", "fake", "1", str(every), since],
        ["en", "fr", "fake", "fake", "1", str(every), since],
    ]


def test_an_empty_memory_says_so(desk: Desk):
    assert coranto(desk.path).output == "Nothing is remembered yet.\n"


def test_what_people_settled_is_not_forgotten_with_what_engines_said(desk: Desk):
    said = synthetic.sentences(0, "en")[2]
    meant = synthetic.sentences(0, "fr")[2].replace("Les habitants", "Les riverains")
    with (desk.path / "ours.tmx").open("wb") as stream:
        tmx.write([tmx.Entry(said, meant, "en", "fr", "people")], stream, AT)
    coranto(desk.path, "import", str(desk.path / "ours.tmx"))

    coranto(desk.path, "forget", "--until", "2100-01-01")
    desk.poll()

    out = desk.out("fr")
    assert out is not None
    assert out.rendition.units[2].target == meant
