"""What an engine says of its own rendering."""

import pytest

from coranto.check import Standards, findings
from coranto.model import EngineReport, Severity, Unit

MEASURED = Standards(
    {
        "en-es": {
            "signals.score": 1.5,
            "signals.reverse": 6.0,
            "signals.score.tiny": 3.0,
        }
    }
)


def found(signals: EngineReport | None, standards: Standards = MEASURED):
    unit = Unit(
        "Two boats came in.", "Entraron dos barcos.", "en", "es", signals=signals
    )
    return [(each.message, each.severity) for each in findings(unit, standards)]


@pytest.mark.parametrize(
    ("signals", "expected"),
    [
        (None, []),
        (EngineReport("opus", score=-0.4, reverse=-2.0), []),
        (EngineReport("opus", score=-2.0), [("finding-engine-unsure", Severity.DOUBT)]),
        (EngineReport("tiny", score=-2.0), []),
        (
            EngineReport("opus", reverse=-9.0),
            [("finding-engine-unlike", Severity.LOSS)],
        ),
        (EngineReport("opus", truncated=True), [("finding-engine-cut", Severity.LOSS)]),
        (EngineReport("opus", unknown=2), [("finding-engine-unknown", Severity.DOUBT)]),
        (EngineReport("opus", unknown=1), []),
    ],
)
def test_an_engine_is_heard_by_what_was_measured_for_it(signals, expected):
    assert found(signals) == expected


def test_where_nothing_was_measured_no_number_decides():
    assert found(EngineReport("opus", score=-50.0, reverse=-50.0), Standards()) == []
