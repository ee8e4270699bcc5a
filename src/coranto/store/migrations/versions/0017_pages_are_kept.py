"""What a revision was read from, and with which extractor; pages are kept for a while."""

import sqlalchemy as sa
from alembic import op

from coranto.store.types import Json, Number

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Apply the step.

    Of revisions from before nobody knows either, which is what empty means.
    """
    for name in ("extractor", "page"):
        column = sa.Column(name, sa.Text(), nullable=False, server_default="")
        op.add_column("revision", column)
    op.create_table(
        "page",
        sa.Column(
            "article_id",
            Number,
            sa.ForeignKey("article.id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("charset", sa.Text()),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("entry", Json, nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("read_at", sa.BigInteger(), nullable=False),
    )
    op.create_index("page_of_bytes", "page", ["hash"])
    op.create_table(
        "blob",
        sa.Column("hash", sa.Text(), primary_key=True),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_blob_due_at", "blob", ["due_at"])
