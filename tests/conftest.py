"""What every test may rely on."""

import pytest

from coranto.translate.engines.apertium import Apertium


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("apertium") and not Apertium.installed():
            reason = "Apertium is not installed (see setup/debian-packages.txt)"
            item.add_marker(pytest.mark.skip(reason=reason))
