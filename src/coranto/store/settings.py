"""Where the newsroom keeps what it knows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[store]`` table of ``coranto.toml``.

    Attributes:
        path: The SQLite file; a relative path starts at the configuration file.
    """

    path: str = "coranto.db"
