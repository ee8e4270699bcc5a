"""Feeds keep how they are, as one noun, and when they may be asked again at all."""

import sqlalchemy as sa
from alembic import op

from coranto.store.types import Json

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Apply the step."""
    # Column by column: a batch would drop the table on the way, and with it, because
    # they cascade, every article of every feed.
    op.add_column("feed", sa.Column("not_before", sa.BigInteger(), nullable=True))
    condition = sa.Column("condition", Json, server_default="{}", nullable=False)
    op.add_column("feed", condition)
    op.drop_column("feed", "failures")
    op.drop_column("feed", "error")
