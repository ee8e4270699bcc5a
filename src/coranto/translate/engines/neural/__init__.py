"""Neural models on this machine, run by CTranslate2 behind the Engine protocol."""

from coranto.translate.engines.neural.engine import Neural

__all__ = ["Neural"]
