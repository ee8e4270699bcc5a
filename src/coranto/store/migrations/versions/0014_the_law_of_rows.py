"""Feeds, articles and renditions are units: asked, taken, settled or given up."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Apply the step."""
    op.add_column(
        "newsroom", sa.Column("version", sa.Text(), nullable=False, server_default="")
    )
    op.add_column(
        "feed", sa.Column("attempts", sa.Integer(), nullable=False, server_default="0")
    )
    for table in ("feed", "article", "rendition"):
        for column in (
            sa.Column(
                "generation", sa.BigInteger(), nullable=False, server_default="0"
            ),
            sa.Column("taken_by", sa.Text()),
            sa.Column("alone", sa.Boolean(), nullable=False, server_default=sa.false()),
            sa.Column(
                "suspect", sa.Boolean(), nullable=False, server_default=sa.false()
            ),
            sa.Column("given_up_at", sa.BigInteger()),
        ):
            op.add_column(table, column)
        for name, key in (("taken", "taken_by"), ("given_up", "given_up_at")):
            there = sa.text(f"{key} IS NOT NULL")
            op.create_index(
                f"{table}_{name}",
                table,
                [key],
                sqlite_where=there,
                postgresql_where=there,
            )
    # An article that was skipped for deaths it had no part in is read after all.
    op.execute("""
        UPDATE article SET due_at = first_seen_at, attempts = 0, reason = '', state = 'new'
        WHERE state = 'skipped' AND reason LIKE 'given up after % attempts'
    """)
    op.execute("UPDATE article SET attempts = 0 WHERE attempts > 0")
    op.execute("UPDATE rendition SET attempts = 0 WHERE attempts > 0")
