"""Which newsroom this is: one id, kept in its folder and in its database.

A database that was emptied, lost, exchanged or made by a newer Coranto is refused:
begun anew, it would give the addresses of old articles to new ones.
"""

import re
import tempfile
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy import Connection, inspect, select

from coranto.errors import StoreError
from coranto.store import migrations
from coranto.store.schema import newsroom

log = structlog.get_logger()

_ID = re.compile(r"[0-9a-f]{32}")

ANEW = (
    "put it back, or restore a backup (coranto restore FILE), or begin with empty "
    "records (coranto init --anew)"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a database is, before anything is asked of its rows.

    Attributes:
        step: The step of the schema's history it is at; None where there is none.
        id: The newsroom it belongs to; None where it does not say.
        is_empty: Whether it holds no table at all.
    """

    step: str | None
    id: str | None
    is_empty: bool

    @property
    def is_current(self) -> bool:
        """Whether this Coranto can read the rows as they are."""
        return self.step == migrations.HEAD and self.id is not None


def standing(connection: Connection) -> Standing:
    """What the database behind ``connection`` is; nothing is changed."""
    tables = inspect(connection).get_table_names()
    known = None
    if newsroom.name in tables:
        known = connection.execute(select(newsroom.c.id)).scalar()
    return Standing(migrations.standing(connection), known, not tables)


def known_in(file: Path) -> str | None:
    """The newsroom that a folder belongs to; None where none was begun in it.

    Raises:
        StoreError: The file is there and holds no id.
    """
    try:
        said = file.read_text("utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(str(file), f"cannot be read ({error})") from error
    if not _ID.fullmatch(said):
        why = "holds no newsroom's id; delete it, and it is written anew"
        raise StoreError(str(file), why)
    return said


@dataclass(frozen=True, slots=True)
class Where:
    """Where a newsroom is kept, for those who are told of it.

    Attributes:
        database: What the database is called.
        setting: The setting that names it.
        id_file: Where the folder keeps its id.
    """

    database: str
    setting: str
    id_file: Path


def refuse_wrong(where: Where, known: str | None, found: Standing) -> None:
    """Refuse a database that is not the one of this folder, or not of this time.

    Args:
        where: Where it is kept.
        known: The id of the newsroom of this folder.
        found: What the database is.

    Raises:
        StoreError: With what happened, and the way out.
    """
    if found.step is None:
        if not found.is_empty:
            why = (
                f"holds tables of another program; name another one in {where.setting}"
            )
            raise StoreError(where.database, why)
        if known:
            why = f"is empty, and the newsroom of this folder had begun; {ANEW}"
            raise StoreError(where.database, why)
        return
    if found.step > migrations.HEAD:
        why = (
            f"was made by a newer Coranto (step {found.step} of its tables; this one "
            f"knows {migrations.HEAD}); upgrade Coranto, nothing was changed"
        )
        raise StoreError(where.database, why)
    if known and found.id != known:
        whose = f"newsroom {found.id[:8]}" if found.id else "no newsroom"
        why = (
            f"belongs to {whose}, and this folder to newsroom {known[:8]}; name the "
            f"right one in {where.setting}, or delete {where.id_file} if it is to belong here"
        )
        raise StoreError(where.database, why)


def name(connection: Connection, at: datetime) -> str:
    """The id of the newsroom, given now where it has none."""
    found = connection.execute(select(newsroom.c.id)).scalar()
    if found is None:
        found = uuid.uuid4().hex
        connection.execute(newsroom.insert().values(one=1, id=found, made_at=at))
    return str(found)


def keep_in(file: Path, newsroom_id: str) -> None:
    """Write ``newsroom_id`` into the folder, whole or not at all.

    A folder that cannot be written to keeps none, and the log says what follows.
    """
    try:
        with tempfile.NamedTemporaryFile("w", dir=file.parent, delete=False) as part:
            part.write(f"{newsroom_id}\n")
        Path(part.name).replace(file)
    except OSError as error:
        log.warning(
            "newsroom id not kept, so a lost database would not be noticed",
            file=str(file),
            error=str(error),
            way_out="name a file that can be written in store.id_file",
        )
