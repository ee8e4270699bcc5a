"""Files that agencies delivered, as far as the newsroom has read them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from coranto.store.inserts import insert
from coranto.store.schema import delivery


@dataclass(frozen=True, slots=True)
class Delivery:
    """A file that was read.

    Attributes:
        name: Without the folder.
        stamp: Changes whenever the file is written anew.
        digest: Hash of its bytes.
        error: Why it could not be read, or empty.
    """

    name: str
    stamp: str
    digest: str
    error: str = ""


def known(connection: Connection, feed_id: int) -> dict[str, Delivery]:
    """What was read of the folder that is this feed, by name."""
    rows = connection.execute(select(delivery).where(delivery.c.feed_id == feed_id))
    return {
        row.name: Delivery(row.name, row.stamp, row.digest, row.error) for row in rows
    }


def keep(connection: Connection, feed_id: int, read: Sequence[Delivery]) -> None:
    """Note that these files were read."""
    rows = [{"feed_id": feed_id, **asdict(each)} for each in read]
    if rows:
        new = insert(connection, delivery)
        connection.execute(
            new.on_conflict_do_update(
                index_elements=["feed_id", "name"],
                set_={
                    name: new.excluded[name] for name in ("stamp", "digest", "error")
                },
            ),
            rows,
        )


def forget(connection: Connection, feed_id: int, names: Iterable[str]) -> None:
    """Note that these files are no longer there."""
    of_feed = delivery.delete().where(delivery.c.feed_id == feed_id)
    for name in names:
        connection.execute(of_feed.where(delivery.c.name == name))


def unread(connection: Connection) -> dict[int, list[Delivery]]:
    """The files that could not be read and are still there, by the feed's number."""
    found: dict[int, list[Delivery]] = {}
    broken = select(delivery).where(delivery.c.error != "").order_by(delivery.c.name)
    for row in connection.execute(broken):
        one = Delivery(row.name, row.stamp, row.digest, row.error)
        found.setdefault(row.feed_id, []).append(one)
    return found
