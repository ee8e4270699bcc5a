"""What editions lack that could be made now."""

from datetime import datetime

from sqlalchemy import Connection

from coranto.model import Revision
from coranto.newsroom.policy.scope import BACKLOG
from coranto.newsroom.room import Newsroom
from coranto.newsroom.translating import NO_ROUTE, possible
from coranto.store import renditions

# Of one language, begun in one go.
MOST_BACKLOG = 500


def lacking(
    connection: Connection, lang: str, at: datetime
) -> list[tuple[int, int, Revision]]:
    """(article, revision's number, revision) of what is out, but not in ``lang``."""
    return renditions.lacking(connection, lang, at - BACKLOG, MOST_BACKLOG)


async def stranded(room: Newsroom) -> list[int]:
    """Numbers of the renditions without any translation that is possible now."""
    found = await room.records.read(renditions.stranded, NO_ROUTE)
    return [number for number, *pair in found if possible(room, *pair)]
