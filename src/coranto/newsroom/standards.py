"""The house's own standards, read from the newsroom's folder."""

import hashlib
from pathlib import Path

import msgspec

from coranto.check import Standards
from coranto.check.standards import NONE
from coranto.config import Settings
from coranto.errors import BadConfig

# By pair and name, as ``coranto calibrate`` writes it.
NAME = "calibration.toml"
_DIGITS = 8


def path(settings: Settings) -> Path:
    """Where the calibration of a newsroom is kept: beside its database."""
    return Path(settings.store.path).with_name(NAME)


def standards(settings: Settings) -> Standards:
    """What checks are to judge by; the wide defaults where nothing was calibrated.

    Raises:
        BadConfig: The calibration cannot be read.
    """
    file = path(settings)
    if not file.exists():
        return NONE
    try:
        raw = file.read_bytes()
        thresholds = msgspec.toml.decode(raw, type=dict[str, dict[str, float]])
    except (OSError, msgspec.DecodeError) as error:
        way_out = "make it again with: coranto calibrate"
        raise BadConfig(str(file), f"cannot be read ({error}); {way_out}") from error
    return Standards(thresholds, hashlib.sha256(raw).hexdigest()[:_DIGITS])
