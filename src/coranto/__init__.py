"""Coranto: a self-hosted, fully automatic multilingual newsroom."""

__version__ = "0.1.0"
