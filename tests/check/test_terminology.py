"""What a house settled about its terms is held against every sentence."""

from coranto.check import check_pair
from coranto.check.standards import Standards
from coranto.text.termbase import Termbase

HOUSE = Standards(
    terms=Termbase(
        (
            {"en": ("Puerto Alba",), "es": ("Puerto Alba",)},
            {"en": ("town council",), "es": ("ayuntamiento", "concejo")},
        )
    )
)


def found(source: str, target: str) -> list[tuple[str, str, str]]:
    return [
        (each.check, each.severity.name, each.facts["wanted"])
        for each in check_pair(source, target, "en", "es", HOUSE)
    ]


def test_a_term_in_whatever_inflection_is_right():
    assert found("The town councils met.", "Se reunieron los ayuntamientos.") == []
    assert found("The town council met.", "Se reunió el concejo.") == []


def test_another_rendering_is_a_doubt_and_a_lost_name_is_a_loss():
    assert found(
        "The town council of Puerto Alba met.", "El consejo de Puerto Blanco se reunió."
    ) == [
        ("terminology", "LOSS", "Puerto Alba"),
        ("terminology", "DOUBT", "ayuntamiento"),
    ]
