"""Words that turn a sentence into its contrary, and words that may."""

import functools
import re
from dataclasses import replace

from coranto.text.languages import primary
from coranto.text.vocabulary import Mention, Vocabulary, table_entries

# "No. 5" and "No 10" are numbers.
_NUMBER = re.compile(r"\.?\s?\d")


def negations(text: str, lang: str) -> list[Mention] | None:
    """The words of ``text`` that deny something, in order; None without a table.

    Sure are "not", "never", "nobody", "without" and their like. What only may deny is
    not: "lack", "impossible", "until", and "not" in "not only".
    """
    vocabulary = _vocabulary(primary(lang))
    if vocabulary is None:
        return None
    # "не" is in the table, and so is every word that begins with it.
    return [
        replace(each, sure="not" in each.values)
        for each in vocabulary.find(text)
        if not _is_other(text, each)
    ]


def has_negations(lang: str) -> bool:
    """Whether there is a table for a language."""
    return _vocabulary(primary(lang)) is not None


def _is_other(text: str, each: Mention) -> bool:
    """Whether a word only begins as one that denies: "unit", "неделя"."""
    number = each.text.lower() == "no" and _NUMBER.match(text, each.end)
    return "-" in each.values or bool(number)


@functools.cache
def _vocabulary(lang: str) -> Vocabulary | None:
    entries = list(table_entries("negations", lang))
    return Vocabulary(entries) if entries else None
