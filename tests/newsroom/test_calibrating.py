"""``coranto calibrate`` fits the checks of a newsroom to its pairs of languages."""

import json

import pytest
from click.testing import CliRunner

from coranto.check import version
from coranto.check.calibration import LEAST
from coranto.check.completeness import THRESHOLD
from coranto.cli import cli
from coranto.newsroom.standards import NAME, path, standards
from tests.newsdesk import Desk

GOOD = (
    "The old harbour road is closed.",
    "La carretera vieja del puerto está cerrada.",
)
LONG = (
    "The council closed the old harbour road because of the river and of the last storm.",
    "El ayuntamiento cerró.",
)


@pytest.fixture
def coranto(desk: Desk):
    """The command, in the folder of a newsroom."""
    config = desk.path / "coranto.toml"
    config.write_text('[site]\nlanguages = ["en", "fr", "es"]')

    def run(*words: str):
        return CliRunner().invoke(cli, ["--config", str(config), "calibrate", *words])

    return run


@pytest.fixture
def calibration(desk: Desk):
    """Where a calibration is kept."""
    return path(desk.settings)


def file_of(desk: Desk, *given: tuple[str, str]) -> str:
    """A file of pairs from English into Spanish."""
    lines = [
        {"src": src, "mt": mt, "src_lang": "en", "tgt_lang": "es"} for src, mt in given
    ]
    file = desk.path / "pairs.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)))
    return str(file)


def test_good_translations_in_a_file_make_a_check_as_strict_as_they_allow(
    desk, coranto, calibration
):
    result = coranto(file_of(desk, *[GOOD] * LEAST))

    assert result.exit_code == 0, result.output
    assert "en-es" in result.output
    kept = standards(desk.settings).of_pair("en-es", THRESHOLD)
    assert THRESHOLD.tightest <= kept < THRESHOLD.wide
    assert [file.name for file in calibration.parent.glob("calibration*")] == [NAME]


def test_other_pairs_keep_what_they_had(desk, coranto, calibration):
    calibration.write_text(
        '[fr-es]\ncompleteness = 0.25\n[en-es]\n"of.another" = 2.0\n'
    )

    coranto(file_of(desk, *[GOOD] * LEAST))

    kept = standards(desk.settings).thresholds
    assert kept["fr-es"] == {"completeness": 0.25}
    assert set(kept["en-es"]) == {"completeness", "of.another"}


def test_another_calibration_is_another_checker(desk, coranto):
    before = version(standards(desk.settings))

    coranto(file_of(desk, *[GOOD] * LEAST))

    assert version(standards(desk.settings)) != before


def test_a_dry_run_keeps_nothing(desk, coranto, calibration):
    result = coranto(file_of(desk, *[GOOD] * LEAST), "--dry-run")

    assert "en-es" in result.output
    assert not calibration.exists()


def test_a_pair_with_few_sentences_says_how_many_it_needs(desk, coranto, calibration):
    result = coranto(file_of(desk, *[GOOD] * (LEAST - 1)))

    assert "needs 200" in result.output
    assert not calibration.exists()


def test_bad_translations_said_to_be_good_move_nothing(desk, coranto):
    result = coranto(file_of(desk, *[LONG] * LEAST), "--json")

    [line] = map(json.loads, result.stdout.splitlines())
    assert line == {
        "pair": "en-es",
        "threshold": "completeness",
        "sentences": LEAST,
        "was": 0.0,
        "now": 0.0,
        "alarms": {"was": 1.0, "now": 1.0},
        "note": "bound",
    }


def test_without_files_it_learns_from_what_was_translated(desk, coranto):
    desk.poll()

    result = coranto("--json")

    found = {line["pair"]: line for line in map(json.loads, result.stdout.splitlines())}
    assert set(found) == {"en-es", "en-fr"}
    assert found["en-fr"]["sentences"] == 5
    assert found["en-fr"]["note"] == "few"


def test_a_calibration_that_cannot_be_read_says_the_way_out(desk, coranto, calibration):
    calibration.write_text("en-es = [")

    result = coranto()

    assert result.exit_code == 1
    assert "delete it" in str(result.exception)
