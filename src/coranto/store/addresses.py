"""Which articles an address means, and all that names an article."""

from collections.abc import Iterable

from sqlalchemy import JSON, Connection, select, type_coerce

from coranto.store import articles, blocks
from coranto.store.articles import ArticleState
from coranto.store.schema import article, revision
from coranto.text.addresses import common_url

# That a publisher gives one article; more of one name are several articles.
MOST_ADDRESSES = 3


def lead_to(connection: Connection, number: int, page: str) -> None:
    """Note that an article's address leads to ``page``, as ``common_url`` has it."""
    led = article.update().where(article.c.id == number).values(common_url=page)
    connection.execute(led)


def with_pages(connection: Connection, common: Iterable[str]) -> list[int]:
    """Articles whose page has one of these addresses, as ``common_url`` has them."""
    same = select(article.c.id).where(article.c.common_url.in_(list(common)))
    return list(connection.execute(same.order_by(article.c.id)).scalars())


def below(connection: Connection, place: str) -> list[int]:
    """Articles whose page is at the address ``place``, or below it, and not taken out."""
    here = article.c.common_url == place
    inside = article.c.common_url.startswith(f"{place}/", autoescape=True)
    asked = article.c.common_url.startswith(f"{place}?", autoescape=True)
    still_here = article.c.state != ArticleState.REMOVED.value
    found = select(article.c.id).where(here | inside | asked, still_here)
    return list(connection.execute(found.order_by(article.c.id)).scalars())


def pages(connection: Connection, number: int) -> set[str]:
    """All that names an article: every address it was read at, and its feed's own name.

    Addresses are as ``common_url`` has them.
    """
    row = articles.get(connection, number)
    if row is None:
        return set()
    bodies = select(revision.c.body).where(revision.c.article_id == number)
    urls = select(article.c.common_url).where(article.c.id == number)
    found = {row.url, *connection.execute(urls).scalars()}
    found |= {body.url for body in connection.execute(bodies).scalars()}
    named = blocks.names(row.url, row.entry) if with_entry(connection, number) else []
    return {common_url(url) for url in found if url} | set(named)


def with_entry(connection: Connection, number: int) -> list[int]:
    """Articles that a feed calls by the same name as this one, itself included.

    A publisher that gives an article another address leaves it this name. Empty where
    the feed gives one name to many.
    """
    row = articles.get(connection, number)
    if row is None or not blocks.names(row.url, row.entry):
        return []
    name = type_coerce(article.c.entry, JSON)["id"].as_string()
    feed_id = select(article.c.feed_id).where(article.c.id == number)
    same = select(article.c.id, article.c.listed).where(
        article.c.feed_id == feed_id.scalar_subquery(), name == row.entry.id
    )
    found = connection.execute(same).all()
    several = sum(each.listed for each in found) > 1 or len(found) > MOST_ADDRESSES
    return [] if several else [each.id for each in found]
