"""What a source said before still counts where it was not heard again."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from coranto.model import Signal, Where


def remembered(
    before: Sequence[Signal],
    told: Sequence[Signal],
    at: datetime,
    *,
    unheard: Iterable[Where] = (),
) -> tuple[Signal, ...]:
    """What holds after an article was looked at again.

    Args:
        before: What held so far.
        told: What was read now, undated.
        at: The present, which is the time of what is new.
        unheard: Places that could not be read now. What they said still holds, but for
            headers of a name that is told anew.
    """
    silent = frozenset(unheard)
    headers = {each.name for each in told if each.where is Where.HEADER}
    kept = [
        each
        for each in before
        if each.where in silent
        and not (each.where is Where.HEADER and each.name in headers)
    ]
    times = {each: each.at for each in before}
    new = [replace(each, at=times.get(each) or at) for each in told]
    return tuple(dict.fromkeys([*kept, *new]))
