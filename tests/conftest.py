"""What every test may rely on."""

from functools import cache

import pytest
from hypothesis import HealthCheck, settings

from coranto.newsroom import translating
from coranto.newsroom.policy import attempts
from coranto.translate.engines.apertium import Apertium
from coranto.translate.engines.apertium.engine import MODES_DIR
from coranto.translate.engines.apertium.modes import installed
from tests import synthetic
from tests.fakes import FakeEngine, FakeWire
from tests.newsdesk import Desk

# How long an example takes says more about the machine than about the code.
settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a pair that Apertium does not have here: ``apertium("es-ca")``."""
    for item in items:
        wanted = [mark.args for mark in item.iter_markers("apertium")]
        missing = [pair for pairs in wanted for pair in pairs if pair not in _pairs()]
        if missing:
            names = ", ".join(missing)
            reason = f"Apertium has no {names} here (see setup/debian-packages.txt)"
            item.add_marker(pytest.mark.skip(reason=reason))


@cache
def _pairs() -> frozenset[str]:
    """The pairs of Apertium that are installed here."""
    found = installed(MODES_DIR) if Apertium.installed() else ()
    return frozenset(f"{mode.source_lang}-{mode.target_lang}" for mode in found)


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Desk:
    monkeypatch.setattr(translating, "ENGINE_AWAY_S", 0.0)
    monkeypatch.setattr(attempts, "BACK_OFF_S", 0.0)
    made = Desk(tmp_path, FakeWire(), FakeEngine(synthetic.LANGS, synthetic.translated))
    made.publish(1)
    return made
