"""What operators do to a newsroom, whether it is at work or not.

Each is one transaction, given the connection and the instant, and returns what was
done. The command line calls them by :func:`perform`; what works on the records already
hands them its own connection.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar
from urllib.parse import urlsplit

from sqlalchemy import Connection

from coranto.config import Settings
from coranto.desk.canonical import canonical
from coranto.errors import Blocked, NotAnArticle
from coranto.model import Source
from coranto.newsroom import removing
from coranto.newsroom.policy.scope import BACKLOG, unreadable
from coranto.store import (
    addresses,
    articles,
    blocks,
    given_up,
    removal,
    renditions,
    sources,
)
from coranto.store.articles import ArticleRow
from coranto.store.blocks import Block, BlockKind
from coranto.store.database import opened
from coranto.store.given_up import GivenUp
from coranto.text.addresses import common_url

P = ParamSpec("P")
T = TypeVar("T")

# Of a page of this site: /en/2026/11/21/puerto-alba-water-17, or …/21/17.
_OWN_NUMBER = re.compile(r"(?:^|[-/])(\d{1,18})$")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What was taken out.

    Attributes:
        articles: Numbers of those that are no longer out, or no longer on their way.
        editions: How many editions lost them.
        blocked: What is kept out from now on.
    """

    articles: tuple[int, ...]
    editions: int
    blocked: tuple[str, ...]


def perform(
    settings: Settings,
    deed: Callable[Concatenate[Connection, P], T],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    """Do one of these to the newsroom of ``settings``, whole or not at all."""
    with opened(settings.store) as database, database.write() as connection:
        return deed(connection, *args, **kwargs)


def ask(
    settings: Settings,
    question: Callable[Concatenate[Connection, P], T],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    """The answer to a question about the newsroom of ``settings``."""
    with opened(settings.store) as database, database.read() as connection:
        return question(connection, *args, **kwargs)


# ── Articles ──


def meant(connection: Connection, word: str) -> list[ArticleRow]:
    """The article that ``word`` means, and copies of it that came by other addresses.

    Args:
        connection: Any.
        word: Its number, its address at the publisher in any form, an agency's
            identifier (``wire:…``), or the address of its page on this site.
    """
    if word.isascii() and word.isdigit():
        found = [int(word[:18])]
    else:
        found = _at(connection, word) or _own(connection, word)
    pages = {page for number in found for page in addresses.pages(connection, number)}
    named = {
        each for number in found for each in addresses.with_entry(connection, number)
    }
    same = sorted({*found, *named, *addresses.with_pages(connection, pages)})
    rows = (articles.get(connection, number) for number in same)
    return [row for row in rows if row is not None]


def _at(connection: Connection, word: str) -> list[int]:
    url = _canonical(word)
    known = articles.find(connection, url)
    same = addresses.with_pages(connection, [common_url(url)])
    return [*([known.id] if known else []), *same]


def _own(connection: Connection, word: str) -> list[int]:
    """The article whose page on this site is at the address ``word``."""
    place = urlsplit(word).path.strip("/")
    if not (number := _OWN_NUMBER.search(place)):
        return []
    row = articles.get(connection, int(number[1]))
    is_own = row and row.path and f"/{place}".endswith(f"/{row.path}")
    return [row.id] if row and is_own else []


def _canonical(word: str) -> str:
    if word.startswith("wire:"):
        return word
    try:
        return canonical(word if "://" in word else f"https://{word}")
    except NotAnArticle:
        return word


def withdraw(  # noqa: PLR0913 - what, when, and three things an operator may say
    connection: Connection,
    numbers: Sequence[int],
    at: datetime,
    *,
    why: str = "",
    said: str = "",
    forget: bool = False,
) -> Withdrawal:
    """Take articles out of every edition and feed, and keep their addresses out.

    Args:
        connection: A transaction.
        numbers: Of the articles.
        at: The present.
        why: The ground, for the records alone.
        said: What readers are told beside it, or empty.
        forget: Whether every word of them goes from the records as well.
    """
    pages = {page for number in numbers for page in addresses.pages(connection, number)}
    for page in sorted(pages):
        blocks.add(connection, Block(BlockKind.ADDRESS, page, why, at))
    changed = removing.take_out(connection, numbers, at, why, said)
    if forget:
        removal.forget(connection, numbers)
    return Withdrawal(tuple(numbers), changed, tuple(sorted(pages)))


def given_up_now(connection: Connection) -> list[GivenUp]:
    """All that failed too often and is left alone, latest first."""
    return given_up.listed(connection)


def retry(connection: Connection, word: str | None, at: datetime) -> int | None:
    """Take up again what was given up.

    Args:
        connection: A transaction.
        word: An article, as :func:`meant` has it, or a source by its name, key or
            address; None for all that was given up.
        at: The present.

    Returns:
        How many units are taken up; None where ``word`` means nothing.
    """
    if word is None:
        return given_up.retry(connection, at)
    if found := called(connection, word):
        keys = [each.key for each, _ in found]
        return sum(given_up.retry(connection, at, source_key=key) for key in keys)
    if rows := meant(connection, word):
        ids = [row.id for row in rows]
        return sum(given_up.retry(connection, at, article_id=each) for each in ids)
    return None


# ── The block list ──


def block_address(
    connection: Connection, word: str, at: datetime, why: str = ""
) -> Withdrawal:
    """Keep the page at an address out; what is known of it is taken out.

    Raises:
        NotAnArticle: It is no address.
    """
    if known := meant(connection, word):
        return withdraw(connection, [row.id for row in known], at, why=why)
    page = common_url(_canonical(word))
    if not re.match(r"wire:|[\w.\[:-]+[.:][\w\]]+[/?]", page):
        raise NotAnArticle(word, "is no address of a page, and no source's name")
    blocks.add(connection, Block(BlockKind.ADDRESS, page, why, at))
    return Withdrawal((), 0, (page,))


def site(word: str) -> str:
    """The whole site that ``word`` is the address of; empty where it is of a page."""
    page = common_url(_canonical(word))
    return page if re.fullmatch(r"[\w-]+(\.[\w-]+)+(:\d+)?", page) else ""


def kept_below(connection: Connection, place: str) -> list[tuple[Source, int]]:
    """The sources that a block of all below ``place`` takes along, and their articles."""
    rows = sources.listed(connection)
    return [(read, n) for read, _, n in rows if _is_below(home_of(read), place)]


def block_source(
    connection: Connection, place: str, at: datetime, why: str = ""
) -> Withdrawal:
    """Keep out a source with all that is below its address, whoever announces it.

    Its feeds and every word of its articles go, as if it were removed.

    Args:
        connection: A transaction.
        place: Its address, as :func:`home_of` has it.
        at: The present.
        why: The ground, for the records alone.
    """
    blocks.add(connection, Block(BlockKind.SOURCE, place, why, at))
    for read, _ in kept_below(connection, place):
        removal.remove_source(connection, read.key, at)
    # Copies that came by feeds of others.
    numbers = addresses.below(connection, place)
    changed = removing.take_out(connection, numbers, at, why)
    removal.forget(connection, numbers)
    return Withdrawal(tuple(numbers), changed, (place,))


def unblock(connection: Connection, word: str, at: datetime) -> tuple[int, list[str]]:
    """Let in again what was kept out, by its address, number, name or line in the list.

    An article that was taken out is read anew at once, under its old number, if its feed
    is still read. What is not known yet comes with its feed.

    Returns:
        How many entries of the list end, and the addresses of what is read anew.
    """
    known = meant(connection, word)
    pages = {page for row in known for page in addresses.pages(connection, row.id)}
    pages |= {word.strip(), common_url(_canonical(word))}
    homes = {home_of(read) for read in sources.called(connection, word)}
    ended = blocks.remove(connection, BlockKind.ADDRESS, pages)
    ended += blocks.remove(connection, BlockKind.SOURCE, pages | homes)
    if not ended:
        return 0, []
    # A feed that is as it was would not say again what was passed over.
    sources.ask_in_full(connection)
    still = blocks.blocked(connection, pages)
    free = [
        row.id
        for row in known
        if not still.keys() & addresses.pages(connection, row.id)
    ]
    return ended, articles.read_anew(connection, free, at)


def blocked(connection: Connection) -> list[Block]:
    """The block list, newest first."""
    return blocks.listed(connection)


def blocked_by(connection: Connection, number: int) -> list[Block]:
    """The entries of the block list that keep an article out."""
    pages = addresses.pages(connection, number)
    found = blocks.blocked(connection, pages).values()
    return sorted(set(found), key=lambda each: (each.at, each.value))


# ── Sources ──


def called(
    connection: Connection, word: str, *, removed: bool = False
) -> list[tuple[Source, int]]:
    """The sources that ``word`` may mean, by name, key or address, and their articles.

    Those that were removed are among them only where ``removed`` asks for it.
    """
    found = sources.called(connection, word)
    if not removed:
        found = [each for each in found if sources.find(connection, each.key)]
    return [(each, sources.articles_of(connection, each.key)) for each in found]


def home_of(read: Source) -> str:
    """Where a source is, as the block list has it: what is below it is of this source."""
    return common_url(read.url).partition("?")[0]


def _is_below(one: str, place: str) -> bool:
    return one == place or one.startswith(f"{place}/")


def add_source(
    connection: Connection, new: Source, feed_url: str, at: datetime, section: str = ""
) -> bool:
    """Read a feed of ``new`` from now on; whether the feed was not read before.

    Raises:
        Blocked: The source, or the address of its feed, is on the block list.
    """
    asked = {home_of(new), common_url(feed_url)}
    if found := blocks.blocked(connection, asked):
        held = next(iter(found.values()))
        ground = f" ({held.why})" if held.why else ""
        why = f"is blocked since {held.at:%Y-%m-%d}{ground}; to let it in again: "
        raise Blocked(new.url, f"{why}coranto block remove {held.value}")
    return sources.add(connection, new, feed_url, at, section)


def add_sources(
    connection: Connection, new: Sequence[tuple[Source, str, str]], at: datetime
) -> tuple[int, list[Blocked]]:
    """Read many feeds: (source, address, section) each; those blocked are left out.

    Returns:
        How many were not read before, and why the others were left out.
    """
    added, refused = 0, []
    for read, url, section in new:
        try:
            added += add_source(connection, read, url, at, section)
        except Blocked as refusal:
            refused.append(refusal)
    return added, refused


def remove_source(connection: Connection, key: str, at: datetime) -> bool:
    """Forget a source: its feeds, and every text that came from it; whether it was there."""
    return removal.remove_source(connection, key, at)


def change_source(
    connection: Connection, key: str, at: datetime, change: Callable[[Source], Source]
) -> Source:
    """Keep what the operator says of a source; new rights hold for what is out already.

    Articles of the last days are translated again where more of them may be shown, and
    read where none of them was to be.

    Args:
        connection: A transaction.
        key: Of the source.
        at: The present.
        change: From what is known of it to what is true from now on.

    Returns:
        The source as it is now.

    Raises:
        LookupError: There is no such source.
    """
    known = sources.find(connection, key)
    if known is None:
        raise LookupError(key)
    changed = change(known)
    sources.change(connection, changed)
    if changed.rights != known.rights:
        renditions.reconsider(connection, key, at - BACKLOG, at)
        if unreadable(known.rights):
            # What its feed told meanwhile was passed over, and is not told again.
            articles.look_again_at(connection, key, at - BACKLOG, at)
    return changed
