"""A publication that is replaced by a recheck keeps when it first came out."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Apply the step."""
    op.add_column("publication", sa.Column("first_at", sa.BigInteger()))
