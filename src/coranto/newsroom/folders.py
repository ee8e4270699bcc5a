"""Files that agencies lay into a folder are read once, whatever becomes of them."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, replace
from itertools import islice

import structlog

from coranto.errors import WireError
from coranto.model import FeedDocument
from coranto.newsroom.room import Newsroom
from coranto.store import deliveries
from coranto.store.deliveries import Delivery
from coranto.store.sources import FeedRow
from coranto.wire import feeds, folder
from coranto.wire.folder import File

log = structlog.get_logger()

# Looking into a folder costs nobody anything, and an agency's news cannot wait.
LOOK_S = 10.0

# Files that are read before what they hold is written down.
_AT_A_TIME = 100


@dataclass(frozen=True, slots=True)
class Batch:
    """Some files of a folder, as they were read.

    Attributes:
        read: What is to be remembered of each.
        documents: What those hold that hold anything.
        vanished: Names of files that are no longer there.
    """

    read: tuple[Delivery, ...]
    documents: tuple[FeedDocument, ...]
    vanished: tuple[str, ...] = ()


async def batches(room: Newsroom, row: FeedRow) -> AsyncIterator[Batch]:
    """What is new in the folder, oldest first; at least one batch, perhaps empty.

    Raises:
        Unreachable: The folder cannot be read.
    """
    url = row.feed.url
    lie = await asyncio.to_thread(folder.listing, url)
    known = await room.records.read(deliveries.known, row.id)
    names = {file.name for file in lie}
    gone = tuple(name for name in known if name not in names)
    new = iter([file for file in lie if _stamp(known, file) != file.stamp])
    first = list(islice(new, _AT_A_TIME))
    most = room.settings.wire.body_bytes
    yield replace(
        await asyncio.to_thread(_read, url, first, known, most), vanished=gone
    )
    while more := list(islice(new, _AT_A_TIME)):
        yield await asyncio.to_thread(_read, url, more, known, most)


def _stamp(known: dict[str, Delivery], file: File) -> str:
    return known[file.name].stamp if file.name in known else ""


def _read(
    url: str, files: Iterable[File], known: dict[str, Delivery], most_bytes: int
) -> Batch:
    read, documents = [], []
    for file in files:
        one, document = _one(url, file, known.get(file.name), most_bytes)
        read.append(one)
        documents += [document] if document else []
    return Batch(tuple(read), tuple(documents))


def _one(
    url: str, file: File, was: Delivery | None, most_bytes: int
) -> tuple[Delivery, FeedDocument | None]:
    digest = ""
    try:
        body = folder.contents(url, file.name, most_bytes)
        digest = hashlib.sha256(body).hexdigest()
        if was and was.digest == digest:
            return replace(was, stamp=file.stamp), None
        document = feeds.parse(body, file.name)
    except WireError as error:
        log.warning("file not read", folder=url, file=file.name, why=error.why)
        return Delivery(file.name, file.stamp, digest, error.why), None
    return Delivery(file.name, file.stamp, digest), document
