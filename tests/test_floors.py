import pytest

from tests.floors import Floor, measured, measurements, pinned, worse

FLOOR = Floor("a", 20, {"recall": 0.9, "precision": 0.8})


@pytest.mark.parametrize("name", sorted(measurements()))
def test_nothing_measured_is_below_its_floor(name):
    floor, today = pinned()[name], measured(measurements()[name])

    assert worse(name, floor, today) == []
    assert today.corpus == floor.corpus, "the corpus changed: run `just floors`"


def test_every_floor_is_measured():
    assert set(pinned()) == set(measurements())


@pytest.mark.parametrize(
    ("new", "complaints"),
    [
        (Floor("b", 30, {"recall": 0.95, "precision": 0.8, "more": 0.1}), []),
        (
            Floor("b", 30, {"recall": 0.89, "precision": 0.9}),
            ["check.recall: 0.89 is below its floor 0.9"],
        ),
        (
            Floor("b", 19, {"recall": 0.9}),
            [
                "check.precision: gone is below its floor 0.8",
                "check: its corpus shrank from 20 to 19 files",
            ],
        ),
        (None, ["check: is no longer measured"]),
    ],
)
def test_what_gets_worse_is_named(new, complaints):
    assert worse("check", FLOOR, new) == complaints
