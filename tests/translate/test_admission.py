"""What an engine says comes in as text alone, or not at all."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.translate.admission import admitted
from coranto.translate.engine import Link, Rendering
from coranto.translate.memory import InMemory, key
from coranto.translate.translator import Translator
from tests.fakes import FakeEngine

SOURCE = "The mayor didn't come."
MADE = "Le maire n'est pas venu."


@pytest.mark.parametrize(
    "text",
    [
        "Le maire n&#39;est pas venu.",
        "Le maire n&#x27;est pas venu.",
        "Le maire n&apos;est pas venu.",
        "Le maire n&amp;#39;est pas venu.",
        "Le maire n&amp;amp;apos;est pas venu.",
        "Le\u202e \x07maire n'est\u200b pas\u200f venu.\ufeff",
        "Le maire&#8238; n'est pas venu.\u2028",
        "  Le maire\nn'est pas venu.\0 ",
        "Le maire n'est pas venu.<|im_end|>",
        "<|im_start|>assistant\nLe maire n'est pas venu.<|im_end|>\n<|im_start|>user",
        "<|start_header_id|>assistant<|end_header_id|>\n\nLe maire n'est pas venu.<|eot_id|>",
        "[INST] Le maire n'est pas venu. [/INST]",
        "<<SYS>> <</SYS>> Le maire n'est pas venu.",
        "<start_of_turn>model\nLe maire n'est pas venu.<end_of_turn>",
        "<s>Le maire n'est pas venu.</s><pad><pad>",
        "&lt;s&gt;Le maire n'est pas venu.&lt;/s&gt;",
        "<｜begin▁of▁sentence｜>Le maire n'est pas venu.<｜end▁of▁sentence｜>",
        "__fr__ Le maire n'est pas venu.",
        "fra_Latn Le maire n'est pas venu.",
        ">>fra<< Le maire n'est pas venu.",
        "<2fr> Le maire n'est pas venu.",
        "▁Le maire n'est pas venu.",
        "<think></think>Le maire n'est pas venu.",
    ],
)
def test_what_an_engine_wraps_its_words_in_is_taken_off(text):
    assert admitted(SOURCE, Rendering(text)) == Rendering(MADE)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire</s> n'est pas venu.",
        "<think>Let me see.</think>Le maire n'est pas venu.",
        "Le maire n'est pas venu.<|im_end|>As an AI, I add this.",
        "Le <unk> n'est pas venu.",
        "Le maire n'est pas <unk>",
        "Le maire n'est ⁇ venu.",
        "Le maire n'est [INST] pas venu.",
        "▁Le▁maire▁n'est▁pas▁venu.",
        "Le mai@@ re n'est pas venu.",
        "Le maire <0xE2><0x80> n'est pas venu.",
        "<|im_end|>",
    ],
)
def test_a_mark_in_the_middle_leaves_nothing(text):
    assert admitted(SOURCE, Rendering(text)).text == ""


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Write &amp; for an ampersand.", "Écrivez &amp; pour une esperluette."),
        ("Use &#39; and &lt;b&gt;.", "Utilisez &#39; et &lt;b&gt;."),
        ("AT&T; R&D", "AT&T; R&D"),
        ("Fish & chips", "Poisson & frites"),
        ("A model writes [INST] first.", "Un modèle écrit [INST] d'abord."),
        ("It ended with </s>", "Cela finit par </s>"),
        ("▁▂▃ prices", "▁▂▃ prix"),
        ("He wrote __init__ [sic].", "Il a écrit __init__ [sic]."),
        ("It costs <5 or >3 <<now>>", "Cela coûte <5 ou >3 <<maintenant>>"),
        ("Books", "کتاب\u200cها می\u200cخواهم"),
        ("A family 👨\u200d👩\u200d👧", "Une famille 👨\u200d👩\u200d👧"),
        ("Half", "क्\u200dष"),
        ("12,000", "12\u202f000\u00a0»"),
    ],
)
def test_what_the_source_writes_too_and_what_a_script_needs_stays(source, text):
    rendering = Rendering(text, alignment=(Link(0, 2, 0, 2),))

    assert admitted(source, rendering) is rendering


def test_an_ampersand_that_is_escaped_beside_one_that_is_meant():
    made = Rendering("N&#39;écrivez pas &amp;amp; ici.")

    assert admitted("Don't write &amp; here.", made).text == "N'écrivez pas &amp; ici."


def test_a_reference_to_a_tag_is_text():
    made = admitted("See x.", Rendering("Voir &lt;script&gt;alert(1)&lt;/script&gt;."))

    assert made.text == "Voir <script>alert(1)</script>."


def test_links_and_other_wordings_follow():
    made = Rendering(
        "n&#39;a",
        alignment=(Link(0, 1, 6, 7),),
        alternatives=(Rendering("n&#39;a pas"), Rendering("n'a <unk>")),
    )

    assert admitted("x", made) == Rendering(
        "n'a", alignment=(Link(0, 1, 2, 3),), alternatives=(Rendering("n'a pas"),)
    )


@given(st.text(), st.lists(st.sampled_from(
    ["<s>", "</s>", "[INST]", "&amp;", "&lt;", "#39;", "a", " ", "\u202e", "▁", "<unk>", "é", "\n"]
)).map("".join))  # fmt: skip
def test_what_came_in_comes_in_again(source, text):
    once = admitted(source, Rendering(text)).text

    assert "\u202e" not in once
    if "&" not in once and "&" not in source:
        assert admitted(source, Rendering(once)).text == once


def test_every_engine_passes_and_so_does_what_is_remembered_of_it():
    engine = FakeEngine(
        ["en", "fr"], lambda text, lang: "\u202eC&#39;est\x07 vrai.</s>"
    )
    memory = InMemory()

    async def made() -> list[str]:
        translator = Translator([engine], memory)
        await translator.open()
        route = translator.route("en", "fr")
        found = [await translator.render(["It is true."], route) for _ in range(2)]
        return [rendering.text for (rendering,) in found]

    assert asyncio.run(made()) == ["C'est vrai."] * 2
    assert len(engine.asked) == 1


def test_what_is_no_sentence_is_not_remembered():
    engine = FakeEngine(["en", "fr"], lambda text, lang: "C'est <unk> vrai.")
    memory = InMemory()

    async def made() -> tuple[str, int]:
        translator = Translator([engine], memory)
        await translator.open()
        route = translator.route("en", "fr")
        (rendering,) = await translator.render(["It is true."], route)
        return rendering.text, len(
            await memory.recall([key("It is true.", route.hops[0])])
        )

    assert asyncio.run(made()) == ("", 0)
