"""The house's own standards, read from the newsroom's folder."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import msgspec

from coranto.check import Standards
from coranto.check.calibration import Fit
from coranto.check.standards import NONE
from coranto.config import Settings
from coranto.errors import BadConfig
from coranto.newsroom.lexicons import lexicons
from coranto.text import tbx
from coranto.text.termbase import Concept, Termbase, table

# By pair and name, as ``coranto calibrate`` writes it.
NAME = "calibration.toml"
Thresholds = dict[str, dict[str, float]]
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
    thresholds = _thresholds(path(settings))
    digest.update(msgspec.json.encode(thresholds, order="sorted"))
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


def calibrated(settings: Settings, fits: Iterable[Fit]) -> Path:
    """Keep thresholds that were fitted, beside those of other pairs.

    Returns:
        The file, which is at every moment the old one or the new one, whole.
    """
    file = path(settings)
    kept = {pair: dict(by_name) for pair, by_name in _thresholds(file).items()}
    for fit in fits:
        kept.setdefault(fit.pair, {})[fit.threshold.name] = fit.now
    part = file.with_suffix(".part")
    part.write_text(_toml(kept), "utf-8")
    part.replace(file)
    return file


def _toml(thresholds: Thresholds) -> str:
    """A table for each pair. Keys are quoted as in JSON, which TOML reads alike."""
    lines = ["# Written by coranto calibrate; each check keeps to bounds of its own."]
    for pair, by_name in sorted(thresholds.items()):
        lines += ["", f"[{json.dumps(pair)}]"]
        lines += [
            f"{json.dumps(name)} = {at!r}" for name, at in sorted(by_name.items())
        ]
    return "\n".join(lines) + "\n"


def _thresholds(file: Path) -> Thresholds:
    if not file.exists():
        return {}
    way_out = "make it again with: coranto calibrate"
    try:
        return msgspec.toml.decode(_read(file, way_out), type=Thresholds)
    except msgspec.DecodeError as error:
        why = f"cannot be read ({error}); delete it and {way_out}"
        raise BadConfig(str(file), why) from error


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
