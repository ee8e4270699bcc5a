"""A point in time on the command line: a date, a time in UTC, or how long ago it was."""

import re
from datetime import UTC, datetime, timedelta

import click
from typing_extensions import override

from coranto.text.clock import now

_AGO = re.compile(r"(\d{1,6})\s*([mhd])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


class When(click.ParamType[datetime]):
    """``2026-11-30``, ``2026-11-30 14:05``, or ``90m``, ``2h``, ``3d`` ago."""

    name = "when"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return moment(str(value), now())
        except ValueError as error:
            self.fail(str(error), param, ctx)


def moment(said: str, at: datetime) -> datetime:
    """The instant that ``said`` means ``at`` that time; what names no zone is UTC.

    Raises:
        ValueError: It means none.

    Examples:
        >>> noon = datetime(2026, 11, 30, 12, tzinfo=UTC)
        >>> moment("90m", noon).isoformat()
        '2026-11-30T10:30:00+00:00'
        >>> moment("2026-11-30 08:15", noon).isoformat()
        '2026-11-30T08:15:00+00:00'
    """
    if ago := _AGO.fullmatch(said.strip()):
        return at - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
    try:
        found = datetime.fromisoformat(said.strip())
    except ValueError:
        message = f'"{said}" is no time; say 2026-11-30, "2026-11-30 14:05", 90m or 2h'
        raise ValueError(message) from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
