"""Types of columns, each of which means the same in every database."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Integer, Text, TypeDecorator
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine
from typing_extensions import override

from coranto.store import damage

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# 32 bits are used up in 214 days at ten million publications a day. SQLite counts in 64
# bits whatever it is told, but gives out numbers of its own only to an INTEGER.
Number = BigInteger().with_variant(Integer, "sqlite")
"""The number of a row, given by the database and never given again."""

Json = Text().with_variant(JSONB(none_as_null=True), "postgresql")
"""JSON as the database keeps it best: text in SQLite, JSONB in PostgreSQL."""


class Instant(TypeDecorator[datetime]):
    """An aware UTC time as microseconds since 1970.

    SQLite drops an offset without converting it, so naive times are refused and the
    value is a number: it sorts, compares and means the same in every database.
    """

    impl = BigInteger
    cache_ok = True

    @override
    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"naive time {value}"
            raise ValueError(message)
        return (value - _EPOCH) // timedelta(microseconds=1)

    @override
    def process_result_value(
        self, value: int | None, dialect: Dialect
    ) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Noun(TypeDecorator[Any]):
    """A frozen dataclass of ``coranto.model``, or a tuple of them, as JSON.

    It goes in and comes out as JSON that is written and read here, in both databases:
    PostgreSQL's driver is told in ``postgres.py`` to leave that to us.
    """

    impl = Text
    cache_ok = True

    def __init__(self, noun: object) -> None:
        self.noun = noun
        super().__init__()

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return Json.dialect_impl(dialect)

    @override
    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else msgspec.json.encode(value).decode()

    @override
    def process_result_value(self, value: str | bytes | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        try:
            return msgspec.json.decode(value, type=self.noun)
        except msgspec.ValidationError:
            # JSON, and another noun than we know: that is our own mistake.
            raise
        except msgspec.DecodeError as error:
            raise damage.told("database", f"a row holds no JSON: {error}") from error
