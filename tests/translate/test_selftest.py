"""What is no translation is seen before a reader sees it."""

import pytest

from coranto.translate import selftest
from coranto.translate.engine import Rendering

SOURCE = "El gobierno dijo ayer que no."


@pytest.mark.parametrize(
    ("rendering", "flaw"),
    [
        (Rendering("El govern va dir ahir que no."), ""),
        (Rendering("El govern", unknown=6), ""),
        (Rendering("El govern", failures=1), ""),
        (Rendering("हाँ\u200d جواب\u200f"), ""),
        (Rendering(""), "the answer is empty"),
        (Rendering(" \n"), "the answer is empty"),
        (Rendering("El \x07govern"), "the answer holds characters that are no text"),
        (Rendering("El \ue000govern"), "the answer holds characters that are no text"),
        (Rendering("El \U000e0fff"), "the answer holds characters that are no text"),
        (Rendering("El govern", failures=2), "2 of 6 words could not be translated"),
        (Rendering(SOURCE.upper()), "the answer is the text that was sent"),
        (Rendering("El govern", score=-1.2), ""),
        (
            Rendering("El El El", score=-6.7),
            "the engine itself does not believe its answer",
        ),
        (Rendering("El El El", truncated=True), "the answer does not come to an end"),
    ],
)
def test_a_flaw_is(rendering, flaw):
    assert selftest.flaw(SOURCE, rendering) == flaw


@pytest.mark.parametrize(
    ("tag", "sentence"), [("pt-BR", "pt"), ("es-MX", "es"), ("oc-aranes", "oc-aranes")]
)
def test_a_variety_has_its_own_sentence_or_that_of_its_language(tag, sentence):
    assert selftest.sentence(tag) == selftest.sentence(sentence) != ""


def test_an_unknown_language_has_none():
    assert selftest.sentence("xx") == ""
