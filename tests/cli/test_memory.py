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


def test_what_people_settled_serves_every_route():
    memory = InMemory()
    settled = {settled_key("Good evening.", "en", "es"): Rendering("Buenas noches.")}
    engine = FakeEngine(["en", "es"], lambda text, lang: f"{text} {lang}")

    async def made() -> list[Rendering]:
        translator = Translator([engine], memory)
        await memory.remember(settled)
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
