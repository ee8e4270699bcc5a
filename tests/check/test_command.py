"""``coranto check``, as a person and as a program call it."""

import json

import pytest
from click.testing import CliRunner

from coranto.cli import cli


def called(*args: str, lines: str = ""):
    return CliRunner().invoke(cli, ["check", *args], input=lines)


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (("Two boats.", "Zwei Boote."), 0),
        (("At least 120 boats.", "Mindestens 12 Boote."), 1),
        (("Two boats.", "Dos barcos.", "--langs", "en:es"), 0),
        (("Two boats.",), 2),
        (("Two boats.", "Zwei Boote.", "--langs", "english"), 2),
    ],
)
def test_the_exit_status_tells_whether_something_was_found(args, status):
    assert called(*args).exit_code == status


def test_a_person_reads_what_is_wrong_and_where():
    shown = called("At least [120] boats.", "Mindestens [12] Boote.").output

    assert shown.splitlines() == [
        "✗ numbers, contradiction",
        "  The source says 120, this translation says 12.",
        "  At least [120] boats.",
        "  Mindestens [12] Boote.",
    ]


def test_each_line_has_its_answer_and_a_bad_one_stops_nothing():
    questions = [
        {
            "id": "a",
            "src": "8,500 boats.",
            "mt": "8,500 barcos.",
            "src_lang": "en",
            "tgt_lang": "es",
        },
        {"id": "b", "src": None, "mt": "", "src_lang": "en", "tgt_lang": "es"},
        {
            "id": "c",
            "src": "Two boats.",
            "mt": "Dos barcos.",
            "src_lang": "en",
            "tgt_lang": "es",
        },
        {
            "id": "d",
            "src": "45 boats.",
            "mt": "Barcos.",
            "src_lang": "en",
            "tgt_lang": "es",
        },
    ]

    output = called("--jsonl", lines="\n".join(map(json.dumps, questions))).stdout

    answers = [json.loads(line) for line in output.splitlines()]
    assert [(each["id"], each.get("verdict", "error")) for each in answers] == [
        ("a", "doubt"),
        ("b", "error"),
        ("c", "ok"),
        ("d", "block"),
    ]


def test_a_finding_shows_both_sides_and_a_sentence():
    question = {
        "id": 1,
        "src": "45 boats.",
        "mt": "Barcos.",
        "src_lang": "en",
        "tgt_lang": "es",
    }

    answer = json.loads(called("--jsonl", lines=json.dumps(question)).stdout)

    assert answer["findings"] == [
        {
            "check": "numbers",
            "severity": "loss",
            "source": "45",
            "target": None,
            "message": "The source says 45; the figure is missing in this translation.",
        }
    ]
