"""The numbers that rows are given: in addresses and cursors, and never given twice."""

from collections.abc import Iterable, Mapping

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    MetaData,
    Table,
    func,
    inspect,
    literal_column,
    select,
    text,
)

# Numbers that may have been given after a backup was made: nobody can know how many.
_LEAP, _PART = 1_000_000, 10


def leap(highest: int) -> int:
    """A number that was surely not given, where ``highest`` is the highest known one.

    That is a million more, or a tenth where more than ten million were given: a newsroom
    a year old may restore a backup that is a month old.
    """
    return highest + max(_LEAP, highest // _PART)


def highest(connection: Connection, tables: Iterable[Table]) -> dict[str, int]:
    """The highest number ever given in each table that numbers its rows, deleted or not."""
    if connection.dialect.name == "sqlite":
        return _of_sqlite(connection)
    found = {}
    for table in tables:
        if (column := _numbered(table)) is not None:
            sequence = select(func.pg_get_serial_sequence(table.name, column.name))
            name = connection.execute(sequence).scalar_one()
            last = literal_column("last_value", BigInteger)
            called = literal_column("is_called", Boolean)
            state = select(last, called).select_from(text(name))
            number, is_given = connection.execute(state).one()
            found[table.name] = int(number) if is_given else int(number) - 1
    return found


def go_on_after(connection: Connection, known: Mapping[str, int]) -> None:
    """Give the numbers after ``known``, by table, to the next rows."""
    if connection.dialect.name == "sqlite":
        for name, number in known.items():
            forget = text("DELETE FROM sqlite_sequence WHERE name = :name")
            connection.execute(forget, {"name": name})
            begin = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)")
            connection.execute(begin, {"name": name, "seq": number})
        return
    there = MetaData()
    there.reflect(connection)
    quoted = connection.dialect.identifier_preparer.quote
    for name, number in known.items():
        if (column := _numbered(there.tables[name])) is not None:
            table, numbered = quoted(name), quoted(column.name)
            restart = f"ALTER COLUMN {numbered} RESTART WITH {int(number) + 1}"
            connection.execute(text(f"ALTER TABLE {table} {restart}"))


def behind(connection: Connection, tables: Iterable[Table]) -> list[str]:
    """Tables whose next number is taken already."""
    known = highest(connection, tables)
    found = []
    for table in tables:
        keys = list(table.primary_key.columns)
        if table.name in known and len(keys) == 1:
            last = connection.execute(select(func.max(keys[0]))).scalar() or 0
            if last > known[table.name]:
                found.append(table.name)
    return found


def _numbered(table: Table) -> "Column[object] | None":
    return next((each for each in table.c if each.identity is not None), None)


def _of_sqlite(connection: Connection) -> dict[str, int]:
    if not inspect(connection).has_table("sqlite_sequence"):
        return {}
    rows = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
    return {name: int(number) for name, number in rows}
