"""Pipelines stay open for hours, and nothing that happens in them is lost."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coranto.errors import EngineFailed
from coranto.translate.engine import Rendering
from coranto.translate.engines.apertium import Apertium
from coranto.translate.engines.apertium.engine import RETEST_FACTOR, RETEST_S
from coranto.translate.engines.apertium.modes import installed
from tests.translate.stages import COPY, SHIFT, hop, translated

ON_POISON = """
if b"poison" in request:
    {what}
else:
    say(request.replace(b"a", b"e"))
"""


def test_answers_come_one_for_one_and_in_order(modes):
    modes.install("spa-cat", SHIFT, COPY)
    texts = ["La casa.", "", "agua", " ", "La casa."]

    answers = modes.use(lambda engine: translated(engine, "es-ca", texts))

    assert answers == ["Le cese.", "", "egue", "", "Le cese."]


def test_thousands_of_texts_at_once_do_not_block_the_pipes(modes):
    modes.install("spa-cat", SHIFT, COPY)
    texts = [f"frase número {number} " + "x" * 500 for number in range(1000)]

    answers = modes.use(lambda engine: translated(engine, "es-ca", texts))

    assert answers == [text.replace("a", "e") for text in texts]


def test_a_pipeline_stays_open_between_calls(modes):
    modes.install("spa-cat", SHIFT)

    async def work(engine: Apertium) -> list[list[int]]:
        seen = []
        for text in ("agua", "casa"):
            await translated(engine, "es-ca", [text])
            seen.append(modes.running())
        return seen

    first, second = modes.use(work)

    assert (len(first), second) == (1, first)


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("os._exit(0)", "died"),
        ("os.kill(os.getpid(), 11)", "died"),
        ("time.sleep(60)", "no answer in 1 s"),
        ("say(b'')", "the end of the answer is missing"),
        ("say(b'half an ans')", "the end of the answer is missing"),
        ("say(b'[N]')", "the answer is empty"),
        ("say(b'\\xff\\xfe[N]')", "codec can't decode"),
        ("os.write(1, b'x' * 5 * 2 ** 20)", "an answer without end"),
        ("os.write(2, b'out of \\xff memory'); os._exit(1)", 'died: "out of � memory"'),
    ],
)
def test_what_breaks_a_pipeline_twice_is_a_failure_that_names_the_text(
    modes, what, why
):
    modes.install("spa-cat", ON_POISON.format(what=what), COPY)

    async def work(engine: Apertium) -> tuple[str, list[str]]:
        with pytest.raises(EngineFailed) as caught:
            await translated(engine, "es-ca", ["agua", "poison", "casa"])
        return str(caught.value), await translated(engine, "es-ca", ["casa"])

    message, after = modes.use(work, timeout_s=1 if "sleep" in what else 20)

    assert (message.startswith('apertium spa-cat: "poison": '), after) == (
        True,
        ["cese"],
    )
    assert why in message


@pytest.mark.parametrize("what", ["os._exit(0)", "time.sleep(60)", "say(b'')"])
def test_what_breaks_a_pipeline_once_is_not_seen_by_the_caller(modes, what):
    body = f"if b'poison' in request and once():\n    {what}\n{SHIFT}"
    modes.install("spa-cat", COPY, body, COPY)
    texts = ["agua", "poison para", "casa"]

    answers = modes.use(lambda engine: translated(engine, "es-ca", texts), timeout_s=2)

    assert answers == ["egue", "poison pere", "cese"]


def test_a_stage_killed_between_two_calls_is_replaced(modes):
    modes.install("spa-cat", COPY, SHIFT, COPY)

    async def work(engine: Apertium) -> list[str]:
        before = await translated(engine, "es-ca", ["agua"])
        os.kill(sorted(modes.running())[1], signal.SIGKILL)
        return before + await translated(engine, "es-ca", ["casa"])

    assert modes.use(work) == ["egue", "cese"]


def test_a_stage_killed_in_the_middle_of_a_call_is_replaced(modes):
    modes.install("spa-cat", COPY, f"time.sleep(0.02)\n{SHIFT}", COPY)
    texts = [f"agua {number}" for number in range(40)]

    async def work(engine: Apertium) -> list[str]:
        await translated(engine, "es-ca", ["agua"])
        call = asyncio.create_task(translated(engine, "es-ca", texts))
        await asyncio.sleep(0.2)
        os.kill(sorted(modes.running())[1], signal.SIGKILL)
        return await call

    assert modes.use(work) == [text.replace("a", "e") for text in texts]


def test_programs_that_complain_without_end_are_heard_and_do_not_block(modes):
    complaint = "os.write(2, b'\\xff warning ' * 20000)"
    modes.install("spa-cat", f"{complaint}\n{SHIFT}")

    answers = modes.use(lambda engine: translated(engine, "es-ca", ["agua"] * 20))

    assert answers == ["egue"] * 20


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (COPY, "the answer is the text that was sent"),
        ("os._exit(0)", "died"),
        ("say(b'[N]')", "the answer is empty"),
        ("say(b'\\xee\\x80\\x80[N]')", "characters that are no text"),
        ("say(b'#O #govern #va dir[N]')", "3 of 15 words could not be translated"),
    ],
)
def test_a_mode_that_fails_its_self_test_is_no_longer_offered(modes, body, why):
    modes.install("spa-cat", body)
    modes.install("spa-fra", SHIFT)

    async def work(engine: Apertium) -> tuple[str, list[str]]:
        with pytest.raises(EngineFailed, match="failed its self-test") as caught:
            await translated(engine, "es-ca", ["agua"])
        return caught.value.why, [each.target_lang for each in await engine.hops()]

    said, left = modes.use(work)

    assert (why in said, left) == (True, ["fr"])


@pytest.mark.parametrize("body", ["os.kill(os.getpid(), 15)", "os.abort()", COPY])
def test_a_mode_that_failed_its_self_test_is_tested_again_and_then_offered(modes, body):
    modes.install("spa-cat", body)
    seconds = [0.0]

    async def work(engine: Apertium) -> list[object]:
        with pytest.raises(EngineFailed, match="failed its self-test"):
            await translated(engine, "es-ca", ["agua"])
        too_early = await engine.has_changed()
        seconds[0] += RETEST_S
        still_ill = await engine.has_changed()
        modes.install("spa-cat", SHIFT)
        seconds[0] += RETEST_S
        too_early |= await engine.has_changed()
        seconds[0] += (RETEST_FACTOR - 1) * RETEST_S
        well = await engine.has_changed()
        said = await translated(engine, "es-ca", ["agua"])
        return [too_early, still_ill, well, said, await engine.has_changed()]

    told = modes.use(work, clock=lambda: seconds[0])

    assert told == [False, False, True, ["egue"], False]


def test_a_machine_out_of_memory_is_not_the_modes_fault(modes):
    modes.install("spa-cat", "os.kill(os.getpid(), 9)")

    async def work(engine: Apertium) -> list[str]:
        with pytest.raises(EngineFailed, match="died"):
            await translated(engine, "es-ca", ["agua"])
        return [each.target_lang for each in await engine.hops()]

    assert modes.use(work) == ["ca"]


def test_a_mode_that_failed_is_not_started_again(modes):
    modes.install("spa-cat", COPY)

    async def work(engine: Apertium) -> None:
        dead = await hop(engine, "es-ca")
        for why in ("the text that was sent", "failed its self-test"):
            with pytest.raises(EngineFailed, match=why):
                await engine.translate(["agua"], dead)

    modes.use(work)


def test_no_more_pipelines_are_open_than_there_are_workers(modes):
    for name in ("spa-cat", "spa-fra", "spa-por", "spa-ita"):
        modes.install(name, SHIFT)

    async def work(engine: Apertium) -> int:
        pairs = ["es-ca", "es-fr", "es-pt", "es-it"] * 3
        await asyncio.gather(*(translated(engine, pair, ["agua"]) for pair in pairs))
        return len(modes.running())

    assert modes.use(work, workers=2) == 2


def test_the_pipeline_not_used_for_longest_makes_room(modes):
    for name in ("spa-cat", "spa-fra", "spa-por"):
        modes.install(name, SHIFT)

    async def work(engine: Apertium) -> list[bool]:
        for pair in ("es-ca", "es-fr", "es-ca", "es-pt"):
            await translated(engine, pair, ["agua"])
        commands = [Path(f"/proc/{pid}/cmdline").read_text() for pid in modes.running()]
        names = ("spa-cat", "spa-fra", "spa-por")
        return [any(name in command for command in commands) for name in names]

    assert modes.use(work, workers=2) == [True, False, True]


def test_a_cancelled_call_leaves_no_answer_for_the_next_one(modes):
    modes.install("spa-cat", f"time.sleep(0.05)\n{SHIFT}")

    async def work(engine: Apertium) -> list[str]:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await translated(engine, "es-ca", ["agua"] * 200)
        assert modes.running() == []
        return await translated(engine, "es-ca", ["casa"])

    assert modes.use(work) == ["cese"]


def test_what_a_program_started_is_killed_with_it(modes):
    # Forked and not started as a program of its own: between fork and exec a process
    # has for a moment no command line that it could be found by.
    body = f"if once() and not os.fork(): time.sleep(100)\n{SHIFT}"
    modes.install("spa-cat", body)

    async def work(engine: Apertium) -> int:
        await translated(engine, "es-ca", ["agua"])
        return len(modes.running())

    assert modes.use(work) == 2


_CARELESS = """
import asyncio, os, signal, sys
from pathlib import Path
from coranto.translate.engines.apertium import Apertium
from coranto.translate.engines.apertium.modes import installed

async def work():
    engine = Apertium(20, 12, Path(sys.argv[1]))
    (hop,) = await engine.hops()
    await engine.translate(["agua"], hop)
    {end}

asyncio.run(work())
"""


@pytest.mark.parametrize(
    "end",
    [
        "os.kill(os.getpid(), signal.SIGKILL)",
        "os.kill(os.getpid(), signal.SIGINT); await asyncio.sleep(9)",
        "raise SystemExit",
        "return",
    ],
)
def test_no_process_outlives_ours_however_it_ends(modes, end):
    modes.install("spa-cat", COPY, SHIFT)

    command = [sys.executable, "-c", _CARELESS.format(end=end), str(modes.folder)]
    subprocess.run(command, check=False, capture_output=True)

    assert modes.left() == []


def test_only_modes_that_can_be_started_are_offered(modes, tmp_path):
    modes.install("spa-cat", SHIFT)
    modes.install("spa-cat_iec2017", SHIFT)
    modes.install("eco-es-fr", SHIFT)
    modes.install("rus-ukr", SHIFT)
    modes.install("srd-ita", SHIFT)
    modes.install("es-pt_BR", SHIFT)
    modes.install("spa-fra", SHIFT, extra=" | no-such-program")
    modes.install("spa-ita", SHIFT, extra=f" '{tmp_path}/no-such-data'")
    modes.install("spa-glg", SHIFT, extra=f" > {tmp_path}/out")

    async def work(engine: Apertium) -> list[tuple[str, str]]:
        return [(each.source_lang, each.target_lang) for each in await engine.hops()]

    assert modes.use(work) == [("es", "ca"), ("es", "pt-BR")]


def test_words_are_looked_up_before_a_transfer_that_would_do_it_itself(
    modes, monkeypatch
):
    for name in ("apertium-transfer", "lt-proc"):
        program = modes.folder / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(modes.folder))
    modes.write("spa-por", "apertium-transfer 'rules' 'compiled' 'words' | lt-proc $1")
    modes.write(
        "spa-cat", "lt-proc -b 'words' | apertium-transfer -b 'rules' 'compiled'"
    )
    modes.write("spa-glg", "apertium-transfer -n 'rules' 'compiled'")

    found = {
        mode.name: [
            " ".join([Path(program).name, *words]) for program, *words in mode.stages
        ]
        for mode in installed(modes.folder)
    }

    apart = ["lt-proc -z -b words", "apertium-transfer -z -b rules compiled"]
    assert found == {
        "spa-por": [*apart, "lt-proc -z -g"],
        "spa-cat": apart,
        "spa-glg": ["apertium-transfer -z -n rules compiled"],
    }


def test_new_data_is_another_model(modes, tmp_path):
    data = tmp_path / "spa-cat.bin"
    modes.install("spa-cat", SHIFT, extra=f" '{data}'")

    async def model(engine: Apertium) -> str:
        return (await hop(engine, "es-ca")).model

    data.write_bytes(b"one")
    before = modes.use(model)
    data.write_bytes(b"other")

    assert modes.use(model) != before


def test_a_machine_without_apertium_has_no_hops(tmp_path):
    engine = Apertium(modes_dir=tmp_path / "nothing")

    assert asyncio.run(engine.hops()) == ()


def test_closing_twice_is_allowed(modes):
    modes.install("spa-cat", SHIFT)

    async def work(engine: Apertium) -> None:
        await translated(engine, "es-ca", ["agua"])
        await engine.aclose()

    modes.use(work)


def test_marks_are_counted_and_taken_off(modes):
    modes.install(
        "spa-cat", f"if b'xyz' in request: say(b'*Xyz **es #un[N]')\nelse: {SHIFT}"
    )

    async def work(engine: Apertium) -> list[Rendering]:
        return await engine.translate(["xyz."], await hop(engine, "es-ca"))

    assert modes.use(work) == [Rendering("Xyz es un", unknown=2, failures=1)]
