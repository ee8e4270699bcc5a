"""Apertium: rule-based translation, offline, from the distribution's packages.

Its programs and data are GPL and run as separate processes; nothing of theirs is
linked or shipped.
"""

from coranto.translate.engines.apertium.engine import MODES_DIR, Apertium

__all__ = ["MODES_DIR", "Apertium"]
