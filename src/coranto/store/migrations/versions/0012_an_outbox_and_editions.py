"""Publications are an outbox that only grows; editions say what stands.

A publication used to be replaced when its rendition was decided on anew, flagged when a
later one came, and taken along when its article went. Where an older revision had come
out after a newer one, the newest stands again, by a publication of its own.
"""

import re
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from coranto.store.types import Json, Number

revision = "0012"
down_revision = "0011"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# (table, column, what becomes of it when the row it points to goes)
_KEYS = (
    ("article", "source_id", None),
    ("article", "feed_id", "SET NULL"),
    ("notice", "article_id", None),
)


def upgrade() -> None:
    """Apply the step."""
    op.add_column("source", sa.Column("removed_at", sa.BigInteger()))
    op.add_column("article", sa.Column("standing_id", sa.BigInteger()))
    op.add_column("rendition", sa.Column("seq", sa.BigInteger()))
    if op.get_bind().dialect.name == "postgresql":
        _loosen()
        pkey = "publication_pkey"
        op.execute(f"ALTER TABLE publication RENAME CONSTRAINT {pkey} TO was_{pkey}")
    else:
        _loosen_in_place()
    op.drop_index("publication_current", "publication")
    op.rename_table("publication", "publication_was")
    op.create_index("publication_was_of", "publication_was", ["rendition_id"])
    _create()
    for statement in _FILL:
        op.execute(statement)
    _continue_numbers()
    _put_right()
    op.drop_table("publication_was")


def _loosen() -> None:
    """Let articles and notices outlive what they point to."""
    for table, column, then in _KEYS:
        name, other = f"{table}_{column}_fkey", column.removesuffix("_id")
        op.drop_constraint(name, table, type_="foreignkey")
        op.create_foreign_key(name, table, other, [column], ["id"], ondelete=then)
    op.alter_column("article", "feed_id", nullable=True)


def _loosen_in_place() -> None:
    """As :func:`_loosen`, by SQLite's own way for what changes no byte of the rows.

    See "Making Other Kinds Of Table Schema Changes", https://sqlite.org/lang_altertable.html.
    A table made anew would take along, when the old one goes, all that points to it.
    """
    connection = op.get_bind()
    version = connection.execute(sa.text("PRAGMA schema_version")).scalar_one()
    op.execute("PRAGMA writable_schema = ON")
    for table in ("article", "notice"):
        of_table = {"name": table}
        found = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name"
        sql = connection.execute(sa.text(found), of_table).scalar_one()
        for owner, column, then in _KEYS:
            if owner == table:
                sql = _with_key(sql, column, f" ON DELETE {then}" if then else "")
        sql = re.sub(r"(\bfeed_id \w+) NOT NULL", r"\1", sql)
        kept = (
            "UPDATE sqlite_master SET sql = :sql WHERE type = 'table' AND name = :name"
        )
        connection.execute(sa.text(kept), of_table | {"sql": sql})
    op.execute(f"PRAGMA schema_version = {version + 1}")
    op.execute("PRAGMA writable_schema = OFF")


def _with_key(sql: str, column: str, then: str) -> str:
    key = rf"(FOREIGN KEY\s*\({column}\)\s*REFERENCES \w+\s*\(id\)) ON DELETE CASCADE"
    changed, count = re.subn(key, rf"\1{then}", sql)
    if count != 1:
        message = f"the table is not as it was made: {sql}"
        raise RuntimeError(message)
    return changed


def _create() -> None:
    op.create_table(
        "publication",
        sa.Column("seq", Number, sa.Identity(), primary_key=True),
        sa.Column("article_id", sa.BigInteger(), nullable=False),
        sa.Column("revision_id", sa.BigInteger(), nullable=False),
        sa.Column("rendition_id", sa.BigInteger()),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("pubstatus", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    of_publication = sa.ForeignKey("publication.seq")
    op.create_table(
        "printing",
        sa.Column("seq", Number, of_publication, primary_key=True, autoincrement=False),
        sa.Column("body", Json, nullable=False),
    )
    op.create_table(
        "edition",
        sa.Column("article_id", Number, sa.ForeignKey("article.id"), primary_key=True),
        sa.Column("lang", sa.Text(), primary_key=True),
        sa.Column(
            "seq", Number, sa.ForeignKey("publication.seq"), nullable=False, unique=True
        ),
        sa.Column("revision_id", Number, sa.ForeignKey("revision.id"), nullable=False),
        sa.Column("rendition_id", sa.BigInteger()),
        sa.Column("pubstatus", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("first_at", sa.BigInteger(), nullable=False),
        sa.Column("dated_at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    for name, table, columns in (
        ("publication_of_article", "publication", ["article_id"]),
        ("edition_by_date", "edition", ["lang", "pubstatus", "dated_at", "article_id"]),
        ("edition_of_rendition", "edition", ["rendition_id"]),
        ("edition_of_revision", "edition", ["revision_id"]),
        ("article_of_source", "article", ["source_id"]),
        ("notice_by_time", "notice", ["at"]),
    ):
        op.create_index(name, table, columns)


# Of an article in a language the publication of its newest revision, and of these the
# latest; whether any still stood; and the latest of all.
_STANDING = """
    SELECT * FROM (
        SELECT
            p.*,
            row_number() OVER (
                PARTITION BY article_id, lang ORDER BY revision_id DESC, seq DESC
            ) AS place,
            min(coalesce(first_at, published_at)) OVER each AS began_at,
            sum(CASE WHEN superseded THEN 0 ELSE 1 END) OVER each AS current,
            max(seq) OVER each AS latest
        FROM publication_was AS p
        WINDOW each AS (PARTITION BY article_id, lang)
    ) AS placed WHERE place = 1
"""

_FILL = (
    """
    INSERT INTO publication (
        seq, article_id, revision_id, rendition_id, lang, pubstatus, reason, published_at
    )
    SELECT
        seq, article_id, revision_id, rendition_id, lang, pubstatus, reason, published_at
    FROM publication_was ORDER BY seq
    """,
    """
    INSERT INTO printing (seq, body)
    SELECT p.seq, r.body FROM publication_was AS p
    JOIN rendition AS r ON r.id = p.rendition_id
    WHERE r.body IS NOT NULL AND p.pubstatus <> 'canceled'
    """,
    """
    UPDATE rendition SET seq = (
        SELECT p.seq FROM publication_was AS p WHERE p.rendition_id = rendition.id
    )
    """,
    """
    UPDATE rendition SET state = 'overtaken', reason = '', body = NULL
    WHERE state = 'canceled' AND reason = 'superseded'
    """,
    """
    UPDATE rendition SET body = NULL
    WHERE seq IS NOT NULL AND state IN ('usable', 'withheld', 'canceled')
    """,
    """
    UPDATE article SET standing_id = (
        SELECT max(r.id) FROM revision AS r WHERE r.article_id = article.id
    )
    """,
    f"""
    INSERT INTO edition (
        article_id, lang, seq, revision_id, rendition_id, pubstatus, reason,
        published_at, first_at, dated_at
    )
    SELECT
        s.article_id, s.lang, s.seq, s.revision_id, s.rendition_id, s.pubstatus, s.reason,
        s.published_at, s.began_at, coalesce(a.dated_at, a.first_seen_at)
    FROM ({_STANDING}) AS s JOIN article AS a ON a.id = s.article_id
    """,  # noqa: S608 - our own words
)


def _put_right() -> None:
    connection = op.get_bind()
    at = (datetime.now(UTC) - _EPOCH) // timedelta(microseconds=1)
    for row in connection.execute(sa.text(_STANDING)).all():
        if not row.current:
            # In a language that the site no longer spoke.
            _say_again(row._asdict() | _GONE, at)
        elif row.latest != row.seq:
            _say_again(row._asdict(), at)


_GONE = {"pubstatus": "removed", "reason": "removed-language"}


def _say_again(what: dict[str, object], at: int) -> None:
    """Publish once more what should have stood, so that it stands for all."""
    connection, values = op.get_bind(), what | {"at": at}
    seq = connection.execute(
        sa.text("""
        INSERT INTO publication (
            article_id, revision_id, rendition_id, lang, pubstatus, reason, published_at
        ) VALUES (
            :article_id, :revision_id, :rendition_id, :lang, :pubstatus, :reason, :at
        ) RETURNING seq
        """),
        values,
    ).scalar_one()
    if what["pubstatus"] != "removed":
        for statement in (
            "INSERT INTO printing (seq, body) SELECT :new, body FROM printing WHERE seq = :seq",
            "UPDATE rendition SET seq = :new WHERE id = :rendition_id",
        ):
            connection.execute(sa.text(statement), values | {"new": seq})
    connection.execute(
        sa.text("""
        UPDATE edition SET
            seq = :new, pubstatus = :pubstatus, reason = :reason, published_at = :at
        WHERE article_id = :article_id AND lang = :lang
        """),
        values | {"new": seq},
    )


def _continue_numbers() -> None:
    """Never give a number again that was given once."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("""
            SELECT setval(pg_get_serial_sequence('publication', 'seq'), max(seq))
            FROM publication HAVING max(seq) IS NOT NULL
        """)
        return
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'publication'")
    op.execute("""
        INSERT INTO sqlite_sequence (name, seq)
        SELECT 'publication', seq FROM sqlite_sequence WHERE name = 'publication_was'
    """)
