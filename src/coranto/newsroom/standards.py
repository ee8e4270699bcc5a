"""The house's own standards, read from the newsroom's folder."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from coranto.check import Standards
from coranto.check.standards import NONE
from coranto.config import Settings
from coranto.errors import BadConfig
from coranto.newsroom.lexicons import lexicons
from coranto.text import tbx
from coranto.text.termbase import Concept, Termbase, table

# By pair and name, as ``coranto calibrate`` writes it.
NAME = "calibration.toml"
_DIGITS = 8


def path(settings: Settings) -> Path:
    """Where the calibration of a newsroom is kept: beside its database."""
    return Path(settings.store.path).with_name(NAME)


def standards(settings: Settings) -> Standards:
    """What checks are to judge by; the wide defaults where nothing was calibrated.

    Raises:
        BadConfig: The calibration, or a file of terms, cannot be read.
    """
    digest = hashlib.sha256()
    thresholds: dict[str, dict[str, float]] = {}
    file = path(settings)
    if file.exists():
        raw = _read(file, "make it again with: coranto calibrate")
        digest.update(raw)
        try:
            thresholds = msgspec.toml.decode(raw, type=dict[str, dict[str, float]])
        except msgspec.DecodeError as error:
            why = f"cannot be read ({error}); make it again with: coranto calibrate"
            raise BadConfig(str(file), why) from error
    concepts: list[Concept] = []
    for name in settings.translate.terms:
        raw = _read(Path(name), "it is named in translate.terms")
        digest.update(raw)
        concepts += _concepts(raw, name)
    known = lexicons(settings)
    digest.update(known.edition.encode())
    if not thresholds and not concepts and not known:
        return NONE
    edition = digest.hexdigest()[:_DIGITS]
    return Standards(thresholds, edition, Termbase(tuple(concepts)), known)


def _read(file: Path, way_out: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise BadConfig(str(file), f"cannot be read ({error}); {way_out}") from error


def _concepts(raw: bytes, name: str) -> Iterable[Concept]:
    """Terms of a file: a table, or TBX by its ending or its first character."""
    if name.endswith((".tbx", ".xml")) or raw.lstrip()[:1] == b"<":
        return tbx.concepts(raw, name)
    try:
        return table(raw.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        why = "is not in UTF-8; choose that when the spreadsheet saves it"
        raise BadConfig(name, why) from error
