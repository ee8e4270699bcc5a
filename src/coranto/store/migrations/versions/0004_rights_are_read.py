"""What sources say about rights is kept, apart from what the operator declares."""

import sqlalchemy as sa
from alembic import op

from coranto.store.types import Instant, Json

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Apply the step; "excerpt" was what a source had without a word about it."""
    note = sa.Column("note", sa.Text(), nullable=False, server_default="")
    op.add_column("source", note)
    op.add_column("source", sa.Column("declared_at", Instant()))
    signals = sa.Column("signals", Json, nullable=False, server_default="[]")
    op.add_column("article", signals)
    op.execute("UPDATE source SET rights = '' WHERE rights = 'excerpt'")
