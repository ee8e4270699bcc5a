"""What is always true of a newsroom's records, asked of the records themselves."""

from collections.abc import Iterator

from sqlalchemy import Connection, MetaData, func, select, text

from coranto.store import numbers
from coranto.store.database import Database


def faults(database: Database) -> Iterator[str]:
    """What is wrong with the records, a sentence each; nothing where all is well.

    Raises:
        StoreError: They cannot be read, or are not those of this newsroom.
    """
    if not database.standing().is_current:
        yield "the records are of an older Coranto; coranto run brings them up to date"
        return
    if (verdict := database.integrity(thorough=True)) != "ok":
        yield f"the file is damaged: {verdict}"
        return
    with database.read() as connection:
        yield from _faults(connection)


def _faults(connection: Connection) -> Iterator[str]:
    there = MetaData()
    there.reflect(connection)
    tables = there.sorted_tables
    for table in tables:
        for key in table.foreign_key_constraints:
            ours, theirs = key.columns.values(), key.elements
            parent = key.referred_table.alias()
            pairs = [
                parent.c[element.column.name] == column
                for column, element in zip(ours, theirs, strict=True)
            ]
            orphans = (
                select(func.count())
                .select_from(table)
                .where(
                    *(column.is_not(None) for column in ours),
                    ~select(parent).where(*pairs).exists(),
                )
            )
            if count := connection.execute(orphans).scalar_one():
                yield (
                    f"{count} rows of {table.name} belong to rows of "
                    f"{key.referred_table.name} that are gone"
                )
    for name in numbers.behind(connection, tables):
        yield f"the next number of {name} is taken already"
    for says, question in _RULES.items():
        if count := connection.execute(text(question)).scalar_one():
            yield f"{count} times {says}"


# What is said of a number of rows, and the question how many there are.
_RULES = {
    "an edition does not show the last publication of its article": """
        SELECT count(*) FROM edition WHERE seq <> (
            SELECT max(publication.seq) FROM publication
            WHERE publication.article_id = edition.article_id
            AND publication.lang = edition.lang
        )
    """,
    "an edition and its publication disagree": """
        SELECT count(*) FROM edition JOIN publication
        ON publication.seq = edition.seq
        WHERE publication.article_id <> edition.article_id
        OR publication.lang <> edition.lang
        OR publication.revision_id <> edition.revision_id
        OR publication.pubstatus <> edition.pubstatus
    """,
    "an article that came out has no edition": """
        SELECT count(*) FROM (
            SELECT article_id, lang FROM publication
            EXCEPT SELECT article_id, lang FROM edition
        ) AS lost
    """,
    "an edition shows the revision of another article": """
        SELECT count(*) FROM edition JOIN revision
        ON revision.id = edition.revision_id
        WHERE revision.article_id <> edition.article_id
    """,
    "a rendition is of the revision of another article": """
        SELECT count(*) FROM rendition JOIN revision
        ON revision.id = rendition.revision_id
        WHERE revision.article_id <> rendition.article_id
    """,
}
