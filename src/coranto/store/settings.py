"""Where the newsroom keeps what it knows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[store]`` table of ``coranto.toml``.

    Attributes:
        path: The SQLite file; a relative path starts at the configuration file.
        id_file: The file that says which newsroom this folder belongs to. If empty, it
            has the name of the configuration file, or of the database where there is
            none, and ends in ``.id``.
    """

    path: str = "coranto.db"
    id_file: str = ""
