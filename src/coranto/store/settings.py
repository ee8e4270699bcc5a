"""Where the newsroom keeps what it knows."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

MOST_KEEP_PAGES_DAYS = 366.0
"""Pages are kept to be compared, not as an archive."""


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
        keep_pages_days: How long the bytes of an article's newest page are kept, to be
            read again when the extractor changes; 0 keeps none.
        keep_memory_days: How long it is remembered what an engine said.
    """

    path: str = "coranto.db"
    id_file: str = ""
    url: str = field(default="", repr=False)
    keep_pages_days: float = 30.0
    keep_memory_days: int = 365

    @property
    def pages(self) -> Path:
        """The folder of the bytes of pages."""
        return Path(self.path).with_name("pages")

    @property
    def keep_pages_for(self) -> timedelta:
        """``keep_pages_days`` as a span of time."""
        return timedelta(days=self.keep_pages_days)
