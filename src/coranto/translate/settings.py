"""Which engine translates, and where it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[translate]`` table of ``coranto.toml``.

    Attributes:
        engine: ``apertium`` or ``libretranslate``.
        url: Address of a LibreTranslate-compatible server, without ``/translate``.
        timeout_s: Seconds for one call of an engine.
        workers: Apertium pipelines kept open at once (each holds about 150 MB).
    """

    engine: str = "apertium"
    url: str = ""
    timeout_s: float = 30.0
    workers: int = 12
