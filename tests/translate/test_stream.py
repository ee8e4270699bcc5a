"""Whatever text goes in comes out as text, and only the engine's marks are taken off."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.translate.engine import Rendering
from coranto.translate.engines.apertium.stream import apart, rendering, request


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("La casa.", b"La casa.[N]\0"),
        ("Dijo que no", b"Dijo que no[].[E]\0"),
        ("¿Quién?", "¿Quién?[N]\0".encode()),
        ("«No.»", "«No[].»[N]\0".encode()),
        ("El «no»", "El «no»[].[E]\0".encode()),
        (
            "a/b [c] {d} <e> $5 ^f \\g @h.",
            rb"a\/b \[c\] \{d\} \<e\> \$5 \^f \\g \@h.[N]" + b"\0",
        ),
        ("No. Never.", b"No[]. Never.[N]\0"),
        ("No. 5 is no. 6.", b"No. 5 is no. 6.[N]\0"),
        ("#tag *bold*!", b"[#]tag [*]bold[*]![N]\0"),
        ("one\ntwo\t\tthree \0.", b"one two three .[N]\0"),
    ],
)
def test_a_request_is_escaped_and_says_where_it_ends(text, sent):
    assert request(text) == sent


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("La casa.[N]", Rendering("La casa.")),
        ("Va dir que no[].[E]", Rendering("Va dir que no")),
        ("Va dir que no .[E]", Rendering("Va dir que no")),
        ("*Xyz és **Biden.[N]", Rendering("Xyz és Biden.", unknown=2)),
        ("#dir @house *Xyz.[N]", Rendering("dir house Xyz.", unknown=1, failures=2)),
        (r"#\<prn\> mira #dir\<vblex\>\<inf\>.[N]", Rendering("mira dir.", failures=2)),
        ("[#]*tag [*]bold[*] \\@*user.[N]", Rendering("#tag *bold* @user.", unknown=2)),
        (r"\[N\] \^a\$.[N]", Rendering("[N] ^a$.")),
        ("cafe\u0301.[N]", Rendering("café.")),
    ],
)
def test_marks_are_counted_and_all_else_is_kept(answer, read):
    assert rendering(answer.encode()) == read


@pytest.mark.parametrize("answer", [b"", b"La cas", rb"La casa.\[N\]", b"\xff[N]"])
def test_an_answer_without_its_end_is_none(answer):
    with pytest.raises(ValueError, match=r"end of the answer|decode"):
        rendering(answer)


@given(st.text())
def test_a_pipeline_that_changes_nothing_gives_the_text_back(text):
    plain = unicodedata.normalize("NFC", text.replace("\0", ""))
    words = plain.split()

    back = rendering(request(text).rstrip(b"\0"))

    assert (back.text.split(), back.unknown, back.failures) == (words, 0, 0)


@given(st.binary())
def test_no_answer_makes_the_reader_fail_in_another_way(answer):
    try:
        text = rendering(answer).text
    except ValueError:
        return

    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("a four-year study", "a four - year study"),
        ("the 28-year-old.", "the 28 - year - old."),
        ("Prime minister-designate", "Prime minister - designate"),
        (
            "Bashar al-Assad of Stratford-upon-Avon",
            "Bashar al-Assad of Stratford-upon-Avon",
        ),
        ("COVID-19 and F-16", "COVID-19 and F-16"),
        ("https://a-b.example/well-known", "https://a-b.example/well-known"),
        ("first-name@a-b.example", "first-name@a-b.example"),
        ("2020-21, a - b, -5", "2020-21, a - b, -5"),
    ],
)
def test_compounds_are_written_apart_and_names_codes_and_addresses_are_not(text, sent):
    assert apart(text) == sent
