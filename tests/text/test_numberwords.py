"""Numbers in words, in the sentences that speakers wrote down."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from coranto.text.numberwords import spells

SENTENCES = Path(__file__).parent / "spelled"


def sentences() -> Iterator[tuple[str, Decimal, str, bool]]:
    for path in sorted(SENTENCES.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line[0] != "#":
                value, _, text = line.removeprefix("! ").partition(" ")
                yield path.stem, Decimal(value), text, line[0] != "!"


@pytest.mark.parametrize(("lang", "value", "text", "has"), list(sentences()))
def test_a_number_in_words_is_read_as_its_speaker_says(lang, value, text, has):
    assert spells(text, value, lang) == has
