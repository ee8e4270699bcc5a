"""A translation is told from talk, and an order to a machine from news."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.translate.engines.chat.prompts import Prompt
from coranto.translate.engines.chat.talk import flaw, orders

CASES = Path(__file__).parent / "talk"


def lines(name: str) -> list[str]:
    written = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


def answers() -> list[tuple[str, ...]]:
    each = iter(lines("answers.txt"))
    return list(zip(each, each, each, strict=True))


@pytest.mark.parametrize(("source", "answer", "verdict"), answers())
def test_an_answer_is_judged_as_its_case_says(source, answer, verdict):
    assert (flaw(source, answer) or "fine") == verdict


@pytest.mark.parametrize("text", lines("orders.txt"))
def test_an_order_to_a_machine_is_known(text):
    assert orders(text)


@pytest.mark.parametrize("text", lines("news.txt"))
def test_what_is_said_to_readers_is_no_order(text):
    assert not orders(text)


def test_an_answer_of_two_lines_to_one_is_no_translation():
    made = "El alcalde dimitió.\nEspero que esto ayude."

    assert (
        flaw("The mayor resigned.", made) == "the answer has more lines than the text"
    )


def test_an_empty_answer_is_no_translation():
    assert flaw("The mayor resigned.", "") == "the answer is empty"


@given(st.text(min_size=1).filter(lambda text: text.strip() and "<think" not in text))
def test_a_text_that_comes_back_is_no_talk(text):
    assert flaw(text, text) == ""


@given(st.text())
def test_any_answer_is_a_translation_or_none(content):
    made = Prompt().translation(content)

    assert made is None or isinstance(made, str)


@given(st.text(), st.sampled_from(["", "Into {target}, not {text}: {text} {source}"]))
def test_whatever_stands_in_a_sentence_is_sent_as_it_is(text, template):
    words = Prompt(template).messages(text, "en", "pt-BR")[-1]["content"]

    held = words if template else json.loads(words)["text"]
    assert text in held
