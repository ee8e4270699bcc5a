"""A newsroom's records in one file: the same for every database, and verifiable.

It is a ZIP archive. ``tables/NAME.jsonl`` has a row a line, an array in the order of the
columns that ``manifest.json`` names; ``files/`` has what lies beside the database. The
manifest counts the rows and has a digest of each table, so nothing is missing unseen.
"""

import base64
import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO, Any

import msgspec
from sqlalchemy import (
    JSON,
    Column,
    Connection,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    cast,
    select,
)

from coranto import __version__
from coranto.errors import StoreError
from coranto.store import identity, migrations, numbers

FORMAT = 1
_MANIFEST = "manifest.json"
_FILES = "files/"
_ROWS_TOGETHER = 500
# Of the schema's history; the manifest has it as its step.
_HISTORY = "alembic_version"

Tell = Callable[[int], None]


class Content(msgspec.Struct, frozen=True):
    """One table of a backup.

    Attributes:
        columns: Their names, in the order of the values of a row.
        rows: How many there are.
        sha256: Digest of the lines.
        highest: The highest number ever given to a row; None where rows have none.
    """

    columns: tuple[str, ...]
    rows: int
    sha256: str
    highest: int | None = None


class Manifest(msgspec.Struct, frozen=True):
    """What a backup holds.

    Attributes:
        format: Of the archive itself.
        coranto: Version that wrote it.
        step: Of the schema's history, that the tables are at.
        newsroom: Its id; None of a newsroom from before there were any.
        made_at: The moment that all rows are of.
        tables: By name, each after those that it refers to.
        files: Digests of the files beside the database, by name.
    """

    format: int
    coranto: str
    step: str
    newsroom: str | None
    made_at: datetime
    tables: dict[str, Content]
    files: dict[str, str]

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(each.rows for each in self.tables.values())


def write(
    connection: Connection,
    stream: IO[bytes],
    beside: Mapping[str, Path],
    at: datetime,
    tell: Tell,
) -> Manifest:
    """Write a backup.

    Args:
        connection: In a transaction that sees one moment throughout.
        stream: Where to; it can seek.
        beside: Files that belong to the newsroom, by their names in the backup.
        at: Now.
        tell: Is told, again and again, how many rows are written.

    Returns:
        What it holds.
    """
    found = identity.standing(connection)
    there = _tables(connection)
    given = numbers.highest(connection, there)
    tables: dict[str, Content] = {}
    files = {}
    done = 0
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in there:
            # Reflected names are strings of a kind of their own.
            name = str(table.name)
            lines = _counted(_written(connection, table), done, tell)
            rows, sha256 = _put(archive, _lines_of(name), lines)
            columns = tuple(map(str, table.columns.keys()))
            tables[name] = Content(columns, rows, sha256, given.get(name))
            done += rows
        tell(done)
        for name, path in beside.items():
            _, files[name] = _put(archive, _FILES + name, [path.read_bytes()])
        step = found.step or ""
        held = Manifest(FORMAT, __version__, step, found.id, at, tables, files)
        archive.writestr(_MANIFEST, msgspec.json.encode(held))
    return held


def _put(
    archive: zipfile.ZipFile, name: str, parts: Iterable[bytes]
) -> tuple[int, str]:
    """Write a member; how many parts it has, and its digest."""
    digest, count = hashlib.sha256(), 0
    with archive.open(name, "w", force_zip64=True) as member:
        for part in parts:
            member.write(part)
            digest.update(part)
            count += 1
    return count, digest.hexdigest()


def _counted(lines: Iterable[bytes], done: int, tell: Tell) -> Iterator[bytes]:
    for number, line in enumerate(lines, start=1):
        if number % _ROWS_TOGETHER == 0:
            tell(done + number)
        yield line


@contextmanager
def opened(path: Path) -> Iterator["Backup"]:
    """The backup in ``path``.

    Raises:
        StoreError: There is none that this Coranto can read.
    """
    with _readable(path), zipfile.ZipFile(path) as archive:
        yield Backup(path, archive)


class Backup:
    """A backup that is read.

    Attributes:
        manifest: What it should hold.
    """

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self.manifest = self._manifest()

    def load(self, connection: Connection, tell: Tell) -> None:
        """Put all rows into an empty database, in the transaction of ``connection``.

        Numbers go on far behind the highest known one: what was given after the backup
        was made is out in the world, and nobody can know it here.

        Args:
            connection: To write with.
            tell: Is told, again and again, how many rows are there.

        Raises:
            StoreError: Something is missing or changed; the transaction must be undone.
        """
        migrations.upgrade(connection, self.manifest.step)
        there = {table.name: table for table in _tables(connection)}
        done = 0
        for name, content in self.manifest.tables.items():
            if name not in there:
                why = f"has a table {name} that step {self._step} has not"
                raise self._error(why)
            for rows in self._rows(name, content):
                _insert(connection, there[name], rows)
                done += len(rows)
                tell(done)
        known = {
            name: numbers.leap(content.highest)
            for name, content in self.manifest.tables.items()
            if content.highest is not None
        }
        numbers.go_on_after(connection, known)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """What lay beside the database, by name.

        Raises:
            StoreError: A file is missing or changed, or would lie outside the folder.
        """
        for name, digest in self.manifest.files.items():
            place = PurePosixPath(name)
            if place.is_absolute() or ".." in place.parts:
                why = f"names a file outside the folder: {name}"
                raise self._error(why)
            raw = self._read(_FILES + name)
            if hashlib.sha256(raw).hexdigest() != digest:
                why = f"{name} is not what was written"
                raise self._error(why)
            yield name, raw

    @property
    def _step(self) -> str:
        return self.manifest.step

    def _rows(self, name: str, content: Content) -> Iterator[list[dict[str, Any]]]:
        """The rows of a table, some at a time, with the check at the end."""
        digest, count = hashlib.sha256(), 0
        together: list[dict[str, Any]] = []
        with self._archive.open(self._member(_lines_of(name))) as lines:
            for line in lines:
                digest.update(line)
                count += 1
                together.append(self._row(name, content, line))
                if len(together) == _ROWS_TOGETHER:
                    yield together
                    together = []
        if together:
            yield together
        if (count, digest.hexdigest()) != (content.rows, content.sha256):
            why = (
                f"table {name} is not what was written ({count} of {content.rows} rows)"
            )
            raise self._error(why)

    def _row(self, name: str, content: Content, line: bytes) -> dict[str, Any]:
        try:
            values = msgspec.json.decode(line, type=list[Any])
            return dict(zip(content.columns, values, strict=True))
        except (msgspec.DecodeError, ValueError) as error:
            why = f"table {name} has a line that is no row"
            raise self._error(why) from error

    def _manifest(self) -> Manifest:
        try:
            found = msgspec.json.decode(self._read(_MANIFEST), type=Manifest)
        except msgspec.DecodeError as error:
            raise self._error("is no backup of a newsroom") from error
        if found.format > FORMAT or found.step > migrations.HEAD:
            why = (
                f"was made by a newer Coranto ({found.coranto}); upgrade this one first"
            )
            raise self._error(why)
        return found

    def _read(self, name: str) -> bytes:
        return self._archive.read(self._member(name))

    def _member(self, name: str) -> str:
        if name not in self._archive.namelist():
            why = f"is no whole backup of a newsroom: {name} is missing"
            raise self._error(why)
        return name

    def _error(self, why: str) -> StoreError:
        return StoreError(str(self._path), why)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        why = f"is damaged, or no backup of a newsroom ({error})"
        raise StoreError(str(path), why) from error


def _lines_of(table: str) -> str:
    return f"tables/{table}.jsonl"


def _tables(connection: Connection) -> Sequence[Table]:
    """The tables there are, each after those that it refers to."""
    there = MetaData()
    there.reflect(connection)
    return [table for table in there.sorted_tables if table.name != _HISTORY]


def _written(connection: Connection, table: Table) -> Iterator[bytes]:
    columns = [
        cast(each, Text).label(each.name) if isinstance(each.type, JSON) else each
        for each in table.columns
    ]
    order = list(table.primary_key.columns)
    rows = connection.execute(
        select(*columns).order_by(*order),
        execution_options={"yield_per": _ROWS_TOGETHER},
    )
    for row in rows:
        yield msgspec.json.encode(tuple(row)) + b"\n"


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    nouns = {
        each.name: cast(bindparam(each.name, type_=Text), each.type)
        for each in table.columns
        if isinstance(each.type, JSON)
    }
    binary = [each.name for each in table.columns if _is_binary(each)]
    for row in rows if binary else ():
        for name in binary:
            if row[name] is not None:
                row[name] = base64.b64decode(row[name])
    connection.execute(table.insert().values(nouns), rows)


def _is_binary(column: Column[Any]) -> bool:
    return isinstance(column.type, LargeBinary)
