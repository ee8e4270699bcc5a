"""What every test may rely on."""

import pytest
from hypothesis import HealthCheck, settings

from coranto.newsroom import policy, translating
from coranto.translate.engines.apertium import Apertium
from tests import synthetic
from tests.fakes import FakeEngine, FakeWire
from tests.newsdesk import Desk

# How long an example takes says more about the machine than about the code.
settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("apertium") and not Apertium.installed():
            reason = "Apertium is not installed (see setup/debian-packages.txt)"
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Desk:
    monkeypatch.setattr(translating, "ENGINE_AWAY_S", 0.0)
    monkeypatch.setattr(policy, "BACK_OFF_S", 0.0)
    made = Desk(tmp_path, FakeWire(), FakeEngine(synthetic.LANGS, synthetic.translated))
    made.publish(1)
    return made
