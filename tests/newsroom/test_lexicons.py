"""Dictionaries of the machine, and what the archive taught."""

import gzip
import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from coranto.check import Standards, check_pair
from coranto.check.ibm1 import learnt
from coranto.check.lexicon import Lexicon, stem
from coranto.cli import cli
from coranto.errors import BadConfig
from coranto.newsroom.lexicons import Lexicons, dictionary

ENTRIES = (
    ("orchard", "orchard /ˈɔːtʃəd/ <n>\nvergel, huerto (de frutales)"),
    ("lantern", "lantern\nfarol"),
)
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def encoded(number: int) -> str:
    head, digit = divmod(number, 64)
    return (encoded(head) if head else "") + DIGITS[digit]


@pytest.fixture
def dictionaries(tmp_path):
    text, index = b"", []
    for head, entry in ENTRIES:
        raw = entry.encode()
        index.append(f"{head}\t{encoded(len(text))}\t{encoded(len(raw))}")
        text += raw
    (tmp_path / "freedict-eng-spa.index").write_text("\n".join(index) + "\n")
    (tmp_path / "freedict-eng-spa.dict.dz").write_bytes(gzip.compress(text))
    return tmp_path


def test_a_dictionary_gives_words_without_their_notes(dictionaries):
    assert list(dictionary(dictionaries / "freedict-eng-spa.index")) == [
        ("orchard", "vergel"),
        ("orchard", "huerto"),
        ("lantern", "farol"),
    ]


def test_a_dictionary_serves_both_directions(dictionaries):
    known = Lexicons(dictionaries)

    assert list(known) == ["en-es", "es-en"]
    assert known["es-en"].source_keys("faroles", "es") == frozenset({"lanter"})
    assert known["en-es"].target_keys("farol", "es") == frozenset({"farol"})


WORDS = st.text("abcdefgñ", min_size=2, max_size=6)


@given(st.lists(st.tuples(WORDS, WORDS)))
def test_a_lexicon_has_the_pairs_that_it_was_made_of_and_no_others(pairs):
    known = Lexicon.of(pairs, "en", "es")

    def likes(lexicon, lang):
        return {one: lexicon.source_keys(one, lang) for one in lexicon.said}

    said: dict[str, frozenset[str]] = {}
    printed: dict[str, frozenset[str]] = {}
    for word, translation in pairs:
        one, other = stem(word, "en"), stem(translation, "es")
        said[one] = said.get(one, frozenset()) | {other}
        printed[other] = printed.get(other, frozenset()) | {one}
    assert (likes(known, "en"), likes(known.turned(), "es")) == (said, printed)


def test_a_pair_without_a_dictionary_has_no_lexicon(dictionaries):
    assert "en-de" not in Lexicons(dictionaries)


def test_the_edition_tells_that_a_dictionary_came(dictionaries, tmp_path):
    before = Lexicons(tmp_path / "none").edition

    assert before == ""
    assert Lexicons(dictionaries).edition != before


def test_a_broken_dictionary_is_named(dictionaries):
    (dictionaries / "freedict-eng-spa.dict.dz").write_bytes(b"nothing")

    with pytest.raises(BadConfig, match="freedict-eng-spa"):
        Lexicons(dictionaries)["en-es"]


NOUNS = (
    ("harbour", "puerto"), ("bridge", "puente"), ("lantern", "farol"),
    ("orchard", "huerto"), ("window", "ventana"), ("river", "río"),
    ("castle", "castillo"), ("garden", "jardín"), ("tower", "torre"),
    ("market", "mercado"), ("church", "iglesia"), ("statue", "estatua"),
)  # fmt: skip
VERBS = (
    ("watched", "miraba"), ("painted", "pintaba"), ("cleaned", "limpiaba"),
    ("sold", "vendía"), ("feared", "temía"), ("loved", "amaba"),
)  # fmt: skip


def sentences():
    for noun, sustantivo in NOUNS:
        for verb, verbo in VERBS:
            for other, otro in NOUNS:
                yield (
                    f"She {verb} the {noun} near the {other}.",
                    f"Ella {verbo} el {sustantivo} cerca del {otro}.",
                )


def test_words_that_meet_often_stand_for_each_other():
    found = {(one, other) for one, other, _ in learnt(list(sentences()), "en", "es")}

    expected = {(stem(one, "en"), stem(other, "es")) for one, other in NOUNS + VERBS}
    assert expected <= found
    assert len(found) <= len(expected) + 3


def test_nothing_is_learnt_from_nothing():
    assert learnt([], "en", "es") == []


def test_a_lexicon_is_built_from_a_file_and_read_again(tmp_path):
    pairs = tmp_path / "archive.jsonl"
    lines = [
        {"src": said, "mt": printed, "src_lang": "en", "tgt_lang": "es-ES"}
        for said, printed in sentences()
    ]
    pairs.write_text("\n".join(map(json.dumps, lines * 2)))
    config = tmp_path / "coranto.toml"
    config.write_text(f'[store]\npath = "{tmp_path}/coranto.db"\n')

    command = [
        "--config",
        str(config),
        "lexicon",
        "build",
        str(pairs),
        "--langs",
        "en:es",
    ]
    done = CliRunner().invoke(cli, command)

    assert done.exit_code == 0, done.output
    known = Lexicons(tmp_path / "none", tmp_path / "lexicons")
    assert known["en-es"].source_keys("harbours", "en") == frozenset({"puerto"})


def test_too_little_to_learn_from_is_said(tmp_path):
    pairs = tmp_path / "archive.jsonl"
    pairs.write_text('{"src": "A.", "mt": "B.", "src_lang": "en", "tgt_lang": "es"}\n')

    done = CliRunner().invoke(cli, ["lexicon", "build", str(pairs), "--langs", "en:es"])

    assert done.exit_code == 2
    assert "1 sentences from en into es; 200 are the least" in done.output


def test_a_lexicon_knows_a_text_of_another_source():
    source = "The orchard keeper repaired an ancient lantern beside the granary."
    target = "Dice que la sobrina heredará cuatro relojes y una cómoda rota."
    words = ("orchard", "keeper", "repaired", "ancient", "lantern", "beside", "granary")
    others = ("dice", "sobrina", "heredará", "cuatro", "relojes", "cómoda", "rota")
    pairs = [(word, "huerto") for word in words] + [("niece", word) for word in others]
    known = Standards(lexicons={"en-es": Lexicon.of(pairs, "en", "es")})

    found = check_pair(source, target, "en", "es", known)

    assert [each.message for each in found] == ["finding-detached"]
