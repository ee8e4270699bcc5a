"""Whatever becomes of Apertium's programs, readers get the whole sentence or none."""

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import pytest
from typing_extensions import override

from coranto.model import PubStatus
from coranto.translate.engine import Hop, Rendering
from coranto.translate.engines.apertium import Apertium
from tests import synthetic
from tests.fakes import FakeEngine, FakeWire
from tests.newsdesk import BASE, FEED, Desk
from tests.newsroom.test_way import said
from tests.translate.stages import COPY, Modes

HEADLINE, *BODY = synthetic.sentences(0, "es")
PAGE = f"""<!doctype html><html lang="es"><head><title>{HEADLINE}</title>
<meta property="og:type" content="article"></head><body><article><h1>{HEADLINE}</h1>
{"".join(f"<p>{line}</p>" for line in BODY)}</article></body></html>"""

# Enough to make Catalan of the house's own sentence, so that the self-test is passed.
SOUND = """
if {sick}:
    {what}
else:
    say("El govern va dir ahir que la nova escola és al centre.[N]".encode())
"""


def newsroom(folder: Path, engine: Apertium) -> Desk:
    wire = FakeWire()
    feed = synthetic.feed(BASE, 1).replace(synthetic.sentences(0, "en")[0], HEADLINE)
    wire.answers = {FEED: feed.encode(), f"{BASE}/article/0": PAGE.encode()}
    return Desk(folder, wire, cast("FakeEngine", engine), langs=("es", "ca"))


def published(folder: Path, engine: Apertium) -> tuple[str, list[str]]:
    """What becomes of the article in Catalan: its status or the reason, and its text."""
    folder.mkdir()
    desk = newsroom(folder, engine)
    desk.poll()
    out = desk.out("ca")
    assert out is not None
    if out.pubstatus is PubStatus.USABLE:
        return out.pubstatus.value, said(out)
    return out.reason, []


def children() -> list[int]:
    """Our own, in the order they were started."""
    listed = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return [int(pid) for pid in listed.read_text().split()]


class Struck(Apertium):
    """Its stage of this number is stopped when the sentences are on their way.

    Stopped, it holds whatever reached it: what follows strikes in mid-sentence.
    """

    def __init__(self, stage: int, strike: Callable[[int], None]) -> None:
        super().__init__(timeout_s=5)
        self.stage = stage
        self.strike = strike
        self.struck = 0

    @override
    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        before = children()
        await super().translate(["Hola."], hop)
        opened = [pid for pid in children() if pid not in before]
        if not opened:
            return await super().translate(texts, hop)
        pid = opened[self.stage]
        os.kill(pid, signal.SIGSTOP)
        call = asyncio.create_task(super().translate(texts, hop))
        await asyncio.sleep(0.05)
        assert not call.done()
        self.struck += 1
        self.strike(pid)
        return await call


def killed(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def left_hanging(_pid: int) -> None:
    return


@pytest.mark.apertium("es-ca")
@pytest.mark.parametrize("strike", [killed, left_hanging])
@pytest.mark.parametrize("stage", [0, 1, 4, -1])
def test_readers_see_nothing_of_a_stage_that_is(strike, stage, tmp_path):
    engine = Struck(stage, strike)

    struck = published(tmp_path / "struck", engine)

    assert engine.struck == 1
    assert struck == published(tmp_path / "whole", Apertium())
    assert struck[0] == "usable"


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        ("os.kill(os.getpid(), 9)", "withheld-empty"),
        # It is waited for before each attempt at each sentence is given up.
        pytest.param("time.sleep(60)", "withheld-empty", marks=pytest.mark.slow),
        ("say(b'')", "withheld-empty"),
        ("say(b'[N]')", "withheld-empty"),
        ("os.write(1, b'x' * 10 * 2**20)", "withheld-empty"),
        ("say(request)", "withheld-language"),
        ("say('El plan es bueno para todos los vecinos.[N]'.encode())", "withheld-"),
        ("say(b'<html><h1>502 Bad Gateway</h1></html>[N]')", "withheld-"),
    ],
)
def test_an_article_is_held_back_where_a_stage_always(what, reason, tmp_path):
    modes = Modes(tmp_path)
    modes.install("spa-cat", COPY, SOUND.format(sick="b'plan' in request", what=what))

    held = published(tmp_path / "held", Apertium(0.5, 12, modes.folder))

    assert held[0].startswith(reason)
    assert modes.left() == []
