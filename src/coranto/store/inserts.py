"""Rows that may be there already: ``insert … on conflict`` in every database."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = sqlite.Insert | postgresql.Insert
"""An insert that can be told what to do about rows that are there already."""


def insert(connection: Connection, table: Table) -> Insert:
    """An insert into ``table`` in the words of the database behind ``connection``.

    Both databases know ``on_conflict_do_nothing`` and ``on_conflict_do_update`` and
    mean the same by them; SQLAlchemy has no insert that has both and fits either.
    """
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
