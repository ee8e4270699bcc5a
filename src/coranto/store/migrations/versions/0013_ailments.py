"""Directions of engines by which nothing passes the checks any more."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Apply the step."""
    op.create_table(
        "ailment",
        sa.Column("engine", sa.Text(), primary_key=True),
        sa.Column("source_lang", sa.Text(), primary_key=True),
        sa.Column("target_lang", sa.Text(), primary_key=True),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("tests", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("test_at", sa.BigInteger()),
        sa.Column("why", sa.Text(), nullable=False, server_default=""),
        sqlite_with_rowid=False,
    )
