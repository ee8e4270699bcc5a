"""An agency's item: what it is called, and which of two versions counts."""

from urllib.parse import quote

from coranto.model import Entry, PubStatus
from coranto.store.articles import Announcement


def announcement(source: str, entry: Entry) -> Announcement | None:
    """``entry``, an item of the agency ``source``, as an article of the newsroom.

    It is called after the agency and the agency's own identifier: no other source can
    send a correction of it. What has no words and revokes none is no article, such as
    a picture, or an item that a package only refers to.
    """
    sent = entry.dispatch
    if sent is None:
        return None
    is_text = sent.type == "text" and bool(sent.blocks)
    if not is_text and sent.pubstatus is PubStatus.USABLE:
        return None
    queue = f"wire:{source}"
    return Announcement(f"{queue}/{quote(entry.id, safe=':')}", queue, entry)


def supersedes(new: Entry, old: Entry) -> bool:
    """Whether ``new`` counts, and not ``old``, of two versions of one item.

    The higher version does; where one has no number, the later one. Two of the same
    version are the same, sent twice, and the later transmission mends the first.
    """
    if new.dispatch is None or old.dispatch is None:
        return True
    numbers = [sent.version for sent in (new.dispatch, old.dispatch)]
    if all(number.isdecimal() for number in numbers):
        return int(numbers[0]) >= int(numbers[1])
    if new.updated_at and old.updated_at:
        return new.updated_at >= old.updated_at
    return True
