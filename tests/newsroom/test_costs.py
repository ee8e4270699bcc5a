"""What is known costs nothing: an engine sees a sentence once in each language."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from typing_extensions import override

from coranto.model import PubStatus
from coranto.store import sources
from coranto.store.database import opened
from coranto.text.clock import now
from coranto.translate.engine import Hop, Rendering
from tests import synthetic
from tests.fakes import FakeEngine, FakeWire
from tests.newsdesk import BASE, FEED, PAPER, Desk
from tests.newsroom.test_way import said

PAGE = f"{BASE}/article/0"
OTHER = "https://mole.example"
HEADLINE = synthetic.sentences(0, "en")[0]
LINES = [line for number in range(10) for line in synthetic.sentences(number, "en")[1:]]


class Counting(FakeEngine):
    """Knows what it was asked for in each language, and for how many texts."""

    def __init__(self) -> None:
        super().__init__(synthetic.LANGS, synthetic.translated)
        self.bill: Counter[str] = Counter()

    @override
    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        self.bill.update({hop.target_lang: len(texts)})
        return await super().translate(texts, hop)


def page(lines: Sequence[str]) -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    whole = synthetic.page(0)
    body = re.sub(r"(By Ada Quill</p>).*(</article>)", rf"\1{paragraphs}\2", whole)
    return body.encode()


def feed(base: str, minute: int = 0) -> bytes:
    changed = f"Mar 2026 00:{minute:02}"
    return synthetic.feed(base, 1).replace("Mar 2026 00:00", changed).encode()


@dataclass
class House:
    """A newsroom that published an article of forty sentences and its headline."""

    desk: Desk
    engine: Counting

    def rewrite(self, lines: Sequence[str]) -> None:
        self.desk.wire.answers |= {FEED: feed(BASE, 30), PAGE: page(lines)}
        self.desk.poll()

    def said(self, lang: str, article: int = 1) -> list[str]:
        out = self.desk.out(lang, article)
        assert out is not None
        assert out.pubstatus is PubStatus.USABLE
        return said(out)


@pytest.fixture
def house(tmp_path) -> House:
    engine = Counting()
    desk = Desk(tmp_path, FakeWire(), engine)
    desk.wire.answers = {FEED: feed(BASE), PAGE: page(LINES)}
    desk.poll()
    assert engine.bill == {"fr": 41, "es": 41}
    engine.bill.clear()
    return House(desk, engine)


def test_a_run_over_an_unchanged_article_asks_no_engine(house):
    for _ in range(3):
        house.desk.poll()

    assert house.engine.bill == {}


def test_a_run_that_reads_an_unchanged_article_again_asks_no_engine(house):
    house.rewrite(LINES)

    assert house.desk.wire.got.count(PAGE) == 2
    assert house.engine.bill == {}


def test_a_corrected_sentence_of_forty_costs_one_sentence_in_each_language(house):
    corrected = [re.sub(r"\d+ weeks", "97 weeks", LINES[18]), *LINES[19:]]
    assert corrected[0] != LINES[18]

    house.rewrite([*LINES[:18], *corrected])

    assert "97 semaines" in house.said("fr")[19]
    assert house.engine.bill == {"fr": 1, "es": 1}


def test_paragraphs_that_only_move_cost_nothing(house):
    moved = [*LINES[:5], *reversed(LINES[5:])]

    house.rewrite(moved)

    wanted = [synthetic.translated(line, "fr") for line in moved]
    assert house.said("fr")[1:] == wanted
    assert house.engine.bill == {}


def test_a_copy_by_another_publisher_costs_nothing(house):
    copied = f"{OTHER}/article/0"
    house.desk.wire.answers |= {f"{OTHER}/feed.rss": feed(OTHER), copied: page(LINES)}
    paper = replace(PAPER, key="mole.example", name="Mole Mail", url=f"{OTHER}/")
    with opened(house.desk.settings.store) as database, database.write() as connection:
        sources.add(connection, paper, f"{OTHER}/feed.rss", now())

    house.desk.poll()

    assert house.said("fr", 2) == house.said("fr")
    assert house.engine.bill == {}
