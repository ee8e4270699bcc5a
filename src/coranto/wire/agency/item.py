"""An agency's item as its format writes it becomes an entry."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from coranto.model import (
    Block,
    Dispatch,
    Entry,
    FeedDocument,
    PubStatus,
    Signal,
    SignalKind,
    Where,
)
from coranto.text.clean import plain
from coranto.text.instants import instant, release
from coranto.text.languages import normal
from coranto.wire.links import absolute

_STATUSES = {
    "": PubStatus.USABLE,
    "usable": PubStatus.USABLE,
    "canceled": PubStatus.CANCELED,
    "cancelled": PubStatus.CANCELED,
}
_EMBARGOED = "embargoed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What an item says, in the names of ninjs and in the words of its format.

    Attributes:
        guid: The agency's identifier, the same for every version; empty where the
            format has none.
        type: A word, or a code of IPTC such as ``ninat:text``.
        pubstatus: A word, or a code of IPTC such as ``stat:usable``; empty for usable.
        embargoed: A time; empty for "until further notice"; None for no embargo.
        byline: As the agency prints it, or empty.
        creators: Names of those who made it, where there is no byline.
        link: Where it is on the web, or empty.
        owner: Name of the agency.
    """

    guid: str
    version: str = ""
    type: str = ""
    pubstatus: str = ""
    embargoed: str | None = None
    versioncreated: str = ""
    firstcreated: str = ""
    language: str = ""
    headline: str = ""
    description: str = ""
    blocks: tuple[Block, ...] = ()
    byline: str = ""
    creators: tuple[str, ...] = ()
    located: str = ""
    subjects: tuple[str, ...] = ()
    usageterms: str = ""
    copyrightholder: str = ""
    copyrightnotice: str = ""
    ednote: str = ""
    slugline: str = ""
    urgency: str = ""
    link: str = ""
    owner: str = ""


def document(kind: str, items: Iterable[Item]) -> FeedDocument:
    """The ``items`` of one delivery as a feed of the agency that sent them."""
    found = list(items)
    owners = [plain(each.owner or each.copyrightholder) for each in found]
    langs = {normal(each.language) for each in found}
    return FeedDocument(
        kind=kind,
        title=next(filter(None, owners), None),
        lang=langs.pop() if len(langs) == 1 else None,
        entries=tuple(entry(each) for each in found),
    )


def entry(item: Item) -> Entry:
    """The entry that ``item`` means.

    An embargo that cannot be read, and a status that is not known, hold the item
    back: an agency that says either does not want it out.
    """
    embargoed_at = _release(item)
    byline = plain(item.byline)
    return Entry(
        id=plain(item.guid) or _digest(item),
        link=absolute(item.link),
        title=plain(item.headline),
        summary=plain(item.description),
        authors=(byline,) if byline else _people(item.creators),
        published_at=instant(item.firstcreated) or instant(item.versioncreated),
        updated_at=instant(item.versioncreated),
        lang=normal(item.language),
        embargoed_at=embargoed_at,
        signals=tuple(_signals(item)),
        dispatch=Dispatch(
            blocks=_body(item),
            version=plain(item.version),
            type=_word(item.type) or "text",
            pubstatus=_pubstatus(item, embargoed_at),
            byline=byline,
            located=plain(item.located),
            subjects=tuple(dict.fromkeys(filter(None, map(plain, item.subjects)))),
            usageterms=plain(item.usageterms),
            copyrightholder=plain(item.copyrightholder),
            copyrightnotice=plain(item.copyrightnotice),
            ednote=plain(item.ednote),
            slugline=plain(item.slugline),
            urgency=_urgency(item.urgency),
        ),
    )


def _signals(item: Item) -> Iterator[Signal]:
    for name in ("usageterms", "copyrightnotice", "copyrightholder"):
        if said := plain(getattr(item, name)):
            yield Signal(SignalKind.RIGHTS, said, Where.FEED, name)


def _release(item: Item) -> datetime | None:
    """When the embargo ends; NITF gives such a time without one, that of the issue."""
    ends, made = instant(item.embargoed or ""), instant(item.versioncreated)
    if ends and made and ends <= made:
        return ends
    return release(item.embargoed or "")


def _digest(item: Item) -> str:
    """An identifier for an item without one: a correction of it cannot be told."""
    told = "\x1f".join([item.headline, *(block.text for block in item.blocks)])
    return f"urn:sha256:{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()}"


def _body(item: Item) -> tuple[Block, ...]:
    """The blocks, without a headline that stands above them once more."""
    headline = plain(item.headline)
    first = item.blocks[:1]
    return item.blocks[1:] if [b.text for b in first] == [headline] else item.blocks


def _pubstatus(item: Item, embargoed_at: datetime | None) -> PubStatus:
    word = _word(item.pubstatus)
    held = item.embargoed is not None or word == _EMBARGOED
    status = _STATUSES.get("" if word == _EMBARGOED else word, PubStatus.WITHHELD)
    if status is PubStatus.USABLE and held and embargoed_at is None:
        return PubStatus.WITHHELD
    return status


def _word(code: str) -> str:
    """``usable`` of ``stat:usable`` and of ``http://cv.iptc.org/.../usable``."""
    return re.split(r"[:/#]", plain(code))[-1].lower()


def _people(names: Iterable[str]) -> tuple[str, ...]:
    """Full names: systems also put initials and user names there."""
    full = (plain(name) for name in names)
    return tuple(dict.fromkeys(name for name in full if " " in name))


def _urgency(text: str) -> int | None:
    return int(text.strip()) if re.fullmatch(r"\s*[1-9]\s*", text, re.ASCII) else None
