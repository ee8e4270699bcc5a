"""Feeds have a kind and a section, and files in watched folders are remembered."""

import sqlalchemy as sa
from alembic import op

from coranto.store.types import Number

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Apply the step."""
    for name in ("kind", "section"):
        column = sa.Column(name, sa.Text(), nullable=False, server_default="")
        op.add_column("feed", column)
    of_feed = sa.ForeignKey("feed.id", ondelete="CASCADE")
    op.create_table(
        "delivery",
        sa.Column("feed_id", Number, of_feed, primary_key=True),
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
