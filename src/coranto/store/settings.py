"""Where the newsroom keeps what it knows."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[store]`` table of ``coranto.toml``.

    Attributes:
        path: The SQLite file; a relative path starts at the configuration file. What is
            learned from the archive lies beside it, whatever the database.
        id_file: The file that says which newsroom this folder belongs to. If empty, it
            has the name of the configuration file, or of the database where there is
            none, and ends in ``.id``.
        url: Address of a PostgreSQL database to be used in its place, or empty. It may
            hold a password, so it is never shown.
    """

    path: str = "coranto.db"
    id_file: str = ""
    url: str = field(default="", repr=False)
