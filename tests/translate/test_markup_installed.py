"""Links stay on their words through the real pipelines.

The cases are in ``markup/<source>-<target>.txt``: the source with its linked words in
brackets, and the words of the rendering that must carry the link.
"""

import asyncio
import re
from pathlib import Path

import pytest

from coranto.model import Mark, MarkKind
from coranto.translate.engines.apertium import Apertium
from coranto.translate.markup import projected
from coranto.translate.memory import InMemory
from coranto.translate.translator import Translator

FOLDER = Path(__file__).parent / "markup"
PAIRS = [
    pytest.param(pair, marks=pytest.mark.apertium(pair))
    for pair in sorted(path.stem for path in FOLDER.glob("*.txt"))
]


def cases(pair: str) -> list[tuple[str, Mark, str]]:
    text = (FOLDER / f"{pair}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and line[0] != "#"]
    found = []
    for source, wanted in zip(lines[::2], lines[1::2], strict=True):
        at = source.index("["), source.index("]") - 1
        link = Mark(*at, MarkKind.LINK, "https://a.example/")
        found.append((re.sub(r"[\[\]]", "", source), link, wanted))
    return found


async def linked(pair: str, waiting: list[tuple[str, Mark, str]]) -> list[str]:
    """The words that carry the link in each rendering; empty where it was dropped."""
    translator = Translator((Apertium(),), InMemory())
    texts = [source for source, _, _ in waiting]
    try:
        await translator.open()
        route = translator.route(*pair.split("-"))
        made = await translator.render(texts, route)
        links = await translator.alignments(texts, route)
    finally:
        await translator.aclose()
    found = []
    for (source, mark, _), out, told in zip(waiting, made, links, strict=True):
        marks = projected(source, out.text, [mark], told)
        found.append("".join(out.text[each.start : each.end] for each in marks))
    return found


@pytest.mark.parametrize("pair", PAIRS)
def test_at_most_one_link_in_twenty_leaves_its_words(pair):
    waiting = cases(pair)

    found = asyncio.run(linked(pair, waiting))

    wrong = [
        f"{source}: {words!r}, not {wanted!r}"
        for (source, _, wanted), words in zip(waiting, found, strict=True)
        if words != wanted
    ]
    assert len(wrong) <= len(waiting) / 20, "\n".join(wrong)


@pytest.mark.apertium("ca-es")
def test_a_number_in_brackets_and_an_apostrophe_do_not_lead_alignment_astray():
    source = "L’alcalde (34) va tancar l’antic pont-nou."
    link = Mark(
        source.index("l’antic"), len(source) - 1, MarkKind.LINK, "https://a.example/"
    )

    (found,) = asyncio.run(linked("ca-es", [(source, link, "")]))

    assert found.endswith(("pont-nou", "puente-nuevo"))
