"""What the tests of translation share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.translate.stages import Modes


@pytest.fixture
def modes(tmp_path: Path) -> Iterator[Modes]:
    """An empty folder of modes; no process of it may outlive the test."""
    folder = Modes(tmp_path)
    yield folder
    assert folder.left() == []
