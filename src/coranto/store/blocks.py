"""The block list: what the operator keeps out, whoever announces it.

An address is kept out in every form in which it leads to the same page, and a source
with all that is below its own address.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, Row, and_, or_, select

from coranto.model import Entry
from coranto.store.inserts import insert
from coranto.store.schema import block
from coranto.text.addresses import common_url, places

# Addresses looked for by one statement.
PAGE = 500


class BlockKind(StrEnum):
    """What is kept out."""

    ADDRESS = "address"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Block:
    """An entry of the block list.

    Attributes:
        kind: What is kept out.
        value: Its address, as :func:`coranto.text.addresses.common_url` has it.
        why: The operator's ground, for the operator's records; or empty.
        at: Since when.
    """

    kind: BlockKind
    value: str
    why: str
    at: datetime


def names(url: str, entry: Entry) -> list[str]:
    """By what a feed calls the article at ``url`` besides, as the block list has it.

    None where the feed says no more than the address, or what names a whole site.
    """
    if entry.dispatch or entry.id in ("", entry.link):
        return []
    page = common_url(entry.id)
    if page == entry.id:
        return [f"{places(common_url(url))[0]}#{entry.id}"]
    return [page] if re.search(r"[/?]", page) else []


def add(connection: Connection, new: Block) -> None:
    """Keep something out from now on; a new ground takes the place of an old one."""
    values = {"kind": new.kind.value, "value": new.value, "why": new.why, "at": new.at}
    known = insert(connection, block).values(values)
    again = known.on_conflict_do_update(
        index_elements=[block.c.kind, block.c.value],
        set_={"why": known.excluded.why},
        where=known.excluded.why != "",
    )
    connection.execute(again)


def remove(connection: Connection, kind: BlockKind, values: Iterable[str]) -> int:
    """Let in again what was kept out; how many entries of the list end."""
    these = block.c.kind == kind.value, block.c.value.in_(list(values))
    return int(connection.execute(block.delete().where(*these)).rowcount)


def listed(connection: Connection) -> list[Block]:
    """The whole list, newest first."""
    rows = connection.execute(
        select(block).order_by(block.c.at.desc(), block.c.kind, block.c.value)
    )
    return [_block(row) for row in rows]


def blocked(connection: Connection, pages: Iterable[str]) -> dict[str, Block]:
    """What keeps out each of ``pages``, which are as ``common_url`` has them.

    Those that nothing keeps out are left out.
    """
    asked = sorted(set(pages))
    found: dict[str, Block] = {}
    for start in range(0, len(asked), PAGE):
        page = asked[start : start + PAGE]
        above = {each: places(each) for each in page}
        held = _held(connection, page, {each for one in above.values() for each in one})
        for each in page:
            keys = [(BlockKind.ADDRESS, each)]
            keys += [(BlockKind.SOURCE, place) for place in above[each]]
            if hit := next((held[key] for key in keys if key in held), None):
                found[each] = hit
    return found


def _held(
    connection: Connection, pages: Iterable[str], above: Iterable[str]
) -> dict[tuple[BlockKind, str], Block]:
    rows = connection.execute(
        select(block).where(
            or_(
                and_(
                    block.c.kind == BlockKind.ADDRESS.value,
                    block.c.value.in_(list(pages)),
                ),
                and_(
                    block.c.kind == BlockKind.SOURCE.value,
                    block.c.value.in_(list(above)),
                ),
            )
        )
    )
    found = [_block(row) for row in rows]
    return {(each.kind, each.value): each for each in found}


def _block(row: Row[tuple[str, str, str, datetime]]) -> Block:
    return Block(BlockKind(row.kind), row.value, row.why, row.at)
