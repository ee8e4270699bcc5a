"""The memory keeps what only some engines tell: score, alignment, truncation."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Apply the step."""
    facts = sa.Column("facts", sa.Text(), nullable=False, server_default="{}")
    op.add_column("memory", facts)
