"""A block list, and what the addresses of an article's page have in common."""

import json

import sqlalchemy as sa
from alembic import op

from coranto.text.addresses import common_url

revision = "0015"
down_revision = "0014"

# Articles changed by one statement.
PAGE = 500


def upgrade() -> None:
    """Apply the step."""
    op.create_table(
        "block",
        sa.Column("kind", sa.Text(), primary_key=True),
        sa.Column("value", sa.Text(), primary_key=True),
        sa.Column("why", sa.Text(), nullable=False, server_default=""),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.add_column(
        "article", sa.Column("common_url", sa.Text(), nullable=False, server_default="")
    )
    _fill()
    op.create_index("ix_article_common_url", "article", ["common_url"])


def _fill() -> None:
    bind = op.get_bind()
    after = 0
    while rows := bind.execute(sa.text(_SAID), {"after": after, "page": PAGE}).all():
        after = rows[-1].id
        pages = [
            {"number": row.id, "page": common_url(_url(row.body) or row.url)}
            for row in rows
        ]
        bind.execute(sa.text(_WRITE), pages)


def _url(body: object) -> str:
    """The address in a revision, which is JSON that the driver may have read already."""
    read = json.loads(body) if isinstance(body, str | bytes) else body
    return str(read["url"]) if isinstance(read, dict) else ""


_SAID = """
    SELECT article.id, article.url, revision.body
    FROM article LEFT JOIN revision ON revision.id = article.standing_id
    WHERE article.id > :after ORDER BY article.id LIMIT :page
"""

_WRITE = "UPDATE article SET common_url = :page WHERE id = :number"
